#pragma once
// The numerals that a word processor prints before numbered paragraphs, which stand nowhere in their text
// (WordprocessingML, ISO/IEC 29500-1, 17.9).

#include <string>
#include <string_view>
#include <vector>

namespace congbo {

struct NumberedParagraph {
  std::string numeral;  // as printed: "I.", "1.1", "a)"; never empty
  std::string text;     // of the paragraph, as it is in the file
};

// The numbered paragraphs of a .docx with words in them, in order; bullets are no numerals. Empty where the
// bytes are no such file or it has none. Linear in what is unpacked.
std::vector<NumberedParagraph> word_numbering(std::string_view docx);

} // namespace congbo
