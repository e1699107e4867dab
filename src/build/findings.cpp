// What a build has to say, made ready for reports.

#include <algorithm>
#include <set>

#include "build/stages.h"

namespace congbo {

void settle_findings(Findings& findings, const std::map<std::string, std::string>& decomposed,
                     FileSystem& files) {
  std::map<std::string, std::vector<Place*>> places;
  const auto note = [&](Place& place) {
    if (place.column > 0 && decomposed.contains(place.file)) places[place.file].push_back(&place);
  };
  for (Finding& finding : findings) {
    note(finding.place);
    for (RelatedPlace& related : finding.related) note(related.place);
  }
  for (auto& [path, in_file] : places)
    if (const auto bytes = files.read(decomposed.at(path))) place_on_disk(*bytes, in_file);
  sort_findings(findings);
}

std::vector<std::string> documents_at_fault(const Findings& findings,
                                            const std::vector<FoundFile>& documents) {
  std::set<std::string_view> known;
  for (const FoundFile& document : documents) known.insert(document.path);
  std::set<std::string> at_fault;
  for (const Finding& finding : findings) {
    if (finding.severity != Severity::error) continue;
    if (!known.contains(finding.place.file)) return {};
    at_fault.insert(finding.place.file);
  }
  return {at_fault.begin(), at_fault.end()};
}

}  // namespace congbo
