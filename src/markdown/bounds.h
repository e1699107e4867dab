#pragma once
// Makes a text safe to hand to the Markdown library, whose cost is not linear in everything.
// Internal to markdown/.

#include <optional>
#include <string>
#include <string_view>

namespace congbo {

struct BoundedText {
  std::string_view original;
  std::optional<std::string> changed; // line for line the same, where something had to change
  bool tables = true;                 // whether tables may be read in it
  std::string_view text() const { return changed ? std::string_view(*changed) : original; }
};

// Escapes block markers beyond the 32nd on a line; takes the indent off paragraphs that would be
// read as code (converters indent letterheads and first lines; nobody sets code in an official
// document); and turns tables off where their cells would outnumber the text by far.
BoundedText bound_markdown(std::string_view markdown);

// Stands for a line break where the library allows no node for one; removed from every text first.
inline constexpr char break_mark = '\x01';

} // namespace congbo
