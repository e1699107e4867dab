#pragma once
// JSON Schemas (draft 2020-12) of what people write by hand, for their editors: made from the tables of
// the reference pages, so that they cannot differ from those.

#include <string>

namespace congbo {

std::string settings_schema();      // congbo.json
std::string front_matter_schema();  // the YAML at the head of a document, keys dotted or nested

}  // namespace congbo
