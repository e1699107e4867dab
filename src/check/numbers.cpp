// H09 number-duplicate: one issuer, number, symbol and year on two documents.

#include <map>

#include "check/rules.h"
#include "vietnamese/edtf.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

std::string without_zeros(const std::string& number) {
  const std::size_t digit = number.find_first_not_of('0');
  return digit == std::string::npos ? number : number.substr(digit);
}

// A number counts anew each year, and the symbol names kind and issuer.
std::string key_of(const Document& document) {
  const auto range = document.date ? edtf_range(document.date->edtf) : std::nullopt;
  if (document.number.empty() || document.symbol.empty() || !range || range->open_start) return {};
  if (document.kind == DocumentKind::quy_che || document.kind == DocumentKind::bai_viet) return {};
  const std::string issuer = document.issuer ? fold(document.issuer->name) : std::string();
  if (issuer.empty()) return {};
  return std::to_string(range->first.year) + '\x1f' + without_zeros(document.number) + '\x1f' + fold(document.symbol) + '\x1f' + issuer;
}

}  // namespace

void check_numbers(const Site& site, Findings& findings) {
  std::map<std::string, const Document*> seen;
  for (const SiteDocument& entry : site.documents) {
    const Document& document = entry.document;
    std::string key = key_of(document);
    if (key.empty()) continue;
    const auto [first, fresh] = seen.emplace(std::move(key), &document);
    if (fresh) continue;
    const Document& other = *first->second;
    findings.push_back({RuleId::H09, {document.source, document.number_line, 0, 0},
                        {document.number + "/" + document.symbol, other.source},
                        {{{other.source, other.number_line, 0, 0}, {"số này đã ở đây", "the same number here"}}}});
  }
}

}  // namespace congbo
