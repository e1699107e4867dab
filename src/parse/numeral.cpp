#include "parse/numeral.h"

#include <algorithm>
#include <array>
#include <optional>

#include "vietnamese/letters.h"
#include "vietnamese/number_words.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

bool digit(char c) {
  return c >= '0' && c <= '9';
}

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && digit(text[end]))
    ++end;
  return end - at;
}

int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits)
    value = value * 10 + (c - '0');
  return value;
}

char at_or(std::string_view text, std::size_t at, char otherwise) {
  return at < text.size() ? text[at] : otherwise;
}

bool letter_at(std::string_view text, std::size_t at) {
  return at < text.size() && is_letter(decode(text, at).c);
}
bool upper_at(std::string_view text, std::size_t at) {
  return at < text.size() && is_upper(decode(text, at).c);
}
// End of the text, or a space.
bool gap_at(std::string_view text, std::size_t at) {
  return at_or(text, at, ' ') == ' ';
}

Numeral make(NumeralKind kind, int value, std::string_view text, std::size_t printed,
             std::size_t end) {
  if (at_or(text, end, 0) == ' ') ++end;
  return {kind, value, text.substr(0, printed), static_cast<std::uint16_t>(end)};
}

// "- Nội dung" behind a numeral, as in "1- Mục đích" and "I - MỤC ĐÍCH"; the place behind the dash,
// or 0. A capital must follow: "1- 2 người" and "10-15 phút" are ranges.
std::size_t dash_mark(std::string_view text, std::size_t at) {
  const auto rest = text.substr(at);
  const std::size_t size = rest.starts_with("- ") ? 1 : 0;
  return size > 0 && upper_at(text, at + 2) ? at + size : 0;
}

// "1, Chỉ đạo": a point that became a comma, before a capital. "3, Điều 5" goes on with a citation.
bool comma_opens(std::string_view text, std::size_t at) {
  if (at_or(text, at + 1, 0) != ' ' || !upper_at(text, at + 2)) return false;
  constexpr std::array<std::string_view, 6> cited{"Điều ",   "Khoản ", "Mục ",
                                                  "Chương ", "Phần ",  "Điểm "};
  const std::string_view rest = text.substr(at + 2);
  return std::none_of(cited.begin(), cited.end(),
                      [&](std::string_view word) { return rest.starts_with(word); });
}

// "1 . Nội dung": OCR parts the point from its numeral.
bool parted_point(std::string_view text, std::size_t at) {
  return text.substr(at).starts_with(" . ") && upper_at(text, at + 3);
}

// ---- 1.  1)  01.  1/  1.1.  2.3
// -------------------------------------------------------------------

// "2. 000.000 đồng": an amount that OCR tore apart.
bool torn_amount(std::string_view text, std::size_t at) {
  return at_or(text, at, 0) == ' ' && digits_at(text, at + 1) == 3 &&
         (at_or(text, at + 4, 0) == '.' || text.substr(at + 4).starts_with(" đ"));
}

Numeral read_dotted(std::string_view text) {
  std::size_t at = digits_at(text, 0);
  if (at > 2) return {};
  int parts = 1;
  int value = 0;
  while (at_or(text, at, 0) == '.' && digits_at(text, at + 1) > 0) {
    const std::size_t size = digits_at(text, at + 1);
    // "2.000.000" and "20.8.2019" are no numerals, nor "7.05".
    if (size > 2 || text[at + 1] == '0' || ++parts > 4) return {};
    value = number(text.substr(at + 1, size));
    at += 1 + size;
  }
  const char mark = at_or(text, at, 0);
  if (mark == '.' || mark == ')' || mark == '/') {
    if (gap_at(text, at + 1) || (mark != '/' && letter_at(text, at + 1)))
      return make(NumeralKind::dotted, value, text, at, at + 1);
    return {};
  }
  // Without a mark a capital must follow ("1.1 Thời gian"): "1.5 triệu đồng" is a quantity; and
  // "7.30 Đón tiếp đại biểu" opens a programme.
  const bool clock = parts == 2 && (value == 15 || value == 30 || value == 45);
  if (mark == ' ' && upper_at(text, at + 1) && !clock)
    return make(NumeralKind::dotted, value, text, at, at);
  return {};
}

