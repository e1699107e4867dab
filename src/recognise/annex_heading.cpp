#include "recognise/annex_heading.h"

#include <array>

#include "recognise/agency.h"
#include "recognise/reference.h"
#include "recognise/type_word.h"
#include "recognise/phrase.h"

namespace congbo {
namespace {

// What annexes hold: lists, estimates, forms, tables.
constexpr std::array title_words = in_order(
    {"danh sach", "du tru", "du toan", "bieu mau", "bieu so", "mau so", "mau", "bang tong hop",
     "bang cham diem", "bang diem", "chuong trinh", "kich ban", "lich", "noi dung chuong trinh",
     "de cuong", "thong ke", "tong hop"});
constexpr PhraseList titles(title_words);
// Documents that a decision issues; their names stand alone.
constexpr std::array issued_words = in_order(
    {"quy che", "ke hoach", "quy dinh", "dieu le", "de an", "phuong an", "huong dan",
     "chuong trinh"});
constexpr PhraseList issued(issued_words);

bool stands_out(const Line& line) {
  return line.kind == LineKind::text && line.numeral.kind == NumeralKind::none &&
         line.bullet == 0 && (line.capitals || line.heading != 0 || line.bold);
}

bool is_motto(const Line& line) {
  return line.folded.find("cong hoa xa hoi chu nghia") != nowhere ||
         line.folded.find("xa hoi chu nghia viet nam") != nowhere;
}

bool is_own_number(const Line& line) {
  if (line.kind != LineKind::text || !opens_with(line.folded, "so") || line.text.size() > 120)
    return false;
  const std::size_t value = SourceOffsets(line.text).at(2);
  const auto read = read_own_reference(line.text.substr(value));
  return read && !read->number.empty() && !read->symbol.empty();
}

// Whether a type's name stands alone within the next lines, as below a letterhead.
bool type_follows(const Reading& reading, std::size_t line) {
  int said = 0;
  for (std::size_t i = line; i < reading.lines.size() && said < 14; ++i) {
    if (!is_said(reading.lines[i])) continue;
    ++said;
    if (const auto word = find_type_word(reading.lines[i], reading.registers);
        word && word->rest.empty())
      return true;
    if (opens_with(reading.lines[i].folded, "kinh gui") ||
        reading.lines[i].folded.starts_with("v/v"))
      return true;
  }
  return false;
}

// The second line of an agency's name: "TỈNH …", "THỊ XÃ …".
bool names_territory(std::string_view folded) {
  constexpr std::string_view words[] = {"tinh",   "thanh pho", "tp",     "huyen",   "quan",
                                        "thi xa", "xa",        "phuong", "thi tran"};
  return opening(folded, words) != 0;
}

// The first line of the letterhead that holds `line`.
std::size_t letterhead_begin(const Reading& reading, std::size_t line, std::size_t least) {
  std::size_t begin = line;
  for (std::size_t i = line; i > least && line - i < 8; --i) {
    const Line& above = reading.lines[i - 1];
    if (!is_said(above)) continue;
    const bool number = opens_with(above.folded, "so") && above.text.size() < 40;
    const bool agency = above.capitals && (agency_word(above.text, above.folded) != 0 ||
                                           names_territory(above.folded));
    if (above.kind != LineKind::text || (!number && !agency)) break;
    begin = i - 1;
  }
  return begin;
}

// Follows the lines behind the main text.
struct Walk {
  Reading& reading;
  bool inside = false;      // an annex has begun
  bool has_content = false; // and more than its heading was read
  bool below_part = false;  // the line above is "Chương I": what follows is its title
  std::size_t begin = 0;
  std::size_t said_since_mark = 100; // said lines since an annex was named

  void close(std::size_t end) {
    if (inside) reading.annexes.push_back({begin, end});
    inside = false;
  }
  void open(std::size_t at, std::size_t end) {
    close(end);
    inside = true;
    has_content = false;
    begin = at;
  }
};

bool is_heading_line(const Line& line) {
  return stands_out(line) || speaks_of_enclosing(line.folded);
}

// What opens an annex without being named so: a table, a list, a long text behind the signature.
bool is_substance(const Line& line) {
  return line.kind == LineKind::table_row || line.numeral.kind != NumeralKind::none ||
         line.text.size() > 110;
}

// A line that stands out behind the signature, and is no letterhead.
bool opens_untitled(const Line& line) {
  return stands_out(line) && line.text.size() > 12 && agency_word(line.text, line.folded) == 0 &&
         !is_motto(line) && !names_territory(line.folded);
}

} // namespace

bool names_annex(const Line& line) {
  if (line.kind != LineKind::text || line.bullet != 0 || !opens_with(line.folded, "phu luc"))
    return false;
  if (line.capitals || line.heading != 0 || line.bold) return true;
  constexpr std::size_t longest = 24; // "Phụ lục số 02:"
  return line.text.size() <= longest && begins_upper(line.text);
}

bool titles_annex(const Line& line) {
  if (!stands_out(line)) return false;
  const std::string_view alone = without_end_marks(line.folded);
  return opening(line.folded, titles) != 0 || opening(alone, issued) == alone.size();
}

bool speaks_of_enclosing(std::string_view folded) {
  while (!folded.empty() && (folded.front() == '(' || folded.front() == ' '))
    folded.remove_prefix(1);
  return opens_with(folded, "kem theo") || opens_with(folded, "ban hanh kem theo") ||
         opens_with(folded, "dinh kem");
}

std::size_t find_annexes(Reading& reading, std::size_t from, bool closed) {
  Walk walk{reading};
  std::size_t main_end = closed ? from : reading.lines.size();
  for (std::size_t i = from; i < reading.lines.size(); ++i) {
    const Line& line = reading.lines[i];
    if (!is_said(line)) continue;
    ++walk.said_since_mark;
    if (names_annex(line) || opens_with(line.folded, "mau so")) walk.said_since_mark = 0;
    const bool head = closed && (is_motto(line) || is_own_number(line)) && walk.said_since_mark > 6;
    if (head && type_follows(reading, i)) {
      const std::size_t begin = letterhead_begin(reading, i, from);
      if (walk.begin >= begin) walk.inside = false;
      walk.close(begin);
      reading.further_documents.push_back(begin);
      return main_end;
    }
    const bool named = names_annex(line);
    const bool titled =
        closed && titles_annex(line) && (!walk.inside || (walk.has_content && !walk.below_part));
    const bool first = closed && !walk.inside && (is_substance(line) || opens_untitled(line));
    if (named || titled || first) {
      walk.open(i, i);
      main_end = std::min(main_end, i);
      closed = true;
    }
    if (walk.inside && !is_heading_line(line)) walk.has_content = true;
    walk.below_part =
        line.numeral.kind != NumeralKind::none && without_end_marks(line.rest()).empty();
  }
  walk.close(reading.lines.size());
  return main_end;
}

} // namespace congbo
