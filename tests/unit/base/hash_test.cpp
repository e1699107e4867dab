#include "base/hash.h"

#include <gtest/gtest.h>

namespace congbo::test {
namespace {

// FIPS 180-4, the examples of its appendix.
TEST(Hash, OfExamples) {
  EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Hash, OfPiecesIsThatOfAll) {
  const std::string text(1000, 'x');
  for (const std::size_t cut : {0UL, 1UL, 63UL, 64UL, 999UL, 1000UL}) {
    PieceDigest sum;
    sum.add(std::string_view(text).substr(0, cut));
    static_cast<void>(sha256("another in between"));
    sum.add(std::string_view(text).substr(cut));
    EXPECT_EQ(sum.end(), sha256(text)) << cut;
  }
}

TEST(Hash, IsReadBack) {
  const Digest digest = sha256("abc");
  EXPECT_EQ(digest_of(hex_of(digest)), digest);
  for (const std::string_view other : {"", "ba7816", "xa7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                                       "-17816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                                       "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015adx"})
    EXPECT_FALSE(digest_of(other)) << other;
}

}  // namespace
}  // namespace congbo::test
