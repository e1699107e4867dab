#include "check/check.h"

#include <algorithm>

#include "check/rules.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

constexpr void (*document_rules[])(const DocumentView&, Findings&) = {
    check_letterhead,
    check_restricted,
    check_numbering,
    check_items,
    check_headings,
    check_lists,
    check_sums,
    check_budget,
    check_table_sums,
    check_amounts,
    check_rankings,
    check_rows,
    check_issuing,
    check_symbols,
    check_dates,
    check_deadlines,
    check_legal_bases,
    check_dissolved,
    check_expressions,
    check_system_text,
    check_stray_marks,
    check_pairs,
    check_characters,
    check_closing_sentence,
    check_signatures,
    check_boundaries,
    check_pictures,
};

// On the honorees of a document's text, and on those of the lists beside it.
constexpr void (*honoree_rules[])(const HonoreeView&, Findings&) = {
    check_names,
    check_repeated,
    check_awards,
    check_list_counts,
};

constexpr void (*site_rules[])(const Site&, Findings&) = {
    check_name_variants,
    check_numbers,
    check_citations,
    check_events,
    check_invitations,
    check_attachments,
};

// Never lowered, only silenced for one path with a reason (contract, "Findings").
bool official(RuleId id) {
  if (id >= RuleId::P01 && id <= RuleId::P08) return true;
  return id == RuleId::H10 || id == RuleId::V01 || (id >= RuleId::V07 && id <= RuleId::V10);
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

const Line* line_at(const DocumentView& view, int number) {
  const auto& lines = view.source.lines;
  if (lines.empty() || number < lines.front().number) return nullptr;
  const auto index = static_cast<std::size_t>(number - lines.front().number);
  return index < lines.size() && lines[index].number == number ? &lines[index] : nullptr;
}

Place place_in(const DocumentView& view, const Line& line, std::size_t begin, std::size_t end) {
  return {view.source.path, line.number, view.cursor.column(line.raw, begin),
          static_cast<int>(code_points(line.raw.substr(begin, end - begin)))};
}

Place place_of(const DocumentView& view, int number) {
  const Line* line = line_at(view, number);
  const std::size_t first = line == nullptr ? std::string_view::npos : line->raw.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {view.source.path, number, 0, 0};
  return place_in(view, *line, first, line->raw.find_last_not_of(" \t") + 1);
}

Place place_of_words(const DocumentView& view, int number, std::string_view words) {
  const Line* line = line_at(view, number);
  const std::size_t at = line == nullptr || words.empty() ? std::string_view::npos : line->raw.find(words);
  return at == std::string_view::npos ? place_of(view, number) : place_in(view, *line, at, at + words.size());
}

Place HonoreeView::place(const Honoree& honoree, std::string_view words) const {
  if (text != nullptr) return place_of_words(*text, honoree.line, words);
  return {honoree.list, honoree.line, 0, 0};
}

Findings check_document(const SourceDocument& source, const Document& document,
                        const Register& registers) {
  const DocumentView view{source, document, registers, {}};
  Findings findings;
  for (const auto rule : document_rules) rule(view, findings);
  for (const auto rule : honoree_rules) rule({document, registers, &view}, findings);
  return findings;
}

Findings check_site(const Site& site, const Register& registers) {
  Findings findings;
  for (const SiteDocument& document : site.documents) {
    const auto listed = [](const Honoree& honoree) { return !honoree.list.empty(); };
    const auto& honorees = document.document.honorees;
    if (std::none_of(honorees.begin(), honorees.end(), listed)) continue;
    for (const auto rule : honoree_rules) rule({document.document, registers, nullptr}, findings);
  }
  for (const auto rule : site_rules) rule(site, findings);
  return findings;
}

bool is_silenced(const Finding& finding, std::span<const TextSilence> silences, const Settings& settings) {
  Findings one{finding};
  one = apply_rule_settings(settings, apply_text_silences(silences, std::move(one)));
  return std::none_of(one.begin(), one.end(), [&](const Finding& left) { return left.rule == finding.rule; });
}

Findings apply_rule_settings(const Settings& settings, Findings findings) {
  std::vector<bool> used(settings.rules.size());
  std::erase_if(findings, [&](Finding& finding) {
    for (std::size_t i = 0; i < settings.rules.size(); ++i) {
      const RuleSetting& setting = settings.rules[i];
      if (setting.rule != finding.rule) continue;
      if (!setting.path.empty() && !matches(setting.path, finding.place.file)) continue;
      const bool silences = setting.action == RuleSetting::Action::off;
      if (official(finding.rule) && (!silences || setting.path.empty() || setting.reason.empty())) continue;
      used[i] = true;
      if (silences) return true;
      finding.severity = severity_of(setting.action);
    }
    return false;
  });
  for (std::size_t i = 0; i < settings.rules.size(); ++i) {
    const RuleSetting& setting = settings.rules[i];
    if (setting.action != RuleSetting::Action::off || (used[i] && !setting.reason.empty())) continue;
    const Words why = setting.reason.empty() ? Words{"chưa ghi lý do", "it gives no reason"}
                                             : Words{"không tắt phát hiện nào", "it silences nothing"};
    findings.push_back({RuleId::V19,
                        {"congbo.json", setting.line, setting.column, 0},
                        {std::string(rule_of(setting.rule).code), why},
                        {}});
  }
  return findings;
}

}  // namespace congbo
