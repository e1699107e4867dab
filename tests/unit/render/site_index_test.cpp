#include "render/site_index.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "sample.h"

namespace congbo {
namespace {

TEST(SiteIndex, NewestFirstUndatedLast) {
  sample::Sample sample = sample::make();
  sample.site.documents[sample::plan].document.date.reset();
  const SiteIndex index(sample.site);
  EXPECT_EQ(index.newest.front(), sample::hope);
  EXPECT_EQ(index.newest.back(), sample::plan);
  EXPECT_EQ(index.newest.size(), 8u);
}

TEST(SiteIndex, KnowsHowAgenciesAreSpelt) {
  sample::Sample sample = sample::make();
  sample.site.settings.organisation.name = "Ủy ban nhân dân xã Bến Lá";
  sample.site.documents[sample::plan].document.issuer = Issuer{"SỞ NỘI VỤ", ""};
  sample.site.documents[sample::hope].document.issuer = Issuer{"Sở Nội vụ", ""};
  const SiteIndex index(sample.site);
  EXPECT_EQ(index.spellings.at("sở nội vụ"), "Sở Nội vụ");
  EXPECT_EQ(index.spellings.at("ủy ban nhân dân xã bến lá"), "Ủy ban nhân dân xã Bến Lá");
}

TEST(SiteIndex, ArticlesAreNotInTheRegister) {
  const sample::Sample sample = sample::make();
  const SiteIndex index(sample.site);
  const auto& documents = index.find_year(2024)->documents;
  EXPECT_EQ(documents.size(), 6u);
  EXPECT_EQ(std::count(documents.begin(), documents.end(), std::size_t{sample::story}), 0);
}

TEST(SiteIndex, AwardsOfEqualRankAreNotMixed) {
  sample::Sample sample = sample::make();
  auto& honorees = sample.site.honorees;
  honorees[0].award = honorees[2].award = 0;
  honorees[1].award = honorees[3].award = 1;
  const SiteIndex index(sample.site);
  ASSERT_EQ(index.groups.size(), 2u);
  EXPECT_EQ(index.groups[0].honorees, (std::vector<std::size_t>{0, 2}));
  EXPECT_EQ(index.place_of[3], 1u);
}

TEST(SiteIndex, AnchorsLiveOnTheirPageOfTheAward) {
  sample::Sample sample = sample::make();
  sample.site.honorees.assign(501, {sample::decision, 0, 2024, 0, "x"});
  const SiteIndex index(sample.site);
  EXPECT_EQ(honoree_address(index, 499), "khen-thuong/2024/bang-khen/#x");
  EXPECT_EQ(honoree_address(index, 500), "khen-thuong/2024/bang-khen/2/#x");
}

TEST(SiteIndex, NoticesDoNotDependOnTheDay) {
  sample::Sample sample = sample::make();
  const auto count = [&] { return SiteIndex(sample.site).notice_count; };
  EXPECT_EQ(count(), 2u);
  sample.site.events[sample::festival].state = EventState::held;
  EXPECT_EQ(count(), 2u);
  EXPECT_TRUE(SiteIndex(sample.site).coming.empty());
}

TEST(SiteIndex, UndatedEventsOfOldYearsAreNotComing) {
  sample::Sample sample = sample::make();
  SiteEvent& event = sample.site.events[sample::festival];
  event.first_day.reset();
  event.last_day.reset();
  EXPECT_EQ(SiteIndex(sample.site).coming.size(), 1u);
  sample.site.years.push_back({2025, {}, {}, {}});
  EXPECT_TRUE(SiteIndex(sample.site).coming.empty());
}

} // namespace
} // namespace congbo
