#include "render/site_index.h"

#include <algorithm>

#include "render/address.h"
#include "vietnamese/edtf.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

constexpr long undated = 1L << 40U; // after every day

long day_number(const std::optional<CivilDate>& day) {
  return day && valid(*day) ? days_from_epoch(*day) : undated;
}

std::optional<CivilDate> issue_day(const Document& document) {
  if (!document.date) return std::nullopt;
  const auto range = edtf_range(document.date->edtf);
  if (!range) return std::nullopt;
  if (valid(range->first)) return range->first;
  return valid(range->last) ? std::optional(range->last) : std::nullopt;
}

// Newest first: by date of issue, undated by the year of their event's end.
void order_newest(SiteIndex& index) {
  const Site& site = index.site;
  const auto key = [&](std::size_t d) {
    return index.issued[d] ? days_from_epoch(*index.issued[d]) : -undated;
  };
  for (std::size_t d = 0; d < site.documents.size(); ++d)
    if (site.documents[d].event) index.newest.push_back(d);
  std::stable_sort(index.newest.begin(), index.newest.end(), [&](std::size_t a, std::size_t b) {
    const long ka = key(a), kb = key(b);
    return ka != kb ? ka > kb : site.documents[a].year > site.documents[b].year;
  });
  for (const std::size_t d : index.newest)
    index.years[site.documents[d].year].newest.push_back(d);
  for (const std::size_t d : index.newest)
    if (site.documents[d].front_matter.topic == "dien-hinh") index.role_models.push_back(d);
}

long event_day(const SiteEvent& event) {
  return day_number(event.first_day ? event.first_day : event.last_day);
}

void order_events(SiteIndex& index) {
  const auto& events = index.site.events;
  const int latest = index.site.years.empty() ? 0 : index.site.years.back().year;
  for (std::size_t e = 0; e < events.size(); ++e) {
    // Without a day nothing says that it is over; only the latest year's may still be to come.
    const bool dated = events[e].first_day || events[e].last_day;
    if (is_coming(events[e]) && (dated || events[e].year == latest)) index.coming.push_back(e);
    if (!has_notice(index.site, events[e])) continue;
    index.years[events[e].year].notices.push_back(e);
    ++index.notice_count;
  }
  const auto earlier = [&](std::size_t a, std::size_t b) {
    return event_day(events[a]) < event_day(events[b]);
  };
  std::stable_sort(index.coming.begin(), index.coming.end(), earlier);
  for (auto& [year, facts] : index.years)
    std::stable_sort(facts.notices.begin(), facts.notices.end(), earlier);
}

// Awards of equal precedence alternate in the site's order, so members are gathered award by award.
void group_honorees(SiteIndex& index) {
  const Site& site = index.site;
  index.group_of.resize(site.honorees.size());
  index.place_of.resize(site.honorees.size());
  std::map<std::pair<int, std::size_t>, std::size_t> groups;
  for (const SiteHonoree& honoree : site.honorees)
    groups[{honoree.year, honoree.award}] = 0;
  for (auto& [key, group] : groups) {
    group = index.groups.size();
    index.groups.push_back({key.first, key.second, {}});
    index.years[key.first].groups.push_back(group);
  }
  for (std::size_t h = 0; h < site.honorees.size(); ++h) {
    const std::size_t group = groups[{site.honorees[h].year, site.honorees[h].award}];
    index.group_of[h] = group;
    index.place_of[h] = index.groups[group].honorees.size();
    index.groups[group].honorees.push_back(h);
  }
}

void find_spellings(SiteIndex& index) {
  const auto take = [&](const std::string& name) {
    if (!name.empty() && !all_capitals(name)) index.spellings.emplace(lower(name), name);
  };
  take(index.site.settings.organisation.name);
  for (const SiteDocument& document : index.site.documents)
    if (document.document.issuer) take(document.document.issuer->name);
}

} // namespace

SiteIndex::SiteIndex(const Site& all) : site(all) {
  issued.reserve(site.documents.size());
  for (const SiteDocument& document : site.documents)
    issued.push_back(issue_day(document.document));
  for (std::size_t y = 0; y < site.years.size(); ++y) {
    YearIndex& facts = years[site.years[y].year];
    facts.year = y;
    for (const std::size_t d : site.years[y].documents)
      if (!is_article(site.documents[d])) facts.documents.push_back(d);
  }
  find_spellings(*this);
  order_newest(*this);
  order_events(*this);
  group_honorees(*this);
}

const YearIndex* SiteIndex::find_year(int year) const {
  const auto found = years.find(year);
  return found == years.end() ? nullptr : &found->second;
}

bool has_notice(const Site& site, const SiteEvent& event) {
  if (event.invitation) return true;
  return event.plan && site.documents[*event.plan].document.event.has_value();
}

bool is_coming(const SiteEvent& event) {
  return event.state == EventState::planned || event.state == EventState::invited;
}

bool is_article(const SiteDocument& document) {
  return document.document.kind == DocumentKind::bai_viet;
}

std::string honoree_address(const SiteIndex& index, std::size_t honoree) {
  const AwardGroup& group = index.groups[index.group_of[honoree]];
  const std::size_t page = index.place_of[honoree] / honorees_a_page + 1;
  return award_address(group.year, index.site.awards[group.award].id, page) + "#" +
         index.site.honorees[honoree].anchor;
}

} // namespace congbo
