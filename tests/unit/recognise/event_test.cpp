// The event that a document announces: name, time, venue and chair, in every form that clerks write.

#include <gtest/gtest.h>

#include "decomposed.h"
#include "town_papers.h"


namespace congbo {
namespace {

using test::invitation_of;
using test::notice_of;
using test::plan_of;

std::string_view event_edtf(const Document& document) {
  return document.event ? test::edtf_of(document.event->time) : "no event";
}

struct PlacedRow {
  std::string_view name;
  std::string_view text;
  std::string_view edtf;
  std::string_view venue;
};

constexpr PlacedRow placed[] = {
    {"one line a label", "* Thời gian: 8 giờ 00, ngày 12/3/2032.\n\n* Địa điểm: Hội trường UBND xã.\n",
     "2032-03-12T08:00", "Hội trường UBND xã"},
    {"dashes", "- Thời gian: 8h00 ngày 12/3/2032\n- Địa điểm: Nhà văn hóa thôn Đông, xã Bến Mơ\n",
     "2032-03-12T08:00", "Nhà văn hóa thôn Đông, xã Bến Mơ"},
    {"one label for both",
     "- Thời gian, địa điểm: 8 giờ 00 ngày 12/3/2032, tại Hội trường UBND xã.\n", "2032-03-12T08:00",
     "Hội trường UBND xã"},
    {"a heading with children",
     "2. Thời gian và địa điểm\n\na) Thời gian: 8 giờ 00 ngày 12/3/2032.\n\nb) Địa điểm: Hội trường UBND xã.\n",
     "2032-03-12T08:00", "Hội trường UBND xã"},
    {"a heading with bare children",
     "II. THỜI GIAN, ĐỊA ĐIỂM\n\n- 8 giờ 00 ngày 12/3/2032.\n\n- Tại Hội trường UBND xã.\n",
     "2032-03-12T08:00", "Hội trường UBND xã"},
    {"headings over paragraphs",
     "II. THỜI GIAN\n\n8 giờ 00 ngày 12/3/2032.\n\nIII. ĐỊA ĐIỂM\n\nHội trường UBND xã.\n",
     "2032-03-12T08:00", "Hội trường UBND xã"},
    {"one sentence",
     "Hội nghị được tổ chức vào 8h ngày 12/3/2032 tại Hội trường UBND xã.\n", "2032-03-12T08:00",
     "Hội trường UBND xã"},
    {"a wrapped address",
     "2. Địa điểm: Hội trường Trung tâm Văn hóa\nxã Bến Mơ, số 12 đường Bờ Sông,\nthôn Đông.\n\n1. Thời gian: "
     "ngày 12/3/2032.\n",
     "2032-03-12", "Hội trường Trung tâm Văn hóa xã Bến Mơ, số 12 đường Bờ Sông, thôn Đông"},
    {"a table",
     "| Thời gian | 8 giờ 00 ngày 12/3/2032 |\n|---|---|\n| Địa điểm | Hội trường UBND xã |\n",
     "2032-03-12T08:00", "Hội trường UBND xã"},
    {"bold labels", "**Thời gian**: 8 giờ 00 ngày 12/3/2032\n\n**Địa điểm**: Hội trường UBND xã\n",
     "2032-03-12T08:00", "Hội trường UBND xã"},
    {"one line for both", "Thời gian: 8 giờ 00 ngày 12/3/2032; địa điểm: Hội trường UBND xã.\n",
     "2032-03-12T08:00", "Hội trường UBND xã"},
    {"one sentence of a label",
     "1. Thời gian: 8 giờ 00 ngày 12/3/2032. Địa điểm: Hội trường UBND xã.\n", "2032-03-12T08:00",
     "Hội trường UBND xã"},
    {"a dash for the colon", "1. Thời gian - 8 giờ 00 ngày 12/3/2032\n\n2. Địa điểm - Hội trường UBND xã\n",
     "2032-03-12T08:00", "Hội trường UBND xã"},
    {"two venues of one event",
     "- Thời gian: 8 giờ 00 ngày 12/3/2032.\n- Địa điểm:\n+ Điểm cầu chính: Hội trường UBND xã.\n"
     "+ Điểm cầu phụ: Nhà văn hóa các thôn.\n",
     "2032-03-12T08:00", "Hội trường UBND xã"},
    {"where the ceremony is",
     "- Thời gian: 8 giờ 00 ngày 12/3/2032.\n- Địa điểm:\n+ Phần lễ: Sân vận động xã.\n+ Phần hội: Nhà văn hóa xã.\n",
     "2032-03-12T08:00", "Sân vận động xã"},
    {"where the meeting is",
     "- Thời gian họp: 8 giờ 00 ngày 12/3/2032.\n- Địa điểm họp: Phòng họp số 2, trụ sở UBND xã.\n",
     "2032-03-12T08:00", "Phòng họp số 2, trụ sở UBND xã"},
    {"time of the opening",
     "1. Thời gian khai mạc: 8 giờ 00 ngày 12/3/2032\n\n2. Nơi tổ chức: Hội trường UBND xã\n",
     "2032-03-12T08:00", "Hội trường UBND xã"},
    {"a remark behind the place",
     "- Thời gian: ngày 12/3/2032\n- Địa điểm: Hội trường UBND xã (dự kiến).\n", "2032-03-12",
     "Hội trường UBND xã"},
    {"a lead before the place",
     "- Thời gian: ngày 12/3/2032\n- Địa điểm tổ chức: Dự kiến tại Hội trường UBND xã.\n", "2032-03-12",
     "Hội trường UBND xã"},
    {"registration beside the opening",
     "IV. THỜI GIAN, ĐỊA ĐIỂM\n\n- Thời gian đăng ký: trước ngày 20/01/2032.\n\n- Khai mạc: 7h30 ngày 12/3/2032 tại Sân vận "
     "động xã.\n\n- Bế mạc: 16h ngày 14/3/2032.\n",
     "2032-03-12T07:30", "Sân vận động xã"},
    {"bullets misread", "~ Thòi gian : 8 giờ 00, ngày 12/3/2032.\n\n= Dịa điêm : Hội trường UBND xã.\n", "2032-03-12T08:00",
     "Hội trường UBND xã"},
    {"colons misread", "Thời gian; 8 giờ 00, ngày 12/3/2032.\n\nĐịa điểm. Hội trường UBND xã.\n", "2032-03-12T08:00",
     "Hội trường UBND xã"},
    {"words run together", "Thờigian: 8giờ00, ngày12/3/2032.\n\nĐịađiểm: Hội trường UBND xã.\n", "2032-03-12T08:00",
     "Hội trường UBND xã"},
    {"short labels", "Vào lúc: 8 giờ 00, ngày 12/3/2032\n\nTại: Hội trường UBND xã\n", "2032-03-12T08:00",
     "Hội trường UBND xã"},
    {"days in brackets", "1. Thời gian: 02 ngày (12 và 13/3/2032), bắt đầu 8h00.\n\n2. Địa điểm: Hội trường UBND xã.\n",
     "2032-03-12T08:00/2032-03-13", "Hội trường UBND xã"},
    {"labels of one word", "- Lúc: 8 giờ 00 ngày 12/3/2032\n- Tại: Hội trường UBND xã\n", "2032-03-12T08:00", "Hội trường UBND xã"},
    {"a table whose values begin with colons",
     "| Thời gian | : 8 giờ 00 ngày 12/3/2032 |\n|---|---|\n| Địa điểm | : Hội trường UBND xã |\n", "2032-03-12T08:00",
     "Hội trường UBND xã"},
    {"a storey", "- Thời gian: ngày 12/3/2032\n- Địa điểm: Hội trường (tầng 2), trụ sở UBND xã\n",
     "2032-03-12", "Hội trường (tầng 2), trụ sở UBND xã"},
};

TEST(EventPlace, TimeAndVenueInEveryLayout) {
  for (const PlacedRow& row : placed) {
    const Document document = plan_of(row.text);
    EXPECT_EQ(event_edtf(document), row.edtf) << row.name;
    EXPECT_EQ(document.event ? document.event->venue : "no event", row.venue) << row.name;
  }
}

constexpr PlacedRow invitations[] = {
    {"Hội nghị tổng kết phong trào thi đua năm 2031",
     "UBND xã Bến Mơ trân trọng kính mời: Ông (bà) Trưởng thôn Đông\n\nTới dự Hội nghị tổng kết phong trào thi đua "
     "năm 2031.\n\nThời gian: 7 giờ 30, ngày 12/3/2032.\n\nĐịa điểm: Hội trường UBND xã.\n",
     "2032-03-12T07:30", "Hội trường UBND xã"},
    {"họp thông qua dự toán năm 2032",
     "Ủy ban nhân dân xã Bến Mơ tổ chức họp thông qua dự toán năm 2032.\n\n1. Thành phần: các ông, bà Ủy viên UBND "
     "xã.\n\n2. Thời gian: 14 giờ 00, ngày 12/3/2032.\n\n3. Địa điểm: Phòng họp UBND xã.\n",
     "2032-03-12T14:00", "Phòng họp UBND xã"},
    {"Lễ phát động Tết trồng cây",
     "Kính mời đồng chí đến dự Lễ phát động Tết trồng cây, vào lúc 7 giờ 00 ngày 12/3/2032 tại Công viên xã Bến "
     "Mơ.\n",
     "2032-03-12T07:00", "Công viên xã Bến Mơ"},
    {"buổi gặp mặt nhân dịp Ngày Thương binh - Liệt sĩ",
     "UBND xã trân trọng kính mời Quý đại biểu đến dự buổi gặp mặt nhân dịp Ngày Thương binh - Liệt sĩ, được tổ chức vào lúc 08 "
     "giờ 00 phút, ngày 27 tháng 7 năm 2032 (thứ Ba) tại Hội trường lớn - UBND xã, đường Bờ Sông.\n",
     "2032-07-27T08:00", "Hội trường lớn - UBND xã, đường Bờ Sông"},
    {"buổi gặp mặt kỷ niệm 122 năm Ngày Quốc tế Phụ nữ (08/3/1910 - 08/3/2032)",
     "UBND xã trân trọng kính mời Quý đại biểu đến dự buổi gặp mặt kỷ niệm 122 năm Ngày Quốc tế Phụ nữ (08/3/1910 - 08/3/2032), "
     "vào lúc 15 giờ 00, thứ Sáu, ngày 05/3/2032 tại Hội trường UBND xã.\n",
     "2032-03-05T15:00", "Hội trường UBND xã"},
    {"Hội nghị sơ kết công tác quý I",
     "Chủ tịch UBND xã kính mời các đồng chí dự Hội nghị sơ kết công tác quý I.\n\nThời gian: Vào hồi 08 giờ 00 ngày "
     "05/4/2032 (thứ Hai), tại Hội trường UBND xã.\n\nĐề nghị các đồng chí dự đúng giờ.\n",
     "2032-04-05T08:00", "Hội trường UBND xã"},
};

TEST(EventOfInvitation, NameTimeAndVenue) {
  for (const PlacedRow& row : invitations) {
    const Document document = invitation_of(row.text);
    ASSERT_TRUE(document.event) << row.name;
    EXPECT_EQ(document.event->name, row.name);
    EXPECT_EQ(event_edtf(document), row.edtf) << row.name;
    EXPECT_EQ(document.event->venue, row.venue) << row.name;
  }
}

struct TextRow {
  std::string_view text, value;
};

constexpr TextRow chairs[] = {
    {"3. Chủ trì: Đồng chí Lê Văn Bình, Chủ tịch UBND xã.", "Đồng chí Lê Văn Bình, Chủ tịch UBND xã"},
    {"- Chủ trì Hội nghị: Chủ tịch UBND xã;", "Chủ tịch UBND xã"},
    {"* Chủ tọa: Thường trực HĐND xã", "Thường trực HĐND xã"},
    {"Hội nghị do đồng chí Lê Văn Bình - Chủ tịch UBND xã chủ trì.", "đồng chí Lê Văn Bình - Chủ tịch UBND xã"},
    {"Hội nghị do Chủ tịch UBND xã chủ trì.", "Chủ tịch UBND xã"},
    {"3. Chủ trì:\n\n- Đồng chí Chủ tịch UBND xã.", "Đồng chí Chủ tịch UBND xã"},
    {"3. Thành phần\n\n- Đồng chí Chủ tịch UBND xã - Chủ trì;\n- Các trưởng thôn.", "Đồng chí Chủ tịch UBND xã"},
    {"3. Người chủ trì: Bà Trần Thị Lan, Phó Chủ tịch UBND xã", "Bà Trần Thị Lan, Phó Chủ tịch UBND xã"},
    {"Giao Văn phòng chủ trì, phối hợp chuẩn bị Hội nghị.", ""},
    {"1. Công chức Văn phòng: Chủ trì chuẩn bị hội trường.", ""},
    {"Đồng chí Lê Văn Bình, Chủ tịch UBND xã chủ trì Hội nghị.", "Đồng chí Lê Văn Bình, Chủ tịch UBND xã"},
};

TEST(EventChair, WhoeverPresides) {
  for (const TextRow& row : chairs) {
    const Document document = invitation_of(
        "Kính mời các đồng chí dự Hội nghị sơ kết quý I.\n\n1. Thời gian: 8 giờ 00 ngày 05/4/2032.\n\n2. Địa điểm: Hội "
        "trường.\n\n" + std::string(row.text) + "\n");
    ASSERT_TRUE(document.event) << row.text;
    EXPECT_EQ(document.event->chair, row.value) << row.text;
  }
}

// Titles of plans → the event's name; empty: none is announced.
constexpr TextRow titles[] = {
    {"Tổ chức Hội nghị biểu dương điển hình tiên tiến lần thứ V", "Hội nghị biểu dương điển hình tiên tiến lần thứ V"},
    {"Về việc tổ chức Lễ kỷ niệm 10 năm thành lập xã", "Lễ kỷ niệm 10 năm thành lập xã"},
    {"V/v tổ chức Đại hội Thể dục thể thao xã lần thứ III", "Đại hội Thể dục thể thao xã lần thứ III"},
    {"Tổ chức Hội thi tuyên truyền viên giỏi năm 2032", "Hội thi tuyên truyền viên giỏi năm 2032"},
    {"Hội nghị tổng kết công tác năm 2031", "Hội nghị tổng kết công tác năm 2031"},
    {"Tổ chức Ngày hội Đại đoàn kết toàn dân tộc", "Ngày hội Đại đoàn kết toàn dân tộc"},
    {"Tổ chức Đêm giao lưu văn nghệ mừng Xuân", "Đêm giao lưu văn nghệ mừng Xuân"},
    {"Tổ chức “Ngày hội Văn hóa đọc” năm 2032", "“Ngày hội Văn hóa đọc” năm 2032"},
    {"Tổ chức \"Ngày hội Văn hóa đọc\"", "Ngày hội Văn hóa đọc"},
    {"tổ chức Giải bóng chuyền truyền thống xã Bến Mơ", "Giải bóng chuyền truyền thống xã Bến Mơ"},
    {"Cải cách hành chính năm 2032", ""},
    {"Thực hiện Nghị quyết Đại hội Đảng bộ xã lần thứ II", ""},
    {"Triển khai kết luận tại Hội nghị giao ban tháng 12", ""},
    {"Phòng, chống thiên tai năm 2032", ""},
    {"Nâng cao tỷ lệ người dân tham gia bảo hiểm y tế", ""},
};

TEST(EventName, OfThePlansTitle) {
  for (const TextRow& row : titles) {
    const Document document = plan_of("I. MỤC ĐÍCH, YÊU CẦU\n\n1. Mục đích: Đánh giá kết quả.\n\nII. NỘI DUNG\n\n- Đẩy mạnh "
                                      "tuyên truyền.\n\nIII. THỜI GIAN THỰC HIỆN\n\nTrong năm 2032.\n", row.text);
    EXPECT_EQ(document.event ? document.event->name : "", row.value) << row.text;
  }
}

// Documents that announce nothing, whatever they mention.
TEST(EventName, NothingIsInvented) {
  const std::pair<std::string_view, std::string> none[] = {
      {"a regulation", test::paper("QĐ-UBND", "QUYẾT ĐỊNH", "Ban hành Quy chế làm việc của Ủy ban nhân dân xã",
                                   "Điều 1. Thời gian họp: mỗi tháng một lần, ngày 25 hằng tháng.\n\nĐiều 2. Chủ trì các "
                                   "cuộc họp: Chủ tịch UBND xã.\n")},
      {"a decision on money", test::paper("QĐ-UBND", "QUYẾT ĐỊNH", "Về việc tặng quà nhân dịp Tết Nguyên đán năm 2032",
                                          "Điều 1. Tặng quà 120 hộ, mức 500.000 đồng/hộ.\n\nThời gian: trước ngày "
                                          "20/01/2032.\n")},
      {"a monthly report", test::paper("BC-UBND", "BÁO CÁO", "Kết quả công tác tháng 12 năm 2031",
                                       "Ngày 12/12/2031, UBND xã tổ chức Hội nghị giao ban tại Hội trường xã.\n")},
      {"guidance", test::paper("HD-UBND", "HƯỚNG DẪN", "Tổng kết công tác thi đua năm 2031",
                               "1. Thời gian: trước ngày 15/12/2031.\n\n2. Địa điểm: tại các thôn.\n")},
      {"a plan of a year's work", test::paper("KH-UBND", "KẾ HOẠCH", "Công tác thi đua, khen thưởng năm 2032",
                                              "1. Thời gian: từ tháng 01 đến tháng 12 năm 2032.\n\n2. Nội dung: tổ chức "
                                              "Hội nghị tổng kết cuối năm.\n")},
      {"a notice of a holiday", test::paper("TB-UBND", "THÔNG BÁO", "Về việc nghỉ Tết Nguyên đán năm 2032",
                                            "Thời gian nghỉ: từ ngày 10/02/2032 đến hết ngày 16/02/2032.\n")},
      {"a decision on an organising committee",
       test::paper("QĐ-UBND", "QUYẾT ĐỊNH", "Về việc thành lập Ban Tổ chức Hội nghị tổng kết năm 2031",
                   "Điều 1. Thành lập Ban Tổ chức.\n\n1. Ông Lê Văn Bình - Trưởng ban;\n")},
      {"a decision on what an event costs",
       test::paper("QĐ-UBND", "QUYẾT ĐỊNH", "Phê duyệt kinh phí tổ chức Hội nghị tổng kết năm 2031",
                   "Điều 1. Phê duyệt kinh phí 12.000.000 đồng.\n")},
      {"conclusions of a meeting held",
       test::paper("TB-UBND", "THÔNG BÁO", "Kết luận của Chủ tịch UBND xã tại cuộc họp giao ban ngày 03/01/2032",
                   "Ngày 03/01/2032, tại Hội trường UBND xã, Chủ tịch UBND xã chủ trì cuộc họp giao ban.\n")},
      {"hours for citizens",
       test::paper("TB-UBND", "THÔNG BÁO", "Lịch tiếp công dân tháng 3 năm 2032",
                   "- Thời gian: 8 giờ 00 ngày 12/3/2032.\n\n- Địa điểm: Trụ sở tiếp công dân.\n")},
      {"a letter on what came of an event",
       test::paper("UBND-VP", "", "V/v báo cáo kết quả tổ chức Lễ hội năm 2032", "Đề nghị báo cáo trước ngày 20/01/2032.\n")},
      {"a letter of guidance", test::paper("UBND-VP", "", "V/v hướng dẫn tổ chức Đại hội Thể dục thể thao",
                                           "Thời gian tổ chức: hoàn thành trước ngày 30/6/2032.\n")},
      {"a plan of inspection",
       test::paper("KH-UBND", "KẾ HOẠCH", "Kiểm tra công tác thi đua năm 2032",
                   "1. Thời gian kiểm tra: từ ngày 10 đến ngày 20/3/2032.\n\n2. Địa điểm: tại các thôn.\n\n3. Thành phần: 05 "
                   "đồng chí.\n")},
      {"a vaccination", test::paper("TB-UBND", "THÔNG BÁO", "Về việc tổ chức tiêm chủng vắc xin",
                                    "- Thời gian: 7h30 ngày 12/3/2032.\n\n- Địa điểm: Trạm Y tế xã.\n")},
      {"a directive", test::paper("CT-UBND", "CHỈ THỊ", "Về việc tổ chức Đại hội thi đua yêu nước các cấp",
                                  "1. Thời gian: hoàn thành trước ngày 30/6/2032.\n")},
      {"a letter asking for views", test::paper("UBND-VP", "", "V/v góp ý dự thảo Quy chế",
                                                "Đề nghị các đơn vị góp ý trước ngày 20/01/2032.\n")},
      {"a notice of recruitment", test::paper("TB-UBND", "THÔNG BÁO", "Về việc tuyển dụng người hoạt động không chuyên trách",
                                              "1. Thời gian nhận hồ sơ: từ ngày 10/01/2032.\n\n2. Địa điểm: UBND xã.\n")},
  };
  for (const auto& [what, text] : none) {
    const Document document = test::read(text);
    EXPECT_FALSE(document.event) << what << ": " << document.event->name << " " << event_edtf(document);
    EXPECT_TRUE(document.other_events.empty()) << what;
  }
}

TEST(EventTime, OtherDatesAreNone) {
  const TextRow rows[] = {
      {"Căn cứ Kế hoạch số 05/KH-UBND ngày 03/01/2032 của UBND xã về tổ chức Hội nghị.\n", "none"},
      {"1. Thời gian đăng ký: trước ngày 01/3/2032.\n", "none"},
      {"1. Văn phòng: Gửi giấy mời trước ngày 01/3/2032.\n", "none"},
  };
  for (const TextRow& row : rows) {
    const Document document = plan_of(std::string(row.text) + "\nII. ĐỊA ĐIỂM\n\nHội trường UBND xã.\n");
    EXPECT_EQ(event_edtf(document), row.value) << row.text;
  }
}

TEST(EventOfNotice, OfACeremony) {
  const Document document =
      notice_of("Về việc tổ chức Lễ trao bằng tốt nghiệp đợt 1",
                "1. Thời gian đăng ký: từ ngày 10/01/2032 đến ngày 20/01/2032.\n\n2. Thời gian - Địa điểm tổ chức Lễ\n\n- Thời "
                "gian: 8 giờ 00, ngày 12/3/2032.\n\n- Địa điểm: Hội trường A.\n");
  ASSERT_TRUE(document.event);
  EXPECT_EQ(document.event->name, "Lễ trao bằng tốt nghiệp đợt 1");
  EXPECT_EQ(event_edtf(document), "2032-03-12T08:00");
  EXPECT_EQ(document.event->venue, "Hội trường A");
}

// Everything in one sentence; an old time that a notice takes back is none.
TEST(EventOfNotice, InOneSentence) {
  const Document document = notice_of(
      "Về việc tổ chức Lễ trao tặng Huy hiệu Đảng",  // no "hủy"
      "Ủy ban nhân dân xã thông báo tổ chức Lễ trao tặng Huy hiệu Đảng vào lúc 7 giờ 30 phút, sáng thứ Ba, ngày 02/12/2031 tại Nhà văn hóa xã.\n");
  EXPECT_EQ(event_edtf(document), "2031-12-02T07:30");
  ASSERT_TRUE(document.event);
  EXPECT_EQ(document.event->venue, "Nhà văn hóa xã");
  EXPECT_EQ(document.event->name, "Lễ trao tặng Huy hiệu Đảng");
  const Document put_off = notice_of(
      "Về việc tạm hoãn Lễ trao tặng Huy hiệu Đảng",
      "Lễ trao tặng được tổ chức vào lúc 7 giờ 30 phút ngày 02/12/2031 tại Nhà văn hóa xã nay tạm hoãn.\n");
  EXPECT_TRUE(!put_off.event || !put_off.event->time);
}

// Lines that no mark ends, each with a label of its own.
TEST(EventOfInvitation, LabelsBeginTheirLines) {
  const Document document = invitation_of(
      "Ủy ban nhân dân xã kính mời quý đại biểu dự Hội nghị\nThời gian: 13 giờ 30 phút ngày 19 tháng 12 năm 2031 thứ Sáu\n"
      "Địa điểm: Hội trường tầng 2 Trụ sở UBND xã\nĐề nghị quý đại biểu đến dự đúng giờ./.\n", "Dự Hội nghị tổng kết");
  EXPECT_EQ(event_edtf(document), "2031-12-19T13:30");
  ASSERT_TRUE(document.event);
  EXPECT_EQ(document.event->venue, "Hội trường tầng 2 Trụ sở UBND xã");
}

TEST(EventOfNotice, TheNewTimeOfAMeetingPutOff) {
  const Document document = notice_of("Về việc hoãn Hội nghị tổng kết năm 2031",
                                      "UBND xã thông báo hoãn Hội nghị tổng kết năm 2031 từ 8 giờ 00 ngày 12/01/2032 sang 14 "
                                      "giờ 00 ngày 15/01/2032 tại Hội trường UBND xã.\n");
  EXPECT_EQ(event_edtf(document), "2032-01-15T14:00");
}

TEST(OtherEvents, TwoInOnePlan) {
  const Document document = plan_of(
      "II. NỘI DUNG\n\n1. Hội nghị điển hình tiên tiến của các thôn\n\n- Thời gian: Trong tháng 02/2032.\n\n- Địa điểm: Nhà "
      "văn hóa thôn.\n\n2. Đại hội Thi đua yêu nước xã Bến Mơ\n\n- Thời gian: Ngày 12/3/2032.\n\n- Địa điểm: Hội trường UBND "
      "xã.\n",
      "Tổ chức Hội nghị điển hình tiên tiến và Đại hội Thi đua yêu nước các cấp");
  ASSERT_TRUE(document.event);
  ASSERT_EQ(document.other_events.size(), 1U);
  EXPECT_EQ(document.event->name, "Đại hội Thi đua yêu nước xã Bến Mơ");
  EXPECT_EQ(event_edtf(document), "2032-03-12");
  EXPECT_EQ(document.other_events[0].name, "Hội nghị điển hình tiên tiến của các thôn");
  EXPECT_EQ(test::edtf_of(document.other_events[0].time), "2032-02");
  EXPECT_EQ(document.other_events[0].venue, "Nhà văn hóa thôn");
}

// The line and mark of a member's evidence: "12 label Thời gian".
std::string evidence_of(const Document& document, std::string_view member) {
  for (const Evidence& evidence : document.evidence)
    if (evidence.member == member)
      return std::to_string(evidence.line) + (evidence.mark == Mark::label ? " label " : " other ") + evidence.seen;
  return "none";
}

TEST(EventEvidence, TellsTheLineAndTheMark) {
  const Document document = plan_of(
      "II. THỜI GIAN, ĐỊA ĐIỂM\n\n1. Thời gian: ngày 12/3/2032.\n\n2. Địa điểm: Hội trường.\n\n3. Chủ trì: Chủ tịch UBND "
      "xã.\n\nIII. THÀNH PHẦN\n\n- Các thôn.\n\nIV. CHƯƠNG TRÌNH\n\n- Khai mạc.\n\nV. KINH PHÍ\n\nTrích từ Quỹ thi "
      "đua.\n\n- Hoa: 2.000.000 đồng.\n\nTổng cộng: 2.000.000 đồng.\n\nVI. TỔ CHỨC THỰC HIỆN\n\n1. Công an xã: Bảo đảm an "
      "ninh.\n");
  EXPECT_EQ(evidence_of(document, "event.name"), "15 other ");
  EXPECT_EQ(evidence_of(document, "event.time"), "19 label Thời gian");
  EXPECT_EQ(evidence_of(document, "event.venue"), "21 label Địa điểm");
  EXPECT_EQ(evidence_of(document, "event.chair"), "23 label Chủ trì");
  EXPECT_EQ(evidence_of(document, "event.delegates"), "25 label THÀNH PHẦN");
  EXPECT_EQ(evidence_of(document, "event.programme"), "29 label CHƯƠNG TRÌNH");
  EXPECT_EQ(evidence_of(document, "budget.source"), "35 other ");
  EXPECT_EQ(evidence_of(document, "budget.lines"), "37 other ");
  EXPECT_EQ(evidence_of(document, "budget.total"), "39 other ");
  EXPECT_EQ(evidence_of(document, "assignments"), "43 other Công an xã");
}

// The same document decomposed says the same.
TEST(Event, DecomposedTextSaysTheSame) {
  for (const PlacedRow& row : placed) {
    const std::string text = test::plan_paper(row.text);
    const Document composed = test::read(text), decomposed = test::read(test::decomposed(text));
    ASSERT_TRUE(composed.event && decomposed.event) << row.name;
    EXPECT_EQ(composed.event->name, decomposed.event->name) << row.name;
    EXPECT_EQ(event_edtf(composed), event_edtf(decomposed)) << row.name;
    EXPECT_EQ(composed.event->venue, decomposed.event->venue) << row.name;
  }
}

} // namespace
} // namespace congbo
