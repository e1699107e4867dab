// V17 several-documents: one file that holds more than one.

#include "check/rules.h"

namespace congbo {

void check_boundaries(const DocumentView& view, Findings& findings) {
  for (const int line : view.document.further_documents)
    findings.push_back({RuleId::V17, place_of(view, line), {}, {}});
}

}  // namespace congbo
