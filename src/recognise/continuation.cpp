#include "recognise/continuation.h"

#include <algorithm>
#include <array>

#include "recognise/phrase.h"

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

bool ends_unfinished(std::string_view folded) {
  if (ends_in_symbol(folded) || (folded.size() > 12 && folded.ends_with(" so"))) return true;
  const std::size_t space = folded.rfind(' ');
  if (space == nowhere || folded.size() < cut_size) return false;
  return std::find(unfinished.begin(), unfinished.end(), folded.substr(space + 1)) !=
         unfinished.end();
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

bool is_broken_name(const Line& above, const Line& line) {
  if (line.bullet != '-' || line.bullets != 1 || above.heading != 0) return false;
  if (ends_item(above.text)) return false;
  const auto fits = [&](const HyphenName& name) {
    return opens_quickly(line.folded, name.right) && ends_with_words(above.folded, name.left);
  };
  if (std::any_of(hyphen_names.begin(), hyphen_names.end(), fits)) return true;
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
  return begins_lower(line.text) || ends_unfinished(above.folded) ||
         (begins_remark(line) && begins_lower(line.text.substr(1)));
}

// What a converter did to all lines of a text, so that it says nothing of one of them.
struct LineHabits {
  bool hard_breaks = false; // every line ends in a hard break
  bool blanks = false;      // every line is followed by a blank one
};

LineHabits habits_of(std::span<const Line> lines) {
  constexpr std::size_t fewest = 12;
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
  return {10 * breaks >= 8 * texts, 10 * parted >= 9 * texts && 12 * parted_within >= texts};
}

bool goes_on_below(const Line& above, const Line& line, const LineHabits& habits) {
  if (ends_in_symbol(above.folded) && begins_upper(line.text)) return true;
  if ((above.hard_break && !habits.hard_breaks) || above.capitals != line.capitals) return false;
  const bool small = begins_lower(line.text);
  if (ends_item(above.text)) return small && above.text.ends_with('.');
  if (line.capitals) return above.numeral.kind != NumeralKind::none && above.bold == line.bold;
  if (small || begins_remark(line) || ends_unfinished(above.folded)) return true;
  switch (above.numeral.kind) {
  case NumeralKind::none:
  case NumeralKind::arabic:
  case NumeralKind::letter:
  case NumeralKind::dotted:
  case NumeralKind::dieu:
    return above.folded.size() >= wrapped_size && above.bold == line.bold;
  default:
    return false;
  }
}

// "… tại khoản 1, 2," / "3, Ủy ban nhân dân …": a number of the sentence, no numeral.
bool counts_in_sentence(const Line& above, const Line& line) {
  const std::size_t mark = line.numeral.printed.size();
  const bool comma = mark < line.text.size() && line.text[mark] == ',';
  return comma && !line.blank_before && line.bullet == 0 && !above.capitals &&
         above.folded.size() >= wrapped_size && !ends_item(above.text);
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
      (line.numeral.kind != NumeralKind::none && !counts_in_sentence(above, line)))
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
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    if (is_no_line(line)) continue;
    if (line.kind != LineKind::text) {
      above = nullptr;
      continue;
    }
    if (above != nullptr) out[i] = relation(*above, line, habits);
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
