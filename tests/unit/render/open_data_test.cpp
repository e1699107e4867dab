#include "render/open_data.h"

#include <gtest/gtest.h>

#include <algorithm>

#include <nlohmann/json.hpp>

#include "sample.h"

namespace congbo {
namespace {

using nlohmann::json;

const DataSet& set_named(std::string_view id) {
  for (const DataSet& set : data_sets())
    if (set.id == id) return set;
  throw std::runtime_error("no such set");
}

struct OpenData : testing::Test {
  sample::Sample sample = sample::make();
  SiteIndex index{sample.site};

  json load(std::string_view id, std::optional<int> year = std::nullopt,
            std::size_t most = most_objects) const {
    return json::parse(data_file(index, set_named(id), DataFormat::json, year, most));
  }
};

TEST_F(OpenData, DocumentsAreTheSchemasObjectsWithTheirPlace) {
  const json all = load("documents");
  ASSERT_EQ(all.size(), 8u); // without the plain page
  EXPECT_EQ(all[0]["url"], "/2023/giai-chay/");
  EXPECT_EQ(all[1]["url"], "/2024/hoi-nghi-tong-ket/ke-hoach/");
  EXPECT_EQ(all[1]["event_url"], "/2024/hoi-nghi-tong-ket/");
  EXPECT_EQ(all[1]["year"], 2024);
  EXPECT_EQ(all[1]["source"], "content/2024/hoi-nghi-tong-ket/ke-hoach.md");
}

TEST_F(OpenData, ComesInPiecesOfSomeSize) {
  // So many honorees that they are more than one piece.
  Document& decision = sample.site.documents[index.site.honorees.front().document].document;
  const std::size_t many = decision.honorees.size();
  for (int i = 0; i < 2000; ++i) {
    decision.honorees.push_back(decision.honorees.front());
    decision.honorees.back().reason = std::string(200, 'x');
  }
  std::vector<std::string> pieces;
  pour_data_file(index, set_named("documents"), std::nullopt, [&](std::string_view piece) { pieces.emplace_back(piece); });
  decision.honorees.resize(many);
  ASSERT_GT(pieces.size(), 1u);
  std::string whole;
  for (const std::string& piece : pieces) whole += piece;
  EXPECT_EQ(json::parse(whole).size(), 8u);
  EXPECT_EQ(gather([&](const Sink& sink) { pour_data_file(index, set_named("events"), std::nullopt, sink); }),
            data_file(index, set_named("events"), DataFormat::json, std::nullopt));
}

TEST_F(OpenData, ColumnsAreTheMembersOfEveryObject) {
  for (const DataSet& set : data_sets()) {
    std::vector<std::string> columns(set.columns.begin(), set.columns.end());
    const auto all =
        nlohmann::ordered_json::parse(data_file(index, set, DataFormat::json, std::nullopt));
    ASSERT_FALSE(all.empty()) << set.id;
    for (const auto& object : all) {
      std::vector<std::string> members;
      for (const auto& [name, value] : object.items())
        members.push_back(name);
      EXPECT_EQ(members, columns) << set.id;
    }
  }
}

TEST_F(OpenData, Events) {
  const json event = load("events")[1];
  EXPECT_EQ(event["state"], "outcome");
  EXPECT_EQ(event["time"]["edtf"], "2024-02-20T08:00");
  EXPECT_EQ(event["honorees"], 4);
  EXPECT_EQ(event["documents"].size(), 6u);
  EXPECT_EQ(event["assignments"][0]["agency"], "Phòng Nội vụ");
  EXPECT_EQ(event["budget"]["total"], 3200000);
  EXPECT_EQ(load("events")[2]["assignments"], json::array());
}

TEST_F(OpenData, HonoreesAndRankingsSayWhereTheyStand) {
  const json honoree = load("honorees")[3];
  EXPECT_EQ(honoree["url"], "/khen-thuong/2024/giay-khen/#tran-quoc-dat-000004");
  EXPECT_EQ(honoree["decision"], "88/QĐ-UBND");
  EXPECT_EQ(honoree["date"], "2024-02-19");
  const json ranking = load("rankings")[0];
  EXPECT_EQ(ranking["score"], 97.25);
  EXPECT_EQ(ranking["url"], "/2024/hoi-nghi-tong-ket/#xep-loai");
}

TEST_F(OpenData, CsvHasARowForEachAndNoFormula) {
  const std::string csv = data_file(index, set_named("honorees"), DataFormat::csv, std::nullopt);
  EXPECT_TRUE(csv.starts_with(
      "\xEF\xBB\xBForder,honorific,name,kind,position,unit,award,reason,line,url,"));
  EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 5);
  EXPECT_NE(csv.find("\"'=Phòng Tài chính, \"\"Kế hoạch\"\"\""), std::string::npos);
}

TEST_F(OpenData, LargeSetsAreSplitByYear) {
  const json years = load("documents", std::nullopt, 7);
  EXPECT_EQ(years,
            (json{{"years",
                   {{{"year", 2023}, {"url", "/du-lieu/2023/van-ban.json"}, {"count", 1}},
                    {{"year", 2024}, {"url", "/du-lieu/2024/van-ban.json"}, {"count", 7}}}}}));
  EXPECT_EQ(load("documents", 2024, 7).size(), 7u);
  EXPECT_EQ(data_file(index, set_named("honorees"), DataFormat::csv, std::nullopt, 1),
            "\xEF\xBB\xBFyear,url,count\r\n2024,/du-lieu/2024/khen-thuong.csv,4\r\n");
}

} // namespace
} // namespace congbo
