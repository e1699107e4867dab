#include "recognise/reference.h"

#include <algorithm>

#include "model/reference.h"
#include "recognise/wording.h"
#include "vietnamese/fold.h"
#include "vietnamese/letters.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

bool is_number_sign(char c) {
  return c >= '0' && c <= '9';
}

// Letters that machines read for 1 and 0: "l20/QĐ-UBND".
bool is_misread_digit(char c) {
  return c == 'l' || c == 'I' || c == 'O';
}

// One past the digits at `at`, misread ones too where a digit stands among them and a slash, a dash
// or nothing follows.
std::size_t digits_end(std::string_view text, std::size_t at) {
  std::size_t clean = at;
  while (clean < text.size() && is_number_sign(text[clean]))
    ++clean;
  std::size_t end = clean;
  bool digit = clean > at;
  for (; end < text.size() && (is_number_sign(text[end]) || is_misread_digit(text[end])); ++end)
    digit = digit || is_number_sign(text[end]);
  const bool closed = end == text.size() || text[end] == '/' || text[end] == '-';
  return digit && closed ? end : clean;
}

std::string with_digits(std::string_view number) {
  std::string out(number);
  for (char& c : out)
    if (is_misread_digit(c)) c = c == 'O' ? '0' : '1';
  return out;
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == ' ' || text[at] == '\t'))
    ++at;
  return at;
}

// Length of a hyphen, an en or em dash, or '_' as misread; 0 where there is none.
std::size_t dash_at(std::string_view text, std::size_t at) {
  if (at < text.size() && (text[at] == '-' || text[at] == '_')) return 1;
  for (const std::string_view dash : {"–", "—", "‑", "−"})
    if (text.substr(at).starts_with(dash)) return dash.size();
  return 0;
}

// A run of letters and digits, with single dots or '&' inside: "UBND", "CTĐ2", "VP.UBND".
struct Token {
  std::size_t end = 0;
  int letters = 0;
  int capitals = 0;
  bool capital_first = false;
};

Token read_token(std::string_view text, std::size_t at) {
  Token token;
  const std::size_t begin = at;
  while (at < text.size()) {
    const Decoded sign = decode(text, at);
    if (is_letter(sign.c)) {
      ++token.letters;
      if (is_upper(sign.c)) ++token.capitals;
      if (at == begin) token.capital_first = is_upper(sign.c);
    } else if (!is_digit(sign.c)) {
      const bool joins = (sign.c == '.' || sign.c == '&') && at > begin && at + 1 < text.size() &&
                         is_upper(decode(text, at + 1).c);
      if (!joins) break;
    }
    at += sign.size;
  }
  token.end = at;
  return token;
}

// "KH", "UBND", "TTg", "QyĐ", "VX1", "QH15": as symbols are made of.
bool fits_symbol(const Token& token) {
  return token.letters > 0 && token.capital_first && 2 * token.capitals >= token.letters;
}

bool all_caps(const Token& token) {
  return token.letters >= 2 && token.capitals == token.letters;
}

// Types of Party and State documents that stand first in a symbol, folded.
bool is_type_sign(std::string_view token) {
  constexpr std::string_view signs[] = {"bb", "bc", "cd",  "ct", "ctr", "cv", "da",
                                        "gm", "gu", "hd",  "kh", "kl",  "nq", "pa",
                                        "qc", "qd", "qyd", "tb", "tc",  "tt", "ttr"};
  return std::find(std::begin(signs), std::end(signs), fold(token)) != std::end(signs);
}

struct Symbol {
  std::string text;
  std::size_t end = 0;
  bool slash = false; // a slash stood between two of its parts
  int letters = 0;
};

std::string clean_token(std::string_view token) {
  std::string out(token);
  for (std::size_t at = out.find("Ð"); at != std::string::npos; at = out.find("Ð"))
    out.replace(at, 2, "Đ");
  return out;
}

// The parts of a symbol from `at`. `party` keeps the slash that stands before a body.
Symbol read_symbol(std::string_view text, std::size_t at, bool party, bool any_case) {
  Symbol symbol;
  std::size_t next = at;
  std::string_view joint;
  for (int parts = 0; parts < 6; ++parts) {
    const Token token = read_token(text, next);
    const bool fits =
        fits_symbol(token) || (any_case && parts == 0 && token.letters >= 2 && token.letters <= 4);
    if (!fits && !(parts > 0 && joint == "/" && token.end > next && any_case)) break;
    symbol.text += joint;
    symbol.text += clean_token(text.substr(next, token.end - next));
    symbol.letters += token.letters;
    symbol.end = token.end;
    // What joins the next part: a dash or slash, spaces around it only before capitals.
    std::size_t mark = skip_spaces(text, token.end);
    const std::size_t dash = dash_at(text, mark);
    const bool slash = mark < text.size() && text[mark] == '/';
    if (dash == 0 && !slash) {
      const bool loose = parts == 0 && mark > token.end &&
                         is_type_sign(text.substr(next, token.end - next)) &&
                         all_caps(read_token(text, mark));
      if (!loose) break;
      joint = "-";
      next = mark;
      continue;
    }
    const std::size_t behind = mark + (slash ? 1 : dash);
    next = skip_spaces(text, behind);
    if ((mark > token.end || next > behind) && !all_caps(read_token(text, next))) break;
    symbol.slash = symbol.slash || slash;
    joint = slash && party && symbol.text.find('/') == std::string::npos ? "/" : "-";
  }
  return symbol;
}

