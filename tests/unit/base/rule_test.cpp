#include "base/rule.h"

#include <gtest/gtest.h>

#include <set>

#include "base/message.h"

namespace congbo {
namespace {

// How many arguments a sentence asks for: one more than its highest {n}.
int arguments_of(std::string_view sentence) {
  int most = 0;
  for (std::size_t i = 0; i + 2 < sentence.size(); ++i)
    if (sentence[i] == '{' && sentence[i + 2] == '}') most = std::max(most, sentence[i + 1] - '0' + 1);
  return most;
}

TEST(Rules, StandInTheOrderOfTheirIdentities) {
  int expected = 0;
  for (const Rule& rule : all_rules()) EXPECT_EQ(static_cast<int>(rule.id), expected++) << rule.code;
}

TEST(Rules, HaveDistinctCodesAndNames) {
  std::set<std::string_view> codes, names;
  for (const Rule& rule : all_rules()) {
    EXPECT_TRUE(codes.insert(rule.code).second) << rule.code;
    EXPECT_TRUE(names.insert(rule.name).second) << rule.name;
  }
}

TEST(Rules, SayTheSameInBothLanguages) {
  for (const Rule& rule : all_rules()) {
    EXPECT_FALSE(rule.message_vi.empty()) << rule.code;
    EXPECT_FALSE(rule.message_en.empty()) << rule.code;
    EXPECT_EQ(arguments_of(rule.message_vi), arguments_of(rule.message_en)) << rule.code;
    EXPECT_EQ(rule.hint_vi.empty(), rule.hint_en.empty()) << rule.code;
    EXPECT_EQ(arguments_of(rule.hint_vi), arguments_of(rule.hint_en)) << rule.code;
  }
}

TEST(Rules, AreFoundByCodeWhateverTheCase) {
  EXPECT_EQ(find_rule("n01"), RuleId::N01);
  EXPECT_EQ(find_rule("V10"), RuleId::V10);
  EXPECT_FALSE(find_rule("V99"));
  EXPECT_FALSE(find_rule(""));
}

TEST(Messages, FillArgumentsOfEveryKind) {
  const std::vector<Argument> arguments{std::string("Ở huyện"), 108LL, Words{"tệp", "file"}};
  EXPECT_EQ(fill("{0}: {1} {2}", arguments, Language::vi), "Ở huyện: 108 tệp");
  EXPECT_EQ(fill("{2} {1}", arguments, Language::en), "file 108");
  EXPECT_EQ(fill("{3} {x} {", arguments, Language::en), "{3} {x} {");
}

TEST(Findings, AreSortedByPlaceAndSaidOnce) {
  Findings findings{
      {RuleId::V17, {"b.md", 3, 1, 0}, {}, {}},
      {RuleId::V17, {"a.md", 9, 1, 0}, {}, {}},
      {RuleId::N01, {"a.md", 9, 1, 0}, {std::string("III"), Words{"x", "x"}}, {}},
      {RuleId::V17, {"b.md", 3, 1, 0}, {}, {}},
  };
  sort_findings(findings);
  ASSERT_EQ(findings.size(), 3u);
  EXPECT_EQ(findings[0].rule, RuleId::N01);
  EXPECT_EQ(findings[1].place.file, "a.md");
  EXPECT_EQ(findings[2].place.file, "b.md");
  EXPECT_EQ(count_findings(findings).warnings, 3);
}

}  // namespace
}  // namespace congbo
