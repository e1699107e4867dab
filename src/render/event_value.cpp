#include "render/event_value.h"

#include <algorithm>
#include <array>
#include <map>

#include "render/address.h"
#include "render/event_time.h"
#include "render/roll.h"
#include "vietnamese/edtf.h"

namespace congbo {
namespace {

constexpr std::size_t most_rows = 12; // of one kind in one award; the roll has the rest

List texts(const std::vector<std::string>& some) {
  List list;
  for (const std::string& text : some)
    list.emplace_back(text);
  return list;
}

std::vector<std::size_t> in_role(const Site& site, const SiteEvent& event, Role role) {
  std::vector<std::size_t> some;
  for (const std::size_t d : event.documents)
    if (site.documents[d].role == role) some.push_back(d);
  return some;
}

// What is expected is not there yet; what would come too late is not there.
std::string missing_words(const Page& page, const SiteEvent& event, std::string_view key) {
  const bool over = event.state == EventState::held || event.state == EventState::outcome;
  const bool never = event.state == EventState::cancelled || (over && key != "outcome");
  return page.say("event.missing." + std::string(never ? "over" : key));
}

// Plan → invitation → outcome; what is missing is named.
Value steps(const Page& page, const SiteEvent& event) {
  struct Step {
    Role role;
    std::string_view key;
  };
  constexpr auto all = std::to_array<Step>(
      {{Role::plan, "plan"}, {Role::invitation, "invitation"}, {Role::outcome, "outcome"}});
  List list;
  bool any = false;
  for (const Step& step : all) {
    const auto documents = in_role(page.site(), event, step.role);
    any = any || !documents.empty();
    Object value;
    value.set("key", step.key);
    value.set("label", page.say("event.step." + std::string(step.key)));
    value.set("done", !documents.empty());
    value.set("documents", document_cards(page, documents));
    value.set("missing", documents.empty() ? missing_words(page, event, step.key) : std::string());
    list.emplace_back(std::move(value));
  }
  if (!any) return false;
  return items(std::move(list));
}

std::string delegate_count(const Page& page, const std::optional<int>& count) {
  return count && *count >= 0 ? page.words().count("delegates", static_cast<std::size_t>(*count))
                              : std::string();
}

Value delegates(const Page& page, const SiteEvent& event) {
  if (!event.delegates) return false;
  List groups;
  for (const DelegateGroup& group : event.delegates->groups) {
    List members;
    for (const DelegateMember& member : group.members) {
      Object entry;
      entry.set("text", member.text);
      entry.set("count", member.count ? std::to_string(*member.count) : std::string());
      members.emplace_back(std::move(entry));
    }
    Object value;
    value.set("label", group.label);
    value.set("count", delegate_count(page, group.stated));
    value.set("members", std::move(members));
    groups.emplace_back(std::move(value));
  }
  Object value;
  value.set("total", delegate_count(page, event.delegates->total));
  value.set("groups", std::move(groups));
  return value;
}

Value pledges(const Page& page, const SiteEvent& event) {
  List list;
  for (const std::size_t d : event.documents) {
    const SiteDocument& document = page.site().documents[d];
    if (document.document.kind != DocumentKind::giao_uoc) continue;
    std::string parties;
    for (const std::string& party : document.document.parties)
      parties += (parties.empty() ? "" : ", ") + party;
    Object value;
    value.set("title", title_of(page, document));
    value.set("url", page.link(document.address));
    value.set("parties", std::move(parties));
    list.emplace_back(std::move(value));
  }
  return items(std::move(list));
}

Object award_of_event(const Page& page, const AwardGroup& group,
                      const std::vector<std::size_t>& honorees) {
  const std::string address = award_address(group.year, page.site().awards[group.award].id, 1);
  const KindCount count = count_kinds(page.site(), honorees);
  const bool cut = std::max({count.collectives, count.households, count.individuals}) > most_rows;
  Object award;
  award.set("name", award_name(page, group.award));
  award.set("url", page.link(address));
  award.set("count", grouped(honorees.size()));
  award.set("groups", short_roll_groups(page, honorees, most_rows));
  award.set("more",
            cut ? Value(link_value(page.link(address),
                                   page.words().fill("event.honours_more",
                                                     {{"count", count_words(page, count)}})))
                : Value(false));
  return award;
}

Value honours(const Page& page, const SiteEvent& event) {
  if (event.honorees.empty()) return false;
  std::map<std::size_t, std::vector<std::size_t>> by_group; // in order of precedence
  for (const std::size_t h : event.honorees)
    by_group[page.index().group_of[h]].push_back(h);
  List awards;
  for (const auto& [group, honorees] : by_group)
    awards.emplace_back(award_of_event(page, page.index().groups[group], honorees));
  Object value;
  const std::size_t revoked = count_kinds(page.site(), event.honorees).revoked;
  value.set("count", page.words().count("honorees", event.honorees.size()) +
                         (revoked ? " (" + page.words().count("revoked", revoked) + ")" : ""));
  value.set("awards", std::move(awards));
  return value;
}

// To the notice and the calendar. Nobody is invited by a plan to what is over or off.
Value actions(const Page& page, const SiteEvent& event) {
  const bool open = is_coming(event) || event.invitation;
  const std::string invitation = open ? page.link_if(invitation_address(event)) : std::string();
  const CalendarLink calendar = calendar_link(page, event);
  if (invitation.empty() && calendar.url.empty()) return false;
  Object value;
  value.set("invitation_url", invitation);
  value.set("calendar_url", calendar.url);
  value.set("calendar_label", calendar.label);
  return value;
}

// All but articles, the latest first.
Value documents(const Page& page, const SiteEvent& event) {
  std::vector<std::size_t> some;
  for (auto d = event.documents.rbegin(); d != event.documents.rend(); ++d)
    if (!is_article(page.site().documents[*d])) some.push_back(*d);
  if (some.empty()) return false;
  Object value;
  value.set("count", page.words().count("documents", some.size()));
  value.set("items", document_cards(page, some));
  return value;
}

Value articles(const Page& page, const SiteEvent& event) {
  List list;
  for (const std::size_t d : event.articles)
    if (is_article(page.site().documents[d])) list.emplace_back(article_card(page, d));
  return items(std::move(list));
}

// "(trước đó định ngày 20 tháng 02 năm 2024)", of an event that was moved.
std::string earlier_words(const Page& page, const SiteEvent& event) {
  if (standing_of(page.site(), event) != EventStanding::moved) return {};
  const EventMoment earlier = *earlier_start(page.site(), event);
  const Phrases& words = page.words();
  const Language language = page.context().theme.language;
  const bool same_day = earlier.day == event_span(event)->start.day;
  return words.fill(
      "event.earlier",
      {{"date", same_day ? clock_words(*earlier.clock, words)
                         : long_date(When{"", edtf(earlier.day), false}, words, language)}});
}

} // namespace

CalendarLink calendar_link(const Page& page, const SiteEvent& event) {
  const bool over = event.state == EventState::held || event.state == EventState::outcome;
  std::string url = over ? std::string() : page.link_if(calendar_address(event));
  const bool changed = standing_of(page.site(), event) != EventStanding::on;
  return {std::move(url), page.say(changed ? "event.update_calendar" : "event.add_to_calendar")};
}

std::string organiser_of(const Site& site, const SiteEvent& event) {
  for (const auto& d : {event.plan, event.invitation})
    if (d && site.documents[*d].document.issuer) return site.documents[*d].document.issuer->name;
  for (const std::size_t d : event.documents)
    if (site.documents[d].document.issuer) return site.documents[d].document.issuer->name;
  return {};
}

Object event_value(const Page& page, std::size_t e, bool lone) {
  const SiteEvent& event = page.site().events[e];
  Object value;
  value.reserve(28);
  value.set("name", event.name);
  value.set("state", state_value(page, event.state));
  value.set("date", page.date(event.time, event_date));
  value.set("until", until_of(event));
  const std::string label = time_label(page, event);
  value.set("time_label", label);
  value.set("time_marked", label != page.say("event.time"));
  value.set("time_new", has_new_time(page, event));
  value.set("earlier", earlier_words(page, event));
  value.set("venue", event.venue);
  value.set("chair", event.chair);
  value.set("organiser", organiser_of(page.site(), event));
  value.set("notice", off_notice(page, event, "#toan-van"));
  value.set("steps", lone ? Value(false) : steps(page, event));
  value.set("backdrop", items(texts(event.backdrop)));
  value.set("programme", items(texts(event.programme)));
  value.set("delegates", delegates(page, event));
  value.set("deadlines", deadlines_value(page, event));
  value.set("assignments", assignments_value(page, event));
  value.set("budget", budget_value(page, event));
  value.set("rankings", rankings_value(page, event));
  value.set("pledges", lone ? Value(false) : pledges(page, event));
  value.set("honours", honours(page, event));
  value.set("other_events", other_events_value(page, event));
  value.set("actions", actions(page, event));
  value.set("documents", lone ? Value(false) : documents(page, event));
  value.set("articles", lone ? Value(false) : articles(page, event));
  value.set("files", false);
  return value;
}

} // namespace congbo
