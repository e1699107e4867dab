#include "parse/white_columns.h"

#include "vietnamese/utf8.h"

namespace congbo {
namespace {

constexpr int tab_stop = 8;

// White space at `at`: its bytes, 0 where there is none.
std::size_t white(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  if (text[at] == ' ' || text[at] == '\t') return 1;
  return text[at] == '\xC2' && at + 1 < text.size() && text[at + 1] == '\xA0' ? 2 : 0;
}

}  // namespace

bool has_white_gap(std::string_view line) {
  std::size_t at = line.find_first_not_of("> \t");
  for (; at < line.size(); ++at) {
    const std::size_t first = white(line, at);
    if (first == 0) continue;
    const std::size_t second = white(line, at + first);
    if (second == 0 && line[at] != '\t') continue;
    at += first;
    while (const std::size_t more = white(line, at)) at += more;
    return at < line.size();
  }
  return false;
}

void split_at_gaps(std::string_view line, std::size_t most, std::vector<WhitePart>& parts) {
  parts.clear();
  int column = 0;
  std::size_t at = 0;
  const auto pass = [&] {
    column = line[at] == '\t' ? (column / tab_stop + 1) * tab_stop : column + 1;
    at += white(line, at) == 2 ? 2 : 1;
  };
  while (at < line.size() && (line[at] == '>' || white(line, at) > 0)) pass();
  while (at < line.size()) {
    if (parts.size() == most) return parts.clear();
    const std::size_t begin = at;
    const int from = column;
    std::size_t end = at;
    int to = column;
    while (at < line.size()) {
      const std::size_t space = at;
      bool tab = false;
      int spaces = 0;
      for (; white(line, at) > 0; ++spaces) {
        tab = tab || line[at] == '\t';
        pass();
      }
      if (at >= line.size() || (space > begin && (tab || spaces > 1))) break;
      at += decode(line, at).size;
      end = at;
      to = ++column;
    }
    parts.push_back({line.substr(begin, end - begin), from, to});
  }
}

std::size_t row_number(std::string_view text) {
  constexpr std::size_t longest = 4;
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  if (digits == 0 || digits > longest) return 0;
  std::size_t end = digits;
  if (end < text.size() && text[end] == '\\') ++end;  // "1\." of a converter
  if (end < text.size() && (text[end] == '.' || text[end] == ')')) return end + 1;
  return digits;
}

}  // namespace congbo
