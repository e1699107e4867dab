#pragma once
// Dates and deadlines. Rows of the catalogue, in the order of RuleId; only base/rule.cpp
// includes them.

#include <array>

#include "base/rule.h"

namespace congbo::rules {

using enum Severity;
using enum Mender;

// clang-format off
inline constexpr std::array dates_rules{
    Rule{RuleId::D01, "D01", "date-impossible", warning, author,
         "không có ngày '{0}'", "there is no day '{0}'",
         "xem lại ngày, tháng, năm",
         "look at day, month and year again",
         "Ngày không có thật thì không ai biết phải đến hoặc nộp khi nào.",
         "Nobody can come, or hand in, on a day that does not exist.",
         "trước ngày 31/4/2024",
         "trước ngày 30/4/2024"},
    Rule{RuleId::D02, "D02", "weekday-wrong", warning, author,
         "'{0}': ngày ấy là {1}", "'{0}': that day is {1}",
         "sửa thứ hoặc sửa ngày cho khớp",
         "mend the weekday or the date",
         "Thứ và ngày không khớp thì người được mời có thể đến nhầm hôm.",
         "When weekday and date disagree, guests may come on the wrong day.",
         "thứ Hai, ngày 19 tháng 12 năm 2023",
         "thứ Ba, ngày 19 tháng 12 năm 2023"},
    Rule{RuleId::D03, "D03", "date-order", warning, author,
         "'{0}' sai trình tự thời gian: {1}", "'{0}' is out of order: {1}",
         "đối chiếu ngày ban hành, ngày tổ chức và hạn nộp",
         "compare the days of issue, of the event and of the deadline",
         "Hạn sau ngày tổ chức, hay kế hoạch ban hành sau sự kiện, là dấu hiệu gõ nhầm ngày hoặc năm.",
         "A deadline after the event, or a plan issued after it, shows a mistyped day or year.",
         "Hội nghị ngày 10/3/2024. Gửi tham luận trước ngày 15/3/2024.",
         "Hội nghị ngày 10/3/2024. Gửi tham luận trước ngày 05/3/2024."},
    Rule{RuleId::D04, "D04", "basis-in-future", warning, author,
         "căn cứ {0} đề ngày {1}, sau ngày ban hành ({2})", "the basis {0} is dated {1}, after the document itself ({2})",
         "xem lại ngày của căn cứ và ngày ban hành",
         "look at the basis's date and the document's again",
         "Văn bản không thể căn cứ vào một văn bản chưa có.",
         "A document cannot rest on one that does not exist yet.",
         "ngày 05 tháng 01 năm 2024\nCăn cứ Kế hoạch số 08/KH-UBND ngày 20/01/2024",
         "ngày 25 tháng 01 năm 2024\nCăn cứ Kế hoạch số 08/KH-UBND ngày 20/01/2024"},
    Rule{RuleId::D05, "D05", "short-notice", advice, author,
         "mời dự '{0}' mà chỉ còn {1} ngày làm việc ở giữa", "invites to '{0}' with only {1} working days between",
         "gửi giấy mời trước ít nhất 3 ngày làm việc",
         "send invitations at least 3 working days before",
         "Người được mời cần thời gian nhận giấy và sắp xếp công việc.",
         "Guests need time to receive the letter and arrange their work.",
         "ngày 04 tháng 3 năm 2024 … Thời gian: ngày 05/3/2024",
         "ngày 26 tháng 02 năm 2024 … Thời gian: ngày 05/3/2024"},
    Rule{RuleId::D06, "D06", "event-time-vague", advice, author,
         "thời gian chưa rõ: '{0}'", "the time is not exact: '{0}'",
         "ghi rõ ngày và giờ",
         "say day and hour",
         "Trang sự kiện và lịch chỉ có khi biết ngày, giờ.",
         "The event's page and calendar need the day and the hour.",
         "Thời gian: cuối tháng 3 năm 2024",
         "Thời gian: 07 giờ 30 phút, ngày 29 tháng 3 năm 2024"},
    Rule{RuleId::D07, "D07", "deadline-on-holiday", advice, author,
         "hạn '{0}' rơi vào {1}", "the deadline '{0}' falls on {1}",
         "chọn một ngày làm việc",
         "choose a working day",
         "Ngày nghỉ không có ai nhận hồ sơ.",
         "On a day off nobody takes in papers.",
         "trước ngày 01/5/2024",
         "trước ngày 26/4/2024"},
    Rule{RuleId::D08, "D08", "number-year-mismatch", warning, author,
         "số ghi năm {0}, ngày ghi năm {1}", "the number says {0}, the date says {1}",
         "đối chiếu với văn bản được viện dẫn",
         "compare with the document that is cited",
         "Năm trong số của văn bản quy phạm là năm ban hành: hai năm khác nhau thì một trong hai sai.",
         "The year in the number is that of issue: if the two differ, one is wrong.",
         "Quyết định số 32/2023/QĐ-UBND ngày 29/12/2022",
         "Quyết định số 32/2023/QĐ-UBND ngày 29/12/2023"},
    Rule{RuleId::D09, "D09", "deadline-relative", advice, author,
         "hạn '{0}' chưa tính được ra ngày", "the deadline '{0}' cannot be placed yet",
         "ghi ngày cụ thể khi đã biết ngày tổ chức",
         "name the day once that of the event is known",
         "Hạn tính theo ngày tổ chức chỉ rõ khi ngày ấy đã định.",
         "A deadline reckoned from the event is clear only when that day is fixed.",
         "trước ngày tổ chức Hội nghị ít nhất 15 ngày",
         "trước ngày 14/3/2024"},
};
// clang-format on

}  // namespace congbo::rules
