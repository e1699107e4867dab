#include "command/report.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "base/memory_disk.h"
#include "cpu_seconds.h"

namespace congbo {
namespace {

Finding finding_at(int line, int column, int length = 0) {
  return {RuleId::V02, {"content/2024/a.md", line, column, length}, {std::string("b.md")}, {}};
}

std::string text_of(const Finding& finding, const std::string& file, Language language = Language::vi) {
  MemoryDisk disk;
  disk.put("site/content/2024/a.md", file);
  return findings_as_text({finding}, "site", disk, language);
}

TEST(TextReport, ShowsPlaceSentenceLineCaretAndHint) {
  EXPECT_EQ(text_of(finding_at(2, 5, 3), "Một\nHai ba bốn\n"),
            "site/content/2024/a.md:2:5: lỗi: liên kết 'b.md' không dẫn tới đâu [V02 link-broken]\n"
            "    Hai ba bốn\n"
            "        ^~~\n"
            "    nên: sửa đường dẫn, hoặc đặt tệp vào đúng chỗ\n");
}

TEST(TextReport, SpeaksEnglish) {
  const std::string text = text_of(finding_at(0, 0), "", Language::en);
  EXPECT_TRUE(text.starts_with("site/content/2024/a.md: error: the link 'b.md' leads nowhere [V02 link-broken]\n"));
}

// A whole file may be one line, with a fault in every word.
TEST(TextReport, TellsManyFindingsOfOneLineInLinearTime) {
  const auto seconds = [](int count) {
    std::string line;
    Findings findings;
    for (int i = 0; i < count; ++i) {
      findings.push_back(finding_at(1, 11 * i + 1, 10));
      line += "một vế sau ";
    }
    MemoryDisk disk;
    disk.put("site/content/2024/a.md", line + "\n");
    double least = 1e9;
    for (int run = 0; run < 3; ++run)
      least = std::min(least, test::cpu_seconds([&] {
        EXPECT_FALSE(findings_as_text(findings, "site", disk, Language::vi).empty());
      }));
    return least;
  };
  const double few = seconds(2'000), many = seconds(16'000);
  EXPECT_LT(many, 24 * few + 0.02) << "8 times as many took " << many / few << " times as long";
}

TEST(TextReport, QuotesAWindowOfALongLine) {
  std::string line;
  for (int i = 0; i < 300; ++i) line += "ế";
  const std::string text = text_of(finding_at(1, 200, 2), line + "\n");
  const std::size_t quoted = text.find('\n') + 1;
  EXPECT_LT(text.find('\n', quoted) - quoted, 96u * 3 + 20);
  EXPECT_NE(text.find("^~"), std::string::npos);
}

TEST(TextReport, MasksWhatIsPrivateOnTheLineThatItQuotes) {
  const std::string text = text_of(finding_at(1, 1, 2), "Bà Quàng Thị Xôm, ĐT 0912 345 678, CCCD 001175012345\n");
  EXPECT_EQ(text.find("0912"), std::string::npos);
  EXPECT_EQ(text.find("001175"), std::string::npos);
  EXPECT_NE(text.find("    Bà Quàng Thị Xôm, ĐT ••••••••••••, CCCD ••••••••••••\n    ^~\n"), std::string::npos) << text;
}

TEST(JsonReport, IsTheContractsArray) {
  const auto json = nlohmann::json::parse(findings_as_json({finding_at(2, 5)}));
  ASSERT_EQ(json.size(), 1u);
  EXPECT_EQ(json[0]["rule"], "V02");
  EXPECT_EQ(json[0]["severity"], "error");
  EXPECT_EQ(json[0]["column"], 5);
  EXPECT_EQ(json[0]["message"]["en"], "the link 'b.md' leads nowhere");
  EXPECT_TRUE(json[0]["related"].is_array());
  EXPECT_TRUE(nlohmann::json::parse(findings_as_json({})).empty());
}

TEST(JsonReport, GivesTheHintInBothLanguagesOrNull) {
  for (const Rule& rule : all_rules()) {
    const Finding finding{rule.id, {"a.md", 2, 1, 0}, {Words{"x", "y"}}, {}};
    const auto hint = nlohmann::json::parse(findings_as_json({finding}))[0]["hint"];
    EXPECT_EQ(hint.is_null(), rule.hint_vi.empty()) << rule.code;
    EXPECT_EQ(hint.is_null() || hint["en"].get<std::string>().empty(), rule.hint_en.empty()) << rule.code;
  }
}

}  // namespace
}  // namespace congbo
