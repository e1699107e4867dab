#include "recognise/continuation.h"

#include <algorithm>
#include <array>

#include "recognise/basis_words.h"
#include "recognise/label.h"
#include "recognise/phrase.h"
#include "vietnamese/fold.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

// Letters (bytes of folded text) of a line that a converter may have wrapped, and of one that a
// page break may have cut.
constexpr std::size_t wrapped_size = 55;
constexpr std::size_t cut_size = 30;

// Words that leave a line unfinished, whatever follows.
constexpr std::array<std::string_view, 16> unfinished = {
    "ngay", "thang", "nam", "so",  "cua", "va",    "ve",   "tai",
    "cac",  "theo",  "voi", "cho", "tu",  "nhung", "viec", "hoac"};

// "Nghị quyết số 20-" / "NQ/TW", "12/KH-" / "UBND": a symbol broken at its mark.
bool ends_in_symbol(std::string_view folded) {
  if (folded.size() < 6 || (folded.back() != '-' && folded.back() != '/')) return false;
  const char before = folded[folded.size() - 2];
  const std::string_view word = folded.substr(folded.rfind(' ') + 1);
  return before != ' ' && before != '-' && word.find_first_of("0123456789") != nowhere;
}

// "Văn phòng Sở", "nước Việt Nam", "bà Hà Thị Lan": the word ends a name, whatever it is without its accents.
bool ends_name(const Line& line) {
  const std::string_view text = line.text;
  const std::size_t space = text.rfind(' ');
  return !line.capitals && space != nowhere && begins_upper(text.substr(space + 1));
}

bool ends_unfinished(const Line& line) {
  const std::string_view folded = line.folded;
  if (ends_in_symbol(folded)) return true;
  if (folded.size() > 12 && folded.ends_with(" so")) return !ends_name(line);
  const std::size_t space = folded.rfind(' ');
  if (space == nowhere || folded.size() < cut_size) return false;
  return std::find(unfinished.begin(), unfinished.end(), folded.substr(space + 1)) !=
             unfinished.end() &&
         !ends_name(line);
}

// Names with a hyphen in them: agencies and coordinated terms. Left and right of the hyphen,
// folded.
struct HyphenName {
  std::string_view left, right;
};
constexpr std::array hyphen_names = {
    HyphenName{"an ninh", "quoc phong"},     HyphenName{"chinh tri", "hanh chinh"},
    HyphenName{"chinh tri", "xa hoi"},       HyphenName{"dan so", "ke hoach hoa"},
    HyphenName{"doc lap", "tu do"},          HyphenName{"giao duc", "dao tao"},
    HyphenName{"hanh chinh", "quan tri"},    HyphenName{"hanh chinh", "tong hop"},
    HyphenName{"ke hoach", "tai chinh"},     HyphenName{"ke hoach", "tong hop"},
    HyphenName{"khoa hoc", "cong nghe"},     HyphenName{"khoa hoc", "ky thuat"},
    HyphenName{"kinh te", "ha tang"},        HyphenName{"kinh te", "ky thuat"},
    HyphenName{"kinh te", "xa hoi"},         HyphenName{"lao dong", "thuong binh"},
    HyphenName{"nghe thuat", "the thao"},    HyphenName{"nghe nghiep", "viec lam"},
    HyphenName{"phat thanh", "truyen hinh"}, HyphenName{"quoc phong", "an ninh"},
    HyphenName{"tai chinh", "ke hoach"},     HyphenName{"tai chinh", "ke toan"},
    HyphenName{"thi dua", "khen thuong"},    HyphenName{"thong tin", "the thao"},
    HyphenName{"thong tin", "truyen thong"}, HyphenName{"to chuc", "can bo"},
    HyphenName{"to chuc", "hanh chinh"},     HyphenName{"to chuc", "noi vu"},
    HyphenName{"tong hop", "hanh chinh"},    HyphenName{"truyen thanh", "truyen hinh"},
    HyphenName{"truyen thong", "van hoa"},   HyphenName{"tu do", "hanh phuc"},
    HyphenName{"van hoa", "nghe thuat"},     HyphenName{"van hoa", "the thao"},
    HyphenName{"van hoa", "thong tin"},      HyphenName{"van hoa", "xa hoi"},
    HyphenName{"xa hoi", "nghe nghiep"},     HyphenName{"xay dung", "do thi"},
};

bool ends_with_words(std::string_view folded, std::string_view phrase) {
  if (!folded.ends_with(phrase)) return false;
  return folded.size() > phrase.size() && folded[folded.size() - phrase.size() - 1] == ' ';
}

