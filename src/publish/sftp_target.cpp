// SFTP through libssh2, whose rename does not replace: what is there is removed just before (one request).

#include "base/percent.h"
#include "publish/addresses.h"
#include "publish/network_causes.h"
#include "publish/space.h"
#include "publish/targets.h"

namespace congbo {
namespace {

// The library reads a path between quotes, with '\' before '"' and '\'.
std::string quoted_path(const std::string& path) {
  std::string text = "\"";
  for (const char c : path) {
    if (c == '"' || c == '\\') text += '\\';
    text += c;
  }
  return text + "\"";
}

class SftpTarget final : public Target {
 public:
  SftpTarget(const std::string& url, TransferAccess access) : m_with_key(!access.key.empty() || access.password.empty()), m_transfer(std::move(access)) {
    const AddressParts parts = address_parts(url);
    m_place = parts.scheme + "://" + parts.host;
    m_base = parts.path;  // absolute; "/~/" is the home folder
  }

  const std::string& place() const override { return m_place; }
  bool replaces_in_one_step() const override { return false; }

  Tried<std::string> get(const std::string& path) override {
    TransferRequest request;
    request.url = url_of(path);
    TransferReply reply = answer_to(request);
    if (reply.fault != Fault::none) return wrong(reply);
    return std::move(reply.body);
  }

  Tried<Done> put(const Upload& upload) override {
    TransferRequest request;
    request.url = url_of(upload.temporary);
    request.body = &upload.bytes;
    const std::string from = at(upload.temporary), to = at(upload.path);
    if (upload.over == Over::anything) request.after.push_back("*rm " + to);
    request.after.push_back("rename " + from + " " + to);
    const TransferReply reply = m_transfer.perform(request);
    if (reply.fault == Fault::none) return Done{};
    if (reply.fault == Fault::cut)
      if (auto refused = look_for_space(reply, upload)) return *refused;
    // What was sent is not there: the connection ended unseen in between.
    if (reply.fault == Fault::denied && reply.detail.find("rename command failed: No such file") != reply.detail.npos)
      return trouble(Cause::corrupted, m_place, upload.path);
    if (upload.over == Over::nothing && reply.fault == Fault::denied && reply.detail.find("rename") != reply.detail.npos) {
      // The server says no more than "failure" (draft-ietf-secsh-filexfer-02): somebody's file is there, or else.
      const auto there = get(upload.path);
      if (!there && !there.failed_by(Cause::not_found)) return there.trouble();
      if (auto gone = commands({"*rm " + from}); !gone) return gone;
      if (there) return trouble(Cause::exists, m_place, upload.path);
    }
    return wrong(reply);
  }

  Tried<Done> remove(const std::string& path) override {
    TransferReply reply = run({"rm " + at(path)});
    if (reply.fault == Fault::denied && reply.detail.find("No such file") != reply.detail.npos) return Done{};
    if (reply.fault != Fault::none) return wrong(reply);
    return Done{};
  }

  // The server says no more than "failure" of one that is there. A command that may fail (*mkdir) would hide a cut as well.
  Tried<Done> make_folder(const std::string& path) override {
    const TransferReply reply = run({"mkdir " + at(path)});
    if (reply.fault == Fault::none) return Done{};
    const Trouble why = wrong(reply);
    if (worth_retrying(why.cause) || why.cause == Cause::interrupted) return why;
    const auto there = list(path);
    if (!there && worth_retrying(there.trouble().cause)) return there.trouble();
    return there.failed_by(Cause::not_found) ? Tried<Done>(why) : Done{};
  }
  Tried<Done> remove_empty_folder(const std::string& path) override { return commands({"*rmdir " + at(path)}); }

  // By an extension of OpenSSH's; others do not know it.
  Tried<std::optional<std::uint64_t>> free_space() override {
    const TransferReply reply = run({"*statvfs " + at("")});
    if (reply.fault != Fault::none) return wrong(reply);
    return space_of_statvfs(reply.lines);
  }

  Tried<std::vector<std::string>> list(const std::string& folder) override {
    TransferRequest request;
    request.url = url_of(folder) + "/";
    request.names = true;
    const TransferReply reply = answer_to(request);
    if (reply.fault != Fault::none) return wrong(reply);
    return names_from_lines(reply.body);
  }

 private:
  std::string url_of(const std::string& path) const { return m_place + percent_encoded(below(m_base, path)); }
  std::string at(const std::string& path) const { return quoted_path(below(m_base, path)); }

  Trouble wrong(const TransferReply& reply) const { return trouble_of_files(reply, m_place, m_with_key); }

  // A server that cannot write says "failure" and no more (draft-ietf-secsh-filexfer-02), which the library tells as it
  // tells a connection that broke: the disk may be full, the account's share of it used up, or nothing writable.
  std::optional<Trouble> look_for_space(const TransferReply& reply, const Upload& upload) {
    constexpr std::uint64_t block = 4096;
    const bool failure = reply.detail.find("Operation failed (4/") != reply.detail.npos;
    if (!failure && !says_nothing(reply)) return std::nullopt;
    const auto space = free_space();
    if (space && *space && **space < upload.bytes.size() + block) return trouble(Cause::no_space, m_place, "");
    if (failure) return trouble(Cause::server_fault, m_place, reply.detail);
    // A quota is no matter of the disk's: a connection that broke takes a further block when it stands again.
    const std::string more(block, ' ');
    TransferRequest request;
    request.url = url_of(upload.temporary);
    request.body = &more;
    request.append = true;
    if (says_nothing(m_transfer.perform(request))) return trouble(Cause::no_space, m_place, "");
    return std::nullopt;
  }
  static bool says_nothing(const TransferReply& reply) { return reply.detail == "Error in the SSH layer"; }

  // Of a connection that breaks the library tells whatever the server refused last (libssh2_sftp_last_error), if only "no such file" of
  // another file. What is asked again is asked of a connection that stands.
  TransferReply answer_to(const TransferRequest& request) {
    TransferReply reply = m_transfer.perform(request);
    return reply.fault == Fault::not_found || reply.fault == Fault::denied ? m_transfer.perform(request) : reply;
  }

  TransferReply run(std::vector<std::string> list) {
    TransferRequest request;
    request.url = m_place + "/";
    request.nothing = true;
    request.after = std::move(list);
    return answer_to(request);
  }

  Tried<Done> commands(std::vector<std::string> list) {
    const TransferReply reply = run(std::move(list));
    if (reply.fault != Fault::none) return wrong(reply);
    return Done{};
  }

  bool m_with_key;
  Transfer m_transfer;
  std::string m_place, m_base;
};

}  // namespace

std::unique_ptr<Target> sftp_target(const std::string& url, TransferAccess access) {
  return std::make_unique<SftpTarget>(url, std::move(access));
}

}  // namespace congbo
