// Citations of one document of the site by another (contract, "Output": a cited number links where
// exactly one document has it and neither date nor issuer contradicts).

#include <algorithm>

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

DocumentNumbers::DocumentNumbers(const Site& site) : m_site(site) {
  for (std::size_t i = 0; i < site.documents.size(); ++i) {
    const Document& document = site.documents[i].document;
    if (document.number.empty() || document.symbol.empty()) continue;
    m_by_number[key_of(written_reference(document.number, document.symbol))].push_back(i);
  }
}

std::vector<std::size_t> DocumentNumbers::find(const std::string& reference, const std::optional<When>& date,
                                               const std::string& issuer, std::size_t except) const {
  std::vector<std::size_t> fitting;
  const auto found = m_by_number.find(key_of(reference));
  if (found == m_by_number.end()) return fitting;
  for (const std::size_t other : found->second) {
    const Document& cited = m_site.documents[other].document;
    if (other != except && dates_agree(date, cited.date) && issuers_agree(issuer, cited.issuer)) fitting.push_back(other);
  }
  return fitting;
}

void add_citation(Site& site, std::size_t document, std::size_t other, int line) {
  add_once(site.documents[document].cites, other, line);
  add_once(site.documents[other].cited_by, document, line);
}

void link_citations(Site& site) {
  const DocumentNumbers numbers(site);
  for (std::size_t i = 0; i < site.documents.size(); ++i) {
    for (const LegalBasis& basis : site.documents[i].document.bases) {
      const auto fitting = numbers.find(basis.reference, basis.date, basis.issuer, i);
      if (fitting.size() == 1) add_citation(site, i, fitting[0], basis.line);
    }
  }
}

}  // namespace congbo
