#include <array>

#include "vietnamese/fold.h"
#include "vietnamese/letters.h"
#include "vietnamese/number_words.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

struct Span {
  std::size_t begin, end;
};

bool digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const Decoded read = decode(text, at);
    if (!is_space(read.c) || read.c == '\n') break;
    at += read.size;
  }
  return at;
}

// Digits with marks between them, as far as they go: "17.400.000", "17 400 000", "1,5".
Span number_span(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (digit_at(text, end))
    ++end;
  const std::size_t first_group = end - begin;
  for (;;) {
    const Decoded mark = end < text.size() ? decode(text, end) : Decoded{0, 1};
    const std::size_t next = end + mark.size;
    if (mark.c != '.' && mark.c != ',' && mark.c != ' ' && mark.c != 0xA0) break;
    std::size_t stop = next;
    while (digit_at(text, stop))
      ++stop;
    const bool space = mark.c == ' ' || mark.c == 0xA0;
    if (stop == next) break;
    if (space && (stop - next != 3 || first_group > 3)) break; // "năm 2031 500 đồng" stays apart
    end = stop;
  }
  return {begin, end};
}

Span word_span(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size()) {
    const Decoded read = decode(text, end);
    if (!is_letter(read.c) && read.c != 0x20AB) break; // ₫
    end += read.size;
  }
  return {begin, end};
}

std::string_view part(std::string_view text, Span span) {
  return text.substr(span.begin, span.end - span.begin);
}

struct Scale {
  std::string_view word, unaccented;
  long long value;
};
constexpr std::array<Scale, 6> scales = {{{"nghìn", "nghin", 1'000},
                                          {"ngàn", "ngan", 1'000},
                                          {"triệu", "trieu", 1'000'000},
                                          {"tr", "tr", 1'000'000},
                                          {"tỷ", "ty", 1'000'000'000},
                                          {"tỉ", "ti", 1'000'000'000}}};

long long scale_of(std::string_view word) {
  constexpr std::size_t longest = 8;
  if (word.size() > longest) return 0;
  const std::string key = lower(word);
  for (const Scale& scale : scales)
    if (key == scale.word || key == scale.unaccented) return scale.value;
  return 0;
}

// "đồng" also begins other words: "02 đồng chí" are persons, Đồng Nai is a province.
bool is_currency(std::string_view text, Span span) {
  constexpr std::size_t longest = 8;
  if (span.end - span.begin > longest) return false;
  const std::string key = lower(part(text, span));
  if (key == "đ") return text.substr(span.end, 2) != "/c"; // "05 đ/c" are persons too
  if (key == "vnđ" || key == "vnd" || key == "₫") return true;
  if (key != "đồng" && key != "dong") return false;
  const Span after = word_span(text, skip_spaces(text, span.end));
  const std::string next = fold(part(text, after).substr(0, 8));
  return next != "chi" && next != "doi" && next != "bao" && next != "nai" && next != "thap";
}

// Value times scale in whole đồng, without going through a fraction in binary.
std::optional<long long> scaled(std::string_view number, long long scale) {
  long long value = 0;
  if (const auto whole = parse_integer(number))
    return __builtin_mul_overflow(*whole, scale, &value) ? std::nullopt : std::optional(value);
  const std::size_t mark = number.find_last_of(",.");
  const std::size_t places = mark == std::string_view::npos ? 0 : number.size() - mark - 1;
  if (places == 0 || places > 9 || scale == 1 || !parse_decimal(number)) return std::nullopt;
  std::string digits;
  for (const char c : number)
    if (c >= '0' && c <= '9') digits.push_back(c);
  const auto all = parse_integer(digits);
  if (!all || __builtin_mul_overflow(*all, scale, &value)) return std::nullopt;
  for (std::size_t i = 0; i < places; ++i) {
    if (value % 10 != 0) return std::nullopt; // less than a đồng
    value /= 10;
  }
  return value;
}

// The amount that begins with the digit at `begin`: numbers with falling scales, then a currency.
// `end` is set to where to go on looking when there is none.
std::optional<Money> amount_at(std::string_view text, std::size_t begin, std::size_t& end) {
  Money money{0, begin, begin};
  long long last_scale = 0;
  for (std::size_t at = begin; digit_at(text, at);) {
    const Span number = number_span(text, at);
    end = number.end;
    Span word = word_span(text, skip_spaces(text, number.end));
    const long long scale = scale_of(part(text, word));
    const auto value = scaled(part(text, number), scale == 0 ? 1 : scale);
    if (!value || (last_scale != 0 && (scale == 0 || scale >= last_scale))) return std::nullopt;
    if (__builtin_add_overflow(money.dong, *value, &money.dong)) return std::nullopt;
    if (scale != 0) {
      end = word.end;
      word = word_span(text, skip_spaces(text, word.end));
    }
    if (is_currency(text, word)) {
      money.end = word.end;
      return money;
    }
    if (scale == 0) return std::nullopt;
    last_scale = scale;
    at = skip_spaces(text, end);
  }
  return std::nullopt;
}

} // namespace

std::optional<Money> find_money(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at < text.size();) {
    if (!digit_at(text, at)) {
      ++at;
      continue;
    }
    std::size_t end = at + 1;
    if (const auto money = amount_at(text, at, end)) return money;
    at = end;
    while (digit_at(text, at))
      ++at;
  }
  return std::nullopt;
}

} // namespace congbo
