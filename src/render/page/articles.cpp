// tin-bai/index.html: articles and role models' stories of all years, the newest first.

#include "render/address.h"
#include "render/article_media.h"
#include "render/page_kinds.h"

namespace congbo {
namespace {

void plan(const SiteIndex& index, const Theme&, Planner& planner) {
  for (const std::size_t d : index.newest)
    if (is_article(index.site.documents[d])) return planner.add(articles_address());
}

// By the year of the folder, as the contract's addresses have it.
Composed compose(const Page& page) {
  List years;
  const auto& all = page.site().years;
  for (auto year = all.rbegin(); year != all.rend(); ++year) {
    List cards;
    for (const std::size_t d : page.index().find_year(year->year)->newest)
      if (is_article(page.site().documents[d])) cards.emplace_back(pictured_card(page, d));
    if (cards.empty()) continue;
    Object entry;
    entry.set("label", page.words().fill("year.title", {{"year", std::to_string(year->year)}}));
    entry.set("anchor", "nam-" + std::to_string(year->year));
    entry.set("articles", std::move(cards));
    years.emplace_back(std::move(entry));
  }
  Composed composed;
  composed.head.title = page.say("articles.title");
  composed.head.description = page.say("articles.lead");
  composed.values.set("years", std::move(years));
  return composed;
}

} // namespace

const PageKind articles_page{"articles", "pages/articles", plan, compose, nullptr};

} // namespace congbo
