#pragma once
// The lines of a source by the official part that they belong to. Internal to the sheet.

#include <vector>

#include "model/document.h"
#include "model/source.h"

namespace congbo {

using LineList = std::vector<const Line*>;

struct SheetParts {
  LineList letterhead, title, addressees, preamble, body, recipients, signature;
  std::vector<LineList> annexes;
};

// Every line of the source stands in exactly one list, in order. A line of no part goes with the
// part above it; before all parts, with the letterhead; without any parts, with the body.
SheetParts split_parts(const Document& document, const SourceDocument& source);

// head_of_sheet.cpp: fills letterhead, type name, abstract, authority and addressees; what the
// lines of those parts say beyond it is left in `aside`.
struct Sheet;
void place_head(const Document& document, SheetParts& parts, Sheet& sheet, LineList& aside);

// end_of_sheet.cpp: fills recipients and signers; what their lines say beyond it is left in
// `aside`.
void place_end(const Document& document, const SheetParts& parts, Sheet& sheet, LineList& aside);

} // namespace congbo
