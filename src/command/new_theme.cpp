#include "command/new_theme.h"

#include <algorithm>

#include "render/gallery.h"

namespace congbo {
namespace {

constexpr std::string_view base_theme = "default";
constexpr std::string_view own_sheet = "css/7-own.css";

constexpr std::string_view sheet_text =
    "/* Đứng sau mọi tờ kiểu của giao diện có sẵn, nên thay được màu, cỡ chữ, khoảng cách.\n"
    "   Comes behind the built-in stylesheets: the place for other colours, sizes and distances.\n"
    "   css/1-tokens.css của giao diện có sẵn nêu mọi tên / lists all names.\n\n"
    ":root {\n"
    "  --paper: #fff;\n"
    "  --t0: 1.125rem;\n"
    "}\n"
    "*/\n";

const std::string* bytes_of(const std::vector<ThemeFile>& theme, std::string_view path) {
  for (const ThemeFile& file : theme)
    if (file.path == path) return &file.bytes;
  return nullptr;
}

// The whole theme beneath one of that name: the default's files, and over them those of the built-in theme that is so called.
std::vector<ThemeFile> theme_beneath(const std::string& name) {
  std::vector<ThemeFile> theme = built_in_theme(base_theme);
  if (name == base_theme) return theme;
  for (ThemeFile& file : built_in_theme(name)) {
    const auto same = std::find_if(theme.begin(), theme.end(), [&](const ThemeFile& other) { return other.path == file.path; });
    if (same == theme.end())
      theme.push_back(std::move(file));
    else
      *same = std::move(file);
  }
  return theme;
}

std::string without_ends(std::string path) {
  while (path.ends_with('/')) path.pop_back();
  while (path.starts_with("./")) path.erase(0, 2);
  return path;
}

// The built-in theme.json under another name, its stylesheets followed by our own.
std::string manifest(const std::string& built_in, const std::string& name) {
  std::string text = built_in;
  const std::string base = '"' + std::string(base_theme) + '"';
  if (const std::size_t at = text.find(base); at != std::string::npos) text.replace(at, base.size(), '"' + name + '"');
  const std::size_t list = text.find("\"styles\"");
  const std::size_t end = text.find(']', list);
  const std::size_t last = text.rfind('"', end);
  text.insert(last + 1, ",\n    \"" + std::string(own_sheet) + '"');
  return text;
}

}  // namespace

bool fits_theme_name(std::string_view name) {
  const bool letters = std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
  return letters && !name.empty() && name.size() <= 64 && name.front() != '-' && name.back() != '-';
}

NewTheme new_theme(const std::string& name, const std::vector<std::string>& parts) {
  std::vector<ThemeFile> theme = theme_beneath(name);
  for (ThemeFile& example : built_in_examples()) theme.push_back(std::move(example));
  NewTheme made;
  made.files.push_back({"theme.json", manifest(*bytes_of(theme, "theme.json"), name)});
  made.files.push_back({std::string(own_sheet), std::string(sheet_text)});
  for (const std::string& given : parts) {
    const std::string part = without_ends(given);
    bool found = false;
    for (const ThemeFile& file : theme) {
      if (file.path != part && file.path != part + ".html" && !file.path.starts_with(part + "/")) continue;
      found = true;
      if (!bytes_of(made.files, file.path)) made.files.push_back(file);
    }
    if (!found) return {{}, given};
  }
  return made;
}

}  // namespace congbo
