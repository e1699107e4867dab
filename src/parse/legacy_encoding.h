#pragma once
// Vietnamese text of the years before Unicode. Internal to parse/.

#include <string_view>

#include "base/finding.h"

namespace congbo {

// Of bytes that are not UTF-8: which of the old Vietnamese encodings they are in, by what only it does, and how they
// are converted. Empty where none of them is likelier than the others. Linear; reads the first 64 KB.
//
// TCVN3 ("ABC", TCVN 5712:1993 VN3) has a byte a letter, accents and all; VNI Windows puts a byte for the accents
// behind the vowel; Windows-1258 a byte for the tone alone.
Words legacy_encoding(std::string_view bytes);

} // namespace congbo
