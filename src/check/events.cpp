// V05 outcome-missing, V06 invitation-missing, V12 plan-missing: what an event's folder still lacks.

#include "check/rules.h"
#include "vietnamese/edtf.h"

namespace congbo {
namespace {

constexpr long days_before_an_invitation_is_missed = 14;

Place first_place(const Site& site, const SiteEvent& event) {
  const std::size_t document = event.plan.value_or(event.documents.front());
  return {site.documents[document].document.source, 0, 0, 0};
}

}  // namespace

void check_events(const Site& site, Findings& findings) {
  for (const SiteEvent& event : site.events) {
    const Place place = first_place(site, event);
    if (event.state == EventState::held && event.plan)
      findings.push_back({RuleId::V05, place, {event.time->text}, {}});
    if (event.state == EventState::planned && event.first_day) {
      const long days = days_from_epoch(*event.first_day) - days_from_epoch(site.today);
      if (days >= 0 && days <= days_before_an_invitation_is_missed)
        findings.push_back({RuleId::V06, place, {event.time->text}, {}});
    }
    if (!event.single && !event.plan && (event.invitation || !event.outcomes.empty())) {
      const Words what = event.invitation ? Words{"giấy mời", "an invitation"} : Words{"kết quả", "an outcome"};
      findings.push_back({RuleId::V12, place, {what}, {}});
    }
  }
}

}  // namespace congbo
