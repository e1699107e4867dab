#include "publish/transfer.h"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <mutex>

#include "base/base64.h"
#include "base/hash.h"
#include "base/interrupt.h"

namespace congbo {
namespace {

constexpr std::size_t most_lines = 100, most_body = std::size_t{1} << 30;

class HeaderList {
 public:
  HeaderList() = default;
  HeaderList(const HeaderList&) = delete;
  ~HeaderList() { curl_slist_free_all(m_first); }
  void add(const std::string& line) { m_first = curl_slist_append(m_first, line.c_str()); }
  curl_slist* get() const { return m_first; }

 private:
  curl_slist* m_first = nullptr;
};

// What one request's callbacks share.
struct Exchange {
  const TransferRequest* request = nullptr;
  TransferReply* reply = nullptr;
  std::size_t sent = 0;
  std::string command;  // of FTP, the last one sent
  bool stopped = false;
  const std::vector<std::string>* pinned = nullptr;  // "SHA256:…"
};

std::string fingerprint(const char* key, std::size_t length) {
  return "SHA256:" + base64(bytes_of(sha256({key, length})), Padding::without);
}

extern "C" {

std::size_t congbo_take_body(char* bytes, std::size_t size, std::size_t count, void* user) {
  auto& body = static_cast<Exchange*>(user)->reply->body;
  if (body.size() + size * count > most_body) return 0;
  body.append(bytes, size * count);
  return size * count;
}

std::size_t congbo_give_body(char* bytes, std::size_t size, std::size_t count, void* user) {
  auto& exchange = *static_cast<Exchange*>(user);
  const std::string& body = *exchange.request->body;
  const std::size_t n = std::min(size * count, body.size() - exchange.sent);
  body.copy(bytes, n, exchange.sent);
  exchange.sent += n;
  return n;
}

int congbo_seek_body(void* user, curl_off_t offset, int origin) {
  auto& exchange = *static_cast<Exchange*>(user);
  if (origin != SEEK_SET || offset < 0) return CURL_SEEKFUNC_CANTSEEK;
  exchange.sent = static_cast<std::size_t>(offset);
  return CURL_SEEKFUNC_OK;
}

std::size_t congbo_take_line(char* bytes, std::size_t size, std::size_t count, void* user) {
  auto& exchange = *static_cast<Exchange*>(user);
  std::string line(bytes, size * count);
  while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.pop_back();
  if (line.empty()) return size * count;
  auto& lines = exchange.reply->lines;
  if (lines.size() == most_lines) lines.erase(lines.begin());
  lines.push_back(line);
  // The last line of a reply (RFC 959, section 4.2): three digits and a space.
  const bool last = line.size() >= 4 && line[3] == ' ' && std::all_of(line.begin(), line.begin() + 3, [](char c) { return c >= '0' && c <= '9'; });
  if (!last || exchange.command.empty()) return size * count;
  if (line[0] == '1') exchange.reply->data_command.clear();  // the data connection stands
  if (!exchange.request->on_reply || exchange.request->on_reply(exchange.command, line)) return size * count;
  exchange.stopped = true;
  return 0;
}

// Only the names of FTP commands and their paths are taken from what goes out.
int congbo_see_command(CURL*, curl_infotype type, char* bytes, std::size_t size, void* user) {
  auto& exchange = *static_cast<Exchange*>(user);
  if (type != CURLINFO_HEADER_OUT) return 0;
  std::string_view text(bytes, size);
  text = text.substr(0, text.find_first_of("\r\n"));
  exchange.command = text.starts_with("PASS") ? "PASS" : text;
  if (text == "EPSV" || text == "PASV") exchange.reply->data_command = text;
  return 0;
}

int congbo_go_on(void*, curl_off_t, curl_off_t, curl_off_t, curl_off_t) { return interrupted() ? 1 : 0; }

int congbo_pinned_key(void* user, int, const char* key, std::size_t length) {
  const auto& exchange = *static_cast<Exchange*>(user);
  auto& reply = *exchange.reply;
  reply.server_key = fingerprint(key, length);
  reply.key_mismatch = std::find(exchange.pinned->begin(), exchange.pinned->end(), reply.server_key) == exchange.pinned->end();
  return reply.key_mismatch ? CURLKHMATCH_MISMATCH : CURLKHMATCH_OK;
}

int congbo_known_key(CURL*, const curl_khkey*, const curl_khkey* found, curl_khmatch match, void* user) {
  auto& reply = *static_cast<Exchange*>(user)->reply;
  const std::string key = found->len ? std::string(found->key, found->len) : from_base64(found->key);
  reply.server_key = fingerprint(key.data(), key.size());
  reply.key_mismatch = match == CURLKHMATCH_MISMATCH;
  return match == CURLKHMATCH_OK ? CURLKHSTAT_FINE : CURLKHSTAT_REJECT;
}

}  // extern "C"

Fault fault_of(CURLcode code) {
  switch (code) {
    case CURLE_OK: return Fault::none;
    case CURLE_COULDNT_RESOLVE_HOST: return Fault::resolve;
    case CURLE_COULDNT_CONNECT: case CURLE_FTP_CANT_GET_HOST: case CURLE_FTP_WEIRD_PASV_REPLY:
    case CURLE_FTP_WEIRD_227_FORMAT: return Fault::connect;
    case CURLE_OPERATION_TIMEDOUT: return Fault::timeout;
    case CURLE_SEND_ERROR: case CURLE_RECV_ERROR: case CURLE_GOT_NOTHING: case CURLE_PARTIAL_FILE: case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_SSH: case CURLE_HTTP2: case CURLE_HTTP2_STREAM: case CURLE_AGAIN: case CURLE_READ_ERROR: return Fault::cut;
    case CURLE_SSL_CONNECT_ERROR: case CURLE_USE_SSL_FAILED: case CURLE_SSL_CIPHER: return Fault::tls;
    case CURLE_PEER_FAILED_VERIFICATION: case CURLE_SSL_ISSUER_ERROR: case CURLE_SSL_CACERT_BADFILE: return Fault::certificate;
    case CURLE_LOGIN_DENIED: return Fault::login;
    case CURLE_REMOTE_FILE_NOT_FOUND: return Fault::not_found;
    case CURLE_REMOTE_FILE_EXISTS: return Fault::exists;
    case CURLE_REMOTE_DISK_FULL: return Fault::no_space;
    case CURLE_REMOTE_ACCESS_DENIED: case CURLE_UPLOAD_FAILED: case CURLE_QUOTE_ERROR: case CURLE_FTP_COULDNT_RETR_FILE: return Fault::denied;
    case CURLE_ABORTED_BY_CALLBACK: return Fault::aborted;
    default: return Fault::other;
  }
}

void start_library() {
  static std::once_flag once;
  std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

CURL* new_handle() {
  start_library();
  return curl_easy_init();
}

}  // namespace

struct Transfer::State {
  explicit State(TransferAccess given) : access(std::move(given)), handle(new_handle()), loop(curl_multi_init()) {}
  ~State() {
    curl_easy_cleanup(handle);
    curl_multi_cleanup(loop);
  }
  State(const State&) = delete;