bool is_year(std::string_view word) {
  return word.size() == 4 && (word[0] == '1' || word[0] == '2') && word.find_first_not_of("0123456789") == nowhere;
}
bool ends_in_year(std::string_view folded) { return is_year(folded.substr(folded.rfind(' ') + 1)); }
bool opens_with_year(std::string_view folded) {
  return is_year(folded.substr(0, std::min<std::size_t>(folded.find_first_not_of("0123456789"), folded.size())));
}

bool is_broken_name(const Line& above, const Line& line) {
  if (line.bullet != '-' || line.bullets != 1 || above.heading != 0) return false;
  if (ends_item(above.text)) return false;
  const auto fits = [&](const HyphenName& name) {
    return opens_quickly(line.folded, name.right) && ends_with_words(above.folded, name.left);
  };
  if (std::any_of(hyphen_names.begin(), hyphen_names.end(), fits)) return true;
  // "… giai đoạn 2026" / "- 2030"
  if (!line.blank_before && ends_in_year(above.folded) && opens_with_year(line.folded)) return true;
  // "… phát triển kinh tế" / "- xã hội": a small letter after a long line that ends nothing.
  return !line.blank_before && begins_lower(line.text) && begins_upper(above.text) &&
         above.folded.size() >= wrapped_size && !above.text.ends_with(',');
}

bool speaks_of_enclosure(std::string_view folded) {
  return folded.starts_with("(kem theo") || folded.starts_with("(ban hanh kem") ||
         folded.starts_with("(dinh kem");
}

// A bracket that explains the line above.
bool begins_remark(const Line& line) {
  return line.text.starts_with('(') && !speaks_of_enclosure(line.folded);
}

bool goes_on_after_break(const Line& above, const Line& line) {
  if (above.capitals || above.folded.size() < cut_size || ends_item(above.text)) return false;
  return begins_lower(line.text) || ends_unfinished(above) ||
         (begins_remark(line) && begins_lower(line.text.substr(1)));
}

// What a converter did to all lines of a text, so that it says nothing of one of them.
struct LineHabits {
  bool hard_breaks = false; // every line ends in a hard break
  bool blanks = false;      // every line is followed by a blank one
  std::size_t width = 0;    // of lines that were wrapped at one width; 0 = they were not
  bool whole = false;       // each paragraph is one line, however long
};

std::size_t code_points_in(std::string_view raw) {
  return static_cast<std::size_t>(
      std::ranges::count_if(raw, [](char c) { return !is_continuation(c); }));
}

// The width that all lines but a few keep to; 0 where it is no width of lines.
std::size_t width_of(std::span<const Line> lines) {
  constexpr std::size_t narrowest = 50, widest = 130, widths = widest + 1;
  std::array<std::size_t, widths> counts{};
  std::size_t texts = 0, longer = 0;
  for (const Line& line : lines) {
    if (line.kind != LineKind::text) continue;
    ++texts;
    // Folded text is not longer than what is printed, and is at hand.
    const std::size_t width = line.folded.size() > widest ? widest + 1 : code_points_in(line.raw);
    if (width > widest) ++longer;
    else ++counts[width];
    if (50 * longer > texts + 50) return 0;
  }
  std::size_t width = widest;
  for (std::size_t above = longer; width > narrowest; --width) {
    above += counts[width];
    if (50 * above > texts) return width;
  }
  return 0;
}

// Whether the first word of `line` had no room on the line above it.
bool had_no_room(const Line& above, const Line& line, std::size_t width) {
  if (width == 0) return false;
  const std::size_t first = std::min(line.raw.find_first_not_of(" >*_"), line.raw.size());
  const std::string_view words = line.raw.substr(first);
  const std::size_t word = code_points_in(words.substr(0, words.find(' ')));
  return code_points_in(above.raw) + 1 + word > width;
}

// Whether lines were wrapped at this width: those that go on with the sentence above had no room there.
bool was_wrapped(std::span<const Line> lines, std::size_t width) {
  constexpr std::size_t fewest = 3;
  std::size_t within = 0, no_room = 0;
  for (std::size_t i = 1; i < lines.size() && width > 0; ++i) {
    const Line& above = lines[i - 1];
    const Line& line = lines[i];
    if (line.kind != LineKind::text || above.kind != LineKind::text || line.bullet != 0) continue;
    if (line.numeral.kind != NumeralKind::none || !begins_lower(line.text) || ends_item(above.text)) continue;
    ++within;
    no_room += had_no_room(above, line, width);
  }
  return within >= fewest && 10 * no_room >= 8 * within;
}

