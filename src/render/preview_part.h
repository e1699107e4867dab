#pragma once
// A page of the site as a part of a file with several: internal to render/preview.cpp.

#include <functional>
#include <string>
#include <string_view>

namespace congbo {

struct PartOptions {
  std::string address; // of the page, from which its links are relative
  std::string prefix;  // before every id: "t2-"
  std::string label_end; // behind the label of a region, of which many pages have one: " · 2"
  // The anchor in the file of an address of the site, with '#'; empty = it is not there.
  std::function<std::string(std::string_view address, std::string_view anchor)> place_of;
  // The data: URI of a picture; empty = it is not there.
  std::function<std::string(std::string_view address)> picture_of;
};

// What is inside <main> (all, where there is none), with ids and what refers to them prefixed, headings one
// level down, pictures inside; without scripts, forms, films, and links that lead elsewhere. Linear.
std::string preview_part(std::string_view html, const PartOptions& options);

} // namespace congbo
