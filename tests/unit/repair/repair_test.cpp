#include "repair/repair.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "repair/stages.h"
#include "vietnamese/letters.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

struct Row {
  std::string_view given, mended;
};

TEST(Repair, Letters) {
  const Row rows[] = {
      {"Ho\u0300a bi\u0300nh", "Hòa bình"},
      {"Ðảng bộ, ðồng chí", "Đảng bộ, đồng chí"},
      {"Nguyễn Thị Нoa, хã Mеy", "Nguyễn Thị Hoa, xã Mey"},     // Cyrillic Н, х, е
      {"pha\u200Bt đ\u00ADộng\uFEFF", "phat động"},
      {"Thi\u00A0đua\u2009yêu\u3000nước", "Thi đua yêu nước"},
      {"tài liệu СССР, бригада", "tài liệu СССР, бригада"},     // words of another language
      {"số α và β", "số α và β"},
      {"👨\u200D👩\u200D👧", "👨\u200D👩\u200D👧"},
      {"κế hoạch", "kế hoạch"},
  };
  for (const Row& row : rows) EXPECT_EQ(with_plain_letters(row.given), row.mended) << row.given;
}

TEST(Repair, Spaces) {
  const Row rows[] = {
      {"tổ  chức   hội nghị", "tổ chức hội nghị"},
      {"tập thể , cá nhân ;", "tập thể, cá nhân;"},
      {"tập thể,cá nhân;hộ gia đình", "tập thể, cá nhân; hộ gia đình"},
      {"30.000đồng", "30.000 đồng"},
      {"1,5 điểm; 2,0", "1,5 điểm; 2,0"},
      {"xem a@x.vn,b@y.vn và https://x.vn/a,b", "xem a@x.vn,b@y.vn và https://x.vn/a,b"},
      {"Hội đồng Thi đua – Khen thưởng", "Hội đồng Thi đua - Khen thưởng"},
      {"từ 8 giờ – 9 giờ", "từ 8 giờ – 9 giờ"},
      {"hết dòng  ", "hết dòng  "},
      {"hết dòng ", "hết dòng"},
      {"hết dòng     ", "hết dòng  "},
      {"  - ý con", "  - ý con"},
      {"Điều  1.  Tặng", "Điều  1.  Tặng"},  // figures may stand in columns
  };
  for (const Row& row : rows) EXPECT_EQ(with_single_spaces(row.given, {true, false}), row.mended) << row.given;
  EXPECT_EQ(with_single_spaces("SỐ 1      CỘNG HÒA", {false, false}), "SỐ 1      CỘNG HÒA");
  EXPECT_EQ(with_single_spaces("| A  | , |", {false, true}), "| A  | , |");
}

TEST(Repair, Strong) {
  const Row rows[] = {
      {"** Điều 1.** Tặng", "**Điều 1.** Tặng"},
      {"**Điều 1. ** Tặng", "**Điều 1.** Tặng"},
      {"** Nơi nhận: **", "**Nơi nhận:**"},
      {"**Điều 1.**Tặng", "**Điều 1.** Tặng"},
      {"chữ** đậm **nhạt", "chữ **đậm** nhạt"},
      {"**a****b**", "**ab**"},
      {"** **Tổng cộng", "Tổng cộng"},
      {"***Nơi nhận: ***", "***Nơi nhận:***"},
      {"**Tổng cộng", "**Tổng cộng"},            // alone: whose it is, people know
      {"**a** và **b**", "**a** và **b**"},
      {"**a**, **b**.", "**a**, **b**."},
      {"*nghiêng* và ** đậm**", "*nghiêng* và **đậm**"},
      {"`** x **`", "`** x **`"},
      {"\\** x **", "\\** x **"},
  };
  for (const Row& row : rows) EXPECT_EQ(with_working_strong(row.given), row.mended) << row.given;
}

