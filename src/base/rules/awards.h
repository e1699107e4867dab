#pragma once
// Awards and those honoured. Rows of the catalogue, in the order of RuleId; only base/rule.cpp
// includes them.

#include <array>

#include "base/rule.h"

namespace congbo::rules {

using enum Severity;
using enum Mender;

// clang-format off
inline constexpr std::array awards_rules{
    Rule{RuleId::A01, "A01", "award-unknown", warning, author,
         "'{0}' không có trong danh mục danh hiệu, hình thức khen thưởng ở thời điểm này",
         "'{0}' is not in the register of awards at that date",
         "xem lại tên danh hiệu; danh hiệu riêng của địa phương thì thêm vào register/awards.json",
         "look at the award's name; add a town's own award to register/awards.json",
         "Tên danh hiệu do Luật Thi đua, khen thưởng quy định; ghi khác đi thì người được khen không có căn cứ để "
         "hưởng.",
         "The law names the awards; a name that it does not know gives the honoree nothing to stand on.",
         "Tặng danh hiệu “Chiến sĩ thi đua cấp phường” cho 05 cá nhân",
         "Tặng danh hiệu “Chiến sĩ thi đua cơ sở” cho 05 cá nhân"},
    Rule{RuleId::A02, "A02", "award-authority", warning, author,
         "{0} không có thẩm quyền tặng '{1}'", "{0} has no authority to give '{1}'",
         "xem lại thẩm quyền khen thưởng: Chủ tịch UBND cấp xã tặng Giấy khen, Chủ tịch UBND cấp tỉnh tặng Bằng khen",
         "look at who may award: a commune's chairman gives a Giấy khen, a province's a Bằng khen",
         "Khen sai thẩm quyền thì quyết định phải hủy và người được khen mất phần thưởng.",
         "An award given without authority is cancelled, and the honoree loses it.",
         "Tặng Bằng khen của Chủ tịch UBND xã cho 05 tập thể", "Tặng Giấy khen của Chủ tịch UBND xã cho 05 tập thể"},
    Rule{RuleId::A03, "A03", "award-kind", warning, author,
         "'{0}' không dành cho {1}: '{2}'", "'{0}' is not given to {1}: '{2}'",
         "xem lại danh hiệu của hàng này, hoặc nhóm mà hàng thuộc về",
         "look at the award of this row, or the group that it stands in",
         "Luật chia danh hiệu cho cá nhân, tập thể và hộ gia đình. Danh hiệu đặt nhầm nhóm thường là do một hàng "
         "bị dời chỗ.",
         "The law parts awards among individuals, collectives and households. One in the wrong group mostly means "
         "a row out of place.",
         "Tặng Cờ thi đua của UBND tỉnh cho ông Lê Văn Tám", "Tặng Bằng khen của Chủ tịch UBND tỉnh cho ông Lê Văn Tám"},
    Rule{RuleId::A04, "A04", "honoree-twice", warning, author,
         "'{0}' được ghi hai lần với cùng '{1}'", "'{0}' is listed twice with the same '{1}'",
         "bỏ một hàng, hoặc ghi rõ đơn vị nếu là hai người trùng tên",
         "remove one row, or state the units where two people share the name",
         "Một hàng gõ lặp làm sai số lượng và thường che mất người đáng ra ở hàng ấy.",
         "A repeated row falsifies the count and mostly hides the person who belongs there.",
         "| 1 | Lê Văn Tám | Trạm Y tế xã |\n| 2 | Lê Văn Tám | Trạm Y tế xã |",
         "| 1 | Lê Văn Tám | Trạm Y tế xã |\n| 2 | Đỗ Thị Mận | Trạm Y tế xã |"},
    Rule{RuleId::A05, "A05", "row-unread", warning, file,
         "danh sách khen thưởng có chỗ không đọc được: {0}", "a list of honorees cannot be read here: {0}",
         "sửa lại dòng này (mỗi dòng một tên, đúng cột) rồi đối chiếu với bản đã ký",
         "mend the row (one name a row, in its column), then compare it with the signed list",
         "Một dòng bị bỏ qua là một người được khen thưởng không có tên trên trang. congbo không bỏ dòng nào "
         "trong im lặng.",
         "A row passed over is somebody honoured who is not on the page. congbo drops no row in silence.",
         "| 7 | | Phòng Nội vụ |", "| 7 | Lê Thị Mai | Phòng Nội vụ |"},
    Rule{RuleId::A06, "A06", "award-level-abolished", warning, author,
         "khen thưởng cấp huyện không còn sau ngày {0}: '{1}'", "district awards ended on {0}: '{1}'",
         "xem lại ngày ban hành và cơ quan ban hành", "look at the date of issue and at the issuer",
         "Cấp huyện kết thúc hoạt động từ ngày 01/7/2025; quyết định khen thưởng của cấp huyện ghi ngày sau đó là "
         "gõ nhầm ngày hoặc nhầm cơ quan.",
         "The district level ended on 1 July 2025; a district's award dated later has a wrong date or a wrong issuer.",
         "Ngày 15 tháng 8 năm 2025: Tặng Giấy khen của Chủ tịch UBND huyện",
         "Ngày 15 tháng 8 năm 2025: Tặng Giấy khen của Chủ tịch UBND xã"},
    Rule{RuleId::A07, "A07", "name-doubtful", warning, author,
         "họ tên '{0}' đáng ngờ: {1}", "the name '{0}' is doubtful: {1}",
         "đối chiếu từng chữ với bản đã ký; nếu đúng là tên như vậy thì ghi vào 'rules' kèm lý do",
         "compare it letter by letter with the signed paper; where it is right, say so in 'rules' with a reason",
         "Sai tên người được khen là lỗi nặng nhất của trang: người được vinh danh không nhận ra mình.",
         "A misspelt honoree is the worst mistake of the site: the person honoured is not the one named.",
         "1. Bà Nguyển Thị Hạnh, giáo viên", "1. Bà Nguyễn Thị Hạnh, giáo viên"},
    Rule{RuleId::A08, "A08", "name-differs", warning, author,
         "'{0}' ở đây, '{1}' ở '{2}': cùng chức vụ, đơn vị, khác dấu",
         "'{0}' here, '{1}' in '{2}': same position and unit, other marks",
         "đối chiếu cả hai với bản đã ký rồi sửa tên sai", "compare both with the signed papers and mend the wrong one",
         "Một người giữ một chức vụ ở một đơn vị thì tên chỉ có một cách viết; hai cách là một lần gõ sai dấu.",
         "One person in one post has one name; two spellings mean that one was mistyped.",
         "2023: Trần Thị Thuỳ Dương, Hiệu trưởng Trường Mầm non Sao Mai\n2024: Trần Thị Thúy Dương, Hiệu trưởng Trường "
         "Mầm non Sao Mai",
         "2023: Trần Thị Thùy Dương, Hiệu trưởng Trường Mầm non Sao Mai\n2024: Trần Thị Thùy Dương, Hiệu trưởng Trường "
         "Mầm non Sao Mai"},
};
// clang-format on

}  // namespace congbo::rules
