#include "recognise/annex_heading.h"

#include <array>

#include "recognise/agency.h"
#include "recognise/further_documents.h"
#include "recognise/head_motto.h"
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

// Follows the lines behind the main text.
struct Walk {
  Reading& reading;
  bool inside = false;      // an annex has begun
  bool has_content = false; // and more than its heading was read
  bool below_part = false;  // the line above is "Chương I": what follows is its title
  std::size_t begin = 0;

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
         !find_motto(line.folded).found() && !names_territory(line.folded);
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
