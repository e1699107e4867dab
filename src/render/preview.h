#pragma once
// An event's pages one after another in one HTML file that needs nothing else, for whoever approves
// them before they are published: marked as a preview on screen and on paper, with a hash to compare.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "base/message.h"
#include "vietnamese/civil_date.h"

namespace congbo {

struct PreviewPage {
  std::string address; // of the page on the site: links to it lead to its place in the file
  std::string path;    // "2024/hoi-nghi/index.html"; of what is no page of the site an invented one
  std::string title;
  std::string html; // the whole page as the site has it, or a part without <main>
  std::string kind; // "document": the class that sets how it is printed
  bool draft = false;
};

struct Preview {
  std::string site, event; // titles
  CivilDate date{};        // --date
  std::string style;       // the theme's stylesheet
  std::vector<PreviewPage> pages;
  std::map<std::string, std::string> files; // pictures, by address
  FindingCount findings;                    // about the event's files
};

// SHA-256 of lines "<SHA-256 of a page>  <path>", in the order shown, then those of the pictures by
// path: what `sha256sum` prints of the same files. 64 hexadecimal digits.
std::string preview_hash(const Preview& preview);

// The file, UTF-8. Links that lead out of it are plain text, films and scripts are left out; its
// Content Security Policy lets it load nothing at all. The same bytes for the same preview.
std::string preview_file(const Preview& preview, Language language);

// Whether the bytes are such a file: one that may be written over.
bool is_preview_file(std::string_view bytes);

} // namespace congbo
