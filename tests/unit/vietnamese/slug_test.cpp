#include "vietnamese/slug.h"

#include <gtest/gtest.h>

namespace congbo {
namespace {

TEST(Slug, Table) {
  struct Case {
    std::string_view text, value;
  };
  const Case cases[] = {
      {"Kế hoạch tổng kết năm 2031", "ke-hoach-tong-ket-nam-2031"},
      {"Đại hội THI ĐUA", "dai-hoi-thi-dua"},
      {"54/KH-UBND", "54-kh-ubnd"},
      {"--a__b..c--", "a-b-c"},
      {"“Dòng sông” – ơ hờ", "dong-song-o-ho"},
      {"", ""},
      {"???", ""},
      {"日本", ""},
      {"Straße", "stra-e"}, // ß is no letter with a mark
      {"Ærø", "r"},
      {"café", "cafe"},
      {"İstanbul", "istanbul"},
      {"H'Mông", "h-mong"},
      {"tie\xCC\x82\xCC\x81n", "tien"},
      {"x\xCC\x81y", "xy"}, // a mark with nothing to compose
      {"a\xC2\xADz", "a-z"},
      {"chưa\xC2\xA0xong", "chua-xong"},
  };
  for (const Case& c : cases)
    EXPECT_EQ(slug(c.text), c.value) << c.text;
}

TEST(Slug, IsNeverCut) {
  std::string text;
  for (int i = 0; i < 200; ++i)
    text += "thưởng ";
  EXPECT_EQ(slug(text).size(), 200U * 7 - 1);
}

TEST(Slug, OfASlugIsItself) {
  for (const char* text : {"Hội nghị điển hình tiên tiến", "a--b", "01/QĐ-CT"})
    EXPECT_EQ(slug(slug(text)), slug(text));
}

} // namespace
} // namespace congbo
