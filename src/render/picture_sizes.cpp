#include "render/picture_sizes.h"

#include <algorithm>
#include <map>

#include "render/html_finish.h"

namespace congbo {
namespace {

constexpr int most_in_a_line = 960;  // pixels: of a picture within running text

struct Candidates {
  const PictureCopy* largest = nullptr;  // of those that every browser shows
  std::string srcset, webp;
  int count = 0;  // in srcset
};

Candidates candidates_of(const Page& page, const Attachment& file, int widest) {
  Candidates found;
  for (const PictureCopy& copy : file.copies) {
    const bool smallest = !copy.webp && !found.largest;
    if (widest > 0 && copy.width > widest && !smallest) continue;
    std::string& list = copy.webp ? found.webp : found.srcset;
    list += (list.empty() ? "" : ", ") + page.link(copy.address) + " " + std::to_string(copy.width) + "w";
    if (copy.webp) continue;
    found.largest = &copy;
    ++found.count;
  }
  return found;
}

// `src` of a picture's tag, unescaped.
std::string source_of(std::string_view tag) {
  constexpr std::string_view opening = " src=\"";
  const std::size_t at = tag.find(opening);
  if (at == tag.npos) return {};
  const std::size_t begin = at + opening.size();
  return text_of_html(tag.substr(begin, tag.find('"', begin) - begin));
}

}  // namespace

void add_picture(const Page& page, const Attachment& file, int widest, Object& picture) {
  const Candidates found = candidates_of(page, file, widest);
  const int width = found.largest ? found.largest->width : file.media.width;
  const int height = found.largest ? found.largest->height : file.media.height;
  picture.set("url", page.link(found.largest ? found.largest->address : file.address));
  picture.set("width", width ? std::to_string(width) : std::string());
  picture.set("height", width ? std::to_string(height) : std::string());
  picture.set("srcset", found.count > 1 ? found.srcset : std::string());
  picture.set("webp", found.webp);
}

std::string with_picture_sizes(const Page& page, const SiteDocument& document, std::string html) {
  constexpr std::string_view opening = "<img ";
  if (html.find(opening) == html.npos) return html;
  std::map<std::string, const Attachment*> files;
  for (const Attachment& file : document.attachments)
    if (!file.copies.empty()) files.emplace(page.link(file.address), &file);
  std::string out;
  for (std::size_t at = 0; at < html.size();) {
    const std::size_t begin = std::min(html.find(opening, at), html.size());
    const std::size_t end = std::min(html.find('>', begin), html.size());
    out.append(html, at, begin - at);
    const std::string_view tag = std::string_view(html).substr(begin, end - begin);
    const auto file = files.find(source_of(tag));
    const bool plain = file != files.end() && tag.find(" srcset=") == tag.npos;
    const Candidates found = plain ? candidates_of(page, *file->second, most_in_a_line) : Candidates();
    if (found.largest) {
      const std::size_t behind = tag.find('"', tag.find(" src=\"") + 6) + 1;
      out += "<img src=\"" + page.link(found.largest->address) + "\" width=\"" + std::to_string(found.largest->width) +
             "\" height=\"" + std::to_string(found.largest->height) + "\" loading=\"lazy\" decoding=\"async\"";
      out += tag.substr(behind);
    } else {
      out += tag;
    }
    at = end;
  }
  return out;
}

}  // namespace congbo
