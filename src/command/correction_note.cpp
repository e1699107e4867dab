#include "command/correction_note.h"

#include <algorithm>

#include "parse/parse.h"

namespace congbo {
namespace {

constexpr std::string_view mark = "\xef\xbb\xbf";  // of UTF-8
constexpr std::string_view key = "corrections:";

Failure by_hand() {
  return {{"không ghi thêm vào phần khai báo được; ghi tay mục 'corrections' (mỗi mục có 'date' và 'text')",
           "its front matter cannot be added to; write the entry of 'corrections' by hand (each has 'date' and 'text')"}};
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
  }
  return out + "\"";
}

std::string entry_of(const CorrectionNote& note, std::string_view indent, std::string_view end) {
  std::string text(indent);
  text.append("- date: ").append(note.date).append(end);
  return text.append(indent).append("  text: ").append(quoted(note.text)).append(end);
}

// A line of `text` that begins at `at`, with its end.
std::string_view line_at(std::string_view text, std::size_t at) {
  const std::size_t end = text.find('\n', at);
  return text.substr(at, end == text.npos ? text.npos : end + 1 - at);
}

bool is_blank_or_comment(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t\r\n");
  return first == line.npos || line[first] == '#';
}

// "---" on a line of its own, as parse/ reads it.
bool is_fence(std::string_view line) { return line.starts_with("---") && line.find_first_not_of(" \t\r\n", 3) == line.npos; }

// Where an entry goes into a text, and how far it stands in.
struct Gap {
  std::size_t at = 0;
  std::string indent = "  ";
  bool with_fences = true;  // there is no front matter: to be written around it
  bool with_key = true;     // there is no list: its key is to be written before it
};

// Behind the last entry of the list that `text` has after its key, which ends at `at`.
Gap behind_entries(std::string_view text, std::size_t at) {
  Gap gap{at, "", false, false};
  bool first = true;
  while (at < text.size()) {
    const std::string_view line = line_at(text, at);
    at += line.size();
    if (is_blank_or_comment(line)) continue;
    if ((!line.starts_with('-') && !line.starts_with(' ')) || is_fence(line)) break;
    if (first) gap.indent = line.substr(0, std::min(line.find_first_not_of(' '), line.size()));
    first = false;
    gap.at = at;
  }
  if (first) gap.indent = "  ";
  return gap;
}

Gap find_gap(std::string_view text) {
  std::size_t at = line_at(text, 0).size();
  if (!is_fence(line_at(text, 0))) return {};
  while (at < text.size()) {
    const std::string_view line = line_at(text, at);
    if (is_fence(line)) return {at, "  ", false, true};
    at += line.size();
    if (line.starts_with(key)) return behind_entries(text, at);
  }
  return {};
}

bool same(const CorrectionNote& a, const CorrectionNote& b) { return a.date == b.date && a.text == b.text; }

// Whether `after` says what `before` says, and the note.
bool says_it(const ParsedSource& before, const ParsedSource& after, const CorrectionNote& note) {
  const auto& old = before.source.front_matter.corrections;
  const auto& now = after.source.front_matter.corrections;
  return after.findings.empty() && now.size() == old.size() + 1 && same(now.back(), note) && std::equal(old.begin(), old.end(), now.begin(), same) &&
         before.source.body == after.source.body;
}

}  // namespace

Result<std::string> with_correction(std::string_view bytes, const CorrectionNote& note) {
  const bool marked = bytes.starts_with(mark);
  const std::string_view text = bytes.substr(marked ? mark.size() : 0);
  const ParsedSource before = parse_source("a.md", bytes);
  if (!before.findings.empty()) return by_hand();
  const std::string_view end = line_at(text, 0).ends_with("\r\n") ? "\r\n" : "\n";
  const Gap gap = find_gap(text);
  std::string made(bytes.substr(0, bytes.size() - text.size() + gap.at));
  if (gap.with_fences) made.append("---").append(end);
  if (gap.with_key) made.append(key).append(end);
  made.append(entry_of(note, gap.indent, end));
  if (gap.with_fences) made.append("---").append(end);
  made.append(text.substr(gap.at));
  if (!says_it(before, parse_source("a.md", made), note)) return by_hand();
  return made;
}

}  // namespace congbo
