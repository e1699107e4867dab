#pragma once
// What the preview adds to a site: the bar on each page and the overview of all findings. Neither is ever in an
// output folder.

#include <string>
#include <string_view>

#include "serve/snapshot.h"

namespace congbo {

// The bar for the page at `path` ("2026/x/"), as HTML.
std::string bar_of(const Snapshot& snapshot, std::string_view path, const QuickPages& quick = {});

// The bar's own line: how many findings the page has, and the site; or that the site was not built.
std::string summary_for(const Snapshot& snapshot, std::string_view path);

// The page of all findings, by file; also what stands for the site until it is built.
std::string overview_of(const Snapshot& snapshot);

// What a browser holds after asking for `path`: another text once the page, its findings or the news of the
// latest build are others. 16 hexadecimal digits.
std::string state_of(const Snapshot& snapshot, std::string_view path, const QuickPages& quick = {});

// A file of the preview's own by name ("bar.js"); empty where there is none.
std::string_view own_file(std::string_view name);

// "vscode://file/home/x/my-town/content/a.md:21:3", for the file at `path`, absolute.
std::string editor_address(std::string_view path, int line, int column);

}  // namespace congbo
