// Corrections and revocations as readers see them: on pages, in lists, figures, feed and open data.

#include "render/corrections.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "render/feed.h"
#include "render/open_data.h"
#include "sample.h"

namespace congbo {
namespace {

using sample::Sample;

// The notice corrects the plan, and revokes awards of the decision: all, or of Trần Quốc Đạt.
Sample amended(bool whole) {
  Sample sample = sample::make();
  Site& site = sample.site;
  const auto amend = [&](std::size_t other, Amendment::Kind kind, bool all) {
    site.documents[sample::cancelled].amends.push_back({other, kind, all});
    site.documents[other].amended_by.push_back({sample::cancelled, kind, all});
  };
  site.documents[sample::cancelled].document.date = When{"", "2024-08-01", false};
  amend(sample::plan, Amendment::Kind::corrects, false);
  amend(sample::decision, Amendment::Kind::revokes, whole);
  for (std::size_t h = whole ? 0 : 3; h < site.honorees.size(); ++h)
    site.honorees[h].revoked_by = sample::cancelled;
  return sample;
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST(Corrections, StandOnThePageOfWhatTheyCorrectAndLeadBack) {
  const auto files = sample::render_all(amended(false));
  const std::string& plan = files.at("2024/hoi-nghi-tong-ket/ke-hoach/index.html");
  EXPECT_TRUE(has(plan, "01/8/2024</time>\n</strong> Không tổ chức Giải chạy <a href=\"../../../2023/giai-chay/\">"
                        "Thông báo số 61/TB-UBND</a>")) << plan;
  const std::string& event = files.at("2023/giai-chay/index.html");
  EXPECT_TRUE(has(event, "Đính chính, hủy bỏ văn bản"));
  EXPECT_TRUE(has(event, "href=\"../../2024/hoi-nghi-tong-ket/ke-hoach/\""));
  EXPECT_TRUE(has(files.at("van-ban/index.html"), "Đã đính chính"));
  EXPECT_FALSE(has(files.at("van-ban/index.html"), "Đã hủy bỏ"));
}

TEST(Corrections, OneAwardRevoked) {
  const auto files = sample::render_all(amended(false));
  const std::string& decision = files.at("2024/hoi-nghi-tong-ket/quyet-dinh/index.html");
  EXPECT_TRUE(has(decision, "Đã hủy bỏ khen thưởng của Trần Quốc Đạt theo <a href="));
  EXPECT_FALSE(has(decision, "notice--revoked"));
  const std::string& roll = files.at("khen-thuong/2024/giay-khen/index.html");
  EXPECT_TRUE(has(roll, "<li class=\"honoree honoree--revoked\" id=\"tran-quoc-dat-000004\">"));
  EXPECT_TRUE(has(roll, "<li class=\"honoree\" id=\"nguyen-thi-anh-000003\">"));
  EXPECT_TRUE(has(roll, "Đã hủy bỏ theo <a href=\"../../../2023/giai-chay/\">Thông báo số 61/TB-UBND</a>"));
  EXPECT_TRUE(has(roll, "(1 đã hủy bỏ)"));
  EXPECT_TRUE(has(files.at("khen-thuong/2024/a-z/index.html"), "Thông báo số 61/TB-UBND"));
  EXPECT_TRUE(has(files.at("khen-thuong/index.html"), "Trong đó đã hủy bỏ"));
  EXPECT_TRUE(has(files.at("2024/index.html"), "lượt khen đã hủy bỏ"));
  EXPECT_TRUE(has(files.at("2024/hoi-nghi-tong-ket/index.html"), "(1 đã hủy bỏ)"));
}

TEST(Corrections, AWholeDecisionRevoked) {
  const auto files = sample::render_all(amended(true));
  const std::string& decision = files.at("2024/hoi-nghi-tong-ket/quyet-dinh/index.html");
  EXPECT_TRUE(has(decision, "<p class=\"notice notice--revoked\"><strong>Đã hủy bỏ theo</strong>"));
  EXPECT_TRUE(has(decision, "Thông báo số 61/TB-UBND ngày 01 tháng 8 năm 2024</a>"));
  EXPECT_TRUE(has(files.at("van-ban/index.html"), "<strong class=\"mark\">Đã hủy bỏ</strong>"));
}

TEST(Corrections, NothingIsSaidWhereNothingWasAmended) {
  for (const auto& [path, bytes] : sample::render_all(sample::make())) {
    if (!path.ends_with(".html") || path.starts_with("du-lieu/")) continue;
    const bool has_words_at_hand = path == "tim-kiem/index.html";  // for its script
    EXPECT_TRUE(has_words_at_hand || !has(bytes, "hủy bỏ")) << path;
    EXPECT_FALSE(has(bytes, "honoree--revoked")) << path;
  }
}

TEST(Corrections, OpenDataSaysWhichAwardsStand) {
  const Sample sample = amended(false);
  const SiteIndex index(sample.site);
  for (const DataSet& set : data_sets()) {
    if (set.id != "honorees") continue;
    const auto rows = nlohmann::json::parse(data_file(index, set, DataFormat::json, std::nullopt));
    ASSERT_EQ(rows.size(), 4U);
    EXPECT_TRUE(rows[2]["revoked_by"].is_null());
    EXPECT_EQ(rows[3]["revoked_by"], "61/TB-UBND");
    EXPECT_EQ(rows[3]["revoked_url"], "/2023/giai-chay/");
    EXPECT_TRUE(has(data_file(index, set, DataFormat::csv, std::nullopt), ",61/TB-UBND,/2023/giai-chay/\r\n"));
  }
}

TEST(Corrections, TheFeedBringsBackWhatWasAmended) {
  Sample sample = amended(true);
  const auto theme = sample::theme(sample.site.settings);
  const SiteIndex index(sample.site);
  const std::string feed = feed_file(index, theme->phrases);
  const std::size_t plan = feed.find("/ke-hoach/</id>"), decision = feed.find("/quyet-dinh/</id>"),
                    story = feed.find("/nguoi-gieo-chu/</id>");
  ASSERT_NE(plan, std::string::npos);
  EXPECT_LT(decision, story) << "the day of the revocation, not that of issue";
  EXPECT_TRUE(has(feed, "<updated>2024-08-01T00:00:00+07:00</updated><published>2024-02-19T00:00:00+07:00</published>"));
  EXPECT_TRUE(has(feed, "Đã hủy bỏ theo Thông báo số 61/TB-UBND 01/8/2024"));
  EXPECT_TRUE(has(feed, "Đính chính 01/8/2024: Không tổ chức Giải chạy"));
}

TEST(Corrections, ANoteAndADocumentOfOneDayAreOne) {
  Sample sample = amended(false);
  sample.site.documents[sample::plan].front_matter.corrections = {{"2024-08-01", "Sửa số lượng đại biểu."}, {"2024-03-01", "Sửa tên."}};
  const auto theme = sample::theme(sample.site.settings);
  const auto all = corrections_of(sample.site, theme->phrases, sample::plan);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].text, "Sửa tên.");
  EXPECT_EQ(all[1].text, "Sửa số lượng đại biểu.");
  EXPECT_EQ(all[1].document, std::size_t{sample::cancelled});
}

} // namespace
} // namespace congbo
