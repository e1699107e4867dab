// H04 issue-date-style, H06 issuer-unnamed, H07 issuer-inconsistent, H08 number-only-in-annex.

#include <array>

#include "check/rules.h"
#include "vietnamese/edtf.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

// Decree 30/2020/NĐ-CP, annex I (before it circular 01/2011/TT-BNV, article 9): a zero before days below 10
// and the months 1 and 2, and before no other month.
void check_date_style(const DocumentView& view, Findings& findings) {
  const Document& document = view.document;
  if (!document.date) return;
  const auto day = edtf_day(document.date->edtf);
  const std::string_view printed = document.date->text;
  if (!day || printed.find("tháng") == std::string_view::npos) return;
  const std::string right = spell_date(*day);
  const std::size_t from = printed.find("ngày");
  if (from != std::string_view::npos && printed.substr(from) == right) return;
  // Only zeros are judged, not spaces or capitals.
  const std::string folded = fold(printed);
  if (folded.find(fold(right)) != std::string::npos) return;
  findings.push_back({RuleId::H04, place_of_words(view, document.date_line, printed), {std::string(printed), right}, {}});
}

// 'UBND huyện' without the proper name of the unit.
bool unnamed(const std::string& issuer) {
  constexpr std::array<std::string_view, 7> bodies = {"ubnd ", "uy ban nhan dan ", "hdnd ", "hoi dong nhan dan ",
                                                      "phong ", "uy ban ", "van phong "};
  constexpr std::array<std::string_view, 6> levels = {"huyen", "thi xa", "xa", "phuong", "thi tran", "quan"};
  const std::string folded = fold(issuer);
  for (const std::string_view body : bodies)
    if (folded.starts_with(body))
      for (const std::string_view level : levels)
        if (std::string_view(folded).substr(body.size()) == level) return true;
  return false;
}

bool issued(DocumentKind kind) {
  return kind == DocumentKind::ke_hoach || kind == DocumentKind::giay_moi || kind == DocumentKind::quyet_dinh ||
         kind == DocumentKind::thong_bao || kind == DocumentKind::bao_cao || kind == DocumentKind::chi_thi;
}

int line_of(const DocumentView& view, std::string_view words) {
  for (const Line& line : view.source.lines)
    if (line.kind == LineKind::text && !words.empty() && line.raw.find(words) != std::string_view::npos) return line.number;
  return 0;
}

void check_issuer(const DocumentView& view, Findings& findings) {
  const Document& document = view.document;
  if (!issued(document.kind)) return;
  if (!document.issuer || document.issuer->name.empty()) {
    findings.push_back({RuleId::H06, place_of(view, line_of(view, document.type_name)),
                        {Words{"không thấy tên cơ quan ban hành", "the issuing agency is not named"}}, {}});
  } else if (unnamed(document.issuer->name)) {
    findings.push_back({RuleId::H06, place_of_words(view, line_of(view, document.issuer->name), document.issuer->name),
                        {Words{"'" + document.issuer->name + "' thiếu tên riêng", "'" + document.issuer->name + "' lacks its proper name"}},
                        {}});
  }
}

// '(Kèm theo Kế hoạch số 54/KH-UBND ngày …)' against the document's own number.
void check_annex_number(const DocumentView& view, Findings& findings) {
  const Document& document = view.document;
  if (document.number.empty() || document.symbol.empty()) return;
  for (const Line& line : view.source.lines) {
    if (line.kind != LineKind::text || !line.folded.starts_with("(kem theo ")) continue;
    if (document.number_line == line.number) {
      findings.push_back({RuleId::H08, place_of(view, line_of(view, document.type_name)),
                          {document.number + "/" + document.symbol},
                          {{place_of(view, line.number), {"số, ngày chỉ có ở đây", "number and date stand only here"}}}});
      continue;
    }
    const std::string own = fold(document.type_name);
    if (own.empty() || line.folded.find(own) == std::string_view::npos) continue;
    const std::size_t at = line.text.find("số ");
    if (at == std::string_view::npos) continue;
    const std::string_view said = line.text.substr(at + std::string_view("số ").size());
    const std::string_view reference = said.substr(0, said.find(' '));
    const std::size_t slash = reference.find('/');
    if (slash == std::string_view::npos || slash == 0 || slash + 1 == reference.size()) continue;
    if (reference.substr(0, slash) == document.number && reference.substr(slash + 1) == document.symbol) continue;
    if (reference.find_first_of("0123456789") != 0) continue;
    findings.push_back({RuleId::H07, place_of_words(view, line.number, reference),
                        {std::string(reference), document.number + "/" + document.symbol},
                        {{place_of(view, document.number_line), {"số của văn bản", "the document's number"}}}});
  }
}

}  // namespace

void check_issuing(const DocumentView& view, Findings& findings) {
  if (view.source.lines.empty()) return;  // read from elsewhere: nothing is known of its text
  check_date_style(view, findings);
  check_issuer(view, findings);
  check_annex_number(view, findings);
}

}  // namespace congbo
