#include "parse/word_numbering.h"

#include <gtest/gtest.h>

#include "made_zip.h"

namespace congbo {
namespace {

std::string level(int at, std::string_view format, std::string_view text, std::string_view more = "") {
  return "<w:lvl w:ilvl=\"" + std::to_string(at) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + std::string(format) + "\"/>" + std::string(more) +
         "<w:lvlText w:val=\"" + std::string(text) + "\"/></w:lvl>";
}

std::string paragraph(std::string_view text, std::string_view list, int at = 0) {
  return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + std::to_string(at) + "\"/><w:numId w:val=\"" + std::string(list) + "\"/></w:numPr></w:pPr><w:r><w:t>" +
         std::string(text) + "</w:t></w:r></w:p>";
}

std::string docx(const std::string& lists, const std::string& body, const std::string& styles = "<w:styles xmlns:w=\"w\"/>") {
  return archive({{"word/numbering.xml", "<w:numbering xmlns:w=\"w\">" + lists + "</w:numbering>"},
                 {"word/document.xml", "<w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>"},
                 {"word/styles.xml", styles}});
}

std::string list(std::string_view identity, std::string_view kind, std::string_view more = "") {
  return "<w:num w:numId=\"" + std::string(identity) + "\"><w:abstractNumId w:val=\"" + std::string(kind) + "\"/>" + std::string(more) + "</w:num>";
}

std::vector<std::string> numerals(const std::string& bytes) {
  std::vector<std::string> out;
  for (const NumberedParagraph& each : word_numbering(bytes)) out.push_back(each.numeral + " " + each.text);
  return out;
}

using Strings = std::vector<std::string>;

const std::string outline = "<w:abstractNum w:abstractNumId=\"7\">" + level(0, "upperRoman", "%1.") + level(1, "decimal", "%2)") +
                            level(2, "lowerLetter", "%3)") + level(3, "decimal", "%1.%2.%4", "<w:isLgl/>") + "</w:abstractNum>" + list("1", "7") + list("2", "7");

TEST(WordNumbering, CountsLevelsAsPrinted) {
  EXPECT_EQ(numerals(docx(outline, paragraph("một", "1") + paragraph("hai", "1", 1) + paragraph("ba", "1", 1) + paragraph("bốn", "1", 2) +
                                       "<w:p><w:r><w:t>chen giữa</w:t></w:r></w:p>" + paragraph("năm", "1") + paragraph("sáu", "1", 1) + paragraph("bảy", "1", 3))),
            (Strings{"I. một", "1) hai", "2) ba", "a) bốn", "II. năm", "1) sáu", "2.1.1 bảy"}));
}

TEST(WordNumbering, ListsOfOneKindCountOn) {
  EXPECT_EQ(numerals(docx(outline, paragraph("một", "1") + paragraph("hai", "2"))), (Strings{"I. một", "II. hai"}));
  const std::string anew = list("3", "7", "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"4\"/></w:lvlOverride>");
  EXPECT_EQ(numerals(docx(outline + anew, paragraph("một", "1") + paragraph("hai", "3"))), (Strings{"I. một", "IV. hai"}));
}

TEST(WordNumbering, StylesNumberToo) {
  const std::string styles = "<w:styles xmlns:w=\"w\"><w:style w:styleId=\"A\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                             "<w:style w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style></w:styles>";
  const std::string body = "<w:p><w:pPr><w:pStyle w:val=\"B\"/></w:pPr><w:r><w:t>mục</w:t></w:r><w:r><w:tab/><w:t>lục</w:t></w:r></w:p>"
                           "<w:p><w:pPr><w:pStyle w:val=\"B\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr><w:r><w:t>không</w:t></w:r></w:p>";
  EXPECT_EQ(numerals(docx(outline, body, styles)), (Strings{"I. mục lục"}));
}

TEST(WordNumbering, FormsOfNumbers) {
  const std::pair<std::string_view, std::string_view> rows[] = {{"decimal", "2"}, {"upperRoman", "II"}, {"lowerRoman", "ii"}, {"upperLetter", "B"},
                                                                {"lowerLetter", "b"}, {"decimalZero", "02"}};
  for (const auto& [format, printed] : rows) {
    const std::string lists = "<w:abstractNum w:abstractNumId=\"7\">" + level(0, format, "Điều %1.") + "</w:abstractNum>" + list("1", "7");
    EXPECT_EQ(numerals(docx(lists, paragraph("x", "1") + paragraph("y", "1"))).back(), "Điều " + std::string(printed) + ". y") << format;
  }
  for (const std::string_view silent : {"bullet", "none"}) {
    const std::string lists = "<w:abstractNum w:abstractNumId=\"7\">" + level(0, silent, "•") + "</w:abstractNum>" + list("1", "7");
    EXPECT_EQ(numerals(docx(lists, paragraph("x", "1"))), Strings{}) << silent;
  }
}

TEST(WordNumbering, OtherBytesHaveNone) {
  EXPECT_TRUE(word_numbering("").empty());
  EXPECT_TRUE(word_numbering("PK\x03\x04").empty());
  EXPECT_TRUE(word_numbering(archive({{"word/document.xml", "<a>"}})).empty());
  EXPECT_TRUE(numerals(docx(outline, paragraph("x", "9") + paragraph("y", "1", 12) + paragraph(" ", "1"))).empty());
  EXPECT_TRUE(numerals(docx("<w:abstractNum w:abstractNumId=\"7\">" + level(77, "decimal", "%1") + "</w:abstractNum>", paragraph("x", "1"))).empty());
}

}  // namespace
}  // namespace congbo
