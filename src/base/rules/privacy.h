#pragma once
// Personal data. Rows of the catalogue, in the order of RuleId; only base/rule.cpp
// includes them. {0} is the value with at most its last two digits, or the column; {1} what became of it.

#include <array>

#include "base/rule.h"

namespace congbo::rules {

using enum Severity;
using enum Mender;

inline constexpr std::string_view privacy_hint_vi =
    "xóa khỏi tệp, hoặc đặt \"privacy\": \"redact\" trong congbo.json để congbo che khi đăng";
inline constexpr std::string_view privacy_hint_en =
    "delete it from the file, or set \"privacy\": \"redact\" in congbo.json and congbo masks it where it publishes";

// clang-format off
inline constexpr std::array privacy_rules{
    Rule{RuleId::P01, "P01", "citizen-id", error, file,
         "số định danh cá nhân (căn cước): {0}{1}", "a citizen's identity number: {0}{1}", privacy_hint_vi, privacy_hint_en,
         "Số định danh đi theo một người suốt đời và mở được tài khoản, khoản vay đứng tên họ. Luật Bảo vệ dữ liệu cá "
         "nhân không cho đăng khi người đó chưa đồng ý; quyết định khen thưởng cũng không cần đến số này.",
         "The number follows a person for life, and opens accounts and loans in that person's name. The Law on Personal "
         "Data Protection does not let it be published without consent, and no award needs it.",
         "Ông Lường Văn Dẻn, CCCD số 001075012345",
         "Ông Lường Văn Dẻn, Trưởng bản Nà Khoang"},
    Rule{RuleId::P02, "P02", "old-id", error, file,
         "số chứng minh nhân dân: {0}{1}", "the number of an old identity card: {0}{1}", privacy_hint_vi, privacy_hint_en,
         "Thẻ chín số đã hết hạn, nhưng con số vẫn gắn với người cũ trong hồ sơ ngân hàng, bảo hiểm, đất đai.",
         "The nine-digit card has expired, but its number still stands for the person in the files of banks, insurers "
         "and land offices.",
         "Bà Quàng Thị Xôm, CMND: 040123456",
         "Bà Quàng Thị Xôm, giáo viên Trường Mầm non Hoa Ban"},
    Rule{RuleId::P03, "P03", "mobile-number", error, file,
         "số điện thoại di động: {0}{1}", "a mobile telephone number: {0}{1}",
         "ghi số máy bàn hoặc hộp thư của cơ quan thay cho số riêng; số đã công bố của cơ quan thì ghi sau chữ 'Đường dây nóng'",
         "give the agency's office line or mailbox instead; a number that the agency itself made public stands behind "
         "the words 'Đường dây nóng' (hotline)",
         "Số di động riêng nằm trên mạng là mồi cho tin nhắn lừa đảo, nhất là với người vừa được khen thưởng. Người dân "
         "cần số của cơ quan, còn dùng được khi người phụ trách đổi việc.",
         "A private number on the web draws fraud, all the more to people just honoured. Citizens need the office's line, "
         "which still answers when the person in charge has moved on.",
         "Liên hệ: bà Hà Thị Thơ, ĐT 0912 345 678",
         "Liên hệ: Văn phòng UBND phường, ĐT 0200 3000 100"},
    Rule{RuleId::P04, "P04", "private-email", error, file,
         "thư điện tử không phải của cơ quan: {0}{1}", "a mail address that is not official: {0}{1}",
         "dùng hộp thư …gov.vn; tên miền khác của cơ quan thì khai báo ở organisation.domains trong congbo.json",
         "use a …gov.vn mailbox; declare other domains of the agency in organisation.domains of congbo.json",
         "Hộp thư riêng lộ danh tính và nhận thư lừa đảo; gửi hồ sơ công vào hộp thư riêng cũng trái quy định.",
         "A private mailbox discloses a person and is open to fraud; official papers must not be sent there either.",
         "gửi về thonth.annlac@thu-rieng.example",
         "gửi về vanthu@anlac.gov.vn"},
    Rule{RuleId::P05, "P05", "birth-date", error, file,
         "ngày, năm sinh của một người: {0}{1}", "a person's date of birth: {0}{1}", privacy_hint_vi, privacy_hint_en,
         "Ngày sinh cùng họ tên đủ để mạo danh. Danh sách khen thưởng chỉ cần họ tên, chức vụ, đơn vị.",
         "A date of birth with a name is enough to pose as somebody. A list of honours needs name, position and unit only.",
         "Bà Quàng Thị Xôm, sinh ngày 12/3/1975",
         "Bà Quàng Thị Xôm, giáo viên Trường Mầm non Hoa Ban"},
    Rule{RuleId::P06, "P06", "home-address", error, file,
         "nơi ở của một người: {0}{1}", "a person's home address: {0}{1}",
         "chỉ ghi đến thôn, bản, tổ dân phố; số nhà, ngõ, hẻm thì bỏ",
         "write no more than hamlet or residential group; leave out house number and alley",
         "Số nhà, ngõ, hẻm dẫn kẻ xấu đến tận cửa người vừa nhận thưởng. Thôn, tổ dân phố là đủ để biết ai.",
         "House number and alley lead a thief to the door of somebody who has just been given money. Hamlet or "
         "residential group tells who it is.",
         "Ông Lường Văn Dẻn, số nhà 12, ngõ 45, tổ dân phố 3",
         "Ông Lường Văn Dẻn, tổ dân phố 3"},
    Rule{RuleId::P07, "P07", "bank-account", error, file,
         "số tài khoản hoặc số thẻ ngân hàng: {0}{1}", "a bank account or card number: {0}{1}", privacy_hint_vi, privacy_hint_en,
         "Số tài khoản và số thẻ là dữ liệu cá nhân nhạy cảm. Danh sách chi tiền thưởng để kế toán dùng, không đăng.",
         "Accounts and cards are sensitive data. The list by which bonuses are paid is for the accountant, not for the web.",
         "Bà Quàng Thị Xôm, STK 1903 4567 8901 22",
         "Bà Quàng Thị Xôm, mức thưởng 351.000 đồng"},
    Rule{RuleId::P08, "P08", "sensitive-column", error, file,
         "dữ liệu nhạy cảm của một người (dân tộc, tôn giáo, đảng viên, sức khỏe): {0}{1}",
         "sensitive data of a person (ethnicity, religion, party membership, health): {0}{1}",
         privacy_hint_vi, privacy_hint_en,
         "Dân tộc, tôn giáo, quan điểm chính trị, sức khỏe là dữ liệu nhạy cảm: chỉ được công khai khi người đó đồng ý.",
         "Ethnicity, religion, political view and health are sensitive data: public only with the person's consent.",
         "| STT | Họ và tên | Dân tộc |\n|---|---|---|\n| 1 | Quàng Thị Xôm | Thái |",
         "| STT | Họ và tên |\n|---|---|\n| 1 | Quàng Thị Xôm |"},
    Rule{RuleId::P09, "P09", "drafter-name", warning, file,
         "tên người soạn thảo ở dòng 'Lưu': {0}{1}", "the drafter's name in the 'Lưu' (filed) line: {0}{1}",
         "bỏ tên trong ngoặc: đó là ký hiệu nội bộ", "leave out the name in brackets: it is an internal mark",
         "Tên người soạn thảo giúp văn thư tra hồ sơ, người dân không cần đến.",
         "The drafter's name helps the registry; citizens have no need of it.",
         "- Lưu: VT, VHXH (Thơ).",
         "- Lưu: VT, VHXH."},
    Rule{RuleId::P10, "P10", "file-metadata", warning, file,
         "dữ liệu nằm sẵn trong tệp: {0}{1}", "data inside the file: {0}{1}",
         "bỏ thông tin của tệp rồi lưu lại (Word: Tệp → Thông tin → Kiểm tra tài liệu), hoặc xuất PDF mới",
         "have the program take it out and save anew (Word: File → Info → Inspect Document), or export a new PDF",
         "Tệp văn phòng ghi tên người gõ, điện thoại ghi nơi chụp vào ảnh. Người đọc không thấy nhưng ai tải về cũng mở "
         "ra được: cả nhà riêng của người được khen. Với JPEG và PNG, congbo tự gỡ.",
         "Office programs write down who typed, telephones where a picture was taken. Readers do not see it, but "
         "whoever downloads the file can: even the home of somebody honoured. From JPEG and PNG congbo takes it out.",
         "[Dự toán](du-toan.docx)  (tác giả: Hà Thị Thơ)", "[Dự toán](du-toan.docx)  (không ghi tác giả)"},
    Rule{RuleId::P11, "P11", "attachment-unread", warning, file,
         "không đọc được hết '{0}'{1}",
         "'{0}' could not be read whole{1}",
         "tự xem tệp này có dữ liệu cá nhân không; đặt bản có chữ, không mật khẩu, không phải bản quét; ảnh thì lưu lại thành JPEG "
         "hoặc PNG",
         "look through the file for personal data; put a version with text in its place: no password, no scan; save a picture "
         "anew as JPEG or PNG",
         "Số căn cước, số điện thoại hay nằm trong tệp đính kèm, kể cả trong trang tính ẩn và chú thích. Tệp có mật "
         "khẩu, bản quét hay tệp hỏng thì congbo không tìm được thay người.",
         "Identity and telephone numbers often lie in attached files, in hidden sheets and comments too. In a file "
         "with a password, a scan or a damaged file congbo cannot search in anybody's stead.",
         "[Danh sách](danh-sach-quet.pdf)", "[Danh sách](danh-sach.xlsx)"},
};
// clang-format on

}  // namespace congbo::rules
