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
    Rule{RuleId::L01, "L01", "basis-incomplete", warning, author,
         "căn cứ '{0}' {1}", "the basis '{0}' has {1}",
         "ghi tên loại, số, ký hiệu, ngày, cơ quan ban hành và trích yếu",
         "give type, number, symbol, date, issuer and title",
         "Căn cứ thiếu số, ngày thì người đọc không tìm được văn bản gốc.",
         "Without number and date readers cannot find what the document rests on.",
         "Thực hiện Chương trình công tác của UBND phường năm 2024",
         "Thực hiện Chương trình công tác số 03/CTr-UBND ngày 10/01/2024 của UBND phường năm 2024"},
    Rule{RuleId::L02, "L02", "basis-unknown-number", warning, author,
         "'{0}' khác với sổ văn bản đã biết: '{1}'", "'{0}' differs from the register of known documents: '{1}'",
         "đối chiếu số và ngày của căn cứ",
         "check the number and date of the basis",
         "Gõ nhầm một chữ số thì căn cứ thành một văn bản khác.",
         "One wrong digit turns the basis into another document.",
         "Nghị định số 66/2023/NĐ-CP ngày 07/12/2023 quy định về khung tiêu chuẩn",
         "Nghị định số 86/2023/NĐ-CP ngày 07/12/2023 quy định về khung tiêu chuẩn"},
    Rule{RuleId::L03, "L03", "basis-expired", warning, author,
         "{0} đã hết hiệu lực từ ngày {1}, được thay bằng {2}", "{0} has been out of force since {1}; {2} took its place",
         "căn cứ vào văn bản đang có hiệu lực",
         "rest on the act in force",
         "Căn cứ hết hiệu lực làm yếu giá trị của văn bản.",
         "A basis that is out of force weakens the document.",
         "ngày 10 tháng 5 năm 2024\nCăn cứ Nghị định số 91/2017/NĐ-CP",
         "ngày 10 tháng 5 năm 2024\nCăn cứ Nghị định số 98/2023/NĐ-CP"},
    Rule{RuleId::L04, "L04", "basis-punctuation", advice, author,
         "dòng căn cứ nên kết thúc bằng '{0}'", "this line of the preamble should end with '{0}'",
         "các dòng căn cứ kết thúc bằng ';', dòng cuối bằng '.'",
         "lines of bases end with ';', the last one with '.'",
         "Thể thức: mỗi căn cứ một dòng, kết thúc bằng dấu chấm phẩy, dòng cuối bằng dấu chấm.",
         "The official layout: a line each, ended by a semicolon, the last by a full stop.",
         "Căn cứ Luật Thi đua, khen thưởng;\nCăn cứ Quy chế làm việc;",
         "Căn cứ Luật Thi đua, khen thưởng;\nCăn cứ Quy chế làm việc."},
    Rule{RuleId::L05, "L05", "citation-unresolved", advice, site,
         "viện dẫn {0} {1}", "cites {0} {1}",
         "đăng văn bản ấy để liên kết mở được; hoặc xem lại số vừa ghi",
         "publish that document so that the link opens; or look at the number again",
         "Người đọc bấm vào căn cứ để xem văn bản gốc. Văn bản của chính cơ quan mình thì nên có trên trang; không có, "
         "nhiều khi là do ghi sai số.",
         "Readers follow a basis to its text. A document of one's own should be on the site; where it is not, the number "
         "is often mistyped.",
         "Căn cứ Kế hoạch số 78/KH-UBND ngày 08 tháng 5 năm 2023 của UBND phường;",
         "Căn cứ Kế hoạch số 87/KH-UBND ngày 08 tháng 5 năm 2023 của UBND phường;"},
    Rule{RuleId::L06, "L06", "unit-dissolved", warning, author,
         "'{0}' đã giải thể từ ngày 01/7/2025 (nay: {1})", "'{0}' was dissolved on 1 July 2025 (now: {1})",
         "ghi tên cơ quan hiện nay; nhắc lại chuyện cũ thì thêm '(cũ)'",
         "name the body of today; add '(cũ)' where the past is meant",
         "Giao việc hoặc gửi văn bản cho cơ quan không còn nữa thì không ai nhận.",
         "Nobody receives what is assigned or sent to a body that is no more.",
         "ngày 10 tháng 02 năm 2026\nNơi nhận: UBND huyện",
         "ngày 10 tháng 02 năm 2026\nNơi nhận: UBND tỉnh"},
};
// clang-format on

}  // namespace congbo::rules
