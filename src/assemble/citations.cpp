// Citations of one document of the site by another (contract, "Output": a cited number links where
// exactly one document has it and neither date nor issuer contradicts).

#include <algorithm>
#include <map>

#include "assemble/stages.h"
#include "model/reference.h"
#include "vietnamese/edtf.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

std::string key_of(std::string_view reference) {
  std::string key = fold(reference);
  std::erase(key, ' ');
  // Leading zeros of the number do not tell documents apart.
  const std::size_t digit = key.find_first_not_of('0');
  return digit == std::string::npos ? key : key.substr(digit);
}

bool dates_agree(const std::optional<When>& said, const std::optional<When>& own) {
  const auto a = said ? edtf_range(said->edtf) : std::nullopt;
  const auto b = own ? edtf_range(own->edtf) : std::nullopt;
  if (!a || !b) return true;
  return a->first <= b->last && b->first <= a->last;
}

// 'UBND thị xã' for 'Ủy ban nhân dân thị xã An Lạc': every word of one stands in the other.
bool issuers_agree(const std::string& said, const std::optional<Issuer>& own) {
  if (said.empty() || !own || own->name.empty()) return true;
  const auto plain = [](const std::string& name) {
    std::string folded = fold(name);
    const std::string_view lead = "chu tich ";
    if (folded.starts_with(lead)) folded.erase(0, lead.size());
    const std::string_view full = "uy ban nhan dan";
    if (const std::size_t at = folded.find(full); at != std::string::npos) folded.replace(at, full.size(), "ubnd");
    return folded;
  };
  const std::string a = plain(said);
  const std::string b = plain(own->name);
  return a.starts_with(b) || b.starts_with(a);
}

void add_once(std::vector<Citation>& citations, std::size_t document, int line) {
  const auto same = [&](const Citation& c) { return c.document == document; };
  if (std::none_of(citations.begin(), citations.end(), same)) citations.push_back({document, line});
}

}  // namespace

void link_citations(Site& site) {
  std::map<std::string, std::vector<std::size_t>> by_number;
  for (std::size_t i = 0; i < site.documents.size(); ++i) {
    const Document& document = site.documents[i].document;
    if (document.number.empty() || document.symbol.empty()) continue;
    by_number[key_of(written_reference(document.number, document.symbol))].push_back(i);
  }
  for (std::size_t i = 0; i < site.documents.size(); ++i) {
    for (const LegalBasis& basis : site.documents[i].document.bases) {
      const auto found = by_number.find(key_of(basis.reference));
      if (found == by_number.end()) continue;
      std::vector<std::size_t> fitting;
      for (const std::size_t other : found->second) {
        const Document& cited = site.documents[other].document;
        if (other != i && dates_agree(basis.date, cited.date) && issuers_agree(basis.issuer, cited.issuer))
          fitting.push_back(other);
      }
      if (fitting.size() != 1) continue;
      add_once(site.documents[i].cites, fitting[0], basis.line);
      add_once(site.documents[fitting[0]].cited_by, i, basis.line);
    }
  }
}

}  // namespace congbo
