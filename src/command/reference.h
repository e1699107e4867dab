#pragma once
// The reference pages and the manual, made from the tables of the program, so that they cannot differ
// from it.

#include <string>
#include <vector>

namespace congbo {

struct ReferencePage {
  std::string name;  // "commands.md"
  std::string text;
};

// docs/reference/*.md, by name.
std::vector<ReferencePage> reference_pages();

// congbo.1, in man(7) macros.
std::string manual_page();

}  // namespace congbo
