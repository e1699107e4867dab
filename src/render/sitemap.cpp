#include <algorithm>

#include "render/address.h"
#include "render/feed.h"
#include "render/xml.h"

namespace congbo {
namespace {

constexpr std::size_t most_pages = 50'000;
constexpr std::string_view schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

std::string map_of_maps(std::string_view base_url, std::size_t maps) {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"";
  out += schema;
  out += "\">\n";
  for (std::size_t n = 1; n <= maps; ++n) {
    out += "<sitemap>";
    append_element(out, "loc", whole_url(base_url, "sitemap-" + std::to_string(n) + ".xml"));
    out += "</sitemap>\n";
  }
  return out += "</sitemapindex>\n";
}

} // namespace

std::size_t sitemap_parts(std::size_t pages) {
  return pages <= most_pages ? 1 : 1 + (pages + most_pages - 1) / most_pages;
}

std::string sitemap_file(std::string_view base_url, const std::vector<MapEntry>& entries,
                         std::size_t part) {
  const std::size_t parts = sitemap_parts(entries.size());
  if (part == 0 && parts > 1) return map_of_maps(base_url, parts - 1);
  const std::size_t from = part == 0 ? 0 : (part - 1) * most_pages;
  const std::size_t to = std::min(entries.size(), from + most_pages);
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"";
  out += schema;
  out += "\">\n";
  for (std::size_t i = from; i < to; ++i) {
    out += "<url>";
    append_element(out, "loc", whole_url(base_url, entries[i].address));
    if (!entries[i].changed.empty()) append_element(out, "lastmod", entries[i].changed);
    out += "</url>\n";
  }
  return out += "</urlset>\n";
}

std::string robots_file(std::string_view base_url) {
  std::string out = "User-agent: *\nAllow: /\n";
  if (!base_url.empty()) out += "\nSitemap: " + whole_url(base_url, "sitemap.xml") + "\n";
  return out;
}

} // namespace congbo
