#include <gtest/gtest.h>

#include "checked.h"

namespace congbo::test {
namespace {

std::string with_mark(std::string_view mark) {
  return "ỦY BAN NHÂN DÂN\n\nXÃ BÌNH SƠN\n\n" + std::string(mark) +
         "\n\nSố: 12/KH-UBND\n\n*Bình Sơn, ngày 15 tháng 01 năm 2026*\n\n**KẾ HOẠCH**\n\n**Tổ chức Hội nghị**\n\nI. MỤC ĐÍCH\n\nBiểu dương.\n";
}

std::string marks_in(std::string_view text) {
  std::string all = checked(text, "H"), marks;
  for (std::size_t at = all.find("H10:"); at != all.npos; at = all.find("H10:", at + 1))
    marks += (marks.empty() ? "" : " ") + all.substr(at, std::min(all.find(' ', at), all.size()) - at);
  return marks;
}

TEST(RestrictedMark, StandsAloneInTheHead) {
  for (const char* mark : {"MẬT", "**TỐI MẬT**", "[TUYỆT MẬT]", "LƯU HÀNH NỘI BỘ", "*XEM XONG TRẢ LẠI*", "(LƯU HÀNH NỘI BỘ)",
                           "| UBND XÃ | MẬT |", "Độ mật: MẬT", "KHẨN<br>MẬT", "HỎA TỐC     MẬT"})
    EXPECT_EQ(marks_in(with_mark(mark)), "H10:5") << mark;
}

TEST(RestrictedMark, WordsOfASentenceAreNone) {
  for (const char* mark : {"Bảo vệ bí mật nhà nước", "KHẨN", "MẬT ONG", "VỀ BẢO VỆ BÍ MẬT NHÀ NƯỚC", "mật", "THƯỢNG KHẨN"})
    EXPECT_EQ(marks_in(with_mark(mark)), "") << mark;
  EXPECT_EQ(marks_in(with_mark("KHẨN") + "\n\nDấu của tài liệu:\n\nMẬT\n"), "");
}

}  // namespace
}  // namespace congbo::test
