#include "parse/entity.h"

#include <algorithm>
#include <charconv>
#include <iterator>

#include "vietnamese/letters.h"

namespace congbo {
namespace {

struct Named {
  std::string_view name;
  char32_t code_point;
};

constexpr Named names[] = {
    {"amp", '&'},      {"lt", '<'},       {"gt", '>'},        {"quot", '"'},     {"apos", '\''},
    {"nbsp", 0xA0},    {"shy", 0xAD},     {"ensp", 0x2002},   {"emsp", 0x2003},  {"thinsp", 0x2009},
    {"ndash", 0x2013}, {"mdash", 0x2014}, {"lsquo", 0x2018},  {"rsquo", 0x2019}, {"ldquo", 0x201C},
    {"rdquo", 0x201D}, {"bull", 0x2022},  {"hellip", 0x2026}, {"middot", 0xB7},  {"times", 0xD7},
    {"deg", 0xB0},     {"sect", 0xA7},    {"laquo", 0xAB},    {"raquo", 0xBB},
};

char32_t numeric(std::string_view digits) {
  int base = 10;
  if (digits.starts_with('x') || digits.starts_with('X')) {
    base = 16;
    digits.remove_prefix(1);
  }
  unsigned value = 0;
  const char* const end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, value, base);
  if (error != std::errc{} || stop != end || digits.empty()) return 0;
  return value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF) ? 0xFFFD : value;
}

} // namespace

Entity read_entity(std::string_view text) {
  constexpr std::size_t longest = 10;
  const auto end = text.substr(0, longest).find(';');
  if (end == text.npos || end < 2) return {};
  const auto name = text.substr(1, end - 1);
  if (name[0] == '#') {
    const char32_t c = numeric(name.substr(1));
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);  // no page may hold one
    return control || is_mark(c) ? Entity{} : Entity{c, end + 1};
  }
  const auto* const known = std::find_if(std::begin(names), std::end(names),
                                         [&](const Named& entry) { return entry.name == name; });
  return known == std::end(names) ? Entity{} : Entity{known->code_point, end + 1};
}

} // namespace congbo