std::string plan(std::string_view body) {
  return "ỦY BAN NHÂN DÂN PHƯỜNG AN LẠC\n\nSố: 54/KH-UBND\n\nAn Lạc, ngày 15 tháng 01 năm 2026\n\nKẾ HOẠCH\n\n"
         "Tổ chức Hội nghị tổng kết phong trào thi đua năm 2025\n\nỦy ban nhân dân phường An Lạc ban hành Kế hoạch như sau:\n\n" +
         std::string(body) +
         "\n\nTrên đây là Kế hoạch tổ chức Hội nghị tổng kết phong trào thi đua năm 2025./.\n\nNơi nhận:\n\n- Như trên;\n- Lưu: VT.\n\n"
         "TM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n\nĐỗ Văn Mẫn\n";
}

TEST(Repair, Structure) {
  const Row rows[] = {
      {"I. NHIỆM VỤ\n\nphối hợp với Phòng Tài chính\n- Kế hoạch chuẩn bị", "I. NHIỆM VỤ\n\nphối hợp với Phòng Tài chính - Kế hoạch chuẩn bị"},
      {"Tổ chức khen thưởng các tập thể, cá nhân trên địa bàn\n\ncó thành tích xuất sắc.", "Tổ chức khen thưởng các tập thể, cá nhân trên địa bàn có thành tích xuất sắc."},
      {"- + Chiến sĩ thi đua các cấp;\n- Lao động tiên tiến.", "- Chiến sĩ thi đua các cấp;\n- Lao động tiên tiến."},
      {"#### - Văn nghệ chào mừng", "- Văn nghệ chào mừng"},
      {"• Văn nghệ chào mừng;\n\n• Khai mạc.", "- Văn nghệ chào mừng;\n\n- Khai mạc."},
      {"– Văn nghệ chào mừng;\n– Khai mạc.", "- Văn nghệ chào mừng;\n- Khai mạc."},
      {"– 2 –", "– 2 –"},
      {"o Khai mạc", "o Khai mạc"},
      {"1. Chào cờ.\n2. Khai mạc.\n3. Báo cáo.\n\n4. Bế mạc.", "1. Chào cờ.\n2. Khai mạc.\n3. Báo cáo.\n4. Bế mạc."},
      {"## I. MỤC ĐÍCH\n\nMột.\n\n## II. NỘI DUNG\n\nHai.\n\n#### III. KINH PHÍ\n\nBa.", "## I. MỤC ĐÍCH\n\nMột.\n\n## II. NỘI DUNG\n\nHai.\n\n## III. KINH PHÍ\n\nBa."},
      {"| a  b | c,d |\n|---|---|\n| 1  2 | ô\u00A0tô |", "| a  b | c, d |\n|---|---|\n| 1  2 | ô tô |"},
  };
  for (const Row& row : rows) EXPECT_EQ(repair_document(plan(row.given), Register::built_in()).bytes, plan(row.mended)) << row.given;
}

TEST(Repair, WhatStaysAsItIs) {
  const std::string head = "---\ntitle: Kê\u0301  hoạch\n---\n";
  const RepairedText mended = repair_document(head + "<!-- a\u00A0b -->\n\nHội  nghị.\n", Register::built_in());
  EXPECT_TRUE(mended.bytes.starts_with(head));
  EXPECT_NE(mended.bytes.find("<!-- a\u00A0b -->"), std::string::npos);
  const std::string letterhead = "ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n";
  EXPECT_TRUE(repair_document(letterhead + plan("I. A"), Register::built_in()).bytes.starts_with(letterhead));
  const std::string code = "# Lệnh\n\n```sh\ncongbo fix  content/2026/hoi-nghi/giay-moi.md\ncongbo fix --write content/2026/hoi-nghi/giay-moi.md\n```\n\nXong.\n";
  EXPECT_EQ(repair_document(code, Register::built_in()).bytes, code);
  EXPECT_EQ(repair_document("```markdown\ntập thể , cá nhân\n```\n", Register::built_in()).bytes, "```markdown\ntập thể, cá nhân\n```\n");
  EXPECT_EQ(repair_document(std::string("\xFF\xFE\x41"), Register::built_in()).changed, 0u);
  EXPECT_EQ(repair_document("a\xFF\n", Register::built_in()).bytes, "a\xFF\n");
}