// Lines that nobody wrapped: some are far longer than any page is wide.
bool keeps_whole(std::span<const Line> lines, std::size_t texts) {
  constexpr std::size_t widest = 180, fewest = 3;
  const auto longer = static_cast<std::size_t>(std::ranges::count_if(
      lines, [](const Line& line) { return line.kind == LineKind::text && line.folded.size() > widest; }));
  return longer >= fewest && 12 * longer >= texts;
}

LineHabits habits_of(std::span<const Line> lines) {
  constexpr std::size_t fewest = 8;
  std::size_t texts = 0, breaks = 0, parted = 0, parted_within = 0;
  for (const Line& line : lines) {
    if (line.kind != LineKind::text) continue;
    ++texts;
    if (line.hard_break) ++breaks;
    if (!line.blank_before) continue;
    ++parted;
    if (line.bullet == 0 && begins_lower(line.text)) ++parted_within;
  }
  if (texts < fewest) return {};
  const std::size_t width = width_of(lines);
  return {10 * breaks >= 8 * texts, 10 * parted >= 9 * texts && 12 * parted_within >= texts,
          was_wrapped(lines, width) ? width : 0, keeps_whole(lines, texts)};
}

// "IV. MAKET HỘI NGHỊ": below it stand the lines of the banner, in capitals too.
bool heads_backdrop(std::string_view folded) {
  return has_words(folded, "maket") || has_words(folded, "market") || has_words(folded, "ma ket");
}

bool has_letters(std::string_view folded) {
  return std::ranges::any_of(folded, [](char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; });
}

// "Tổng cộng: 150 người", "Địa điểm: Hội trường …": labels begin lines of their own, whatever the line above
// left open.
bool opens_label(std::string_view folded) {
  constexpr std::size_t longest = 40;
  const std::size_t colon = label_colon(folded, longest);
  if (colon == nowhere) return false;
  const std::string_view words = folded.substr(0, colon);
  return opening_phrase(words, {"tong cong", "tong so", "tong", "cong"}) || topics_of(words) != 0;
}

bool goes_on_below(const Line& above, const Line& line, const LineHabits& habits) {
  if (ends_in_symbol(above.folded) && begins_upper(line.text)) return true;
  if (above.hard_break && !habits.hard_breaks) return false;
  // "… NĂM" / "2031", "2026 -" / "2030": figures have no case.
  const bool figures = !has_letters(line.folded) && (ends_unfinished(above) || above.folded.ends_with(" -"));
  if (figures) return true;
  if (above.capitals != line.capitals) return false;
  const bool small = begins_lower(line.text);
  const bool wrapped = had_no_room(above, line, habits.width);
  if (ends_item(above.text)) {
    const bool counts = above.text.ends_with(':') && !line.text.empty() && is_digit_byte(line.text.front());
    // A line that a paragraph ends has room left, mostly.
    const bool stops = (above.text.ends_with('.') || above.text.ends_with(';')) &&
                       !above.text.ends_with("/.") && !line.capitals && basis_opening(line.folded) == 0;
    return (small && (wrapped || above.text.ends_with('.'))) || (wrapped && (counts || stops));
  }
  if (line.capitals)
    return above.numeral.kind != NumeralKind::none && above.bold == line.bold && !heads_backdrop(above.folded);
  if (small || begins_remark(line) || ends_unfinished(above)) return true;
  if (opens_label(line.folded)) return false;
  switch (above.numeral.kind) {
  case NumeralKind::none:
  case NumeralKind::arabic:
  case NumeralKind::letter:
  case NumeralKind::dotted:
  case NumeralKind::dieu:
    return above.folded.size() >= wrapped_size && above.bold == line.bold && !habits.whole;
  default:
    return wrapped && above.bold == line.bold;
  }
}

// "… tại khoản 1, 2," / "3, Ủy ban nhân dân …": a number of the sentence, no numeral.
bool counts_in_sentence(const Line& above, const Line& line) {
  const std::size_t mark = line.numeral.printed.size();
  const bool comma = mark < line.text.size() && line.text[mark] == ',';
  return comma && !line.blank_before && line.bullet == 0 && !above.capitals &&
         above.folded.size() >= wrapped_size && !ends_item(above.text);
}

