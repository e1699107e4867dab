#pragma once
// How much a file's compressed streams hold. Internal to parse/.

#include <cstddef>
#include <string_view>

namespace congbo {

// Whether the streams of a PDF (ISO 32000-1, 7.3.8) that are packed by zlib, also within one
// another, hold at most `most` bytes together. A kilobyte can hold a terabyte, which no reader of
// PDFs asks about before it begins. Streams that are packed otherwise are not looked into. Linear
// in `pdf` and `most`.
bool unpacks_within(std::string_view pdf, std::size_t most);

} // namespace congbo
