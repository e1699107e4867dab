#pragma once
// HTML character references, as far as converters leave them in text. Internal to parse/.

#include <cstddef>
#include <string_view>

namespace congbo {

struct Entity {
  char32_t code_point = 0;
  std::size_t length = 0; // bytes of the reference; 0 = none stands there
};

// The reference at the beginning of `text` (which begins with '&'): &amp; &nbsp; and their like,
// &#7853; &#x1EAD;. Its UTF-8 is never longer than the reference. References to combining marks are
// left alone: what they make would not be NFC.
Entity read_entity(std::string_view text);

} // namespace congbo
