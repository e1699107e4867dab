// Office files are made here part by part.

#include "parse/attachment_text.h"

#include <gtest/gtest.h>

#include "made_zip.h"
#include "parse/zip.h"

namespace congbo {
namespace {

using Lines = std::vector<std::string>;

std::string word(std::string_view body) {
  return R"(<w:document xmlns:w="http://x/w"><w:body>)" + std::string(body) + "</w:body></w:document>";
}

AttachmentText docx(std::string_view body, std::vector<ZipPart> more = {}) {
  std::vector<ZipPart> parts{{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", word(body)}};
  parts.insert(parts.end(), more.begin(), more.end());
  return read_attachment_text("content/a.docx", archive(parts));
}

struct BodyCase {
  std::string_view what;
  std::string_view body;
  Lines lines;
};

TEST(AttachmentText, ReadsEveryTextOfAWordFile) {
  const BodyCase cases[] = {
      {"paragraphs", "<w:p><w:r><w:t>Một</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>Hai</w:t></w:r></w:p>", {"Một", "Hai"}},
      {"a word over several runs",
       "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>0382</w:t></w:r><w:r><w:t>03</w:t></w:r><w:r><w:t>012345</w:t></w:r></w:p>",
       {"038203012345"}},
      {"a space between runs", R"(<w:p><w:r><w:t>Ksor</w:t></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r><w:r><w:t>H'Lam</w:t></w:r></w:p>)",
       {"Ksor H'Lam"}},
      {"tabs and breaks, not tab stops",
       "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>Số</w:t><w:tab/><w:t>12</w:t><w:br/><w:t>ngày</w:t></w:r></w:p>",
       {"Số\t12", "ngày"}},
      {"deleted, hidden and field text",
       "<w:p><w:del><w:r><w:delText>0912</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>"
       "<w:r><w:instrText>HYPERLINK tel:091</w:instrText></w:r></w:p>",
       {"0912ẩnHYPERLINK tel:091"}},
      {"a table, a line a row",
       "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>Mai</w:t></w:r></w:p>"
       "<w:p><w:r><w:t>An</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
       {"1\t\tMai An"}},
      {"a table in a cell",
       "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>ngoài</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>"
       "<w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>",
       {"ngoài a b"}},
      {"a text box, once, apart from its paragraph",
       "<w:p><w:r><w:t>tr</w:t></w:r><w:r><mc:AlternateContent xmlns:mc='x'><mc:Choice><w:txbxContent><w:p><w:r><w:t>hộp</w:t></w:r></w:p>"
       "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>hộp</w:t></w:r></w:p></w:txbxContent></mc:Fallback>"
       "</mc:AlternateContent></w:r><w:r><w:t>ên</w:t></w:r></w:p>",
       {"hộp", "trên"}},
      {"letters in parts become NFC", "<w:p><w:r><w:t>Hoa&#x0300;</w:t></w:r></w:p>", {"Hoà"}},
      {"no picture's place", "<w:p><w:r><w:drawing><wp:posOffset xmlns:wp='x'>127000</wp:posOffset></w:drawing><w:t>a</w:t></w:r></w:p>", {"a"}},
  };
  for (const BodyCase& c : cases) {
    const AttachmentText read = docx(c.body);
    EXPECT_EQ(read.lines, c.lines) << c.what;
    EXPECT_TRUE(read.complete) << c.what;
  }
}

TEST(AttachmentText, ReadsThePartsAroundAWordFilesText) {
  const auto part = [](const char* name, const char* root, const char* text) {
    return ZipPart{name, std::string("<w:") + root + " xmlns:w='x'><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:" + root + ">"};
  };
  const AttachmentText read =
      docx("", {part("word/header1.xml", "hdr", "đầu trang"), part("word/footer1.xml", "ftr", "chân trang"),
                part("word/footnotes.xml", "footnotes", "chú thích"), part("word/endnotes.xml", "endnotes", "cuối bài"),
                part("word/comments.xml", "comments", "ý kiến"),
                {"word/_rels/document.xml.rels", R"(<r><x Target="mailto:an@xa.vn"/><x Target="media/a.png"/></r>)"},
                {"word/media/a.png", "\x89PNG"},
                {"docProps/core.xml", "<p><t>tác giả</t></p>"}});
  EXPECT_EQ(read.lines, (Lines{"đầu trang", "chân trang", "chú thích", "cuối bài", "ý kiến", "mailto:an@xa.vn"}));
  EXPECT_TRUE(read.complete);
}

std::vector<ZipPart> workbook_parts() {
  return {{"xl/worksheets/sheet1.xml",  // before the strings it refers to
           R"(<worksheet><cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>38203012345</v></c>
<c r="D1" s="1"><v>38203012345</v></c></row><row r="2" hidden="1"><c r="XFD2" t="inlineStr"><is><t>xa</t></is></c></row></sheetData>
<headerFooter><oddHeader>&amp;CĐầu trang</oddHeader></headerFooter></worksheet>)"},
          {"xl/worksheets/sheet2.xml", R"(<worksheet><sheetData><row><c t="str"><v>ẩn</v></c></row></sheetData></worksheet>)"},
          {"xl/workbook.xml", R"(<workbook><sheets><sheet name="Danh sách" r:id="r1"/><sheet name="Gốc" state="veryHidden" r:id="r2"/></sheets></workbook>)"},
          {"xl/sharedStrings.xml", "<sst><si><r><t>Mai </t></r><r><t>An</t></r></si><si><t>đã xóa</t></si></sst>"},
          {"xl/styles.xml", R"(<styleSheet><numFmts><numFmt numFmtId="170" formatCode="000000000000"/></numFmts><cellXfs><xf/><xf numFmtId="170"/></cellXfs></styleSheet>)"},
          {"xl/comments1.xml", "<comments><commentList><comment><text><r><t>Số </t></r><r><t>0912</t></r></text></comment></commentList></comments>"},
          {"xl/threadedComments/t1.xml", "<ThreadedComments><threadedComment><text>trả lời</text></threadedComment></ThreadedComments>"},
          {"xl/drawings/d1.xml", "<d><a:p xmlns:a='x'><a:r><a:t>hình</a:t></a:r></a:p></d>"},
          {"xl/pivotCache/r1.xml", R"(<pivotCacheRecords><r><s v="Lê Văn Tám"/><n v="5"/></r></pivotCacheRecords>)"},
          {"xl/printerSettings/p1.bin", "x"}};
}

TEST(AttachmentText, ReadsEverySheetOfAWorkbook) {
  const AttachmentText read = read_attachment_text("a.xlsx", archive(workbook_parts()));
  EXPECT_EQ(read.lines, (Lines{"Danh sách", "Gốc", "Số 0912", "trả lời", "hình", "Lê Văn Tám", "5",
                               "Mai An\t38203012345\t\t038203012345", "xa", "&CĐầu trang", "ẩn", "đã xóa"}));
  EXPECT_TRUE(read.complete);
}

TEST(AttachmentText, ReadsOpenDocument) {
  const std::string text = R"(<office:text xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:dc="d"><text:p>0382<text:span>03</text:span>01<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>chú thích</text:p></text:note-body></text:note>2345</text:p><text:p><text:span>Mai</text:span> <text:span>An</text:span><text:s/>
x</text:p><office:annotation><dc:creator>Người ghi</dc:creator><text:p>ý kiến</text:p></office:annotation>
<table:table-row><table:table-cell><text:p>Tên</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="38203012345"><office:annotation><text:p>ghi</text:p></office:annotation><text:p>3,8E+10</text:p></table:table-cell></table:table-row></office:text>)";
  const AttachmentText read = read_attachment_text("a.ods", archive({{"mimetype", "x"}, {"content.xml", text}, {"META-INF/manifest.xml", "<p>x</p>"}}));
  EXPECT_EQ(read.lines, (Lines{"chú thích", "038203012345", "Mai An x", "ý kiến", "ghi", "Tên\t38203012345"}));
  EXPECT_TRUE(read.complete);
}

TEST(AttachmentText, ReadsPlainTextByItsEnding) {
  EXPECT_EQ(read_attachment_text("a.TXT", "Một\r\n\r\nHai").lines, (Lines{"Một", "Hai"}));
  EXPECT_TRUE(read_attachment_text("a.csv", "x").complete);
  EXPECT_FALSE(read_attachment_text("a.txt", "\xC3(").complete);
}

TEST(AttachmentText, ReadsFilesEmbeddedInFiles) {
  const std::string inner = archive(workbook_parts());
  const AttachmentText read = docx("<w:p><w:r><w:t>ngoài</w:t></w:r></w:p>", {{"word/embeddings/a.xlsx", inner}});
  EXPECT_TRUE(read.complete);
  EXPECT_EQ(read.lines.size(), 13U);
  std::string nest = archive({{"word/document.xml", word("<w:p><w:r><w:t>trong</w:t></w:r></w:p>")}});
  for (int depth = 0; depth < 3; ++depth)
    nest = archive({{"word/document.xml", word("")}, {"word/embeddings/a.docx", nest}});
  const AttachmentText deep = read_attachment_text("a.docx", nest);
  EXPECT_TRUE(deep.lines.empty());
  EXPECT_FALSE(deep.complete);
}

TEST(AttachmentText, SaysWhenItIsNotAll) {
  const std::string paragraph = "<w:p><w:r><w:t>còn lại</w:t></w:r></w:p>";
  const std::pair<std::string_view, ZipPart> parts[] = {
      {"an old object", {"word/embeddings/oleObject1.bin", "\xD0\xCF\x11\xE0"}},
      {"a web page put in", {"word/afchunk.mht", "x"}},
      {"a part that is no XML", {"word/comments.xml", "<comments><p>"}},
      {"a part in a place unknown", {"van-ban/p.xml", "<p><t>mất</t></p>"}},
      {"invalid letters", {"word/footer1.xml", "<p><t>\xFF</t></p>"}}};
  for (const auto& [what, part] : parts) {
    const AttachmentText read = docx(paragraph, {part});
    EXPECT_EQ(read.lines, Lines{"còn lại"}) << what;
    EXPECT_FALSE(read.complete) << what;
  }
  EXPECT_FALSE(docx("", {{"word/media/quet.png", "x"}}).complete) << "pictures without text";
  EXPECT_TRUE(docx("").complete);
  for (const std::string& bytes : {std::string(), std::string("PK"), std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 cũ"),
                                   archive({{"a.docx", "x"}}), archive(workbook_parts(), 1)}) {
    const AttachmentText read = read_attachment_text("a.docx", bytes);
    EXPECT_FALSE(read.complete) << bytes.substr(0, 8);
    EXPECT_TRUE(read.lines.empty());
  }
}

TEST(AttachmentText, EndsQuicklyOnWhatUnpacksToMuch) {
  const ZipPart bomb{"word/document.xml", run_of("<w:p>", 4'000'000), true};  // 1 GB
  EXPECT_FALSE(read_attachment_text("a.docx", archive({bomb})).complete);
  std::vector<ZipPart> many;  // each would be allowed alone
  for (int i = 0; i < 40; ++i) many.push_back({"word/p" + std::to_string(i) + ".xml", run_of("<p>", 250'000), true});
  EXPECT_FALSE(read_attachment_text("a.docx", archive(many)).complete);
  std::vector<ZipPart> nested;
  for (int i = 0; i < 40; ++i) nested.push_back({"word/embeddings/" + std::to_string(i) + ".docx", archive({many[0]})});
  EXPECT_FALSE(read_attachment_text("a.docx", archive(nested)).complete);
  // One string of 64 kB, ten thousand times.
  std::string cells;
  for (int i = 0; i < 10'000; ++i) cells += R"(<row><c t="s"><v>0</v></c></row>)";
  const AttachmentText repeated = read_attachment_text(
      "a.xlsx", archive({{"xl/sharedStrings.xml", "<sst><si><t>" + std::string(65536, 'a') + "</t></si></sst>"},
                         {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + cells + "</sheetData></worksheet>"}}));
  EXPECT_FALSE(repeated.complete);
  EXPECT_LE(repeated.lines.size(), 512U);
  std::string deep;  // more members than are looked at, and elements as deep as the file is long
  for (int i = 0; i < 200'000; ++i) deep += "<p>";
  for (int i = 0; i < 200'000; ++i) deep += "</p>";
  EXPECT_FALSE(read_attachment_text("a.docx", archive({{"word/document.xml", deep}})).complete);
  EXPECT_FALSE(read_attachment_text("a.docx", archive(std::vector<ZipPart>(ZipArchive::most_members + 1, {"word/a.xml", "<a/>"}))).complete);
}

TEST(AttachmentText, SurvivesDamageAtEveryByte) {
  const std::string whole = archive(workbook_parts());
  // A check sum guards what a member holds, nothing its name in the directory.
  const std::size_t directory = whole.find("PK\x01\x02");
  const Lines all = read_attachment_text("a.xlsx", whole).lines;
  for (std::size_t at = 0; at < whole.size(); ++at) {
    const AttachmentText cut = read_attachment_text("a.xlsx", std::string_view(whole).substr(0, at));
    EXPECT_TRUE(!cut.complete || cut.lines == all) << "cut at " << at;
    std::string bytes = whole;
    bytes[at] = static_cast<char>(bytes[at] ^ 0x55);
    const AttachmentText changed = read_attachment_text("a.xlsx", bytes);
    EXPECT_TRUE(!changed.complete || changed.lines == all || at > directory) << "changed at " << at;
    EXPECT_LE(changed.lines.size(), 2 * all.size()) << "changed at " << at;
  }
}

#ifdef CONGBO_PDF

struct MadePdf {
  std::vector<std::string> pages;  // what each draws
  std::string more;                // objects beside
  std::string trailer;             // members of it
};

// ISO 32000-1, 7.5: objects, the table of their places, the trailer.
std::string pdf(const MadePdf& made, std::string_view filter = "") {
  std::string kids;
  std::vector<std::string> objects{"<</Type/Catalog/Pages 2 0 R>>", "",
                                   "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"};
  for (const std::string& page : made.pages) {
    kids += std::to_string(objects.size() + 1) + " 0 R ";
    objects.push_back("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents " +
                      std::to_string(objects.size() + 2) + " 0 R>>");
    objects.push_back("<</Length " + std::to_string(page.size()) + std::string(filter) + ">>stream\n" + page + "\nendstream");
  }
  objects[1] = "<</Type/Pages/Kids[" + kids + "]/Count " + std::to_string(made.pages.size()) + ">>";
  if (!made.more.empty()) objects.push_back(made.more);
  std::string out = "%PDF-1.4\n", places;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    std::string place = std::to_string(out.size());
    place.insert(0, 10 - place.size(), '0');
    places += place + " 00000 n \n";
    out += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::string size = std::to_string(objects.size() + 1);
  return out + "xref\n0 " + size + "\n0000000000 65535 f \n" + places + "trailer\n<</Root 1 0 R/Size " + size +
         made.trailer + ">>\nstartxref\n" + std::to_string(out.size()) + "\n%%EOF\n";
}

std::string shown(std::string_view text, int height) {
  return "BT /F 12 Tf 72 " + std::to_string(height) + " Td (" + std::string(text) + ") Tj ET\n";
}

TEST(PdfText, ReadsEveryPage) {
  const AttachmentText read = read_attachment_text(
      "a.pdf", pdf({{shown("Ho ten: Mai An", 700) + shown("So: 038203012345", 600), "", shown("trang 3", 700)}, "", ""}));
  EXPECT_EQ(read.lines, (Lines{"Ho ten: Mai An", "So: 038203012345", "trang 3"}));
  EXPECT_TRUE(read.complete) << "a page left empty is no page unread";
}

TEST(PdfText, SaysWhenItIsNotAll) {
  const std::string text = shown("con lai", 700), picture = "100 100 200 300 re f";
  const std::pair<std::string_view, MadePdf> cases[] = {
      {"a page of a picture", {{text, picture}, "", ""}},
      {"a password", {{text}, "<</Filter/Standard/V 1/R 2/P -4/O<" + std::string(64, 'a') + ">/U<" + std::string(64, 'b') + ">>>",
                      "/Encrypt 6 0 R/ID[<00><00>]"}},
      {"no page", {{}, "", ""}}};
  for (const auto& [what, made] : cases) EXPECT_FALSE(read_attachment_text("a.pdf", pdf(made)).complete) << what;
  EXPECT_EQ(read_attachment_text("a.pdf", pdf(cases[0].second)).lines, Lines{"con lai"});
  EXPECT_FALSE(read_attachment_text("a.pdf", "%PDF-1.4\nx").complete);
}

TEST(PdfText, EndsQuicklyOnWhatUnpacksToMuch) {
  MadePdf bomb{{zlib_of(run_of(" ", 4'000'000))}, "", ""};  // 1 GB of blanks to draw
  EXPECT_FALSE(read_attachment_text("a.pdf", pdf(bomb, "/Filter/FlateDecode")).complete);
  // The same, packed again and again: less than a kilobyte.
  std::string packed = zlib_of(run_of(" ", 4'000'000));
  for (int i = 0; i < 3; ++i) packed = zlib_of(stored(packed));
  bomb.pages = {packed};
  EXPECT_FALSE(read_attachment_text("a.pdf", pdf(bomb, "/Filter[/FlateDecode/FlateDecode/FlateDecode/FlateDecode]")).complete);
  const MadePdf small{{zlib_of(stored(shown("con lai", 700)))}, "", ""};
  EXPECT_EQ(read_attachment_text("a.pdf", pdf(small, "/Filter/FlateDecode")).lines, Lines{"con lai"});
}

TEST(PdfText, SurvivesDamageAtEveryByteInSilence) {
  const std::string whole = pdf({{shown("038203012345", 700)}, "", ""});
  testing::internal::CaptureStderr();
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string bytes = whole;
    bytes[at] = static_cast<char>(bytes[at] ^ 0x15);
    EXPECT_LE(read_attachment_text("a.pdf", bytes).lines.size(), 2U) << "changed at " << at;
    const AttachmentText cut = read_attachment_text("a.pdf", std::string_view(whole).substr(0, at));
    EXPECT_EQ(cut.complete, at + 1 >= whole.size()) << "cut at " << at;
  }
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}

#else

TEST(PdfText, IsUnreadWithoutPoppler) { EXPECT_FALSE(read_attachment_text("a.pdf", "%PDF-1.4\n").complete); }

#endif

}  // namespace
}  // namespace congbo
