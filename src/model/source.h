#pragma once
// A source document as structure with positions: what `parse` reads and `recognise` interprets.
// Every view points into the document's own storage and lives as long as it does (moving it is safe).

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace congbo {

enum class LineKind : std::uint8_t {
  blank,
  text,        // paragraph, heading or list item
  table_row,   // a row of a GFM table or of one aligned by white space, headers too: see `cells`
  table_rule,  // | --- | --- |
  rule,        // thematic break, or a line of dots, dashes or underscores drawn by a converter
  comment,     // part of an HTML comment: dropped everywhere
  page_mark,   // number of a page of the paper: no word of the document
};

enum class NumeralKind : std::uint8_t {
  none,
  roman,    // I.  II/
  arabic,   // 1.  1)  01.
  dotted,   // 1.1.  2.3
  letter,   // a)  b.  đ)
  capital,  // A.  B)
  phan,     // Phần I, Phần thứ nhất
  chuong,   // Chương II
  muc,      // Mục 1
  dieu,     // Điều 1.
};

// The numeral that opens a line.
struct Numeral {
  NumeralKind kind = NumeralKind::none;
  int value = 0;             // a = 1, b = 2, c = 3, d = 4, đ = 5, e = 6, g = 7 …; of 1.2.3 the last, 3
  std::string_view printed;  // "I", "1", "1.1", "a", "Điều 1": as in the schema's `numeral`
  std::uint16_t length = 0;  // bytes of Line::text that it takes with its mark and the space behind it
};

struct Line {
  int number = 0;         // in the file on disk, from 1
  LineKind kind = LineKind::blank;
  std::string_view raw;   // NFC, without the line end
  // Without Markdown marks (#, list markers, emphasis, backslash escapes, <br>), white space folded.
  // A list marker is taken off and kept in `bullet`; a numeral stays (see `numeral`).
  std::string_view text;
  // fold(text): lower case, no marks, đ as d. Its byte offsets are NOT those of `text`.
  std::string_view folded;
  Numeral numeral;
  std::uint8_t heading = 0;   // 1 to 6: '#' marks before it; 0 = none
  char bullet = 0;            // '-' (– — too), '+' or '*' (• · ▪ too), the last of several; 0 = none
  std::uint8_t bullets = 0;   // how many list markers stood on the line ("- + text": 2)
  std::uint16_t indent = 0;   // columns of white space before the first mark (tab = to the next 4)
  bool bold = false;          // every letter of the line is strong
  bool italic = false;        // every letter of the line is emphasised
  bool hard_break = false;    // ends in two spaces, a backslash or <br>
  bool blank_before = false;  // the line above is blank or there is none
  bool capitals = false;      // has letters (two or more) and none is lower case
  std::vector<std::string_view> cells;  // of a table_row: trimmed, marks removed, <br> as one space

  // The text behind the numeral.
  std::string_view rest() const { return text.substr(numeral.length); }
};

// One entry of the front matter, dotted for nested keys ("event.venue").
struct FrontMatterEntry {
  std::string key;
  std::vector<std::string> values;  // one, or the items of a list
  bool is_list = false;
  int line = 0;
  int column = 0;
};

struct CorrectionNote {  // đính chính
  std::string date;  // EDTF day
  std::string text;
};

struct FrontMatter {
  std::vector<FrontMatterEntry> overrides;  // the schema's members, checked for key and type
  bool draft = false;
  std::string slug;
  std::vector<std::string> aliases;
  std::string event_name;
  std::string status;  // "postponed", "cancelled" or empty
  std::vector<std::string> attachments;
  std::string list;
  std::string topic;  // "dien-hinh" or empty
  std::vector<CorrectionNote> corrections;
};

// A link or picture in the Markdown.
struct SourceLink {
  std::string url;  // as written, unescaped
  int line = 0;
  int column = 0;  // code points, from 1; 0 = not known
  bool image = false;
  bool described = true;  // of a picture: it has a text alternative
};

struct SourceDocument {
  std::string path;  // relative to the site, NFC, with '/'
  std::unique_ptr<char[]> storage;
  std::string_view text;  // the whole file: UTF-8, NFC, LF, without BOM (inside storage)
  std::string_view body;  // text without front matter
  int body_line = 1;      // number of the body's first line
  FrontMatter front_matter;
  std::vector<Line> lines;  // of the body, in order, blank ones included
  std::vector<SourceLink> links;
};

}  // namespace congbo
