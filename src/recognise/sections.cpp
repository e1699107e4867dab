// The tree of sections of the main text.

#include "recognise/reading.h"

namespace congbo {

void read_sections(const Reading& reading, Document& document) {
  // A pointer to the section at each depth; adding below one moves only what stands beside it,
  // which is closed by then.
  std::vector<Section*> open;
  for (const OutlineNode& node : reading.outline) {
    if (node.annex >= 0) continue;
    const std::size_t depth = static_cast<std::size_t>(node.depth);
    if (depth < open.size()) open.resize(depth);
    std::vector<Section>& siblings = open.empty() ? document.sections : open.back()->children;
    siblings.push_back(
        {std::string(node.numeral.printed), node.heading, reading.lines[node.line].number, {}});
    document.saw("sections", siblings.back().line, Mark::numbering, siblings.back().numeral);
    open.push_back(&siblings.back());
  }
}

} // namespace congbo
