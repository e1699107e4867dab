#pragma once
// Letterhead and symbols. Rows of the catalogue, in the order of RuleId; only base/rule.cpp
// includes them.

#include <array>

#include "base/rule.h"

namespace congbo::rules {

using enum Severity;
using enum Mender;

inline constexpr std::array letterhead_rules{
    Rule{RuleId::H01, "H01", "number-missing", warning, author,
         "văn bản chưa có số", "the document has no number",
         "ghi số trước dấu gạch chéo, ví dụ 'Số: 54/KH-UBND'",
         "write the number before the slash, as in 'Số: 54/KH-UBND'"},
    Rule{RuleId::H03, "H03", "issue-date-blank", warning, author,
         "ngày ban hành còn để trống: '{0}'", "the date of issue is left blank: '{0}'",
         "ghi đủ ngày, tháng, năm ban hành", "write day, month and year of issue"},
    Rule{RuleId::H12, "H12", "draft-mark", warning, author,
         "văn bản mang dấu DỰ THẢO: được giữ lại, không đăng",
         "the document is marked DỰ THẢO (draft): it is held back",
         "bỏ dấu DỰ THẢO khi văn bản đã ban hành", "remove the mark once the document is issued"},
};

}  // namespace congbo::rules
