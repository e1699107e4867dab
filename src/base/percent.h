#pragma once
// Percent-encoding (RFC 3986, section 2.1): any bytes in an address.

#include <optional>
#include <string>
#include <string_view>

namespace congbo {

enum class Slashes { kept, escaped };

// Unreserved characters stay, every other byte becomes %XX with upper-case digits, as Amazon's signature wants it too.
std::string percent_encoded(std::string_view text, Slashes slashes = Slashes::kept);

// What is no escape stays as it is.
std::string percent_decoded(std::string_view text);

// Nothing where a '%' is not followed by two hexadecimal digits.
std::optional<std::string> percent_decoded_strictly(std::string_view text);

}  // namespace congbo
