// L05 citation-unresolved: a legal basis of the same issuer, from a year that the site covers, which the
// site does not hold.

#include <algorithm>
#include <set>

#include "check/rules.h"
#include "vietnamese/edtf.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

std::string plain_issuer(std::string_view name) {
  std::string folded = fold(name);
  for (const std::string_view lead : {"chu tich ", "chanh van phong "})
    if (folded.starts_with(lead)) folded.erase(0, lead.size());
  const std::string_view full = "uy ban nhan dan";
  if (const std::size_t at = folded.find(full); at != std::string::npos) folded.replace(at, full.size(), "ubnd");
  return folded;
}

// "54/KH-UBND" → "54/kh-ubnd", without leading zeros and spaces.
std::string number_key(std::string_view reference) {
  std::string key = fold(reference);
  std::erase(key, ' ');
  const std::size_t digit = key.find_first_not_of('0');
  return digit == std::string::npos ? std::string() : key.substr(digit);
}

int year_of(const std::optional<When>& when) {
  const auto range = when ? edtf_range(when->edtf) : std::nullopt;
  return range && !range->open_start ? range->first.year : 0;
}

// "UBND phường" stands for the issuer's own "UBND phường An Lạc" where nothing else is named.
bool same_issuer(std::string_view said, std::string_view own) {
  return !said.empty() && (own == said || (own.starts_with(said) && own[said.size()] == ' '));
}

// Kinds that a town publishes; internal ones (tờ trình, công văn) stay in the office.
bool published_kind(std::string_view key) {
  return key.find("/kh-") != key.npos || key.find("/qd-") != key.npos || key.find("/ct-") != key.npos;
}

}  // namespace

void check_citations(const Site& site, Findings& findings) {
  std::set<std::string> held;
  std::set<std::pair<std::string, int>> covered;  // issuer and year with documents on the site
  for (const SiteDocument& entry : site.documents) {
    const Document& document = entry.document;
    held.insert(number_key(document.number + "/" + document.symbol));
    if (document.issuer) covered.emplace(plain_issuer(document.issuer->name), year_of(document.date));
  }
  for (const SiteDocument& entry : site.documents) {
    if (!entry.document.issuer) continue;
    const std::string own = plain_issuer(entry.document.issuer->name);
    for (const LegalBasis& basis : entry.document.bases) {
      const std::string key = number_key(basis.reference);
      if (!published_kind(key) || held.contains(key) || !same_issuer(plain_issuer(basis.issuer), own)) continue;
      if (!covered.contains({own, year_of(basis.date)})) continue;
      findings.push_back({RuleId::L05, {entry.document.source, basis.line, 0, 0}, {Words{"văn bản số " + basis.reference, "the document " + basis.reference},
                           Words{"của cùng cơ quan mà trang chưa có", "of the same issuer, which the site does not hold"}},
                          {}});
    }
  }
}

}  // namespace congbo
