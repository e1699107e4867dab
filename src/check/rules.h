#pragma once
// The rules, one function a rule or tight family; check.cpp lists them. Internal to check/.

#include "check/check.h"

namespace congbo {

// What a rule of one document reads.
struct DocumentView {
  const SourceDocument& source;
  const Document& document;
  const Register& registers;
};

// The line of this number; null where the body has none (line 0, front matter).
const Line* line_at(const DocumentView& view, int number);
// The place of a line, underlined from its first letter to its last; the whole file for line 0.
Place place_of(const DocumentView& view, int line);
// The place of bytes [begin, end) of Line::raw.
Place place_in(const DocumentView& view, const Line& line, std::size_t begin, std::size_t end);
// The first place on a line where `words` stand as printed; the whole line where they do not.
Place place_of_words(const DocumentView& view, int line, std::string_view words);

void check_letterhead(const DocumentView& view, Findings& findings);  // H01, H03, H12
void check_numbering(const DocumentView& view, Findings& findings);   // N01
void check_sums(const DocumentView& view, Findings& findings);        // Q01
void check_rows(const DocumentView& view, Findings& findings);        // A05
void check_boundaries(const DocumentView& view, Findings& findings);  // V17

void check_events(const Site& site, Findings& findings);       // V05, V06, V12
void check_invitations(const Site& site, Findings& findings);  // V13

}  // namespace congbo
