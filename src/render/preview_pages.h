#pragma once
// Which pages a preview of an event has: internal to render/.

#include <functional>
#include <string>
#include <vector>

#include "render/page.h"
#include "render/preview.h"

namespace congbo {

// The event's page, its invitation notice, its documents and articles by date of issue, and all its
// honorees; those that the site has. `render` makes the bytes of a page of the site.
std::vector<PreviewPage> preview_pages(const PageContext& context, std::size_t event,
                                       const std::function<std::string(const PageTask&)>& render);

} // namespace congbo
