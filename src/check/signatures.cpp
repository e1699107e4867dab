// S01 collective-signature, S02 authority-position, S03 signer-missing (authority forms: decree
// 30/2020/NĐ-CP, article 13 and annex I).

#include "check/rules.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

// Kinds that the People's Committee issues as a body. Decisions and directives are often its chairman's own.
bool collective(DocumentKind kind) {
  return kind == DocumentKind::ke_hoach || kind == DocumentKind::bao_cao || kind == DocumentKind::to_trinh;
}

bool of_committee(std::string_view folded_issuer) {
  return folded_issuer.starts_with("uy ban nhan dan") || folded_issuer.starts_with("ubnd");
}

bool has_word(std::string_view folded, std::string_view word) {
  for (std::size_t at = folded.find(word); at != std::string_view::npos; at = folded.find(word, at + 1))
    if (at == 0 || folded[at - 1] == ' ') return true;
  return false;
}

int line_with(const DocumentView& view, int from, std::string_view words) {
  constexpr int farthest = 14;
  for (int number = from; number < from + farthest; ++number) {
    const Line* line = line_at(view, number);
    if (line != nullptr && !words.empty() && line->text.find(words) != std::string_view::npos) return number;
  }
  return from;
}

void check_signer(const DocumentView& view, const Signer& signer, int line, Findings& findings) {
  const std::string authority = fold(signer.authority);
  const std::string position = fold(signer.position);
  if (position.empty()) return;
  const int at = line_with(view, line, signer.position);
  const bool deputy = has_word(position, "pho") || has_word(position, "thu truong") || has_word(position, "uy vien");
  if (has_word(authority, "kt.") && !deputy)
    findings.push_back({RuleId::S02, place_of_words(view, at, signer.position),
                        {std::string("KT."), signer.position, Words{"cấp phó của người đứng đầu", "a deputy of the head"}}, {}});
  const bool by_order = has_word(authority, "tl.") || has_word(authority, "tuq.");
  const bool head = position == "chu tich" || position == "pho chu tich";
  if (by_order && !has_word(authority, "kt.") && head)
    findings.push_back({RuleId::S02, place_of_words(view, at, signer.position),
                        {std::string(has_word(authority, "tl.") ? "TL." : "TUQ."), signer.position,
                         Words{"người đứng đầu đơn vị cấp dưới", "the head of a unit below"}},
                        {}});
  if (signer.name.empty())
    findings.push_back({RuleId::S03, place_of_words(view, at, signer.position), {signer.position}, {}});
}

}  // namespace

void check_signatures(const DocumentView& view, Findings& findings) {
  const Document& document = view.document;
  if (!document.signature || view.source.lines.empty()) return;
  const Signature& signature = *document.signature;
  check_signer(view, signature, signature.line, findings);
  for (const Signer& signer : signature.cosigners) check_signer(view, signer, signature.line, findings);
  const std::string position = fold(signature.position);
  const std::string authority = fold(signature.authority);
  if (!collective(document.kind) || !document.issuer || !of_committee(fold(document.issuer->name))) return;
  const bool chairman = position == "chu tich" || position == "pho chu tich";
  if (chairman && signature.cosigners.empty() && !has_word(authority, "tm.") && !has_word(authority, "tl.") &&
      !has_word(authority, "tuq."))
    findings.push_back({RuleId::S01, place_of(view, signature.line), {document.type_name}, {}});
}

}  // namespace congbo
