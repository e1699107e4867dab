// <year>/index.html: the year's events by month, its documents, its honorees in figures.

#include <algorithm>

#include "render/address.h"
#include "render/page_kinds.h"
#include "render/roll.h"

namespace congbo {
namespace {

constexpr std::size_t most_documents = 30; // the register has the rest

void plan(const SiteIndex& index, const Theme&, Planner& planner) {
  for (std::size_t y = 0; y < index.site.years.size(); ++y)
    planner.add(year_address(index.site.years[y].year), y);
}

// 1 to 12 where the event's time lies in one month or begins on a known day; else 0.
int month_of(const SiteEvent& event) {
  const auto& first = event.first_day;
  const auto& last = event.last_day;
  if (first && last && first->year == last->year && first->month == last->month)
    return first->month;
  if (!first) return last ? last->month : 0;
  const bool from_a_day = event.time && event.time->edtf.find('/') == 10; // "2024-11-28/2024-12-02"
  return from_a_day ? first->month : 0;
}

Value months(const Page& page, const SiteYear& year) {
  List list;
  List events;
  int month = -1;
  const auto close = [&] {
    if (events.empty()) return;
    Object entry;
    entry.set("label",
              page.say("month." + (month == 0 ? std::string("unknown") : std::to_string(month))));
    entry.set("events", std::move(events));
    list.emplace_back(std::move(entry));
    events = List();
  };
  // Months in their order, what has none at the end; within a month by day as the year has them.
  std::vector<std::size_t> order = year.events;
  const auto key = [&](std::size_t e) {
    const int number = month_of(page.site().events[e]);
    return number == 0 ? 13 : number;
  };
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
  for (const std::size_t e : order) {
    const SiteEvent& event = page.site().events[e];
    if (month_of(event) != month) close();
    month = month_of(event);
    events.emplace_back(event_card(page, e, event.address));
  }
  close();
  return items(std::move(list));
}

Value figures(const Page& page, const SiteYear& year, std::size_t documents) {
  const KindCount count = count_kinds(page.site(), year.honorees);
  const std::string roll = page.link_if(honours_address(year.year));
  List list;
  const auto add = [&](std::size_t value, std::string_view key, std::string url) {
    if (value > 0)
      list.emplace_back(figure(value, page.say("year.figure." + std::string(key)), std::move(url)));
  };
  add(year.events.size(), "events", "#su-kien");
  add(documents, "documents", "#van-ban");
  add(count.collectives, "collectives", roll);
  add(count.households, "households", roll);
  add(count.individuals, "individuals", roll);
  add(count.revoked, "revoked", roll);
  return items(std::move(list));
}

Value awards(const Page& page, const YearIndex& facts, int year) {
  if (facts.groups.empty()) return false;
  const std::string number = std::to_string(year);
  Object value;
  value.set("caption", page.say("honours.by_award"));
  value.set("items", award_bars(page, facts.groups));
  value.set("more", link_value(page.link(honours_address(year)),
                               page.words().fill("year.honours_more", {{"year", number}})));
  return value;
}

Value documents(const Page& page, const YearIndex& facts, int year) {
  std::vector<std::size_t> newest(facts.documents.rbegin(), facts.documents.rend());
  if (newest.empty()) return false;
  Object value;
  value.set("count", page.words().count("documents", newest.size()));
  Value more = false;
  if (newest.size() > most_documents) {
    more = link_value(page.link(register_address(year, 1)),
                      page.words().fill("year.documents_more", {{"count", grouped(newest.size())},
                                                                {"year", std::to_string(year)}}));
    newest.resize(most_documents);
  }
  value.set("items", document_cards(page, newest));
  value.set("more", std::move(more));
  return value;
}

Value neighbours(const Page& page, std::size_t at) {
  const auto& years = page.site().years;
  const auto link = [&](bool there, std::size_t other) -> Value {
    if (!there) return false;
    const int year = years[other].year;
    return link_value(page.link(year_address(year)),
                      page.words().fill("year.title", {{"year", std::to_string(year)}}));
  };
  if (years.size() < 2) return false;
  Object value;
  value.set("previous", link(at > 0, at - 1));
  value.set("next", link(at + 1 < years.size(), at + 1));
  return value;
}

Composed compose(const Page& page) {
  const std::size_t at = page.task().subject;
  const SiteYear& year = page.site().years[at];
  const YearIndex& facts = *page.index().find_year(year.year);
  const std::string number = std::to_string(year.year);
  const Settings& settings = page.settings();
  Composed composed;
  composed.head.title = page.words().fill("year.title", {{"year", number}});
  const std::string& name =
      settings.organisation.name.empty() ? settings.title : settings.organisation.name;
  composed.head.description =
      page.words().fill("year.description", {{"year", number}, {"organisation", name}});
  composed.head.feed = feed_address(year.year);
  Object value;
  value.set("label", number);
  value.set("neighbours", neighbours(page, at));
  value.set("figures", figures(page, year, facts.documents.size()));
  value.set("months", months(page, year));
  value.set("awards", awards(page, facts, year.year));
  value.set("documents", documents(page, facts, year.year));
  composed.values.set("year", std::move(value));
  return composed;
}

} // namespace

const PageKind year_page{"year", "pages/year", plan, compose, nullptr};

} // namespace congbo
