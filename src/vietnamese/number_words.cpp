#include "vietnamese/number_words.h"

#include <array>

namespace congbo {
namespace {

constexpr std::array<std::string_view, 10> digits = {"không", "một", "hai", "ba",  "bốn",
                                                     "năm",   "sáu", "bảy", "tám", "chín"};

void add_word(std::string& out, std::string_view word) {
  if (!out.empty()) out.push_back(' ');
  out.append(word);
}

// Tens and units of a group; `after` tells that hundreds (or a higher group) stand before them.
void add_tens(std::string& out, int tens, int units, bool after) {
  if (tens == 0) {
    if (units == 0) return;
    if (after) add_word(out, "linh");
    add_word(out, digits[static_cast<std::size_t>(units)]);
    return;
  }
  if (tens == 1) {
    add_word(out, "mười");
  } else {
    add_word(out, digits[static_cast<std::size_t>(tens)]);
    add_word(out, "mươi");
  }
  if (units == 0) return;
  if (units == 1 && tens > 1)
    add_word(out, "mốt");
  else if (units == 4 && tens > 1)
    add_word(out, "tư");
  else if (units == 5)
    add_word(out, "lăm");
  else
    add_word(out, digits[static_cast<std::size_t>(units)]);
}

void add_group(std::string& out, int group, bool after) {
  const int hundreds = group / 100;
  if (hundreds > 0 || after) {
    add_word(out, digits[static_cast<std::size_t>(hundreds)]);
    add_word(out, "trăm");
  }
  add_tens(out, group / 10 % 10, group % 10, hundreds > 0 || after);
}

// Below a tỷ; `after` as above. Empty groups are not spoken.
void add_below_billion(std::string& out, long long value, bool after) {
  struct Scale {
    long long unit;
    std::string_view word;
  };
  constexpr Scale scales[] = {{1'000'000, "triệu"}, {1'000, "nghìn"}, {1, ""}};
  for (const Scale& scale : scales) {
    const int group = static_cast<int>(value / scale.unit % 1'000);
    if (group == 0) continue;
    add_group(out, group, after);
    if (!scale.word.empty()) add_word(out, scale.word);
    after = true;
  }
}

constexpr unsigned long long billion = 1'000'000'000;

} // namespace

std::string number_in_words(long long value) {
  std::string out;
  unsigned long long size = static_cast<unsigned long long>(value);
  if (value < 0) {
    out = "âm";
    size = 0 - size; // also right for the lowest value
  }
  if (size == 0) return std::string(digits[0]);
  // "một tỷ tỷ": above a tỷ the count of tỷ is itself a number in words.
  const unsigned long long tops[] = {size / (billion * billion), size / billion % billion};
  bool after = false;
  if (tops[0] > 0) {
    add_below_billion(out, static_cast<long long>(tops[0]), after);
    add_word(out, tops[1] > 0 ? "tỷ" : "tỷ tỷ");
    after = true;
  }
  if (tops[1] > 0) {
    add_below_billion(out, static_cast<long long>(tops[1]), after);
    add_word(out, "tỷ");
    after = true;
  }
  add_below_billion(out, static_cast<long long>(size % billion), after);
  return out;
}

} // namespace congbo
