#include "parse/text_position.h"

#include "vietnamese/utf8.h"

namespace congbo {

TextPosition position_at(std::string_view text, std::size_t offset) {
  TextPosition position;
  std::size_t line_begin = 0;
  for (std::size_t at = 0; at < offset && at < text.size(); ++at) {
    const bool crlf = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
    if ((text[at] != '\n' && text[at] != '\r') || crlf) continue;
    ++position.line;
    line_begin = at + 1;
  }
  position.column += static_cast<int>(code_points(text.substr(line_begin, offset - line_begin)));
  return position;
}

} // namespace congbo
