// The rules that read a document's text: each with texts that they must find, at the right line, and
// texts that must stay silent.

#include <gtest/gtest.h>

#include "check/check.h"
#include "parse/parse.h"
#include "recognise/recognise.h"

namespace congbo::test {
namespace {

std::vector<int> lines_of(RuleId rule, std::string_view text) {
  const ParsedSource parsed = parse_source("content/2024/thu/van-ban.md", text);
  const Document document = recognise(parsed.source, Register::built_in());
  Findings findings = check_document(parsed.source, document, Register::built_in());
  sort_findings(findings);
  std::vector<int> lines;
  for (const Finding& finding : findings)
    if (finding.rule == rule) lines.push_back(finding.place.line);
  return lines;
}

// A plan of an invented ward: the sections begin in line 11.
std::string plan(std::string_view body, std::string_view date = "ngày 15 tháng 01 năm 2024",
                 std::string_view number = "54/KH-UBND", std::string_view preamble = "Ủy ban nhân dân phường An Lạc ban hành Kế hoạch như sau:",
                 std::string_view signature = "TM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n\nĐỗ Văn Mẫn\n") {
  std::string text = "ỦY BAN NHÂN DÂN PHƯỜNG AN LẠC\n\nSố: ";
  (text += number) += "\n\nAn Lạc, ";
  (text += date) += "\n\nKẾ HOẠCH\n\nTổ chức Hội nghị tổng kết phong trào thi đua năm 2023\n\n";
  ((text += preamble) += "\n\n") += body;
  text += "\n\nTrên đây là Kế hoạch tổ chức Hội nghị tổng kết phong trào thi đua năm 2023./.\n\nNơi nhận:\n\n- Như trên;\n- Lưu: VT.\n\n";
  return text += signature;
}

// The same, with another signature; it begins in line 26.
std::string signed_by(std::string_view signature) {
  return plan("I. MỤC ĐÍCH, YÊU CẦU\n\nĐánh giá kết quả phong trào thi đua.\n\n", "ngày 15 tháng 01 năm 2024", "54/KH-UBND", "Kính báo.", signature);
}

struct Case {
  RuleId rule;
  std::string text;
  std::vector<int> lines;  // empty: silent
};

class TextRules : public testing::TestWithParam<Case> {};

TEST_P(TextRules, FindTheLine) {
  const Case& given = GetParam();
  EXPECT_EQ(lines_of(given.rule, given.text), given.lines) << rule_of(given.rule).code << "\n" << given.text;
}

using enum RuleId;
const std::vector<int> silent;
const std::string purpose = "I. MỤC ĐÍCH, YÊU CẦU\n\nĐánh giá kết quả phong trào thi đua.\n\n";  // lines 13 to 15

const std::vector<Case> letterhead = {
    {H01, plan(purpose, "ngày 15 tháng 01 năm 2024", "/KH-UBND"), {3}},
    {H01, plan(purpose), silent},
    {H02, plan("Thực hiện Kế hoạch số 37 KH/UBND của thành phố."), {13}},
    {H02, plan("Thực hiện Chỉ thị số 34/CT-TW của Bộ Chính trị."), {13}},
    {H02, plan("Thực hiện Quyết định số 12/QD-UBND của thành phố."), {13}},
    {H02, plan("Thực hiện Kế hoạch số 12/KH - UBND của thành phố."), {13}},
    {H02, plan("Thực hiện Chỉ thị số 34-CT/TW, Kế hoạch số 37/KH-UBND, Quyết định số 32/2023/QĐ-UBND và "
               "Công văn số 2106/SNV-TĐKT; hỗ trợ tổ dân phố số 12 và số 3 - khu Đông."), silent},
    {H04, plan(purpose, "ngày 5 tháng 1 năm 2024"), {5}},
    {H04, plan(purpose, "ngày 05 tháng 01 năm 2024"), silent},
    {H05, plan("Thực hiện Kế hoạch số 12/QĐ-UBND của thành phố."), {13}},
    {H05, plan(purpose, "ngày 15 tháng 01 năm 2024", "54/QĐ-UBND"), {3}},
    {H05, plan("Thực hiện Kế hoạch số 12/KH-UBND của thành phố."), silent},
    {S01, plan(purpose, "ngày 15 tháng 01 năm 2024", "54/KH-UBND", "Kính báo.", "CHỦ TỊCH\n\nĐỗ Văn Mẫn\n"), {26}},
    {S01, plan(purpose), silent},
    {S02, plan(purpose, "ngày 15 tháng 01 năm 2024", "54/KH-UBND", "Kính báo.",
               "TM. ỦY BAN NHÂN DÂN\n\nKT. CHỦ TỊCH\n\nCHỦ TỊCH\n\nĐỗ Văn Mẫn\n"), {28}},
    {S02, plan(purpose, "ngày 15 tháng 01 năm 2024", "54/KH-UBND", "Kính báo.",
               "TM. ỦY BAN NHÂN DÂN\n\nKT. CHỦ TỊCH\n\nPHÓ CHỦ TỊCH\n\nĐỗ Văn Mẫn\n"), silent},
    {S03, plan(purpose, "ngày 15 tháng 01 năm 2024", "54/KH-UBND", "Kính báo.", "TM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n"), {28}},
    {S03, plan(purpose), silent},
};
INSTANTIATE_TEST_SUITE_P(Letterhead, TextRules, testing::ValuesIn(letterhead));

const std::vector<Case> numbering = {
    {N02, plan("1. Công an phường\n\n2. Trạm Y tế\n\n2. Đoàn Thanh niên"), {17}},
    {N02, plan("1. Công an phường\n\n2. Trạm Y tế\n\n4. Đoàn Thanh niên"), {17}},
    {N02, plan("c) Công an phường\n\nd) Trạm Y tế\n\ne) Đoàn Thanh niên"), {17}},
    {N02, plan("1. Công an\n\na) Một\n\nb) Hai\n\n2. Trạm Y tế\n\na) Một\n\nb) Hai\n\nc) Ba\n\nd) Bốn\n\nđ) Năm\n\ne) Sáu"), silent},
    {N02, plan("I. MỤC ĐÍCH\n\n1. Một\n\n2. Hai\n\nII. YÊU CẦU\n\n3. Ba\n\n4. Bốn"), silent},
    {N03, plan("## I. MỤC ĐÍCH\n\nMột.\n\n## II. YÊU CẦU\n\nHai.\n\n#### III. KINH PHÍ\n\nBa."), {21}},
    {N03, plan("## I. MỤC ĐÍCH\n\n### 1. Một\n\n## II. YÊU CẦU\n\n### 1. Hai"), silent},
    {N04, plan("**III. KINH PHÍ** tổ chức Hội nghị tổng kết"), {13}},
    {N04, plan("**III. KINH PHÍ**"), silent},
    {N07, plan("Biểu dương các tập thể, cá nhân và hộ gia đình tiêu biểu\n\ncó thành tích xuất sắc."), {13}},
    {N07, plan("Biểu dương các tập thể, cá nhân và hộ gia đình tiêu biểu.\n\nTổ chức gặp mặt đại biểu."), silent},
    {N08, plan("- + Chiến sĩ thi đua các cấp;\n- Đại diện các khối."), {13}},
    {N08, plan("- Chiến sĩ thi đua các cấp;\n- Đại diện các khối."), silent},
    {N09, plan("#### - Văn nghệ chào mừng"), {13}},
    {N09, plan("#### 1. Văn nghệ chào mừng"), silent},
};
INSTANTIATE_TEST_SUITE_P(Numbering, TextRules, testing::ValuesIn(numbering));

const std::vector<Case> days = {
    {D01, plan("Gửi danh sách trước ngày 31/4/2024."), {13}},
    {D01, plan("Gửi danh sách trước ngày 29/02/2023."), {13}},
    {D01, plan("Gửi danh sách trước ngày 29/02/2024; hồ sơ theo Điều 31/2 và tỷ lệ 31/4."), silent},
    {D02, plan("Thời gian: thứ Hai, ngày 12 tháng 3 năm 2024."), {13}},
    {D02, plan("Thời gian: thứ Ba, ngày 12 tháng 3 năm 2024."), silent},
    {D02, plan("Thời gian: 14 giờ 00 ngày 12/3/2024 (chiều thứ Hai)."), {13}},
    {D02, plan("Thời gian: 14 giờ 00 ngày 12/3/2024 (chiều thứ Ba)."), silent},
    {D02, plan("Thời gian: 14 giờ 00 ngày 12/3/2024 (thứ Hai, tức mùng 3 tháng Hai năm Giáp Thìn)."), {13}},
    {D02, plan("Thời gian: 14 giờ 00 ngày 12/3/2024 (thứ Ba, tức mùng 3 tháng Hai năm Giáp Thìn)."), silent},
    {D02, plan("Thời gian: sáng thứ Hai (12/3/2024), từ 7h30."), {13}},
    {D02, plan("Thời gian: sáng thứ Ba (12/3/2024), từ 7h30."), silent},
    {D02, plan("Thời gian: 14 giờ 00, ngày 12 tháng 3 năm 2024\n(thứ Hai)."), {14}},
    {D02, plan("Thời gian: 14 giờ 00, ngày 12 tháng 3 năm 2024\n(thứ Ba)."), silent},
    {D02, plan("Thời gian: 14 giờ 00, ngày 12 tháng 3 năm\n2024 (thứ Hai)."), {14}},
    {D02, plan("Thời gian: 14 giờ 00, thứ Hai,\nngày 12/3/2024."), {14}},
    {D02, plan("Thời gian: ngày 12 tháng 3 năm 2024\n\nthứ Hai hằng tuần."), silent},
    {D03, plan("Trực từ ngày 15/3/2024 đến ngày 12/3/2024."), {13}},
    {D03, plan("Trực từ ngày 12/3/2024 đến ngày 15/3/2024."), silent},
    {D03, plan("Công văn từ ngày 15/3/2024; báo cáo đến ngày 12/3/2024."), silent},
    {D02, plan("Nghỉ từ thứ Ba ngày 12/3/2024 đến hết thứ Năm ngày 15/3/2024."), {13}},
    {D02, plan("Nghỉ từ thứ Hai ngày 12/3/2024 đến hết thứ Sáu ngày 15/3/2024."), {13}},
    {D02, plan("Nghỉ từ thứ Ba ngày 12/3/2024 đến hết thứ Sáu ngày 15/3/2024."), silent},
    {D06, plan("I. THỜI GIAN\n\nThời gian: từ ngày 12 đến ngày 13 tháng 3 năm 2024."), silent},
    {D06, plan("I. THỜI GIAN\n\nThời gian: trong tháng 3 năm 2024."), {15}},
    {D03, plan("I. THỜI GIAN\n\nThời gian: 08 giờ 00 phút, ngày 10 tháng 01 năm 2024."), {15}},
    {D03, plan("I. THỜI GIAN\n\nThời gian: 08 giờ 00 phút, ngày 12 tháng 3 năm 2024."), silent},
    {D03, plan("I. THỜI GIAN\n\nThời gian: 08 giờ 00 phút, ngày 12 tháng 3 năm 2024.\n\nII. TỔ CHỨC THỰC HIỆN\n\n"
               "1. Văn phòng: chuẩn bị tài liệu; tổng hợp, báo cáo Ban Thường vụ trước ngày 20/3/2024."), silent},
    {D03, plan("I. THỜI GIAN\n\nThời gian: 08 giờ 00 phút, ngày 12 tháng 3 năm 2024.\n\nII. TỔ CHỨC THỰC HIỆN\n\n"
               "1. Văn phòng: xây dựng báo cáo trước ngày 20/3/2024."), {19}},
    {D04, plan(purpose, "ngày 15 tháng 01 năm 2024", "54/KH-UBND",
               "Thực hiện Kế hoạch số 12/KH-UBND ngày 20/02/2024 của Ủy ban nhân dân thành phố Tân Khê về thi đua; Ủy ban "
               "nhân dân phường An Lạc ban hành Kế hoạch như sau:"), {11}},
    {D04, plan(purpose, "ngày 15 tháng 01 năm 2024", "54/KH-UBND",
               "Thực hiện Kế hoạch số 12/KH-UBND ngày 02/01/2024 của Ủy ban nhân dân thành phố Tân Khê về thi đua; Ủy ban "
               "nhân dân phường An Lạc ban hành Kế hoạch như sau:"), silent},
    {D08, plan("Theo Quyết định số 32/2023/QĐ-UBND ngày 29/12/2022 của thành phố."), {13}},
    {D08, plan("Theo Quyết định số 32/2023/QĐ-UBND ngày 29/12/2023 của thành phố."), silent},
};
INSTANTIATE_TEST_SUITE_P(Days, TextRules, testing::ValuesIn(days));

const std::vector<Case> bases = {
    {L02, plan(purpose, "ngày 15 tháng 02 năm 2024", "54/KH-UBND",
               "Căn cứ Nghị định số 66/2023/NĐ-CP ngày 07/12/2023 của Chính phủ quy định về khung tiêu chuẩn và trình tự, thủ tục, "
               "hồ sơ xét tặng danh hiệu Gia đình văn hóa;"), {11}},
    {L03, plan(purpose, "ngày 15 tháng 02 năm 2024", "54/KH-UBND",
               "Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ;"), {11}},
    {L03, plan(purpose, "ngày 15 tháng 02 năm 2023", "54/KH-UBND",
               "Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ;"), silent},
    {L06, plan("1. Đề nghị UBND huyện hỗ trợ kinh phí.", "ngày 15 tháng 01 năm 2026"), {13}},
    {L06, plan("1. Đề nghị UBND huyện hỗ trợ kinh phí.", "ngày 15 tháng 01 năm 2025"), silent},
    {L06, plan("1. Hồ sơ của UBND huyện (cũ) do UBND tỉnh giữ.", "ngày 15 tháng 01 năm 2026"), silent},
    {L06, plan("1. Báo cáo Huyện ủy kết quả.", "ngày 15 tháng 01 năm 2026"), {13}},
    {L06, plan("1. Năm 2024, UBND huyện tặng giấy khen.", "ngày 15 tháng 01 năm 2026"), silent},
    {L06, plan("1. UBND huyện tặng 2026 giấy khen.", "ngày 15 tháng 01 năm 2026"), {13}},
    {L06, plan("1. Mời cán bộ của huyện đội tham dự.", "ngày 15 tháng 01 năm 2026"), silent},
    {L06, plan("1. Mời đoàn của UBND tỉnh Hà Nam tham dự.", "ngày 15 tháng 01 năm 2026"), {13}},
    {L06, plan("1. Mời đoàn của UBND tỉnh Hà Nam tham dự.", "ngày 15 tháng 01 năm 2025"), silent},
    {L06, plan("1. Mời đoàn của UBND tỉnh Hà Nam (cũ) tham dự.", "ngày 15 tháng 01 năm 2026"), silent},
    {L06, plan("1. Mời đoàn của UBND tỉnh Ninh Bình tham dự.", "ngày 15 tháng 01 năm 2026"), silent},
};
INSTANTIATE_TEST_SUITE_P(Bases, TextRules, testing::ValuesIn(bases));

const std::vector<Case> words = {
    {O01, plan("Cùm thi đua số 2 gửi tin cho Công Thông tin điện tử."), {13, 13}},
    {O01, plan("Ủy ban nhân đân phường khen thuởng theo thâm quyền."), {13, 13, 13}},
    {O01, plan("Người trưc báo cáo."), {13}},
    {O01, plan("Uỷ ban nhân dân phường khen thưởng theo thẩm quyền; xúc tiến thương mại; truyền thông; văn bản hành chính; "
               "một số kết quả; đại biểu đương nhiệm; trách nhiệm kỹ thuật; nhà trường phòng chống dịch; khen thường xuyên."), silent},
    {O01, plan("1. Ấp Kinh Mới báo cáo sơ kết và sơ bộ kết quả."), silent},
    {O01, plan("Trân trọng kinh mời đại biểu."), {13}},
    {O02, plan("Phát động phong trào thi đua thi đua đặc biệt."), {13}},
    {O02, plan("Trao giải cho các các tập thể."), {13}},
    {O02, plan("Phòng Tổ chức tổ chức hội thi; nội dung liên quan quan trọng; luôn luôn; hoạt động động viên."), silent},
    {O03, plan(purpose) + "\nĐã in thành công\n", {32}},
    {O03, plan("In và gửi giấy mời thành công."), silent},
    {O04, plan("Đề nghị các đơn vị thực hiện./ *102*"), {13}},
    {O04, plan("Đề nghị các đơn vị thực hiện./."), silent},
    {O04, signed_by("TM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH *cau*\n\nĐỗ Văn Mẫn\n"), {28}},
    {O04, signed_by("TM. ỦY BAN NHÂN DÂN\n\n**CHỦ TỊCH** 2\n\nĐỗ Văn Mẫn\n"), {28}},
    {O04, signed_by("TM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n\nĐỗ Văn Mẫn\n"), silent},
    {O04, signed_by("TM. CỤM THI ĐUA SỐ 2\n\nCỤM TRƯỞNG\n\nĐỗ Văn Mẫn\n"), silent},
    {O05, plan("Tổng cộng: 13.500.000 đồng** (Mười ba triệu năm trăm nghìn đồng)."), {13}},
    {O05, plan("Gương “Người tốt, việc tốt của phường."), {13}},
    {O05, plan("Hội trường (tầng 2 có máy chiếu."), {13}},
    {O05, plan("a) **Tổng cộng**: 5 đồng (Năm đồng), gương “Người tốt”; các mục a), b) và 1)."), silent},
    {O05, plan("HỘI LIÊN HIỆP PHỤ NỮ\n        ***                 An Lạc\nPhường An Lạc"), silent},
    {O06, plan("Đề nghị Ban Tuyên Thị ủy phối hợp."), {13}},
    {O06, plan("Đề nghị Ban Tuyên giáo Thị ủy phối hợp."), silent},
    {O07, plan("Nước uống 30.000đồng mỗi người."), {13}},
    {O07, plan("Nước uống 30.000 đồng mỗi người."), silent},
    {O08, plan("Ðảng bộ phường."), {13}},
    {O08, plan("Công tác thi đua – khen thưởng."), {13}},
    {O08, plan("Đảng bộ phường – nơi hội tụ."), silent},
    {O09, plan("Kế hoạch \xEF\xBF\xBD hỏng."), {13}},
    {O09, plan("Céng hßa x· héi chñ nghÜa ViÖt Nam, ®éc lËp, tù do, h¹nh phóc, ®¹i héi thi ®ua, ®¬n vÞ, tæ chøc, tËp thÓ, khen th­ëng"), {13}},
    {O10, plan("<font color=red>Lưu ý</font>"), {13, 13}},
    {O10, plan("Dòng một<br>dòng hai"), silent},
};
INSTANTIATE_TEST_SUITE_P(Words, TextRules, testing::ValuesIn(words));

// A short text wrapped at the margin of its page is whole; the same words cut before it are not.
TEST(TextRules, TakeTheMarginForTheEndOfALine) {
  std::string page;
  for (int i = 1; i < 14; ++i)
    page += std::to_string(i) + ". Ban điều hành khu phố " + std::to_string(i) + " thông báo rộng rãi đến Nhân dân biết, tham gia.\n";
  const std::string at_margin = page + "- Văn phòng phường tham mưu giấy mời, tổng hợp ý kiến của cử tri,\ntrình Ủy ban nhân dân phường.";
  EXPECT_EQ(lines_of(RuleId::N07, plan(at_margin)), std::vector<int>{});
  const std::string cut = page + "- Văn phòng phường tham mưu giấy mời, tổng hợp,\ntrình Ủy ban nhân dân phường.";
  EXPECT_EQ(lines_of(RuleId::N07, plan(cut)), std::vector<int>{26});
}

// The Party closes its documents without './.'.
TEST(TextRules, LeaveThePartyItsForm) {
  const std::string party = "ĐẢNG BỘ TỈNH PHÚ HƯNG\n\nĐẢNG ỦY XÃ AN KHÊ\n\n*\n\nSố 12-KH/ĐU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nAn Khê, ngày 12 tháng 9 năm 2025\n\n"
                            "KẾ HOẠCH\n\nhọc tập Nghị quyết\n\nI. MỤC ĐÍCH\n\nNắm vững nội dung.\n\nNơi nhận:\n\n- Lưu Văn phòng.\n\nT/M ĐẢNG ỦY\n\nPHÓ BÍ THƯ\n\nĐỗ Văn Mẫn\n";
  EXPECT_EQ(lines_of(RuleId::C03, party), std::vector<int>{});
}

TEST(TextRules, FindsTheYearThatTheClosingSentenceGetsWrong) {
  std::string text = plan(purpose);
  const std::string_view right = "đua năm 2023./.";
  text.replace(text.find(right), right.size(), "đua năm 2022./.");
  EXPECT_EQ(lines_of(C01, text), std::vector{19});
  EXPECT_EQ(lines_of(C01, plan(purpose)), silent);
}

TEST(TextRules, FindEveryRowOfTheRegistersAndAcceptItsRightForm) {
  for (const ConfusablePhrase& row : Register::built_in().confusable_phrases()) {
    EXPECT_EQ(lines_of(O01, "Bài, " + row.wrong + "."), std::vector{1}) << row.wrong;
    EXPECT_EQ(lines_of(O01, "Bài, " + row.right + "."), silent) << row.wrong << " -> " << row.right;
  }
  for (const IncompletePhrase& row : Register::built_in().incomplete_phrases()) {
    EXPECT_EQ(lines_of(O06, "Bài, " + row.wrong + "."), std::vector{1}) << row.wrong;
    EXPECT_EQ(lines_of(O06, "Bài, " + row.right + "."), silent) << row.right;
  }
  for (const FixedExpression& row : Register::built_in().fixed_expressions())
    EXPECT_EQ(lines_of(O01, "Bài, " + row.right + "."), silent) << row.right;
}

TEST(TextRules, SayNothingOfACleanPlan) {
  const std::string text = plan(purpose);
  const ParsedSource parsed = parse_source("content/2024/thu/van-ban.md", text);
  const Document document = recognise(parsed.source, Register::built_in());
  for (const Finding& finding : check_document(parsed.source, document, Register::built_in()))
    EXPECT_EQ(finding.severity, Severity::advice) << rule_of(finding.rule).code << " line " << finding.place.line;
}

}  // namespace
}  // namespace congbo::test
