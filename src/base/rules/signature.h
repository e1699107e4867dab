#pragma once
// Signature. Rows of the catalogue, in the order of RuleId; only base/rule.cpp
// includes them.

#include <array>

#include "base/rule.h"

namespace congbo::rules {

using enum Severity;
using enum Mender;

// clang-format off
inline constexpr std::array signature_rules{
    Rule{RuleId::S01, "S01", "collective-signature", warning, author,
         "{0} của Ủy ban nhân dân mà không ghi 'TM. ỦY BAN NHÂN DÂN' trên người ký", "issued by the People's Committee, without 'TM. ỦY BAN NHÂN DÂN' above the signer ({0})",
         "ghi 'TM. ỦY BAN NHÂN DÂN' trên chức vụ",
         "write 'TM. ỦY BAN NHÂN DÂN' above the position",
         "Ủy ban nhân dân làm việc theo chế độ tập thể: người ký thay mặt tập thể ấy.",
         "The committee acts as a body: who signs does so on its behalf.",
         "CHỦ TỊCH\nĐỗ Văn Mẫn",
         "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nĐỗ Văn Mẫn"},
    Rule{RuleId::S02, "S02", "authority-position", warning, author,
         "'{0}' mà chức vụ là '{1}': phải là {2}", "'{0}' over the position '{1}': it should be {2}",
         "KT. là ký thay, của cấp phó; TL., TUQ. của người đứng đầu đơn vị bên dưới",
         "KT. is for a deputy; TL. and TUQ. for the head of a unit below",
         "Thẩm quyền ghi sai thì chữ ký không có giá trị.",
         "With the wrong authority the signature has no force.",
         "KT. CHỦ TỊCH\nCHỦ TỊCH",
         "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"},
    Rule{RuleId::S03, "S03", "signer-missing", warning, author,
         "không có họ tên dưới chức vụ '{0}'", "no name stands under the position '{0}'",
         "ghi họ tên người ký",
         "write the signer's name",
         "Người đọc phải biết ai đã ký và chịu trách nhiệm.",
         "Readers must know who signed and answers for it.",
         "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH",
         "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nĐỗ Văn Mẫn"},
};
// clang-format on

}  // namespace congbo::rules
