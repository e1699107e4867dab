#pragma once

#include <string_view>

namespace congbo {

// How a word of letters can be read as one syllable. Any case, either way of placing tones.
enum class SyllableForm : unsigned char {
  vietnamese, // an onset, a rhyme and a tone that go together: "Nguyễn", "Quỳnh", "Gia"
  other,      // as other peoples of Vietnam write: "Ksor", "H'Khuyên", "Hrếch", "Mlô", "Êban"
  impossible, // neither: "Phuơng", "Ngoc", "Thj", "Tràân"
};
SyllableForm syllable_form(std::string_view word);

} // namespace congbo
