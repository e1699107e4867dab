// A whole file may be one line, with a fault in every word: checking it stays linear.

#include <gtest/gtest.h>

#include <algorithm>

#include "check/check.h"
#include "check/privacy.h"
#include "cpu_seconds.h"
#include "parse/parse.h"
#include "recognise/recognise.h"

namespace congbo {
namespace {

std::string repeated(std::string_view words, int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += words;
  return text + "\n";
}

double seconds(std::string_view words, int count) {
  const ParsedSource parsed = parse_source("content/2024/hop/van-ban.md", repeated(words, count));
  const Document document = recognise(parsed.source, Register::built_in());
  double least = 1e9;
  for (int run = 0; run < 3; ++run) {
    least = std::min(least, test::cpu_seconds([&] {
      const Findings findings = check_document(parsed.source, document, Register::built_in());
      const SearchedText searched = searched_text(parsed.source, document);
      const Findings told = privacy_findings("a.md", searched, find_private(searched, {}), {});
      EXPECT_GT(findings.size() + told.size(), static_cast<std::size_t>(count / 2)) << words;
    }));
  }
  return least;
}

TEST(LongLines, AreCheckedInLinearTime) {
  for (const std::string_view words : {"0912345678 ", "ngày 30 tháng 02 năm 2024 ", "cùm thi đua "}) {
    const double few = seconds(words, 2'000), many = seconds(words, 16'000);
    EXPECT_LT(many, 24 * few + 0.02) << words << ": 8 times as many took " << many / few << " times as long";
  }
}

}  // namespace
}  // namespace congbo
