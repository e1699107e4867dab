#pragma once
// congbo new theme NAME: what it writes.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "render/render.h"

namespace congbo {

// A folder's name that a setting and an address can carry: a–z, 0–9 and single hyphens inside.
bool fits_theme_name(std::string_view name);

struct NewTheme {
  std::vector<ThemeFile> files;      // relative to themes/NAME/
  std::optional<std::string> no_such; // a part that the built-in theme does not have; then no files
};

// theme.json with a stylesheet of its own behind the built-in ones, that stylesheet, and the parts
// asked for: paths of files ("templates/partials/date.html", also without ".html") or folders
// ("css", "examples") of the built-in theme.
NewTheme new_theme(const std::string& name, const std::vector<std::string>& parts);

}  // namespace congbo
