#pragma once
// Legal bases. Rows of the catalogue, in the order of RuleId; only base/rule.cpp
// includes them.

#include <array>

#include "base/rule.h"

namespace congbo::rules {

using enum Severity;
using enum Mender;

// clang-format off
inline constexpr std::array legal_bases_rules{
    Rule{RuleId::L05, "L05", "citation-unresolved", advice, site,
         "viện dẫn văn bản số {0} của cùng cơ quan mà trang chưa có",
         "cites the document {0} of the same issuer, which the site does not hold",
         "đăng văn bản ấy để liên kết mở được; hoặc xem lại số vừa ghi",
         "publish that document so that the link opens; or look at the number again",
         "Người đọc bấm vào căn cứ để xem văn bản gốc. Văn bản của chính cơ quan mình thì nên có trên trang; không có, "
         "nhiều khi là do ghi sai số.",
         "Readers follow a basis to its text. A document of one's own should be on the site; where it is not, the number "
         "is often mistyped.",
         "Căn cứ Kế hoạch số 78/KH-UBND ngày 08 tháng 5 năm 2023 của UBND phường;",
         "Căn cứ Kế hoạch số 87/KH-UBND ngày 08 tháng 5 năm 2023 của UBND phường;"},
};
// clang-format on

}  // namespace congbo::rules
