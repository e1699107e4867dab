#include "vietnamese/personal_name.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "vietnamese/fold.h"
#include "vietnamese/name_tables.h"

namespace congbo {
namespace {

TEST(Honorific, Table) {
  struct Case {
    std::string_view text, honorific, rest;
  };
  const Case cases[] = {
      {"Ông Trần Văn Thử", "Ông", "Trần Văn Thử"},
      {"BÀ ĐÀO THỊ MẪU", "BÀ", "ĐÀO THỊ MẪU"},
      {"Đồng chí: Lê Mẫu", "Đồng chí", "Lê Mẫu"},
      {"Đ/c Lê Mẫu", "Đ/c", "Lê Mẫu"},
      {"Ông (Bà): Hồ Thị Ví Dụ", "Ông (Bà)", "Hồ Thị Ví Dụ"},
      {"Ông/Bà Hồ Thị Ví Dụ", "Ông/Bà", "Hồ Thị Ví Dụ"},
      {"Các ông, bà: Vũ Giả Định", "Các ông, bà", "Vũ Giả Định"},
      {"Bà mẹ Việt Nam anh hùng Phan Thị Thí", "Bà mẹ Việt Nam anh hùng", "Phan Thị Thí"},
      {"Cụ Đặng  Văn Thử", "Cụ", "Đặng Văn Thử"},
      {"Em Phạm Gia Mẫu", "Em", "Phạm Gia Mẫu"},
      {"Anh Võ Văn Mẫu", "Anh", "Võ Văn Mẫu"},
      {"Ông", "Ông", ""},
      {"Anh Thư", "", "Anh Thư"},
      {"Bà Rịa", "", "Bà Rịa"},
      {"Ông Thị Mẫu", "", "Ông Thị Mẫu"},
      {"ông chủ cửa hàng", "", "ông chủ cửa hàng"},
      {"Trần Văn Ông", "", "Trần Văn Ông"},
      {"Bành Văn Thử", "", "Bành Văn Thử"},
      {"", "", ""},
  };
  for (const Case& c : cases) {
    const NameParts parts = split_honorific(c.text);
    EXPECT_EQ(parts.honorific, c.honorific) << c.text;
    EXPECT_EQ(parts.rest, c.rest) << c.text;
  }
}

TEST(PersonName, FullNames) {
  for (const char* name :
       {"Trần Văn Thử", "ĐOÀN THỊ VÍ DỤ", "Lê Mẫu", "Ngô Đoàn Bảo Ngọc Mai Anh", "Y Thử Byă",
        "Ksor H'Mẫu", "Ksor H’Mẫu", "Đoàn Trường Sa", "Đoàn Thị Trấn", "Tôn Nữ Thị Mẫu",
        "Hoàng Thanh Hoà", "Bàn Văn Thử", "Điểu K'Thử", "Phó Đức Mẫu", "PHÓ THỊ VÍ DỤ", "Ông Thị Mẫu"})
    EXPECT_TRUE(looks_like_person_name(name)) << name;
}

TEST(PersonName, OtherLines) {
  for (const char* text : {"",
                           "Thử",
                           "PHÓ CHỦ TỊCH",
                           "PHÓ BAN",
                           "PHÓ TRƯỞNG PHÒNG",
                           "PHÓ CHÁNH VĂN PHÒNG",
                           "PHÓ BÍ THƯ THƯỜNG TRỰC",
                           "CHỦ TỊCH",
                           "Giám đốc",
                           "Phòng Nội Vụ",
                           "Ông Trần Văn Thử",
                           "Kế Hoạch",
                           "Trần Văn Thử, thôn Bến",
                           "trần văn thử",
                           "Trần văn Thử",
                           "Tổ 12",
                           "NƠI NHẬN",
                           "Ban Thường Vụ",
                           "Trường Mầm Non",
                           "Hộ Trần Thử",
                           "Một Hai Ba Bốn Năm Sáu Bảy",
                           "A1 B2",
                           "TRƯỞNG PHÒNG",
                           "Danh Sách",
                           "DỰ THẢO",
                           "O'",
                           "''"})
    EXPECT_FALSE(looks_like_person_name(text)) << text;
}

TEST(PersonName, OneWordOnlyWhenAllowed) {
  for (const char* name : {"HMẫu", "Y'Thử", "Blăng"}) {
    EXPECT_FALSE(looks_like_person_name(name)) << name;
    EXPECT_TRUE(looks_like_person_name(name, NameForm::one_word_too)) << name;
  }
  EXPECT_FALSE(looks_like_person_name("Số", NameForm::one_word_too));
}

TEST(Collective, ClassWords) {
  for (const char* text :
       {"Tập thể lãnh đạo xã", "Trường Tiểu học Bến Đò", "TRẠM Y TẾ", "Phòng Nội vụ", "UBND xã Mẫu",
        "Ủy ban nhân dân xã Mẫu", "Uỷ ban nhân dân xã Mẫu", "Nhân dân và cán bộ phường Ví Dụ",
        "Thôn Đồi Chè", "Tổ dân phố số 3", "Chi bộ 2", "Hội Phụ nữ", "Công ty TNHH Thử",
        "Đoàn Thanh niên xã", "Đoàn xã Mẫu", "Đoàn TNCS Hồ Chí Minh", "HTX Mẫu", "Quân và dân"})
    EXPECT_TRUE(is_collective(text)) << text;
}

TEST(Collective, PersonsAreNone) {
  for (const char* text : {"Trần Văn Thử", "Đoàn Anh Mẫu", "ĐOÀN ANH MẪU", "Tô Văn Thử",
                           "Bàn Văn Thử", "Hồ Thị Ví Dụ", "Ông Phòng", ""})
    EXPECT_FALSE(is_collective(text)) << text;
}

TEST(Household, HeadIsTheNameAlone) {
  struct Case {
    std::string_view text, head;
  };
  const Case cases[] = {
      {"Hộ ông Trần Văn Thử", "Trần Văn Thử"},
      {"Hộ bà: Đào Thị Mẫu", "Đào Thị Mẫu"},
      {"Gia đình ông Trần Văn Thử và bà Đào Thị Mẫu", "Trần Văn Thử"},
      {"HỘ GIA ĐÌNH ÔNG TRẦN VĂN THỬ", "TRẦN VĂN THỬ"},
      {"Hộ gia đình Trần Văn Thử (thôn Bến)", "Trần Văn Thử"},
      {"Hộ Trần Văn Thử, thôn Bến", "Trần Văn Thử"},
  };
  for (const Case& c : cases) {
    EXPECT_TRUE(is_household(c.text)) << c.text;
    EXPECT_EQ(household_head(c.text), c.head);
  }
  for (const char* text : {"Hồ Văn Thử", "Hộ tịch", "Hội Nông dân", "Ông Trần Văn Thử", ""})
    EXPECT_FALSE(is_household(text)) << text;
  EXPECT_EQ(household_head(" Trần  Thử "), "Trần Thử");
}

TEST(FamilyName, CaseAndTonePlaceDoNotMatterAccentsDo) {
  for (const char* name :
       {"Nguyễn", "NGUYỄN", "Trần", "Đặng", "Ksor", "Giàng", "Tôn", "Ngụy", "Nguỵ"})
    EXPECT_TRUE(is_family_name(name)) << name;
  for (const char* name : {"Nguyển", "Nguyen", "Phòng", "", "Thị"})
    EXPECT_FALSE(is_family_name(name)) << name;
}

TEST(NameTables, AreSortedKeys) {
  for (const auto list : {names::family_names(), names::class_words(), names::other_openings()}) {
    EXPECT_TRUE(std::is_sorted(list.begin(), list.end()));
    EXPECT_EQ(std::adjacent_find(list.begin(), list.end()), list.end());
    for (const std::string_view word : list)
      EXPECT_EQ(comparison_key(word), word);
  }
}

TEST(NameTables, LongerHonorificsStandBeforeTheirBeginnings) {
  const auto list = names::honorifics();
  for (std::size_t i = 0; i < list.size(); ++i)
    for (std::size_t j = i + 1; j < list.size(); ++j)
      EXPECT_FALSE(list[j].size() > list[i].size() && list[j].substr(0, list[i].size()) == list[i])
          << list[i] << " before " << list[j];
}

} // namespace
} // namespace congbo
