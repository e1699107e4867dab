#pragma once
// A document as a piece of HTML for the editor of another system: no scripts, no stylesheet, nothing from
// elsewhere; what the official layout needs is said in style attributes, which editors keep.

#include <string>
#include <vector>

#include "render/sheet.h"

namespace congbo {

// A file that is put up beside the fragment.
struct FragmentFile {
  std::string name;   // as it lies beside it
  std::string label;  // what readers see
};

std::string sheet_fragment(const Sheet& sheet, const std::vector<FragmentFile>& files);

// An article: its text under its title.
std::string article_fragment(const std::string& title, const ArticleText& article, const std::vector<FragmentFile>& files);

}  // namespace congbo