Numeral read_arabic(std::string_view text) {
  const std::size_t size = digits_at(text, 0);
  if (size > 3) return {}; // a year
  const char mark = at_or(text, size, 0);
  if (mark == '.' && digits_at(text, size + 1) > 0) return read_dotted(text);
  const int value = number(text.substr(0, size));
  const auto found = [&](std::size_t end) {
    return make(NumeralKind::arabic, value, text, size, end);
  };
  if (mark == '.' || mark == ')') {
    const bool ends = gap_at(text, size + 1) || letter_at(text, size + 1);
    return ends && !torn_amount(text, size + 1) ? found(size + 1) : Numeral{};
  }
  // "20/8/2019" is a date and "12/CT-TTg" a document number: a space must follow.
  if (mark == '/') return gap_at(text, size + 1) ? found(size + 1) : Numeral{};
  if (mark == '-') {
    const std::size_t end = dash_mark(text, size);
    return end > 0 ? found(end) : Numeral{};
  }
  if (mark == ',' && size <= 2 && comma_opens(text, size)) return found(size + 1);
  if (mark == ' ' && parted_point(text, size)) return found(size + 2);
  return {};
}

// ---- I.  II/  III)  IV -
// --------------------------------------------------------------------------

// The value of a token of I, V and X. OCR reads I as l, | or 1 beside others ("Il", "l1I"), and a
// whole "II" as "ll"; a lone "l" stays the letter.
int roman_value(std::string_view token) {
  std::array<char, 8> repaired{};
  if (token.empty() || token.size() > repaired.size()) return 0;
  std::size_t doubtful = 0;
  for (std::size_t i = 0; i < token.size(); ++i) {
    const bool misread = token[i] == 'l' || token[i] == '|' || token[i] == '1';
    doubtful += misread ? 1 : 0;
    repaired[i] = misread ? 'I' : token[i];
  }
  if (doubtful == token.size() && (token.size() < 2 || token[0] != 'l')) return 0;
  return parse_roman({repaired.data(), token.size()}).value_or(0);
}

Numeral read_roman(std::string_view text) {
  const std::size_t size = std::min(text.find_first_not_of("IVXl|1"), text.size());
  const int value = roman_value(text.substr(0, size));
  if (value == 0) return {};
  const bool doubtful = text.substr(0, size).find_first_of("l|1") != text.npos;
  const char mark = at_or(text, size, 0);
  std::size_t end = 0;
  if (mark == '.' || mark == ')' || mark == '/') {
    // "V/v …" is an abstract (về việc) and "V.I. Lê-nin" a name: a space follows the mark, or,
    // where OCR lost it, a word of capitals ("I.MỤC ĐÍCH").
    const std::size_t first = size + 1;
    const bool word =
        mark == '.' && upper_at(text, first) && upper_at(text, first + decode(text, first).size);
    if (gap_at(text, first) || word) end = first;
  } else if (mark == ',') {
    if (comma_opens(text, size)) end = size + 1;
  } else if (mark == '-') {
    end = dash_mark(text, size);
  } else if (mark == ' ') {
    end = parted_point(text, size) ? size + 2 : dash_mark(text, size + 1);
  }
  if (end == 0) return {};
  // Damaged letters are believed only before a capital.
  const std::size_t next = at_or(text, end, 0) == ' ' ? end + 1 : end;
  if (doubtful && !upper_at(text, next)) return {};
  return make(NumeralKind::roman, value, text, size, end);
}

// ---- a)  b.  đ)  A.  B)
// ---------------------------------------------------------------------------

