// H01 number-missing, H03 issue-date-blank, H12 draft-mark.

#include "check/party_form.h"
#include "check/rules.h"

namespace congbo {
namespace {

// Kinds that are issued under a number (decree 30/2020/NĐ-CP, annex I). A regulation comes with the
// decision that issues it, and carries that one's.
bool numbered(DocumentKind kind) {
  return kind != DocumentKind::bai_viet && kind != DocumentKind::quy_che && kind != DocumentKind::giao_uoc && kind != DocumentKind::khac;
}

// Where the number stands, or the type's name above which it should.
int place_for_number(const DocumentView& view) {
  if (view.document.number_line > 0 || view.document.type_name.empty()) return view.document.number_line;
  for (const Line& line : view.source.lines)
    if (line.kind == LineKind::text && line.text.starts_with(view.document.type_name)) return line.number;
  return 0;
}

}  // namespace

bool in_party_form(const DocumentView& view) {
  constexpr int head_lines = 16;
  int said = 0;
  for (const Line& line : view.source.lines) {
    if (line.kind != LineKind::text && line.kind != LineKind::table_row) continue;
    if (line.folded.find("dang cong san viet nam") != std::string_view::npos) return true;
    if (++said == head_lines) break;
  }
  return false;
}

void check_letterhead(const DocumentView& view, Findings& findings) {
  const Document& document = view.document;
  if (numbered(document.kind) && document.number.empty())
    findings.push_back({RuleId::H01, place_of(view, place_for_number(view)), {}, {}});
  if (document.date_blank)
    findings.push_back({RuleId::H03, place_of(view, document.date_line),
                        {document.date ? document.date->text : std::string()}, {}});
  if (document.draft_mark) findings.push_back({RuleId::H12, place_of(view, 0), {}, {}});
}

}  // namespace congbo
