#include "render/qr.h"

#include <gtest/gtest.h>

#include <charconv>

namespace congbo {
namespace {

// The modules of the SVG's second path, a row of '#' and '.' each; empty where it is not as
// promised.
std::vector<std::string> modules(const std::string& svg) {
  const std::size_t box = svg.find("viewBox=\"0 0 ") + 13;
  int size = 0;
  std::from_chars(svg.data() + box, svg.data() + svg.size(), size);
  std::vector<std::string> rows(static_cast<std::size_t>(size),
                                std::string(static_cast<std::size_t>(size), '.'));
  const char* at = svg.data() + svg.find("fill=\"#000\" d=\"") + 15;
  const char* const end = svg.data() + svg.size();
  while (*at == 'M') {
    std::size_t x = 0, y = 0, length = 0;
    at = std::from_chars(at + 1, end, x).ptr;
    at = std::from_chars(at + 1, end, y).ptr;
    at = std::from_chars(at + 1, end, length).ptr;
    const std::string back = "v1h-" + std::to_string(length) + "z";
    if (std::string_view(at, end).substr(0, back.size()) != back) return {};
    at += back.size();
    rows.at(y).replace(x, length, length, '#');
  }
  return *at == '"' ? rows : std::vector<std::string>();
}

TEST(Qr, HasFindersAndAQuietZone) {
  const auto rows = modules(qr_svg("https://anhoadong.example/2024/hoi-nghi/thu-moi/", "Mã"));
  ASSERT_GE(rows.size(), 29u);
  const std::size_t last = rows.size() - 1;
  for (std::size_t i = 0; i < rows.size(); ++i)
    for (std::size_t q = 0; q < 4; ++q)
      for (const char c : {rows[q][i], rows[last - q][i], rows[i][q], rows[i][last - q]})
        ASSERT_EQ(c, '.');
  // ISO/IEC 18004, 6.3.3: three finders of seven modules.
  const char* const finder[] = {"#######.", "#.....#.", "#.###.#.", "#.###.#.",
                                "#.###.#.", "#.....#.", "#######.", "........"};
  for (std::size_t y = 0; y < 8; ++y) {
    EXPECT_EQ(rows[4 + y].substr(4, 8), finder[y]);
    EXPECT_EQ(rows[4 + y].substr(last - 10, 7), std::string(finder[y], 7));
    EXPECT_EQ(rows[last - 4 - y].substr(4, 8), finder[y]);
  }
}

TEST(Qr, IsDarkOnLightWhateverThePage) {
  const std::string svg = qr_svg("https://a.example/", "Mở \"trang\" <này>");
  EXPECT_TRUE(
      svg.starts_with("<svg viewBox=\"0 0 33 33\" role=\"img\" aria-label=\"Mở "
                      "&quot;trang&quot; &lt;này&gt;\" shape-rendering=\"crispEdges\">"
                      "<path fill=\"#fff\" d=\"M0 0h33v33H0z\"/><path fill=\"#000\" d=\"M4 4h7"))
      << svg;
  EXPECT_EQ(svg.find("style"), std::string::npos);
  EXPECT_TRUE(svg.ends_with("\"/></svg>"));
}

TEST(Qr, SameBytesEveryTime) {
  const std::string text(300, 'x');
  EXPECT_EQ(qr_svg(text, "a"), qr_svg(text, "a"));
  EXPECT_NE(qr_svg(text, "a"), qr_svg(text + "y", "a"));
}

TEST(Qr, WhatDoesNotFitIsLeftOut) {
  EXPECT_EQ(qr_svg("", "a"), "");
  EXPECT_EQ(qr_svg(std::string("a\0b", 3), "a"), "");
  EXPECT_NE(qr_svg(std::string(2331, 'x'), "a"), "");
  EXPECT_EQ(qr_svg(std::string(2332, 'x'), "a"), "");
}

} // namespace
} // namespace congbo
