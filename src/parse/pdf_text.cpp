// Text of PDFs through Poppler, or none in a program built without it (CONGBO_PDF).

#include "parse/attachment_lines.h"
#include "parse/flate.h"

#ifdef CONGBO_PDF
#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-global.h>
#include <poppler/cpp/poppler-page-renderer.h>
#include <poppler/cpp/poppler-page.h>

#include <algorithm>
#include <cstddef>
#include <exception>
#include <memory>
#endif

namespace congbo {

#ifndef CONGBO_PDF

void add_pdf_text(std::string_view, AttachmentLines& lines) {
  lines.miss();
}

std::string read_pdf_author(std::string_view) {
  return {};
}

#else

#ifdef CONGBO_LEAK_CHECK
// Fontconfig, which Poppler asks for fonts, keeps what it made until the program ends.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig"; }
extern "C" const char* __lsan_default_options();
extern "C" const char* __lsan_default_options() { return "print_suppressions=0"; }
#endif

namespace {

constexpr std::size_t most_bytes = std::size_t{64} << 20;
constexpr std::size_t most_unpacked = std::size_t{256} << 20;
constexpr int most_pages = 2000;

// Whether the end is there, which stands in the last bytes (ISO 32000-1, annex H, note 18): Poppler
// makes the best of a file cut short and does not say so.
bool cut_short(std::string_view bytes) {
  constexpr std::size_t tail = 2048;
  const std::string_view end = bytes.substr(bytes.size() - std::min(tail, bytes.size()));
  return end.find("%%EOF") == end.npos || end.find("startxref") == end.npos;
}

// Poppler tells its troubles on the error stream, which belongs to the command.
void silence() {
  [[maybe_unused]] static const bool once = [] {
    poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
    return true;
  }();
}

std::string text_of(const poppler::page& page) {
  const poppler::byte_array utf8 =
      page.text(poppler::rectf(), poppler::page::physical_layout).to_utf8();
  return {utf8.begin(), utf8.end()};
}

// Whether nothing at all is drawn: a page left empty, not one scanned.
bool blank(const poppler::page& page) {
  constexpr double most_points = 5000,
                   coarse = 18; // dots an inch: enough to see whether there is any
  const poppler::rectf paper = page.page_rect();
  if (paper.width() > most_points || paper.height() > most_points) return false;
  poppler::page_renderer renderer;
  renderer.set_image_format(poppler::image::format_gray8);
  const poppler::image drawn = renderer.render_page(&page, coarse, coarse);
  if (!drawn.is_valid()) return false;
  for (int y = 0; y < drawn.height(); ++y) {
    const char* row = drawn.const_data() + std::ptrdiff_t{y} * drawn.bytes_per_row();
    if (std::any_of(row, row + drawn.width(), [](char dot) { return dot != '\xFF'; })) return false;
  }
  return true;
}

void add_pages(std::string_view bytes, AttachmentLines& lines) {
  if (bytes.size() > most_bytes || !unpacks_within(bytes, most_unpacked)) return lines.miss();
  const std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (!document || document->is_locked()) return lines.miss();
  if (cut_short(bytes)) lines.miss();
  if (document->pages() > most_pages || document->pages() < 1 || document->has_embedded_files())
    lines.miss();
  bool pictures = false; // one page of them is enough to know
  for (int i = 0; i < std::min(document->pages(), most_pages) && !lines.full(); ++i) {
    const std::unique_ptr<poppler::page> page(document->create_page(i));
    if (!page) {
      lines.miss();
      continue;
    }
    const std::string text = text_of(*page);
    lines.add(text);
    const bool empty = text.find_first_not_of(" \t\r\n\f") == text.npos;
    if (!empty || pictures) continue;
    pictures = !blank(*page);
    if (pictures) lines.miss();
    if (pictures) lines.see_pictures();
  }
}

} // namespace

void add_pdf_text(std::string_view bytes, AttachmentLines& lines) {
  silence();
  try {
    add_pages(bytes, lines);
  } catch (const std::exception&) { // from within Poppler; nothing here throws
    lines.miss();
  }
}

std::string read_pdf_author(std::string_view bytes) {
  silence();
  if (bytes.size() > most_bytes) return {};
  try {
    const std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    if (!document || document->is_locked()) return {};
    const poppler::byte_array utf8 = document->get_author().to_utf8();
    return {utf8.begin(), utf8.end()};
  } catch (const std::exception&) { // from within Poppler; nothing here throws
    return {};
  }
}

#endif

} // namespace congbo
