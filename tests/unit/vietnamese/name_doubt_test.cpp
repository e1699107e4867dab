#include "vietnamese/name_doubt.h"

#include <gtest/gtest.h>

#include "vietnamese/syllable.h"

namespace congbo {
namespace {

TEST(Syllable, KnowsVietnameseOnes) {
  for (const char* word :
       {"Nguyễn", "NGUYỄN", "Quỳnh", "Quý", "Quốc", "Quyết", "Gia", "Giang", "Giếng", "Gìn", "Hoà", "Hòa", "Thuỷ", "Thủy",
        "Khuê", "Huyền", "Uyên", "Yến", "Ngoan", "Nghĩa", "Phượng", "Tuyết", "Ích", "Ý", "Kỳ", "Kiều", "Xoan", "Thuý",
        "Loan", "Khoát", "Đặng", "Ước", "Oanh", "Út", "Luyến", "Nguyệt", "Khuyên", "Ngọc", "Chiểu", "Ân", "Ninh"})
    EXPECT_EQ(syllable_form(word), SyllableForm::vietnamese) << word;
}

TEST(Syllable, KnowsSpellingsOfOtherPeoples) {
  for (const char* word : {"Ksor", "H'Khuyên", "H’Nga", "Hrếch", "Blơi", "Blôn", "Mlô", "Kpă", "Siŭ", "Jel", "Kon", "Lir",
                           "Đrao", "HMữch", "Kbuôr", "Krajan", "Hmok"})
    EXPECT_EQ(syllable_form(word), SyllableForm::other) << word;
}

TEST(Syllable, KnowsWhatIsNeither) {
  for (const char* word : {"Phuơng", "Truờng", "Huơng", "Ngoc", "Quyêt", "Thj", "Vawn", "Nguyeenx", "Hug", "Ciều", "Ngiêm",
                           "Thuu", "Tiênn", "Đưc", "Hạch̀"})
    EXPECT_EQ(syllable_form(word) == SyllableForm::vietnamese, false) << word;
  for (const char* word : {"Phuơng", "Ngoc", "Thj", "Hug", "Ciều"})
    EXPECT_EQ(syllable_form(word), SyllableForm::impossible) << word;
}

TEST(NameDoubt, FindsWhatIsWrong) {
  using Kind = NameDoubt::Kind;
  struct Case {
    const char* name;
    Kind kind;
    const char* word;
  };
  for (const Case& c : {
           Case{"Nguy?n Văn Đạo", Kind::question, "?"},
           Case{"Trần V\xEF\xBF\xBDn Đạo", Kind::question, "\xEF\xBF\xBD"},
           Case{"Trần Văn Đạ0", Kind::digit, "0"},
           Case{"Trần Văn Đạo*", Kind::sign, "*"},
           Case{"Trần Văn_Đạo", Kind::sign, "_"},
           Case{"Nguyển Văn Đạo", Kind::family, "Nguyển"},
           Case{"NGUYỂN VĂN ĐẠO", Kind::family, "NGUYỂN"},
           Case{"Trân Thị Mận", Kind::family, "Trân"},
           Case{"Pham Thị Mận", Kind::family, "Pham"},
           Case{"Lề Thị Mận", Kind::family, "Lề"},
           Case{"Vo Văn Đạo", Kind::family, "Vo"},
           Case{"Lê Thị Phuơng", Kind::syllable, "Phuơng"},
           Case{"Lê Thị Ngoc", Kind::syllable, "Ngoc"},
           Case{"Lê Thj Mận", Kind::syllable, "Thj"},
           Case{"Đỗ Văn Cuờng", Kind::syllable, "Cuờng"},
           Case{"Đỗ văn Cường", Kind::capitals, "văn"},
           Case{"ĐỖ Văn Cường", Kind::capitals, "ĐỖ"},
           Case{"Đỗ Văn CưỜng", Kind::capitals, "CưỜng"},
       }) {
    const auto doubt = doubt_of_name(c.name);
    ASSERT_TRUE(doubt) << c.name;
    EXPECT_EQ(doubt->kind, c.kind) << c.name;
    EXPECT_EQ(std::string_view(c.name).substr(doubt->begin, doubt->end - doubt->begin), c.word) << c.name;
  }
  EXPECT_EQ(doubt_of_name("Nguyển Văn Đạo")->instead, "Nguyễn");
}

TEST(NameDoubt, LetsRightNamesPass) {
  for (const char* name :
       {"Nguyễn Văn Đạo", "LÊ THỊ MẬN", "Ksor H'Khuyên", "Ksor H’Khuyên", "Y Đức Thành", "H'Mữch", "HMữch", "Đinh Y Hrếch",
        "Đinh Thị Blơi", "H'Lir Êban", "Rơ Châm Thuyên", "Giàng A Páo", "Thạch Sa Rinh", "A Biu", "Y Blôn", "Y Thuyên",
        "Ly A Sì", "Vừ Mí Già", "Lò Văn Pọm", "Kpă Hyuih", "Siu Blơ̆", "Niê Y Bhiu", "Tôn Nữ Thị Mẫu", "Đào Quốc Việt Anh",
        "Lê Thị Thuỳ Dương", "Lê Thị Thùy Dương", "Ha Sol Y Pan", "Cil Múp Ha Bang", "K' Brểu", "Trần Nguyễn Quý Nhân",
        "Lê A", "Võ Thành Trực", "Vù Mí Sính", "Hồ Sĩ Quảng", "Lư Chấn Phong", "Đậu Thị Hằng", "Nguyễn Thị Mộng Kha"})
    EXPECT_FALSE(doubt_of_name(name)) << name << ": "
                                      << static_cast<int>(doubt_of_name(name) ? doubt_of_name(name)->kind : NameDoubt::Kind{});
}

} // namespace
} // namespace congbo