  template <class Value>
  void set(CURLoption option, Value value) { curl_easy_setopt(handle, option, value); }
  void set_text(CURLoption option, const std::string& text) {
    if (!text.empty()) set(option, text.c_str());
  }

  void set_access(bool ftp);
  void set_ssh(Exchange& exchange);
  void set_request(const TransferRequest& request, Exchange& exchange);
  CURLcode run(int longest_wait) const;

  TransferAccess access;
  HttpAuth way = HttpAuth::basic;
  // FTP with TLS 1.3 often cannot take up the session of the first connection for the second (curl issue 4654): 1.2 first.
  bool older_tls = true;
  CURL* handle = nullptr;
  CURLM* loop = nullptr;  // holds the connections
  std::array<char, CURL_ERROR_SIZE> error{};
};

void Transfer::State::set_access(bool ftp) {
  set_text(CURLOPT_USERNAME, access.user);
  set_text(CURLOPT_PASSWORD, access.password);
  set_text(CURLOPT_CAINFO, access.certificate);
  set(CURLOPT_CAPATH, nullptr);  // with a folder too, the authorities are read anew for every connection
  set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2) | (ftp && older_tls ? static_cast<long>(CURL_SSLVERSION_MAX_TLSv1_2) : 0L));
  if (access.only_old_tls) {
    set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_0) | static_cast<long>(CURL_SSLVERSION_MAX_TLSv1_1));
    set(CURLOPT_SSL_CIPHER_LIST, "ALL:@SECLEVEL=0");
  }
  if (access.tls) set(CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL));
  const long seconds = access.timeout;
  set(CURLOPT_CONNECTTIMEOUT, seconds);
  set(CURLOPT_SERVER_RESPONSE_TIMEOUT, seconds);
  set(CURLOPT_LOW_SPEED_LIMIT, 1L);
  set(CURLOPT_LOW_SPEED_TIME, seconds);
  set(CURLOPT_TCP_KEEPALIVE, 1L);
}

