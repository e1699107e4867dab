#pragma once
// Letterhead and symbols. Rows of the catalogue, in the order of RuleId; only base/rule.cpp
// includes them.

#include <array>

#include "base/rule.h"

namespace congbo::rules {

using enum Severity;
using enum Mender;

// clang-format off
inline constexpr std::array letterhead_rules{
    Rule{RuleId::H01, "H01", "number-missing", warning, author,
         "văn bản chưa có số", "the document has no number",
         "ghi số trước dấu gạch chéo, ví dụ 'Số: 54/KH-UBND'",
         "write the number before the slash, as in 'Số: 54/KH-UBND'",
         "Số và ký hiệu là tên gọi của văn bản: không có số thì văn bản khác không viện dẫn được, người dân không tra được.",
         "Number and symbol are a document's name: without them no other document can cite it and nobody can look it up.",
         "Số: /KH-UBND",
         "Số: 54/KH-UBND"},
    Rule{RuleId::H02, "H02", "symbol-unknown", warning, author,
         "số, ký hiệu '{0}' sai khuôn: có lẽ là '{1}'", "the symbol '{0}' fits no pattern: perhaps '{1}'",
         "gạch chéo giữa số và ký hiệu, gạch nối giữa các nhóm, không có dấu cách; văn bản của Đảng thì ngược lại: 34-CT/TW",
         "a slash between number and symbol, a hyphen between the groups, no spaces; of the Party the other way round: 34-CT/TW",
         "Số, ký hiệu viết sai khuôn thì máy không nối được với văn bản được viện dẫn, người đọc dễ tra nhầm.",
         "A number in the wrong form cannot be linked with the document it means, and misleads those who look it up.",
         "Kế hoạch số 37 KH/UBND",
         "Kế hoạch số 37/KH-UBND"},
    Rule{RuleId::H03, "H03", "issue-date-blank", warning, author,
         "ngày ban hành còn để trống: '{0}'", "the date of issue is left blank: '{0}'",
         "ghi đủ ngày, tháng, năm ban hành",
         "write day, month and year of issue",
         "Ngày ban hành quyết định văn bản có hiệu lực từ khi nào và đứng ở đâu trong sổ.",
         "The date of issue decides from when a document holds and where it stands in the register.",
         "An Lạc, ngày tháng 01 năm 2024",
         "An Lạc, ngày 15 tháng 01 năm 2024"},
    Rule{RuleId::H04, "H04", "issue-date-style", advice, author,
         "ngày viết '{0}': theo thể thức là '{1}'", "the date is written '{0}': the official form is '{1}'",
         "ngày dưới 10 và tháng 1, 2 thêm số 0 ở trước; tháng 3 đến 9 thì không",
         "days below 10 and the months 1 and 2 take a leading zero; the months 3 to 9 do not",
         "Thể thức văn bản hành chính thống nhất cách viết ngày để không sửa được con số.",
         "The official layout fixes how dates are written, so that no digit can be added later.",
         "An Lạc, ngày 5 tháng 1 năm 2024",
         "An Lạc, ngày 05 tháng 01 năm 2024"},
    Rule{RuleId::H05, "H05", "type-symbol-mismatch", warning, author,
         "ký hiệu '{0}' không phải của {1}", "the symbol '{0}' is not that of this type ({1})",
         "đối chiếu tên loại văn bản với chữ viết tắt trong ký hiệu",
         "compare the type's name with the abbreviation in the symbol",
         "Tên loại và ký hiệu nói hai điều khác nhau thì không biết đâu là văn bản được nói đến.",
         "When type and symbol disagree, nobody knows which document is meant.",
         "Kế hoạch số 12/QĐ-UBND",
         "Kế hoạch số 12/KH-UBND"},
    Rule{RuleId::H06, "H06", "issuer-unnamed", warning, author,
         "cơ quan ban hành: {0}", "the issuer: {0}",
         "ghi đủ tên cơ quan ban hành ở đầu văn bản, ví dụ 'ỦY BAN NHÂN DÂN PHƯỜNG AN LẠC'",
         "write the full name of the issuing agency at the head of the document",
         "Văn bản tách khỏi hồ sơ vẫn phải cho biết của cơ quan nào: nhiều nơi có 'UBND huyện'.",
         "Apart from its file, a document must still say whose it is: there are many district committees.",
         "UBND huyện ban hành Kế hoạch",
         "UBND huyện Thạch Lam ban hành Kế hoạch"},
    Rule{RuleId::H07, "H07", "issuer-inconsistent", warning, author,
         "'{0}' ở đây, '{1}' ở đầu văn bản", "'{0}' here, '{1}' at the head of the document",
         "sửa số, ký hiệu ở phụ lục cho khớp với văn bản",
         "make the number in the annex that of the document",
         "Phụ lục chỉ có giá trị khi chỉ đúng văn bản mà nó kèm theo.",
         "An annex holds only with the document that it names.",
         "Số: 54/KH-UBND\n(Kèm theo Kế hoạch số 45/KH-UBND)",
         "Số: 54/KH-UBND\n(Kèm theo Kế hoạch số 54/KH-UBND)"},
    Rule{RuleId::H08, "H08", "number-only-in-annex", advice, author,
         "số {0} chỉ có ở dòng 'kèm theo' của phụ lục", "the number {0} stands only in the annex line",
         "ghi số, ngày ở đầu văn bản",
         "write number and date at the head of the document",
         "Người đọc tìm số, ngày ở đầu văn bản.",
         "Readers look for number and date at the head of a document.",
         "(Kèm theo Kế hoạch số 54/KH-UBND ngày 05/01/2024)",
         "Số: 54/KH-UBND"},
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
    Rule{RuleId::H10, "H10", "restricted-mark", error, author,
         "văn bản mang dấu '{0}': không được đăng", "the document is marked '{0}': it must not be published",
         "đưa tệp ra khỏi thư mục của trang; nếu dấu đã hết hiệu lực, cơ quan ban hành phải giải mật hoặc bỏ dấu "
         "bằng văn bản",
         "take the file out of the site's folder; where the mark no longer holds, its issuer must lift it in writing",
         "Văn bản có độ mật hoặc chỉ dẫn về phạm vi lưu hành chỉ dành cho người được ghi trên đó. Đăng lên mạng "
         "là làm lộ, không thu lại được.",
         "A document with a mark of secrecy or of restricted circulation is for the persons named on it. Once on the "
         "web it is disclosed, and cannot be taken back.",
         "ỦY BAN NHÂN DÂN PHƯỜNG AN LẠC\n\nLƯU HÀNH NỘI BỘ\n\nSố: 54/KH-UBND",
         "ỦY BAN NHÂN DÂN PHƯỜNG AN LẠC\n\nSố: 54/KH-UBND"},
    Rule{RuleId::H12, "H12", "draft-mark", warning, author,
         "văn bản mang dấu DỰ THẢO: được giữ lại, không đăng", "the document is marked DỰ THẢO (draft): it is held back",
         "bỏ dấu DỰ THẢO khi văn bản đã ban hành",
         "remove the mark once the document is issued",
         "Bản dự thảo chưa phải là văn bản: đăng lên sẽ bị hiểu nhầm là đã ban hành.",
         "A draft is not yet a document: published, it would be taken for an issued one.",
         "DỰ THẢO\nKẾ HOẠCH",
         "KẾ HOẠCH"},
};
// clang-format on

}  // namespace congbo::rules
