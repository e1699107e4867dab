#pragma once
// Escapes for the places of a page where text may be written. All append to `out`, work on UTF-8
// and leave bytes outside ASCII as they are unless it is said otherwise.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace congbo {

enum class Escape : std::uint8_t {
  // {{x}}: text and quoted attributes. & < > " ' become &amp; &lt; &gt; &quot; &#39;
  html,
  // {{{x}}}: nothing is escaped.
  raw,
  // {{x|url}}: one component of a URL (RFC 3986, 2.1 and 2.3). Letters, digits and - . _ ~ stay;
  // every other byte becomes %XX, upper case.
  url,
  // {{x|attr}}: also attributes without quotes. As html, and every other ASCII character that is
  // not a letter, a digit or one of - . _ becomes &#xHH; (HTML, 13.1.2.3). Empty text stays empty.
  attribute,
  // {{x|js}}: inside the quotes of a JavaScript or JSON string, in <script> or in an attribute.
  // < > & ' " become \u00HH, backslash and controls are escaped, U+2028 and U+2029 too.
  script,
};

void append_escaped(std::string& out, std::string_view text, Escape escape);

// "url", "attr" or "js"; anything else is nothing.
std::optional<Escape> parse_filter(std::string_view name);

} // namespace congbo
