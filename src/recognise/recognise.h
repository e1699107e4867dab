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

// A row of a table that lies beside a document (a list in .csv, a sheet of an .xlsx).
struct ListRow {
  int line = 0;
  std::vector<std::string> cells;
};
// Whom such a table honours; both lists are empty where no header with a column of names is found. Rows
// without an award have that of the title above the header, else of the sheet's name.
struct RecognisedList {
  std::vector<Honoree> honorees;
  std::vector<UnreadRow> unread_rows;
};
RecognisedList recognise_list(const std::vector<ListRow>& rows, const Register& registers,
                              std::string_view sheet_name = {});

} // namespace congbo
