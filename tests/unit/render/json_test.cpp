#include "render/json.h"

#include <gtest/gtest.h>

#include <algorithm>

#include <nlohmann/json.hpp>

#include "render/document_json.h"

namespace congbo {
namespace {

std::string in_quotes(std::string_view text) {
  std::string out;
  append_json_text(out, text);
  return out;
}

TEST(Json, EscapesText) {
  EXPECT_EQ(in_quotes("Hội nghị"), "\"Hội nghị\"");
  EXPECT_EQ(in_quotes("a\"b\\c"), "\"a\\\"b\\\\c\"");
  EXPECT_EQ(in_quotes("a\nb\tc\r"), "\"a\\nb\\tc\\r\"");
  EXPECT_EQ(in_quotes(std::string_view("\0\x1f", 2)), "\"\\u0000\\u001f\"");
  EXPECT_EQ(in_quotes("</script>"), "\"\\u003c/script>\"");
}

TEST(Json, EveryByteComesBack) {
  for (int c = 0; c < 0x80; ++c) {
    const std::string text = std::string("đ") + static_cast<char>(c) + "Ự";
    EXPECT_EQ(nlohmann::json::parse(in_quotes(text)).get<std::string>(), text) << c;
  }
}

TEST(Json, Numbers) {
  const auto written = [](double value) {
    std::string out;
    JsonWriter(out).number(value);
    return out;
  };
  EXPECT_EQ(written(20), "20");
  EXPECT_EQ(written(-3), "-3");
  EXPECT_EQ(written(97.25), "97.25");
  EXPECT_EQ(written(13500000), "13500000");
  EXPECT_EQ(written(1e30 / 0.0), "null");
}

Document full_document() {
  Document document;
  document.source = "content/2024/x/ke-hoach.md";
  document.kind = DocumentKind::ke_hoach;
  document.number = "12";
  document.symbol = "KH-UBND";
  document.issuer = Issuer{"Ủy ban nhân dân xã Hòa An", ""};
  document.date = When{"ngày 05 tháng 01 năm 2024", "2024-01-05", false};
  document.bases = {{"Luật Cư trú", std::nullopt, "", "Căn cứ Luật Cư trú", 3}};
  document.sections = {{"I", "MỤC ĐÍCH", 5, {{"1", "", 6, {{"a", "Nhỏ", 7, {}}}}}},
                       {"", "PHẦN KẾT", 9, {}}};
  document.event = AnnouncedEvent{};
  document.event->delegates = Delegates{};
  document.budget = Budget{"", {{"Hoa", 2.5, std::nullopt, 50000, 9}}, std::nullopt, "", 0};
  document.assignments = {{"Văn phòng", {{"Gửi giấy mời", std::nullopt, 12}}}};
  document.signature =
      Signature{{"", "CHỦ TỊCH", "Lê Thị Sen"}, {{"", "PHÓ CHỦ TỊCH", "Hồ Văn Bảy"}}, 20};
  document.honorees = {Honoree{}};
  document.rankings = {Ranking{}};
  document.annexes = {{"DỰ TOÁN", 30}};
  return document;
}

TEST(DocumentJson, HasEveryMemberInTheOrderOfTheSchema) {
  const std::string text = document_json(full_document());
  EXPECT_EQ(text.find('\n'), std::string::npos);
  const auto json = nlohmann::ordered_json::parse(text);
  const std::vector<std::string> members = {
      "source",      "kind",       "number",    "symbol",   "issuer",   "place",        "date",
      "title",       "addressees", "bases",     "sections", "event",    "other_events", "budget",
      "assignments", "recipients", "signature", "honorees", "rankings", "annexes"};
  std::vector<std::string> found;
  for (const auto& [name, value] : json.items())
    found.push_back(name);
  EXPECT_EQ(found, members);
}

TEST(DocumentJson, WhatIsUnknownIsNull) {
  const auto json = nlohmann::json::parse(document_json(full_document()));
  EXPECT_TRUE(json["place"].is_null());
  EXPECT_TRUE(json["issuer"]["parent"].is_null());
  EXPECT_TRUE(json["event"]["name"].is_null());
  EXPECT_TRUE(json["event"]["delegates"]["total"].is_null());
  EXPECT_EQ(json["sections"][0]["children"][0]["heading"], nullptr);
  EXPECT_EQ(json["sections"][0]["children"][0]["children"][0]["numeral"], "a");
  EXPECT_EQ(json["sections"][1]["numeral"], nullptr);
  EXPECT_EQ(json["budget"]["lines"][0]["quantity"], 2.5);
  EXPECT_EQ(json["budget"]["total"], nullptr);
  EXPECT_EQ(json["assignments"][0]["tasks"][0]["deadline"], nullptr);
  EXPECT_EQ(json["signature"]["cosigners"][0]["name"], "Hồ Văn Bảy");
  EXPECT_EQ(json["honorees"][0]["name"], "");
  EXPECT_EQ(json["honorees"][0]["kind"], "ca-nhan");
  EXPECT_EQ(json["date"], (nlohmann::json{{"text", "ngày 05 tháng 01 năm 2024"},
                                          {"edtf", "2024-01-05"},
                                          {"tentative", false}}));
  EXPECT_TRUE(nlohmann::json::parse(document_json(Document{}))["issuer"].is_null());
}

TEST(DocumentJson, DepthOfSectionsIsNotRecursion) {
  Document document;
  std::vector<Section>* level = &document.sections;
  for (int i = 0; i < 3000; ++i) {
    level->push_back({"1", "", 1, {}});
    level = &level->back().children;
  }
  const std::string text = document_json(document);
  EXPECT_EQ(std::count(text.begin(), text.end(), '['), std::count(text.begin(), text.end(), ']'));
}

} // namespace
} // namespace congbo
