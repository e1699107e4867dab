// FTP (RFC 959, 3659) with TLS (RFC 4217) or without. Paths are written whole, relative to the folder of the
// login, so that no command changes folders; a temporary name is renamed in the same request, after the server
// told its size.

#include <algorithm>

#include "publish/addresses.h"
#include "publish/network_causes.h"
#include "publish/targets.h"

namespace congbo {
namespace {

bool positive(std::string_view reply) { return !reply.empty() && reply[0] == '2'; }

class FtpTarget final : public Target {
 public:
  FtpTarget(const std::string& url, TransferAccess access) : m_transfer(std::move(access)) {
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
    const std::string temporary = below(m_base, upload.temporary), path = below(m_base, upload.path);
    TransferRequest request;
    request.url = url_of(temporary);
    request.body = &upload.bytes;
    request.after = {"*SIZE " + temporary};
    if (upload.over == Over::nothing) request.after.push_back("*SIZE " + path);
    request.after.push_back("RNFR " + temporary);
    request.after.push_back("RNTO " + path);
    bool short_file = false, occupied = false, refused_rename = false;
    request.on_reply = [&](std::string_view command, std::string_view reply) {
      if (command == "SIZE " + temporary && positive(reply)) short_file = reply.substr(4) != std::to_string(upload.bytes.size());
      if (command == "SIZE " + path && positive(reply)) occupied = true;
      if (command == "RNTO " + path) refused_rename = !positive(reply);
      return !short_file && !occupied;
    };
    const TransferReply reply = m_transfer.perform(request);
    if (reply.fault == Fault::none) return Done{};
    if (short_file) return trouble(Cause::corrupted, m_place, upload.path);
    if (occupied) return cleared(temporary, trouble(Cause::exists, m_place, upload.path));
    if (refused_rename && upload.over == Over::anything && reply.fault == Fault::denied) return replace_in_two_steps(temporary, path);
    return wrong(reply);
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
    return m_place + "/" + (absolute ? "%2F" + percent_encoded(path.substr(1), true) : percent_encoded(path, true));
  }

  Trouble wrong(const TransferReply& reply) const { return trouble_of_files(reply, m_place, false); }

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

  Transfer m_transfer;
  std::string m_place, m_base;
};

}  // namespace

std::unique_ptr<Target> ftp_target(const std::string& url, TransferAccess access) {
  return std::make_unique<FtpTarget>(url, std::move(access));
}

}  // namespace congbo
