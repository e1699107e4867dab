#include "parse/attachment_text.h"

#include <algorithm>

#include "parse/attachment_lines.h"
#include "parse/parse.h"
#include "parse/xlsx_text.h"
#include "parse/zip.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

constexpr int deepest = 3; // files in files in files

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != text.npos;
}

std::string_view ending(std::string_view name) {
  name.remove_prefix(name.rfind('/') + 1); // npos + 1 == 0
  const std::size_t dot = name.rfind('.');
  return dot == name.npos ? std::string_view() : name.substr(dot + 1);
}

// One package and the packages embedded in it; returns how many bytes may still be unpacked.
class Package {
 public:
  Package(AttachmentLines& lines, int depth) : m_lines(lines), m_depth(depth) {}

  std::size_t read(std::string_view bytes, std::size_t allowed) {
    auto archive = ZipArchive::open(bytes, allowed);
    const auto members = archive ? archive->members() : std::nullopt;
    if (!members) {
      m_lines.miss();
      return archive ? archive->left() : allowed;
    }
    m_left = allowed;
    WorkbookText workbook(m_lines);
    for (const bool sheets : {false, true})
      for (const ZipMember& member : *members)
        if (contains(member.name, "sheets/") == sheets) take(*archive, member, workbook);
    workbook.finish();
    if (m_pictures) m_lines.see_pictures();
    if (!m_known || (m_pictures && m_lines.empty())) m_lines.miss();
    return std::min(m_left, archive->left());
  }

 private:
  enum class Family { office, open_document, none, unknown };

  // What a package says of itself, its signatures, its pictures.
  static bool aside(std::string_view name, std::string_view last) {
    constexpr std::string_view folders[] = {
        "_rels/",       "docProps/", "customXml/",          "_xmlsignatures/",
        "docMetadata/", "META-INF/", "Configurations2/",    "Thumbnails/",
        "Pictures/",    "media/",    "ObjectReplacements/", "Basic/",
        "Dialogs/",     "Scripts/"};
    constexpr std::string_view files[] = {"[Content_Types].xml", "mimetype",     "meta.xml",
                                          "settings.xml",        "manifest.rdf", "layout-cache"};
    return std::ranges::find(files, last) != std::end(files) ||
           std::ranges::any_of(folders,
                               [&](std::string_view folder) { return name.starts_with(folder); });
  }

  static Family family_of(std::string_view name) {
    if (name.starts_with("word/") || name.starts_with("xl/") || name.starts_with("ppt/"))
      return Family::office;
    const std::string_view last = name.substr(name.rfind('/') + 1); // npos + 1 == 0
    if (last == "content.xml" || last == "styles.xml") return Family::open_document;
    return aside(name, last) ? Family::none : Family::unknown;
  }

  void take(ZipArchive& archive, const ZipMember& member, WorkbookText& workbook) {
    if (m_lines.full()) return;
    const Family family = family_of(member.name);
    const std::string_view kind = ending(member.name);
    if (contains(member.name, "media/") || contains(member.name, "Pictures/")) m_pictures = true;
    if (contains(member.name, "/embeddings/")) return take_embedded(archive, member);
    if (family == Family::unknown) m_lines.miss();
    if (family == Family::unknown || family == Family::none) return;
    m_known = true;
    if (kind == "xml" || kind == "rels") {
      const auto bytes = archive.read(member);
      const auto blanks =
          family == Family::office ? XmlDocument::Blanks::drop : XmlDocument::Blanks::keep;
      const auto document = bytes ? XmlDocument::parse(*bytes, blanks) : std::nullopt;
      if (!document) return m_lines.miss();
      take_xml(document->root(), family, kind == "rels", workbook);
    } else if (foreign(member.name, kind)) {
      m_lines.miss();
    }
  }

  // Anything but pictures, fonts and printers' settings may hold text in a form that is not read
  // here: a web page or letter put in, sheets and models in binary.
  static bool foreign(std::string_view name, std::string_view kind) {
    constexpr std::string_view kinds[] = {"png", "jpg", "jpeg", "gif", "bmp",   "tif",     "tiff",
                                          "emf", "wmf", "wdp",  "svg", "odttf", "fntdata", "vml"};
    if (kind == "bin") return contains(name, "sheets/") || contains(name, "xl/workbook");
    return std::ranges::find(kinds, kind) == std::end(kinds);
  }

  void take_xml(XmlNode root, Family family, bool relations, WorkbookText& workbook) {
    if (family == Family::open_document) return add_open_document_text(root, m_lines);
    if (!relations) {
      if (!workbook.take(root)) add_office_text(root, m_lines);
      return;
    }
    for (const XmlNode relation : root) {
      const std::string_view target = relation.attribute("Target");
      if (target.starts_with("mailto:") || target.starts_with("tel:")) m_lines.add(target);
    }
  }

  void take_embedded(ZipArchive& archive, const ZipMember& member) {
    const auto bytes = m_depth < deepest ? archive.read(member) : std::nullopt;
    if (!bytes) return m_lines.miss();
    m_left = Package(m_lines, m_depth + 1).read(*bytes, std::min(m_left, archive.left()));
  }

  AttachmentLines& m_lines;
  int m_depth;
  std::size_t m_left = 0; // after what embedded packages took
  bool m_known = false;   // it is of a family that is read
  bool m_pictures = false;
};

void add_plain_text(std::string_view path, std::string_view bytes, AttachmentLines& lines) {
  const DecodedText decoded = decode_text(std::string(path), bytes);
  if (!decoded.findings.empty()) lines.miss();
  lines.add(decoded.text);
}

bool plain(std::string_view path) {
  constexpr std::string_view kinds[] = {"txt", "csv", "md", "ics"};
  return std::ranges::find(kinds, lower(ending(path))) != std::end(kinds);
}

} // namespace

AttachmentText read_attachment_text(std::string_view path, std::string_view bytes) {
  AttachmentLines lines;
  // A PDF's header may follow other bytes (ISO 32000-1, annex H, note 13).
  if (contains(bytes.substr(0, 1024), "%PDF-"))
    add_pdf_text(bytes, lines);
  else if (plain(path))
    add_plain_text(path, bytes, lines);
  else
    Package(lines, 1).read(bytes, ZipArchive::most_bytes);
  return lines.take();
}

} // namespace congbo
