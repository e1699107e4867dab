#include <algorithm>

#include <gtest/gtest.h>

#include "base/message.h"
#include "parse/parse.h"

namespace congbo {
namespace {

// "Ủy ban nhân dân phường Bến Đò" and a second line, in every way a file may hold them.
const std::string text = "Ủy ban\n\nBến Đò";

std::string utf16(bool big_endian) {
  std::string out = big_endian ? "\xFE\xFF" : "\xFF\xFE";
  for (const char16_t unit : u"Ủy ban\r\n\r\nBến Đò") {
    if (unit == 0) break;
    const char high = static_cast<char>(unit >> 8);
    const char low = static_cast<char>(unit & 0xFF);
    out += big_endian ? high : low;
    out += big_endian ? low : high;
  }
  return out;
}

TEST(ParseSource, ReadsEveryEncodingAlike) {
  const std::string decomposed = "U\u0309y ban\r\rBe\u0302\u0301n \u0110o\u0300";
  for (const std::string& bytes :
       {text, "\xEF\xBB\xBF" + text, std::string("Ủy ban\r\n\r\nBến Đò"),
        std::string("Ủy ban\r\rBến Đò"), decomposed, utf16(true), utf16(false)}) {
    const ParsedSource parsed = parse_source("content/a.md", bytes);
    EXPECT_TRUE(parsed.findings.empty());
    EXPECT_EQ(parsed.source.text, text);
    EXPECT_EQ(parsed.source.body, text);
    ASSERT_EQ(parsed.source.lines.size(), 3U);
    EXPECT_EQ(parsed.source.lines[2].text, "Bến Đò");
    EXPECT_EQ(parsed.source.lines[2].number, 3);
  }
}

TEST(ParseSource, KeepsItsViewsWhenMoved) {
  ParsedSource parsed = parse_source("a.md", "# **Kế hoạch** &amp; *báo cáo*");
  const SourceDocument moved = std::move(parsed.source);
  EXPECT_EQ(moved.lines[0].text, "Kế hoạch & báo cáo");
  EXPECT_EQ(moved.lines[0].folded, "ke hoach & bao cao");
}

TEST(ParseSource, NormalisesThePath) {
  EXPECT_EQ(parse_source("content/Be\u0302\u0301n.md", "").source.path, "content/Bến.md");
}

struct Broken {
  std::string bytes;
  int line;
  int column;
};
void PrintTo(const Broken& c, std::ostream* out) {
  *out << c.line << ':' << c.column;
}

class BrokenEncoding : public testing::TestWithParam<Broken> {};

TEST_P(BrokenEncoding, IsFoundAtItsPlace) {
  const ParsedSource parsed = parse_source("content/a.md", GetParam().bytes);
  ASSERT_EQ(parsed.findings.size(), 1U);
  const Finding& finding = parsed.findings[0];
  EXPECT_EQ(finding.rule, RuleId::V09);
  EXPECT_EQ(finding.place.file, "content/a.md");
  EXPECT_EQ(finding.place.line, GetParam().line);
  EXPECT_EQ(finding.place.column, GetParam().column);
  EXPECT_FALSE(message_of(finding, Language::vi).empty());
  EXPECT_TRUE(parsed.source.text.empty());
  EXPECT_TRUE(parsed.source.lines.empty());
}

INSTANTIATE_TEST_SUITE_P(All, BrokenEncoding,
                         testing::Values(Broken{"một\nhai ế\x93", 2, 6},
                                         Broken{"một\r\nhai\r\n\xC3", 3, 1},
                                         Broken{std::string("a\rb\0c", 5), 2, 2},
                                         Broken{"\xED\xA0\x80", 1, 1},
                                         Broken{std::string("\xFF\xFEk\0h\0x", 7), 1, 3},
                                         Broken{std::string("\xFF\xFEk\0\n\0\0\xDC", 8), 2, 1},
                                         Broken{std::string("k\0h\0", 4), 1, 2}));

TEST(ParseSource, TakesFrontMatterOffTheBody) {
  const ParsedSource parsed =
      parse_source("a.md", "---\r\ntitle: Một\r\ndraft: true\r\n---\r\n\r\nBa\r\n");
  EXPECT_TRUE(parsed.findings.empty());
  EXPECT_EQ(parsed.source.body, "\nBa\n");
  EXPECT_EQ(parsed.source.body_line, 5);
  ASSERT_EQ(parsed.source.lines.size(), 2U);
  EXPECT_EQ(parsed.source.lines[1].number, 6);
  EXPECT_TRUE(parsed.source.front_matter.draft);
  ASSERT_EQ(parsed.source.front_matter.overrides.size(), 1U);
  EXPECT_EQ(parsed.source.front_matter.overrides[0].line, 2);
}

TEST(ParseSource, HasNoFrontMatterWithoutAFence) {
  for (const std::string bytes :
       {"\n---\ntitle: x\n---\n", "----\ntitle: x\n---\n", "--- x\n---\n", "title: x\n---\n"}) {
    const ParsedSource parsed = parse_source("a.md", bytes);
    EXPECT_TRUE(parsed.findings.empty()) << bytes;
    EXPECT_EQ(parsed.source.body, bytes);
    EXPECT_EQ(parsed.source.body_line, 1);
  }
}

TEST(ParseSource, FindsFrontMatterThatNeverCloses) {
  const ParsedSource parsed = parse_source("a.md", "---\ntitle: x\n\nKẾ HOẠCH\n");
  ASSERT_EQ(parsed.findings.size(), 1U);
  EXPECT_EQ(parsed.findings[0].rule, RuleId::V07);
  EXPECT_EQ(parsed.findings[0].place.line, 1);
  EXPECT_EQ(parsed.source.lines.back().number, 4);
  EXPECT_EQ(parsed.source.lines.back().text, "KẾ HOẠCH");
}

TEST(ParseSource, FindsLinksOfTheBody) {
  const ParsedSource parsed =
      parse_source("a.md", "---\nslug: x\n---\nxem [dự toán](du-toan.csv)\n");
  ASSERT_EQ(parsed.source.links.size(), 1U);
  EXPECT_EQ(parsed.source.links[0].url, "du-toan.csv");
  EXPECT_EQ(parsed.source.links[0].line, 4);
  EXPECT_EQ(parsed.source.links[0].column, 15);
}

TEST(ParseSource, ReadsAnEmptyFile) {
  for (const std::string bytes : {"", "\xEF\xBB\xBF", "\xFF\xFE", "---\n---"}) {
    const ParsedSource parsed = parse_source("a.md", bytes);
    EXPECT_TRUE(parsed.findings.empty());
    EXPECT_TRUE(parsed.source.lines.empty());
  }
}

TEST(Spaces, OfEveryKindAreSpaces) {
  const DecodedText decoded = decode_text("a.md", "I.\u00A0MỤC\u2009ĐÍCH\u202Flà\u3000“gì”\fsau – đó\u2003…");
  EXPECT_EQ(decoded.text, "I. MỤC ĐÍCH là “gì” sau – đó …");
  EXPECT_EQ(decode_text("a.md", "\xC2\xA0").text, " ");
}

struct Legacy {
  std::string_view bytes;
  std::string_view named;
};

TEST(DecodeText, NamesOldEncodingsAndTheWayOut) {
  for (const auto& [bytes, named] : {
           Legacy{"Nh\xA9n d\xA9n x\xB7 Thu\xC7n Kh\xAA", "TCVN3"},
           Legacy{"\xAE\xB9i h\xE9i", "TCVN3"},
           Legacy{"U\xDBy ban nha\xE2n da\xE2n xa\xF5", "VNI"},
           Legacy{"TO\xC5NG K\xC1" "E\xC1T", "VNI"},
           Legacy{"\xF1" "a\xEFi ho\xE4i", "VNI"},
           Legacy{"H\xF4\xF2i ngh\xEA t\xF4\xD2ng k\xEA\xECt", "1258"},
           Legacy{"\xFF\xC3", ""},
           Legacy{"caf\xE9 \x80", ""},
       }) {
    const DecodedText decoded = decode_text("a.md", bytes);
    ASSERT_EQ(decoded.findings.size(), 1U) << bytes;
    EXPECT_EQ(decoded.findings[0].rule, RuleId::V09);
    const std::string vi = message_of(decoded.findings[0], Language::vi), en = message_of(decoded.findings[0], Language::en);
    EXPECT_NE(vi.find(named.empty() ? "không phải UTF-8" : named), vi.npos) << vi;
    EXPECT_EQ(vi.find("UniKey") == vi.npos, named.empty()) << vi;
    EXPECT_EQ(en.find("UniKey") == en.npos, named.empty()) << en;
  }
}

TEST(DecodeText, TakesControlCharactersForSpaces) {
  const DecodedText decoded = decode_text("a.md", "a\x01" "b\x0B\x1F\x7F" "c\u0085d\u009Fe\u00A0f\tg\u00A9");
  EXPECT_EQ(decoded.text, "a b   c d e f\tg\u00A9");
}

TEST(ParseSource, RefusesWhatIsNoDocument) {
  for (const std::string& bytes : {std::string(9 << 20, 'x'), std::string(300'000, '\n')}) {
    const ParsedSource parsed = parse_source("content/a.md", bytes);
    ASSERT_EQ(parsed.findings.size(), 1U);
    EXPECT_EQ(parsed.findings[0].rule, RuleId::V09);
    EXPECT_TRUE(parsed.source.lines.empty());
  }
}

} // namespace
} // namespace congbo
