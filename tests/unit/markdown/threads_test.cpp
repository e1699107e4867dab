#include <array>
#include <thread>

#include <gtest/gtest.h>

#include "markdown/markdown.h"

namespace congbo {
namespace {

// Texts whose HTML depends on the special characters that the library keeps in global tables.
std::string text(std::size_t i) {
  const std::string n = std::to_string(i);
  return "# Mục " + n + "\n\n~~bỏ " + n + "~~ rồi [xem](a" + n + ".md), www.vidu.vn/" + n + ", x" +
         n + "@vidu.vn\n\n| ~~a~~ | b |\n|---|:-:|\n| **" + n + "** | https://vidu.vn/" + n +
         " |\n\n1. *một* ~~hai~~\n   - ba `" + n + "`\n";
}

TEST(MarkdownThreads, RenderAsOneThreadDoes) {
  constexpr std::size_t count = 3000;
  std::vector<std::string> alone;
  for (std::size_t i = 0; i < count; ++i)
    alone.push_back(markdown_to_html(text(i)));
  ASSERT_NE(alone[0].find("<del>"), std::string::npos);
  ASSERT_NE(alone[0].find("<table>"), std::string::npos);

  std::array<std::vector<std::string>, 2> together;
  std::array<std::thread, 2> threads;
  for (std::size_t t = 0; t < threads.size(); ++t)
    threads[t] = std::thread([&mine = together[t]] {
      for (std::size_t i = 0; i < count; ++i)
        mine.push_back(markdown_to_html(text(i)));
    });
  for (std::thread& thread : threads)
    thread.join();
  EXPECT_EQ(together[0], alone);
  EXPECT_EQ(together[1], alone);
}

} // namespace
} // namespace congbo
