#pragma once
// One request over the network, as values. transfer.cpp alone knows libcurl.

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace congbo {

// How one gets in. Secrets live here and nowhere else; nothing of this is ever printed.
struct TransferAccess {
  std::string user;
  std::string password;
  std::string key;         // path of a private SSH key; `password` is then tried too
  std::string passphrase;  // of that key
  std::vector<std::string> host_keys;  // "SHA256:…", any of them; empty = known_hosts
  std::string known_hosts; // path
  std::string certificate; // path of authorities to trust; empty = the system's
  bool tls = false;        // FTP: ask for TLS and refuse to go on without
  bool only_old_tls = false;  // offers TLS 1.0 and 1.1 alone: whether a server still takes them
  int timeout = 30;        // seconds without progress
};

struct TransferRequest {
  std::string url;     // every byte that is not allowed there is escaped
  std::string method;  // of HTTP; empty = GET, or PUT with a body
  const std::string* body = nullptr;  // sent where it is there; must outlive the request
  bool append = false;                // FTP, SFTP: the body goes behind what is there
  bool nothing = false;               // only the commands, no transfer
  bool names = false;                 // the names in a folder (FTP, SFTP)
  std::vector<std::string> headers;   // of HTTP, "Name: value"
  std::vector<std::string> after;     // commands of FTP or SFTP; a leading '*' lets one fail
  // FTP: a command and the server's last line for it; false stops before the next one is sent. The text of PASS is
  // never told.
  std::function<bool(std::string_view command, std::string_view reply)> on_reply;
};

// How HTTP proves who one is (RFC 7617, RFC 7616). Digest tells nobody the password, and asks twice for each request.
enum class HttpAuth { basic, digest };

enum class Fault {
  none, resolve, connect, timeout, cut, tls, certificate, login, host_key, not_found, exists, no_space,
  denied,    // the server says no
  stopped,   // by on_reply
  aborted,   // by an interrupt
  other,
};

struct TransferReply {
  Fault fault = Fault::none;
  long status = 0;          // of HTTP, or the last of FTP
  std::string body;
  std::vector<std::string> lines;  // what an FTP server said, or the headers of HTTP; the last hundred
  std::string detail;       // the library's own words, without secrets
  std::string server_key;   // SSH: "SHA256:…" of the key that the server showed
  bool key_mismatch = false;  // SSH: another key is known for this host
  std::string data_command;   // FTP: the last command that a data connection was opened for and did not begin
};

// A connection that lives on from one request to the next. Used by one thread at a time.
class Transfer {
 public:
  explicit Transfer(TransferAccess access);
  ~Transfer();
  TransferReply perform(const TransferRequest& request);

  // From the next request on; basic at first.
  void prove_by(HttpAuth way);

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

}  // namespace congbo
