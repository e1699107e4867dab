#pragma once
// XML text for feeds and site maps.

#include <string>
#include <string_view>

namespace congbo {

// Appends `text` for element content or a quoted attribute. Characters that XML 1.0 forbids are
// dropped.
void append_xml(std::string& out, std::string_view text);

// <name>text</name>
void append_element(std::string& out, std::string_view name, std::string_view text);

} // namespace congbo
