#include "recognise/further_documents.h"

#include <algorithm>

#include "recognise/agency.h"
#include "recognise/annex_heading.h"
#include "recognise/closing.h"
#include "recognise/columns.h"
#include "recognise/head.h"
#include "recognise/head_motto.h"
#include "recognise/phrase.h"
#include "recognise/reference.h"
#include "recognise/signature_words.h"
#include "recognise/type_word.h"

namespace congbo {
namespace {

constexpr int head_lines = 14; // said lines of a letterhead, at most

bool says_own_number(Wording words) {
  constexpr std::size_t longest = 120;
  if (!opens_with(words.folded, "so") || words.text.size() > longest) return false;
  const auto read = read_own_reference(words.text.substr(SourceOffsets(words.text).at(2)));
  return read && !read->number.empty() && !read->symbol.empty();
}

bool is_own_number(const Line& line) {
  return line.kind == LineKind::text && says_own_number(wording_of(line));
}

// The line within the next ones on which a type's name stands alone, as below a letterhead, or the subject
// or the addressees of a letter; nowhere if none does.
std::size_t type_below(const Reading& reading, std::size_t line) {
  int said = 0;
  for (std::size_t i = line; i < reading.lines.size() && said < head_lines; ++i) {
    const Line& below = reading.lines[i];
    if (!is_said(below)) continue;
    ++said;
    const auto word = find_type_word(below, reading.registers);
    const bool typed = word && word->rest.empty();
    if (typed || opens_with(below.folded, "kinh gui") || below.folded.starts_with("v/v")) return i;
  }
  return nowhere;
}

// "(Kèm theo Quyết định số …)" below the name of a type: what was issued with the document above.
bool encloses(const Reading& reading, std::size_t line) {
  int said = 0;
  for (std::size_t i = line; i < reading.lines.size() && said < head_lines; ++i) {
    if (!is_said(reading.lines[i])) continue;
    ++said;
    if (speaks_of_enclosing(reading.lines[i].folded)) return true;
  }
  return false;
}

bool any_segment(const Line& line, auto holds) {
  if (line.kind != LineKind::table_row) return holds(wording_of(line));
  return std::ranges::any_of(cells_of(line), holds);
}

// Recipients, or who signs: a document ends with them.
bool closes(const Line& line) {
  constexpr std::size_t longest = 160, longest_label = 60;
  if (line.kind == LineKind::text && !line.capitals && line.text.size() > longest_label &&
      !opens_with(line.folded, "noi nhan"))
    return false;
  return any_segment(line, [](Wording words) {
    if (words.empty() || words.text.size() > longest) return false;
    if (opens_recipients(words.text, words.folded)) return true;
    return leading_capitals(words.text) > 1 && (authority_prefix(words.text, words.folded) != 0 ||
                                                is_position_line(words.text, words.folded));
  });
}

bool names_agency(const Line& line) {
  return any_segment(line, [](Wording words) {
    return leading_capitals(words.text) > 1 &&
           (agency_word(words.text, words.folded) != 0 || names_territory(words.folded));
  });
}

// The first line of the letterhead that holds `line`.
std::size_t letterhead_begin(const Reading& reading, std::size_t line, std::size_t least) {
  std::size_t begin = line;
  for (std::size_t i = line; i > least && line - i < 8; --i) {
    const Line& above = reading.lines[i - 1];
    if (!is_said(above) || only_marks(above.text)) continue;
    // Rows are letterhead only in one table with what is below them.
    const bool row = above.kind == LineKind::table_row;
    if (closes(above) || (row && (reading.lines[begin].kind != LineKind::table_row || begin != i))) break;
    const bool number = opens_with(above.folded, "so") && above.text.size() < 40;
    const bool stamp = above.capitals && above.text.size() < 24 && above.kind == LineKind::text;
    if (!number && !stamp && !names_agency(above)) break;
    begin = i - 1;
  }
  return begin;
}

// A row is one text here: its cells lie one behind the other.
bool holds_motto(const Line& line) { return find_motto(line.folded).found(); }

bool number_follows(const Reading& reading, std::size_t line) {
  int said = 0;
  for (std::size_t i = line; i < reading.lines.size() && said < head_lines; ++i) {
    if (!is_said(reading.lines[i])) continue;
    ++said;
    if (any_segment(reading.lines[i], says_own_number)) return true;
  }
  return false;
}

// Motto or number with a type below it; where no end of the document above was seen (a pledge), both.
bool opens_letterhead(const Reading& reading, std::size_t line, bool motto, bool closed) {
  if (!motto && !(closed && is_own_number(reading.lines[line]))) return false;
  return type_below(reading, line) != nowhere && (closed || number_follows(reading, line));
}

// The name of a type alone, in capitals, where the letterhead is lost. Plans and regulations are also
// what decisions issue.
bool is_bare_head(const Reading& reading, const Line& line) {
  constexpr std::size_t longest = 24;
  if (!line.capitals || line.folded.size() > longest) return false;
  const DocumentType* type = reading.registers.type_that_opens(line.folded);
  if (type == nullptr || type->folded.size() != line.folded.size()) return false;
  switch (type->kind) {
  case DocumentKind::giay_moi:
  case DocumentKind::thong_bao:
  case DocumentKind::quyet_dinh:
  case DocumentKind::to_trinh:
  case DocumentKind::huong_dan: return true;
  case DocumentKind::ke_hoach:
    return reading.type != nullptr && reading.type->kind != DocumentKind::quyet_dinh &&
           reading.type->kind != DocumentKind::nghi_quyet;
  default: return false;
  }
}

// Whether a line may begin a letterhead, by its looks: most do not.
bool may_begin(const Reading& reading, std::size_t index) {
  const Line& line = reading.lines[index];
  if (line.kind == LineKind::text)
    return line.bullet == 0 && (line.capitals || line.folded.starts_with("so") || line.folded.starts_with("cong hoa"));
  // Of a table only the first rows may.
  const auto row = [&](std::size_t i) { return reading.lines[i].kind == LineKind::table_row; };
  return line.kind == LineKind::table_row && (index < 3 || !row(index - 1) || !row(index - 3));
}

// What stands above a line: read as far as is asked for.
struct ReadAbove {
  const Reading& reading;
  std::size_t at = 0;
  bool closed = false;   // a document has ended
  int since_annex = 100; // said lines since an annex was named

