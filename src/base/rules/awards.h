#pragma once
// Awards and those honoured. Rows of the catalogue, in the order of RuleId; only base/rule.cpp
// includes them.

#include <array>

#include "base/rule.h"

namespace congbo::rules {

using enum Severity;
using enum Mender;

inline constexpr std::array awards_rules{
    Rule{RuleId::A05, "A05", "row-unread", warning, file,
         "danh sách khen thưởng có chỗ không đọc được: {0}", "a list of honorees cannot be read here: {0}",
         "sửa lại dòng này (mỗi dòng một tên, đúng cột) rồi đối chiếu với bản đã ký",
         "mend the row (one name a row, in its column), then compare it with the signed list",
         "Một dòng bị bỏ qua là một người được khen thưởng không có tên trên trang. congbo không bỏ dòng nào "
         "trong im lặng.",
         "A row passed over is somebody honoured who is not on the page. congbo drops no row in silence.",
         "| 7 | | Phòng Nội vụ |", "| 7 | Lê Thị Mai | Phòng Nội vụ |"},
};

}  // namespace congbo::rules
