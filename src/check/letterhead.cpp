// H01 number-missing, H03 issue-date-blank, H12 draft-mark.

#include "check/rules.h"

namespace congbo {
namespace {

// Kinds that are issued under a number (decree 30/2020/NĐ-CP, annex I). A regulation comes with the
// decision that issues it, and carries that one's.
bool numbered(DocumentKind kind) {
  return kind != DocumentKind::bai_viet && kind != DocumentKind::quy_che && kind != DocumentKind::giao_uoc && kind != DocumentKind::khac;
}

}  // namespace

void check_letterhead(const DocumentView& view, Findings& findings) {
  const Document& document = view.document;
  if (numbered(document.kind) && document.number.empty())
    findings.push_back({RuleId::H01, place_of(view, document.number_line), {}, {}});
  if (document.date_blank)
    findings.push_back({RuleId::H03, place_of(view, document.date_line),
                        {document.date ? document.date->text : std::string()}, {}});
  if (document.draft_mark) findings.push_back({RuleId::H12, place_of(view, 0), {}, {}});
}

}  // namespace congbo