// "2023/" between number and symbol; its end, or 0.
std::size_t year_end(std::string_view text, std::size_t at) {
  if (at + 4 >= text.size() || (text[at] != '1' && text[at] != '2')) return 0;
  for (std::size_t i = at; i < at + 4; ++i)
    if (!is_number_sign(text[i])) return 0;
  const std::size_t mark = skip_spaces(text, at + 4);
  return mark < text.size() && text[mark] == '/' ? skip_spaces(text, mark + 1) : 0;
}

// What stands behind the digits, with the mark at `mark` (a slash, a dash, or spaces alone).
std::optional<Reference> read_behind_digits(std::string_view text, std::size_t digits_end,
                                            bool stated) {
  const std::size_t mark = skip_spaces(text, digits_end);
  const bool slash = mark < text.size() && text[mark] == '/';
  const std::size_t dash = dash_at(text, mark);
  Reference found;
  if (slash) {
    std::size_t next = skip_spaces(text, mark + 1);
    std::string year;
    if (const std::size_t end = year_end(text, next); end != 0) {
      year = std::string(text.substr(next, 4)) + '/';
      next = end;
    }
    const Symbol symbol = read_symbol(text, next, false, stated);
    if (symbol.letters < 2) return std::nullopt;
    found.symbol = year + symbol.text;
    found.end = symbol.end;
    return found;
  }
  if (dash == 0 && (mark == digits_end || !stated)) return std::nullopt;
  const std::size_t next = skip_spaces(text, mark + dash);
  const Symbol symbol = read_symbol(text, next, dash != 0, false);
  if (symbol.letters < 2) return std::nullopt;
  // "34-CT/TW" has its slash; "43 KH/UBND" lost the one behind the number.
  if (dash != 0 ? !symbol.slash : symbol.text.find('-') == std::string::npos) return std::nullopt;
  found.symbol = symbol.text;
  found.end = symbol.end;
  return found;
}

bool stands_free(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  const char c = text[at - 1];
  if (c == '.' || c == ',') return at < 2 || !is_number_sign(text[at - 2]);
  if (c == '/' || c == '-') return false;
  return !is_letter(decode_before(text, at).c) && !is_number_sign(c);
}

// Whether "số" stands right before `at`.
bool is_stated(std::string_view text, std::size_t at) {
  const std::size_t begin = whole_from(text, at > 12 ? at - 12 : 0);
  const std::string before = fold(text.substr(begin, at - begin));
  const std::string_view plain = without_end_marks(before);
  return plain.ends_with("so") && (plain.size() == 2 || plain[plain.size() - 3] == ' ');
}

} // namespace

std::string Reference::written() const {
  return written_reference(number, symbol);
}

std::optional<Reference> find_reference(std::string_view text, std::size_t from) {
  constexpr std::size_t most_digits = 6;
  for (std::size_t at = from; at < text.size(); ++at) {
    if (!is_number_sign(text[at])) continue;
    std::size_t begin = at;
    std::size_t end = digits_end(text, at);
    // "số l2/KH-UBND"
    if (at > from && is_misread_digit(text[at - 1]) && digits_end(text, at - 1) == end &&
        is_stated(text, at - 1))
      --begin;
    const std::size_t digits = end - begin;
    if (digits > most_digits || !stands_free(text, begin)) {
      at = end - 1;
      continue;
    }
    // A letter may follow the digits ("12a/KH-UBND").
    if (end + 1 < text.size() && text[end] >= 'a' && text[end] <= 'z' && text[end + 1] == '/')
      ++end;
    if (auto found = read_behind_digits(text, end, is_stated(text, begin))) {
      found->number = with_digits(text.substr(begin, end - begin));
      found->begin = begin;
      return found;
    }
    at = end - 1;
  }
  return std::nullopt;
}

std::optional<Reference> read_own_reference(std::string_view text) {
  constexpr std::string_view blanks = " \t:._*";
  std::size_t at = 0;
  while (at < text.size()) {
    if (blanks.find(text[at]) != nowhere)
      ++at;
    else if (text.substr(at).starts_with("…"))
      at += std::string_view("…").size();
    else
      break;
  }
  std::size_t end = digits_end(text, at);
  while (end < text.size() &&
         (is_number_sign(text[end]) ||
          (text[end] == ' ' && end > at && end + 1 < text.size() && is_number_sign(text[end + 1]))))
    ++end;
  if (end > at && end + 1 < text.size() && text[end] >= 'a' && text[end] <= 'z' &&
      text[end + 1] == '/')
    ++end;
  std::string number = with_digits(text.substr(at, end - at));
  number.erase(std::remove(number.begin(), number.end(), ' '), number.end());
  // Dots and strokes that stood for the number written by hand.
  std::size_t mark = end;
  while (mark < text.size() && blanks.find(text[mark]) != nowhere)
    ++mark;
  if (mark < text.size() && text[mark] != '/' && dash_at(text, mark) == 0) mark = end;
  auto found = read_behind_digits(text, mark, true);
  if (!found) {
    if (number.empty() || number.size() > 6) return std::nullopt;
    found.emplace();
    found->end = end;
  }
  found->number = std::move(number);
  found->begin = at;
  return found;
}

} // namespace congbo
