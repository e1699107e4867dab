#pragma once
// A word processor's file → Markdown as content/ has it, by the program pandoc where it is
// installed.

#include <string>
#include <string_view>

#include "base/result.h"

namespace congbo {

// Whether the path ends in .docx, .odt or .doc, in any case: files that are no Markdown.
bool is_word_file(std::string_view path);

// The text of the file, numbered paragraphs with the numerals that Word prints. A .doc or .odt is turned
// into a .docx by LibreOffice first, since pandoc does not read them whole. Fails where a program that is
// needed is not there (and says which), or cannot read the file. `path` is as the system knows it.
Result<std::string> word_file_as_markdown(const std::string& path);

} // namespace congbo
