// L01 basis-incomplete, L02 basis-unknown-number, L03 basis-expired, L04 basis-punctuation: the documents
// that the preamble rests on, against the register of known acts.

#include <array>

#include "check/party_form.h"
#include "check/rules.h"
#include "vietnamese/edtf.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

std::optional<CivilDate> day_of(const std::optional<When>& when) {
  return when ? edtf_day(when->edtf) : std::nullopt;
}

// Types that are always cited by number and date.
bool has_number(std::string_view folded) {
  constexpr std::array<std::string_view, 9> types = {"nghi dinh", "thong tu", "quyet dinh", "chi thi", "huong dan",
                                                     "cong van",  "nghi quyet", "thong bao", "chuong trinh cong tac"};
  for (const std::string_view type : types)
    if (folded.starts_with(type)) return true;
  return false;
}

// 'Thực hiện Chương trình công tác …': the cited document, behind the words that cite it.
std::string_view cited(std::string_view folded) {
  constexpr std::array<std::string_view, 5> openings = {"can cu ", "thuc hien ", "theo ", "xet ", "trien khai "};
  for (const std::string_view opening : openings)
    if (folded.starts_with(opening)) return folded.substr(opening.size());
  return folded;
}

void report_incomplete(const DocumentView& view, int line, std::string_view words, Words what, Findings& findings) {
  findings.push_back({RuleId::L01, place_of_words(view, line, words), {std::string(words), std::move(what)}, {}});
}

void check_complete(const DocumentView& view, const LegalBasis& basis, Findings& findings) {
  const std::string folded = fold(basis.text);
  const std::string_view act = cited(folded);
  if (!has_number(act)) return;
  const bool number = basis.reference.find_first_of("0123456789") == 0;
  if (!number && folded.find(" so ") == std::string::npos) {
    // A resolution of a congress is cited by the congress.
    if (act.starts_with("nghi quyet") && act.find("dai hoi") != std::string_view::npos) return;
    report_incomplete(view, basis.line, basis.text, {"không có số, ngày", "no number and date"}, findings);
  } else if (number && !basis.date && folded.find("ngay") == std::string::npos && folded.find("qh") == std::string::npos &&
             view.document.kind != DocumentKind::bai_viet) {
    report_incomplete(view, basis.line, basis.reference, {"không có ngày ban hành", "no date of issue"}, findings);
  }
}

const KnownAct* known(const Register& registers, std::string_view number) {
  for (const KnownAct& act : registers.known_acts())
    if (act.number == number) return &act;
  return nullptr;
}

// Behind the number's first slash: '2023/NĐ-CP'.
std::string_view symbol_of(std::string_view number) {
  const std::size_t slash = number.find('/');
  return slash == std::string_view::npos ? std::string_view() : number.substr(slash + 1);
}

// The same date and symbol as a known act, and the words of its title, under another number.
void check_number(const DocumentView& view, const LegalBasis& basis, Findings& findings) {
  const auto day = day_of(basis.date);
  if (const KnownAct* act = known(view.registers, basis.reference)) {
    if (!day || !act->date || *day == *act->date) return;
    findings.push_back({RuleId::L02, place_of_words(view, basis.line, basis.date->text),
                        {basis.reference + " ngày " + basis.date->text, act->number + " ngày " + short_date(*act->date)}, {}});
    return;
  }
  const std::string_view symbol = symbol_of(basis.reference);
  if (symbol.find("CP") == std::string_view::npos && symbol.find("TT-") == std::string_view::npos &&
      symbol.find("QH") == std::string_view::npos)
    return;
  for (const KnownAct& act : view.registers.known_acts()) {
    if (symbol_of(act.number) != symbol || !day || act.date != day) continue;
    const std::string title = fold(act.title);
    const std::string said = fold(basis.text);
    constexpr std::size_t telling = 30;
    if (said.find(title.substr(0, telling)) == std::string::npos) continue;
    findings.push_back({RuleId::L02, place_of_words(view, basis.line, basis.reference), {basis.reference, act.number}, {}});
    return;
  }
}

void check_in_force(const DocumentView& view, const LegalBasis& basis, Findings& findings) {
  const auto issued = day_of(view.document.date);
  const KnownAct* act = known(view.registers, basis.reference);
  if (act == nullptr || !issued || !act->standing.valid_to || *issued <= *act->standing.valid_to) return;
  const CivilDate ended = from_days(days_from_epoch(*act->standing.valid_to) + 1);
  findings.push_back({RuleId::L03, place_of_words(view, basis.line, basis.reference),
                      {act->number, short_date(ended), act->replaced_by}, {}});
  if (!act->standing.verified) findings.back().severity = Severity::advice;
}

// 'Căn cứ …' lines end with ';', the last one with '.' (decree 30/2020/NĐ-CP, annex I).
void check_punctuation(const DocumentView& view, Findings& findings) {
  if (view.document.kind != DocumentKind::quyet_dinh || in_party_form(view)) return;
  const Line* previous = nullptr;
  const auto expect = [&](const Line& line, char mark) {
    const char last = line.text.back();
    if (last != mark && (last == ';' || last == '.' || last == ','))
      findings.push_back({RuleId::L04, place_of(view, line.number), {std::string(1, mark)}, {}});
  };
  for (const Line& line : view.source.lines) {
    if (line.kind != LineKind::text || line.text.empty()) continue;
    const bool basis = line.folded.starts_with("can cu ");
    if (basis && previous != nullptr) expect(*previous, ';');
    if (!basis && previous != nullptr && (line.folded.starts_with("quyet dinh") || line.capitals)) {
      expect(*previous, '.');
      return;
    }
    previous = basis || line.folded.starts_with("xet de nghi") || line.folded.starts_with("theo de nghi") ? &line : nullptr;
  }
}

}  // namespace

void check_legal_bases(const DocumentView& view, Findings& findings) {
  for (const LegalBasis& basis : view.document.bases) {
    check_complete(view, basis, findings);
    check_number(view, basis, findings);
    check_in_force(view, basis, findings);
  }
  check_punctuation(view, findings);
}

}  // namespace congbo
