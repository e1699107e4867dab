// What is asked about a published text that changed: what is shown, what is proposed, what is written into the document.

#include <gtest/gtest.h>

#include "command/correction_note.h"
#include "command/publish_report.h"
#include "command/text_difference.h"

namespace congbo {
namespace {

TEST(TextDifference, ShowsTheFewestLines) {
  const std::pair<std::pair<const char*, const char*>, const char*> rows[] = {
      {{"a\nb\nc\n", "a\nb\nc\n"}, ""},
      {{"a\nb\nc\n", "a\nx\nc\n"}, "- b\n+ x\n"},
      {{"a\nc\n", "a\nb\nc\n"}, "+ b\n"},
      {{"a\nb\nc\n", "a\nc\n"}, "- b\n"},
      {{"a\nb\nc\nd\ne\n", "x\nb\nc\nd\ny\n"}, "- a\n+ x\n- e\n+ y\n"},
      {{"", "a\n"}, "+ a\n"},
      {{"a", "a\n"}, ""},
  };
  for (const auto& [texts, shown] : rows) EXPECT_EQ(shown_changes(line_changes(texts.first, texts.second)), shown) << texts.first << texts.second;
}

TEST(TextDifference, StaysShortForLongTexts) {
  std::string before, now;
  for (int i = 0; i < 5000; ++i) before += "dòng " + std::to_string(i) + "\n", now += "hàng " + std::to_string(i) + "\n";
  const std::string shown = shown_changes(line_changes(before, now));
  EXPECT_EQ(std::count(shown.begin(), shown.end(), '\n'), 21) << shown;
  std::string line(3000, 'x');
  EXPECT_LT(shown_changes(line_changes(line + " 08 giờ", line + " 09 giờ")).size(), 600u);
  EXPECT_NE(shown_changes(line_changes(line + " 08 giờ", line + " 09 giờ")).find("09 giờ"), std::string::npos) << "what changed is seen";
}

TEST(TextDifference, ProposesTheUsualWords) {
  const std::pair<std::pair<const char*, const char*>, const char*> rows[] = {
      {{"Thời gian: 08 giờ 00, ngày 05 tháng 3.\n", "Thời gian: 09 giờ 30, ngày 05 tháng 3.\n"}, "“08 giờ 00” sửa lại là “09 giờ 30”"},
      {{"Ông Lò Văn Piêng.\n", "Ông Lò Văn Biêng.\n"}, "“Piêng” sửa lại là “Biêng”"},
      {{"08 giờ\n", "08 giờ 30\n"}, "“08 giờ” sửa lại là “08 giờ 30”"},
      {{"a\nb\n", "x\ny\n"}, ""},                       // two places
      {{"một hai ba\n", "một ba\n"}, "“hai ba” sửa lại là “ba”"},  // a word went
      {{"| 1 | **An** |\n", "| 1 | **Ân** |\n"}, ""},  // marks of Markdown
  };
  for (const auto& [texts, words] : rows) EXPECT_EQ(proposed_correction(line_changes(texts.first, texts.second)), words) << texts.first;
}

TEST(ChangedText, IsAWarningUntilSomebodySaysWhy) {
  PublishAnswer answer;
  answer.changed = {{"2026/a/ke-hoach/nguon.md", "content/2026/a/ke-hoach.md", false, false, false},
                    {"2026/b/ke-hoach/nguon.md", "content/2026/b/ke-hoach.md", true, false, false},
                    {"2026/c/ke-hoach/nguon.md", "content/2026/c/ke-hoach.md", false, false, true},
                    {"2026/d/ke-hoach/nguon.md", "", false, false, false}};
  const std::string text = publish_as_text(answer, Language::en);
  EXPECT_NE(text.find("content/2026/a/ke-hoach.md: warning: the text that was published changed, and no correction says so [V18 correction-missing]\n"),
            std::string::npos) << text;
  EXPECT_EQ(text.find("2026/b"), std::string::npos) << "it has a note";
  EXPECT_EQ(text.find("2026/c"), std::string::npos) << "a mended conversion";
  EXPECT_NE(text.find("/2026/d/ke-hoach/: warning:"), std::string::npos) << "no source is known";
}

const CorrectionNote note{"2026-11-22", "“08 giờ” sửa lại là \"09 giờ\" \\ hết"};

TEST(CorrectionNote, GoesBehindTheOthers) {
  const std::string entry = "  - date: 2026-11-22\n    text: \"“08 giờ” sửa lại là \\\"09 giờ\\\" \\\\ hết\"\n";
  const std::pair<std::string, std::string> rows[] = {
      {"KẾ HOẠCH\n", "---\ncorrections:\n" + entry + "---\nKẾ HOẠCH\n"},
      {"", "---\ncorrections:\n" + entry + "---\n"},
      {"---\nslug: a\n---\nKẾ HOẠCH\n", "---\nslug: a\ncorrections:\n" + entry + "---\nKẾ HOẠCH\n"},
      {"---\ncorrections:\n  - date: 2026-01-02\n    text: Một\nslug: a\n---\nx\n",
       "---\ncorrections:\n  - date: 2026-01-02\n    text: Một\n" + entry + "slug: a\n---\nx\n"},
      {"---\ncorrections:\n- date: 2026-01-02\n  text: Một\n\n# hết\n---\nx\n",
       "---\ncorrections:\n- date: 2026-01-02\n  text: Một\n- date: 2026-11-22\n  text: \"“08 giờ” sửa lại là \\\"09 giờ\\\" \\\\ hết\"\n\n# hết\n---\nx\n"},
      {"\xef\xbb\xbf" "KẾ HOẠCH\n", "\xef\xbb\xbf---\ncorrections:\n" + entry + "---\nKẾ HOẠCH\n"},
  };
  for (const auto& [before, after] : rows) {
    const auto made = with_correction(before, note);
    ASSERT_TRUE(made) << before;
    EXPECT_EQ(*made, after);
  }
}

TEST(CorrectionNote, KeepsLineEnds) {
  const auto made = with_correction("---\r\nslug: a\r\n---\r\nKẾ HOẠCH\r\n", {"2026-11-22", "Một"});
  ASSERT_TRUE(made);
  EXPECT_EQ(*made, "---\r\nslug: a\r\ncorrections:\r\n  - date: 2026-11-22\r\n    text: \"Một\"\r\n---\r\nKẾ HOẠCH\r\n");
  const auto twice = with_correction(*made, {"2026-11-23", "Hai"});
  ASSERT_TRUE(twice);
  EXPECT_NE(twice->find("text: \"Một\"\r\n  - date: 2026-11-23\r\n    text: \"Hai\"\r\n---\r\n"), std::string::npos) << *twice;
}

TEST(CorrectionNote, IsLeftToAPersonWhereItWouldDoHarm) {
  for (const char* text : {"---\ncorrections: [{date: 2026-01-02, text: Một}]\n---\nx\n", "---\nslug: [\n---\nx\n", "---\nslug: a\nx\n",
                           "\xff\xfe\x41\x00", "---\n{corrections: []}\n---\nx\n", "\xc3\x28 hỏng\n"})
    EXPECT_FALSE(with_correction(text, note)) << text;
}

}  // namespace
}  // namespace congbo
