#include "repair/repair.h"

#include <algorithm>

#include "check/check.h"
#include "parse/parse.h"
#include "recognise/recognise.h"
#include "repair/stages.h"

namespace congbo {
namespace {

constexpr std::string_view name = "van-ban.md";  // no rule of one document reads it
constexpr int most_rounds = 12;                  // a repair may show another; real texts take two or three

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

constexpr std::string_view mark = "\xEF\xBB\xBF";  // of UTF-8 (BOM)

// The file's own text with \n at line ends: what parse reads has spaces of one kind already.
std::string own_text(std::string_view bytes, std::string_view decoded) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return std::string(decoded);
  if (bytes.starts_with(mark)) bytes.remove_prefix(mark.size());
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (bytes[at] != '\r') text += bytes[at];
    else if (at + 1 == bytes.size() || bytes[at + 1] != '\n') text += '\n';
  }
  return text;
}

std::string joined(const std::vector<RepairedLine>& lines, std::string_view end) {
  std::string text;
  for (const RepairedLine& line : lines) (text += line.text) += end;
  return text;
}

bool in_running_text(const Document& document, int line) {
  for (const Part& part : document.parts)
    if (part.first_line <= line && line <= part.last_line)
      return part.kind == PartKind::body || part.kind == PartKind::preamble || part.kind == PartKind::annex;
  return false;
}

// Which lines of the file are code between fences, by number. A fence that opens the text holds all of it:
// programs that recognise text put such a pair around it.
std::vector<bool> code_lines(const SourceDocument& source, std::size_t count) {
  std::vector<bool> code(count + 1, false);
  bool inside = false, begun = false, wrapped = false;
  for (const Line& line : source.lines) {
    const std::size_t first = std::min(line.raw.find_first_not_of(" \t"), line.raw.size());
    const std::string_view words = line.raw.substr(first);
    const bool fence = line.kind == LineKind::rule && (words.starts_with("```") || words.starts_with("~~~"));
    if (fence && !begun) wrapped = true;
    begun = begun || line.kind != LineKind::blank;
    if (fence) inside = !inside;
    code[static_cast<std::size_t>(line.number)] = inside && !wrapped;
  }
  return code;
}

// Letters, spaces and marks, line by line.
void mend_lines(const SourceDocument& source, const Document& document, std::vector<RepairedLine>& lines) {
  const std::vector<bool> code = code_lines(source, lines.size());
  for (const Line& line : source.lines) {
    std::string& text = lines[static_cast<std::size_t>(line.number - 1)].text;
    if (line.kind == LineKind::comment || code[static_cast<std::size_t>(line.number)]) continue;
    text = with_plain_letters(text);
    if (line.kind != LineKind::text && line.kind != LineKind::table_row) continue;
    const bool piped = line.kind == LineKind::table_row;
    const bool aligned = piped && line.raw.find('|') == std::string_view::npos;  // its gaps are its columns
    if (aligned) continue;
    const bool above_title = line.number <= document.title_line || document.title_line == 0;
    text = with_single_spaces(text, {!piped && !above_title && in_running_text(document, line.number), piped});
    if (!piped) text = with_working_strong(with_plain_bullet(text));
  }
}

struct Reading {
  ParsedSource parsed;
  Document document;
};

Reading read(const std::string& text, const Register& registers) {
  Reading reading{parse_source(std::string(name), text), {}};
  reading.document = recognise(reading.parsed.source, registers);
  return reading;
}

bool fits(const SourceDocument& source, std::size_t lines) {
  return source.lines.empty() || static_cast<std::size_t>(source.lines.back().number) <= lines;
}

// One round: the text as it is read, its findings mended, then its lines. Whether anything changed.
bool mend_once(std::vector<RepairedLine>& lines, const Register& registers) {
  const std::string before = joined(lines, "\n");
  Reading reading = read(before, registers);
  if (!fits(reading.parsed.source, lines.size())) return false;
  mend_lines(reading.parsed.source, reading.document, lines);
  const std::string between = joined(lines, "\n");
  if (between != before) reading = read(between, registers);
  Findings findings = check_document(reading.parsed.source, reading.document, registers);
  sort_findings(findings);
  findings = apply_text_silences(text_silences(reading.parsed.source), std::move(findings));
  const std::vector<bool> code = code_lines(reading.parsed.source, lines.size());
  std::erase_if(findings, [&](const Finding& finding) { return code[static_cast<std::size_t>(finding.place.line)]; });
  mend_structure(reading.parsed.source, findings, lines);
  return joined(lines, "\n") != before;
}

std::size_t count_changed(const RepairedText& text) {
  std::size_t same = 0;
  for (const RepairedLine& line : text.after)
    if (line.last == line.first + 1 && text.before[line.first] == line.text) ++same;
  return text.before.size() - same;
}

}  // namespace

RepairedText repair_document(std::string_view bytes, const Register& registers) {
  RepairedText out;
  out.bytes = std::string(bytes);
  const DecodedText given = decode_as_on_disk(std::string(name), bytes);
  if (!given.findings.empty()) return out;
  out.before = lines_of(own_text(bytes, given.text));
  for (std::size_t i = 0; i < out.before.size(); ++i) out.after.push_back({out.before[i], i, i + 1});
  for (int round = 0; round < most_rounds && mend_once(out.after, registers); ++round) {}
  out.changed = count_changed(out);
  if (out.changed == 0) return out;
  const bool windows = bytes.find("\r\n") != bytes.npos;
  out.bytes = std::string(bytes.starts_with(mark) ? mark : "") + joined(out.after, windows ? "\r\n" : "\n");
  return out;
}

}  // namespace congbo
