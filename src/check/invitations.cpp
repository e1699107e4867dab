// V13 invitation-differs: an invitation against its plan, in time and place.

#include <optional>

#include "check/rules.h"
#include "vietnamese/edtf.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

// A tentative time in the plan promises nothing, so nothing contradicts it.
bool times_clash(const std::optional<When>& planned, const std::optional<When>& invited) {
  if (!planned || !invited || planned->tentative) return false;
  const auto a = edtf_range(planned->edtf);
  const auto b = edtf_range(invited->edtf);
  if (!a || !b) return false;
  const bool before = !a->open_start && b->last < a->first;
  const bool after = !a->open_end && a->last < b->first;
  if (before || after) return true;
  const auto hour = edtf_clock(planned->edtf);
  const auto other_hour = edtf_clock(invited->edtf);
  return a->first == b->first && hour && other_hour && *hour != *other_hour;
}

// Places agree where one name holds the other: 'Hội trường A' and 'Hội trường A - UBND phường'.
bool venues_clash(const std::string& planned, const std::string& invited) {
  if (planned.empty() || invited.empty()) return false;
  const std::string a = fold(planned);
  const std::string b = fold(invited);
  return a.find(b) == std::string::npos && b.find(a) == std::string::npos;
}

// Whether a notice between the two moved the event: then they may differ.
bool moved(const Site& site, const SiteEvent& event) {
  for (const std::size_t document : event.documents)
    if (site.documents[document].document.notice != Document::Notice::none) return true;
  return false;
}

}  // namespace

void check_invitations(const Site& site, Findings& findings) {
  for (const SiteEvent& event : site.events) {
    if (!event.plan || !event.invitation || moved(site, event)) continue;
    const Document& plan = site.documents[*event.plan].document;
    const Document& invitation = site.documents[*event.invitation].document;
    if (!plan.event || !invitation.event) continue;
    const auto report = [&](int line, int plan_line, Words what, const std::string& said, const std::string& planned) {
      findings.push_back({RuleId::V13, {invitation.source, line, 0, 0}, {std::move(what), said, planned},
                          {{{plan.source, plan_line, 0, 0}, {"kế hoạch ghi: " + planned, "the plan says: " + planned}}}});
    };
    if (times_clash(plan.event->time, invitation.event->time))
      report(invitation.event->time_line, plan.event->time_line, {"thời gian", "time"}, invitation.event->time->text,
             plan.event->time->text);
    if (venues_clash(plan.event->venue, invitation.event->venue))
      report(invitation.event->venue_line, plan.event->venue_line, {"địa điểm", "place"}, invitation.event->venue,
             plan.event->venue);
  }
}

}  // namespace congbo
