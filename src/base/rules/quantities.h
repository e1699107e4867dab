#pragma once
// Sums, money and counts. Rows of the catalogue, in the order of RuleId; only base/rule.cpp
// includes them.

#include <array>

#include "base/rule.h"

namespace congbo::rules {

using enum Severity;
using enum Mender;

// clang-format off
inline constexpr std::array quantities_rules{
    Rule{RuleId::Q01, "Q01", "part-sum", warning, author,
         "'{0}' ghi {1}, nhưng các phần cộng lại là {2} (lệch {3})",
         "'{0}' states {1}, but its parts add up to {2} (a difference of {3})",
         "đối chiếu lại từng dòng với con số tổng", "compare each line with the stated total",
         "Giấy mời in ra, chỗ ngồi và nước uống đều tính theo các con số này. Cộng lại không khớp thì ít nhất "
         "một con số sai.",
         "Invitations, seats and drinks are counted by these figures. Where they do not add up, at least one "
         "of them is wrong.",
         "2. Đại biểu phường: 30 đại biểu, gồm:\n- Đảng ủy: 10 đại biểu;\n- Các phòng: 25 đại biểu.",
         "2. Đại biểu phường: 35 đại biểu, gồm:\n- Đảng ủy: 10 đại biểu;\n- Các phòng: 25 đại biểu."},
    Rule{RuleId::Q02, "Q02", "grand-total", warning, author,
         "tổng số ghi {0}, nhưng các nhóm cộng lại là {1} (lệch {2})",
         "the total states {0}, but the groups add up to {1} (a difference of {2})",
         "đối chiếu tổng số với từng nhóm, và từng nhóm với các dòng của nhóm",
         "compare the total with each group, and each group with its lines",
         "Tổng số được dùng để thuê hội trường và lập dự toán. Tổng số không bằng các nhóm cộng lại thì không "
         "biết tin con số nào.",
         "The total decides the hall and the budget. Where it is not the sum of its groups, nobody knows which "
         "figure to trust.",
         "Tổng số: 60 đại biểu, trong đó:\n1. Cấp tỉnh: 05 đại biểu.\n2. Phường: 45 đại biểu.",
         "Tổng số: 50 đại biểu, trong đó:\n1. Cấp tỉnh: 05 đại biểu.\n2. Phường: 45 đại biểu."},
    Rule{RuleId::Q03, "Q03", "line-amount", warning, author,
         "{0} x {1} = {2} đồng, nhưng dòng này ghi {3} đồng", "{0} x {1} = {2} đồng, but the line states {3} đồng",
         "tính lại số lượng, đơn giá và thành tiền", "work out quantity, unit price and amount anew",
         "Thành tiền sai một chữ số thì tổng dự toán sai theo, và chứng từ thanh toán không khớp kế hoạch.",
         "One wrong digit in an amount carries into the total, and the receipts no longer fit the plan.",
         "2. Nước uống: 120 người x 20.000 đồng = 2.200.000 đồng.",
         "2. Nước uống: 120 người x 20.000 đồng = 2.400.000 đồng."},
    Rule{RuleId::Q04, "Q04", "budget-total", warning, author,
         "tổng cộng ghi {0} đồng, nhưng các dòng cộng lại là {1} đồng",
         "the total states {0} đồng, but the lines add up to {1} đồng",
         "cộng lại các dòng; xem có dòng nào bị sót hoặc gõ sai", "add the lines up anew; look for one left out or mistyped",
         "Dự toán được duyệt theo tổng số. Tổng số không bằng các dòng thì kho bạc trả lại hồ sơ.",
         "A budget is approved by its total. Where the lines do not make it, the treasury returns the file.",
         "1. Trang trí: 2.000.000 đồng.\n2. Nước uống: 1.000.000 đồng.\nTổng cộng: 3.500.000 đồng.",
         "1. Trang trí: 2.000.000 đồng.\n2. Nước uống: 1.000.000 đồng.\nTổng cộng: 3.000.000 đồng."},
    Rule{RuleId::Q05, "Q05", "amount-in-words", warning, author,
         "số tiền bằng số là {0} đồng, bằng chữ là {1} đồng", "the figures say {0} đồng, the words {1} đồng",
         "sửa phần sai; bằng chữ của {0} là '{2}'", "mend the wrong one; in words {0} is '{2}'",
         "Số tiền ghi hai lần để không ai sửa được một lần. Hai lần khác nhau thì cả hai đều mất giá trị.",
         "An amount is written twice so that nobody can alter it once. Where the two differ, neither holds.",
         "Tổng cộng: 13.500.000 đồng (Mười lăm triệu ba trăm nghìn đồng).",
         "Tổng cộng: 13.500.000 đồng (Mười ba triệu năm trăm nghìn đồng)."},
    Rule{RuleId::Q06, "Q06", "budget-headcount", advice, author,
         "dự toán tính cho {0} người, còn thành phần tham dự cộng lại là {1}",
         "the budget counts {0} persons, the guests add up to {1}",
         "xem lại số người trong dự toán, hoặc ghi rõ vì sao khác",
         "look at the heads in the budget again, or say why they differ",
         "Nước uống và tài liệu tính theo đầu người. Số người trong dự toán khác thành phần tham dự thì thiếu "
         "hoặc thừa suất.",
         "Drinks and papers go by the head. Where budget and guests differ, there are too few or too many.",
         "Tổng số: 150 đại biểu.\n1. Nước uống: 130 người x 20.000 đồng = 2.600.000 đồng.",
         "Tổng số: 150 đại biểu.\n1. Nước uống: 150 người x 20.000 đồng = 3.000.000 đồng."},
    Rule{RuleId::Q07, "Q07", "list-count", warning, author,
         "ghi {0} {1}, nhưng danh sách có {2}", "{0} {1} are announced, but the list has {2}",
         "đếm lại danh sách theo bản đã ký; xem có hàng nào bị mất khi chuyển tệp",
         "count the list against the signed paper; look for rows lost in conversion",
         "Số người ghi trong quyết định và số hàng của danh sách phải bằng nhau: lệch nhau là có người bị sót "
         "hoặc bị thừa.",
         "The number in the decision and the rows of its list must agree: where they differ, somebody is missing "
         "or too many.",
         "Điều 1. Tặng Giấy khen cho 03 cá nhân, gồm:\n1. Ông Lê Văn Tám, thôn Đông;\n2. Bà Đỗ Thị Mận, thôn Đoài.",
         "Điều 1. Tặng Giấy khen cho 02 cá nhân, gồm:\n1. Ông Lê Văn Tám, thôn Đông;\n2. Bà Đỗ Thị Mận, thôn Đoài."},
    Rule{RuleId::Q08, "Q08", "rank-against-score", warning, author,
         "'{0}' xếp {1} với {2} điểm, thấp hơn '{3}' xếp {4} với {5} điểm",
         "'{0}' is ranked {1} with {2} points, fewer than '{3}', ranked {4} with {5}",
         "đối chiếu điểm và thứ hạng với biên bản chấm", "compare scores and ranks with the record of scoring",
         "Thứ hạng căn cứ vào điểm. Đơn vị ít điểm hơn mà hạng cao hơn thì điểm hoặc hạng đã gõ sai.",
         "Ranks rest on scores. Where fewer points stand above more, a score or a rank is mistyped.",
         "| Đơn vị | Điểm | Xếp hạng |\n| --- | --- | --- |\n| Xã Bình Sơn | 92 | Nhất |\n| Xã An Hòa | 95 | Nhì |",
         "| Đơn vị | Điểm | Xếp hạng |\n| --- | --- | --- |\n| Xã Bình Sơn | 97 | Nhất |\n| Xã An Hòa | 95 | Nhì |"},
};
// clang-format on

}  // namespace congbo::rules
