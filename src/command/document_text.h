#pragma once
// A recognised document for people: each field by its Vietnamese name, with the line it came from.

#include <string>

#include "base/message.h"
#include "model/document.h"

namespace congbo {

std::string document_as_text(const Document& document, Language language);

}  // namespace congbo
