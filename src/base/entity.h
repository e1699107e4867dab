#pragma once
// The characters that HTML and XML write as entities (XML 1.0, section 4.6), read back.

#include <cstddef>
#include <string_view>

namespace congbo {

struct ReadCharacter {
  char character = 0;
  std::size_t bytes = 1;  // of the text that say it
};

// What `text` begins with, which must not be empty: '&' of "&amp;", and so of &lt; &gt; &quot; &apos; &#39;. Any other byte says itself.
ReadCharacter read_character(std::string_view text);

}  // namespace congbo
