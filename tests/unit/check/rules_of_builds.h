#pragma once
// The rules that only a build finds: they read folders, settings and side files. The tests of `build`
// plant a fault for each of them, those of `check` for every other rule.

#include "base/rule.h"

namespace congbo::test {

inline constexpr RuleId rules_of_builds[] = {
    RuleId::V01, RuleId::V02, RuleId::V07, RuleId::V08, RuleId::V09,
    RuleId::V10, RuleId::V14, RuleId::V15, RuleId::V16, RuleId::V19,
};

}  // namespace congbo::test
