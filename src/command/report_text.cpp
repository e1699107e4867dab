#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <span>

#include "base/parallel.h"
#include "base/program.h"
#include "check/privacy.h"
#include "command/report.h"
#include "command/settings_secrets.h"
#include "parse/parse.h"
#include "recognise/recognise.h"
#include "vietnamese/normalize.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

// The text of a file as a report may quote it. Columns are those of the disk; in a file that is not NFC
// they are of its NFC text where something had to be masked.
std::string without_private_values(const std::string& file, const std::string& bytes) {
  std::string on_disk = decode_as_on_disk(file, bytes).text;
  if (file.ends_with(".json")) return without_secrets(on_disk);
  if (!file.ends_with(".md") && !file.ends_with(".csv")) return on_disk;
  const ParsedSource parsed = parse_source(file, bytes);
  if (file.ends_with(".csv")) {
    SearchedText rows = searched_lines(on_disk);
    std::string bordered = on_disk;
    for (char& sign : bordered)
      if (sign == ',' || sign == ';' || sign == '\t') sign = '|';
    rows.text = bordered;
    for (SearchedLine& line : rows.lines) line.kind = LineKind::table_row;
    const PrivateData data = find_private(rows, {});
    return data.empty() ? on_disk : masked(rows, data);
  }
  // Of an undated document more numbers are private than of a dated one: where it has none, its date
  // need not be known.
  if (find_private(searched_text(parsed.source, Document{}), {}).empty()) return on_disk;
  const SearchedText searched = searched_text(parsed.source, recognise(parsed.source, Register::built_in()));
  const PrivateData data = find_private(searched, {});
  return data.empty() ? on_disk : masked(searched, data);
}

// The text of a file that findings speak of, read when it is asked for. Findings come sorted: a place is
// sought from the one before, so that many on one long line cost no more than the line.
class QuotedText {
 public:
  // `text`: all of it, where any line may be quoted.
  QuotedText(std::string path, const std::string* text, const std::string& site, FileSystem& files)
      : m_path(std::move(path)), m_site(site), m_files(files), m_is_read(text != nullptr) {
    if (text) m_text = *text;
  }

  // The line from its code point `skip` on; empty where there is none.
  std::string_view line(int number, std::size_t skip) {
    read();
    if (number < m_line) m_line = 1, m_begin = m_at = m_column = 0;
    for (; m_line < number; ++m_line) {
      const std::size_t end = m_text.find('\n', m_begin);
      m_begin = m_at = end == std::string::npos ? m_text.size() : end + 1;
      m_column = 0;
    }
    if (skip < m_column) m_at = m_begin, m_column = 0;
    for (; m_column < skip && m_at < m_text.size() && m_text[m_at] != '\n'; ++m_column)
      m_at += decode(m_text, m_at).size;
    // Longer than any window; a line may be a whole file.
    constexpr std::size_t widest = 2000;
    const std::string_view rest = m_text.substr(m_at, widest);
    return rest.substr(0, rest.find('\n'));
  }

 private:
  void read() {
    if (m_is_read) return;
    m_is_read = true;
    if (const auto bytes = m_files.read(join_path(m_site, m_path))) m_text = m_bytes = without_private_values(m_path, *bytes);
  }

  std::string m_path;
  const std::string& m_site;
  FileSystem& m_files;
  bool m_is_read;
  std::string m_bytes;         // read here
  std::string_view m_text;
  int m_line = 1;
  std::size_t m_begin = 0;   // of the line
  std::size_t m_at = 0;      // in it, behind `m_column` code points
  std::size_t m_column = 0;
};

// The first `count` code points.
std::string_view head(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  for (; count > 0 && at < text.size(); --count) at += decode(text, at).size;
  return text.substr(0, at);
}

// A window of a line around the place, with a caret under it.
std::string quote(QuotedText& text_of_file, const Place& place) {
  constexpr std::size_t most = 96;
  const auto column = static_cast<std::size_t>(place.column > 0 ? place.column - 1 : 0);
  const std::size_t skip = column > most / 2 ? column - most / 2 : 0;
  const std::string_view rest = text_of_file.line(place.line, skip);
  if (rest.empty()) return {};
  const std::string_view shown = head(rest, most);
  // Columns are the disk's; a terminal shows a letter and its marks as one sign.
  const std::string_view before = head(shown, column - skip);
  const std::string_view at = head(shown.substr(before.size()), static_cast<std::size_t>(std::max(place.length, 1)));
  const std::size_t lead = code_points(nfc(before)) + (skip > 0 ? 1 : 0);
  const std::size_t length = std::max<std::size_t>(code_points(nfc(at)), 1);
  std::string text = fmt::format("    {}{}{}\n", skip > 0 ? "…" : "", shown, shown.size() < rest.size() ? "…" : "");
  if (place.column > 0)
    text += fmt::format("    {}^{}\n", std::string(lead, ' '), std::string(length - 1, '~'));
  return text;
}

std::string position(const std::string& site, const Place& place) {
  std::string text = join_path(site, place.file);
  if (place.line > 0) text += fmt::format(":{}", place.line);
  if (place.line > 0 && place.column > 0) text += fmt::format(":{}", place.column);
  return text;
}

// Of one rule in one file: beyond that, what is told is how many more.
constexpr std::size_t most_of_a_rule = 100;

std::string untold(const std::map<RuleId, std::size_t>& told, Language language) {
  std::string text;
  for (const auto& [id, count] : told) {
    if (count <= most_of_a_rule) continue;
    const std::size_t more = count - most_of_a_rule;
    const Rule& rule = rule_of(id);
    text += language == Language::vi ? fmt::format("    … và {} chỗ nữa [{} {}]\n", more, rule.code, rule.name)
                                     : fmt::format("    … and {} more [{} {}]\n", more, rule.code, rule.name);
  }
  return text;
}

}  // namespace

