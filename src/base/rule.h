#pragma once
// The catalogue of rules. One row a rule: identity, severity, who can mend it, and its sentences in
// both languages side by side (spec: rules.tsv). To add a rule, add its name to RuleId, its row to its
// family's file in rules/, and the file in check/ that finds it.

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace congbo {

enum class Severity { error, warning, advice };

// Who can mend what a rule finds: the *file* (damage by conversion), the *author* (the signed text,
// published as it stands) or the *site* (settings, theme, folders).
enum class Mender { file, author, site };

// clang-format off
enum class RuleId {
  H01, H02, H03, H04, H05, H06, H07, H08, H09, H10, H12,
  N01, N02, N03, N04, N05, N06, N07, N08, N09,
  Q01, Q02, Q03, Q04, Q05, Q06, Q07, Q08,
  D01, D02, D03, D04, D05, D06, D07, D08, D09,
  L01, L02, L03, L04, L05, L06,
  O01, O02, O03, O04, O05, O06, O07, O08, O09, O10,
  C01, C02, C03, C04,
  S01, S02, S03,
  P01, P02, P03, P04, P05, P06, P07, P08, P09, P10, P11,
  A01, A02, A03, A04, A05, A06, A07, A08,
  V01, V02, V03, V04, V05, V06, V07, V08, V09, V10, V11, V12, V13, V14, V15, V16, V17, V18, V19,
};
// clang-format on
inline constexpr std::size_t rule_count = static_cast<std::size_t>(RuleId::V19) + 1;

struct Rule {
  RuleId id;
  std::string_view code;  // "N01"
  std::string_view name;  // "section-numbering"
  Severity severity;
  Mender mender;
  // Sentences with {0}, {1}, … for the finding's arguments.
  std::string_view message_vi;
  std::string_view message_en;
  std::string_view hint_vi;  // empty = none
  std::string_view hint_en;
  // For `congbo explain`: why it matters; a faulty text and the same mended, in Vietnamese, lines parted
  // by '\n'.
  std::string_view why_vi = {};
  std::string_view why_en = {};
  std::string_view bad = {};
  std::string_view good = {};
};

// Every rule, in the order of RuleId.
std::span<const Rule> all_rules();

const Rule& rule_of(RuleId id);

// The rule with this code ("N01"), whatever the case.
std::optional<RuleId> find_rule(std::string_view code);

std::string_view name_of(Severity severity);  // "error", "warning", "advice"

}  // namespace congbo
