#pragma once
// The rules that only a build finds: they read folders, settings and side files, and guard personal
// data. The tests of `build` plant a fault for each of them, those of `check` for every other rule.

#include "base/rule.h"

namespace congbo::test {

inline constexpr RuleId rules_of_builds[] = {
    RuleId::P01, RuleId::P02, RuleId::P03, RuleId::P04, RuleId::P05,
    RuleId::P06, RuleId::P07, RuleId::P08, RuleId::P09, RuleId::P10, RuleId::P11,
    RuleId::V01, RuleId::V02, RuleId::V04, RuleId::V07, RuleId::V08, RuleId::V09,
    RuleId::V10, RuleId::V11, RuleId::V14, RuleId::V15, RuleId::V16, RuleId::V19,
};

// What only a publication finds, which compares with the one before (tests/unit/command/changed_text_test.cpp).
inline constexpr RuleId rules_of_publications[] = {RuleId::V18};

}  // namespace congbo::test
