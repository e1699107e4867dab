// N01 section-numbering: the Roman sections of the highest level, each one more than the one before.

#include "check/rules.h"
#include "vietnamese/number_words.h"

namespace congbo {

void check_numbering(const DocumentView& view, Findings& findings) {
  int previous = 0;
  std::string previous_numeral;
  for (const Section& section : view.document.sections) {
    const auto value = parse_roman(section.numeral);
    if (!value) {
      // Another kind of numeral at this level: a new count begins.
      previous = 0;
      continue;
    }
    if (*value != previous + 1) {
      Words why{"mục đầu tiên phải là I", "the first section should be I"};
      if (previous > 0 && *value == previous) {
        why = {"số này đã dùng ngay trước đó", "the number was used just before"};
      } else if (previous > 0) {
        const std::string expected = roman(previous + 1);
        why = {"sau " + previous_numeral + " phải là " + expected, "after " + previous_numeral + " comes " + expected};
      }
      findings.push_back({RuleId::N01, place_of(view, section.line), {section.numeral, why}, {}});
    }
    previous = *value;
    previous_numeral = section.numeral;
  }
}

}  // namespace congbo
