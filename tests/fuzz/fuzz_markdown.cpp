// Bytes of Markdown → HTML, which is of the grammar whatever was written; and the same with links that are
// written anew.

#include <cstdint>

#include "expect.h"
#include "html_grammar.h"
#include "markdown/markdown.h"
#include "vietnamese/utf8.h"

namespace {

void expect_grammar(const std::string& html) {
  const std::string broken = congbo::test::HtmlGrammar::broken(html);
  if (!broken.empty()) std::fprintf(stderr, "%s\n", html.c_str());
  congbo::test::expect(broken.empty(), broken.c_str());
  congbo::test::expect(!congbo::first_invalid(html), "not UTF-8");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace congbo;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::string html = markdown_to_html(bytes);
  expect_grammar(html);
  test::expect(html.size() <= 4096 + 64 * size, "far more HTML than text");
  MarkdownOptions options;
  options.resolve = [](std::string_view url, bool image) -> std::optional<std::string> {
    if (image) return std::nullopt;
    std::size_t half = url.size() / 2;
    while (half < url.size() && (static_cast<unsigned char>(url[half]) & 0xC0) == 0x80) ++half;
    return std::string(url.substr(half));
  };
  expect_grammar(markdown_to_html(bytes, options));
  int above = 0;
  for (const SourceLink& link : markdown_links(bytes)) {
    test::expect(link.line >= 0 && link.column >= 0, "a link nowhere");
    above = std::max(above, link.line);
  }
  test::expect(above <= 1 + std::count(bytes.begin(), bytes.end(), '\n') + std::count(bytes.begin(), bytes.end(), '\r'),
               "a link outside the file");
  return 0;
}
