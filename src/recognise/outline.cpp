#include "recognise/outline.h"

#include <algorithm>

#include "recognise/phrase.h"
#include "recognise/wording.h"
#include "vietnamese/fold.h"
#include "vietnamese/number_words.h"

namespace congbo {
namespace {

constexpr std::size_t longest_title = 400; // bytes

// Converters put list marks before numerals ("- 1. Mục đích"); a name with an initial is none.
bool is_numbered(const Line& line) {
  if (line.kind != LineKind::text || line.numeral.kind == NumeralKind::none) return false;
  if (line.bullet == 0) return true;
  const bool strong = line.capitals || line.bold || line.heading != 0;
  return line.numeral.kind != NumeralKind::capital || strong;
}

// Roman numerals as OCR misreads them, beyond l and 1 for I, which the line's own numeral allows
// for.
struct Misread {
  std::string_view printed;
  int value;
};
constexpr Misread misread_numerals[] = {
    {"H", 2},   {"IL", 2},  {"TI", 2},  {"IT", 2},  {"HI", 3}, {"IH", 3}, {"IIT", 3},
    {"TII", 3}, {"UI", 3},  {"TV", 4},  {"LV", 4},  {"1V", 4}, {"VL", 6}, {"VT", 6},
    {"VH", 7},  {"VIL", 7}, {"VHI", 8}, {"VIH", 8}, {"U", 2},  {"HL", 3}, {"IIL", 3},
    {"IỊ", 2},  {"IY", 4},  {"IN", 4},  {"Y", 5},   {"VỊ", 6}, {"I]", 2}, {"II]", 3}};

// A title by its letters, or by being short.
bool may_head(const Line& line, std::size_t behind) {
  if (line.capitals || line.bold || line.heading != 0) return true;
  const std::string_view rest = line.text.substr(behind);
  return rest.size() <= 60 && begins_upper(rest) && !rest.ends_with('.') && !rest.ends_with(';');
}

// "HI. THÀNH PHẦN" where the section before it is II: the numeral that a line opens with, misread.
Numeral misread_roman(const Line& line, int before) {
  if (before < 1) return {};
  for (const Misread& misread : misread_numerals) {
    const std::size_t size = misread.printed.size();
    if (misread.value != before + 1 || !line.text.starts_with(misread.printed)) continue;
    if (line.text.size() < size + 3 || line.text[size + 1] != ' ') continue;
    if (line.text[size] != '.' && line.text[size] != '/' && line.text[size] != ')' &&
        line.text[size] != ',')
      continue;
    if (!may_head(line, size + 2)) continue;
    return {NumeralKind::roman, misread.value, line.text.substr(0, size),
            static_cast<std::uint16_t>(size + 2)};
  }
  return {};
}

// "II NỘI DUNG" where the section before it is I: a Roman numeral that lost its mark.
Numeral unmarked_roman(const Line& line, int before) {
  if (!line.capitals && !line.bold && line.heading == 0) return {};
  const std::size_t size = line.text.find_first_not_of("IVX");
  if (size == nowhere || size == 0 || size > 5 || line.text[size] != ' ') return {};
  if (parse_roman(line.text.substr(0, size)) != before + 1) return {};
  const std::string_view rest = line.text.substr(size + 1);
  if (!begins_upper(rest) || after_last_lower(rest.substr(0, rest.find(' '))) != 0) return {};
  return {NumeralKind::roman, before + 1, line.text.substr(0, size),
          static_cast<std::uint16_t>(size + 1)};
}

// "l. Mục đích" is 1 where no k precedes it.
Numeral misread_one(const Line& line, int letter_before) {
  if (line.numeral.kind != NumeralKind::letter || line.numeral.printed != "l") return {};
  constexpr int k = 10;
  if (letter_before == k || !line.text.starts_with("l. ") || !begins_upper(line.rest())) return {};
  return {NumeralKind::arabic, 1, line.numeral.printed, line.numeral.length};
}

struct Open { // a node whose lines are still being read
  int rank;
  std::size_t node;
};

// "C.", "D.", "M." are letters, not 100, 500, 1000; "I." after "H." is a letter too.
NumeralKind settled_kind(const Line& line, const std::vector<Open>& open, const Reading& reading) {
  const Numeral& numeral = line.numeral;
  if (numeral.kind != NumeralKind::roman) return numeral.kind;
  if (numeral.printed.size() != 1) return numeral.kind;
  const char letter = numeral.printed.front();
  if (letter == 'C' || letter == 'D' || letter == 'L' || letter == 'M') return NumeralKind::capital;
  for (auto level = open.rbegin(); level != open.rend(); ++level) {
    const Numeral& before = reading.outline[level->node].numeral;
    if (before.kind == NumeralKind::roman) return NumeralKind::roman;
    if (before.kind != NumeralKind::capital || before.printed.size() != 1) continue;
    return before.printed.front() + 1 == letter ? NumeralKind::capital : NumeralKind::roman;
  }
  return numeral.kind;
}

int rank_of(NumeralKind kind, const Line& line) {
  switch (kind) {
  case NumeralKind::phan: return 0;
  case NumeralKind::chuong: return 1;
  case NumeralKind::muc: return 2;
  case NumeralKind::capital: return 3;
  case NumeralKind::roman: return 4;
  case NumeralKind::dieu: return 5;
  case NumeralKind::arabic: {
    const std::size_t mark = line.numeral.printed.size();
    return line.text.size() > mark && line.text[mark] == ')' ? 7 : 6;
  }
  case NumeralKind::dotted:
    // Bounded: nobody counts deeper, and depth drives recursion elsewhere.
    return 7 + std::min<int>(5, static_cast<int>(std::count(line.numeral.printed.begin(),
                                                            line.numeral.printed.end(), '.')));
  case NumeralKind::letter: return 20;
  case NumeralKind::none:
    break;
  }
  return 30;
}

bool names_a_part(NumeralKind kind) {
  return kind == NumeralKind::phan || kind == NumeralKind::chuong || kind == NumeralKind::muc;
}

bool stands_high(NumeralKind kind) {
  return names_a_part(kind) || kind == NumeralKind::capital || kind == NumeralKind::roman;
}

// The first line at or after `from` that says something; `limit` where there is none near.
std::size_t next_said(const Reading& reading, std::size_t from, std::size_t limit) {
  constexpr std::size_t near = 8;
  for (std::size_t i = from; i < limit && i < from + near; ++i) {
    if (is_said(reading.lines[i])) return i;
  }
  return limit;
}

// What follows a list, and belongs to none of its items.
constexpr std::string_view closing_words[] = {
    "tren day",   "nhan duoc", "de nghi",         "yeu cau",  "rat mong", "kinh de nghi",
    "tran trong", "can cu",    "trong qua trinh", "noi nhan", "nhan dip"};

// Whether something stands below the item that is not its sibling; after a full stop only a list
// counts.
bool has_content(const Reading& reading, const Line& line, std::size_t end, std::size_t limit,
                 bool closed) {
  const std::size_t next = next_said(reading, end, limit);
  if (next >= limit) return false;
  const Line& below = reading.lines[next];
  if (is_numbered(below)) return rank_of(below) > rank_of(line);
  if (below.bullet != 0 || below.kind == LineKind::table_row) return true;
  // "2. Kiến nghị" / "Đề nghị Hội …": what it proposes.
  const bool proposes = has_any(line.folded, {"kien nghi", "de xuat", "de nghi"});
  return !closed && (proposes || opening(below.folded, closing_words) == 0);
}

// The title of a Phần or Chương, which stands on a line of its own below it.
std::string heading_below(const Reading& reading, std::size_t line, std::size_t limit) {
  const std::size_t next = next_said(reading, line + 1, limit);
  if (next >= limit || reading.lines[next].kind != LineKind::text) return {};
  const Line& title = reading.lines[next];
  constexpr std::size_t longest = 250;
  if (is_numbered(title) || title.bullet != 0 || title.text.size() > longest) return {};
  if (!title.capitals && !title.bold && title.heading == 0) return {};
  const LineRange item = item_at(reading, next, limit);
  std::string text = item_text(reading, item);
  // "NHỮNG QUY ĐỊNH" / "CHUNG": wrapped, each line in capitals.
  for (std::size_t i = item.end; title.capitals && i < limit && text.size() < longest; ++i) {
    const Line& below = reading.lines[i];
    if (!below.capitals || below.blank_before || below.bullet != 0 || is_numbered(below)) break;
    append_words(text, below.text);
  }
  return text;
}

// "**III. KINH PHÍ** tổ chức …": the part in strong type, without the numeral.
std::string_view strong_opening(const Line& line) {
  const std::size_t open = line.raw.find("**");
  if (open == nowhere || open > 16 + static_cast<std::size_t>(line.numeral.length)) return {};
  const std::size_t close = line.raw.find("**", open + 2);
  if (close == nowhere || trimmed(line.raw.substr(close + 2)).empty()) return {};
  std::string_view inside = trimmed(line.raw.substr(open + 2, close - open - 2));
  const std::string_view rest = line.rest();
  if (inside.starts_with(line.numeral.printed) && line.text.starts_with(inside))
    return inside.size() > line.numeral.length ? inside.substr(line.numeral.length)
                                               : std::string_view{};
  return rest.starts_with(inside) ? inside : std::string_view{};
}

// "III. KINH PHÍ tổ chức …" without any mark: two words or more in capitals before small ones.
std::string_view capital_opening(std::string_view rest) {
  std::size_t end = 0;
  std::size_t words = 0;
  for (std::size_t at = 0; at < rest.size();) {
    const std::size_t space = std::min(rest.find(' ', at), rest.size());
    const std::string_view word = rest.substr(at, space - at);
    if (after_last_lower(word) != 0) break;
    if (begins_upper(word)) ++words;
    end = space;
    at = space + 1;
  }
  return words >= 2 && end < rest.size() ? rest.substr(0, end) : std::string_view{};
}

// "Sở Nội vụ: chủ trì …": the label before the colon.
std::string_view label(std::string_view rest) {
  constexpr std::size_t longest = 160;
  const std::size_t colon = rest.substr(0, longest).find(':');
  if (colon == nowhere || (colon + 1 < rest.size() && rest[colon + 1] != ' ')) return {};
  const std::string_view before = trimmed(rest.substr(0, colon));
  const std::string folded = fold(before);
  const bool sentence = before.find(". ") != nowhere ||
                        (before.find(';') != nowhere && colon + 1 < rest.size()) ||
                        folded.ends_with(" sau");
  return sentence || word_count(before) > 14 ? std::string_view{} : before;
}

// Whether numbered things below the item are its parts, and it no sentence that only leads to them
// ("… như sau:").
bool leads_list(const Reading& reading, const Line& line, std::size_t end, std::size_t limit) {
  if (line.numeral.kind == NumeralKind::dieu) return false;
  const std::size_t next = next_said(reading, end, limit);
  if (next >= limit || !is_numbered(reading.lines[next])) return false;
  std::string_view last = without_end_marks(reading.lines[end - 1].folded);
  for (const std::string_view word : {" sau", " sau day", " duoi day", " gom", " la", " bao gom"})
    if (last.ends_with(word)) return false;
  return rank_of(reading.lines[next]) > rank_of(line);
}

// Whether a whole line behind a numeral is a title rather than a sentence.
bool is_title(const Reading& reading, const Line& line, LineRange item, std::string_view text,
              std::size_t limit) {
  const std::size_t words = word_count(text);
  const NumeralKind kind = line.numeral.kind;
  if (words > 60 || text.size() > longest_title) return false;
  if (line.capitals) return true;
  const bool closed = ends_item(text);
  if (text.ends_with(':') && words <= 45 && leads_list(reading, line, item.end, limit)) return true;
  if (stands_high(kind)) return !closed || words <= 20;
  if (line.bold || line.heading != 0) return !closed || words <= 20;
  if (words > 40 || text.ends_with(',')) return false;
  if (kind == NumeralKind::dieu && has_words(line.folded, "chiu trach nhiem")) return false;
  if (kind == NumeralKind::dieu) return !closed && words <= 20;
  return has_content(reading, line, item.end, limit, closed) && (!closed || words <= 8);
}

std::string heading_at(const Reading& reading, const Line& line, std::size_t index,
                       std::size_t limit) {
  const std::string_view rest = trimmed(line.rest());
  if (without_end_marks(rest).empty()) return heading_below(reading, index, limit);
  if (const std::string_view strong = without_end_marks(strong_opening(line)); !strong.empty())
    return std::string(trimmed(strong));
  // "Điều 1. Tặng Bằng khen cho:" is a sentence; a label has its value beside it.
  const bool open_article = line.numeral.kind == NumeralKind::dieu && rest.ends_with(':');
  if (const std::string_view before = label(rest); !before.empty() && !open_article)
    return std::string(before);
  if (stands_high(line.numeral.kind))
    if (const std::string_view run = without_end_marks(capital_opening(rest)); !run.empty())
      return std::string(run);
  if (rest.size() > longest_title) return {};
  const LineRange item = item_at(reading, index, limit);
  const std::string joined = item_text(reading, item);
  const std::string_view whole = trimmed(
      std::string_view(joined).substr(std::min<std::size_t>(line.numeral.length, joined.size())));
  if (!is_title(reading, line, item, whole, limit)) return {};
  return std::string(without_end_marks(whole));
}

void close(Reading& reading, std::vector<Open>& open, int rank, std::size_t end) {
  while (!open.empty() && open.back().rank >= rank) {
    reading.outline[open.back().node].end = end;
    open.pop_back();
  }
}

} // namespace

int rank_of(const Line& line) {
  return rank_of(line.numeral.kind, line);
}

namespace {

// "Điều 1. Tặng Giấy khen cho: I. TẬP THỂ … II. CÁ NHÂN …": capitals and Roman numerals that begin inside an
// article are its parts; otherwise articles stand below them.
bool lies_in_article(NumeralKind kind, const std::vector<Open>& open, const Reading& reading) {
  if (kind != NumeralKind::roman && kind != NumeralKind::capital) return false;
  for (const Open& level : open) {
    const NumeralKind above = reading.outline[level.node].numeral.kind;
    if (above == NumeralKind::dieu) return true;
    if (above == NumeralKind::roman || above == NumeralKind::capital) return false;
  }
  return false;
}

// Ranks of open nodes, with room between an article and its items.
constexpr int rank_step = 10;
int open_rank(NumeralKind kind, const Line& line, const std::vector<Open>& open, const Reading& reading) {
  if (!lies_in_article(kind, open, reading)) return rank_step * rank_of(kind, line);
  return rank_step * rank_of(NumeralKind::dieu, line) + (kind == NumeralKind::capital ? 3 : 6);
}

// The values read last, by which a damaged numeral is known.
struct Counts {
  int roman = 0;
  int letter = 0;
  int arabic = 0;
};

// The numeral of a line as the lines before it allow to read it.
Numeral settled_numeral(const Line& line, const Counts& counts) {
  const Numeral& numeral = line.numeral;
  const bool numbered = is_numbered(line);
  if (line.kind != LineKind::text || (line.bullet != 0 && !numbered)) return {};
  const bool letter_h =
      numeral.kind == NumeralKind::capital && numeral.printed == "H" && counts.roman == 1;
  if (numeral.kind == NumeralKind::none || letter_h) {
    if (const Numeral misread = misread_roman(line, counts.roman);
        misread.kind != NumeralKind::none)
      return misread;
    if (numeral.kind == NumeralKind::none) return unmarked_roman(line, counts.roman);
  }
  if (const Numeral one = misread_one(line, counts.letter); one.kind != NumeralKind::none)
    return one;
  // "1, Chỉ đạo" counts on; "15, Lê Lợi" is the rest of an address.
  const std::size_t size = numeral.printed.size();
  const bool comma = size < line.text.size() && line.text[size] == ',';
  const bool roman = numeral.kind == NumeralKind::roman;
  if (!roman && numeral.kind != NumeralKind::arabic) return numeral;
  const int before = roman ? counts.roman : counts.arabic;
  if (comma && numeral.value != 1 && numeral.value != before + 1) return {};
  return numeral;
}

// "1. MỤC ĐÍCH" in capitals where II is the next Roman numeral, or 1 follows at once: it is I. The
// numeral stays as printed.
bool is_first_roman(const Reading& reading, std::size_t index, std::size_t limit) {
  const Line& line = reading.lines[index];
  if (line.numeral.kind != NumeralKind::arabic || line.numeral.value != 1 || !line.capitals)
    return false;
  bool one_below = false;
  for (std::size_t i = index + 1; i < limit; ++i) {
    const Line& below = reading.lines[i];
    if (below.kind != LineKind::text || below.bullet != 0) continue;
    if (below.numeral.kind == NumeralKind::roman) return below.numeral.value == 2;
    if (misread_roman(below, 1).kind != NumeralKind::none && below.capitals) return true;
    if (below.numeral.kind != NumeralKind::arabic) continue;
    // "2. NỘI DUNG" in capitals counts on from it.
    if (below.capitals && !one_below) return false;
    one_below = true;
  }
  return false;
}

void count(Counts& counts, const Numeral& numeral) {
  if (numeral.kind == NumeralKind::roman) counts.roman = numeral.value;
  if (numeral.kind == NumeralKind::letter) counts.letter = numeral.value;
  if (numeral.kind == NumeralKind::arabic) counts.arabic = numeral.value;
}

} // namespace

void add_outline(Reading& reading, LineRange range, int annex) {
  std::vector<Open> open;
  Counts counts;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const Line* line = &reading.lines[i];
    if (reading.continuation[i] != Continuation::none) continue;
    Numeral numeral = settled_numeral(*line, counts);
    if (numeral.kind == NumeralKind::none) continue;
    if (counts.roman == 0 && counts.arabic == 0 && is_first_roman(reading, i, range.end))
      numeral.kind = NumeralKind::roman;
    Line mended;
    if (numeral.length != line->numeral.length || numeral.kind != line->numeral.kind) {
      mended = *line;
      mended.numeral = numeral;
      line = &mended;
    }
    OutlineNode node;
    node.numeral = numeral;
    node.numeral.kind = settled_kind(*line, open, reading);
    count(counts, node.numeral);
    const int rank = open_rank(node.numeral.kind, *line, open, reading);
    close(reading, open, rank, i);
    node.heading = heading_at(reading, *line, i, range.end);
    node.text = trimmed(line->rest());
    node.line = i;
    node.end = range.end;
    node.depth = static_cast<int>(open.size());
    node.parent = open.empty() ? -1 : static_cast<int>(open.back().node);
    node.annex = annex;
    open.push_back({rank, reading.outline.size()});
    reading.outline.push_back(std::move(node));
  }
  close(reading, open, 0, range.end);
}

} // namespace congbo
