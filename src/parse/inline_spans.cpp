#include "parse/inline_spans.h"

#include <algorithm>

namespace congbo {

std::size_t break_tag(std::string_view text) {
  if (text.size() < 4 || (text[1] | 0x20) != 'b' || (text[2] | 0x20) != 'r') return 0;
  std::size_t at = text.find_first_not_of(" \t", 3);
  if (at != text.npos && text[at] == '/') ++at;
  return at < text.size() && text[at] == '>' ? at + 1 : 0;
}

std::size_t autolink(std::string_view text) {
  const auto end = text.find_first_of(" <>", 1);
  if (end == text.npos || text[end] != '>') return 0;
  const auto inside = text.substr(1, end - 1);
  const auto at = inside.find('@');
  const bool mail = at != inside.npos && at > 0 && inside.find('.', at) != inside.npos;
  return mail || inside.starts_with("http://") || inside.starts_with("https://") ||
                 inside.starts_with("mailto:")
             ? end + 1
             : 0;
}

std::size_t link_target(std::string_view text) {
  constexpr auto npos = std::string_view::npos;
  constexpr std::size_t longest_address = 2048;
  const auto rest = text.substr(0, longest_address);
  if (!rest.starts_with('(')) return 0;
  std::size_t i = std::min(rest.find_first_not_of(" \t", 1), rest.size());
  if (i < rest.size() && rest[i] == '<') {
    i = std::min(rest.find('>', i), rest.size() - 1) + 1;
  } else {
    int depth = 0;
    for (; i < rest.size() && rest[i] != ' ' && rest[i] != '\t'; ++i) {
      if (rest[i] == '\\')
        ++i;
      else if (rest[i] == '(')
        ++depth;
      else if (rest[i] == ')' && depth-- == 0)
        return i + 1;
    }
  }
  i = rest.find_first_not_of(" \t", i);
  if (i == npos) return 0;
  if (rest[i] == ')') return i + 1;
  if (rest[i] != '"' && rest[i] != '\'') return 0;
  const auto quote = rest.find(rest[i], i + 1);
  const auto close = quote == npos ? npos : rest.find_first_not_of(" \t", quote + 1);
  return close != npos && rest[close] == ')' ? close + 1 : 0;
}

} // namespace congbo
