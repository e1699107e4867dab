// FTP (RFC 959, 3659) with TLS (RFC 4217) or without. Paths are written whole, relative to the folder of the
// login, so that no command changes folders; a temporary name is renamed in the same request, after the server
// told its size.

#include <algorithm>

#include "base/percent.h"
#include "publish/addresses.h"
#include "publish/network_causes.h"
#include "publish/read_back.h"
#include "publish/space.h"
#include "publish/targets.h"

namespace congbo {
namespace {

bool positive(std::string_view reply) { return !reply.empty() && reply[0] == '2'; }

class FtpTarget final : public Target {
 public:
  FtpTarget(const std::string& url, TransferAccess access) : m_encrypted(access.tls || url.starts_with("ftps://")), m_transfer(std::move(access)) {
    const AddressParts parts = address_parts(url);
    m_place = parts.scheme + "://" + parts.host;
    // "ftp://host/www" is below the login's folder, "ftp://host//srv/www" is absolute.
    m_base = parts.path.empty() ? "" : parts.path.substr(1);
  }

  const std::string& place() const override { return m_place; }
  bool replaces_in_one_step() const override { return true; }

  Tried<std::string> get(const std::string& path) override {
    TransferRequest request;
    request.url = url_of(below(m_base, path));
    TransferReply reply = m_transfer.perform(request);
    if (reply.fault != Fault::none) return wrong(reply);
    return std::move(reply.body);
  }

  Tried<Done> put(const Upload& upload) override {
    if (m_encrypted) return send_and_rename(upload, true);
    // Nothing but TCP's sum of sixteen bits guards what goes over a plain connection: it is read back before it gets its name.
    TransferRequest request;
    request.url = url_of(below(m_base, upload.temporary));
    request.body = &upload.bytes;
    if (const TransferReply reply = m_transfer.perform(request); reply.fault != Fault::none) return wrong_while_sending(reply, request.url);
    if (auto whole = read_back(*this, upload.temporary, upload.bytes, upload.path); !whole) return whole;
    return send_and_rename(upload, false);
  }

  Tried<Done> remove(const std::string& path) override {
    const std::string whole = below(m_base, path);
    bool gone = false, still_there = false;
    return commands({"*DELE " + whole, "*SIZE " + whole}, [&](std::string_view command, std::string_view reply) {
      if (command.starts_with("DELE ")) gone = positive(reply);
      else if (command.starts_with("SIZE ")) still_there = !gone && positive(reply);
      return !still_there;
    }, &still_there);
  }

  Tried<Done> make_folder(const std::string& path) override { return commands({"*MKD " + below(m_base, path)}); }
  Tried<Done> remove_empty_folder(const std::string& path) override { return commands({"*RMD " + below(m_base, path)}); }

  // FTP has no standard word for it; some servers know one of these.
  Tried<std::optional<std::uint64_t>> free_space() override {
    TransferRequest request;
    request.url = m_place + "/";
    request.nothing = true;
    request.after = {"*AVBL " + (m_base.empty() ? "." : m_base), "*SITE QUOTA"};
    std::optional<std::uint64_t> space;
    request.on_reply = [&](std::string_view command, std::string_view reply) {
      if (command.starts_with("AVBL")) space = space_of_avbl(std::string(reply));
      return true;
    };
    const TransferReply reply = m_transfer.perform(request);
    if (reply.fault != Fault::none) return wrong(reply);
    return space ? space : space_of_quota(reply.lines);
  }

  Tried<std::vector<std::string>> list(const std::string& folder) override {
    TransferRequest request;
    request.url = url_of(below(m_base, folder)) + "/";
    request.names = true;
    const TransferReply reply = m_transfer.perform(request);
    // "550 no files found" is how some say that a folder is empty.
    if (reply.fault == Fault::not_found || (reply.fault == Fault::denied && reply.status == 550)) return std::vector<std::string>();
    if (reply.fault != Fault::none) return wrong(reply);
    return names_from_lines(reply.body);
  }

 private:
  std::string url_of(const std::string& path) const {
    const bool absolute = path.starts_with('/');
    return m_place + "/" + (absolute ? "%2F" + percent_encoded(path.substr(1)) : percent_encoded(path));
  }

