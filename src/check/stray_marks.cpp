// O04 stray-marks: handwriting or initials read as text, behind the closing mark or in the signature.

#include "check/rules.h"
#include "vietnamese/letters.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

constexpr std::string_view spaces = " \t";

bool in_part(const DocumentView& view, int line, PartKind kind) {
  for (const Part& part : view.document.parts)
    if (part.kind == kind && part.first_line <= line && line <= part.last_line) return true;
  return false;
}

// Bytes of the text behind './.' or './' that ends a sentence; npos where nothing short stands there.
std::size_t behind_closing_mark(std::string_view raw) {
  constexpr std::size_t longest = 12;
  const std::size_t mark = raw.rfind("./");
  if (mark == std::string_view::npos || mark == 0) return std::string_view::npos;
  std::size_t at = mark + 2;
  if (at < raw.size() && raw[at] == '.') ++at;
  while (at < raw.size() && (raw[at] == '*' || raw[at] == '.')) ++at;
  const std::size_t begin = raw.find_first_not_of(spaces, at);
  if (begin == std::string_view::npos || raw.size() - begin > longest) return std::string_view::npos;
  // './' inside a link or path has no space or mark behind it.
  if (begin == at) return std::string_view::npos;
  return begin;
}

bool is_capitals(std::string_view text) {
  int letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded here = decode(text, at);
    if (is_lower(here.c)) return false;
    letters += is_letter(here.c) ? 1 : 0;
    at += here.size;
  }
  return letters >= 4;
}

// In 'CHỦ TỊCH *cau*' the last word: short, without capitals, behind a position in capitals.
std::size_t behind_position(std::string_view raw) {
  constexpr std::size_t longest = 8;
  std::size_t end = raw.find_last_not_of(" \t*_\\");
  if (end == std::string_view::npos) return end;
  const std::size_t space = raw.rfind(' ', end);
  if (space == std::string_view::npos || end - space > longest) return std::string_view::npos;
  const std::size_t begin = raw.find_first_not_of("*_ ", space);
  const Decoded first = decode(raw, begin);
  if (!is_lower(first.c) && !is_digit(first.c)) return std::string_view::npos;
  // 'CỤM THI ĐUA SỐ 2': a number is part of a name.
  if (is_digit(first.c) && raw.substr(0, space).find('*') == std::string_view::npos) return std::string_view::npos;
  return is_capitals(raw.substr(0, space)) ? begin : std::string_view::npos;
}

}  // namespace

void check_stray_marks(const DocumentView& view, Findings& findings) {
  for (const Line& line : view.source.lines) {
    if (line.kind != LineKind::text) continue;
    std::size_t begin = std::string_view::npos;
    if (line.raw.find("./") != std::string_view::npos) begin = behind_closing_mark(line.raw);
    if (begin == std::string_view::npos && in_part(view, line.number, PartKind::signature))
      begin = behind_position(line.raw);
    if (begin == std::string_view::npos) continue;
    const std::size_t end = line.raw.find_last_not_of(spaces) + 1;
    findings.push_back(
        {RuleId::O04, place_in(view, line, begin, end), {std::string(line.raw.substr(begin, end - begin))}, {}});
  }
}

}  // namespace congbo
