// The reference pages name exactly what the program knows.

#include "command/reference_rows.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "command/reference.h"
#include "parse/parse.h"
#include "render/document_json.h"

namespace congbo {
namespace {

using Json = nlohmann::json;

// Lists that hold what another row describes already.
const std::set<std::string> closed{"sections[].children[]", "other_events[]", "signature.cosigners[]"};

void flatten(const Json& value, const std::string& name, std::set<std::string>& names) {
  const bool when = value.is_object() && value.contains("edtf");
  if (value.is_object() && !when) {
    for (const auto& [key, member] : value.items()) flatten(member, name.empty() ? key : name + "." + key, names);
  } else if (value.is_array()) {
    if (closed.contains(name + "[]") || value.empty()) return void(names.insert(name + "[]"));
    flatten(value[0], name + "[]", names);
  } else {
    names.insert(name);
  }
}

Document full_document() {
  const When when{"ngày 05 tháng 01 năm 2026", "2026-01-05", false};
  Document document;
  document.issuer = Issuer{"UBND phường", "UBND tỉnh"};
  document.date = when;
  document.addressees = {"Các phòng"};
  document.bases = {{"1/KH-UBND", when, "UBND", "x", 1}};
  document.sections = {{"I", "Mục đích", 2, {}}};
  document.event = AnnouncedEvent{};
  document.event->time = when;
  document.event->programme = {"Khai mạc"};
  document.event->backdrop = {"HỘI NGHỊ"};
  document.event->delegates = Delegates{10, 1, {{"Tỉnh", 2, 3, {{"Sở", 1, 4}}}}};
  document.budget = Budget{"Quỹ", {{"Hoa", 1.0, 2, 2, 5}}, 2, "Hai đồng", 6};
  document.assignments = {{"Văn phòng", {{"Chuẩn bị", when, 7}}}};
  document.recipients = {"Lưu: VT"};
  document.signature = Signature{};
  document.honorees.emplace_back();
  document.rankings.emplace_back();
  document.annexes.emplace_back();
  return document;
}

TEST(Reference, DescribesEveryMemberOfARecognisedDocument) {
  std::set<std::string> printed, described;
  flatten(Json::parse(document_json(full_document())), "", printed);
  for (const ReferenceRow& row : document_rows()) described.emplace(row.name);
  EXPECT_EQ(printed, described);
}

Json sample_of(std::string_view kind, std::string_view name) {
  if (name == "organisation.email") return "vanthu@x.example";
  if (name == "extends") return "../congbo.json";
  if (kind == "true, false") return true;
  if (kind == "URL") return "https://x.example";
  if (kind == "vi, en") return "vi";
  if (kind == "block, redact") return "redact";
  if (kind == "#rrggbb") return "#7a0000";
  if (kind == "path") return "mark.svg";
  if (kind == "list of text") return Json::array({"x"});
  if (kind == "list of {label, url}") return Json::array({Json{{"label", "x"}, {"url", "https://x.example"}}});
  if (kind.starts_with("list of")) return Json::array();
  if (kind.starts_with("{")) return Json::object();
  return "x";
}

TEST(Reference, NamesOnlySettingsThatAreRead) {
  for (const ReferenceRow& row : setting_rows()) {
    Json settings{{"title", "Trang thử"}};
    const std::string name(row.name);
    const std::size_t dot = name.find('.');
    if (dot == std::string::npos) settings[name] = sample_of(row.kind, row.name);
    else settings[name.substr(0, dot)][name.substr(dot + 1)] = sample_of(row.kind, row.name);
    const ParsedSettings parsed = parse_settings("congbo.json", settings.dump());
    EXPECT_TRUE(parsed.findings.empty()) << row.name;
  }
}

std::string yaml_of(std::string_view kind, std::string_view name) {
  if (kind == "true, false") return "true";
  if (kind == "EDTF") return "2024-02-29T08:00";
  if (kind == "number") return "12";
  if (kind == "postponed, cancelled") return "postponed";
  if (kind == "dien-hinh") return "dien-hinh";
  if (kind == "list of {date, text}") return "\n  - date: 2024-01-02\n    text: Sửa tên";
  if (kind == "list of addresses") return "[/cu/]";
  if (kind.starts_with("list of")) return "[x.csv]";
  return name == "kind" ? "ke-hoach" : "x.csv";
}

TEST(Reference, NamesOnlyFrontMatterThatIsRead) {
  for (const ReferenceRow& row : front_matter_rows()) {
    std::string_view names = row.name;
    while (!names.empty()) {
      const std::size_t comma = std::min(names.find(", "), names.size());
      const std::string name(names.substr(0, comma));
      names.remove_prefix(std::min(comma + 2, names.size()));
      const std::string text = "---\n" + name + ": " + yaml_of(row.kind, name) + "\n---\nx\n";
      const ParsedSource parsed = parse_source("content/2024/x/a.md", text);
      EXPECT_TRUE(parsed.findings.empty()) << name;
    }
  }
}

TEST(Reference, SaysEverythingInBothLanguages) {
  for (const auto rows : {setting_rows(), front_matter_rows(), address_rows(), document_rows()})
    for (const ReferenceRow& row : rows) {
      EXPECT_FALSE(row.vi.empty()) << row.name;
      EXPECT_FALSE(row.en.empty()) << row.name;
    }
}

TEST(Manual, EscapesHyphensAndNamesEveryCommand) {
  const std::string page = manual_page();
  EXPECT_NE(page.find(".SS congbo build"), std::string::npos);
  EXPECT_NE(page.find("\\-\\-output"), std::string::npos);
}

}  // namespace
}  // namespace congbo
