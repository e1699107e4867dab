// Who does what: agencies and their tasks, in every layout.

#include <gtest/gtest.h>

#include "town_papers.h"

namespace congbo {
namespace {

std::string described(const Document& document) {
  std::string out;
  for (const Assignment& made : document.assignments) {
    out += "[" + made.agency + "]";
    for (const Task& task : made.tasks)
      out += " " + task.text + (task.deadline ? " <" + task.deadline->edtf + ">" : "") + ";";
  }
  return out;
}

struct Row {
  std::string_view text, described;
};

constexpr Row layouts[] = {
    {"1. Công chức Văn hóa - Xã hội: Tham mưu nội dung.\n\n2. Công chức Tài chính - Kế toán: Bố trí kinh phí.",
     "[Công chức Văn hóa - Xã hội] Tham mưu nội dung;[Công chức Tài chính - Kế toán] Bố trí kinh phí;"},
    {"1. Phòng Nội vụ\n\n- Chủ trì tham mưu nội dung.\n\n- Chuẩn bị khen thưởng.\n\n2. Văn phòng HĐND và UBND\n\n- Gửi giấy "
     "mời trước ngày 01/3/2032.",
     "[Phòng Nội vụ] Chủ trì tham mưu nội dung; Chuẩn bị khen thưởng;[Văn phòng HĐND và UBND] Gửi giấy mời trước ngày "
     "01/3/2032 <../2032-02-29>;"},
    {"Giao Phòng Nội vụ: Chủ trì, tham mưu nội dung.\n\nGiao Phòng Tài chính - Kế hoạch: Thẩm định dự toán.",
     "[Phòng Nội vụ] Chủ trì, tham mưu nội dung;[Phòng Tài chính - Kế hoạch] Thẩm định dự toán;"},
    {"1. Giao Phòng Nội vụ chủ trì, tham mưu nội dung.\n\n2. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã phối hợp tuyên "
     "truyền.",
     "[Phòng Nội vụ] chủ trì, tham mưu nội dung;[Ủy ban Mặt trận Tổ quốc Việt Nam xã] phối hợp tuyên truyền;"},
    {"**1. Phòng Nội vụ**\n\nChủ trì tham mưu nội dung.\n\n**2. Các thôn**\n\nTuyên truyền đến nhân dân.",
     "[Phòng Nội vụ] Chủ trì tham mưu nội dung;[Các thôn] Tuyên truyền đến nhân dân;"},
    {"**Phòng Nội vụ:**\n\n- Chủ trì tham mưu nội dung.\n\n**Các thôn:**\n\n- Tuyên truyền đến nhân dân.",
     "[Phòng Nội vụ] Chủ trì tham mưu nội dung;[Các thôn] Tuyên truyền đến nhân dân;"},
    {"- Phòng Nội vụ: Chủ trì tham mưu nội dung.\n- Trạm Y tế xã: Bố trí y tế phục vụ.",
     "[Phòng Nội vụ] Chủ trì tham mưu nội dung;[Trạm Y tế xã] Bố trí y tế phục vụ;"},
    {"| STT | Nội dung | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian |\n|---|---|---|---|---|\n| 1 | Gửi giấy mời | Văn phòng | "
     "Phòng Nội vụ | Trước 01/3/2032 |\n| 2 | Trang trí hội trường | Trung tâm Văn hóa | | 10/3/2032 |",
     "[Văn phòng] Gửi giấy mời <../2032-02-29>;[Trung tâm Văn hóa] Trang trí hội trường <2032-03-10>;"},
    {"| TT | Nhiệm vụ | Cơ quan thực hiện | Thời hạn hoàn thành |\n|---|---|---|---|\n| 1 | Gửi giấy mời | Văn phòng | Ngày "
     "01/3/2032 |\n| 2 | Lập dự toán | Văn phòng | Tháng 2/2032 |",
     "[Văn phòng] Gửi giấy mời <2032-03-01>; Lập dự toán <2032-02>;"},
    {"1. Công an xã: Bảo đảm an ninh trật tự.\n\nTrên đây là Kế hoạch tổ chức Hội nghị, đề nghị các đơn vị thực hiện./.",
     "[Công an xã] Bảo đảm an ninh trật tự;"},
    {"1. Trưởng các thôn có trách nhiệm thông báo cho nhân dân.", "[Trưởng các thôn] có trách nhiệm thông báo cho nhân dân;"},
    {"1. Phân công nhiệm vụ\n\na) Phòng Nội vụ: Tham mưu nội dung.\n\nb) Văn phòng: Gửi giấy mời.",
     "[Phòng Nội vụ] Tham mưu nội dung;[Văn phòng] Gửi giấy mời;"},
    {"1. Đồng chí Lê Văn Bình, Chủ tịch UBND xã: Phụ trách chung.\n\n2. Đồng chí Trần Thị Lan: Phụ trách nội dung.",
     "[Đồng chí Lê Văn Bình, Chủ tịch UBND xã] Phụ trách chung;[Đồng chí Trần Thị Lan] Phụ trách nội dung;"},
    {"1. Báo cáo tổng kết: Phòng Nội vụ chuẩn bị (hoàn thành trước ngày 01/3/2032).",
     "[Phòng Nội vụ] chuẩn bị (hoàn thành trước ngày 01/3/2032) <../2032-02-29>;"},
    {"1. Phòng Văn hóa - Xã hội\n\na) Chủ trì tham mưu nội dung.\n\nb) Lập danh sách, hoàn thành trước 28/02/2032.\n\n2. "
     "Văn phòng: in tài liệu (xong trước ngày 05/3/2032).",
     "[Phòng Văn hóa - Xã hội] Chủ trì tham mưu nội dung; Lập danh sách, hoàn thành trước 28/02/2032 <../2032-02-27>;[Văn "
     "phòng] in tài liệu (xong trước ngày 05/3/2032) <../2032-03-04>;"},
    {"4. Các ông (bà) Trưởng thôn: Thông báo đến nhân dân.", "[Các ông (bà) Trưởng thôn] Thông báo đến nhân dân;"},
    {"Các thôn căn cứ Kế hoạch này tổ chức thực hiện.", "[Các thôn] căn cứ Kế hoạch này tổ chức thực hiện;"},
};

TEST(Assignments, EveryLayout) {
  for (const Row& row : layouts) {
    const Document document = test::plan_of("V. TỔ CHỨC THỰC HIỆN\n\n" + std::string(row.text) + "\n");
    EXPECT_EQ(described(document), row.described) << row.text;
  }
}

constexpr std::string_view headings[] = {
    "V. TỔ CHỨC THỰC HIỆN", "V. PHÂN CÔNG NHIỆM VỤ", "V. TRÁCH NHIỆM THỰC HIỆN", "V. PHÂN CÔNG THỰC HIỆN",
    "**V. Tổ chức thực hiện:**", "V/ TỔ CHỨC THỰC HIỆN", "V. TRIỂN KHAI THỰC HIỆN", "V. PHÂN CÔNG TRÁCH NHIỆM",
    "V. KINH PHÍ VÀ TỔ CHỨC THỰC HIỆN", "V. NHIỆM VỤ CỦA CÁC CƠ QUAN, ĐƠN VỊ", "V. CÔNG TÁC TỔ CHỨC THỰC HIỆN",
    "V. TRÁCH NHIỆM CỦA CÁC CƠ QUAN, ĐƠN VỊ", "V- TỔ CHỨC THỰC HIỆN", "## V. Tổ chức thực hiện",
};

TEST(Assignments, EveryHeading) {
  for (const std::string_view heading : headings) {
    const Document document =
        test::plan_of(std::string(heading) + "\n\n1. Công an xã: Bảo đảm an ninh trật tự.\n");
    EXPECT_EQ(described(document), "[Công an xã] Bảo đảm an ninh trật tự;") << heading;
  }
}

TEST(Assignments, HaveALimitInASentenceOfItsOwn) {
  EXPECT_EQ(described(test::plan_of("IV. TỔ CHỨC THỰC HIỆN\n\n1. Văn phòng: Gửi giấy mời; lập danh sách.\nHoàn thành trước ngày "
                                    "01/3/2032.\n\n2. Công an xã: Bảo đảm an ninh trật tự.\n")),
            "[Văn phòng] Gửi giấy mời; lập danh sách. Hoàn thành trước ngày 01/3/2032 <../2032-02-29>;"
            "[Công an xã] Bảo đảm an ninh trật tự;");
}

TEST(Assignments, InATableOfWorkUnderAnyHeading) {
  EXPECT_EQ(described(test::plan_of("III. TIẾN ĐỘ\n\n| TT | Nội dung | Đơn vị thực hiện | Thời gian hoàn thành |\n|---|---|---|---|\n"
                                    "| 1 | Gửi giấy mời | Văn phòng | Trước 01/3/2032 |\n| 2 | Trang trí | Đoàn Thanh niên | 11/3/2032 |\n")),
            "[Văn phòng] Gửi giấy mời <../2032-02-29>;[Đoàn Thanh niên] Trang trí <2032-03-11>;");
  // The hours of a programme are no deadlines.
  EXPECT_EQ(described(test::plan_of("III. CHƯƠNG TRÌNH\n\n| Thời gian | Nội dung | Thực hiện |\n|---|---|---|\n"
                                    "| 8h00 | Khai mạc | Ban Tổ chức |\n")), "");
}

TEST(Assignments, NoneWithoutAHeading) {
  for (const std::string_view text :
       {"I. MỤC ĐÍCH\n\n1. Tổ chức Hội nghị trang trọng, tiết kiệm.\n\n2. Các thôn tham gia đầy đủ.\n",
        "II. NỘI DUNG\n\n- Phòng Nội vụ báo cáo kết quả.\n", "Điều 2. Chánh Văn phòng chịu trách nhiệm thi hành.\n"})
    EXPECT_EQ(described(test::plan_of(text)), "") << text;
}

} // namespace
} // namespace congbo
