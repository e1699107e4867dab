// congbo_reference: writes the reference pages, or the manual, from the program's own tables.
//
//   congbo_reference pages FOLDER    docs/reference/*.md
//   congbo_reference manual FILE     congbo.1
//   congbo_reference shells FOLDER   completions: bash, zsh, fish; JSON Schemas of settings and front matter

#include <iostream>
#include <string_view>

#include "base/file_system.h"
#include "command/completions.h"
#include "command/reference.h"
#include "command/schema.h"

namespace {

bool put(const std::string& path, const std::string& text) {
  const congbo::Outcome done = congbo::disk().replace(path, text);
  if (!done) std::cerr << done.failure().message.en << '\n';
  return done.ok();
}

// What CMake installs beside the program.
bool put_shells(const std::string& folder) {
  using congbo::join_path;
  return put(join_path(folder, "congbo"), congbo::bash_completion()) && put(join_path(folder, "_congbo"), congbo::zsh_completion()) &&
         put(join_path(folder, "congbo.fish"), congbo::fish_completion()) &&
         put(join_path(folder, "congbo.schema.json"), congbo::settings_schema()) &&
         put(join_path(folder, "front-matter.schema.json"), congbo::front_matter_schema());
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view what = argc == 3 ? argv[1] : "";
  if (what == "manual") return put(argv[2], congbo::manual_page()) ? 0 : 1;
  if (what == "shells") return put_shells(argv[2]) ? 0 : 1;
  if (what != "pages") {
    std::cerr << "usage: congbo_reference pages FOLDER | manual FILE | shells FOLDER\n";
    return 2;
  }
  for (const congbo::ReferencePage& page : congbo::reference_pages())
    if (!put(congbo::join_path(argv[2], page.name), page.text)) return 1;
  return 0;
}
