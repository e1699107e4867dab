#pragma once
// What a page tells search engines of its subject: JSON-LD in the vocabulary of schema.org. Says
// what the page says and nothing else.

#include <string>
#include <string_view>

#include "render/page.h"

namespace congbo {

// The content of the page's <script type="application/ld+json">, compact, without any '<'; empty
// where there is nothing to tell. `kind`: the name of the page's kind. Event on the page of an
// event whose day is known, GovernmentOrganization on the home page, NewsArticle or Article on
// articles; BreadcrumbList where the site has a base_url. Addresses are whole, or left out.
std::string structured_data(const Page& page, std::string_view kind, const PageHead& head);

} // namespace congbo