void Transfer::State::set_ssh(Exchange& exchange) {
  const long ways = (access.key.empty() ? 0L : CURLSSH_AUTH_PUBLICKEY) | (access.password.empty() ? 0L : CURLSSH_AUTH_PASSWORD | CURLSSH_AUTH_KEYBOARD);
  set(CURLOPT_SSH_AUTH_TYPES, ways == 0 ? static_cast<long>(CURLSSH_AUTH_AGENT) : ways);
  set_text(CURLOPT_SSH_PRIVATE_KEYFILE, access.key);
  set_text(CURLOPT_KEYPASSWD, access.passphrase);
  exchange.pinned = &access.host_keys;
  if (!access.host_keys.empty()) {
    set(CURLOPT_SSH_HOSTKEYFUNCTION, &congbo_pinned_key);
    set(CURLOPT_SSH_HOSTKEYDATA, &exchange);
  } else {
    set_text(CURLOPT_SSH_KNOWNHOSTS, access.known_hosts);
    set(CURLOPT_SSH_KEYFUNCTION, &congbo_known_key);
    set(CURLOPT_SSH_KEYDATA, &exchange);
  }
}

void Transfer::State::set_request(const TransferRequest& request, Exchange& exchange) {
  curl_easy_reset(handle);  // options only: connections and sessions stay
  error[0] = '\0';
  set(CURLOPT_ERRORBUFFER, error.data());
  set(CURLOPT_NOSIGNAL, 1L);
  set(CURLOPT_PROTOCOLS_STR, "ftp,ftps,sftp,http,https");
  set(CURLOPT_URL, request.url.c_str());
  set(CURLOPT_FTP_FILEMETHOD, static_cast<long>(CURLFTPMETHOD_NOCWD));
  set(CURLOPT_NOPROGRESS, 0L);
  set(CURLOPT_XFERINFOFUNCTION, &congbo_go_on);
  set(CURLOPT_WRITEFUNCTION, &congbo_take_body);
  set(CURLOPT_WRITEDATA, &exchange);
  set(CURLOPT_HEADERFUNCTION, &congbo_take_line);
  set(CURLOPT_HEADERDATA, &exchange);
  if (request.url.starts_with("ftp")) {
    set(CURLOPT_VERBOSE, 1L);  // to that function alone: which reply belongs to which command
    set(CURLOPT_DEBUGFUNCTION, &congbo_see_command);
    set(CURLOPT_DEBUGDATA, &exchange);
  }
  if (request.nothing) set(CURLOPT_NOBODY, 1L);
  if (request.names) set(CURLOPT_DIRLISTONLY, 1L);
  if (request.body) {
    set(CURLOPT_UPLOAD, 1L);
    set(CURLOPT_APPEND, request.append ? 1L : 0L);
    set(CURLOPT_READFUNCTION, &congbo_give_body);
    set(CURLOPT_READDATA, &exchange);
    set(CURLOPT_SEEKFUNCTION, &congbo_seek_body);
    set(CURLOPT_SEEKDATA, &exchange);
    set(CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(request.body->size()));
  }
  set_text(CURLOPT_CUSTOMREQUEST, request.method);
  // A last bound on what has no other: four time-outs, and 2 kB a second.
  const std::size_t bytes = request.body ? request.body->size() : std::size_t{64} << 20;
  set(CURLOPT_TIMEOUT, 4L * access.timeout + static_cast<long>(request.nothing ? 0 : bytes / 2048));
}

