#pragma once
// Files for machines that follow or index the site: Atom feed, site maps, robots.txt.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "render/phrases.h"
#include "render/render.h"
#include "render/site_index.h"

namespace congbo {

// The latest 50 documents as Atom (RFC 4287), of the whole site or of one year, with their
// corrections. Needs base_url. Its times are those of the documents, never the clock's.
std::string feed_file(const SiteIndex& index, const Phrases& phrases,
                      std::optional<int> year = std::nullopt);

// When a document was last changed: its issue, or its latest correction; nothing where neither has
// a day.
std::optional<CivilDate> last_change(const SiteIndex& index, std::size_t document);

// How many files the site maps take: 1, or 1 + n where there are over 50,000 pages (sitemaps.org).
std::size_t sitemap_parts(std::size_t pages);

// A page in a site map.
struct MapEntry {
  std::string address;
  std::string changed; // EDTF day of issue; empty = not known
};

// sitemap.xml (part 0) or sitemap-N.xml (part N) of the pages at `entries`. Needs base_url.
std::string sitemap_file(std::string_view base_url, const std::vector<MapEntry>& entries,
                         std::size_t part);

// robots.txt: everything may be read; names the site map where there is one.
std::string robots_file(std::string_view base_url);

} // namespace congbo
