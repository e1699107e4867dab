#include "render/theme.h"

namespace congbo {

std::string Theme::render(std::string_view page, const Value& values) const {
  // Pages of one thread grow in one piece of memory; what is kept of each is as large as the page.
  thread_local std::string out;
  out.clear();
  StrictReport report;
  const auto failure = templates.render(page, values, out, strict ? &report : nullptr);
  if (failure) report.add(*failure);
  if (!report.problems().empty()) {
    const std::lock_guard lock(m_mutex);
    m_report.add(report);
  }
  return out;
}

Findings Theme::findings() const {
  const std::lock_guard lock(m_mutex);
  Findings findings;
  for (const TemplateProblem& problem : m_report.problems())
    findings.push_back(finding_of(problem, where));
  sort_findings(findings);
  return findings;
}

Finding finding_of(const TemplateProblem& problem, const std::string& where) {
  Place place = problem.place;
  place.file = where + "/templates/" + place.file + ".html";
  return {RuleId::V08, place, {sentence_of(problem)}, {}};
}

// The theme's own colours for the dark stay: a town chooses for paper.
std::string look_stylesheet(const Look& look) {
  std::string properties;
  if (!look.accent.empty())
    properties += "--accent:" + look.accent + ";--cloth:" + look.accent + ";";
  if (!look.honour.empty()) properties += "--honour:" + look.honour + ";";
  if (properties.empty()) return properties;
  return "@media not all and (prefers-color-scheme:dark){:root{" + properties + "}}\n";
}

} // namespace congbo
