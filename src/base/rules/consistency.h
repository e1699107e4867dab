#pragma once
// One thing said in one way. Rows of the catalogue, in the order of RuleId; only base/rule.cpp
// includes them.

#include <array>

#include "base/rule.h"

namespace congbo::rules {

using enum Severity;
using enum Mender;

// clang-format off
inline constexpr std::array consistency_rules{
    Rule{RuleId::C01, "C01", "event-name-varies", warning, author,
         "tên sự kiện ở đây khác với trích yếu: '{0}'", "the event is named otherwise than in the title: '{0}'",
         "gọi sự kiện bằng một tên từ đầu đến cuối",
         "name the event the same throughout",
         "Hai tên cho một sự kiện làm người đọc tưởng là hai việc.",
         "Two names make readers think of two events.",
         "Tổ chức Hội nghị tổng kết năm 2023\nTrên đây là Kế hoạch tổ chức Hội nghị tổng kết năm 2022./.",
         "Tổ chức Hội nghị tổng kết năm 2023\nTrên đây là Kế hoạch tổ chức Hội nghị tổng kết năm 2023./."},
    Rule{RuleId::C02, "C02", "capitals-vary", advice, author,
         "'{0}' ở đây, '{1}' ở dòng {2}: viết hoa khác nhau", "'{0}' here, '{1}' in line {2}: the capitals vary",
         "chọn một cách viết hoa",
         "choose one way",
         "Một tên viết nhiều kiểu trông như nhiều tên.",
         "One name in several spellings looks like several names.",
         "Cụm thi đua số 2 … Cụm Thi đua số 2",
         "Cụm thi đua số 2 … Cụm thi đua số 2"},
    Rule{RuleId::C03, "C03", "closing-mark-missing", advice, author,
         "nội dung không kết thúc bằng './.'", "the text does not end with './.'",
         "thêm './.' ở cuối câu cuối cùng",
         "add './.' to the last sentence",
         "Dấu './.' cho biết nội dung hết ở đây, không ai thêm được câu nào.",
         "The mark shows that the text ends here and nothing can be added.",
         "đề nghị các đơn vị thực hiện.",
         "đề nghị các đơn vị thực hiện./."},
    Rule{RuleId::C04, "C04", "assignee-not-recipient", advice, author,
         "'{0}' được giao việc mà không có ở 'Nơi nhận'", "'{0}' has a task and is not among the recipients",
         "thêm vào 'Nơi nhận'",
         "add it under 'Nơi nhận'",
         "Đơn vị được giao việc phải nhận được văn bản.",
         "Who has a task must receive the document.",
         "1. Công an phường: bảo đảm an ninh\nNơi nhận: Lưu: VT.",
         "1. Công an phường: bảo đảm an ninh\nNơi nhận: Công an phường; Lưu: VT."},
};
// clang-format on

}  // namespace congbo::rules
