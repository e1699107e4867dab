#include "render/invite_sheet.h"

#include <gtest/gtest.h>

namespace congbo {
namespace {

Honoree honoree(HonoreeKind kind, std::string honorific, std::string name, std::string position = "", std::string unit = "") {
  Honoree made;
  made.kind = kind;
  made.honorific = std::move(honorific);
  made.name = std::move(name);
  made.position = std::move(position);
  made.unit = std::move(unit);
  return made;
}

TEST(InviteSheet, HowGuestsAreAddressed) {
  using enum HonoreeKind;
  struct Case {
    Honoree honoree;
    std::string_view address, position, agency;
  };
  const Case cases[] = {
      {honoree(ca_nhan, "Bà", "Lê Thị Gấm", "Giáo viên", "Trường Mầm non 1"), "Bà Lê Thị Gấm", "Giáo viên, Trường Mầm non 1", "Trường Mầm non 1"},
      {honoree(ca_nhan, "", "Y Đức Thành"), "Ông/Bà Y Đức Thành", "", ""},
      {honoree(ca_nhan, "Đ/c", "Lò Thị Piêng"), "Đồng chí Lò Thị Piêng", "", ""},
      {honoree(ca_nhan, "Đồng chí", "Lò Văn Hặc", "Bí thư Chi bộ Bản Mé", "Chi bộ Bản Mé"), "Đồng chí Lò Văn Hặc", "Bí thư Chi bộ Bản Mé", "Chi bộ Bản Mé"},
      {honoree(ho_gia_dinh, "Ông", "Tẩn A Páo", "", "Bản Sàng"), "Gia đình ông Tẩn A Páo", "Bản Sàng", "Bản Sàng"},
      {honoree(ho_gia_dinh, "", "Tẩn Mỹ Dao"), "Gia đình ông/bà Tẩn Mỹ Dao", "", ""},
      {honoree(tap_the, "", "Trạm Y tế phường"), "Đại diện Trạm Y tế phường", "", "Trạm Y tế phường"},
      {honoree(tap_the, "", "Đại diện Sở Nội vụ"), "Đại diện Sở Nội vụ", "", "Đại diện Sở Nội vụ"},
  };
  for (const Case& each : cases) {
    const Guest guest = guest_of(each.honoree);
    EXPECT_EQ(guest.address, each.address);
    EXPECT_EQ(guest.position, each.position);
    EXPECT_EQ(guest.agency, each.agency);
  }
}

TEST(InviteSheet, DeliveryByAgencyInVietnameseOrder) {
  InviteSheet sheet;
  sheet.event = "Hội nghị <A>";
  sheet.guests = {{"Ông Một", "", "Trường B"}, {"Bà Hai", "", ""}, {"Bà Ba", "", "Đoàn phường"}, {"Ông Bốn", "", "Trường  b"}, {"Ông Năm", "", "Dân quân"}};
  const std::string page = delivery_page(sheet);
  std::size_t at = 0;
  for (const std::string_view agency : {"Dân quân (1)", "Đoàn phường (1)", "Trường B (2)", "Chưa rõ đơn vị (1)"}) {
    const std::size_t next = page.find(agency, at);
    ASSERT_NE(next, std::string::npos) << agency;
    at = next;
  }
  EXPECT_NE(page.find("5 giấy mời, 4 nơi nhận"), std::string::npos);
  EXPECT_NE(page.find("Hội nghị &lt;A&gt;"), std::string::npos);
}

TEST(InviteSheet, APageAGuest) {
  InviteSheet sheet;
  sheet.guests = {{"Ông Một", "", ""}, {"Bà Hai", "", ""}};
  EXPECT_EQ(invite_pages(sheet).find("<svg"), std::string::npos);
  sheet.notice_url = "https://vidu.vn/2026/a/thu-moi/";
  const std::string pages = invite_pages(sheet);
  EXPECT_LT(pages.find("<svg"), pages.rfind("<svg"));
  EXPECT_NE(pages.find("break-after: page"), std::string::npos);
}

}  // namespace
}  // namespace congbo
