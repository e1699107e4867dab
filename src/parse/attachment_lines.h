#pragma once
// The lines of an attachment while its parts are read. Internal to parse/.

#include <cstddef>
#include <string>
#include <string_view>

#include "parse/attachment_text.h"
#include "parse/xml.h"

namespace congbo {

class AttachmentLines {
 public:
  // One line, or several parted by '\n'; blank ones are passed over. A small file can hold one
  // string a million times: beyond most_bytes nothing more is taken.
  void add(std::string_view text);

  void miss() { m_text.complete = false; } // something could not be read
  void see_pictures() { m_text.scan = true; }  // pages without text
  bool full() const { return m_full; }
  bool empty() const { return m_text.lines.empty(); }
  AttachmentText take() {
    m_text.scan = m_text.scan && m_text.lines.empty();
    return std::move(m_text);
  }

  static constexpr std::size_t most_bytes = std::size_t{32} << 20;
  static constexpr std::size_t most_lines = 1'000'000;

 private:
  void add_line(std::string_view line);

  AttachmentText m_text{{}, true, false};
  std::size_t m_bytes = 0;
  bool m_full = false;
};

// Running text: paragraphs and tables of Office Open XML, of OpenDocument.
void add_office_text(XmlNode root, AttachmentLines& lines);
void add_open_document_text(XmlNode root, AttachmentLines& lines);

// Every page of a PDF.
void add_pdf_text(std::string_view bytes, AttachmentLines& lines);

// Who wrote a PDF, as it says itself: UTF-8; empty where it does not.
std::string read_pdf_author(std::string_view bytes);

} // namespace congbo
