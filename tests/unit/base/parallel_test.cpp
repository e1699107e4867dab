#include "base/parallel.h"

#include <gtest/gtest.h>

#include <vector>

#include "base/hash.h"

namespace congbo {
namespace {

TEST(Parallel, CallsEveryIndexOnce) {
  for (const unsigned jobs : {0u, 1u, 2u, 8u}) {
    std::vector<int> calls(1000);
    parallel_for(calls.size(), jobs, [&](std::size_t i) { ++calls[i]; });
    EXPECT_EQ(calls, std::vector<int>(1000, 1)) << jobs;
  }
}

TEST(Parallel, DoesNothingForNothing) {
  parallel_for(0, 4, [](std::size_t) { FAIL(); });
}

TEST(Hash, IsSha256) {
  // FIPS 180-4 test vectors.
  EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

}  // namespace
}  // namespace congbo