// Vietnamese order; f, j, w and z, which the alphabet has not, stand where writers put them: in the
// place of g, k, x and behind y.
int letter_value(char32_t lower) {
  constexpr std::u32string_view order = U"abcdđeghiklmnopqrstuvxy";
  switch (lower) {
  case 'f':
    return 7;
  case 'j':
    return 10;
  case 'w':
    return 22;
  case 'z':
    return 24;
  default:
    break;
  }
  const auto at = order.find(lower);
  return at == order.npos ? 0 : static_cast<int>(at) + 1;
}

// Behind "N." or "v.": another initial ("N. V. Hùng") or a figure ("P. 5", phường 5).
bool initial_or_figure(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const Decoded next = decode(text, at);
  return is_digit(next.c) || at_or(text, at + next.size, 0) == '.';
}

Numeral read_letter(std::string_view text) {
  const Decoded first = decode(text, 0);
  const int value = letter_value(to_lower(first.c));
  if (value == 0) return {};
  const bool capital = is_upper(first.c);
  const auto found = [&](std::size_t end) {
    return make(capital ? NumeralKind::capital : NumeralKind::letter, value, text, first.size, end);
  };
  const char mark = at_or(text, first.size, 0);
  const std::size_t next = first.size + 1;
  // i) v) x) in lower case are letters: roman numerals in Vietnamese documents are capitals.
  if (mark == ')') return gap_at(text, next) || letter_at(text, next) ? found(next) : Numeral{};
  // "V/v", "Đ/c" and "T/M" have no space. Behind a point the alphabet ends with m, as lists do:
  // "P.", "Q.", "T." and "X." abbreviate phường, quận, tỉnh, xã.
  if (mark == '/') return at_or(text, next, 0) == ' ' ? found(next) : Numeral{};
  if (mark == '.' && value <= 12 && gap_at(text, next) && !initial_or_figure(text, next + 1))
    return found(next);
  if (mark == '-') {
    const std::size_t end = dash_mark(text, first.size);
    return end > 0 ? found(end) : Numeral{};
  }
  return {};
}

// ---- Điều 1.  Phần I  Phần thứ nhất  Chương II  Mục 1
// ---------------------------------------------

struct Keyword {
  std::string_view folded;
  NumeralKind kind;
};
constexpr std::array<Keyword, 4> keywords{{{"dieu", NumeralKind::dieu},
                                           {"phan", NumeralKind::phan},
                                           {"chuong", NumeralKind::chuong},
                                           {"muc", NumeralKind::muc}}};

struct Counted {
  int value = 0;
  std::size_t words = 0; // of the line that the count takes
};

Counted read_ordinal(std::string_view folded) {
  constexpr std::array<std::string_view, 10> ordinals{"nhat", "hai", "ba",  "tu",   "nam",
                                                      "sau",  "bay", "tam", "chin", "muoi"};
  if (!folded.starts_with("thu ")) return {};
  const auto word = folded.substr(4, folded.find_first_of(" .:,", 4) - 4);
  const auto* const at = std::find(ordinals.begin(), ordinals.end(), word);
  if (at == ordinals.end()) return {};
  return {static_cast<int>(at - ordinals.begin()) + 1, 2};
}

// "Điều 5 Nghị định số …" continues a citation from the line above.
bool cites(std::string_view folded) {
  constexpr std::array<std::string_view, 18> cited{
      "nghi dinh", "luat",       "bo luat", "quyet dinh", "thong tu",  "quy che",
      "quy dinh",  "nghi quyet", "chi thi", "ke hoach",   "huong dan", "phap lenh",
      "hien phap", "cong van",   "dieu",    "khoan",      "chuong",    "muc"};
  return std::any_of(cited.begin(), cited.end(), [&](std::string_view name) {
    return folded.starts_with(name) && gap_at(folded, name.size());
  });
}

