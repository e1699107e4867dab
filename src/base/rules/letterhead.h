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
    Rule{RuleId::H09, "H09", "number-duplicate", warning, author,
         "số {0} đã có ở '{1}', cùng cơ quan, cùng năm",
         "the number {0} stands in '{1}' too, of the same issuer and year",
         "đối chiếu sổ công văn đi: mỗi số chỉ cấp một lần trong năm; cùng một văn bản thì bỏ bớt một tệp",
         "look into the register of outgoing documents: a number is given once a year; remove one file "
         "where both hold the same document",
         "Số và ký hiệu là tên của văn bản. Hai văn bản trùng số thì không viện dẫn được, và người đọc "
         "mở nhầm.",
         "Number and symbol are a document's name. Where two documents bear one number, neither can be "
         "cited, and readers open the wrong one.",
         "ke-hoach.md: Số: 54/KH-UBND, ngày 06 tháng 3 năm 2024\nke-hoach-moi.md: Số: 54/KH-UBND, ngày 20 "
         "tháng 5 năm 2024",
         "ke-hoach.md: Số: 54/KH-UBND, ngày 06 tháng 3 năm 2024\nke-hoach-moi.md: Số: 97/KH-UBND, ngày 20 "
         "tháng 5 năm 2024"},
    Rule{RuleId::H12, "H12", "draft-mark", warning, author,
         "văn bản mang dấu DỰ THẢO: được giữ lại, không đăng",
         "the document is marked DỰ THẢO (draft): it is held back",
         "bỏ dấu DỰ THẢO khi văn bản đã ban hành", "remove the mark once the document is issued"},
};

}  // namespace congbo::rules
