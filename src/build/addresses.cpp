// The addresses that once were in the output (.congbo/addresses), and those that are lost (V11). It changes
// findings, never bytes (contract, "Output").

#include <algorithm>
#include <set>

#include "build/stages.h"
#include "render/address.h"

namespace congbo {
namespace {

constexpr std::uint64_t most_bytes = 64ULL << 20;

std::string memory_of(const std::string& site) { return join_path(site, ".congbo/addresses"); }

using Addresses = std::set<std::string, std::less<>>;

// One a line. None where there is no memory.
Result<Addresses> remembered(const std::string& site, FileSystem& files) {
  Addresses known;
  if (files.kind(memory_of(site)) == FileKind::none) return known;
  const auto bytes = files.read(memory_of(site), most_bytes);
  if (!bytes) return bytes.failure();
  std::string_view rest = *bytes;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    if (end > 0) known.emplace(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return known;
}

// Of documents and events: lists and their pages come and go with them.
Addresses published(const Site& site) {
  Addresses here;
  for (const SiteDocument& document : site.documents) here.insert(document.address);
  for (const SiteEvent& event : site.events) here.insert(event.address);
  return here;
}

}  // namespace

Outcome report_lost_addresses(const Site& site, const std::string& folder, FileSystem& files, Findings& findings) {
  const auto known = remembered(folder, files);
  if (!known) return known.failure();
  Addresses here = published(site);
  for (const SiteDocument& document : site.documents)
    for (const std::string& alias : document.front_matter.aliases) here.insert(written_address(alias));
  for (const auto& [path, reason] : site.settings.removed) here.insert(written_address(path));
  for (const std::string& address : *known)
    if (!here.contains(address)) findings.push_back({RuleId::V11, {"congbo.json", 0, 0, 0}, {"/" + address}, {}});
  return Done{};
}

Outcome remember_addresses(const Site& site, const std::string& folder, FileSystem& files) {
  auto known = remembered(folder, files);
  if (!known) return known.failure();
  const std::size_t before = known->size();
  known->merge(published(site));
  if (known->size() == before) return Done{};
  std::string lines;
  for (const std::string& address : *known) (lines += address) += '\n';
  if (Outcome made = files.make_folders(join_path(folder, ".congbo")); !made) return made;
  return files.replace(memory_of(folder), lines);
}

}  // namespace congbo
