#include "base/finding.h"

#include <algorithm>
#include <tuple>

#include "base/message.h"

namespace congbo {
namespace {

auto order(const Finding& finding) {
  const Place& place = finding.place;
  return std::tie(place.file, place.line, place.column, finding.rule);
}

}  // namespace

void sort_findings(Findings& findings) {
  std::vector<std::pair<std::string, Finding>> keyed;
  keyed.reserve(findings.size());
  for (Finding& finding : findings) {
    std::string sentence = message_of(finding, Language::en);
    keyed.emplace_back(std::move(sentence), std::move(finding));
  }
  const auto before = [](const auto& a, const auto& b) {
    if (order(a.second) != order(b.second)) return order(a.second) < order(b.second);
    return a.first < b.first;
  };
  const auto same = [](const auto& a, const auto& b) {
    return order(a.second) == order(b.second) && a.first == b.first;
  };
  std::stable_sort(keyed.begin(), keyed.end(), before);
  keyed.erase(std::unique(keyed.begin(), keyed.end(), same), keyed.end());
  findings.clear();
  for (auto& [sentence, finding] : keyed) findings.push_back(std::move(finding));
}

FindingCount count_findings(const Findings& findings) {
  FindingCount count;
  for (const Finding& finding : findings) {
    if (finding.severity == Severity::error) ++count.errors;
    if (finding.severity == Severity::warning) ++count.warnings;
    if (finding.severity == Severity::advice) ++count.advice;
  }
  return count;
}

}  // namespace congbo
