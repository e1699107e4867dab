#include "render/sheet.h"

#include <gtest/gtest.h>

#include <map>

#include "render/coverage.h"
#include "sample.h"

namespace congbo {
namespace {

struct PlanSheet : testing::Test {
  sample::Sample sample = sample::make();
  const Document& document = sample.site.documents[sample::plan].document;
  SourceDocument source = sample.source().document(sample::plan);
  Sheet sheet = lay_out_sheet(document, source, {});
};

// Everything a sheet shows, as text.
std::string shown(const Sheet& sheet) {
  std::string text;
  const auto add = [&](const std::string& some) { text += text_of_html(some) + "\n"; };
  if (sheet.letterhead) {
    const SheetLetterhead& head = *sheet.letterhead;
    for (const auto* part : {&head.parent, &head.issuer, &head.number, &head.subject, &head.nation,
                             &head.motto, &head.place_date})
      add(*part);
    add("Số:");
  }
  for (const auto* part : {&sheet.type_name, &sheet.abstract, &sheet.authority,
                           &sheet.addressees_label, &sheet.preamble_html, &sheet.body_html})
    add(*part);
  for (const std::string& name : sheet.addressees)
    add(name);
  if (!sheet.recipients.empty()) add("Nơi nhận:");
  for (const std::string& name : sheet.recipients)
    add(name);
  for (const SheetSigner& signer : sheet.signers) {
    for (const std::string& line : signer.lines)
      add(line);
    add(signer.name);
  }
  for (const SheetAnnex& annex : sheet.annexes)
    add(annex.title), add(annex.html);
  return text;
}

std::map<std::string, int> counted(std::string_view text) {
  std::map<std::string, int> words;
  for (const std::string& word : words_of(text))
    ++words[word];
  return words;
}

// Words of the text that the sheet shows less often than the text says them. Numbers of list items
// ("1.") are made by the list.
std::vector<std::string> lost(const Sheet& sheet, std::string_view text) {
  std::vector<std::string> words;
  const auto there = counted(shown(sheet));
  for (const auto& [word, count] : counted(text)) {
    const auto found = there.find(word);
    const bool number =
        word.size() < 3 && word.find_first_not_of("0123456789") == std::string::npos;
    if (!number && (found == there.end() || found->second < count)) words.push_back(word);
  }
  return words;
}

TEST_F(PlanSheet, EverythingAtItsOfficialPlace) {
  ASSERT_TRUE(sheet.letterhead);
  EXPECT_EQ(sheet.letterhead->parent, "ỦY BAN NHÂN DÂN TỈNH HÒA GIANG");
  EXPECT_EQ(sheet.letterhead->issuer, "ỦY BAN NHÂN DÂN THỊ XÃ AN HÒA ĐÔNG");
  EXPECT_EQ(sheet.letterhead->number, "12/KH-UBND");
  EXPECT_EQ(sheet.letterhead->nation, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  EXPECT_EQ(sheet.letterhead->place_date, "An Hòa Đông, ngày 05 tháng 01 năm 2024");
  EXPECT_EQ(sheet.type_name, "KẾ HOẠCH");
  EXPECT_TRUE(sheet.bases);
  EXPECT_EQ(sheet.preamble_html,
            "<p>Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;</p>\n");
  EXPECT_EQ(sheet.body_html,
            "<p>Ủy ban nhân dân thị xã xây dựng kế hoạch như sau:</p>\n"
            "<h2 id=\"i-muc-dich\">I. MỤC ĐÍCH</h2>\n"
            "<p>Biểu dương các tập thể, cá nhân; phối hợp với Ban Thi đua - Khen thưởng tỉnh.</p>\n"
            "<h2 id=\"ii-noi-dung\">II. NỘI DUNG</h2>\n"
            "<p><strong>1. Thời gian:</strong> 8 giờ ngày 20 tháng 02 năm 2024.</p>\n"
            "<p><strong>2. Địa điểm:</strong> Hội trường lớn thị xã.</p>\n");
  ASSERT_EQ(sheet.signers.size(), 1u);
  EXPECT_EQ(sheet.signers[0].lines, (std::vector<std::string>{"TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"}));
  EXPECT_EQ(sheet.signers[0].name, "Đặng Văn Thuận");
  ASSERT_EQ(sheet.annexes.size(), 1u);
  EXPECT_EQ(sheet.annexes[0].title, "DỰ TOÁN KINH PHÍ");
  EXPECT_EQ(sheet.headings.size(), 2u);
}

TEST_F(PlanSheet, SignersAreFoundWithoutTheRest) {
  const std::vector<SheetSigner> signers = signers_of(document, source);
  ASSERT_EQ(signers.size(), sheet.signers.size());
  ASSERT_FALSE(signers.empty());
  EXPECT_EQ(signers.front().name, sheet.signers.front().name);
  EXPECT_EQ(signers.front().lines, sheet.signers.front().lines);
}

TEST_F(PlanSheet, NoWordIsLost) {
  EXPECT_EQ(lost(sheet, source.body), std::vector<std::string>{});
}

TEST_F(PlanSheet, WhatNoPlaceTakesIsShownAllTheSame) {
  std::string text(source.body);
  text.replace(text.find("Độc lập"), 0, "KHẨN\n");
  text += "\nBản quét số 7\n";
  Document moved = document;
  const int shift = 1;
  for (Part& part : moved.parts)
    if (part.kind == PartKind::letterhead)
      part.last_line += shift;
    else
      part.first_line += shift, part.last_line += shift;
  const SourceDocument other = sample::read(text);
  EXPECT_EQ(lost(lay_out_sheet(moved, other, {}), other.body), std::vector<std::string>{});
}

TEST_F(PlanSheet, NothingRecognisedLosesNothing) {
  EXPECT_EQ(lost(lay_out_sheet(Document{}, source, {}), source.body), std::vector<std::string>{});
  Document wrong = document; // parts at the wrong places
  for (Part& part : wrong.parts)
    part.first_line += 3, part.last_line += 3;
  EXPECT_EQ(lost(lay_out_sheet(wrong, source, {}), source.body), std::vector<std::string>{});
}

TEST(Sheet, ARunningSentenceIsNoListOfBases) {
  Document document;
  document.bases = {{"65/KH-UBND", std::nullopt, "", "Thực hiện Kế hoạch số 65/KH-UBND", 1}};
  document.parts = {{PartKind::preamble, 1, 1}, {PartKind::body, 3, 3}};
  const Sheet sheet = lay_out_sheet(
      document, sample::read("Thực hiện Kế hoạch số 65/KH-UBND, xã lập kế hoạch như sau:\n\nx\n"),
      {});
  EXPECT_FALSE(sheet.bases);
  EXPECT_EQ(sheet.preamble_html,
            "<p>Thực hiện Kế hoạch số 65/KH-UBND, xã lập kế hoạch như sau:</p>\n");
}

TEST(Sheet, APreambleThatBeginsOtherwiseIsNotSetInItalics) {
  const auto bases = [](const char* text) {
    Document document;
    document.parts = {{PartKind::preamble, 1, 1}, {PartKind::body, 3, 3}};
    return lay_out_sheet(document, sample::read(text), {}).bases;
  };
  EXPECT_TRUE(bases("Căn cứ Luật Thi đua, khen thưởng năm 2022;\n\nx\n"));
  EXPECT_FALSE(bases("Theo đề nghị của Văn phòng, phường thông báo như sau:\n\nx\n"));
}

TEST(Sheet, ANoteUnderTheTitleOfAnAnnex) {
  const auto annex = [](const std::string& first) {
    Document document;
    document.annexes = {{"DANH SÁCH", 3}};
    document.parts = {{PartKind::body, 1, 1}, {PartKind::annex, 3, 7}};
    return lay_out_sheet(document, sample::read("x\n\nDANH SÁCH\n\n" + first + "\n\nHết\n"), {}).annexes.at(0).html;
  };
  EXPECT_EQ(annex("*(Kèm theo Quyết định số 45/QĐ-UBND)*"),
            "<p class=\"annex__note\"><em>(Kèm theo Quyết định số 45/QĐ-UBND)</em></p>\n<p>Hết</p>\n");
  EXPECT_EQ(annex("(Đơn vị: đồng)"), "<p>(Đơn vị: đồng)</p>\n<p>Hết</p>\n");
}

TEST(Sheet, DecisionWithAuthority) {
  const SourceDocument source =
      sample::read("QUYẾT ĐỊNH\nVề việc tặng Giấy khen\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN THỊ XÃ\n\nCăn "
                   "cứ Luật Thi đua, khen thưởng;\nTheo đề nghị của Trưởng phòng Nội vụ.\n\n"
                   "QUYẾT ĐỊNH:\n\nĐiều 1. Tặng Giấy khen cho 02 tập thể.\n");
  Document document;
  document.kind = DocumentKind::quyet_dinh;
  document.type_name = "QUYẾT ĐỊNH";
  document.title = "Về việc tặng Giấy khen";
  document.title_line = 2;
  document.sections = {{"Điều 1", "", 11, {}}};
  document.parts = {{PartKind::title, 1, 2}, {PartKind::preamble, 4, 9}, {PartKind::body, 11, 11}};
  const Sheet sheet = lay_out_sheet(document, source, {});
  EXPECT_EQ(sheet.authority, "CHỦ TỊCH ỦY BAN NHÂN DÂN THỊ XÃ");
  EXPECT_EQ(
      sheet.preamble_html,
      "<p>Căn cứ Luật Thi đua, khen thưởng;</p>\n<p>Theo đề nghị của Trưởng phòng Nội vụ.</p>\n");
  EXPECT_EQ(sheet.body_html,
            "<h2 class=\"decides\" id=\"quyet-dinh\">QUYẾT ĐỊNH:</h2>\n<p><strong>Điều 1.</strong> "
            "Tặng Giấy khen cho 02 tập thể.</p>\n");
  EXPECT_FALSE(sheet.letterhead); // neither printed nor an issuer known
}

// A letter that a converter made two tables of: each row says what stands at two places of the sheet.
TEST(Sheet, ARowOfATableForTwoPlacesIsShownOnce) {
  const SourceDocument source = sample::read(
      "| ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n|---|---|\n"
      "| Số: 12/UBND-NV<br>V/v bình xét cuối năm | *Bến Sen, ngày 20 tháng 10 năm 2023* |\n\n"
      "Kính gửi: Các phòng.\n\nĐề nghị thực hiện./.\n\n"
      "| ***Nơi nhận:***<br>- Như trên;<br>- Lưu: VT. | **TM. ỦY BAN NHÂN DÂN**<br>**CHỦ TỊCH**<br><br>**Hồ Văn Bảy** |\n|---|---|\n");
  Document document;
  document.kind = DocumentKind::cong_van;
  document.number = "12";
  document.symbol = "UBND-NV";
  document.issuer = Issuer{"ỦY BAN NHÂN DÂN", ""};
  document.place = "Bến Sen";
  document.date = When{"ngày 20 tháng 10 năm 2023", "2023-10-20", false};
  document.title = "V/v bình xét cuối năm";
  document.title_line = 3;
  document.addressees = {"Các phòng"};
  document.recipients = {"Như trên", "Lưu: VT"};
  document.signature = Signature{{"TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Hồ Văn Bảy"}, {}, 9};
  document.parts = {{PartKind::letterhead, 1, 2}, {PartKind::title, 3, 3}, {PartKind::addressees, 5, 5},
                    {PartKind::body, 7, 7}, {PartKind::recipients, 9, 10}};
  const Sheet sheet = lay_out_sheet(document, source, {});
  EXPECT_EQ(sheet.preamble_html, "");
  EXPECT_EQ(sheet.body_html, "<p>Đề nghị thực hiện./.</p>\n");
  EXPECT_EQ(sheet.recipients, document.recipients);
  ASSERT_EQ(sheet.signers.size(), 1u);
  EXPECT_EQ(sheet.signers[0].name, "Hồ Văn Bảy");
}

// "… trân trọng kính mời:" is a sentence of the body: the guests are not named once more above it.
TEST(Sheet, GuestsOfTheRunningTextStandOnce) {
  Document document;
  document.kind = DocumentKind::giay_moi;
  document.addressees = {"Các phòng"};
  document.parts = {{PartKind::body, 1, 3}};
  const Sheet sheet = lay_out_sheet(document, sample::read("Trân trọng kính mời:\n\n- Các phòng.\n"), {});
  EXPECT_TRUE(sheet.addressees.empty());
  EXPECT_NE(sheet.body_html.find("<li>Các phòng.</li>"), std::string::npos) << sheet.body_html;
}

TEST(Sheet, SignersOfAPledgeSideBySide) {
  Document document;
  document.kind = DocumentKind::giao_uoc;
  document.signature = Signature{{"TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Hồ Văn Bảy"},
                                 {{"", "CHỦ TỊCH", "Mai Thị Hân"}},
                                 3};
  const Sheet sheet = lay_out_sheet(document, sample::read("Nội dung.\n"), {});
  ASSERT_EQ(sheet.signers.size(), 2u);
  EXPECT_EQ(sheet.signers[0].lines,
            (std::vector<std::string>{"TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"}));
  EXPECT_EQ(sheet.signers[1].name, "Mai Thị Hân");
}

TEST(Sheet, BlanksOfADateShow) {
  Document document;
  document.kind = DocumentKind::ke_hoach;
  document.symbol = "KH-CTĐ2";
  document.place = "Bến Sen";
  document.date = When{"ngày tháng 01 năm 2022", "2022-01", false};
  const Sheet sheet = lay_out_sheet(document, sample::read("x\n"), {});
  ASSERT_TRUE(sheet.letterhead);
  EXPECT_EQ(sheet.letterhead->place_date, "Bến Sen, ngày … tháng 01 năm 2022");
  EXPECT_EQ(sheet.letterhead->number, "/KH-CTĐ2");
}

TEST(Article, TitleOnceCommentsNeverHeadingsInOrder) {
  const ArticleText article = lay_out_article(
      "Người gieo chữ",
      sample::read(
          "# Người gieo chữ\n\n<!-- riêng -->\n\nCâu một. Câu hai.\n\n### Ngày đầu\n\nHết.\n"),
      {});
  EXPECT_EQ(article.html,
            "<p>Câu một. Câu hai.</p>\n<h2 id=\"ngay-dau\">Ngày đầu</h2>\n<p>Hết.</p>\n");
  EXPECT_EQ(article.summary, "Câu một. Câu hai.");
}

TEST(Article, SummaryEndsAtASentenceOrWord) {
  std::string sentence = "Mỗi tối";
  for (int i = 0; i < 30; ++i)
    sentence += " lại sáng đèn";
  const std::string summary = lay_out_article("", sample::read(sentence + ".\n"), {}).summary;
  EXPECT_TRUE(summary.ends_with(" …"));
  EXPECT_LT(summary.size(), sentence.size());
  EXPECT_EQ(lay_out_article(
                "", sample::read("Câu " + std::string(150, 'a') + ". " + sentence + ".\n"), {})
                .summary,
            "Câu " + std::string(150, 'a') + ".");
}

TEST(SourceText, WithoutComments) {
  EXPECT_EQ(without_comments("a <!-- b --> c\n"), "a  c\n");
  EXPECT_EQ(without_comments("\n\na\n<!-- b\nc -->\nd"), "a\nd\n");
  EXPECT_EQ(without_comments("a\n<!-- nothing closes it\nb\n"), "a\n");
  EXPECT_EQ(without_comments(""), "");
}

} // namespace
} // namespace congbo
