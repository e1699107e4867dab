// Running text in XML, whatever program wrote it: what is a paragraph, a row and a cell stands in a
// table of names for each format.

#include <algorithm>
#include <span>
#include <vector>

#include "parse/attachment_lines.h"
#include "parse/cell_number.h"

namespace congbo {
namespace {

using Names = std::span<const std::string_view>;

struct Passed {
  std::string_view parent; // empty = any
  std::string_view name;
};

struct Format {
  Names texts; // the elements whose text is read; none = every text in a paragraph
  Names paragraphs, rows, cells;
  Names tabs, breaks;
  std::span<const Passed> passed; // elements passed over with all that is in them
};

// ISO/IEC 29500-1: WordprocessingML (17), comments of SpreadsheetML (18.7), DrawingML (21).
constexpr std::string_view office_texts[] = {"t",    "delText", "instrText", "delInstrText",
                                             "text", "v"};
constexpr std::string_view office_paragraphs[] = {"p", "comment", "threadedComment", "pt", "cell"};
constexpr std::string_view office_rows[] = {"tr"};
constexpr std::string_view office_cells[] = {"tc"};
constexpr std::string_view office_tabs[] = {"tab", "ptab"};
constexpr std::string_view office_breaks[] = {"br", "cr"};
// Properties name tab stops "tab"; a text box stands once more in its fallback for old programs.
constexpr Passed office_passed[] = {{"", "pPr"}, {"", "Fallback"}};
constexpr Format office{office_texts, office_paragraphs, office_rows,  office_cells,
                        office_tabs,  office_breaks,     office_passed};

// ISO/IEC 26300-1: text (5, 6), tables (9), annotations (14.1).
constexpr std::string_view open_paragraphs[] = {"p", "h", "annotation"};
constexpr std::string_view open_rows[] = {"table-row"};
constexpr std::string_view open_cells[] = {"table-cell", "covered-table-cell"};
constexpr std::string_view open_tabs[] = {"tab"};
constexpr std::string_view open_breaks[] = {"line-break"};
// A note's mark and a picture's title would split the word that they stand in.
constexpr Passed open_passed[] = {
    {"annotation", "creator"},  {"annotation", "date"},  {"annotation", "creator-initials"},
    {"change-info", "creator"}, {"change-info", "date"}, {"", "note-citation"},
    {"frame", "title"},         {"frame", "desc"}};
constexpr Format open_document{{},        open_paragraphs, open_rows,  open_cells,
                               open_tabs, open_breaks,     open_passed};

bool among(Names names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

class Reader {
 public:
  Reader(const Format& format, AttachmentLines& lines) : m_format(format), m_lines(lines) {}

  // Without recursion: elements can be nested as deep as a file is long.
  void read(XmlNode root) {
    XmlNode node = root;
    while (node && !m_lines.full()) {
      const bool inside = enter(node);
      if (inside && node.first()) {
        node = node.first();
        continue;
      }
      leave(node);
      while (node != root && !node.next())
        leave(node = node.parent());
      node = node == root ? XmlNode() : node.next();
    }
  }

 private:
  enum class Kind { paragraph, row, cell };
  struct Open {
    Kind kind;
    XmlNode element;
    std::string text;
    std::string number; // a cell's, in place of the text that shows it
    bool begun = false; // a row's: it has a cell
  };
  static constexpr std::size_t deepest = 64;

  // Whether to look into the node.
  bool enter(XmlNode node) {
    if (node.is_text()) {
      if (m_format.texts.empty())
        write_folded(node.text());
      else if (among(m_format.texts, node.parent().name()))
        write(node.text());
      return false;
    }
    const std::string_view name = node.name();
    if (passes(node, name)) return false;
    if (among(m_format.paragraphs, name)) open(Kind::paragraph, node);
    if (among(m_format.rows, name)) open(Kind::row, node);
    if (among(m_format.cells, name)) open(Kind::cell, node);
    if (among(m_format.tabs, name)) write("\t");
    if (among(m_format.breaks, name)) write("\n");
    if (name == "s" && m_format.texts.empty()) write(" ");
    if (name == "noBreakHyphen") write("-");
    return true;
  }

  bool passes(XmlNode node, std::string_view name) const {
    return std::ranges::any_of(m_format.passed, [&](const Passed& passed) {
      return passed.name == name && (passed.parent.empty() || node.parent().is(passed.parent));
    });
  }

  void write(std::string_view text) {
    if (!m_open.empty() && m_open.back().kind == Kind::paragraph) m_open.back().text += text;
  }

  // OpenDocument writes a line break as an element: one in the text is a blank (ISO/IEC
  // 26300-1, 6.1.2).
  void write_folded(std::string_view text) {
    if (m_open.empty() || m_open.back().kind != Kind::paragraph) return;
    std::string& to = m_open.back().text;
    for (const char c : text) {
      const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
      if (!blank || !to.ends_with(' ')) to += blank ? ' ' : c;
    }
  }

  void open(Kind kind, XmlNode element) {
    if (m_open.size() == deepest) return m_lines.miss();
    m_open.push_back({kind, element, {}, {}, false});
    // A long number is shown rounded, but typed whole.
    if (kind == Kind::cell && element.attribute("value-type") == "float")
      m_open.back().number = plain_number(element.attribute("value"));
  }

  void leave(XmlNode node) {
    if (m_open.empty() || m_open.back().element != node) return;
    Open done = std::move(m_open.back());
    m_open.pop_back();
    if (!done.number.empty()) done.text = std::move(done.number);
    Open* outer = m_open.empty() ? nullptr : &m_open.back();
    if (done.kind == Kind::cell && outer && outer->kind == Kind::row) {
      if (outer->begun) outer->text += '\t';
      outer->begun = true;
      outer->text += done.text;
    } else if (outer && outer->kind == Kind::cell) {
      std::ranges::replace_if(
          done.text, [](char c) { return c == '\t' || c == '\n'; }, ' ');
      if (!outer->text.empty() && !done.text.empty()) outer->text += ' ';
      outer->text += done.text;
    } else {
      m_lines.add(done.text);
    }
  }

  const Format& m_format;
  AttachmentLines& m_lines;
  std::vector<Open> m_open; // what the reader stands in, the innermost last
};

} // namespace

void add_office_text(XmlNode root, AttachmentLines& lines) {
  Reader(office, lines).read(root);
}

void add_open_document_text(XmlNode root, AttachmentLines& lines) {
  Reader(open_document, lines).read(root);
}

} // namespace congbo
