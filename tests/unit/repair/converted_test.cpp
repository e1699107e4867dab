#include "repair/converted.h"

#include <gtest/gtest.h>

namespace congbo {
namespace {

struct ConvertedCase {
  std::string_view given, mended;
};

TEST(Converted, WordText) {
  const ConvertedCase rows[] = {
      {"\\- một;\n\n\\- hai.\n", "- một;\n- hai.\n"},
      {"–\tmột;\n\n•\u00A0hai;\n\no Ba;\n\n\uF0B7 bốn.\n", "- một;\n- hai;\n- Ba;\n- bốn.\n"},
      {"\\+ một;\n\n\\+ hai.\n", "+ một;\n+ hai.\n"},
      {"1\\. Thời gian: mai.\n\n2\\) Địa điểm.\n", "1. Thời gian: mai.\n\n2) Địa điểm.\n"},
      {"> thụt vào\n>\n> hai\n", "thụt vào\n\nhai\n"},
      {"-   một\n    -   trong\n-   hai\n", "- một\n    - trong\n- hai\n"},
      {"a\n\n\n\nb\n\n\n", "a\n\nb\n"},
      {"15 \\* 2 = 30\n", "15 \\* 2 = 30\n"},
      {"o bế\n", "o bế\n"},  // no bullet: no capital behind it
      {"| STT | Tên |\n|---|---|\n| 1 | A |\n", "| STT | Tên |\n|---|---|\n| 1 | A |\n"},
  };
  for (const ConvertedCase& row : rows) EXPECT_EQ(mended_word_text(row.given, Register::built_in()), row.mended) << row.given;
}

constexpr std::string_view layout = R"(| ỦY BAN NHÂN DÂN<br>PHƯỜNG AN LẠC | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc |
|---|---|
| Số: 54/KH-UBND | An Lạc, ngày 15 tháng 01 năm 2026 |

**KẾ HOẠCH**

**Tổ chức Hội nghị tổng kết**

| STT | Việc | Đơn vị |
|---|---|---|
| 1 | Trang trí | Văn phòng |

Trên đây là Kế hoạch./.

| Nơi nhận:<br>- Như trên;<br>- Lưu: VT. | TM. ỦY BAN NHÂN DÂN<br>CHỦ TỊCH<br>Đỗ Văn Mẫn |
|---|---|
)";

TEST(Converted, TablesOfTheLayoutBecomeLines) {
  EXPECT_EQ(mended_word_text(layout, Register::built_in()),
            "ỦY BAN NHÂN DÂN\n\nPHƯỜNG AN LẠC\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 54/KH-UBND\n\n"
            "An Lạc, ngày 15 tháng 01 năm 2026\n\n**KẾ HOẠCH**\n\n**Tổ chức Hội nghị tổng kết**\n\n| STT | Việc | Đơn vị |\n|---|---|---|\n"
            "| 1 | Trang trí | Văn phòng |\n\nTrên đây là Kế hoạch./.\n\nNơi nhận:\n\n- Như trên;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n\nĐỗ Văn Mẫn\n");
}

TEST(Converted, MarksThatStandAloneOnAPage) {
  const ConvertedCase rows[] = {
      {"I.\n\nTHỜI GIAN\n\n1.\n\nThời gian: mai.\n\na)\n\nChào cờ;\n", "I. THỜI GIAN\n\n1. Thời gian: mai.\n\na) Chào cờ;\n"},
      {"2.1.\n\nTập thể trước.\n", "2.1. Tập thể trước.\n"},
      {"- Một;\n–\n\nHai;\n\n• Ba.\n", "- Một;\n- Hai;\n- Ba.\n"},
      {"...\n\nhai\n", "...\n\nhai\n"},
      {"1.\n\n2.\n\nba\n", "1.\n\n2. ba\n"},  // the first has nothing behind it
      {"ỦY BAN NHÂN DÂN\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT\n\nPHƯỜNG HOA LAU\n\nNAM\nĐộc lập - Tự do - Hạnh phúc\n",
       "ỦY BAN NHÂN DÂN\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nPHƯỜNG HOA LAU\n\nĐộc lập - Tự do - Hạnh phúc\n"},
  };
  for (const ConvertedCase& row : rows) EXPECT_EQ(mended_page_text(row.given), row.mended) << row.given;
}

TEST(Converted, PageText) {
  const std::string_view text = "KẾ HOẠCH\nTổ chức Hội nghị\nỦy ban nhân dân phường An Lạc ban hành Kế hoạch tổ chức Hội\nnghị tổng kết phong trào thi đua "
                                "năm 2025 trên địa bàn toàn\nphường như sau:\n1. Báo cáo tổng kết phong trào thi đua năm 2025 của các tổ\ndân phố.\n- 2 -\n\f2. Khen "
                                "thưởng các tập thể, cá nhân có thành tích xuất sắc\ntrong năm.\n- Một;\n- Hai.\n";
  EXPECT_EQ(mended_page_text(text),
            "KẾ HOẠCH\n\nTổ chức Hội nghị\n\nỦy ban nhân dân phường An Lạc ban hành Kế hoạch tổ chức Hội\nnghị tổng kết phong trào thi đua năm 2025 trên địa bàn "
            "toàn\nphường như sau:\n\n1. Báo cáo tổng kết phong trào thi đua năm 2025 của các tổ\ndân phố.\n\n2. Khen thưởng các tập thể, cá nhân có thành tích "
            "xuất sắc\ntrong năm.\n\n- Một;\n- Hai.\n");
}

}  // namespace
}  // namespace congbo
