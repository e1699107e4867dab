// Who is honoured, in the forms that decisions print. One row a form: what the list looks like, and
// each honoree as "order|honorific|name|kind|position|unit|award".

#include <gtest/gtest.h>

#include <algorithm>

#include "reading_of.h"

namespace congbo {
namespace {

using test::read;

std::string shown(const Honoree& h) {
  return h.order + "|" + h.honorific + "|" + h.name + "|" + std::string(slug_of(h.kind)) + "|" +
         h.position + "|" + h.unit + "|" + h.award;
}

std::vector<std::string> shown(const Document& document) {
  std::vector<std::string> all;
  for (const Honoree& honoree : document.honorees) all.push_back(shown(honoree));
  return all;
}

constexpr std::string_view usual_title = "Về việc tặng Giấy khen của Chủ tịch Ủy ban nhân dân xã";

// A decision with `article` as its Điều 1, and `annex` behind the signature.
Document decision(std::string_view article, std::string_view annex = {},
                  std::string_view title = usual_title) {
  std::string text = "ỦY BAN NHÂN DÂN\nXÃ LÂM KHÊ\n\nSố: 120/QĐ-UBND\n\n"
                     "Lâm Khê, ngày 12 tháng 01 năm 2024\n\nQUYẾT ĐỊNH\n\n";
  text.append(title).append("\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ LÂM KHÊ\n\n"
                            "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;\n\n"
                            "QUYẾT ĐỊNH:\n\n");
  text.append(article).append("\n\nĐiều 2. Quyết định này có hiệu lực kể từ ngày ký.\n\n"
                              "Điều 3. Chánh Văn phòng và các ông (bà) có tên tại Điều 1 chịu trách "
                              "nhiệm thi hành Quyết định này./.\n\nNơi nhận:\n- Như Điều 3;\n"
                              "- Lưu: VT.\n\nCHỦ TỊCH\n\nLê Hữu Tường\n\n");
  text.append(annex);
  return read(text);
}

constexpr std::string_view listed =
    "Điều 1. Tặng Giấy khen cho các tập thể, cá nhân (có danh sách kèm theo).";

struct PersonCase {
  std::string_view item; // behind "1. "
  std::string_view honoree;
};

TEST(Honorees, AreReadFromOneItem) {
  const PersonCase cases[] = {
      {"Ông Vũ Đình Cường, Trưởng thôn Đồng Bưởi;", "1|Ông|Vũ Đình Cường|ca-nhan|Trưởng thôn Đồng Bưởi||Giấy khen"},
      {"Bà Phùng Thị Lý, Hiệu trưởng Trường Mầm non Lâm Khê", "1|Bà|Phùng Thị Lý|ca-nhan|Hiệu trưởng|Trường Mầm non Lâm Khê|Giấy khen"},
      {"Đồng chí Kiều Minh Tâm - Trưởng Công an xã./.", "1|Đồng chí|Kiều Minh Tâm|ca-nhan|Trưởng Công an xã||Giấy khen"},
      {"Đ/c Hồ Quang Bảo, Bí thư Đoàn xã;", "1|Đ/c|Hồ Quang Bảo|ca-nhan|Bí thư|Đoàn xã|Giấy khen"},
      {"Ông (Bà) Đặng Thùy Chi, Công chức Văn hóa - Xã hội xã Lâm Khê;", "1|Ông (Bà)|Đặng Thùy Chi|ca-nhan|Công chức Văn hóa - Xã hội|xã Lâm Khê|Giấy khen"},
      {"Cụ Trịnh Thị Sáu, thôn Hạ;", "1|Cụ|Trịnh Thị Sáu|ca-nhan||thôn Hạ|Giấy khen"},
      {"Em Bàn Mùi Nhất, học sinh lớp 5A, Trường Tiểu học Lâm Khê.", "1|Em|Bàn Mùi Nhất|ca-nhan|học sinh lớp 5A|Trường Tiểu học Lâm Khê|Giấy khen"},
      {"Đại tá Lê Văn Thoại, nguyên Chính ủy;", "1|Đại tá|Lê Văn Thoại|ca-nhan|nguyên Chính ủy||Giấy khen"},
      {"Thượng úy Vi Văn Pùa, Công an xã;", "1|Thượng úy|Vi Văn Pùa|ca-nhan||Công an xã|Giấy khen"},
      {"Đồng chí Trung tá Ngô Bá Lộc, Trưởng Công an xã;", "1|Đồng chí Trung tá|Ngô Bá Lộc|ca-nhan|Trưởng Công an xã||Giấy khen"},
      {"Ksor H'Khuê, Chi hội trưởng Chi hội Phụ nữ buôn Ea Nhol;", "1||Ksor H'Khuê|ca-nhan|Chi hội trưởng|Chi hội Phụ nữ buôn Ea Nhol|Giấy khen"},
      {"Ông Y Đức Thọ, Trưởng buôn Ea Nhol;", "1|Ông|Y Đức Thọ|ca-nhan|Trưởng buôn Ea Nhol||Giấy khen"},
      {"Bà HMẫu, buôn Ea Nhol;", "1|Bà|HMẫu|ca-nhan||buôn Ea Nhol|Giấy khen"},
      {"Giàng A Páo, Bí thư Chi bộ bản Nà Pheo;", "1||Giàng A Páo|ca-nhan|Bí thư|Chi bộ bản Nà Pheo|Giấy khen"},
      {"Nhân dân và cán bộ thôn Đồng Bưởi;", "1||Nhân dân và cán bộ thôn Đồng Bưởi|tap-the|||Giấy khen"},
      {"Nhân dân và Cán bộ xã Lâm Khê, huyện Sơn Hà;", "1||Nhân dân và Cán bộ xã Lâm Khê|tap-the||huyện Sơn Hà|Giấy khen"},
      {"Trường Tiểu học Lâm Khê.", "1||Trường Tiểu học Lâm Khê|tap-the|||Giấy khen"},
      {"Tập thể Phòng Tài chính - Kế hoạch;", "1||Tập thể Phòng Tài chính - Kế hoạch|tap-the|||Giấy khen"},
      {"Tổ dân phố số 4, phường An Lạc;", "1||Tổ dân phố số 4|tap-the||phường An Lạc|Giấy khen"},
      {"Phòng Kinh tế, Hạ tầng và Đô thị;", "1||Phòng Kinh tế, Hạ tầng và Đô thị|tap-the|||Giấy khen"},
      {"Chi bộ thôn Hạ;", "1||Chi bộ thôn Hạ|tap-the|||Giấy khen"},
      {"Công ty TNHH May mặc Hoa Ban;", "1||Công ty TNHH May mặc Hoa Ban|tap-the|||Giấy khen"},
      {"Đoàn Thanh niên xã Lâm Khê;", "1||Đoàn Thanh niên xã Lâm Khê|tap-the|||Giấy khen"},
      {"Đoàn Gia Mẫn, Trưởng thôn Hạ;", "1||Đoàn Gia Mẫn|ca-nhan|Trưởng thôn Hạ||Giấy khen"},
      {"Hộ ông Tạ Quang Vinh, thôn Hạ;", "1|ông|Tạ Quang Vinh|ho-gia-dinh||thôn Hạ|Giấy khen"},
      {"Gia đình bà Nông Thị Bé, thôn Thượng;", "1|bà|Nông Thị Bé|ho-gia-dinh||thôn Thượng|Giấy khen"},
  };
  for (const PersonCase& c : cases) {
    const Document document = decision(
        listed, "DANH SÁCH KHEN THƯỞNG\n\nTập thể, cá nhân được tặng Giấy khen\n\n1. " + std::string(c.item) + "\n");
    EXPECT_EQ(shown(document), std::vector<std::string>{std::string(c.honoree)}) << c.item;
    EXPECT_TRUE(document.unread_rows.empty()) << c.item;
  }
}

struct ShapeCase {
  std::string_view name;
  std::string_view article;
  std::string_view annex;
  std::vector<std::string> names;
};

std::vector<std::string> names_of(const Document& document) {
  std::vector<std::string> names;
  for (const Honoree& honoree : document.honorees) names.push_back(honoree.name);
  return names;
}

TEST(Honorees, AreReadInEveryShape) {
  const std::vector<std::string> two{"Ngô Lan Hương", "Doãn Chí Thiện"};
  const ShapeCase cases[] = {
      {"inline list of an article",
       "Điều 1. Tặng Giấy khen cho các cá nhân sau:\n\n1. Bà Ngô Lan Hương, Kế toán;\n\n2. Ông Doãn Chí Thiện, Văn thư./.", "", two},
      {"one person in the sentence",
       "Điều 1. Tặng Giấy khen cho ông Doãn Chí Thiện, Văn thư xã, đã có thành tích cứu người bị nạn.", "", {"Doãn Chí Thiện"}},
      {"persons in the sentence, counted",
       "Điều 1. Tặng Giấy khen cho 02 cá nhân: bà Ngô Lan Hương, Kế toán xã và ông Doãn Chí Thiện, Văn thư xã, đã có thành tích cứu người bị nạn.", "", two},
      {"persons in the sentence, not counted",
       "Điều 1. Tặng Giấy khen cho bà Ngô Lan Hương, Kế toán xã, và ông Doãn Chí Thiện, Văn thư xã.", "", two},
      {"bodies in the sentence, counted",
       "Điều 1. Tặng Giấy khen cho 03 tập thể: Trạm Y tế xã, Phòng Kinh tế, Hạ tầng và Đô thị và Chi bộ thôn Hạ, đã có thành tích phòng, chống bão.", "",
       {"Trạm Y tế xã", "Phòng Kinh tế, Hạ tầng và Đô thị", "Chi bộ thôn Hạ"}},
      {"a list for those counted",
       "Điều 1. Tặng Giấy khen cho 02 cá nhân: có danh sách kèm theo.", "", {}},
      {"money beside the award, one person",
       "Điều 1. Tặng Giấy khen kèm theo tiền thưởng 500.000 đồng cho ông Doãn Chí Thiện, Văn thư xã.", "", {"Doãn Chí Thiện"}},
      {"groups with money",
       "Điều 1. Khen thưởng các tập thể, cá nhân, gồm:\n\n1. Tặng Giấy khen cho 01 tập thể:\n\n1.1. Công an xã Lâm Khê;\n\n"
       "2. Tặng Giấy khen kèm theo tiền thưởng cho 01 cá nhân:\n\n2.1. Bà Ngô Lan Hương - Kế toán.",
       "", {"Công an xã Lâm Khê", "Ngô Lan Hương"}},
      {"annex with groups", listed,
       "DANH SÁCH KHEN THƯỞNG\n\nI. TẬP THỂ\n\n1. Trạm Y tế xã;\n\nH. Cá nhân\n\n1. Bà Ngô Lan Hương, Kế toán./.\n",
       {"Trạm Y tế xã", "Ngô Lan Hương"}},
      {"table", listed,
       "DANH SÁCH KHEN THƯỞNG\n\n| STT | HO VA TEN | CHUC VU |\n|---|---|---|\n| 1 | Ngô Lan Hương | Kế toán |\n| 2 | Doãn Chí Thiện | Văn thư |\n", two},
      {"names in two columns, page break with its header again", listed,
       "DANH SÁCH KHEN THƯỞNG\n\n| TT | Họ và chữ đệm | Tên | Đơn vị |\n|---|---|---|---|\n| 1 | Ngô Lan | Hương | Thôn Hạ |\n\n2\n\n"
       "| TT | Họ và chữ đệm | Tên | Đơn vị |\n|---|---|---|---|\n| 2 | Doãn Chí | Thiện | Thôn Hạ |\n", two},
      {"page break without header", listed,
       "DANH SÁCH KHEN THƯỞNG\n\n| TT | Họ tên | Đơn vị |\n|---|---|---|\n| 1 | Ngô Lan Hương | Thôn Hạ |\n\n2\n\n"
       "| 2 | Doãn Chí Thiện | Thôn Hạ |\n|---|---|---|\n", two},
      {"ASCII grid", listed,
       "DANH SÁCH KHEN THƯỞNG\n\n+----+-----------------+----------+\n| TT | Họ và tên       | Đơn vị   |\n+====+=================+==========+\n"
       "| 1  | Ngô Lan Hương   | Thôn Hạ  |\n+----+-----------------+----------+\n| 2  | Doãn Chí Thiện  | Thôn Hạ  |\n+----+-----------------+----------+\n", two},
      {"group rows by award", listed,
       "PHỤ LỤC\n\nDANH SÁCH KHEN THƯỞNG\n\n| STT | Tên tập thể, cá nhân | Chức vụ |\n|---|---|---|\n| A | TẬP THỂ LAO ĐỘNG TIÊN TIẾN | |\n"
       "| 1 | Trạm Y tế xã | |\n| B | LAO ĐỘNG TIÊN TIẾN | |\n| 1 | Ngô Lan Hương | Kế toán |\n",
       {"Trạm Y tế xã", "Ngô Lan Hương"}},
      {"numbered items in lettered groups",
       "Điều 1. Tặng Giấy khen cho 02 tập thể và 01 cá nhân, gồm:\n\n**a) Tập thể:**\n\n1. Trạm Y tế xã;\n2. Chi bộ thôn Hạ.\n\n"
       "**b) Cá nhân:**\n\n1. Bà Ngô Lan Hương, Kế toán.", "", {"Trạm Y tế xã", "Chi bộ thôn Hạ", "Ngô Lan Hương"}},
      {"kinds with the names behind their colon",
       "Điều 1. Tặng Giấy khen cho các tập thể, cá nhân sau:\n\n- Tập thể: Công an xã Lâm Khê.\n"
       "- Cá nhân: bà Ngô Lan Hương, Kế toán; ông Doãn Chí Thiện, Văn thư.", "",
       {"Công an xã Lâm Khê", "Ngô Lan Hương", "Doãn Chí Thiện"}},
      {"columns parted by strokes, none at the ends", listed,
       "DANH SÁCH KHEN THƯỞNG\n\nSTT | Họ và tên | Chức vụ\n1 | Ngô Lan Hương | Kế toán\n2 | Doãn Chí Thiện | Văn thư\n", two},
      {"heads of households", listed,
       "DANH SÁCH HỘ GIA ĐÌNH ĐƯỢC KHEN THƯỞNG\n\n| Số TT | Họ tên chủ hộ | Thôn |\n|---|---|---|\n| 1 | Tẩn Mỹ Dao | Nà Pheo |\n", {"Tẩn Mỹ Dao"}},
  };
  for (const ShapeCase& c : cases)
    EXPECT_EQ(names_of(decision(c.article, c.annex)), c.names) << c.name;
}

// "tổ chức" is what a title arranges, or a body that is honoured.
TEST(Honorees, MayBeOrganisationsOfTheParty) {
  const Document document = decision(
      "Điều 1. Tặng Giấy khen cho 01 tổ chức đảng và 01 đảng viên:\n\n- Tổ chức đảng:\n\n1. Chi bộ thôn Hạ.\n\n- Đảng viên:\n\n"
      "1. Đồng chí Doãn Chí Thiện, Bí thư Chi bộ thôn Hạ.", {}, "tặng Giấy khen cho tổ chức đảng và đảng viên");
  EXPECT_EQ(shown(document), (std::vector<std::string>{"1||Chi bộ thôn Hạ|tap-the|||Giấy khen",
                                                       "1|Đồng chí|Doãn Chí Thiện|ca-nhan|Bí thư|Chi bộ thôn Hạ|Giấy khen"}));
  EXPECT_TRUE(decision("Điều 1. Tổ chức Hội nghị:\n\n1. Bà Ngô Lan Hương, Trưởng ban;", {},
                       "Về việc tổ chức Hội nghị tặng Giấy khen").honorees.empty());
}

TEST(Honorees, NamedInOneSentenceKeepTheirPosts) {
  const Document document = decision(
      "Điều 1. Tặng Giấy khen cho 02 cá nhân: bà Ngô Lan Hương, Kế toán Trạm Y tế xã và ông Doãn Chí Thiện, Văn thư, đã có thành tích cứu người bị nạn.");
  EXPECT_EQ(shown(document), (std::vector<std::string>{"|bà|Ngô Lan Hương|ca-nhan|Kế toán|Trạm Y tế xã|Giấy khen",
                                                       "|ông|Doãn Chí Thiện|ca-nhan|Văn thư||Giấy khen"}));
  for (const Honoree& honoree : document.honorees) EXPECT_EQ(honoree.reason, "đã có thành tích cứu người bị nạn");
}

TEST(Honorees, HaveTheTitleThatAHeadingCounts) {
  const Document document = decision(
      "Điều 1. Khen thưởng 02 học sinh, gồm:\n\n1. Danh hiệu Học sinh Xuất sắc: 01 em\n\n1.1. Em Ngô Lan Hương, lớp 6A\n\n"
      "2. Danh hiệu Học sinh Giỏi: 01 em\n\n2.1. Em Doãn Chí Thiện, lớp 7B", {}, "Về việc khen thưởng học sinh năm học 2023 - 2024");
  EXPECT_EQ(shown(document), (std::vector<std::string>{"1.1|Em|Ngô Lan Hương|ca-nhan|lớp 6A||Học sinh Xuất sắc",
                                                       "2.1|Em|Doãn Chí Thiện|ca-nhan|lớp 7B||Học sinh Giỏi"}));
}

// A report counts awards in a table whose header names collectives and persons.
TEST(Honorees, AreNoFigures) {
  const Document document = read(
      "UBND XÃ LÂM KHÊ\n\nSố: 196/BC-UBND\n\nBÁO CÁO\n\nKết quả công tác thi đua, khen thưởng năm 2025\n\n"
      "I. KẾT QUẢ\n\n| TT | Hình thức | Tập thể | Cá nhân |\n|---|---|---|---|\n| 1 | Giấy khen | 18 | 64 |\n| | Cộng | 18 | 64 |\n");
  EXPECT_TRUE(document.honorees.empty());
  EXPECT_TRUE(document.unread_rows.empty());
}

TEST(Honorees, WorkInWardsOfAHospital) {
  const Document document = decision(
      listed, "DANH SÁCH KHEN THƯỞNG\n\n| STT | Họ và tên | Chức danh | Khoa, phòng |\n|---|---|---|---|\n"
              "| 1 | Ngô Lan Hương | Điều dưỡng trưởng | Khoa Nội |\n");
  EXPECT_EQ(shown(document), std::vector<std::string>{"1||Ngô Lan Hương|ca-nhan|Điều dưỡng trưởng|Khoa Nội|Giấy khen"});
}

// Contests: the prize before a name is what it is for.
TEST(Honorees, HaveTheirPrizeForReason) {
  const Document document = decision(
      "Điều 1. Tặng Giấy khen cho 01 tập thể, 01 cá nhân đạt giải tại Hội thi, cụ thể:\n\n1. Giải tập thể:\n\n"
      "+ Giải Nhất: Khu phố 1\n\n2. Giải cá nhân:\n\n+ Giải Nhì: Bà Ngô Lan Hương – Khu phố 4");
  ASSERT_EQ(names_of(document), (std::vector<std::string>{"Khu phố 1", "Ngô Lan Hương"}));
  EXPECT_EQ(document.honorees[0].kind, HonoreeKind::tap_the);
  EXPECT_EQ(document.honorees[0].reason, "Giải Nhất");
  EXPECT_EQ(shown(document.honorees[1]), "|Bà|Ngô Lan Hương|ca-nhan||Khu phố 4|Giấy khen");
  EXPECT_EQ(document.honorees[1].reason, "Giải Nhì");
}

TEST(Honorees, AreNotThoseWhoAreOnlyListed) {
  struct OtherCase {
    std::string_view title;
    std::string_view article;
  };
  const OtherCase cases[] = {
      {"Về việc kiện toàn Hội đồng Thi đua, khen thưởng xã",
       "Điều 1. Kiện toàn Hội đồng gồm các ông, bà:\n\n1. Ông Doãn Chí Thiện, Chủ tịch Hội đồng;"},
      {"Về việc thành lập Ban Tổ chức Hội nghị", "Điều 1. Thành lập Ban Tổ chức:\n\n1. Bà Ngô Lan Hương, Trưởng ban;"},
      {"Về việc phân công nhiệm vụ", "Điều 1. Phân công:\n\n1. Bà Ngô Lan Hương phụ trách tài chính;"},
      {"Về việc bổ nhiệm công chức", "Điều 1. Bổ nhiệm bà Ngô Lan Hương giữ chức vụ Kế toán."},
      {"Về việc ban hành Quy chế thi đua, khen thưởng", "Điều 1. Ban hành Quy chế:\n\n1. Giấy khen tặng cho cá nhân;"},
  };
  for (const OtherCase& c : cases)
    EXPECT_TRUE(decision(c.article, {}, c.title).honorees.empty()) << c.title;
  EXPECT_TRUE(read("UBND XÃ LÂM KHÊ\n\nSố: 15/TTr-UBND\n\nTỜ TRÌNH\n\nVề việc đề nghị tặng Bằng khen\n\n"
                   "Kính gửi: UBND huyện.\n\n1. Ông Lê Văn Sáu, Trưởng thôn Hạ.\n").honorees.empty());
}

// "nt", "-nt-": what stands in the row above.
TEST(Honorees, RepeatWhatDittoMarksSay) {
  const Document document = decision(
      listed, "DANH SÁCH KHEN THƯỞNG\n\n| TT | Họ tên | Chức vụ | Đơn vị |\n|---|---|---|---|\n| 1 | Ngô Lan Hương | Kế toán | Thôn Hạ |\n"
              "| 2 | Doãn Chí Thiện | -nt- | nt |\n| 3 | Tẩn Mỹ Dao | Văn thư | \" |\n");
  ASSERT_EQ(document.honorees.size(), 3U);
  EXPECT_EQ(document.honorees[1].position, "Kế toán");
  EXPECT_EQ(document.honorees[1].unit, "Thôn Hạ");
  EXPECT_EQ(document.honorees[2].position, "Văn thư");
  EXPECT_EQ(document.honorees[2].unit, "Thôn Hạ");
}

TEST(Honorees, TellRowsThatCannotBeRead) {
  const Document document = decision(
      listed, "DANH SÁCH KHEN THƯỞNG\n\n| TT | Họ tên | Đơn vị |\n|---|---|---|\n| 1 | Ngô Lan Hương | Thôn Hạ |\n"
              "| 2 | | Thôn Thượng |\n| 3 | | |\n| | | hàng trên |\n| Tổng cộng: 02 | | |\n");
  EXPECT_EQ(names_of(document), std::vector<std::string>{"Ngô Lan Hương"});
  ASSERT_EQ(document.unread_rows.size(), 1U);
  EXPECT_EQ(document.unread_rows[0].text, "2 Thôn Thượng");
}

TEST(Honorees, SayWhyTheyAreRead) {
  const Document document = decision(
      listed, "DANH SÁCH KHEN THƯỞNG\n\n| TT | Họ tên | Đơn vị |\n|---|---|---|\n| 1 | Ngô Lan Hương | Thôn Hạ |\n");
  const auto seen = std::ranges::find(document.evidence, "honorees", &Evidence::member);
  ASSERT_NE(seen, document.evidence.end());
  EXPECT_EQ(seen->line, document.honorees.at(0).line);
  EXPECT_EQ(seen->mark, Mark::column);
}

// A line that ends in a name keeps nothing of the next: "Sở", "Lan", "khoa" only fold like "số", "lần", "khóa".
TEST(Honorees, EndWithTheirLineWhateverItsLastWordFoldsTo) {
  const Document document = decision(
      listed, "DANH SÁCH KHEN THƯỞNG\n\n1. Ngô Lan Hương - Chuyên viên Văn phòng Sở\n"
              "2. Phòng Hành chính quản trị, Bệnh viện Đa khoa\n3. Doãn Chí Thiện - Kế toán Công ty Cổ phần Việt Nam\n"
              "4. Cán bộ và Nhân dân thôn Hạ của bà Vi Thị Lan\n5. Tẩn Mỹ Dao - Văn thư\n");
  EXPECT_EQ(document.honorees.size(), 5U);
}

TEST(Honorees, AreAddressedByShortFormsToo) {
  EXPECT_EQ(shown(decision(listed, "DANH SÁCH KHEN THƯỞNG\n\n1. CHỊ H’LOAN BYĂ, buôn Ea Nhol\n")),
            std::vector<std::string>{"1|CHỊ|H’LOAN BYĂ|ca-nhan||buôn Ea Nhol|Giấy khen"});
}

TEST(Honorees, HaveAwardsOfGiversWhoseNamesHoldNamAndVa) {
  struct GiverCase {
    std::string_view article, award;
  };
  const GiverCase cases[] = {
      {"Điều 1. Tặng Bằng khen của Tổng Liên đoàn Lao động Việt Nam cho bà Ngô Lan Hương, Kế toán.",
       "Bằng khen của Tổng Liên đoàn Lao động Việt Nam"},
      {"Điều 1. Tặng Bằng khen của Bộ trưởng Bộ Nông nghiệp và Môi trường cho bà Ngô Lan Hương, Kế toán.",
       "Bằng khen của Bộ trưởng Bộ Nông nghiệp và Môi trường"},
      {"Điều 1. Tặng Giấy khen của Chủ tịch UBND xã năm 2023 cho bà Ngô Lan Hương, Kế toán.", "Giấy khen của Chủ tịch UBND xã"},
      {"Điều 1. Tặng Giấy khen của Giám đốc Sở Nội vụ và tiền thưởng cho bà Ngô Lan Hương, Kế toán.", "Giấy khen của Giám đốc Sở Nội vụ"},
  };
  for (const GiverCase& c : cases) {
    const Document document = decision(c.article, {}, "Về việc khen thưởng");
    ASSERT_EQ(document.honorees.size(), 1U) << c.article;
    EXPECT_EQ(document.honorees[0].award, c.award);
  }
}

TEST(Honorees, MayBeABodyInASentence) {
  const Document document = decision("Điều 1. Tặng Giấy khen cho Công đoàn cơ sở Công ty May Lâm Khê, là đơn vị dẫn đầu phong trào năm 2023.");
  EXPECT_EQ(shown(document), std::vector<std::string>{"||Công đoàn cơ sở Công ty May Lâm Khê|tap-the|||Giấy khen"});
  const Document both = decision("Điều 1. Tặng Giấy khen cho Trạm Y tế xã và 02 cá nhân sau đây đã có thành tích xuất sắc:\n\n"
                                 "1. Bà Ngô Lan Hương, Kế toán;\n\n2. Ông Doãn Chí Thiện, Văn thư.");
  EXPECT_EQ(names_of(both), (std::vector<std::string>{"Trạm Y tế xã", "Ngô Lan Hương", "Doãn Chí Thiện"}));
}

// Rows that say the block of those below, in the column of names and without a number.
TEST(Honorees, AreNoBlocks) {
  const Document document = decision(
      listed, "DANH SÁCH KHEN THƯỞNG\n\n| TT | Tập thể | Hình thức |\n|---|---|---|\n| | **Khối xã, thị trấn** | |\n"
              "| 1 | Trạm Y tế xã | Giấy khen |\n| | Cụm thi đua số 2 | |\n| 2 | Khối thi đua số 3 | Giấy khen |\n");
  EXPECT_EQ(names_of(document), (std::vector<std::string>{"Trạm Y tế xã", "Khối thi đua số 3"}));
}

// A list saved without its decision says by its title who is honoured with what.
TEST(Honorees, AreReadFromAListAlone) {
  const Document document = read(
      "DANH SÁCH\nTẬP THỂ, CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN\n\n(Kèm theo Quyết định số 12/QĐ-UBND ngày 12/01/2024)\n\n**I. TẬP THỂ**\n\n"
      "| TT | Tên đơn vị |\n|---|---|\n| 1 | Trạm Y tế xã |\n\n**II. CÁ NHÂN**\n\n| TT | Họ tên | Chức vụ |\n|---|---|---|\n"
      "| 2 | Bà Ngô Lan Hương | Kế toán |\n");
  EXPECT_EQ(document.title, "DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN");
  EXPECT_EQ(shown(document), (std::vector<std::string>{"1||Trạm Y tế xã|tap-the|||GIẤY KHEN",
                                                       "2|Bà|Ngô Lan Hương|ca-nhan|Kế toán||GIẤY KHEN"}));
  EXPECT_TRUE(read("DANH SÁCH\nĐẠI BIỂU DỰ HỘI NGHỊ TRAO GIẤY KHEN\n\n| TT | Họ tên | Chức vụ |\n|---|---|---|\n"
                   "| 1 | Bà Ngô Lan Hương | Kế toán |\n").honorees.empty());
}

// Every made-up list of n people gives back n names, whatever its shape.
TEST(Honorees, GiveBackEveryNameOfAGeneratedList) {
  const char* families[] = {"Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vi", "Lò", "Giàng", "Ksor", "Tẩn", "Y"};
  const char* middles[] = {"Thị", "Văn", "A", "Minh", "Quang"};
  const char* givens[] = {"Hạnh", "Páo", "Bích", "Tường", "Khuê", "Nhơn", "Én"};
  for (std::size_t n : {1U, 2U, 7U, 60U}) {
    for (int shape = 0; shape < 4; ++shape) {
      std::string list = "DANH SÁCH KHEN THƯỞNG\n\n";
      if (shape >= 2) list += shape == 2 ? "| STT | Họ và tên | Đơn vị |\n|---|---|---|\n"
                                         : "| STT | Họ và chữ đệm | Tên | Đơn vị |\n|---|---|---|---|\n";
      std::vector<std::string> names;
      for (std::size_t i = 0; i < n; ++i) {
        const std::string before = std::string(families[i % 11]) + " " + middles[i / 11 % 5];
        const std::string given = givens[(i * 3 + i / 7) % 7];
        names.push_back(before + " " + given);
        const std::string number = std::to_string(i + 1);
        if (shape == 0) list += number + ". Ông " + names.back() + ", Trưởng thôn Hạ;\n";
        if (shape == 1) list += "- " + names.back() + " - Trưởng thôn Hạ;\n";
        if (shape == 2) list += "| " + number + " | " + names.back() + " | Thôn Hạ |\n";
        if (shape == 3) list += "| " + number + " | " + before + " | " + given + " | Thôn Hạ |\n";
      }
      EXPECT_EQ(names_of(decision(listed, list)), names) << n << " in shape " << shape;
    }
  }
}

} // namespace
} // namespace congbo