  Trouble wrong(const TransferReply& reply) const { return trouble_of_files(reply, m_place, false); }

  // In one request; the bytes too, unless they are there already under the temporary name.
  Tried<Done> send_and_rename(const Upload& upload, bool send) {
    const std::string temporary = below(m_base, upload.temporary), path = below(m_base, upload.path);
    TransferRequest request;
    request.url = send ? url_of(temporary) : m_place + "/";
    request.body = send ? &upload.bytes : nullptr;
    request.nothing = !send;
    request.after = {"*SIZE " + temporary};
    if (!send) request.after.push_back("*MDTM " + temporary);
    if (upload.over == Over::nothing) request.after.push_back("*SIZE " + path);
    request.after.push_back("RNFR " + temporary);
    request.after.push_back("RNTO " + path);
    if (!send) request.after.insert(request.after.end(), {"*SIZE " + path, "*MDTM " + path});  // a name may go wrong on the way too
    std::string changed;  // when, as the server says
    bool short_file = false, occupied = false, renamed = false, refused_rename = false, lost = false;
    request.on_reply = [&](std::string_view command, std::string_view reply) {
      const bool says_size = command.starts_with("SIZE ") && positive(reply);
      const bool right = says_size && reply.substr(4) == std::to_string(upload.bytes.size());
      if (command == "SIZE " + temporary && says_size) short_file = !right;
      if (command == "MDTM " + temporary && positive(reply)) changed = reply;
      if (command == "MDTM " + path && !changed.empty()) lost = reply != changed;
      if (command == "SIZE " + path && renamed) lost = !right && (says_size || reply.starts_with("550"));
      else if (command == "SIZE " + path && says_size) occupied = true;
      if (command == "RNTO " + path) renamed = positive(reply), refused_rename = !renamed;
      return !short_file && !occupied && !lost;
    };
    const TransferReply reply = m_transfer.perform(request);
    if (reply.fault == Fault::none) return Done{};
    if (short_file || lost) return trouble(Cause::corrupted, m_place, upload.path);
    if (occupied) return cleared(temporary, trouble(Cause::exists, m_place, upload.path));
    if (refused_rename && upload.over == Over::anything && reply.fault == Fault::denied) return replace_in_two_steps(temporary, path);
    return send ? wrong_while_sending(reply, request.url) : wrong(reply);
  }

  // A server that cannot write ends the data connection, and the library, still sending, does not hear why: the answer to a block
  // that was sent before says it.
  Trouble wrong_while_sending(const TransferReply& reply, const std::string& url) {
    if (reply.fault != Fault::cut) return wrong(reply);
    const std::string block(4096, ' ');
    TransferRequest more;
    more.url = url;
    more.body = &block;
    more.append = true;
    const TransferReply answer = m_transfer.perform(more);
    const Trouble told = wrong(answer.fault == Fault::none ? reply : answer);
    return told.cause == Cause::no_space || told.cause == Cause::quota ? told : wrong(reply);
  }

  using OnReply = std::function<bool(std::string_view, std::string_view)>;
  Tried<Done> commands(std::vector<std::string> list, OnReply on_reply = {}, const bool* forbidden = nullptr) {
    TransferRequest request;
    request.url = m_place + "/";
    request.nothing = true;
    request.after = std::move(list);
    request.on_reply = std::move(on_reply);
    const TransferReply reply = m_transfer.perform(request);
    if (forbidden && *forbidden) return trouble(Cause::no_right, m_place, "");
    if (reply.fault != Fault::none) return wrong(reply);
    return Done{};
  }

  Trouble cleared(const std::string& temporary, Trouble why) {
    if (auto gone = commands({"*DELE " + temporary}); !gone) return gone.trouble();
    return why;
  }

  // For servers that do not rename over a file: a moment without one.
  Tried<Done> replace_in_two_steps(const std::string& temporary, const std::string& path) {
    return commands({"*DELE " + path, "RNFR " + temporary, "RNTO " + path});
  }

  bool m_encrypted;
  Transfer m_transfer;
  std::string m_place, m_base;
};

}  // namespace

std::unique_ptr<Target> ftp_target(const std::string& url, TransferAccess access) {
  return std::make_unique<FtpTarget>(url, std::move(access));
}

}  // namespace congbo
