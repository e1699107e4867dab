#include "render/preview.h"

#include "base/base64.h"
#include "base/hash.h"
#include "base/media_type.h"
#include "render/dates.h"
#include "render/preview_part.h"
#include "render/xml.h"
#include "vietnamese/edtf.h"

namespace congbo {
namespace {

// The first lines of every preview, by which one is known.
constexpr std::string_view opening = "<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n"
                                     "<meta name=\"generator\" content=\"congbo preview\">\n";

constexpr std::string_view frame_style = R"(
.preview__banner { position: sticky; top: 0; z-index: 9; margin: 0; padding: .4rem 1rem; background: #8b1a1a; color: #fff; font: 600 1rem/1.4 sans-serif; text-align: center; }
.preview__head, .preview__page { box-sizing: border-box; max-width: 74rem; margin: 0 auto; padding: 1.5rem 2rem; }
.preview__head h1 { font-size: 1.8rem; line-height: 1.3; }
.preview__facts { margin: 1rem 0; }
.preview__facts dt { font-weight: 600; }
.preview__facts dd { margin: 0 0 .6rem; }
.preview__hash { font-family: monospace; overflow-wrap: anywhere; }
.preview__contents li { padding: .15rem 0; }
.preview__page { margin-top: 3rem; border-top: 3px double; }
.preview__where { margin-bottom: 1.5rem; font: .85rem/1.5 sans-serif; }
.preview__draft { display: inline-block; padding: 0 .5rem; background: #8b1a1a; color: #fff; font-weight: 700; }
@media print {
  .preview__banner { position: fixed; top: 45%; right: 0; left: 0; padding: 0; background: none; color: #8b1a1a; font-size: 26pt; opacity: .2; }
  .preview__head, .preview__page { max-width: none; padding: 0; }
  .preview__page { margin: 0; border: 0; break-before: page; }
}
)";

std::string escaped(std::string_view text) {
  std::string out;
  append_xml(out, text);
  return out;
}

// The source expression of a style in a Content Security Policy.
std::string policy_hash(std::string_view style) {
  return "'sha256-" + base64(bytes_of(sha256(style))) + "'";
}

// "</style" would end the element that holds it.
std::string whole_style(const Preview& preview) {
  std::string style = preview.style + std::string(frame_style);
  for (std::size_t at = style.find("</"); at != std::string::npos; at = style.find("</", at)) style.replace(at, 2, "<\\/");
  return style;
}

class Frame {
 public:
  Frame(const Preview& preview, Language language) : m_preview(preview), m_language(language) {}

  std::string run() {
    const std::string style = whole_style(m_preview), hash = preview_hash(m_preview);
    const std::string title = in({"Xem trước: ", "Preview: "}, m_language) + m_preview.event;
    m_out = opening;
    m_out += "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src " + policy_hash(style) +
             "; img-src data:; form-action 'none'; base-uri 'none'\">\n"
             "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
             "<meta name=\"robots\" content=\"noindex\">\n<title>" + escaped(title) + "</title>\n<style>" + style + "</style>\n</head>\n";
    m_out += "<body class=\"page preview\">\n<header class=\"preview__banner\">BẢN XEM TRƯỚC · " + short_date(m_preview.date) +
             " · " + hash.substr(0, 8) + "</header>\n<main>\n";
    head(hash);
    for (std::size_t i = 0; i < m_preview.pages.size(); ++i) page(i);
    return m_out + "</main>\n</body>\n</html>\n";
  }

 private:
  static std::string anchor_of(std::size_t page) { return "trang-" + std::to_string(page + 1); }
  std::string say(const Words& words) const { return escaped(in(words, m_language)); }

  void fact(const Words& name, const std::string& html, std::string_view css = {}) {
    m_out += "<dt>" + say(name) + "</dt><dd" + (css.empty() ? "" : " class=\"" + std::string(css) + "\"") + ">" + html + "</dd>\n";
  }

  std::string findings() const {
    const FindingCount& count = m_preview.findings;
    const std::string errors = std::to_string(count.errors), warnings = std::to_string(count.warnings), advice = std::to_string(count.advice);
    return say({errors + " lỗi, " + warnings + " cảnh báo, " + advice + " lời khuyên",
                errors + " errors, " + warnings + " warnings, " + advice + " pieces of advice"});
  }

  void head(const std::string& hash) {
    m_out += "<header class=\"preview__head\">\n<p>" + escaped(m_preview.site) + "</p>\n<h1>" + escaped(m_preview.event) + "</h1>\n<p>" +
             say({"Bản xem trước để duyệt, chưa công bố. Liên kết ra ngoài tệp này, phim và âm thanh không có ở đây.",
                  "A preview to approve, not published. Links out of this file, films and sound are not here."}) +
             "</p>\n<dl class=\"preview__facts\">\n";
    fact({"Trạng thái tính đến ngày", "States as of"}, short_date(m_preview.date));
    fact({"Phát hiện khi kiểm tra các tệp của sự kiện", "Findings about the event's files"}, findings());
    fact({"Mã SHA-256 của các trang", "SHA-256 of the pages"}, hash, "preview__hash");
    m_out += "</dl>\n<p>" +
             say({"So mã này với mã mà chương trình in ra: trùng là đúng những trang ấy. Mã tính trên các trang và hình như sẽ "
                  "công bố (mỗi dòng là mã SHA-256 của một trang, hai dấu cách, đường dẫn), không tính khung này.",
                  "Compare it with the one that the program prints: where they agree, these are the same pages. It is of the pages "
                  "and pictures as they would be published (a line each: SHA-256, two spaces, path), not of this frame."}) +
             "</p>\n<nav class=\"preview__contents\" aria-label=\"" + say({"Mục lục", "Contents"}) + "\">\n<ol>\n";
    for (std::size_t i = 0; i < m_preview.pages.size(); ++i)
      m_out += "<li><a href=\"#" + anchor_of(i) + "\">" + escaped(m_preview.pages[i].title) + "</a>" + draft(m_preview.pages[i]) + "</li>\n";
    m_out += "</ol>\n</nav>\n</header>\n";
  }

  static std::string draft(const PreviewPage& page) {
    return page.draft ? " <span class=\"preview__draft\">DỰ THẢO</span>" : std::string();
  }

  void page(std::size_t i) {
    const PreviewPage& page = m_preview.pages[i];
    PartOptions options{page.address, "t" + std::to_string(i + 1) + "-", " · " + std::to_string(i + 1), {}, {}};
    options.place_of = [&](std::string_view address, std::string_view anchor) { return place_of(address, anchor); };
    options.picture_of = [&](std::string_view address) { return picture_of(address); };
    m_out += "<article class=\"preview__page page--" + escaped(page.kind) + " print-" + escaped(page.kind) + "\" id=\"" + anchor_of(i) +
             "\">\n<p class=\"preview__where\">" + std::to_string(i + 1) + "/" + std::to_string(m_preview.pages.size()) + " · " +
             escaped(page.path) + draft(page) + "</p>\n" + preview_part(page.html, options) + "\n</article>\n";
  }

  std::string place_of(std::string_view address, std::string_view anchor) const {
    for (std::size_t i = 0; i < m_preview.pages.size(); ++i) {
      if (m_preview.pages[i].address != address) continue;
      return anchor.empty() ? "#" + anchor_of(i) : "#t" + std::to_string(i + 1) + "-" + std::string(anchor);
    }
    return {};
  }

  std::string picture_of(std::string_view address) const {
    const auto file = m_preview.files.find(std::string(address));
    if (file == m_preview.files.end()) return {};
    return "data:" + std::string(bare_media_type_of(address)) + ";base64," + base64(file->second);
  }

  const Preview& m_preview;
  Language m_language;
  std::string m_out;
};

} // namespace

std::string preview_hash(const Preview& preview) {
  std::string lines;
  for (const PreviewPage& page : preview.pages) lines += sha256_hex(page.html) + "  " + page.path + "\n";
  for (const auto& [address, bytes] : preview.files) lines += sha256_hex(bytes) + "  " + address + "\n";
  return sha256_hex(lines);
}

std::string preview_file(const Preview& preview, Language language) {
  return Frame(preview, language).run();
}

bool is_preview_file(std::string_view bytes) {
  return bytes.starts_with(opening);
}

} // namespace congbo
