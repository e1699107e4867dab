#pragma once
// The gallery of a theme: every partial and every kind of page with the invented values of the
// theme's examples, for designers and for the tests of accessibility.

#include <vector>

#include "base/finding.h"
#include "render/render.h"

namespace congbo {

struct Gallery {
  std::vector<ThemeFile> files; // by path: index.html, event.outcome/index.html, assets/…
  Findings findings;            // V08: names no value has, examples that cannot be read
};

// `own`: the town's files of the theme; examples among them replace or complete the built-in ones.
// `where`: the folder that findings name. Strict: a name that no example has is a finding.
Gallery make_gallery(const Theme& theme, const std::vector<ThemeFile>& own,
                     const std::string& where);

// The built-in themes' examples, as files of a theme ("examples/home.json").
std::vector<ThemeFile> built_in_examples();

} // namespace congbo
