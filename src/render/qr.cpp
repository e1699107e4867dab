#include "render/qr.h"

#include <memory>

#include <qrencode.h>

#include "render/xml.h"

namespace congbo {
namespace {

constexpr int quiet = 4; // modules of light around the code (ISO/IEC 18004, 6.3.8)

using Code = std::unique_ptr<QRcode, decltype(&QRcode_free)>;

// The smallest code that holds the text; digits and capitals are packed closer.
Code encode(const std::string& text) {
  constexpr int smallest = 0;
  constexpr int case_sensitive = 1;
  return {QRcode_encodeString(text.c_str(), smallest, QR_ECLEVEL_M, QR_MODE_8, case_sensitive),
          &QRcode_free};
}

bool is_dark(const QRcode& code, int x, int y) {
  return (code.data[y * code.width + x] & 1U) != 0; // the other bits say what a module is for
}

// Each run of dark modules in a row is a rectangle: M x y h length v 1 h -length z.
void append_runs(std::string& out, const QRcode& code) {
  for (int y = 0; y < code.width; ++y) {
    for (int x = 0; x < code.width;) {
      if (!is_dark(code, x, y)) {
        ++x;
        continue;
      }
      const int begin = x;
      while (x < code.width && is_dark(code, x, y))
        ++x;
      const std::string length = std::to_string(x - begin);
      out += "M" + std::to_string(begin + quiet) + " " + std::to_string(y + quiet) + "h" + length +
             "v1h-" + length + "z";
    }
  }
}

} // namespace

std::string qr_svg(std::string_view text, std::string_view label) {
  if (text.empty() || text.find('\0') != std::string_view::npos) return {};
  const Code code = encode(std::string(text));
  if (!code) return {};
  const std::string size = std::to_string(code->width + 2 * quiet);
  std::string out = "<svg viewBox=\"0 0 " + size + " " + size + "\" role=\"img\" aria-label=\"";
  append_xml(out, label);
  out += "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + size + "v" + size +
         "H0z\"/><path fill=\"#000\" d=\"";
  append_runs(out, *code);
  return out += "\"/></svg>";
}

} // namespace congbo
