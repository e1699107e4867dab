// giay-moi/index.html: invitation notices, coming first; giay-moi/<year>/index.html: those of a
// year.

#include "render/address.h"
#include "render/cards.h"
#include "render/page_kinds.h"

namespace congbo {
namespace {

void plan_all(const SiteIndex& index, const Theme&, Planner& planner) {
  if (index.notice_count > 0) planner.add(invitations_address());
}

void plan_years(const SiteIndex& index, const Theme&, Planner& planner) {
  for (const auto& [year, facts] : index.years)
    if (!facts.notices.empty())
      planner.add(invitations_address(year), static_cast<std::size_t>(year));
}

Object notice_card(const Page& page, std::size_t e) {
  return event_card(page, e, invitation_address(page.site().events[e]));
}

// How many each year has is said on the page of all years alone, as in the register.
Value years(const Page& page, bool counted) {
  List list;
  const auto& all = page.index().years;
  for (auto year = all.rbegin(); year != all.rend(); ++year)
    if (!year->second.notices.empty())
      list.emplace_back(year_entry(page, year->first, invitations_address(year->first),
                                   counted ? page.words().count("invitations", year->second.notices.size()) : std::string()));
  return items(std::move(list));
}

Object invitations(std::string title, std::string lead, List coming, List past, Value all_years) {
  Object value;
  value.set("title", std::move(title));
  value.set("lead", std::move(lead));
  value.set("coming", items(std::move(coming)));
  value.set("past", items(std::move(past)));
  value.set("years", std::move(all_years));
  return value;
}

Composed compose_all(const Page& page) {
  List coming;
  for (const std::size_t e : page.index().coming)
    if (has_notice(page.site(), page.site().events[e])) coming.emplace_back(notice_card(page, e));
  Composed composed;
  composed.head.title = page.say("invitations.title");
  composed.head.description = page.say("invitations.lead");
  composed.values.set("invitations", invitations(composed.head.title, composed.head.description,
                                                 std::move(coming), {}, years(page, true)));
  return composed;
}

// What is past, or off, the latest first; what is coming the next first.
Composed compose_year(const Page& page) {
  const int year = static_cast<int>(page.task().subject);
  const std::vector<std::size_t>& notices = page.index().find_year(year)->notices;
  List coming, past;
  for (const std::size_t e : notices)
    if (is_coming(page.site().events[e])) coming.emplace_back(notice_card(page, e));
  for (auto e = notices.rbegin(); e != notices.rend(); ++e)
    if (!is_coming(page.site().events[*e])) past.emplace_back(notice_card(page, *e));
  Composed composed;
  composed.head.title =
      page.words().fill("invitations.title_year", {{"year", std::to_string(year)}});
  composed.head.crumbs = {{page.say("invitations.title"), invitations_address()}};
  composed.values.set("invitations", invitations(composed.head.title, "", std::move(coming),
                                                 std::move(past), years(page, false)));
  return composed;
}

} // namespace

const PageKind invitations_page{"invitations", "pages/invitations", plan_all, compose_all, nullptr};
const PageKind invitations_year_page{"invitations", "pages/invitations", plan_years, compose_year,
                                     nullptr};

} // namespace congbo