std::string findings_of_file_as_text(std::span<const Finding> findings, const std::string* quotable, const std::string& site,
                                     FileSystem& files, Language language) {
  const std::string& file = findings.front().place.file;
  QuotedText quoted(file, file.ends_with(".json") ? nullptr : quotable, site, files);
  std::string text;
  std::map<RuleId, std::size_t> told;
  for (const Finding& finding : findings) {
    if (++told[finding.rule] > most_of_a_rule) continue;
    const Rule& rule = rule_of(finding.rule);
    text += fmt::format("{}: {}: {} [{} {}]\n", position(site, finding.place), label_of(finding.severity, language),
                        message_of(finding, language), rule.code, rule.name);
    if (finding.place.line > 0) text += quote(quoted, finding.place);
    for (const RelatedPlace& related : finding.related)
      text += fmt::format("    {}: {}\n", position(site, related.place), in(related.message, language));
    if (const std::string hint = hint_of(finding, language); !hint.empty())
      text += fmt::format("    {}: {}\n", language == Language::vi ? "nên" : "hint", hint);
  }
  return text + untold(told, language);
}

std::string findings_as_text(const Findings& findings, const std::string& site, FileSystem& files, Language language) {
  std::vector<std::span<const Finding>> by_file;
  for (std::size_t begin = 0, end = 0; begin < findings.size(); begin = end) {
    while (end < findings.size() && findings[end].place.file == findings[begin].place.file) ++end;
    by_file.push_back(std::span(findings).subspan(begin, end - begin));
  }
  std::vector<std::string> texts(by_file.size());
  parallel_for(by_file.size(), processor_count(),
               [&](std::size_t i) { texts[i] = findings_of_file_as_text(by_file[i], nullptr, site, files, language); });
  std::string all;
  for (const std::string& text : texts) all += text;
  return all;
}

std::string summary_of(const Findings& findings, Language language) {
  const FindingCount count = count_findings(findings);
  if (language == Language::vi)
    return fmt::format("{} lỗi, {} cảnh báo, {} lời khuyên", count.errors, count.warnings, count.advice);
  return fmt::format("{} errors, {} warnings, {} pieces of advice", count.errors, count.warnings, count.advice);
}

std::string seconds_in_words(double seconds, Language language) {
  std::string text = fmt::format("{:.2f}", seconds);
  if (language == Language::vi) std::replace(text.begin(), text.end(), '.', ',');
  return text;
}

std::string build_as_text(const BuildReport& report, const std::string& output, double seconds, Language language) {
  const bool vi = language == Language::vi;
  std::string text;
  for (const std::string& path : report.left)
    text += fmt::format(fmt::runtime(vi ? "để nguyên '{}': tệp này không phải do congbo tạo ra, hoặc đã bị sửa\n"
                                        : "'{}' is left alone: congbo did not make it, or it was changed since\n"),
                        join_path(output, path));
  if (report.drafts > 0)
    text += fmt::format(fmt::runtime(vi ? "Giữ lại {} bản thảo.\n" : "{} drafts held back.\n"), report.drafts);
  text += fmt::format(
      fmt::runtime(vi ? "Đã dựng {} văn bản, {} người và tập thể được khen thưởng thành {} tệp trong '{}': "
                        "ghi {}, xóa {}; {} giây; {}.\n"
                      : "Built {} documents with {} honorees into {} files in '{}': "
                        "{} written, {} removed; {} seconds; {}.\n"),
      report.documents, report.honorees, report.pages, output, report.written, report.removed, seconds_in_words(seconds, language),
      summary_of(report.findings, language));
  return text;
}

std::string profile_as_text(const BuildReport& report, Language language) {
  const bool vi = language == Language::vi;
  std::string text;
  for (const auto& [stage, seconds] : report.profile.stages) text += fmt::format("{:8.3f} s  {}\n", seconds, in(stage, language));
  return text + fmt::format(fmt::runtime(vi ? "{}/{} văn bản và {}/{} tệp lấy từ lần dựng trước; nhiều nhất {} MB bộ nhớ.\n"
                                            : "{} of {} documents and {} of {} files taken from the last build; {} MB of memory at most.\n"),
                            report.profile.documents_kept, report.documents + report.drafts, report.profile.pages_kept, report.pages,
                            peak_memory() >> 20);
}

std::string sites_as_text(const std::vector<SiteResult>& sites, double seconds, Language language) {
  const bool vi = language == Language::vi;
  std::string text;
  std::size_t built = 0, stopped = 0, documents = 0, written = 0;
  for (const SiteResult& site : sites) {
    if (!site.report) {
      text += site.name + ": " + in(site.report.failure().message, language) + "\n";
    } else if (site.report->stopped) {
      ++stopped;
      text += site.name + ": " + (vi ? "dừng, chưa ghi gì: " : "stopped, nothing was written: ") +
              summary_of(site.report->findings, language) + "\n";
    } else {
      ++built;
      documents += site.report->documents;
      written += site.report->written;
    }
  }
  return text + fmt::format(fmt::runtime(vi ? "Đã dựng {}/{} trang: {} văn bản, ghi {} tệp; {} trang dừng vì lỗi; {} giây.\n"
                                            : "Built {} of {} sites: {} documents, {} files written; {} stopped by errors; {} seconds.\n"),
                            built, sites.size(), documents, written, stopped, seconds_in_words(seconds, language));
}

}  // namespace congbo
