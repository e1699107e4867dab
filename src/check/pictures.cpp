// V03 image-alt-missing: a picture that says nothing to those who cannot see it.

#include "check/rules.h"

namespace congbo {

void check_pictures(const DocumentView& view, Findings& findings) {
  for (const SourceLink& link : view.source.links)
    if (link.image && !link.described)
      findings.push_back({RuleId::V03, {view.source.path, link.line, link.column, 0}, {link.url}, {}});
}

}  // namespace congbo
