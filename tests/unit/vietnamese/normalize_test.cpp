#include "vietnamese/normalize.h"

#include <gtest/gtest.h>

#include "vietnamese/fold.h"
#include "vietnamese/slug.h"

namespace congbo {
namespace {

struct Case {
  std::string_view decomposed, composed;
};
constexpr Case cases[] = {
    {"Uy\xCC\x89 ban", "Uỷ ban"},
    {"Vie\xCC\xA3\xCC\x82t", "Việt"}, // dot below first, as NFD orders it
    {"Vie\xCC\x82\xCC\xA3t", "Việt"}, // circumflex first
    {"Viê\xCC\xA3t", "Việt"},         // the half-composed text of old converters
    {"Đo\xCC\x82\xCC\x80ng Mo\xCC\x9B\xCC\x81i", "Đồng Mới"},
    {"\xE2\x84\xAB", "Å"}, // the Ångström sign is another letter's twin
};

TEST(Normalize, ComposesEveryForm) {
  for (const Case& c : cases) {
    EXPECT_EQ(nfc(c.decomposed), c.composed);
    EXPECT_EQ(nfc(std::string(c.decomposed)), c.composed);
    EXPECT_FALSE(is_nfc(c.decomposed));
    EXPECT_TRUE(is_nfc(c.composed));
  }
}

TEST(Normalize, LeavesComposedTextAlone) {
  for (const std::string_view text :
       {"", "plain", "“Quyết định” – số 7 … ₫ 😀", "Tổ dân phố Bến Đò\r\n", "日本"})
    EXPECT_EQ(nfc(text), text);
}

TEST(Normalize, MarkAfterComposedLetterIsSeen) {
  EXPECT_FALSE(is_nfc("a\xCC\x81"));
  EXPECT_TRUE(is_nfc("x\xCC\x81")); // nothing to compose
}

TEST(Normalize, BothFormsFoldAlike) {
  for (const Case& c : cases) {
    EXPECT_EQ(fold(c.decomposed), fold(c.composed));
    EXPECT_EQ(slug(c.decomposed), slug(c.composed));
    EXPECT_EQ(comparison_key(c.decomposed), comparison_key(c.composed));
  }
}

TEST(Normalize, BrokenBytesPass) {
  EXPECT_EQ(nfc("\xFF"
                "a\xCC\x81"),
            "\xFFá");
}

TEST(Normalize, GivesTheSameBufferBack) {
  std::string text = "một đoạn văn bản dài hơn mức mà chuỗi ngắn chứa được";
  const char* const before = text.data();
  const std::string after = nfc(std::move(text));
  EXPECT_EQ(after.data(), before);
}

} // namespace
} // namespace congbo
