#pragma once
// QR codes (ISO/IEC 18004) as SVG.

#include <string>
#include <string_view>

namespace congbo {

// The code of `text` at error correction M, as an <svg> for a page: one path of the dark modules on
// a light ground with the quiet zone of four modules, a unit a module; the colours are its own, so
// that it reads in the dark and in print. `label` is what it is called. Empty where `text` is
// empty, holds a zero byte, or is longer than a code holds (2,331 bytes).
std::string qr_svg(std::string_view text, std::string_view label);

} // namespace congbo
