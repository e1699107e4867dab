#pragma once
// A word processor's file → Markdown as content/ has it, by the program pandoc where it is
// installed.

#include <string>
#include <string_view>

#include "base/result.h"

namespace congbo {

// Whether the path ends in .docx, .odt or .doc, in any case: files that are no Markdown.
bool is_word_file(std::string_view path);

// The text of a .docx. Fails where pandoc is not there or cannot read the file, and for the other
// two always: pandoc does not read them whole. `path` is as the system knows it.
Result<std::string> word_file_as_markdown(const std::string& path);

} // namespace congbo
