// van-ban/index.html: the newest documents; van-ban/<year>/<n>/index.html: a year's, page 1 the
// oldest.

#include <algorithm>

#include "render/address.h"
#include "render/cards.h"
#include "render/page_kinds.h"
#include "render/pagination.h"

namespace congbo {
namespace {

bool has_documents(const SiteIndex& index) {
  return std::any_of(index.years.begin(), index.years.end(),
                     [](const auto& year) { return !year.second.documents.empty(); });
}

void plan_newest(const SiteIndex& index, const Theme&, Planner& planner) {
  if (has_documents(index)) planner.add(register_address());
}

void plan_years(const SiteIndex& index, const Theme&, Planner& planner) {
  for (const auto& [year, facts] : index.years)
    for (std::size_t n = 1; n <= pages_for(facts.documents.size(), documents_a_page); ++n)
      planner.add(register_address(year, n), static_cast<std::size_t>(year), n);
}

// Each year leads to its first page; the current one is the year of the page, on whichever of its
// pages. How much each holds is said on the page of all years alone (0), so that a new document of one year leaves the
// pages of the others as they are.
Value years(const Page& page, int current) {
  List list;
  const auto& all = page.index().years;
  for (auto year = all.rbegin(); year != all.rend(); ++year) {
    if (year->second.documents.empty()) continue;
    Object entry = year_entry(page, year->first, register_address(year->first, 1),
                              current == 0 ? page.words().count("documents", year->second.documents.size()) : std::string());
    entry.set("current", year->first == current);
    list.emplace_back(std::move(entry));
  }
  return items(std::move(list));
}

Object table(const Page& page, std::string caption, const std::vector<std::size_t>& documents) {
  Object value;
  value.set("caption", std::move(caption));
  value.set("rows", document_cards(page, documents));
  return value;
}

Composed compose_newest(const Page& page) {
  std::vector<std::size_t> newest;
  for (const std::size_t d : page.index().newest)
    if (newest.size() < documents_a_page && !is_article(page.site().documents[d]))
      newest.push_back(d);
  Composed composed;
  composed.head.title = page.say("register.title");
  Object value;
  value.set("years", years(page, 0));
  value.set("table",
            table(page, page.words().fill("register.caption", {{"count", grouped(newest.size())}}),
                  newest));
  composed.values.set("register", std::move(value));
  return composed;
}

Composed compose_year(const Page& page) {
  const int year = static_cast<int>(page.task().subject);
  const std::vector<std::size_t>& all = page.index().find_year(year)->documents;
  const std::size_t n = page.task().part, pages = pages_for(all.size(), documents_a_page);
  const std::size_t from = (n - 1) * documents_a_page,
                    to = std::min(all.size(), from + documents_a_page);
  const std::vector<std::size_t> shown(all.begin() + static_cast<std::ptrdiff_t>(from),
                                       all.begin() + static_cast<std::ptrdiff_t>(to));
  const std::string number = std::to_string(year);
  const std::string caption = page.words().fill(
      "register.caption_page",
      {{"year", number}, {"page", std::to_string(n)}, {"pages", std::to_string(pages)}});
  Composed composed;
  composed.head.title = page.words().fill("register.title_year", {{"year", number}});
  Object value;
  value.set("title", composed.head.title);
  value.set("lead", "");
  value.set("table", table(page, caption, shown));
  value.set("pagination", pagination_value(page, n, pages, [&](std::size_t p) {
              return register_address(year, p);
            }));
  value.set("years", years(page, year));
  if (pages > 1) composed.head.title = caption;
  composed.head.crumbs = {{page.say("register.title"), register_address()}};
  composed.values.set("register", std::move(value));
  return composed;
}

} // namespace

const PageKind register_page{"register", "pages/register", plan_newest, compose_newest, nullptr};
const PageKind register_year_page{"register-year", "pages/register-year", plan_years, compose_year,
                                  nullptr};

} // namespace congbo
