#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace congbo {

// What makes a printed personal name (without honorific) look misread. Names of minorities pass:
// "Ksor H'Khuyên", "Y Đức Thành", "H'Mữch".
struct NameDoubt {
  enum class Kind : unsigned char {
    question,  // a '?' or U+FFFD where a letter was lost
    digit,
    sign,      // any other sign that no name has
    family,    // the family name is one mark off a usual one: "Nguyển"
    syllable,  // no such syllable: "Phuơng", "Ngoc"
    capitals,  // "nguyễn", "NguyỄn", "Văn AN"
  };
  Kind kind;
  std::size_t begin = 0, end = 0; // bytes of the name
  std::string instead;            // family: the usual one
};

// The first doubt, nothing for a name above suspicion. Linear in the name.
std::optional<NameDoubt> doubt_of_name(std::string_view name);

} // namespace congbo