// "… lần thứ" / "V. Ủy ban …", "… theo Điều" / "5. Sở …": the word above takes the number.
bool takes_number(const Line& above, const Line& line) {
  if (line.blank_before || line.bullet != 0 || above.capitals || above.folded.size() < cut_size) return false;
  const std::string_view text = above.text;
  const std::size_t space = text.rfind(' ');
  if (space == nowhere) return false;
  const std::size_t word_at = std::min(text.find_first_not_of(" (", space), text.size());
  const std::string last = lower(text.substr(word_at));
  // "Đa khoa", "Văn phòng Sở", "bà Hà Thị Lan" take none: words that only fold alike.
  for (const std::string_view word : {"thứ", "số", "sô", "điều", "điêu", "khoản", "mục", "hạng", "khóa", "khoá",
                                      "quý", "ngày", "tháng", "đợt", "lần"})
    if (last == word) return true;
  // "… điện thoại 0200 3000" / "115."
  return line.rest().empty() && is_digit_byte(above.folded.back()) && is_digit_byte(line.folded.front());
}

// "Căn cứ Luật …;" / "Luật sửa đổi, bổ sung …;": a law that the same basis names.
bool names_law_below(const Line& above, const Line& line) {
  static constexpr std::array words = in_order(
      {"luat", "bo luat", "phap lenh", "nghi dinh", "nghi quyet", "thong tu", "quyet dinh so", "ke hoach so",
       "chi thi so", "cong van so", "huong dan so", "van ban so"});
  static constexpr PhraseList laws(words);
  return !line.blank_before && line.bullet == 0 && line.numeral.kind == NumeralKind::none && !line.capitals &&
         line.heading == 0 && (above.text.ends_with(';') || above.text.ends_with(',')) && laws.opening(line.folded);
}

// Whether a sentence may go on behind it as if it were not there.
bool is_no_line(const Line& line) {
  const bool number = line.kind == LineKind::text && line.text.size() <= 3 && line.bullet == 0 &&
                      std::all_of(line.text.begin(), line.text.end(),
                                  [](char c) { return c >= '0' && c <= '9'; });
  return number || line.kind == LineKind::blank || line.kind == LineKind::comment ||
         line.kind == LineKind::page_mark;
}

Continuation relation(const Line& above, const Line& line, const LineHabits& habits) {
  if (line.heading != 0 ||
      (line.numeral.kind != NumeralKind::none && !counts_in_sentence(above, line) &&
       !takes_number(above, line)))
    return Continuation::none;
  if (is_broken_name(above, line)) return Continuation::joined_name;
  if (line.bullet != 0 || above.heading != 0) return Continuation::none;
  const bool parted = line.blank_before && !habits.blanks;
  const bool on = parted ? goes_on_after_break(above, line) : goes_on_below(above, line, habits);
  return on ? Continuation::goes_on : Continuation::none;
}

} // namespace

std::vector<Continuation> mark_continuations(std::span<const Line> lines) {
  std::vector<Continuation> out(lines.size(), Continuation::none);
  const LineHabits habits = habits_of(lines);
  const Line* above = nullptr;
  bool in_basis = false;  // the item under way is a legal basis
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    if (is_no_line(line)) continue;
    if (line.kind != LineKind::text) {
      above = nullptr;
      continue;
    }
    if (above != nullptr) out[i] = relation(*above, line, habits);
    if (in_basis && above != nullptr && names_law_below(*above, line)) out[i] = Continuation::goes_on;
    if (out[i] == Continuation::none) in_basis = is_certain_basis(line.folded);
    above = &line;
  }
  return out;
}

LineRange item_at(const Reading& reading, std::size_t line, std::size_t limit) {
  // Bounded, so that reading item by item stays linear whatever stands between.
  constexpr std::size_t widest_gap = 6;
  LineRange item{line, line + 1};
  for (std::size_t i = line + 1; i < limit && i < item.end + widest_gap; ++i) {
    const Line& next = reading.lines[i];
    if (reading.continuation[i] != Continuation::none)
      item.end = i + 1;
    else if (!is_no_line(next))
      break;
  }
  return item;
}

std::string item_text(const Reading& reading, LineRange item, bool skip_numeral) {
  std::string out;
  for (std::size_t i = item.begin; i < item.end; ++i) {
    const Line& line = reading.lines[i];
    if (line.kind != LineKind::text ||
        (i > item.begin && reading.continuation[i] == Continuation::none))
      continue;
    if (reading.continuation[i] == Continuation::joined_name && i > item.begin) out += " -";
    append_words(out, i == item.begin && skip_numeral ? trimmed(line.rest()) : line.text);
  }
  return out;
}

} // namespace congbo
