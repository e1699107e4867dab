#pragma once
// Personal data. Rows of the catalogue, in the order of RuleId; only base/rule.cpp
// includes them.

#include <array>

#include "base/rule.h"

namespace congbo::rules {

using enum Severity;
using enum Mender;

// clang-format off
inline constexpr std::array privacy_rules{
    Rule{RuleId::P11, "P11", "attachment-unread", warning, file,
         "không đọc được hết chữ trong '{0}' để tìm dữ liệu cá nhân",
         "the text of '{0}' could not be searched whole for personal data",
         "tự xem tệp này có dữ liệu cá nhân không; đặt bản có chữ, không mật khẩu, không phải bản quét",
         "look through the file for personal data; put a version with text in its place: no password, no scan",
         "Số căn cước, số điện thoại hay nằm trong tệp đính kèm, kể cả trong trang tính ẩn và chú thích. Tệp có mật "
         "khẩu, bản quét hay tệp hỏng thì congbo không tìm được thay người.",
         "Identity and telephone numbers often lie in attached files, in hidden sheets and comments too. In a file "
         "with a password, a scan or a damaged file congbo cannot search in anybody's stead.",
         "[Danh sách](danh-sach-quet.pdf)", "[Danh sách](danh-sach.xlsx)"},
};
// clang-format on

}  // namespace congbo::rules
