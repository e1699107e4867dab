#include "check/check.h"

#include <algorithm>

#include "check/rules.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

constexpr void (*document_rules[])(const DocumentView&, Findings&) = {
    check_letterhead,
    check_numbering,
    check_sums,
    check_boundaries,
};

constexpr void (*site_rules[])(const Site&, Findings&) = {
    check_events,
    check_invitations,
};

bool official(RuleId id) {
  // Never lowered, only silenced for one path with a reason (contract, "Findings").
  return id == RuleId::V01 || id == RuleId::V07 || id == RuleId::V08 || id == RuleId::V09 ||
         id == RuleId::V10;
}

// '*' within a part of a path, '**' across parts.
bool matches(std::string_view pattern, std::string_view path) {
  std::size_t p = 0, s = 0, star = std::string_view::npos, mark = 0;
  bool deep = false;
  while (s < path.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      deep = p + 1 < pattern.size() && pattern[p + 1] == '*';
      p += deep ? 2 : 1;
      star = p;
      mark = s;
    } else if (p < pattern.size() && pattern[p] == path[s]) {
      ++p;
      ++s;
    } else if (star != std::string_view::npos && (deep || path[mark] != '/')) {
      p = star;
      s = ++mark;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

Severity severity_of(RuleSetting::Action action) {
  if (action == RuleSetting::Action::error) return Severity::error;
  return action == RuleSetting::Action::warning ? Severity::warning : Severity::advice;
}

}  // namespace

Place place_of(const DocumentView& view, int line) {
  Place place{view.source.path, line, 0, 0};
  const auto found = std::find_if(view.source.lines.begin(), view.source.lines.end(),
                                  [&](const Line& l) { return l.number == line; });
  if (line == 0 || found == view.source.lines.end()) return place;
  const std::size_t first = found->raw.find_first_not_of(" \t");
  if (first == std::string_view::npos) return place;
  const std::size_t last = found->raw.find_last_not_of(" \t");
  place.column = static_cast<int>(code_points(found->raw.substr(0, first))) + 1;
  place.length = static_cast<int>(code_points(found->raw.substr(first, last - first + 1)));
  return place;
}

Findings check_document(const SourceDocument& source, const Document& document,
                        const Register& registers) {
  const DocumentView view{source, document, registers};
  Findings findings;
  for (const auto rule : document_rules) rule(view, findings);
  return findings;
}

Findings check_site(const Site& site, const Register&) {
  Findings findings;
  for (const auto rule : site_rules) rule(site, findings);
  return findings;
}

Findings apply_rule_settings(const Settings& settings, Findings findings) {
  std::erase_if(findings, [&](Finding& finding) {
    for (const RuleSetting& setting : settings.rules) {
      if (setting.rule != finding.rule) continue;
      if (!setting.path.empty() && !matches(setting.path, finding.place.file)) continue;
      const bool silences = setting.action == RuleSetting::Action::off;
      if (official(finding.rule) && (!silences || setting.path.empty() || setting.reason.empty())) continue;
      if (silences) return true;
      finding.severity = severity_of(setting.action);
    }
    return false;
  });
  return findings;
}

}  // namespace congbo
