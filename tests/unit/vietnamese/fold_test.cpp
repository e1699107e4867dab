#include "vietnamese/fold.h"

#include <gtest/gtest.h>

#include "vietnamese/letters.h"
#include "vietnamese/normalize.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

struct Case {
  std::string_view text, value;
};

TEST(Fold, Table) {
  const Case cases[] = {
      {"", ""},
      {"Ủy ban nhân dân xã Đồng Mơ", "uy ban nhan dan xa dong mo"},
      {"ĐẮK ƯƠNG Ễnh", "dak uong enh"},
      {"“Ngày hội” – năm 2031 — ‘thôn’", "\"ngay hoi\" - nam 2031 - 'thon'"},
      {"a\xC2\xA0z", "a z"},
      {"Æsir œuvre Straße ĲØłð", "aesir oeuvre strasse ijold"},
      {"Garçon Ñandú Šimůnek", "garcon nandu simunek"},
      {"日本 😀 я …", "日本 😀 я …"},
      {"bad\xFF\xE1\xBB", "bad\xFF\xE1\xBB"},
  };
  for (const Case& c : cases)
    EXPECT_EQ(fold(c.text), c.value) << c.text;
}

TEST(Fold, EveryVowelWithEveryToneGivesItsBase) {
  constexpr char32_t shapes[] = {0, 0x302, 0x306, 0x31B, 0x308, 0x30A};
  constexpr char32_t tones[] = {0, 0x300, 0x309, 0x303, 0x301, 0x323};
  for (char base = 'a'; base <= 'z'; ++base)
    for (const char32_t shape : shapes)
      for (const char32_t tone : tones) {
        std::string text(1, base);
        if (shape != 0) append(text, shape);
        if (tone != 0) append(text, tone);
        ASSERT_EQ(fold(text), std::string(1, base));
        ASSERT_EQ(fold(nfc(text)), std::string(1, base)) << text;
        ASSERT_EQ(fold(upper(nfc(text))), std::string(1, base)) << text;
      }
}

TEST(Fold, AppendsToWhatIsThere) {
  std::string out = "x=";
  fold_to("Đò", out);
  fold_to("Ẩn", out);
  EXPECT_EQ(out, "x=doan");
}

TEST(Fold, IsNeverLongerAndFoldsOnce) {
  for (char32_t c = 1; c < 0x3000; ++c) {
    std::string text;
    append(text, c);
    const std::string once = fold(text);
    ASSERT_LE(once.size(), text.size()) << std::hex << static_cast<unsigned>(c);
    ASSERT_EQ(fold(once), once) << std::hex << static_cast<unsigned>(c);
  }
}

TEST(Case, LowerAndUpperKeepMarks) {
  const Case cases[] = {
      {"ỦY BAN NHÂN DÂN", "ủy ban nhân dân"},
      {"QUYẾT ĐỊNH SỐ 45/QĐ-UBND", "quyết định số 45/qđ-ubnd"},
      {"NGƯỜI TỐT, VIỆC TỐT – “2031”", "người tốt, việc tốt – “2031”"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(lower(c.text), c.value);
    EXPECT_EQ(upper(c.value), c.text);
  }
  EXPECT_EQ(lower("a\xFFĐ"), "a\xFFđ");
}

TEST(Case, AllCapitals) {
  for (const char* yes : {"UBND", "ỦY BAN", "KH-UBND", "QĐ 12", "KẾ HOẠCH:"})
    EXPECT_TRUE(all_capitals(yes)) << yes;
  for (const char* no : {"", "A", "123", "Ủy ban", "QyĐ", "ủy", "- 7 -"})
    EXPECT_FALSE(all_capitals(no)) << no;
}

TEST(Spaces, CollapseToOne) {
  const Case cases[] = {
      {"  một \t hai\r\n ba  ", "một hai ba"},
      {"a\xC2\xA0\xC2\xA0z", "a z"},
      {"th\xE2\x80\x8Bôn\xC2\xAD Đồi\xEF\xBB\xBF", "thôn Đồi"},
      {" \n ", ""},
  };
  for (const Case& c : cases)
    EXPECT_EQ(collapse_spaces(c.text), c.value);
}

TEST(ComparisonKey, ToneHasOnePlace) {
  const Case pairs[] = {
      {"hoà", "hòa"},       {"khoẻ", "khỏe"},         {"thuỷ", "thủy"},   {"Hoà Thuỷ", "HÒA  THỦY"},
      {"hoạ", "họa"},       {"toàn", "tòan"},         {"luỵ", "lụy"},     {"giá", "gía"},
      {"quý", "qúy"},       {"khuỷu", "khủyu"},       {"ngoài", "ngòai"}, {"chuyền", "chùyên"},
      {"Uỷ ban", "Ủy ban"}, {"hoà-giải", "hòa-giải"}, {"của", "cuả"},
  };
  for (const Case& pair : pairs)
    EXPECT_EQ(comparison_key(pair.text), comparison_key(pair.value)) << pair.text;
  EXPECT_NE(comparison_key("tuổi"), comparison_key("tưổi")); // another vowel
}

TEST(ComparisonKey, WellPlacedTonesStay) {
  for (const char* word : {"hòa",    "thủy",  "quý",  "giá", "gì",    "giữ",    "hoàn",
                           "thuyền", "ngoài", "mía",  "bùa", "người", "thưởng", "nguyễn",
                           "khuỷu",  "quốc",  "tuần", "già", "quỳnh", "giường", "xòe"})
    EXPECT_EQ(comparison_key(word), word);
}

TEST(ComparisonKey, MarksStillCount) {
  EXPECT_NE(comparison_key("Hoa"), comparison_key("Hòa"));
  EXPECT_NE(comparison_key("Ân"), comparison_key("An"));
  EXPECT_NE(comparison_key("Đao"), comparison_key("Dao"));
}

TEST(ComparisonKey, ForeignWordsAreLeftAlone) {
  EXPECT_EQ(comparison_key("Résumé Dagout"), "résumé dagout");
  EXPECT_EQ(comparison_key("áéíóú"), "áéíóú");
  EXPECT_EQ(comparison_key("H'Mẫu"), "h'mẫu");
}

} // namespace
} // namespace congbo
