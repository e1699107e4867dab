#pragma once
// Letters, words and marks. Rows of the catalogue, in the order of RuleId; only base/rule.cpp
// includes them.

#include <array>

#include "base/rule.h"

namespace congbo::rules {

using enum Severity;
using enum Mender;

// clang-format off
inline constexpr std::array text_rules{
    Rule{RuleId::O01, "O01", "confusable-phrase", warning, file,
         "'{0}': {1}", "'{0}': {1}",
         "đối chiếu với bản ký",
         "compare with the signed paper",
         "Máy đọc ảnh hay nhầm dấu: từng chữ vẫn có nghĩa nên trình soát chính tả không thấy.",
         "Scanning confuses marks: each word still means something, so a spell checker sees nothing.",
         "Cùm thi đua số 2",
         "Cụm thi đua số 2"},
    Rule{RuleId::O02, "O02", "repeated-words", warning, author,
         "lặp lại: '{0}'", "said twice: '{0}'",
         "bỏ một lần",
         "remove one",
         "Chữ lặp là lỗi gõ hoặc lỗi chuyển đổi dễ thấy nhất khi đăng.",
         "Words said twice are the most visible slip on a page.",
         "phong trào thi đua thi đua yêu nước",
         "phong trào thi đua yêu nước"},
    Rule{RuleId::O03, "O03", "system-text", warning, file,
         "chữ của máy in, máy quét hoặc phần mềm: '{0}'", "text of a printer, scanner or program: '{0}'",
         "xóa dòng này",
         "delete the line",
         "Dòng này không có trong văn bản đã ký.",
         "The line is not in the signed document.",
         "Đã in thành công",
         "(xóa)"},
    Rule{RuleId::O04, "O04", "stray-marks", warning, file,
         "dấu vết viết tay hoặc chữ nháy bị đọc thành chữ: '{0}'", "handwriting or initials read as text: '{0}'",
         "xóa phần này",
         "delete it",
         "Chữ ký nháy, số sổ viết tay không thuộc nội dung văn bản.",
         "Initials and numbers in pencil are not part of the text.",
         "thực hiện./ *102*",
         "thực hiện./."},
    Rule{RuleId::O05, "O05", "unbalanced-marks", warning, file,
         "'{0}' không có dấu cặp với nó", "'{0}' has no partner",
         "thêm dấu đóng hoặc bỏ dấu thừa",
         "add the missing mark or remove this one",
         "Dấu ** lẻ hiện nguyên trên trang; ngoặc không đóng làm câu khó hiểu.",
         "A lone ** is shown as it stands; an open bracket confuses the sentence.",
         "Tổng cộng: 13.500.000 đồng** (Mười ba triệu năm trăm nghìn đồng)",
         "**Tổng cộng: 13.500.000 đồng** (Mười ba triệu năm trăm nghìn đồng)"},
    Rule{RuleId::O06, "O06", "phrase-incomplete", warning, author,
         "'{0}' thiếu chữ: có lẽ là '{1}'", "'{0}' lacks a word: perhaps '{1}'",
         "đối chiếu với bản ký",
         "compare with the signed paper",
         "Rơi một chữ thì tên cơ quan, chức danh không còn đúng.",
         "With a word lost, the name of a body or office is wrong.",
         "Ban Tuyên Thị ủy",
         "Ban Tuyên giáo Thị ủy"},
    Rule{RuleId::O07, "O07", "spacing", advice, file,
         "{0}", "{0}",
         "mỗi chữ cách nhau một dấu cách; dấu câu viết liền chữ trước",
         "one space between words; marks follow the word at once",
         "Dấu cách sai làm dòng ngắt xấu và tìm kiếm sót.",
         "Wrong spaces break lines badly and hide words from the search.",
         "30.000đồng/tập",
         "30.000 đồng/tập"},
    Rule{RuleId::O08, "O08", "odd-characters", warning, file,
         "{0}", "{0}",
         "gõ lại chữ này",
         "type the letter anew",
         "Nhìn giống nhưng máy coi là chữ khác: tìm kiếm không ra, máy đọc màn hình đọc sai.",
         "It looks alike, but to a program it is another letter: search fails and screen readers stumble.",
         "Ðảng bộ phường",
         "Đảng bộ phường"},
    Rule{RuleId::O09, "O09", "legacy-encoding", error, file,
         "văn bản có {0}", "the text has {0}",
         "chuyển mã sang Unicode (ví dụ bằng UniKey: Bộ công cụ, chuyển mã) rồi lưu lại UTF-8",
         "convert it to Unicode (for instance with UniKey's toolkit) and save it as UTF-8",
         "Phông chữ cũ chỉ đọc được khi máy có phông ấy: trên trang mọi người thấy chữ hỏng.",
         "Text of an old font is readable only with that font: on a page everyone sees broken letters.",
         "Céng hßa x· héi chñ nghÜa ViÖt Nam",
         "Cộng hòa xã hội chủ nghĩa Việt Nam"},
    Rule{RuleId::O10, "O10", "raw-html", advice, file,
         "thẻ HTML '{0}' hiện nguyên thành chữ", "the HTML tag '{0}' is shown as text",
         "bỏ thẻ; xuống dòng thì dùng <br>",
         "remove it; <br> alone breaks a line",
         "Trang không nhận HTML trong văn bản, để nội dung không phá được trang.",
         "Pages take no HTML from documents, so that content cannot break them.",
         "<font color=red>Lưu ý</font>",
         "**Lưu ý**"},
};
// clang-format on

}  // namespace congbo::rules
