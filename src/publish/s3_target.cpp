// Stores that speak Amazon's S3: an object is put whole or not at all, and there are no folders.

#include "base/hash.h"
#include "base/media_type.h"
#include "base/percent.h"
#include "base/terminal.h"
#include "publish/addresses.h"
#include "publish/network_causes.h"
#include "publish/order.h"
#include "publish/targets.h"

namespace congbo {
namespace {

class S3Target final : public Target {
 public:
  S3Target(const std::string& url, const std::string& endpoint, S3Credentials credentials, TransferAccess access)
      : m_credentials(std::move(credentials)), m_transfer(std::move(access)), m_endpoint(endpoint) {
    const AddressParts parts = address_parts(url);
    m_bucket = parts.host;
    m_prefix = parts.path.empty() ? "" : parts.path.substr(1);
    m_place = "s3://" + m_bucket;
  }

  const std::string& place() const override { return m_place; }
  bool replaces_in_one_step() const override { return true; }

  Tried<std::string> get(const std::string& path) override {
    TransferReply reply = ask("GET", below(m_prefix, path), {});
    if (!went_well(reply)) return wrong(reply);
    return std::move(reply.body);
  }

  Tried<Done> put(const Upload& upload) override {
    S3Request request = made("PUT", below(m_prefix, upload.path));
    request.payload_hash = upload.hash;
    request.headers["content-type"] = media_type_of(upload.path);
    request.headers["cache-control"] = cache_control_of(upload.path);
    if (upload.over == Over::nothing) request.headers["if-none-match"] = "*";
    const TransferReply reply = send(request, &upload.bytes);
    if (!went_well(reply)) return wrong(reply);
    return Done{};
  }

  Tried<Done> remove(const std::string& path) override {
    const TransferReply reply = ask("DELETE", below(m_prefix, path), {});
    if (!went_well(reply) && reply.status != 404) return wrong(reply);
    return Done{};
  }

  Tried<Done> make_folder(const std::string&) override { return Done{}; }
  Tried<Done> remove_empty_folder(const std::string&) override { return Done{}; }

  Tried<std::vector<std::string>> list(const std::string& folder) override {
    const std::string inside = below(m_prefix, folder);
    const std::string prefix = inside.empty() ? "" : inside + "/";
    std::string lines, next;
    do {
      std::map<std::string, std::string> query{{"list-type", "2"}, {"delimiter", "/"}, {"prefix", prefix}};
      if (!next.empty()) query["continuation-token"] = next;
      const TransferReply reply = ask("GET", "", query);
      if (!went_well(reply)) return wrong(reply);
      for (const char* element : {"Key", "Prefix"})
        for (const std::string& key : element_texts(reply.body, element))
          if (key.size() > prefix.size() && key.starts_with(prefix)) lines += key + "\n";
      const auto tokens = element_texts(reply.body, "NextContinuationToken");
      next = tokens.empty() ? "" : tokens.front();
    } while (!next.empty());
    return names_from_lines(lines);
  }

 private:
  static bool went_well(const TransferReply& reply) { return reply.fault == Fault::none && reply.status >= 200 && reply.status < 300; }
  Trouble wrong(const TransferReply& reply) const { return trouble_of_http(reply, m_place); }

  S3Request made(const std::string& method, const std::string& key) const {
    S3Request request;
    request.method = method;
    request.host = address_parts(m_endpoint).host;
    request.path = "/" + m_bucket + (key.empty() ? "" : "/" + key);
    request.payload_hash = sha256_hex("");
    return request;
  }

  TransferReply ask(const std::string& method, const std::string& key, const std::map<std::string, std::string>& query) {
    S3Request request = made(method, key);
    request.query = query;
    return send(request, nullptr);
  }

  TransferReply send(S3Request& signing, const std::string* body) {
    signing.time = unix_time();
    TransferRequest request;
    const std::string query = s3_query(signing);
    request.url = m_endpoint + percent_encoded(signing.path) + (query.empty() ? "" : "?" + query);
    request.method = signing.method == "GET" ? "" : signing.method;
    request.headers = s3_headers(signing, m_credentials);
    request.body = body;
    return m_transfer.perform(request);
  }

  S3Credentials m_credentials;
  Transfer m_transfer;
  std::string m_endpoint, m_bucket, m_prefix, m_place;
};

}  // namespace

std::unique_ptr<Target> s3_target(const std::string& url, const std::string& endpoint, S3Credentials credentials, TransferAccess access) {
  return std::make_unique<S3Target>(url, endpoint, std::move(credentials), std::move(access));
}

}  // namespace congbo
