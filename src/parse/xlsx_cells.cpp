#include "parse/xlsx_cells.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "parse/cell_number.h"
#include "vietnamese/fold.h"
#include "vietnamese/normalize.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

// The text of <si> or <is>: plain, or runs of rich text; phonetic hints (<rPh>) are no part of it.
std::string text_of(XmlNode item) {
  std::string text;
  for (const XmlNode part : item) {
    if (part.is("t")) text += part.text();
    if (part.is("r"))
      if (const XmlNode run = part.child("t")) text += run.text();
  }
  return tidy(text);
}

std::string with_leading_zeros(std::string number, std::size_t digits) {
  const bool whole = std::ranges::all_of(number, [](char c) { return c >= '0' && c <= '9'; });
  if (whole && number.size() < digits) number.insert(0, digits - number.size(), '0');
  return number;
}

} // namespace

int integer(std::string_view digits, int otherwise) {
  int value = otherwise;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return read.ec == std::errc() && read.ptr == digits.data() + digits.size() ? value : otherwise;
}

bool truth(std::string_view value) {
  return value == "1" || value == "true";
}

std::string tidy(std::string_view text) {
  if (first_invalid(text)) return {};
  std::string out = collapse_spaces(text);
  // A carriage return that the format writes in letters.
  for (std::size_t at = out.find("_x000D_"); at != out.npos; at = out.find("_x000D_", at))
    out.erase(at, 7);
  return nfc(std::move(out));
}

std::optional<CellPlace> place_in(std::string_view reference) {
  CellPlace place;
  std::size_t at = 0;
  for (; at < reference.size() && at < 3 && reference[at] >= 'A' && reference[at] <= 'Z'; ++at)
    place.column = place.column * 26 + (reference[at] - 'A' + 1);
  place.row = integer(reference.substr(at), 0);
  if (place.column == 0 || place.row < 1 || place.row > most_rows) return std::nullopt;
  return place;
}

void CellValues::read_strings(XmlNode shared_strings) {
  for (const XmlNode item : shared_strings)
    if (item.is("si")) m_strings.push_back(text_of(item));
}

CellValues::Style CellValues::style_of(std::string_view format) {
  Style style{shows_date(format), 0};
  constexpr std::size_t longest = 20;
  if (format.size() <= longest && std::ranges::all_of(format, [](char c) { return c == '0'; }))
    style.digits = format.size();
  return style;
}

void CellValues::read_styles(XmlNode style_sheet) {
  std::map<int, Style> own;
  for (const XmlNode format : style_sheet.child("numFmts"))
    own[integer(format.attribute("numFmtId"), -1)] = style_of(format.attribute("formatCode"));
  for (const XmlNode style : style_sheet.child("cellXfs")) {
    const int format = integer(style.attribute("numFmtId"), 0);
    const auto known = own.find(format);
    m_styles.push_back(known == own.end() ? Style{shows_date(format), 0} : known->second);
  }
}

std::optional<std::size_t> CellValues::string_of(XmlNode cell) const {
  if (cell.attribute("t") != "s") return std::nullopt;
  const int at = integer(cell.child("v").text(), -1);
  if (at < 0 || static_cast<std::size_t>(at) >= m_strings.size()) return std::nullopt;
  return static_cast<std::size_t>(at);
}

std::string CellValues::value_of(XmlNode cell) const {
  const std::string_view type = cell.attribute("t");
  if (type == "inlineStr") return text_of(cell.child("is"));
  if (type == "s") {
    const auto at = string_of(cell);
    return at ? m_strings[*at] : std::string();
  }
  const std::string_view value = cell.child("v").text();
  if (type == "e" || type == "b" || value.empty()) return {};
  if (type == "str" || type == "d") return tidy(value);
  const auto number = static_cast<std::size_t>(std::max(integer(cell.attribute("s"), 0), 0));
  const Style style = number < m_styles.size() ? m_styles[number] : Style();
  if (style.date) return date_of_serial(value, m_from_1904);
  return with_leading_zeros(plain_number(tidy(value)), style.digits);
}

} // namespace congbo
