#pragma once
// What changed between two texts, shown to whoever has to say why.

#include <string>
#include <string_view>
#include <vector>

namespace congbo {

struct LineChange {
  bool added = false;  // else taken away
  std::string_view line;
};

// Lines that went and lines that came, in the order of the texts; each hunk's old lines before its new ones. The fewest that
// there can be, but for texts with thousands of lines between the first change and the last. The views are of the texts.
std::vector<LineChange> line_changes(std::string_view before, std::string_view now);

// "- …" and "+ …", a line each; long lines are cut to what is about the change, and of many lines the first are shown.
std::string shown_changes(const std::vector<LineChange>& changes);

// “08 giờ” sửa lại là “09 giờ”: the usual words of a correction, where one place of one line changed and it is short;
// else empty.
std::string proposed_correction(const std::vector<LineChange>& changes);

}  // namespace congbo
