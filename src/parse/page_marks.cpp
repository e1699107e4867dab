#include "parse/page_marks.h"

#include <string_view>

namespace congbo {
namespace {

constexpr std::size_t longest = 16;  // "trang 120 / 120", "page 120 of 120"

std::size_t digits_at(std::string_view text) {
  const std::size_t end = text.find_first_not_of("0123456789");
  const std::size_t count = end == std::string_view::npos ? text.size() : end;
  return count <= 3 ? count : 0;
}

std::string_view behind_spaces(std::string_view text) {
  const std::size_t at = text.find_first_not_of(' ');
  return at == std::string_view::npos ? std::string_view{} : text.substr(at);
}

// "Trang 2", "Trang 2/5", "Page 3 of 7"
bool names_page(std::string_view folded) {
  for (const std::string_view word : {std::string_view("trang "), std::string_view("page ")}) {
    if (!folded.starts_with(word)) continue;
    std::string_view rest = folded.substr(word.size());
    const std::size_t digits = digits_at(rest);
    rest = behind_spaces(rest.substr(digits));
    if (digits == 0 || rest.empty()) return digits != 0;
    const std::size_t mark = rest[0] == '/' ? 1 : rest.starts_with("of ") ? 3 : 0;
    if (mark == 0) return false;
    rest = behind_spaces(rest.substr(mark));
    return !rest.empty() && digits_at(rest) == rest.size();
  }
  return false;
}

// "- 2 -": the first dash was taken for a list's.
bool is_between_dashes(const Line& line) {
  if (line.bullet != '-' || line.bullets != 1) return false;
  const std::size_t digits = digits_at(line.folded);
  const std::string_view rest = behind_spaces(line.folded.substr(digits));
  return digits != 0 && (rest == "-" || rest == "–" || rest == "—");
}

// The number that stands alone between blank lines; 0 = none.
int bare_number(const std::vector<Line>& lines, std::size_t at) {
  const Line& line = lines[at];
  if (line.kind != LineKind::text || line.bullet != 0 || line.heading != 0 || !line.blank_before) return 0;
  if (line.text.empty() || digits_at(line.text) != line.text.size()) return 0;
  if (at + 1 < lines.size() && lines[at + 1].kind != LineKind::blank) return 0;
  int number = 0;
  for (const char c : line.text) number = 10 * number + (c - '0');
  return number;
}

}  // namespace

void mark_pages(std::vector<Line>& lines) {
  // A page of a document has more lines than this, blank ones too.
  constexpr std::size_t shortest_page = 12;
  constexpr int first_page_that_is_numbered = 2;
  std::vector<std::size_t> pages;
  std::size_t last = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Line& line = lines[i];
    if (line.kind != LineKind::text || line.folded.size() > longest) continue;
    if (names_page(line.folded) || is_between_dashes(line)) {
      line.kind = LineKind::page_mark;
      continue;
    }
    const int number = bare_number(lines, i);
    if (number == first_page_that_is_numbered + static_cast<int>(pages.size()) && i >= last + shortest_page) {
      pages.push_back(i);
      last = i;
    }
  }
  // One number alone may be anything, unless a whole page stands above it.
  constexpr std::size_t usual_page = 24;
  if (pages.size() == 1 && pages[0] < usual_page) return;
  for (const std::size_t page : pages) lines[page].kind = LineKind::page_mark;
}

bool may_number_page(std::string_view folded) {
  if (folded.size() > longest || names_page(folded)) return folded.size() <= longest;
  if (folded.starts_with("- ")) folded = behind_spaces(folded.substr(2));
  const std::size_t digits = digits_at(folded);
  const std::string_view rest = behind_spaces(folded.substr(digits));
  return digits != 0 && (rest.empty() || rest == "-");
}

}  // namespace congbo
