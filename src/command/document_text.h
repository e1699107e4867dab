#pragma once
// A recognised document for people: each field by its Vietnamese name, with its value, the line it
// came from and the mark by which it was known. What a document should say and does not is said to
// be missing.

#include <string>

#include "base/message.h"
#include "model/document.h"

namespace congbo {

// A heading with the file's name, the fields, the lists, the outline; ends in a blank line. Lines
// of at most 80 columns, but for words longer than that.
std::string document_as_text(const Document& document, Language language);

} // namespace congbo
