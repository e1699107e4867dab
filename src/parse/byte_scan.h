#pragma once
// Questions about whole runs of bytes that nearly every text answers the same way, so that the work
// behind them can be skipped. Written without branches, for the compiler to vectorise. Internal to
// parse/.

#include <string_view>

namespace congbo {

// Whether a text is plainly UTF-8 in form NFC: nothing but ASCII, the composed letters of U+0080 to
// U+02FF and U+1E00 to U+1EFF, and the punctuation U+2010 to U+2027. False does not mean that it is
// not; only that it takes a closer look.
bool is_plainly_composed(std::string_view text);

// Whether anything may have to be taken out of a line: a byte that begins a Markdown mark, a wide
// or zero-width space or a control character, or two spaces together.
bool has_marks(std::string_view text);

} // namespace congbo
