#include "serve/saves.h"

#include <gtest/gtest.h>

#include <future>

namespace congbo {
namespace {

TEST(Saves, AreTakenTogetherOnceTheyAreReady) {
  Saves saves;
  EXPECT_FALSE(saves.another(0));
  saves.hear(false);
  EXPECT_TRUE(saves.another(0));
  saves.hear(false);
  auto waiting = std::async(std::launch::async, [&] { return saves.take(60); });
  EXPECT_EQ(waiting.wait_for(std::chrono::milliseconds(50)), std::future_status::timeout) << "what is looked at comes first";
  saves.ready();
  EXPECT_TRUE(waiting.get());
  EXPECT_FALSE(saves.another(0));
  EXPECT_TRUE(saves.take(0)) << "none in time";
}

TEST(Saves, MadeWhileOneBuildsAreForTheNext) {
  Saves saves;
  saves.hear(false);
  saves.ready();
  EXPECT_TRUE(saves.take(60));
  saves.hear(false);
  EXPECT_TRUE(saves.another(0));
  saves.ready();
  EXPECT_TRUE(saves.take(60));
  EXPECT_FALSE(saves.another(0));
}

TEST(Saves, AreUnsettledUntilPagesAreMadeWithTheSettings) {
  Saves saves;
  EXPECT_TRUE(saves.settled());
  saves.hear(true);
  EXPECT_FALSE(saves.settled());
  saves.ready();
  saves.take(60);
  const unsigned first = saves.apart_taken();
  saves.hear(true);
  saves.settle(first);
  EXPECT_FALSE(saves.settled()) << "others were saved meanwhile";
  saves.ready();
  saves.take(60);
  saves.settle(saves.apart_taken());
  EXPECT_TRUE(saves.settled());
}

TEST(Saves, EndWhenClosed) {
  Saves saves;
  auto waiting = std::async(std::launch::async, [&] { return saves.take(60); });
  saves.close();
  EXPECT_FALSE(waiting.get());
  EXPECT_FALSE(saves.take(60));
}

}  // namespace
}  // namespace congbo
