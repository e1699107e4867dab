#include "parse/front_matter.h"

#include <gtest/gtest.h>

#include "base/message.h"
#include "cpu_seconds.h"

namespace congbo {
namespace {

struct Read {
  FrontMatter front_matter;
  Findings findings;
};

Read read(std::string_view yaml) {
  Read result;
  result.front_matter = read_front_matter("content/a.md", yaml, result.findings);
  return result;
}

std::string value(const FrontMatter& front_matter, std::string_view key) {
  for (const FrontMatterEntry& entry : front_matter.overrides)
    if (entry.key == key) return entry.values.at(0);
  return {};
}

TEST(FrontMatter, TakesOverridesOfTheSchema) {
  const Read result = read(
      "number: 054\ntitle: \"Về việc: tổ chức   Hội nghị\"\nevent.venue: Hội trường A\nevent:\n  "
      "time: "
      "2024-02-29T08:00\n  delegates:\n    total: 120\nissuer: {name: UBND xã, parent: UBND tỉnh}\n"
      "recipients:\n  - Như trên\n  - \"Lưu: VT\"\nbudget.total: 13500000\nkind: ke-hoach\ndate: "
      "2022-03~\n");
  EXPECT_TRUE(result.findings.empty());
  const FrontMatter& front_matter = result.front_matter;
  EXPECT_EQ(value(front_matter, "number"), "054");
  EXPECT_EQ(value(front_matter, "title"), "Về việc: tổ chức Hội nghị");
  EXPECT_EQ(value(front_matter, "event.venue"), "Hội trường A");
  EXPECT_EQ(value(front_matter, "event.time"), "2024-02-29T08:00");
  EXPECT_EQ(value(front_matter, "event.delegates.total"), "120");
  EXPECT_EQ(value(front_matter, "issuer.parent"), "UBND tỉnh");
  EXPECT_EQ(value(front_matter, "budget.total"), "13500000");
  const auto& recipients = front_matter.overrides[7];
  EXPECT_EQ(recipients.key, "recipients");
  EXPECT_TRUE(recipients.is_list);
  EXPECT_EQ(recipients.values, (std::vector<std::string>{"Như trên", "Lưu: VT"}));
  EXPECT_EQ(recipients.line, 11); // the fence is line 1
  EXPECT_EQ(recipients.column, 3);
}

TEST(FrontMatter, TakesTheKeysOfTheSite) {
  const Read result = read(
      "draft: true\nslug: hoi-nghi\naliases: [/tin-tuc/x/, /a.html]\nevent_name: Đại hội\nstatus: "
      "postponed\nattachments:\n  - du-toan.csv\n  - phu-luc/a.docx\nlist: danh-sach.csv\ntopic: "
      "dien-hinh\n"
      "corrections:\n  - date: 2024-03-01\n    text: Sửa số lượng\n  - {text: Sửa tên, date: "
      "2024-03-02}\n");
  EXPECT_TRUE(result.findings.empty());
  const FrontMatter& front_matter = result.front_matter;
  EXPECT_TRUE(front_matter.draft);
  EXPECT_EQ(front_matter.slug, "hoi-nghi");
  EXPECT_EQ(front_matter.aliases, (std::vector<std::string>{"/tin-tuc/x/", "/a.html"}));
  EXPECT_EQ(front_matter.event_name, "Đại hội");
  EXPECT_EQ(front_matter.status, "postponed");
  EXPECT_EQ(front_matter.attachments, (std::vector<std::string>{"du-toan.csv", "phu-luc/a.docx"}));
  EXPECT_EQ(front_matter.list, "danh-sach.csv");
  EXPECT_EQ(front_matter.topic, "dien-hinh");
  ASSERT_EQ(front_matter.corrections.size(), 2U);
  EXPECT_EQ(front_matter.corrections[1].date, "2024-03-02");
  EXPECT_EQ(front_matter.corrections[1].text, "Sửa tên");
  EXPECT_TRUE(front_matter.overrides.empty());
}

TEST(FrontMatter, MayBeEmpty) {
  EXPECT_TRUE(read("").findings.empty());
  EXPECT_TRUE(read("# chỉ chú thích\n").findings.empty());
}

struct Fault {
  std::string yaml;
  int line;
  int column;
  std::string english; // part of the message
  RuleId rule = RuleId::V07;
};
void PrintTo(const Fault& c, std::ostream* out) {
  *out << c.yaml;
}

class FrontMatterFault : public testing::TestWithParam<Fault> {};

TEST_P(FrontMatterFault, IsFoundAtItsPlace) {
  const Fault& expected = GetParam();
  const Read result = read(expected.yaml);
  ASSERT_EQ(result.findings.size(), 1U);
  const Finding& finding = result.findings[0];
  EXPECT_EQ(finding.rule, expected.rule);
  EXPECT_EQ(finding.place.file, "content/a.md");
  EXPECT_EQ(finding.place.line, expected.line);
  EXPECT_EQ(finding.place.column, expected.column);
  EXPECT_NE(message_of(finding, Language::en).find(expected.english), std::string::npos)
      << message_of(finding, Language::en);
  EXPECT_NE(message_of(finding, Language::vi), message_of(finding, Language::en));
}

INSTANTIATE_TEST_SUITE_P(
    Syntax, FrontMatterFault,
    testing::Values(Fault{"title: Kế hoạch: tổ chức", 2, 16, "mapping values"},
                    Fault{"title: \"mở", 2, 11, "end of stream"},
                    Fault{"a: b\n\tc: d", 3, 1, "tab"}, Fault{"title: @x", 2, 8, "cannot start"},
                    Fault{"list: [a, b", 3, 1, "','"}, Fault{"x: &a 1\ny: *a", 3, 4, "aliases"},
                    Fault{"title: !!str x", 2, 8, "tags"}, Fault{"? [a]\n: b", 2, 3, "key must be"},
                    Fault{"- a\n- b", 2, 1, "key: value"}, Fault{"chỉ chữ", 2, 1, "key: value"},
                    Fault{"title: a\n...\nslug: b", 4, 1, "document start"},
                    Fault{"title: \x07", 2, 8, "control"}));

INSTANTIATE_TEST_SUITE_P(
    Keys, FrontMatterFault,
    testing::Values(Fault{"slug: x\ntilte: Một", 3, 1, "'title'"},
                    Fault{"event:\n  vanue: A", 3, 3, "'event.venue'"},
                    Fault{"zzzzzz: 1", 2, 1, "no key 'zzzzzz'"},
                    Fault{"honorees: []", 2, 1, "no key"}, Fault{"event: Hội nghị", 2, 1, "group"},
                    Fault{"title: a\nslug: b\ntitle: c", 4, 1, "twice"},
                    Fault{"event.venue: a\nevent:\n  venue: b", 4, 3, "twice"},
                    Fault{"corrections:\n  - date: 2024-01-02\n    text: a\n    txt: b", 5, 5,
                          "no key"}));

INSTANTIATE_TEST_SUITE_P(
    Values, FrontMatterFault,
    testing::Values(
        Fault{"draft: yes", 2, 8, "'true' or 'false'"},
        Fault{"draft: \"true\"", 2, 8, "'true' or 'false'"}, Fault{"date: 26/8/2019", 2, 7, "EDTF"},
        Fault{"event.time: 2024-13", 2, 13, "EDTF"}, Fault{"title: [a]", 2, 8, "single value"},
        Fault{"title:", 2, 7, "no value"}, Fault{"number: null", 2, 9, "no value"},
        Fault{"slug: ~", 2, 7, "no value"}, Fault{"recipients: [A, Null]", 2, 17, "no value"}, Fault{"recipients: Như trên", 2, 13, "list"},
        Fault{"recipients: [[a]]", 2, 14, "single value"},
        Fault{"event.delegates.total: nhiều", 2, 24, "whole number"},
        Fault{"budget.total: 1.000", 2, 15, "whole number"},
        Fault{"kind: kế hoạch", 2, 7, "kind of document"}, Fault{"status: hoãn", 2, 9, "postponed"},
        Fault{"topic: khac", 2, 8, "dien-hinh"}, Fault{"aliases: [tin-tuc]", 2, 11, "address"},
        Fault{"title: \"a\\0b\"", 2, 8, "control"}, Fault{"corrections: x", 2, 14, "list"},
        Fault{"corrections:\n  - date: 2024-03\n    text: a", 3, 11, "not a day"},
        Fault{"corrections:\n  - text: a", 3, 5, "needs"},
        Fault{"corrections: [a]", 2, 15, "needs"}));

INSTANTIATE_TEST_SUITE_P(
    Paths, FrontMatterFault,
    testing::Values(Fault{"list: ../a.csv", 2, 7, "../a.csv", RuleId::V10},
                    Fault{"list: /etc/a.csv", 2, 7, "/etc", RuleId::V10},
                    Fault{"attachments: [a/../../b.csv]", 2, 15, "../", RuleId::V10},
                    Fault{"attachments: ['c:\\a.csv']", 2, 15, "c:", RuleId::V10},
                    Fault{"attachments: ['https://a.vn/b']", 2, 15, "https", RuleId::V10},
                    Fault{"aliases: [/../x/]", 2, 11, "/../x/", RuleId::V10}));

TEST(FrontMatter, KeepsWhatIsRight) {
  const Read result = read("titel: a\nslug: b\ndate: x\nrecipients: [c, [d], e]\n");
  EXPECT_EQ(result.findings.size(), 3U);
  EXPECT_EQ(result.front_matter.slug, "b");
  ASSERT_EQ(result.front_matter.overrides.size(), 1U);
  EXPECT_EQ(result.front_matter.overrides[0].values, (std::vector<std::string>{"c", "e"}));
}

TEST(FrontMatter, NamesTheFirstOfTwoKeys) {
  const Read result = read("slug: a\n\nslug: b");
  ASSERT_EQ(result.findings.size(), 1U);
  ASSERT_EQ(result.findings[0].related.size(), 1U);
  EXPECT_EQ(result.findings[0].related[0].place.line, 2);
}

TEST(FrontMatter, RefusesDepthAndSize) {
  Read deep, large;
  EXPECT_LT(test::cpu_seconds([&] {
              deep = read("title: " + std::string(60'000, '['));
              large = read("title: " + std::string(70'000, 'a'));
            }),
            2.0);
  ASSERT_EQ(deep.findings.size(), 1U);
  EXPECT_NE(message_of(deep.findings[0], Language::en).find("32 levels"), std::string::npos);
  EXPECT_EQ(deep.findings[0].place.column, 39);
  ASSERT_EQ(large.findings.size(), 1U);
  EXPECT_NE(message_of(large.findings[0], Language::en).find("64 KB"), std::string::npos);
}

} // namespace
} // namespace congbo
