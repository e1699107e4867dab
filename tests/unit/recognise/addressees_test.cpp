// Addressees: "Kính gửi" in every arrangement, and whom an invitation invites.

#include <gtest/gtest.h>

#include "reading_of.h"

namespace congbo {
namespace {

using test::read;

struct AddressCase {
  std::string_view text;
  std::vector<std::string> addressees;
};

TEST(Addressees, ReadsListsAndLines) {
  const AddressCase cases[] = {
      {"Kính gửi: Ủy ban nhân dân các xã.", {"Ủy ban nhân dân các xã"}},
      {"Kính gửi: Sở Tài chính; Sở Nội vụ.", {"Sở Tài chính", "Sở Nội vụ"}},
      {"Kính gửi:\n- Các phòng, ban;\n- UBND các xã, thị trấn.",
       {"Các phòng, ban", "UBND các xã, thị trấn"}},
      {"Kính gửi:\n\n- Các phòng, ban;\n\n- UBND các xã.", {"Các phòng, ban", "UBND các xã"}},
      {"Kính gửi: - Công đoàn các huyện;\n                      - Công đoàn các trường.",
       {"Công đoàn các huyện", "Công đoàn các trường"}},
      {"            Kính gửi:    - UBND các xã;\n                         - Trung tâm Y tế.",
       {"UBND các xã", "Trung tâm Y tế"}},
      {"**Kính gửi:** Các thôn, tổ dân phố.", {"Các thôn, tổ dân phố"}},
      {"Kính gửi: Chủ tịch Ủy ban nhân dân huyện.........", {"Chủ tịch Ủy ban nhân dân huyện"}},
      {"Kính gửi: ....................", {}},
      {"Kính gửi: Ông (bà) ..................", {}},
      {"| Kính gửi: | - Các phòng, ban;<br>- UBND các xã. |\n|---|---|", {"Các phòng, ban", "UBND các xã"}},
      {"|  | Kính gửi: | Sở Nội vụ |\n|---|---|---|\n|  |  | Sở Tài chính |", {"Sở Nội vụ", "Sở Tài chính"}},
  };
  for (const AddressCase& c : cases)
    EXPECT_EQ(read("UBND XÃ AN KHÊ\nSố: 4/UBND-VX\nV/v tổng kết thi đua\n\n" + std::string(c.text) +
                   "\n\nThực hiện Công văn số 9/UBND, xã đề nghị các đơn vị báo cáo.\n")
                  .addressees,
              c.addressees)
        << c.text;
}

TEST(Addressees, AnInvitationNamesNobodyInItsSentence) {
  EXPECT_TRUE(read("GIẤY MỜI HỌP\nKính gửi: ..........\nVăn phòng trân trọng kính mời dự họp.\n")
                  .addressees.empty());
}

TEST(Addressees, StandBelowARemarkUnderTheAbstract) {
  const Document document = read("GIẤY MỜI\nDự Hội nghị tổng kết\n*(thay thế Giấy mời số 9/GM-UBND ngày 14/3/2031)*\n\nKính gửi:\n\n"
                                 "- Các phòng, ban;\n- UBND các xã.\n\nUBND huyện lùi thời gian Hội nghị như sau:\n");
  EXPECT_EQ(document.addressees, (std::vector<std::string>{"Các phòng, ban", "UBND các xã"}));
  EXPECT_EQ(document.title, "Dự Hội nghị tổng kết");
}

TEST(Addressees, AreSeenAtTheirLine) {
  const Document document =
      read("TỜ TRÌNH\nVề khen thưởng\n\nKính gửi: Sở Nội vụ.\n\nCăn cứ Luật;\n");
  bool seen = false;
  for (const Evidence& evidence : document.evidence)
    seen = seen || (evidence.member == "addressees" && evidence.line == 4);
  EXPECT_TRUE(seen);
}

} // namespace
} // namespace congbo
