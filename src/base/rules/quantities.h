#pragma once
// Sums, money and counts. Rows of the catalogue, in the order of RuleId; only base/rule.cpp
// includes them.

#include <array>

#include "base/rule.h"

namespace congbo::rules {

using enum Severity;
using enum Mender;

inline constexpr std::array quantities_rules{
    Rule{RuleId::Q01, "Q01", "part-sum", warning, author,
         "'{0}' ghi {1}, nhưng các phần cộng lại là {2} (lệch {3})",
         "'{0}' states {1}, but its parts add up to {2} (a difference of {3})",
         "đối chiếu lại từng dòng với con số tổng", "compare each line with the stated total"},
};

}  // namespace congbo::rules
