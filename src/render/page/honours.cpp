// khen-thuong/index.html: honorees of all years in figures; khen-thuong/<year>/index.html: a year's
// roll.

#include <algorithm>
#include <map>

#include "render/address.h"
#include "render/open_data.h"
#include "render/page_kinds.h"
#include "render/roll.h"

namespace congbo {
namespace {

void plan_all(const SiteIndex& index, const Theme&, Planner& planner) {
  if (!index.site.honorees.empty()) planner.add(honours_address());
}

void plan_years(const SiteIndex& index, const Theme&, Planner& planner) {
  for (std::size_t y = 0; y < index.site.years.size(); ++y)
    if (!index.site.years[y].honorees.empty())
      planner.add(honours_address(index.site.years[y].year), y);
}

Value figures(const Page& page, const KindCount& count, bool with_total) {
  List list;
  if (with_total) list.emplace_back(figure(count.total(), page.say("honours.total"), ""));
  if (count.collectives)
    list.emplace_back(figure(count.collectives, page.say("honours.collectives"), ""));
  if (count.households)
    list.emplace_back(figure(count.households, page.say("honours.households"), ""));
  if (count.individuals)
    list.emplace_back(figure(count.individuals, page.say("honours.individuals"), ""));
  if (count.revoked) list.emplace_back(figure(count.revoked, page.say("honours.revoked"), ""));
  return items(std::move(list));
}

KindCount operator+(KindCount a, const KindCount& b) {
  a.collectives += b.collectives;
  a.households += b.households;
  a.individuals += b.individuals;
  a.revoked += b.revoked;
  return a;
}

// Awards of all years by precedence, as bars.
Value all_awards(const Page& page) {
  std::map<std::size_t, std::size_t> counts;
  for (const AwardGroup& group : page.index().groups)
    counts[group.award] += group.honorees.size();
  std::size_t largest = 1;
  for (const auto& [award, count] : counts)
    largest = std::max(largest, count);
  List list;
  for (const auto& [award, count] : counts) {
    Object bar;
    bar.set("name", award_name(page, award));
    bar.set("count", grouped(count));
    bar.set("percent", std::max<std::size_t>(1, (count * 100 + largest / 2) / largest));
    list.emplace_back(std::move(bar));
  }
  return items(std::move(list));
}

Composed compose_all(const Page& page) {
  const Site& site = page.site();
  KindCount total;
  List years;
  for (auto year = site.years.rbegin(); year != site.years.rend(); ++year) {
    if (year->honorees.empty()) continue;
    const KindCount count = count_kinds(site, year->honorees);
    total = total + count;
    Object row;
    row.set("label", std::to_string(year->year));
    row.set("url", page.link(honours_address(year->year)));
    row.set("collectives", grouped(count.collectives));
    row.set("households", grouped(count.households));
    row.set("individuals", grouped(count.individuals));
    row.set("total", grouped(count.total()));
    years.emplace_back(std::move(row));
  }
  Composed composed;
  composed.head.title = page.say("honours.title");
  composed.head.description = page.say("honours.lead");
  Object value;
  value.set("figures", figures(page, total, true));
  value.set("years", items(std::move(years)));
  value.set("awards", all_awards(page));
  composed.values.set("honours", std::move(value));
  return composed;
}

// An award of the year; `rows`: with its members, else their count and a link.
Object award_value(const Page& page, const AwardGroup& group, bool rows) {
  const std::string& id = page.site().awards[group.award].id;
  const std::string url = page.link(award_address(group.year, id, 1));
  const KindCount count = count_kinds(page.site(), group.honorees);
  const std::string words = count_words(page, count);
  Object award;
  award.set("anchor", "giai-" + id);
  award.set("name", award_name(page, group.award));
  award.set("url", url);
  award.set("count", grouped(group.honorees.size()));
  award.set("summary", words);
  award.set("more",
            rows ? Value(false)
                 : Value(link_value(url, page.words().fill("honours.more", {{"count", words}}))));
  award.set("groups", rows ? roll_groups(page, group.honorees, RowPlace::elsewhere) : List());
  return award;
}

Value tools(const Page& page, int year, const KindCount& count) {
  Object value;
  value.set("names_url", count.individuals ? page.link_if(by_name_address(year)) : std::string());
  std::string csv;
  for (const DataSet& set : data_sets())
    if (set.id == "honorees") csv = page.link_if(data_file_address(set, DataFormat::csv, year));
  value.set("csv_url", std::move(csv));
  value.set("csv_name", "khen-thuong-" + std::to_string(year) + ".csv");
  return value;
}

// By name alone, so that a new award of one year leaves the pages of the others as they are.
Value other_years(const Page& page, int current) {
  List list;
  const auto& years = page.site().years;
  for (auto year = years.rbegin(); year != years.rend(); ++year)
    if (!year->honorees.empty() && year->year != current)
      list.emplace_back(year_entry(page, year->year, honours_address(year->year), {}));
  return items(std::move(list));
}

Composed compose_year(const Page& page) {
  const SiteYear& year = page.site().years[page.task().subject];
  const YearIndex& facts = *page.index().find_year(year.year);
  const KindCount count = count_kinds(page.site(), year.honorees);
  const bool rows = year.honorees.size() <= honorees_a_page;
  List awards;
  for (const std::size_t g : facts.groups)
    awards.emplace_back(award_value(page, page.index().groups[g], rows));
  Composed composed;
  composed.head.title =
      page.words().fill("honours.title_year", {{"year", std::to_string(year.year)}});
  composed.head.print = "roll";
  composed.head.crumbs = {{page.say("honours.title"), honours_address()}};
  Object chart;
  chart.set("caption", page.say("honours.by_award"));
  chart.set("items", award_bars(page, facts.groups));
  Object value;
  value.set("title", composed.head.title);
  value.set("lead", "");
  value.set("figures", figures(page, count, false));
  value.set("chart", facts.groups.size() > 1 ? Value(std::move(chart)) : Value(false));
  value.set("tools", tools(page, year.year, count));
  value.set("filter", rows ? filter_value(page, year.honorees, true) : Value(false));
  value.set("awards", std::move(awards));
  value.set("report", report_value(page, composed.head.title));
  value.set("years", other_years(page, year.year));
  composed.values.set("honours", std::move(value));
  return composed;
}

} // namespace

const PageKind honours_page{"honours", "pages/honours", plan_all, compose_all, nullptr};
const PageKind honours_year_page{"honours-year", "pages/honours-year", plan_years, compose_year,
                                 nullptr};

} // namespace congbo
