#include "parse/file_notes.h"

#include <algorithm>
#include <array>

#include "parse/attachment_lines.h"
#include "parse/zip.h"
#include "picture/numbers.h"
#include "picture/picture.h"
#include "vietnamese/normalize.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

constexpr std::size_t most_properties = std::size_t{1} << 20; // bytes of a part that names the author
constexpr std::size_t longest_name = 200;

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != text.npos;
}

std::string first_of(const XmlNode& properties, std::span<const std::string_view> names) {
  for (const std::string_view name : names)
    if (const std::string_view text = properties.child(name).text(); !text.empty())
      return std::string(text);
  return {};
}

std::string author_in(std::string_view xml, bool open_document) {
  constexpr auto core = std::to_array<std::string_view>({"creator", "lastModifiedBy"});
  constexpr auto meta = std::to_array<std::string_view>({"initial-creator", "creator"});
  const auto document = XmlDocument::parse(xml);
  if (!document) return {};
  const XmlNode root = document->root();
  return open_document ? first_of(root.child("meta"), meta) : first_of(root, core);
}

// "©xyz" of QuickTime: two numbers, then degrees with their sign ("+21.0000+103.9000/").
bool says_position(std::string_view film) {
  if (contains(film, "com.apple.quicktime.location.ISO6709")) return true;
  constexpr std::string_view sign = "\xA9xyz";
  for (std::size_t at = film.find(sign); at != film.npos; at = film.find(sign, at + 1)) {
    const std::string_view value = film.substr(at).substr(std::min<std::size_t>(8, film.size() - at));
    if (value.size() > 1 && (value[0] == '+' || value[0] == '-') && value[1] >= '0' && value[1] <= '9') return true;
  }
  return false;
}

std::string package_author(std::string_view bytes) {
  for (const bool open_document : {false, true}) {
    auto archive = ZipArchive::open(bytes, most_properties);
    if (!archive) return {};
    const auto part = archive->read(open_document ? "meta.xml" : "docProps/core.xml");
    if (part) return author_in(*part, open_document);
  }
  return {};
}

// Valid UTF-8 on one line.
std::string tidied(std::string author) {
  if (author.size() > longest_name || first_invalid(author)) return author.empty() ? author : "?";
  std::ranges::replace_if(author, [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  const std::size_t begin = author.find_first_not_of(' ');
  return begin == author.npos ? std::string()
                              : nfc(author.substr(begin, author.find_last_not_of(' ') - begin + 1));
}

} // namespace

FileNotes read_file_notes(std::string_view bytes) {
  FileNotes notes;
  if (contains(bytes.substr(0, 1024), "%PDF-")) {
    notes.author = read_pdf_author(bytes);
  } else if (bytes.starts_with("PK")) {
    notes.author = package_author(bytes);
  } else if (part_at(bytes, 4, 4) == "ftyp" && says_position(bytes)) {
    notes.position = true;
  } else {
    PictureFacts facts = read_picture_facts(bytes);
    if (facts.kind == PictureKind::none) facts = read_foreign_facts(bytes);
    notes.position = facts.position;
    notes.author = std::move(facts.author);
  }
  notes.author = tidied(std::move(notes.author));
  return notes;
}

} // namespace congbo
