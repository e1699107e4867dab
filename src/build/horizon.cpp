#include "build/horizon.h"

#include <algorithm>

namespace congbo {
namespace {

constexpr long days_before_an_invitation_is_missed = 14;  // V06

class Range {
 public:
  explicit Range(long today) : m_today(today) {}
  // From this day on something is another than before.
  void turns(long day) {
    if (day <= m_today) m_first = std::max(m_first, day);
    if (day > m_today) m_last = std::min(m_last, day - 1);
  }
  DayRange days() const { return {from_days(m_first), from_days(m_last)}; }

 private:
  long m_today;
  long m_first = days_from_epoch({1, 1, 1});
  long m_last = days_from_epoch({9999, 12, 31});
};

}  // namespace

DayRange same_days(const Site& site) {
  Range range(days_from_epoch(site.today));
  for (const SiteEvent& event : site.events) {
    if (event.state == EventState::cancelled || event.state == EventState::postponed) continue;
    if (event.last_day && valid(*event.last_day)) {
      const long last = days_from_epoch(*event.last_day);
      range.turns(event.outcomes.empty() ? last + 1 : last);  // held; outcome
    }
    if (event.first_day && valid(*event.first_day) && event.plan && !event.invitation) {
      const long first = days_from_epoch(*event.first_day);
      range.turns(first - days_before_an_invitation_is_missed);
      range.turns(first + 1);
    }
  }
  return range.days();
}

}  // namespace congbo
