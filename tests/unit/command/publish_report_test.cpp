#include "command/publish_report.h"

#include <gtest/gtest.h>

namespace congbo {
namespace {

PublishAnswer answer_of(const std::vector<std::string>& pages) {
  PublishAnswer answer{.target = "máy chủ", .place = "ftp://may-chu.example/", .base_url = "https://hoalau.example", .report = {}, .changed = {}, .verified = {}};
  answer.report.done = true;
  for (const std::string& page : pages)
    answer.report.plan.steps.push_back({StepKind::upload, SitePart::page, StepReason::not_there, page + "index.html", "", 1, 0});
  return answer;
}

std::string new_pages_of(const PublishAnswer& answer) {
  const std::string text = publish_as_text(answer, Language::vi);
  return text.substr(std::min(text.find("Giấy mời mới:"), text.find("Trang mới:")));
}

// What a person copies into a message stands first: what was published last is of the latest year.
TEST(PublishReport, NamesNewPagesByYearInvitationsFirst) {
  EXPECT_EQ(new_pages_of(answer_of({"2023/a/", "2023/a/thu-moi/", "2024/b/", "2024/b/thu-moi/", "tra-cuu/"})),
            "Giấy mời mới:\n"
            "https://hoalau.example/2024/b/thu-moi/\n"
            "https://hoalau.example/2023/a/thu-moi/\n"
            "Trang mới:\n"
            "https://hoalau.example/tra-cuu/\n"
            "https://hoalau.example/2024/b/\n"
            "https://hoalau.example/2023/a/\n");
}

TEST(PublishReport, NamesTheFirstOfManyNewPagesAndCountsTheRest) {
  std::vector<std::string> pages;
  for (int n = 10; n < 31; ++n) pages.push_back("2024/hoi-nghi-" + std::to_string(n) + "/");
  EXPECT_TRUE(new_pages_of(answer_of(pages)).ends_with("hoi-nghi-30/\n")) << "one more is named";
  pages.push_back("2024/hoi-nghi-31/");
  EXPECT_TRUE(new_pages_of(answer_of(pages)).ends_with("hoi-nghi-29/\n… và 2 trang nữa\n"));
  EXPECT_NE(publish_as_json(answer_of(pages)).find("hoi-nghi-31/"), std::string::npos) << "JSON has all";
}

}  // namespace
}  // namespace congbo
