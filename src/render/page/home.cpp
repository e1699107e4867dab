// index.html: what is coming, what is new, the years; of a site of plain pages alone, these.

#include "render/address.h"
#include "render/page_kinds.h"
#include "render/roll.h"

namespace congbo {
namespace {

constexpr std::size_t most_coming = 6;
constexpr std::size_t most_latest = 8;
constexpr std::size_t most_articles = 4;

void plan(const SiteIndex&, const Theme&, Planner& planner) {
  planner.add("");
}

Value more_link(const Page& page, const std::string& address, std::string label) {
  if (!page.exists(address)) return false;
  return link_value(page.link(address), std::move(label));
}

// What is still to come, then what was postponed this year.
Value coming(const Page& page) {
  const Site& site = page.site();
  List cards;
  for (const std::size_t e : page.index().coming)
    if (cards.size() < most_coming) cards.emplace_back(event_card(page, e, site.events[e].address));
  if (!site.years.empty())
    for (const std::size_t e : site.years.back().events)
      if (site.events[e].state == EventState::postponed && cards.size() < most_coming)
        cards.emplace_back(event_card(page, e, site.events[e].address));
  if (cards.empty()) return false;
  Object value;
  value.set("items", std::move(cards));
  value.set("more", more_link(page, invitations_address(), page.say("home.coming_more")));
  return value;
}

Value latest(const Page& page) {
  std::vector<std::size_t> documents;
  for (const std::size_t d : page.index().newest)
    if (documents.size() < most_latest && !is_article(page.site().documents[d]))
      documents.push_back(d);
  if (documents.empty()) return false;
  Object value;
  value.set("items", document_cards(page, documents));
  value.set("more", more_link(page, register_address(), page.say("home.latest_more")));
  return value;
}

// The latest year that has any.
Value honours(const Page& page) {
  const auto& years = page.site().years;
  for (auto year = years.rbegin(); year != years.rend(); ++year) {
    if (year->honorees.empty()) continue;
    const std::string number = std::to_string(year->year);
    const KindCount count = count_kinds(page.site(), year->honorees);
    List figures;
    if (count.collectives)
      figures.emplace_back(figure(count.collectives, page.say("year.figure.collectives"), ""));
    if (count.households)
      figures.emplace_back(figure(count.households, page.say("year.figure.households"), ""));
    if (count.individuals)
      figures.emplace_back(figure(count.individuals, page.say("year.figure.individuals"), ""));
    if (count.revoked)
      figures.emplace_back(figure(count.revoked, page.say("year.figure.revoked"), ""));
    Object value;
    value.set("title", page.words().fill("home.honours", {{"year", number}}));
    value.set("figures", items(std::move(figures)));
    value.set("more", more_link(page, honours_address(year->year),
                                page.words().fill("home.honours_more", {{"year", number}})));
    return value;
  }
  return false;
}

Value articles(const Page& page) {
  List cards;
  for (const std::size_t d : page.index().newest) {
    const SiteDocument& document = page.site().documents[d];
    const bool shown = is_article(document) || document.front_matter.topic == "dien-hinh";
    if (shown && cards.size() < most_articles) cards.emplace_back(article_card(page, d));
  }
  if (cards.empty()) return false;
  Object value;
  value.set("items", std::move(cards));
  value.set("more", more_link(page, articles_address(), page.say("home.articles_more")));
  return value;
}

Value years(const Page& page) {
  List list;
  const auto& all = page.site().years;
  for (auto year = all.rbegin(); year != all.rend(); ++year) {
    std::string summary = page.words().count("events", year->events.size());
    const std::size_t documents = page.index().find_year(year->year)->documents.size();
    if (documents > 0) summary += ", " + page.words().count("documents", documents);
    list.emplace_back(year_entry(page, year->year, year_address(year->year), std::move(summary)));
  }
  return items(std::move(list));
}

Value plain_pages(const Page& page) {
  const Site& site = page.site();
  List links;
  for (const std::size_t d : site.pages)
    if (site.years.empty()) links.emplace_back(link_value(page.link(site.documents[d].address), site.documents[d].title));
  if (links.empty()) return false;
  return items(std::move(links));
}

Composed compose(const Page& page) {
  Composed composed;
  const Settings& settings = page.settings();
  composed.head.title = settings.title;
  const std::string& name =
      settings.organisation.name.empty() ? settings.title : settings.organisation.name;
  composed.head.description = page.words().fill("home.description", {{"organisation", name}});
  composed.head.has_crumbs = false;
  composed.values.set("coming", coming(page));
  composed.values.set("latest", latest(page));
  composed.values.set("honours", honours(page));
  composed.values.set("articles", articles(page));
  composed.values.set("years", years(page));
  composed.values.set("pages", plain_pages(page));
  return composed;
}

} // namespace

const PageKind home_page{"home", "pages/home", plan, compose, nullptr};

} // namespace congbo
