#include "parse/attachment_lines.h"

#include "vietnamese/normalize.h"
#include "vietnamese/utf8.h"

namespace congbo {

void AttachmentLines::add(std::string_view text) {
  while (!m_full && !text.empty()) {
    const std::size_t end = text.find('\n');
    add_line(text.substr(0, end));
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
  }
}

void AttachmentLines::add_line(std::string_view line) {
  const std::size_t last = line.find_last_not_of(" \t\r\f");
  if (last == line.npos) return;
  line = line.substr(0, last + 1);
  if (first_invalid(line)) return miss();
  m_bytes += line.size();
  if (m_bytes > most_bytes || m_text.lines.size() >= most_lines) {
    m_full = true;
    return miss();
  }
  m_text.lines.push_back(nfc(line));
}

} // namespace congbo
