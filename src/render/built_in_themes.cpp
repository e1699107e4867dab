// The themes compiled into the program: the default, and those that complete or replace it file by
// file.

#include <span>

#include "base/embedded.h"
#include "render/render.h"

namespace congbo {

extern const std::span<const EmbeddedFile> default_theme_files;
extern const std::span<const EmbeddedFile> nhat_bao_theme_files;

namespace {

struct BuiltInTheme {
  std::string_view name;
  const std::span<const EmbeddedFile>* files;
};

// The first stands beneath all others.
constexpr BuiltInTheme themes[] = {{"default", &default_theme_files},
                                   {"nhat-bao", &nhat_bao_theme_files}};

} // namespace

std::vector<std::string> built_in_themes() {
  std::vector<std::string> names;
  for (const BuiltInTheme& theme : themes) names.emplace_back(theme.name);
  return names;
}

std::vector<ThemeFile> built_in_theme(std::string_view name) {
  std::vector<ThemeFile> files;
  for (const BuiltInTheme& theme : themes) {
    if (theme.name != name) continue;
    for (const EmbeddedFile& file : *theme.files)
      files.push_back({std::string(file.path), std::string(file.bytes)});
  }
  return files;
}

} // namespace congbo
