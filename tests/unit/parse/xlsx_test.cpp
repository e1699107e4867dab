// Workbooks are made here part by part.

#include <gtest/gtest.h>

#include <cstdint>

#include "made_zip.h"
#include "parse/xlsx.h"

namespace congbo {
namespace {

using Cells = std::vector<std::string>;

constexpr std::string_view relations = R"(<Relationships>
<Relationship Id="s" Type="http://x/relationships/sharedStrings" Target="sharedStrings.xml"/>
<Relationship Id="f" Type="http://x/relationships/styles" Target="styles.xml"/>
<Relationship Id="r1" Type="http://x/relationships/worksheet" Target="worksheets/sheet1.xml"/>
<Relationship Id="r2" Type="http://x/relationships/worksheet" Target="/xl/worksheets/sheet2.xml"/>
</Relationships>)";

struct Made {
  std::string sheet = "<worksheet><sheetData/></worksheet>";
  std::string sheets = R"(<sheet name="Giấy khen" sheetId="1" r:id="r1"/>)";
  std::string strings = "<sst/>";
  std::string workbook = "";
  std::string second = R"(<worksheet><sheetData><row><c t="str"><v>hai</v></c></row></sheetData></worksheet>)";
};

std::vector<ZipPart> parts_of(const Made& made) {
  return {{"xl/workbook.xml", "<workbook>" + made.workbook + "<sheets>" + made.sheets + "</sheets></workbook>"},
          {"xl/_rels/workbook.xml.rels", std::string(relations)},
          {"xl/sharedStrings.xml", made.strings},
          {"xl/styles.xml", R"(<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/>
<numFmt numFmtId="171" formatCode="0 &quot;day&quot;"/><numFmt numFmtId="172" formatCode="000000000000"/></numFmts>
<cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/></cellXfs></styleSheet>)"},
          {"xl/worksheets/sheet1.xml", made.sheet},
          {"xl/worksheets/sheet2.xml", made.second}};
}

ParsedWorkbook parse(const Made& made) {
  return parse_xlsx("content/a.xlsx", archive(parts_of(made)));
}

// The rows of the first sheet.
std::vector<CellTable::Row> rows(const Made& made) {
  ParsedWorkbook workbook = parse(made);
  EXPECT_TRUE(workbook.findings.empty());
  return workbook.sheets.empty() ? std::vector<CellTable::Row>{} : workbook.sheets[0].table.rows;
}

std::string sheet(std::string_view data, std::string_view before = "", std::string_view after = "") {
  return "<worksheet>" + std::string(before) + "<sheetData>" + std::string(data) + "</sheetData>" +
         std::string(after) + "</worksheet>";
}

struct CellCase {
  std::string_view cell;
  std::string_view value;
};

TEST(Xlsx, ReadsEachKindOfCell) {
  const CellCase cases[] = {
      {R"(<c t="s"><v>0</v></c>)", "Nguyễn Văn Bách"},
      {R"(<c t="s"><v>1</v></c>)", "Lò Thị Mây"},
      {R"(<c t="s"><v>7</v></c>)", ""},
      {R"(<c t="s"><v>-1</v></c>)", ""},
      {R"(<c t="s"><v>x</v></c>)", ""},
      {R"(<c t="inlineStr"><is><t> Y  Thoa </t></is></c>)", "Y Thoa"},
      {R"(<c t="inlineStr"><is><r><t>Ksor</t></r><r><t xml:space="preserve"> </t></r><r><t>H'Lam</t></r></is></c>)",
       "Ksor H'Lam"},
      {R"(<c t="inlineStr"><is><t>Bàn</t><rPh><t>x</t></rPh></is></c>)", "Bàn"},
      {R"(<c t="str"><f>A1&amp;B1</f><v>Mai An</v></c>)", "Mai An"},
      {R"(<x:c t="str"><x:v>Mai An</x:v></x:c>)", "Mai An"},
      {R"(<c><v>3</v></c>)", "3"},
      {R"(<c><v>3.0</v></c>)", "3"},
      {R"(<c><v>1.2E1</v></c>)", "12"},
      {R"(<c><v>4.0999999999999996</v></c>)", "4,1"},
      {R"(<c s="1"><v>45303</v></c>)", "12/01/2024"},
      {R"(<c s="2"><v>45303.75</v></c>)", "12/01/2024"},
      {R"(<c s="3"><v>45303</v></c>)", "45303"},
      {R"(<c s="99"><v>5</v></c>)", "5"},
      {R"(<c s="1"><v>-4</v></c>)", "-4"},
      {R"(<c><v>38203012345</v></c>)", "38203012345"},
      {R"(<c><v>3.8203012345E+11</v></c>)", "382030123450"},
      {R"(<c s="4"><v>38203012345</v></c>)", "038203012345"},
      {R"(<c s="4"><v>1382030123456</v></c>)", "1382030123456"},
      {R"(<c s="4"><v>-7</v></c>)", "-7"},
      {R"(<c t="e"><v>#REF!</v></c>)", ""},
      {R"(<c t="inlineStr"><is><t>Hoa&#x0300;</t></is></c>)", "Hoà"},
  };
  for (const CellCase& c : cases) {
    Made made;
    made.strings = "<sst><si><t>Nguyễn Văn Bách</t></si><si><r><t>Lò </t></r><r><t>Thị Mây</t></r></si></sst>";
    made.sheet = sheet("<row>" + std::string(c.cell) + R"(<c t="str"><v>|</v></c></row>)");
    const auto read = rows(made);
    ASSERT_EQ(read.size(), 1U) << c.cell;
    EXPECT_EQ(read[0].cells, (Cells{std::string(c.value), "|"})) << c.cell;
  }
}

TEST(Xlsx, PlacesCellsByTheirReferences) {
  Made made;
  made.sheet = sheet(R"(<row r="4"><c r="C4"><v>1</v></c><c r="E4"><v>2</v></c></row>
<row r="9"><c r="A9" t="str"><v>x</v></c></row><row r="2"><c><v>3</v></c></row><row/>
<row r="20"><c r="AAAA20"><v>4</v></c></row>)");
  const auto read = rows(made);
  ASSERT_EQ(read.size(), 4U);
  EXPECT_EQ(read[0].line, 4);
  EXPECT_EQ(read[0].cells, (Cells{"", "", "1", "", "2"}));
  EXPECT_EQ(read[1].line, 9);
  EXPECT_EQ(read[2].line, 10); // rows stand in order
  EXPECT_EQ(read[3].line, 20);
}

TEST(Xlsx, LeavesOutHiddenSheetsAndColumns) {
  Made made;
  made.sheets = R"(<sheet name="Ẩn" state="hidden" r:id="r1"/><sheet name="Sâu" state="veryHidden" r:id="r1"/>
<sheet name="Hai" r:id="r2"/>)";
  ParsedWorkbook workbook = parse(made);
  ASSERT_EQ(workbook.sheets.size(), 1U);
  EXPECT_EQ(workbook.sheets[0].name, "Hai");
  EXPECT_EQ(workbook.sheets[0].table.rows[0].cells, Cells{"hai"});
  made = {};
  made.sheet = sheet(R"(<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>)",
                     R"(<cols><col min="2" max="2" hidden="1"/><col min="300" max="99999999" hidden="1"/></cols>)");
  EXPECT_EQ(rows(made)[0].cells, (Cells{"1", "3"}));
}