// `longest_wait` in milliseconds. Between a command of FTP and its reply the library (7.88) may listen to the data
// connection alone and would sleep for 200 ms although the reply is there: it is made to look.
CURLcode Transfer::State::run(int longest_wait) const {
  CURLcode result = CURLE_FAILED_INIT;
  if (curl_multi_add_handle(loop, handle) != CURLM_OK) return result;
  for (int running = 1; running > 0;) {
    if (curl_multi_perform(loop, &running) != CURLM_OK) break;
    if (running > 0) curl_multi_poll(loop, nullptr, 0, longest_wait, nullptr);
  }
  int left = 0;
  while (const CURLMsg* message = curl_multi_info_read(loop, &left))
    if (message->msg == CURLMSG_DONE) result = message->data.result;
  curl_multi_remove_handle(loop, handle);
  return result;
}

Transfer::Transfer(TransferAccess access) : m_state(std::make_unique<State>(std::move(access))) {}
Transfer::~Transfer() = default;

void Transfer::prove_by(HttpAuth way) { m_state->way = way; }

TransferReply Transfer::perform(const TransferRequest& request) {
  TransferReply reply;
  Exchange exchange;
  exchange.request = &request;
  exchange.reply = &reply;
  State& state = *m_state;
  state.set_request(request, exchange);
  state.set_access(request.url.starts_with("ftp"));
  if (request.url.starts_with("sftp")) state.set_ssh(exchange);
  HeaderList headers, after;
  if (request.url.starts_with("http")) {
    for (const std::string& line : request.headers) headers.add(line);
    headers.add("Expect:");
    // A server that refuses a file before it has all of it resets the stream of HTTP/2, and its answer is lost.
    state.set(CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    state.set(CURLOPT_HTTPHEADER, headers.get());
    state.set(CURLOPT_HTTPAUTH, static_cast<long>(state.way == HttpAuth::digest ? CURLAUTH_DIGEST : CURLAUTH_BASIC));
    state.set(CURLOPT_USERAGENT, "congbo");
  }
  for (const std::string& command : request.after) after.add(command);
  if (!request.after.empty()) state.set(request.nothing ? CURLOPT_QUOTE : CURLOPT_POSTQUOTE, after.get());
  constexpr int often = 3, seldom = 500;
  const CURLcode code = state.run(request.url.starts_with("ftp") ? often : seldom);
  reply.fault = exchange.stopped ? Fault::stopped : fault_of(code);
  if (reply.fault == Fault::tls && state.older_tls && request.url.starts_with("ftp")) {
    state.older_tls = false;  // a server that speaks nothing but 1.3
    return perform(request);
  }
  if (reply.fault == Fault::certificate && request.url.starts_with("sftp")) reply.fault = Fault::host_key;
  curl_easy_getinfo(state.handle, CURLINFO_RESPONSE_CODE, &reply.status);
  if (code != CURLE_OK) reply.detail = state.error[0] ? state.error.data() : curl_easy_strerror(code);
  return reply;
}

}  // namespace congbo
