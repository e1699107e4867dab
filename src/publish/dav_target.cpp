// WebDAV (RFC 4918), over HTTPS or, where the settings accept it, HTTP.

#include <algorithm>

#include "base/percent.h"
#include "publish/addresses.h"
#include "publish/network_causes.h"
#include "publish/read_back.h"
#include "publish/space.h"
#include "publish/targets.h"

namespace congbo {
namespace {

class DavTarget final : public Target {
 public:
  DavTarget(const std::string& url, TransferAccess access) : m_transfer(std::move(access)) {
    const AddressParts parts = address_parts(url);
    m_place = parts.scheme + "://" + parts.host;
    m_root = (parts.scheme == "davs" ? "https://" : "http://") + parts.host;
    m_base = parts.path.empty() ? "/" : parts.path;
    // Over a plain connection the password is not told before the server has asked for just that.
    if (is_plain()) m_transfer.prove_by(m_way = HttpAuth::digest);
  }

  const std::string& place() const override { return m_place; }
  bool replaces_in_one_step() const override { return true; }

  Tried<std::string> get(const std::string& path) override {
    TransferReply reply = ask("GET", path, {});
    if (!went_well(reply)) return wrong(reply);
    return std::move(reply.body);
  }

  Tried<Done> put(const Upload& upload) override {
    TransferReply reply = ask("PUT", upload.temporary, {"Content-Type: application/octet-stream"}, &upload.bytes);
    if (reply.fault == Fault::cut) return trouble(Cause::cut_in_writing, m_place, reply.detail);
    if (!went_well(reply)) return wrong(reply);
    // Nothing guards what goes over a plain connection: it is read back before it gets its name, and then under its name.
    if (is_plain())
      if (auto whole = read_back(*this, upload.temporary, upload.bytes, upload.path); !whole) return whole;
    reply = ask("MOVE", upload.temporary,
                {"Destination: " + url_of(upload.path), upload.over == Over::nothing ? "Overwrite: F" : "Overwrite: T"});
    if (went_well(reply)) return is_plain() ? read_back(*this, upload.path, upload.bytes, upload.path) : Done{};
    if (reply.fault == Fault::none && reply.status == 412)
      if (auto gone = remove(upload.temporary); !gone) return gone;
    return wrong(reply);
  }

  Tried<Done> remove(const std::string& path) override {
    const TransferReply reply = ask("DELETE", path, {});
    if (went_well(reply) || (reply.fault == Fault::none && reply.status == 404)) return Done{};
    return wrong(reply);
  }

  Tried<Done> make_folder(const std::string& path) override {
    const TransferReply reply = ask("MKCOL", path + "/", {});
    if (went_well(reply) || (reply.fault == Fault::none && reply.status == 405)) return Done{};  // 405: it is there
    return wrong(reply);
  }

  // DELETE takes a folder with all that is in it: only one that has just been seen empty.
  Tried<Done> remove_empty_folder(const std::string& path) override {
    const auto names = list(path);
    if (names.failed_by(Cause::not_found) || (names && !names->empty())) return Done{};
    if (!names) return names.trouble();
    return remove(path + "/");
  }

  Tried<std::optional<std::uint64_t>> free_space() override {
    const std::string body = R"(<?xml version="1.0"?><propfind xmlns="DAV:"><prop><quota-available-bytes/></prop></propfind>)";
    const TransferReply reply = ask("PROPFIND", "", {"Depth: 0", "Content-Type: application/xml"}, &body);
    if (!went_well(reply)) return wrong(reply);
    return space_of_properties(reply.body);
  }

  Tried<std::vector<std::string>> list(const std::string& folder) override {
    const TransferReply reply = ask("PROPFIND", folder.empty() ? "" : folder + "/", {"Depth: 1"});
    if (!went_well(reply)) return wrong(reply);
    const std::string own = trimmed(below(m_base, folder));
    std::string lines;
    for (const std::string& href : element_texts(reply.body, "href")) {
      std::string path = percent_decoded(href);
      if (path.find("://") != path.npos) path = address_parts(path).path;
      if (trimmed(path) != own) lines += trimmed(path) + "\n";
    }
    return names_from_lines(lines);
  }

 private:
  static std::string trimmed(std::string path) {
    while (path.ends_with('/')) path.pop_back();
    return path;
  }
  static bool went_well(const TransferReply& reply) { return reply.fault == Fault::none && reply.status >= 200 && reply.status < 300; }

  std::string url_of(const std::string& path) const { return m_root + percent_encoded(path.empty() ? m_base + "/" : below(m_base, path)); }
  Trouble wrong(const TransferReply& reply) const { return trouble_of_http(reply, m_place); }

  bool is_plain() const { return m_root.starts_with("http://"); }

  static bool offers(const TransferReply& reply, HttpAuth way) {
    const std::string_view name = way == HttpAuth::digest ? "digest" : "basic";
    const auto ways = header_values(reply, "www-authenticate");
    return std::any_of(ways.begin(), ways.end(), [&](const std::string& value) { return lowered(value).starts_with(name); });
  }

  // The first request settles the way; a server with both is given the one that we began with.
  TransferReply ask(const std::string& method, const std::string& path, const std::vector<std::string>& headers, const std::string* body = nullptr) {
    TransferReply reply = ask_once(method, path, headers, body);
    const HttpAuth other = m_way == HttpAuth::basic ? HttpAuth::digest : HttpAuth::basic;
    const bool refused = reply.fault == Fault::none && reply.status == 401;
    if (m_settled || !refused || offers(reply, m_way) || !offers(reply, other)) return reply;
    m_settled = true;
    m_transfer.prove_by(m_way = other);
    return ask_once(method, path, headers, body);
  }

  TransferReply ask_once(const std::string& method, const std::string& path, const std::vector<std::string>& headers, const std::string* body) {
    TransferRequest request;
    request.url = url_of(path);
    request.method = method == "GET" ? "" : method;
    request.headers = headers;
    request.body = body;
    return m_transfer.perform(request);
  }

  Transfer m_transfer;
  HttpAuth m_way = HttpAuth::basic;
  bool m_settled = false;
  std::string m_place, m_root, m_base;
};

}  // namespace

std::unique_ptr<Target> dav_target(const std::string& url, TransferAccess access) {
  return std::make_unique<DavTarget>(url, std::move(access));
}

}  // namespace congbo
