#pragma once
// What the readers of this folder share: the lines, the register, where the official parts lie, and
// the outline made from numbering. Each reader is one file with one function that fills its members
// of Document; recognise.cpp calls them in order. Internal to recognise/.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "model/source.h"
#include "register/register.h"

namespace congbo {

// A run of lines, as indices into SourceDocument::lines; `end` is one past the last.
struct LineRange {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool empty() const { return begin >= end; }
  bool holds(std::size_t line) const { return line >= begin && line < end; }
};

// A node of the outline: something numbered, with the lines below it. Levels come from the
// numbering (Phần > Chương > Mục > A. > I. > Điều > 1. > 1.1 > a)), never from the depth of
// Markdown headings.
struct OutlineNode {
  Numeral numeral;
  std::string heading;   // as in Section::heading; empty where the numeral opens a sentence
  std::string_view text; // everything behind the numeral on its line
  std::size_t line = 0;  // index of its line
  std::size_t end = 0;   // one past its last line (children included)
  int depth = 0;         // 0 = top of the main text or of an annex
  int parent = -1;       // index into Reading::outline; -1 = top
  int annex = -1;        // index into Reading::annexes; -1 = main text
};

// Whether a line says something: text or a row of a table.
inline bool is_said(const Line& line) {
  return line.kind == LineKind::text || line.kind == LineKind::table_row;
}

// How a line stands to the text line above it.
enum class Continuation : std::uint8_t {
  none,        // begins something of its own
  goes_on,     // the same sentence: wrapped, or cut by a page break
  joined_name, // a false bullet: the tail of a name broken at its ' - ' ("Phòng Tài chính" / "- Kế
               // hoạch")
};

// A fragment of the head of a document: converters set two columns beside each other on one line,
// in table cells, or one after the other.
struct HeadPiece {
  enum class Kind { motto, number, date, subject, draft, stamp, capitals, other };
  Kind kind = Kind::other;
  std::string text; // as printed
  std::size_t line = 0;
};

// A fragment of the end of a document: recipients and signature, in any order or interleaved.
struct ClosingPiece {
  enum class Kind { recipients_label, recipient, authority, position, name, mark };
  Kind kind = Kind::mark;
  std::string text;
  std::size_t line = 0;
  int column = 0;       // from 0 where columns stand beside each other; -1 = alone on its line
  bool goes_on = false; // continues the piece of the same kind before it
};

struct Reading {
  const SourceDocument& source;
  const Register& registers;
  std::span<const Line> lines; // source.lines, as far as the first document in them goes

  // The official parts; empty where the text has none. `recipients` and `signature` may share
  // lines.
  LineRange letterhead{}, title{}, addressees{}, preamble{}, body{}, recipients{}, signature{};
  std::vector<LineRange> annexes{};
  // All lines of the main text: preamble and body together, without letterhead, recipients,
  // signature.
  LineRange main{};

  // The line on which the type's name stands near the top, the type, and the name as printed.
  std::optional<std::size_t> type_line{};
  const DocumentType* type = nullptr;
  std::string type_name{};

  std::vector<HeadPiece> head{};       // in the order of the lines, left to right
  std::vector<ClosingPiece> closing{}; // in the order of the lines, left to right

  // In the order of the lines, parents before children; the main text and the annexes.
  std::vector<OutlineNode> outline{};

  std::vector<Continuation> continuation{};     // one a line
  std::vector<std::size_t> further_documents{}; // where others begin in source.lines
};

// The item (paragraph, list item, heading) that begins at `line`: that line and those that continue
// it, blank lines between them included. It ends before `limit`.
LineRange item_at(const Reading& reading, std::size_t line, std::size_t limit);

// The text of an item's lines joined with spaces; a name broken at its hyphen is whole again. With
// `skip_numeral` without the numeral that opens it.
std::string item_text(const Reading& reading, LineRange item, bool skip_numeral = false);

// Whether a legal basis opens on the line, even with its words broken over two ("Căn" / "cứ Luật …").
bool opens_basis(const Reading& reading, std::size_t line);

// The readers. Each fills only the members named; what earlier ones filled may be read.
Reading lay_out(const SourceDocument& source,
                const Register& registers); // parts.cpp: ranges, outline
void read_letterhead(const Reading& reading,
                     Document& document);                    // issuer, number, symbol, place, date
void read_title(const Reading& reading, Document& document); // kind, type_name, title
void read_addressees(const Reading& reading, Document& document);
void read_bases(const Reading& reading, Document& document);
void read_sections(const Reading& reading, Document& document);
void read_recipients(const Reading& reading, Document& document);
void read_signature(const Reading& reading, Document& document);
void read_annexes(const Reading& reading, Document& document);
void read_event(const Reading& reading, Document& document); // event, other_events
void read_budget(const Reading& reading, Document& document);
void read_assignments(const Reading& reading, Document& document);
void read_honorees(const Reading& reading, Document& document);
// stated_counts.cpp: how many the title and the articles of a decision say are honoured.
void read_stated_counts(const Reading& reading, Document& document);
void read_rankings(const Reading& reading, Document& document); // rankings, parties
void read_notice(const Reading& reading, Document& document); // notice, draft_mark, speaks_of_list
// amendments, amends_only; takes back the honorees, counts and notice read where others are revoked.
void read_amendments(const Reading& reading, Document& document);
void apply_front_matter(const FrontMatter& front_matter,
                        Document& document); // overrides what was read

} // namespace congbo
