#include "command/scaffold.h"

#include <gtest/gtest.h>

#include "base/message.h"
#include "check/check.h"
#include "parse/parse.h"
#include "recognise/recognise.h"

namespace congbo {
namespace {

TEST(Scaffold, Towns) {
  struct Case {
    std::string_view given, name, kind, place;
  };
  const Case cases[] = {
      {"phường Hoa Lau", "phường Hoa Lau", "phường", "Hoa Lau"},
      {"Xã  Suối Mây ", "xã Suối Mây", "xã", "Suối Mây"},
      {"Ủy ban nhân dân phường Thuận Khê", "phường Thuận Khê", "phường", "Thuận Khê"},
      {"Đặc khu Hòn Ngọc", "đặc khu Hòn Ngọc", "đặc khu", "Hòn Ngọc"},
  };
  for (const Case& each : cases) {
    const auto town = read_town(each.given);
    ASSERT_TRUE(town) << each.given;
    EXPECT_EQ(town->name, each.name);
    EXPECT_EQ(town->kind, each.kind);
    EXPECT_EQ(town->place, each.place);
  }
  for (const std::string_view none : {"", "Hoa Lau", "phường", "huyện Sông Mã", "Ban hòaxã A"}) EXPECT_FALSE(read_town(none)) << none;
}

TEST(Scaffold, Dates) {
  EXPECT_EQ(date_in_words({2026, 3, 5}), "ngày 05 tháng 3 năm 2026");
  EXPECT_EQ(date_in_words({2026, 2, 15}), "ngày 15 tháng 02 năm 2026");
}

// Whatever the day and town, the rules of one document have no warning.
TEST(Scaffold, EveryDayOfAYear) {
  const Town towns[] = {*read_town("phường Hoa Lau"), *read_town("xã Bình Sơn"), *read_town("đặc khu Hòn Ngọc")};
  const long first = days_from_epoch({2026, 1, 1});
  for (long day = 0; day < 366; day += 11)
    for (const std::string_view what : {"ke-hoach", "giay-moi", "ket-qua"}) {
      DocumentFacts facts{towns[static_cast<std::size_t>(day) % 3], "Hội thi Tiếng hát năm 2026", {}, {}, static_cast<int>(day) + 1, from_days(first + day), {}};
      propose_event(facts);
      const std::string text = new_document(what, facts);
      const ParsedSource parsed = parse_source("content/2026/a/b.md", text);
      const Document document = recognise(parsed.source, Register::built_in());
      EXPECT_EQ(document.number, facts.number < 10 ? "0" + std::to_string(facts.number) : std::to_string(facts.number));
      EXPECT_FALSE(!document.date || document.date->edtf.empty());
      for (const Finding& finding : check_document(parsed.source, document, Register::built_in()))
        EXPECT_EQ(name_of(finding.severity), "advice") << rule_of(finding.rule).code << " " << message_of(finding, Language::vi) << "\n" << text;
    }
  EXPECT_EQ(new_document("thu", {}), "");
}

}  // namespace
}  // namespace congbo
