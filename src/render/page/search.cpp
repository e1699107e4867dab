// tim-kiem/index.html: the page of the search, and the parts of its index beside it.

#include "render/address.h"
#include "render/cards.h"
#include "render/page_kinds.h"
#include "render/search.h"

namespace congbo {
namespace {

void plan(const SiteIndex&, const Theme&, Planner& planner) {
  if (!planner.search().root.empty()) planner.add(search_address());
}

void plan_parts(const SiteIndex&, const Theme&, Planner& planner) {
  for (std::size_t part = 0; part < planner.search().files.size(); ++part)
    planner.add(planner.search().files[part].address, part);
}

std::string write_part(const Page& page) {
  return page.context().search.files[page.task().subject].bytes;
}

// The kinds of documents in the order of their numbers in the index, "Kế hoạch|Giấy mời|…".
std::string kind_labels(const Page& page) {
  std::string labels;
  for (auto kind = static_cast<int>(DocumentKind::ke_hoach);
       kind <= static_cast<int>(DocumentKind::khac); ++kind) {
    if (!labels.empty()) labels += '|';
    labels += page.say("kind." + std::string(slug_of(static_cast<DocumentKind>(kind))));
  }
  return labels;
}

// What a reader without scripts, or without a word to search for, can go through instead.
Value names(const Page& page) {
  List list;
  const auto& years = page.site().years;
  for (auto year = years.rbegin(); year != years.rend(); ++year)
    if (const std::string url = page.link_if(by_name_address(year->year)); !url.empty())
      list.emplace_back(link_value(
          url, page.words().fill("honours.names_title", {{"year", std::to_string(year->year)}})));
  return items(std::move(list));
}

Value years(const Page& page) {
  List list;
  const auto& all = page.site().years;
  for (auto year = all.rbegin(); year != all.rend(); ++year)
    list.emplace_back(year_entry(page, year->year, year_address(year->year),
                                 page.words().count("events", year->events.size())));
  return items(std::move(list));
}

Composed compose(const Page& page) {
  Composed composed;
  composed.head.title = page.say("search.title");
  composed.head.description = page.say("search.lead");
  Object search;
  search.set("url", page.link(search_address()));
  const std::string& engine = page.context().theme.search_engine;
  search.set("engine", engine.empty() ? std::string() : page.link(engine));
  search.set("index", page.link(page.context().search.root));
  search.set("kinds", kind_labels(page));
  search.set("names", names(page));
  search.set("years", years(page));
  search.set("register_url", page.link_if(register_address()));
  composed.values.set("search", std::move(search));
  return composed;
}

} // namespace

const PageKind search_page{"search", "pages/search", plan, compose, nullptr};
const PageKind search_part_file{"search-part", "", plan_parts, nullptr, write_part};

} // namespace congbo
