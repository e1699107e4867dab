#include "render/html_finish.h"

#include <gtest/gtest.h>

#include "cpu_seconds.h"

namespace congbo {
namespace {

TEST(HtmlFinish, HeadingsNeverSkipALevel) {
  struct Case {
    const char *in, *out;
  };
  const Case cases[] = {
      {"<h4>A</h4><h2>B</h2><h3>C</h3>",
       "<h2 id=\"a\">A</h2><h2 id=\"b\">B</h2><h3 id=\"c\">C</h3>"},
      {"<h2>A</h2><h4>B</h4><h3>C</h3><h2>D</h2>",
       "<h2 id=\"a\">A</h2><h3 id=\"b\">B</h3><h3 id=\"c\">C</h3><h2 id=\"d\">D</h2>"},
      {"<h1>A</h1><p>x</p><h1>A</h1>", "<h2 id=\"a\">A</h2><p>x</p><h2 id=\"a-2\">A</h2>"},
  };
  for (const Case& c : cases)
    EXPECT_EQ(HtmlFinisher("").finish(c.in, 2), c.out);
}

TEST(HtmlFinish, AnchorsAreFreeOnThePage) {
  HtmlFinisher finisher("");
  EXPECT_EQ(finisher.finish("<h2>Nội dung</h2>", 2),
            "<h2 id=\"noi-dung-2\">Nội dung</h2>"); // main has noi-dung
  EXPECT_EQ(finisher.anchor_for("…"), "muc");
  EXPECT_EQ(finisher.anchor_for(std::string(300, 'a')).size(), 80u);
  EXPECT_EQ(finisher.anchor_for("mot " + std::string(90, 'a')), "mot");
}

TEST(HtmlFinish, ManyAnchorsOfOneTextTakeLinearTime) {
  HtmlFinisher finisher("");
  EXPECT_EQ(finisher.anchor_for("Phần 3"), "phan-3");
  std::string last;
  const double seconds = test::cpu_seconds([&] {
    for (int i = 0; i < 50'000; ++i) last = finisher.anchor_for("Phần");
  });
  EXPECT_EQ(last, "phan-50001");  // "phan-3" was taken
  EXPECT_LT(seconds, 2.0);
}

TEST(HtmlFinish, TablesScroll) {
  EXPECT_EQ(HtmlFinisher("Bảng {number}").finish("<table><tr></tr></table>", 2),
            "<section class=\"table-scroll\" tabindex=\"0\" aria-label=\"Bảng "
            "1\">\n<table><tr></tr></table>\n</section>");
}

TEST(HtmlFinish, TheWordsThatOpenTheArticles) {
  std::vector<Heading> headings;
  EXPECT_EQ(HtmlFinisher("").finish("<h2>QUYẾT ĐỊNH:</h2>", 2, &headings),
            "<h2 class=\"decides\" id=\"quyet-dinh\">QUYẾT ĐỊNH:</h2>");
  ASSERT_EQ(headings.size(), 1u);
  EXPECT_TRUE(headings[0].decides);
}

TEST(HtmlFinish, BrokenHtmlEnds) {
  for (const char* html : {"<", "<h2>", "<h2>a", "a<", "<table", ""})
    HtmlFinisher("").finish(html, 2);
}

TEST(HtmlFinish, TextOfHtml) {
  EXPECT_EQ(text_of_html("<p>A &amp; <em>B</em> &lt;c&gt;</p>"), "A & B <c>");
}

} // namespace
} // namespace congbo
