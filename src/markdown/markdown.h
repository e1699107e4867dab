#pragma once
// Markdown → safe HTML, by cmark-gfm (GFM tables, strikethrough, autolinks, tag filter). The only place
// that knows the library.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/source.h"

namespace congbo {

// Makes the library ready for threads: registers extensions, parses once, then freezes its global
// tables (as shipped it gives wrong HTML from two threads). Safe to call more than once, from any
// thread; every function below calls it.
void prepare_markdown();

// What becomes of a link: the address to write, or nothing to leave the text without a link.
using LinkResolver = std::function<std::optional<std::string>(std::string_view url, bool image)>;

struct MarkdownOptions {
  int highest_heading = 2;  // the level that a single '#' becomes; never beyond 6
  LinkResolver resolve;     // empty: links stay as they are
};

// Safe HTML of a CommonMark text with GFM tables. Raw HTML is shown as text, but for <br>, which is a
// line break, and comments, which are dropped. Links are kept where they are relative or their scheme
// is http, https, mailto or tel; otherwise their text remains. Tables get <th scope="col">. Linear in
// the input; nesting is bounded. Never fails; invalid UTF-8 comes out as U+FFFD.
std::string markdown_to_html(std::string_view markdown, const MarkdownOptions& options = {});

// The links and pictures of a text in order, with lines counted from `first_line`.
std::vector<SourceLink> markdown_links(std::string_view markdown, int first_line = 1);

}  // namespace congbo