// Behind the number: a mark, the end, or a capital that opens the article or its heading.
std::optional<std::size_t> end_of_title(std::string_view text, std::size_t at) {
  const std::size_t mark = at_or(text, at, 0) == ' ' ? at + 1 : at;
  if (at >= text.size()) return at;
  const char c = at_or(text, mark, 0);
  const bool dash = dash_mark(text, mark) > 0;
  if (dash || ((c == '.' || c == ':' || c == '/' || c == ')') && !digit(at_or(text, mark + 1, 0))))
    return mark + 1;
  if (c == ',' && comma_opens(text, mark)) return mark + 1;
  return mark > at && upper_at(text, mark) ? std::optional(at) : std::nullopt;
}

Numeral read_keyword(std::string_view text, std::string_view folded) {
  const auto* const keyword =
      std::find_if(keywords.begin(), keywords.end(), [&](const Keyword& candidate) {
        return folded.starts_with(candidate.folded) &&
               (at_or(folded, candidate.folded.size(), 0) == ' ' ||
                digit(at_or(folded, candidate.folded.size(), 0)));
      });
  if (keyword == keywords.end() || !upper_at(text, 0)) return {};
  // The fold changes letters, not spaces and digits: the number is found from either side.
  std::size_t at = std::min(text.find_first_of(" 0123456789"), text.size());
  if (at_or(text, at, 0) == ' ') ++at;
  const std::size_t folded_at = folded.find_first_of(" 0123456789");
  const auto behind =
      folded.substr(std::min(folded.size(), folded_at + (folded[folded_at] == ' ')));

  std::size_t end = at + digits_at(text, at);
  int value = end - at <= 3 ? number(text.substr(at, end - at)) : 0;
  if (end == at) {
    end = std::min(text.find_first_not_of("IVXl", at), text.size());
    value = roman_value(text.substr(at, end - at));
    if (value == 0 && text.substr(at, end - at) == "l") value = 1; // "Điều l."
  }
  if (value == 0) {
    const Counted ordinal = read_ordinal(behind);
    value = ordinal.value;
    end = text.find(' ', at); // between the two words of "thứ nhất"
    end = end == text.npos ? end : text.find_first_of(" .:,", end + 1);
    end = std::min(end, text.size());
  }
  if (value == 0) return {};
  const auto mark = end_of_title(text, end);
  if (!mark) return {};
  // "Chương II QUY ĐỊNH CHUNG", in capitals, is a title.
  const bool unmarked = *mark == end && end < text.size();
  const bool title = unmarked && upper_at(text, end + 1 + decode(text, end + 1).size);
  const std::size_t gap = text.substr(0, *mark).ends_with(',') ? 2 : 1;
  if (((unmarked && !title) || gap == 2) &&
      cites(behind.substr(std::min(behind.size(), end - at + gap))))
    return {};
  return make(keyword->kind, value, text, end, *mark);
}

} // namespace

Numeral read_numeral(std::string_view text, std::string_view folded) {
  if (text.empty()) return {};
  const char first = text[0];
  if (digit(first)) {
    const Numeral arabic = read_arabic(text);
    return arabic.kind == NumeralKind::none && first == '1' ? read_roman(text) : arabic;
  }
  if (first == '|' || first == 'I' || first == 'V' || first == 'X' || first == 'l') {
    const Numeral roman = read_roman(text);
    if (roman.kind != NumeralKind::none) return roman;
  }
  switch (folded.empty() ? '\0' : folded[0]) {
  case 'd':
  case 'p':
  case 'c':
  case 'm': {
    const Numeral titled = read_keyword(text, folded);
    if (titled.kind != NumeralKind::none) return titled;
    break;
  }
  default:
    break;
  }
  const auto byte = static_cast<unsigned char>(first);
  const bool ascii_letter = (byte | 0x20U) - 'a' < 26U;
  return ascii_letter || byte == 0xC4 ? read_letter(text) : Numeral{};
}

} // namespace congbo
