// Q01 part-sum: the members of a group of guests against the number its heading states.

#include "check/rules.h"

namespace congbo {
namespace {

// Nothing unless every member states a number: an approximate list adds up to nothing certain.
std::optional<long long> sum_of(const DelegateGroup& group) {
  if (group.members.empty()) return std::nullopt;
  long long sum = 0;
  for (const DelegateMember& member : group.members) {
    if (!member.count) return std::nullopt;
    sum += *member.count;
  }
  return sum;
}

void check_event(const DocumentView& view, const AnnouncedEvent& event, Findings& findings) {
  if (!event.delegates) return;
  for (const DelegateGroup& group : event.delegates->groups) {
    const auto sum = sum_of(group);
    if (!group.stated || !sum || *sum == *group.stated) continue;
    const long long stated = *group.stated;
    const long long difference = *sum > stated ? *sum - stated : stated - *sum;
    findings.push_back({RuleId::Q01, place_of(view, group.line), {group.label, stated, *sum, difference}, {}});
  }
}

}  // namespace

void check_sums(const DocumentView& view, Findings& findings) {
  if (view.document.event) check_event(view, *view.document.event, findings);
  for (const AnnouncedEvent& event : view.document.other_events) check_event(view, event, findings);
}

}  // namespace congbo
