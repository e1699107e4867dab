#pragma once
// The rules, one function a rule or tight family; check.cpp lists them. Internal to check/.

#include <optional>
#include <string_view>

#include "check/check.h"
#include "check/column_cursor.h"

namespace congbo {

// What a rule of one document reads.
struct DocumentView {
  const SourceDocument& source;
  const Document& document;
  const Register& registers;

  // Places of one line are counted on from each other.
  mutable ColumnCursor cursor{};
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
void check_restricted(const DocumentView& view, Findings& findings);  // H10
void check_numbering(const DocumentView& view, Findings& findings);   // N01
void check_sums(const DocumentView& view, Findings& findings);        // Q01, Q02
void check_budget(const DocumentView& view, Findings& findings);      // Q03, Q04, Q06
void check_table_sums(const DocumentView& view, Findings& findings);  // Q04, after check_budget
void check_amounts(const DocumentView& view, Findings& findings);     // Q05
void check_rankings(const DocumentView& view, Findings& findings);    // Q08
void check_rows(const DocumentView& view, Findings& findings);        // A05, N02
void check_items(const DocumentView& view, Findings& findings);             // N02
void check_headings(const DocumentView& view, Findings& findings);          // N03, N04, N09
void check_lists(const DocumentView& view, Findings& findings);             // N05, N06, N07, N08
void check_issuing(const DocumentView& view, Findings& findings);           // H04, H06, H07, H08
void check_symbols(const DocumentView& view, Findings& findings);           // H02, H05
void check_dates(const DocumentView& view, Findings& findings);             // D01, D02, D03, D08
void check_deadlines(const DocumentView& view, Findings& findings);         // D03-D07, D09
void check_legal_bases(const DocumentView& view, Findings& findings);       // L01-L04
void check_dissolved(const DocumentView& view, Findings& findings);         // L06
void check_expressions(const DocumentView& view, Findings& findings);       // O01, O02, O06, C02
void check_system_text(const DocumentView& view, Findings& findings);       // O03
void check_stray_marks(const DocumentView& view, Findings& findings);       // O04
void check_pairs(const DocumentView& view, Findings& findings);             // O05
void check_characters(const DocumentView& view, Findings& findings);        // O07-O10
void check_closing_sentence(const DocumentView& view, Findings& findings);  // C01, C03, C04
void check_signatures(const DocumentView& view, Findings& findings);        // S01, S02, S03
void check_boundaries(const DocumentView& view, Findings& findings);  // V17
void check_pictures(const DocumentView& view, Findings& findings);    // V03

// How many guests the parts of a list add up to, and by how many approximate figures may be off; nothing
// where a part states no number.
struct GuestCount {
  long long persons = 0;
  long long leeway = 0;
};
std::optional<GuestCount> guests_counted(const DocumentView& view, const Delegates& delegates);

// The honorees of one document as a rule sees them: those of its own text, or, on a site, those of the
// lists beside it.
struct HonoreeView {
  const Document& document;
  const Register& registers;
  const DocumentView* text;  // null: the lists beside it

  bool concerns(const Honoree& honoree) const { return honoree.list.empty() == (text != nullptr); }
  // Where an honoree stands; `words` of the row are underlined where the text is at hand.
  Place place(const Honoree& honoree, std::string_view words) const;
};

// A rule of the honorees, run on each document and on the lists of each document of a site.
void check_names(const HonoreeView& view, Findings& findings);        // A07
void check_repeated(const HonoreeView& view, Findings& findings);     // A04
void check_awards(const HonoreeView& view, Findings& findings);       // A01, A02, A03, A06
void check_list_counts(const HonoreeView& view, Findings& findings);  // Q07

void check_name_variants(const Site& site, Findings& findings);  // A08
void check_numbers(const Site& site, Findings& findings);        // H09
void check_citations(const Site& site, Findings& findings);      // L05
void check_events(const Site& site, Findings& findings);       // V05, V06, V12
void check_invitations(const Site& site, Findings& findings);  // V13
void check_attachments(const Site& site, Findings& findings);  // P10, V04

}  // namespace congbo
