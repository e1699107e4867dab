#pragma once
// The lines of a converted document → Markdown that means what the document means: headings from
// its numbering, lists that stay whole, names and sentences joined again where the page broke them.
// No word is lost or added.

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "model/source.h"
#include "render/section_plan.h"

namespace congbo {

// A number cited on a line that becomes a link.
struct InlineChange {
  std::string reference; // "03/CT-UBND", as it stands on the line
  std::string link;
  std::string type_name; // "CHỈ THỊ": joins the link where it stands before the number
};
using InlineChanges = std::multimap<int, InlineChange>; // by line number

struct RewriteFacts {
  const SectionPlan& sections;
  const std::set<int>& joined; // lines that begin with a false bullet
  const InlineChanges& changes;
};

// The Markdown of a line with the reference as a link; unchanged where it does not stand there, or
// stands in a link.
std::string with_citation_link(std::string_view markdown, const InlineChange& change);

// Markdown of the lines, in their order. Headings have their level as the number of '#'.
std::string rewrite_lines(std::span<const Line* const> lines, const RewriteFacts& facts);

} // namespace congbo
