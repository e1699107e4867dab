#pragma once
// Structure → meaning: reads a source document as a careful clerk would, from its text alone.

#include "base/finding.h"
#include "model/document.h"
#include "model/source.h"
#include "register/register.h"

namespace congbo {

// The document that `source` holds, front matter applied. Never fails and invents nothing: what the
// text does not say stays empty. Linear in the text.
Document recognise(const SourceDocument& source, const Register& registers);

// The honorees of a table that lies beside a document (a list in .csv or .xlsx); empty where no
// header with a column of names is found.
struct ListRow {
  int line = 0;
  std::vector<std::string> cells;
};
std::vector<Honoree> recognise_list(const std::vector<ListRow>& rows, const Register& registers);

} // namespace congbo
