#pragma once
// Which size of a picture a browser is to fetch. The widths at which a picture stands on the page are the
// theme's: its templates write `sizes`.

#include <string>

#include "render/page.h"

namespace congbo {

// Adds url, width, height, srcset and webp to `picture`, seen from `page`: the largest copy of at most `widest`
// pixels (0 = any), and the candidates up to it as `srcset` has them (HTML 4.8.4); "" where there is no choice.
// Of a file without copies its own address, and its size as far as it is known.
void add_picture(const Page& page, const Attachment& file, int widest, Object& picture);

// The HTML of a text in which pictures beside `document`, wherever they stand, are fetched in their sizes.
std::string with_picture_sizes(const Page& page, const SiteDocument& document, std::string html);

}  // namespace congbo