TEST(Xlsx, SaysAMergedCellInEachOfItsRows) {
  Made made;
  made.sheet = sheet(R"(<row r="1"><c r="A1" t="str"><v>Giấy khen</v></c><c r="B1"><v>1</v></c></row>
<row r="2"><c r="B2"><v>2</v></c></row><row r="3"><c r="B3"><v>3</v></c></row>)",
                     "", R"(<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1"/><mergeCell ref="x:y"/></mergeCells>)");
  const auto read = rows(made);
  EXPECT_EQ(read[1].cells, (Cells{"Giấy khen", "2"}));
  EXPECT_EQ(read[2].cells, (Cells{"", "3"}));
}

TEST(Xlsx, CountsFrom1904WhereTheWorkbookDoes) {
  Made made;
  made.workbook = R"(<workbookPr date1904="1"/>)";
  made.sheet = sheet(R"(<row><c s="1"><v>43841</v></c></row>)");
  EXPECT_EQ(rows(made)[0].cells, Cells{"12/01/2024"});
}

TEST(Xlsx, SaysWhatItCannotRead) {
  const auto faults = [](std::string_view bytes) { return parse_xlsx("a.xlsx", bytes).findings; };
  const Made made;
  const std::string whole = archive(parts_of(made));
  EXPECT_TRUE(faults(whole).empty());
  const std::string wrong[] = {"", "PK", "STT,Họ tên\n", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 compound",
                               whole.substr(0, whole.size() / 2), archive(parts_of(made), 1),
                               archive({{"word/document.xml", "<document/>"}})};
  for (const std::string& bytes : wrong) {
    const Findings findings = faults(bytes);
    ASSERT_EQ(findings.size(), 1U) << bytes.substr(0, 20);
    EXPECT_EQ(findings[0].rule, RuleId::A05);
    const auto& said = std::get<Words>(findings[0].arguments.at(0));
    EXPECT_FALSE(said.vi.empty() || said.en.empty() || said.vi == said.en);
  }
  Made broken;
  broken.sheet = "<worksheet><sheetData><row></worksheet>";
  EXPECT_EQ(parse(broken).findings.size(), 1U);
}

TEST(Xlsx, SaysWhenItsCellsSayTooMuch) {
  std::string cells;
  for (int i = 0; i < 2000; ++i) cells += R"(<row><c t="s"><v>0</v></c></row>)";
  Made made;
  made.strings = "<sst><si><t>" + std::string(65536, 'a') + "</t></si></sst>";
  made.sheet = sheet(cells);
  const ParsedWorkbook workbook = parse(made);
  EXPECT_TRUE(workbook.sheets.empty());
  ASSERT_EQ(workbook.findings.size(), 1U);
  EXPECT_EQ(std::get<Words>(workbook.findings[0].arguments.at(0)).en, "the file unpacks to too much");
}

TEST(Xlsx, SurvivesAnyDamage) {
  Made made;
  made.sheet = sheet(R"(<row r="1"><c r="A1" t="str"><v>Mai An</v></c></row>)");
  const std::string whole = archive(parts_of(made));
  std::uint32_t random = 7;
  for (int round = 0; round < 600; ++round) {
    std::string bytes = whole;
    for (int change = 0; change < 4; ++change) {
      random = random * 1664525U + 1013904223U;
      bytes[random % bytes.size()] = static_cast<char>(random >> 24);
    }
    EXPECT_LE(parse_xlsx("a.xlsx", bytes).sheets.size(), 2U);
  }
}

} // namespace
} // namespace congbo
