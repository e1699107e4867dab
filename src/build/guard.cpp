#include "build/guard.h"

#include <algorithm>

#include "check/withheld.h"
#include "parse/parse.h"
#include "recognise/recognise.h"
#include "vietnamese/slug.h"

namespace congbo {
namespace {

Words what_became(const PrivacyPolicy& policy) {
  return policy.redacts() ? Words{" (đã che)", " (masked)"} : Words{};
}

void add(Findings& all, Findings some) {
  std::move(some.begin(), some.end(), std::back_inserter(all));
}

std::string_view folder_of(std::string_view path) {
  return path.substr(0, path.rfind('/') + 1);
}

// The persons withheld from a document, or from what lies beside one.
std::vector<Unnamed> withheld_from(const std::string& path, const PrivacyPolicy& policy) {
  std::vector<Unnamed> persons;
  const auto& all = policy.settings.withheld;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i].document == path ||
        (!path.ends_with(".md") && folder_of(all[i].document) == folder_of(path)))
      persons.push_back({&all[i], i});
  return persons;
}

// Tells what is private, and leaves in `data` what must not be published: not what is silenced,
// nor, where a build stops rather than masks, what it only warns of.
Findings tell(const std::string& path, const SearchedText& searched, PrivateData& data,
              const PrivacyPolicy& policy, std::span<const TextSilence> silences) {
  Findings told;
  ColumnCursor cursor;
  const auto judge = [&](const PrivateData& one) {
    Findings findings = privacy_findings(path, searched, one, what_became(policy), cursor);
    bool masks = true;
    for (Finding& finding : findings) {
      masks = !is_silenced(finding, silences, policy.settings) &&
              (policy.redacts() || finding.severity == Severity::error);
      if (policy.redacts()) finding.severity = Severity::advice;
      told.push_back(std::move(finding));
    }
    return masks;
  };
  std::erase_if(data.spans, [&](const PrivateSpan& span) { return !judge({{span}, {}}); });
  std::vector<PrivateColumn> accepted;
  for (const PrivateColumn& column : data.columns)
    if (!judge({{}, {column}})) accepted.push_back(column);
  for (const PrivateColumn& column : accepted) {
    std::erase_if(data.columns, [&](const PrivateColumn& other) {
      return other.rule == column.rule && other.header == column.header &&
             other.first_row >= column.first_row;
    });
    std::erase_if(data.spans, [&](const PrivateSpan& span) {
      return span.where == PrivateSpan::Where::column && span.rule == column.rule &&
             span.begin >= searched.lines[column.first_row].begin;
    });
  }
  return told;
}

// A value as YAML spelt it may hide what the text does not show ("\x30912…").
void guard_value(std::string& value, const std::string& path, int line, const PrivacyPolicy& policy,
                 Findings& findings) {
  const SearchedText searched = searched_lines(value);
  PrivateData data = find_private(searched, policy.official);
  if (data.empty()) return;
  for (Finding& finding : privacy_findings(path, searched, data, what_became(policy))) {
    finding.place = {path, line, 0, 0};
    if (policy.redacts()) finding.severity = Severity::advice;
    findings.push_back(std::move(finding));
  }
  value = masked(searched, data);
}

void guard_front_matter(FrontMatter& front_matter, const std::string& path,
                        const PrivacyPolicy& policy, std::span<const Unnamed> persons,
                        Findings& findings, std::set<std::size_t>& found) {
  const auto guard = [&](std::string& value, int line) {
    guard_value(value, path, line, policy, findings);
    if (!persons.empty()) value = without_names(value, persons, found);
  };
  for (FrontMatterEntry& entry : front_matter.overrides)
    for (std::string& value : entry.values)
      guard(value, entry.line);
  for (CorrectionNote& note : front_matter.corrections)
    guard(note.text, 0);
  guard(front_matter.event_name, 0);
}

} // namespace

GuardedSource guard_document(const std::string& path, std::string_view bytes,
                             const PrivacyPolicy& policy, const Register& registers) {
  GuardedSource guarded;
  ParsedSource parsed = parse_source(path, bytes);
  guarded.decomposed = parsed.decomposed;
  guarded.silences = text_silences(parsed.source);
  guarded.document = recognise(parsed.source, registers);
  const SearchedText searched = searched_text(parsed.source, guarded.document);
  // An official's number may be published, but no message quotes it.
  PrivateData data = find_private(searched, {});
  const bool nothing_private = data.empty();
  if (!nothing_private) data = find_private(searched, policy.official);
  Findings private_findings;
  std::string text; // to be published
  const std::vector<Unnamed> persons = withheld_from(path, policy);
  if (!data.empty()) {
    private_findings = tell(path, searched, data, policy, guarded.silences);
    text = without_private(searched, data);
    // The rules read the text with everything at its place and nothing private in it.
    ParsedSource for_rules = parse_source(path, masked(searched, data));
    guarded.document = recognise(for_rules.source, registers);
    guarded.findings = std::move(for_rules.findings);
    add(guarded.findings, check_document(for_rules.source, guarded.document, registers));
  } else {
    guarded.quotable = nothing_private && persons.empty() && parsed.source.text == bytes;
    guarded.findings = std::move(parsed.findings);
    add(guarded.findings, check_document(parsed.source, guarded.document, registers));
    if (!persons.empty()) text = std::string(parsed.source.text);
  }
  add(guarded.findings, std::move(private_findings));
  if (!persons.empty()) text = without_names(text, persons, guarded.withheld);
  const bool rewritten = !text.empty() && text != parsed.source.text;
  guarded.source = rewritten ? parse_source(path, text).source : std::move(parsed.source);
  const auto had = guarded.findings.size();
  guard_front_matter(guarded.source.front_matter, path, policy, persons, guarded.findings,
                     guarded.withheld);
  if (rewritten || guarded.findings.size() != had)
    guarded.document = recognise(guarded.source, registers);
  return guarded;
}

