// khen-thuong/<year>/<award>/index.html: where each honoree's anchor lives, 500 a page.

#include <algorithm>

#include "render/address.h"
#include "render/page_kinds.h"
#include "render/pagination.h"
#include "render/roll.h"

namespace congbo {
namespace {

void plan(const SiteIndex& index, const Theme&, Planner& planner) {
  for (std::size_t g = 0; g < index.groups.size(); ++g) {
    const AwardGroup& group = index.groups[g];
    for (std::size_t n = 1; n <= pages_for(group.honorees.size(), honorees_a_page); ++n)
      planner.add(award_address(group.year, index.site.awards[group.award].id, n), g, n);
  }
}

Composed compose(const Page& page) {
  const AwardGroup& group = page.index().groups[page.task().subject];
  const std::string& id = page.site().awards[group.award].id;
  const std::string year = std::to_string(group.year);
  const std::string name = award_name(page, group.award);
  const std::size_t n = page.task().part, all = group.honorees.size();
  const std::size_t pages = pages_for(all, honorees_a_page);
  const std::size_t from = (n - 1) * honorees_a_page, to = std::min(all, from + honorees_a_page);
  const auto begin = group.honorees.begin();
  const std::vector<std::size_t> shown(begin + static_cast<std::ptrdiff_t>(from),
                                       begin + static_cast<std::ptrdiff_t>(to));
  std::string summary = count_words(page, count_kinds(page.site(), group.honorees));
  if (pages > 1)
    summary += ". " + page.words().fill("honours.page_range", {{"from", grouped(from + 1)},
                                                               {"to", grouped(to)},
                                                               {"count", grouped(all)}});
  Composed composed;
  composed.head.title = name + ", " + page.words().fill("date.year", {{"year", year}});
  if (n > 1)
    composed.head.title += " (" +
                           page.words().fill("pagination.of", {{"page", std::to_string(n)},
                                                               {"pages", std::to_string(pages)}}) +
                           ")";
  composed.head.print = "roll";
  composed.head.crumbs = {
      {page.say("honours.title"), honours_address()},
      {page.words().fill("year.title", {{"year", year}}), honours_address(group.year)}};
  Object award;
  award.set("kicker", page.words().fill("honours.title_year", {{"year", year}}));
  award.set("name", name);
  award.set("summary", std::move(summary));
  award.set("filter", filter_value(page, shown, false));
  award.set("groups", roll_groups(page, shown, RowPlace::home));
  award.set("pagination", pagination_value(page, n, pages, [&](std::size_t p) {
              return award_address(group.year, id, p);
            }));
  award.set("report", report_value(page, composed.head.title));
  composed.values.set("award", std::move(award));
  return composed;
}

} // namespace

const PageKind honours_award_page{"honours-award", "pages/honours-award", plan, compose, nullptr};

} // namespace congbo
