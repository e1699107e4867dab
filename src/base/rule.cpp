#include "base/rule.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/rules/awards.h"
#include "base/rules/consistency.h"
#include "base/rules/dates.h"
#include "base/rules/legal_bases.h"
#include "base/rules/letterhead.h"
#include "base/rules/numbering.h"
#include "base/rules/privacy.h"
#include "base/rules/quantities.h"
#include "base/rules/signature.h"
#include "base/rules/site.h"
#include "base/rules/text.h"

namespace congbo {
namespace {

template <std::size_t... sizes>
constexpr auto joined(const std::array<Rule, sizes>&... families) {
  std::array<Rule, (sizes + ...)> all{};
  auto next = all.begin();
  ((next = std::copy(families.begin(), families.end(), next)), ...);
  return all;
}

constexpr auto catalogue =
    joined(rules::letterhead_rules, rules::numbering_rules, rules::quantities_rules,
           rules::dates_rules, rules::legal_bases_rules, rules::text_rules,
           rules::consistency_rules, rules::signature_rules, rules::privacy_rules,
           rules::awards_rules, rules::site_rules);

constexpr bool in_order() {
  for (std::size_t i = 0; i < catalogue.size(); ++i)
    if (catalogue[i].id != static_cast<RuleId>(i)) return false;
  return catalogue.size() == rule_count;
}
static_assert(in_order(), "the families' rows stand in the order of RuleId");

}  // namespace

std::span<const Rule> all_rules() { return catalogue; }

const Rule& rule_of(RuleId id) {
  return catalogue[static_cast<std::size_t>(id)];
}

std::optional<RuleId> find_rule(std::string_view code) {
  const auto same = [](std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
      if (std::toupper(static_cast<unsigned char>(a[i])) != b[i]) return false;
    return true;
  };
  for (const Rule& rule : catalogue)
    if (same(code, rule.code)) return rule.id;
  return std::nullopt;
}

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::advice: break;
  }
  return "advice";
}

}  // namespace congbo
