#pragma once
// Personal data. Rows of the catalogue, in the order of RuleId; only base/rule.cpp
// includes them.

#include <array>

#include "base/rule.h"

namespace congbo::rules {

using enum Severity;
using enum Mender;

inline constexpr std::array<Rule, 0> privacy_rules{};

}  // namespace congbo::rules
