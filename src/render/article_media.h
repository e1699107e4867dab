#pragma once
// Pictures, films and recordings in the text of articles and plain pages.

#include <set>
#include <string>
#include <string_view>

#include "render/page.h"

namespace congbo {

// The HTML of a text with pictures as figures and linked .mp4 and .mp3 files as players. A figure
// is a picture on a line of its own; its caption is the picture's title, else a line behind it that
// is set in italics as a whole. A player is a link on a line of its own; captions (.vtt) of the
// same name go with it. Only files published beside `document` count. Everything else stays as it
// is.
struct ShownMedia {
  std::string html;
  std::set<std::string> shown; // addresses of the attachments that need no link elsewhere
};
ShownMedia show_media(const Page& page, const SiteDocument& document, std::string_view html);

// {url, alt, width, height, srcset, webp} of the first picture of an article whose size is known, seen from
// `page`; false where there is none. `alt` is empty: in a card the title says it.
Value card_picture(const Page& page, const SiteDocument& document);

// The card of an article with its picture, for lists of nothing but articles.
Object pictured_card(const Page& page, std::size_t document);

} // namespace congbo
