#pragma once
// How each numbered line of a document is shown: as a heading, as words in bold that open a
// paragraph, as an item of a list, or with its printed numeral.

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "model/source.h"

namespace congbo {

enum class SectionForm {
  heading,   // a line (or lines) of its own
  run_in,    // "Thời gian:" in front of its text
  item,      // one of a plain run 1, 2, 3 …
  paragraph, // opens a sentence; the numeral stays as printed
};

struct PlannedSection {
  SectionForm form = SectionForm::paragraph;
  int level = 2;           // of a heading: 2 to 6
  int lines = 1;           // source lines that a heading takes, blank ones included
  std::size_t opening = 0; // run_in: bytes of Line::text that are bold
};

// By line number.
using SectionPlan = std::map<int, PlannedSection>;

// `lines` are those of the source the sections were read from.
SectionPlan plan_sections(const std::vector<Section>& sections, std::span<const Line> lines);

// The line with this number, or nullptr. Lines of a source are numbered without gaps.
const Line* line_numbered(std::span<const Line> lines, int number);

// What a line says: its text, or its cells.
std::string said_on(const Line& line);

} // namespace congbo