  // Reads up to the line; whether a letterhead there may be a document's, and not that of a form.
  bool reaches(std::size_t line) {
    constexpr int annex_head = 6; // said lines below "PHỤ LỤC", "Mẫu số …"
    for (; at < line; ++at) {
      const Line& above = reading.lines[at];
      if (!is_said(above)) continue;
      ++since_annex;
      if (names_annex(above) || opens_with(above.folded, "mau so")) since_annex = 0;
      // The annex has begun: what stands below is no heading of a form.
      else if (above.numeral.kind != NumeralKind::none) since_annex = annex_head + 1;
      closed = closed || closes(above);
    }
    return since_annex >= annex_head;
  }
};

// Whether a recipients' label or a signature stands at or behind a line: asked for ever later lines.
std::size_t last_closing(const Reading& reading, std::size_t from) {
  for (std::size_t i = reading.lines.size(); i > from; --i)
    if (is_said(reading.lines[i - 1]) && closes(reading.lines[i - 1])) return i - 1;
  return from;
}

} // namespace

bool names_territory(std::string_view folded) {
  constexpr std::string_view words[] = {"tinh",   "thanh pho", "tp",     "huyen",   "quan",
                                        "thi xa", "xa",        "phuong", "thi tran"};
  return opening(folded, words) != 0;
}


std::vector<std::size_t> find_further_documents(const Reading& reading, std::size_t from) {
  std::vector<std::size_t> found;
  ReadAbove above{reading, from};
  std::size_t last = 0; // the last closing of all, once it is asked for
  for (std::size_t i = from; i < reading.lines.size(); ++i) {
    if (!may_begin(reading, i)) continue;
    const Line& line = reading.lines[i];
    const bool motto = holds_motto(line);
    const bool bare = !motto && is_bare_head(reading, line);
    if (!motto && !bare && !is_own_number(line)) continue;
    if (!above.reaches(i)) continue;
    bool begins = opens_letterhead(reading, i, motto, above.closed);
    if (!begins && above.closed && bare) {
      if (last == 0) last = last_closing(reading, from);
      begins = last > i;
    }
    if (!begins || encloses(reading, i)) continue;
    found.push_back(letterhead_begin(reading, i, found.empty() ? from : found.back() + 1));
    if (const std::size_t type = type_below(reading, i); type != nowhere) i = type;
    above.at = i + 1;
    above.closed = false;
  }
  return found;
}

} // namespace congbo
