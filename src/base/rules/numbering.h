#pragma once
// Numbering and lists. Rows of the catalogue, in the order of RuleId; only base/rule.cpp
// includes them.

#include <array>

#include "base/rule.h"

namespace congbo::rules {

using enum Severity;
using enum Mender;

inline constexpr std::array numbering_rules{
    Rule{RuleId::N01, "N01", "section-numbering", warning, author,
         "mục {0} sai thứ tự: {1}", "section {0} is out of order: {1}",
         "đánh lại số các mục lớn cho liền mạch", "number the main sections without repetition or gap"},
};

}  // namespace congbo::rules
