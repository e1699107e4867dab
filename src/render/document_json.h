#pragma once
// A recognised document as JSON: what `inspect --json` prints and open data holds
// (document.schema.json).

#include <string>

#include "model/document.h"

namespace congbo {

// The schema's object on one line, without a line end: every member present, in the schema's order,
// UTF-8. Empty text is null, except where the schema demands text.
std::string document_json(const Document& document);

} // namespace congbo
