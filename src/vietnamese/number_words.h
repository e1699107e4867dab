#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace congbo {

// Northern usage: linh, nghìn, tư, lăm, mốt; lower case. 1005 is "một nghìn không trăm linh năm".
// Negative numbers begin with "âm". Every long long has words.
std::string number_in_words(long long value);

// The number that words say, in any case, with or without commas and accents: lẻ and linh, ngàn and
// nghìn, bốn and tư, bẩy, tỉ; "đồng" and "chẵn" may follow. A single word must have its accents
// ("năm", not "nam"). Nothing where other words stand, the order is impossible, or the number is
// too large.
std::optional<long long> parse_number_words(std::string_view text);

// Digits as Vietnamese writes them, the whole of `text` but white space: "17.400.000", "13 500
// 000", "02". Groups must have three digits. Nothing on overflow or for anything else.
std::optional<long long> parse_integer(std::string_view text);

// As parse_integer, with a decimal comma ("67,12", "1.234,5"), or a decimal point where the digits
// cannot be groups ("95.5", "0.125").
std::optional<double> parse_decimal(std::string_view text);

// An amount of đồng and the bytes it takes in the text, currency included.
struct Money {
  long long dong;
  std::size_t begin, end;
};

// The first amount at or after byte `from`: "2.000.000đ", "2.000.000 VNĐ", "1,5 triệu đồng", "2 tỷ
// 300 triệu đồng", "45.000đồng/1 cuốn" (up to the slash). "02 đồng chí" is none.
std::optional<Money> find_money(std::string_view text, std::size_t from = 0);

std::string format_integer(long long value); // 17.400.000

// Roman numerals 1 to 50 in capitals, in the one right spelling ("IV", never "IIII").
std::optional<int> parse_roman(std::string_view text);
std::string roman(int value); // empty outside 1 to 50

} // namespace congbo
