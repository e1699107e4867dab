#pragma once
// What pages need to know of the whole site beside its facts: orders, groups and which pages exist.
// Made once, read by every page; refers to the site, which must outlive it.

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/site.h"

namespace congbo {

// The honorees of one year and one award, in the order of the roll.
struct AwardGroup {
  int year = 0;
  std::size_t award = 0;             // into Site::awards
  std::vector<std::size_t> honorees; // into Site::honorees
};

struct YearIndex {
  std::size_t year = 0;               // into Site::years
  std::vector<std::size_t> documents; // without articles, oldest first: the register's order
  std::vector<std::size_t> groups;    // into SiteIndex::groups, by precedence
  std::vector<std::size_t> newest;    // all documents, newest first, undated last
  std::vector<std::size_t> notices;   // events with an invitation notice, by time, undated last
};

struct SiteIndex {
  const Site& site;
  std::vector<std::optional<CivilDate>> issued; // per document: the first day its date may mean
  std::vector<std::size_t> newest;              // documents of events, newest first, undated last
  std::vector<std::size_t> role_models; // stories of role models (điển hình), newest first
  std::vector<std::size_t> coming;      // events still to come, the next first, undated last
  std::vector<AwardGroup> groups;       // by year, then precedence
  std::vector<std::size_t> group_of;    // per honoree: into groups
  std::vector<std::size_t> place_of;    // per honoree: its place in the group, from 0
  std::map<int, YearIndex> years;
  std::size_t notice_count = 0;
  // Agencies whose name another document, or the settings, spell in small letters: that spelling, by
  // the name in small letters. Letterheads are in capitals.
  std::unordered_map<std::string, std::string_view> spellings;

  explicit SiteIndex(const Site& site);

  const YearIndex* find_year(int year) const;
};

// Whether the event has a page of its invitation notice: from the invitation, or tentatively from a
// plan that announces it. The day plays no part, so an address once given stays.
bool has_notice(const Site& site, const SiteEvent& event);

// Still to come, by its state: announced, and neither past nor off.
bool is_coming(const SiteEvent& event);

// Documents of a list of articles: shown as news, not in the register.
bool is_article(const SiteDocument& document);

// The page on which an honoree's anchor lives, with the anchor.
std::string honoree_address(const SiteIndex& index, std::size_t honoree);

} // namespace congbo
