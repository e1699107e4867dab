// What `congbo inspect` shows to people.

#include <gtest/gtest.h>

#include "command/document_text.h"
#include "command/evidence_text.h"
#include "command/text_sheet.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != text.npos;
}

Document plan() {
  Document document;
  document.source = "content/2031/ke-hoach.md";
  document.kind = DocumentKind::ke_hoach;
  document.number = "14";
  document.symbol = "KH-UBND";
  document.number_line = 3;
  document.title = "Tổ chức Hội nghị tổng kết";
  document.title_line = 7;
  document.saw("number", 3, Mark::label, "Số:");
  document.saw("title", 7, Mark::official_place);
  return document;
}

TEST(Inspect, SaysValueLineAndMark) {
  const std::string text = document_as_text(plan(), Language::vi);
  EXPECT_TRUE(has(text, "content/2031/ke-hoach.md\n========================\n")) << text;
  EXPECT_TRUE(has(text, "Số                14  ← dòng 3: nhãn \"Số:\"\n")) << text;
  EXPECT_TRUE(has(text, "Trích yếu         Tổ chức Hội nghị tổng kết\n"
                        "                  ← dòng 7: ngay dưới tên loại văn bản\n"))
      << text;
  EXPECT_TRUE(has(document_as_text(plan(), Language::en),
                  "Number            14  ← line 3: label \"Số:\"\n"));
}

TEST(Inspect, SaysWhatIsMissing) {
  const std::string text = document_as_text(Document{}, Language::vi);
  for (const std::string_view name : {"Số", "Cơ quan ban hành", "Ngày ban hành", "Trích yếu",
                                      "Người ký", "Thời gian", "Địa điểm"}) {
    std::string row = "\n" + std::string(name);
    row.append(TextSheet::column - code_points(name), ' ');
    EXPECT_TRUE(has(text, row + "không thấy\n")) << name << " in\n" << text;
  }
  EXPECT_FALSE(has(text, "Kinh phí")) << "what need not be said is left out";
  EXPECT_TRUE(has(document_as_text(Document{}, Language::en), "Signer            not found\n"));
}

TEST(Inspect, TellsABlankFromAMissingOne) {
  Document document = plan();
  document.number.clear();
  document.number_blank = document.date_blank = true;
  const std::string text = document_as_text(document, Language::vi);
  EXPECT_TRUE(has(text, "Số                để trống trong văn bản  ← dòng 3")) << text;
  EXPECT_TRUE(has(text, "Ngày ban hành     ngày hoặc tháng để trống\n")) << text;
}

TEST(Inspect, FrontMatterOverridesTheReadersMark) {
  Document document = plan();
  document.number_line = 2;
  document.saw("number", 2, Mark::front_matter);
  EXPECT_TRUE(has(document_as_text(document, Language::vi), "14  ← dòng 2: khai ở đầu tệp"));
}

TEST(Inspect, CountsHonoreesByAwardAndKindAndKeepsEachRow) {
  Document document = plan();
  for (int i = 1; i <= 120; ++i) {
    Honoree honoree;
    honoree.order = std::to_string(i);
    honoree.name = "Nguyễn Văn " + std::to_string(i);
    honoree.kind = i <= 20 ? HonoreeKind::tap_the : HonoreeKind::ca_nhan;
    honoree.award = i <= 50 ? "Giấy khen" : "";
    honoree.line = 20 + i;
    document.honorees.push_back(honoree);
    document.saw("honorees[].name", honoree.line, Mark::column, "Họ và tên");
  }
  const std::string text = document_as_text(document, Language::vi);
  EXPECT_TRUE(has(text, "Được khen thưởng  120: 20 tập thể, 100 cá nhân\n")) << text;
  EXPECT_TRUE(has(text, "Giấy khen: 20 tập thể, 30 cá nhân\n"));
  EXPECT_TRUE(has(text, "chưa rõ hình thức khen: 70 cá nhân\n"));
  EXPECT_TRUE(has(text, "- 1. Nguyễn Văn 1 | Giấy khen  ← dòng 21: cột \"Họ và tên\"\n"));
  EXPECT_TRUE(has(text, "- 2. Nguyễn Văn 2  ← dòng 22\n")) << "a mark is said once";
  EXPECT_TRUE(has(text, "- 120. Nguyễn Văn 120  ← dòng 140\n"));
  const std::string english = document_as_text(document, Language::en);
  EXPECT_TRUE(has(english, "120: 20 collectives, 100 individuals\n")) << english;
}

TEST(Inspect, ShowsTheWholeOutlineAtAnyDepth) {
  Document document = plan();
  std::vector<Section>* list = &document.sections;
  for (int depth = 1; depth <= 2000; ++depth) {
    list->push_back({std::to_string(depth), "Mục " + std::to_string(depth), depth, {}});
    list = &list->back().children;
  }
  const std::string text = document_as_text(document, Language::vi);
  EXPECT_TRUE(has(text, "  - 1. Mục 1  ← dòng 1\n    - 2. Mục 2  ← dòng 2\n"))
      << text.substr(0, 900);
  EXPECT_TRUE(has(text, "2000. Mục 2000  ← dòng 2000\n"));
}

TEST(Inspect, FitsATerminal) {
  Document document = plan();
  document.title.clear();
  for (int i = 0; i < 60; ++i)
    document.title += i ? " thi đua" : "Phát động";
  document.recipients = {document.title, "Lưu: VT"};
  document.saw("recipients", 90, Mark::label, document.title);
  const std::string text = document_as_text(document, Language::vi);
  std::size_t begin = 0;
  for (std::size_t end; (end = text.find('\n', begin)) != text.npos; begin = end + 1) {
    const std::string_view line = std::string_view(text).substr(begin, end - begin);
    EXPECT_LE(code_points(line), TextSheet::width) << line;
    EXPECT_FALSE(line.ends_with(' ')) << line;
  }
  EXPECT_TRUE(has(text, "\n                  thi đua thi đua")) << "hangs below its beginning\n"
                                                                << text;
}

TEST(Inspect, DocumentsDoNotSteerTheTerminal) {
  Document document = plan();
  document.title = "Xóa \x1b[2J màn \xC2\x9B hình";
  const std::string text = document_as_text(document, Language::vi);
  EXPECT_EQ(text.find('\x1b'), text.npos);
  EXPECT_FALSE(has(text, "\xC2\x9B"));
}

TEST(Evidence, EveryMarkHasWordsInBothLanguages) {
  for (int i = 0; i <= static_cast<int>(Mark::front_matter); ++i) {
    const auto mark = static_cast<Mark>(i);
    const std::string vi = mark_as_text({"venue", 1, mark, ""}, Language::vi);
    const std::string en = mark_as_text({"venue", 1, mark, ""}, Language::en);
    EXPECT_FALSE(vi.empty()) << i;
    EXPECT_FALSE(en.empty()) << i;
    EXPECT_NE(vi, en) << i;
    const std::string quoted = mark_as_text({"venue", 1, mark, "Hội trường"}, Language::vi);
    EXPECT_TRUE(has(quoted, "\"Hội trường\"")) << quoted;
  }
}

TEST(Evidence, QuotesAtMostFortyLetters) {
  std::string long_mark;
  for (int i = 0; i < 100; ++i)
    long_mark += "ế";
  EXPECT_LT(code_points(mark_as_text({"title", 1, Mark::label, long_mark}, Language::vi)), 50u);
}

} // namespace
} // namespace congbo
