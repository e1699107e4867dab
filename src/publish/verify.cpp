#include "publish/verify.h"

#include <atomic>
#include <mutex>
#include <optional>

#include "base/hash.h"
#include "base/interrupt.h"
#include "base/parallel.h"
#include "base/percent.h"
#include "publish/addresses.h"
#include "publish/transfer.h"

namespace congbo {
namespace {

bool is_served(const std::string& path) {
  const std::string name = path.substr(path.rfind('/') + 1);
  return !name.starts_with(".ht") && name != "web.config" && name != "nginx.conf";
}

// A page by the address that links use.
std::string public_url(const std::string& base_url, const std::string& path) {
  constexpr std::string_view page = "index.html";
  const bool is_page = path == page || path.ends_with("/index.html");
  return base_url + "/" + percent_encoded(is_page ? path.substr(0, path.size() - page.size()) : path);
}

TransferReply fetch(Transfer& transfer, const std::string& url, bool past_caches) {
  TransferRequest request;
  request.url = url;
  if (past_caches) request.headers = {"Cache-Control: no-cache", "Pragma: no-cache"};
  return transfer.perform(request);
}

std::optional<VerifiedFile> look_at(Transfer& transfer, const std::string& base_url, const std::string& path, const std::string& hash) {
  const std::string url = public_url(base_url, path);
  const TransferReply reply = fetch(transfer, url, false);
  if (reply.fault != Fault::none) return VerifiedFile{path, VerifyFault::unreachable, reply.detail};
  if (reply.status >= 500) return VerifiedFile{path, VerifyFault::unreachable, "HTTP " + std::to_string(reply.status)};
  if (reply.status == 200 && sha256_hex(reply.body) == hash) return std::nullopt;
  // Another address leads past caches that do not listen.
  const TransferReply fresh = fetch(transfer, url + "?congbo=" + hash.substr(0, 12), true);
  if (fresh.fault == Fault::none && fresh.status == 200 && sha256_hex(fresh.body) == hash) return VerifiedFile{path, VerifyFault::cached, ""};
  const std::string status = "HTTP " + std::to_string(reply.status);
  return VerifiedFile{path, reply.status == 200 ? VerifyFault::differs : VerifyFault::missing, status};
}

}  // namespace

Verification verify_public(const std::string& base_url, const std::map<std::string, std::string>& files,
                           const std::function<void(std::size_t, std::size_t)>& tell) {
  std::vector<std::pair<std::string, std::string>> asked;
  for (const auto& file : files)
    if (is_served(file.first)) asked.emplace_back(file);
  std::vector<std::optional<VerifiedFile>> found(asked.size());
  std::vector<char> looked(asked.size(), 0);
  constexpr unsigned connections = 4;
  std::atomic<std::size_t> next{0};
  std::mutex telling;
  std::size_t done = 0;
  parallel_for(connections, connections, [&](std::size_t) {
    TransferAccess access;
    Transfer transfer(access);
    for (std::size_t i = next++; i < asked.size() && !interrupted(); i = next++) {
      found[i] = look_at(transfer, base_url, asked[i].first, asked[i].second);
      looked[i] = !interrupted();  // what an interrupt cut off says nothing
      const std::lock_guard lock(telling);
      if (tell) tell(++done, asked.size());
    }
  });
  Verification result;
  for (std::size_t i = 0; i < asked.size(); ++i) {
    if (!looked[i]) {
      result.left.push_back(asked[i].first);
      continue;
    }
    ++result.looked_at;
    if (found[i]) result.faults.push_back(std::move(*found[i]));
  }
  return result;
}

}  // namespace congbo