std::vector<GuardedRow> guard_rows(const std::string& path, std::span<const RowText> rows,
                                   const PrivacyPolicy& policy, Findings& findings,
                                   std::set<std::size_t>& withheld) {
  std::vector<GuardedRow> guarded;
  std::string text;
  const SearchedText searched = searched_rows(rows, text);
  PrivateData data = find_private(searched, policy.official);
  const std::vector<Unnamed> persons = withheld_from(path, policy);
  if (data.empty() && persons.empty()) {
    for (const RowText& row : rows)
      guarded.push_back({row.line, {row.cells.begin(), row.cells.end()}});
    return guarded;
  }
  Findings told = tell(path, searched, data, policy, {});
  for (Finding& finding : told)
    finding.place.column = finding.place.length = 0; // of the file, not of our text
  add(findings, std::move(told));
  const std::string published = without_names(without_private(searched, data), persons, withheld);
  std::size_t begin = 0;
  std::vector<std::string_view> cells;
  for (const RowText& row : rows) {
    const std::size_t end = std::min(published.find('\n', begin), published.size());
    std::string_view line = std::string_view(published).substr(begin, end - begin);
    begin = end + 1;
    if (line.starts_with('|')) line.remove_prefix(1);
    if (line.ends_with('|')) line.remove_suffix(1);
    GuardedRow& out = guarded.emplace_back(GuardedRow{row.line, {}});
    for (std::size_t at = 0; at <= line.size();) {
      const std::size_t border = std::min(line.find('|', at), line.size());
      std::string_view cell = line.substr(at, border - at);
      while (cell.starts_with(' '))
        cell.remove_prefix(1);
      while (cell.ends_with(' '))
        cell.remove_suffix(1);
      out.cells.emplace_back(cell);
      at = border + 1;
    }
  }
  return guarded;
}

GuardedText guard_text(const std::string& path, std::string_view text, const PrivacyPolicy& policy,
                       Findings& findings, std::set<std::size_t>& withheld) {
  const SearchedText searched = searched_lines(text);
  PrivateData data = find_private(searched, policy.official);
  add(findings, tell(path, searched, data, policy, {}));
  GuardedText guarded{masked(searched, data), false};
  if (const auto persons = withheld_from(path, policy); !persons.empty())
    guarded.text = without_names(guarded.text, persons, withheld);
  guarded.changed = guarded.text != text;
  return guarded;
}

void guard_name(const std::string& path, const PrivacyPolicy& policy, Findings& findings) {
  const SearchedText searched = searched_lines(path);
  const PrivateData data = find_private(searched, policy.official);
  for (Finding& finding :
       privacy_findings(path, searched, data,
                        {" (trong tên tệp hoặc thư mục)", " (in the name of a file or folder)"})) {
    finding.place = {path, 0, 0, 0};
    findings.push_back(std::move(finding));
  }
  // The name would stand in the address, and in every link to it.
  const std::string address = slug(path.substr(path.rfind('/') + 1));
  for (const Unnamed& one : withheld_from(path, policy))
    if (const std::string name = slug(one.person->name);
        !name.empty() && address.find(name) != std::string::npos)
      findings.push_back({RuleId::V08,
                          {path, 0, 0, 0},
                          {Words{"tên tệp nêu một người ở 'withheld': đổi tên tệp",
                                 "the file's name names a person of 'withheld': rename the file"}},
                          {}});
}

void report_idle_withheld(const Settings& settings, const std::set<std::size_t>& found,
                          Findings& findings) {
  for (std::size_t i = 0; i < settings.withheld.size(); ++i) {
    if (found.contains(i)) continue;
    const WithheldPerson& person = settings.withheld[i];
    findings.push_back({RuleId::V08,
                        {"congbo.json", person.line, person.column, 0},
                        {Words{"mục 'withheld' này không khớp với ai trong '" + person.document +
                                   "' và các danh sách kèm theo",
                               "this entry of 'withheld' meets nobody in '" + person.document +
                                   "' and the lists beside it"}},
                        {}});
  }
}

} // namespace congbo