TEST(Repair, SpacesOfOtherKindsAreSeen) {
  const RepairedText mended = repair_document("Thi\u00A0đua\n", Register::built_in());
  EXPECT_EQ(mended.bytes, "Thi đua\n");
  EXPECT_EQ(mended.changed, 1u);
}

TEST(Repair, LineEndsStayThoseOfTheFile) {
  EXPECT_EQ(repair_document("\xEF\xBB\xBFtập thể , cá nhân\n", Register::built_in()).bytes, "\xEF\xBB\xBFtập thể, cá nhân\n");
  EXPECT_EQ(repair_document("tập thể , cá nhân\r\nhai\r\n", Register::built_in()).bytes, "tập thể, cá nhân\r\nhai\r\n");
}

TEST(Repair, Diff) {
  const RepairedText mended = repair_document("một\nhai\nba\nbốn , năm\nsáu\nbảy\ntám\nchín\n", Register::built_in());
  EXPECT_EQ(unified_diff(mended, "a.md"), "--- a.md\n+++ a.md\n@@ -1,7 +1,7 @@\n một\n hai\n ba\n-bốn , năm\n+bốn, năm\n sáu\n bảy\n tám\n");
  EXPECT_EQ(unified_diff(repair_document("một\n", Register::built_in()), "a.md"), "");
}

// The letters and digits of a text in their order, look-alikes and invisible characters aside.
std::string words_of(std::string_view text) {
  std::string out;
  const std::string plain = with_plain_letters(text);
  for (std::size_t at = 0; at < plain.size();) {
    const Decoded here = decode(plain, at);
    at += here.size;
    if (is_letter(here.c) || is_digit(here.c)) append(out, here.c);
  }
  return out;
}

void expect_stable(const std::string& text, const std::string& what) {
  const RepairedText once = repair_document(text, Register::built_in());
  const RepairedText twice = repair_document(once.bytes, Register::built_in());
  EXPECT_EQ(twice.changed, 0u) << what << "\n" << unified_diff(twice, "again");
  EXPECT_EQ(words_of(once.bytes), words_of(text)) << what;
}

std::vector<std::string> samples() {
  std::vector<std::string> texts;
  for (const char* folder : {"/content", "/tests/golden"})
    for (const auto& entry : std::filesystem::recursive_directory_iterator(std::string(CONGBO_SOURCE) + folder)) {
      if (entry.path().extension() != ".md") continue;
      std::ostringstream bytes;
      bytes << std::ifstream(entry.path(), std::ios::binary).rdbuf();
      texts.push_back(bytes.str());
    }
  return texts;
}

TEST(Repair, TheSecondRunOnSamplesChangesNothing) {
  const std::vector<std::string> texts = samples();
  ASSERT_GT(texts.size(), 40u);
  for (const std::string& text : texts) expect_stable(text, text.substr(0, 200));
}

// Samples cut into lines, each damaged as converters do, in an order that a fixed seed gives.
std::string damaged(const std::string& text, std::mt19937& chance) {
  static const std::string_view marks[] = {" ", "  ", "\u00A0", "\u200B", "** ", " **", "****", "\n", "\n\n", "- ", "#### ", " , ", "Ð", "е", "–", "\t", "|", "\\*"};
  std::string out = text;
  const std::size_t times = 1 + chance() % 12;
  for (std::size_t i = 0; i < times; ++i) {
    std::size_t at = chance() % (out.size() + 1);
    while (at < out.size() && (static_cast<unsigned char>(out[at]) & 0xC0) == 0x80) ++at;
    out.insert(at, marks[chance() % std::size(marks)]);
  }
  return out;
}

TEST(Repair, TheSecondRunOnDamagedTextsChangesNothing) {
  const std::vector<std::string> texts = samples();
  std::mt19937 chance(20261121);
  const std::size_t rounds = std::getenv("CONGBO_LONG") != nullptr ? 5000 : 150;
  for (std::size_t i = 0; i < rounds; ++i) {
    const std::string text = damaged(texts[chance() % texts.size()], chance);
    expect_stable(text, "damaged " + std::to_string(i));
    if (HasFailure()) return;
  }
}

}  // namespace
}  // namespace congbo
