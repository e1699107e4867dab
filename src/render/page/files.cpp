// Files that are not pages: assets of the theme, source texts, calendars, feed, site map,
// robots.txt.

#include "render/address.h"
#include "render/calendar.h"
#include "render/feed.h"
#include "render/page_kinds.h"
#include "render/sheet.h"
#include "vietnamese/edtf.h"

namespace congbo {
namespace {

void plan_assets(const SiteIndex&, const Theme& theme, Planner& planner) {
  for (std::size_t i = 0; i < theme.assets.size(); ++i)
    planner.add(theme.assets[i].path, i);
}

std::string write_asset(const Page& page) {
  return page.context().theme.assets[page.task().subject].bytes;
}

// The text of every document of an event; plain pages are the site's own words.
void plan_sources(const SiteIndex& index, const Theme&, Planner& planner) {
  for (std::size_t d = 0; d < index.site.documents.size(); ++d)
    if (index.site.documents[d].event) planner.add(source_address(index.site.documents[d]), d);
}

std::string write_source(const Page& page) {
  return without_comments(page.context().texts.body(page.task().subject));
}

void plan_event_calendars(const SiteIndex& index, const Theme&, Planner& planner) {
  for (std::size_t e = 0; e < index.site.events.size(); ++e)
    if (calendar_entry(index.site, index.site.events[e], ""))
      planner.add(calendar_address(index.site.events[e]), e);
}

std::string write_event_calendar(const Page& page) {
  const auto entry = calendar_entry(page.site(), page.site().events[page.task().subject],
                                    page.say("event.chair"));
  return entry ? calendar_file("", {*entry}) : std::string();
}

void plan_site_calendar(const SiteIndex& index, const Theme&, Planner& planner) {
  for (const SiteEvent& event : index.site.events)
    if (calendar_entry(index.site, event, "")) return planner.add("lich.ics");
}

std::string write_site_calendar(const Page& page) {
  return site_calendar(page.site(), page.say("event.chair"));
}

void plan_feed(const SiteIndex& index, const Theme&, Planner& planner) {
  if (index.site.settings.base_url.empty() || index.newest.empty()) return;
  planner.add(feed_address());
  for (const SiteYear& year : index.site.years)
    if (!year.documents.empty())
      planner.add(feed_address(year.year), static_cast<std::size_t>(year.year));
}

// `subject`: the year; 0 = all.
std::string write_feed(const Page& page) {
  const int year = static_cast<int>(page.task().subject);
  return feed_file(page.index(), page.words(), year == 0 ? std::nullopt : std::optional(year));
}

void plan_robots(const SiteIndex&, const Theme&, Planner& planner) {
  planner.add("robots.txt");
}
std::string write_robots(const Page& page) {
  return robots_file(page.settings().base_url);
}

void plan_site_map(const SiteIndex& index, const Theme&, Planner& planner) {
  if (index.site.settings.base_url.empty()) return;
  std::size_t pages = 0;
  for (const PageTask& task : planner.tasks())
    pages += in_site_map(*page_kinds()[task.kind]) ? 1 : 0;
  planner.add("sitemap.xml");
  for (std::size_t n = 1; n < sitemap_parts(pages); ++n)
    planner.add("sitemap-" + std::to_string(n) + ".xml", 0, n);
}

// When the latest of the documents was issued or corrected.
std::optional<CivilDate> latest_change(const SiteIndex& index,
                                       const std::vector<std::size_t>& documents) {
  std::optional<CivilDate> latest;
  for (const std::size_t d : documents)
    if (const auto day = last_change(index, d); day && (!latest || *latest < *day)) latest = day;
  return latest;
}

// When what a page shows was last changed, by its documents; empty where nothing says so.
std::string changed_day(const SiteIndex& index, const PageTask& task) {
  const PageKind* kind = page_kinds()[task.kind];
  const Site& site = index.site;
  std::optional<CivilDate> day;
  if (kind == &document_page || kind == &article_page || kind == &plain_page)
    day = last_change(index, task.subject);
  if (kind == &event_page || kind == &invitation_page)
    day = latest_change(index, site.events[task.subject].documents);
  if (kind == &year_page) day = latest_change(index, site.years[task.subject].documents);
  if (kind == &home_page) day = latest_change(index, index.newest);
  return day && valid(*day) ? edtf(*day) : std::string();
}

std::string write_site_map(const Page& page) {
  std::vector<MapEntry> entries;
  for (const PageTask& task : page.context().tasks)
    if (in_site_map(*page_kinds()[task.kind]))
      entries.push_back({std::string(address_of(task.path)), changed_day(page.index(), task)});
  return sitemap_file(page.settings().base_url, entries, page.task().part);
}

} // namespace

const PageKind asset_file{"asset", "", plan_assets, nullptr, write_asset};
const PageKind source_file{"source", "", plan_sources, nullptr, write_source};
const PageKind event_calendar_file{"event-calendar", "", plan_event_calendars, nullptr,
                                   write_event_calendar};
const PageKind site_calendar_file{"site-calendar", "", plan_site_calendar, nullptr,
                                  write_site_calendar};
const PageKind atom_file{"feed", "", plan_feed, nullptr, write_feed};
const PageKind robots_text_file{"robots", "", plan_robots, nullptr, write_robots};
const PageKind site_map_file{"site-map", "", plan_site_map, nullptr, write_site_map};

} // namespace congbo
