// What an event is, from its documents (contract, "A site" and "Time and state").

#include <algorithm>

#include "assemble/stages.h"
#include "vietnamese/edtf.h"

namespace congbo {
namespace {

Role role_of(const SiteDocument& entry) {
  const Document& document = entry.document;
  switch (document.kind) {
    case DocumentKind::ke_hoach: return Role::plan;
    case DocumentKind::giay_moi: return Role::invitation;
    case DocumentKind::bai_viet: return Role::article;
    case DocumentKind::bao_cao:
    case DocumentKind::giao_uoc: return Role::outcome;  // they report or pledge by their nature
    case DocumentKind::quyet_dinh:
    case DocumentKind::thong_bao:
      return awards(document) || !document.rankings.empty() ? Role::outcome : Role::other;
    default: return Role::other;
  }
}

std::optional<CivilDate> issue_day(const Document& document) {
  const auto range = document.date ? edtf_range(document.date->edtf) : std::nullopt;
  return range ? std::optional(range->first) : std::nullopt;
}

// Whether `a` speaks later than `b`: by date of issue; where one is unknown, an invitation beats a plan.
bool speaks_later(const SiteDocument& a, const SiteDocument& b) {
  const auto day_a = issue_day(a.document);
  const auto day_b = issue_day(b.document);
  if (day_a && day_b && *day_a != *day_b) return *day_a > *day_b;
  const bool invites_a = a.role == Role::invitation;
  const bool invites_b = b.role == Role::invitation;
  if (invites_a != invites_b) return invites_a;
  if (day_a.has_value() != day_b.has_value()) return day_a.has_value();
  return a.document.source > b.document.source;
}

bool states_time(const Document& document) {
  return document.event && document.event->time && !document.event->time->text.empty();
}

class Describing {
 public:
  Describing(Site& site, SiteEvent& event) : m_site(site), m_event(event) {}

  void run() {
    std::stable_sort(m_event.documents.begin(), m_event.documents.end(),
                     [&](std::size_t a, std::size_t b) { return speaks_later(entry(b), entry(a)); });
    sort_roles();
    take_facts();
    m_event.name = name();
    if (m_event.time)
      if (const auto range = edtf_range(m_event.time->edtf)) {
        if (!range->open_start) m_event.first_day = range->first;
        if (!range->open_end) m_event.last_day = range->last;
      }
    m_event.state = state();
    count_changes();
    for (const std::size_t index : m_event.documents)
      if (const auto day = issue_day(entry(index).document); day && (!m_event.stamp || *m_event.stamp < *day))
        m_event.stamp = day;
  }

 private:
  const SiteDocument& entry(std::size_t index) const { return m_site.documents[index]; }

  void sort_roles() {
    for (const std::size_t index : m_event.documents) {
      switch (entry(index).role) {
        case Role::plan: m_event.plan = index; break;
        case Role::invitation: m_event.invitation = index; break;
        case Role::outcome: m_event.outcomes.push_back(index); break;
        case Role::article: m_event.articles.push_back(index); break;
        case Role::other: break;
      }
    }
  }

  // Later documents overwrite what earlier ones say.
  void take_facts() {
    for (const std::size_t index : m_event.documents) {
      const Document& document = entry(index).document;
      if (entry(index).role == Role::article) continue;
      if (document.budget && !document.budget->lines.empty()) m_event.budget = document.budget;
      if (document.budget && !m_event.budget) m_event.budget = document.budget;
      if (!document.event) continue;
      const AnnouncedEvent& said = *document.event;
      if (states_time(document)) m_event.time = said.time;
      if (!said.venue.empty()) m_event.venue = said.venue;
      if (!said.chair.empty()) m_event.chair = said.chair;
      if (said.delegates) m_event.delegates = said.delegates;
      if (!said.programme.empty()) m_event.programme = said.programme;
      if (!said.backdrop.empty()) m_event.backdrop = said.backdrop;
    }
  }

  std::string name() const {
    std::string chosen;
    for (const std::size_t index : m_event.documents)
      if (!entry(index).front_matter.event_name.empty()) chosen = entry(index).front_matter.event_name;
    if (!chosen.empty()) return chosen;
    const auto said = [&](std::optional<std::size_t> index) {
      return index && entry(*index).document.event ? entry(*index).document.event->name : std::string();
    };
    if (chosen = said(m_event.plan); !chosen.empty()) return chosen;
    if (chosen = said(m_event.invitation); !chosen.empty()) return chosen;
    for (const std::size_t index : m_event.documents)
      if (entry(index).role != Role::article && !said(index).empty()) return said(index);
    return entry(m_event.plan.value_or(m_event.documents.front())).title;
  }

  // `status` of the latest document that has one; else the latest notice that no later time overrides.
  EventState off() const {
    EventState by_status = EventState::none;
    EventState by_notice = EventState::none;
    for (const std::size_t index : m_event.documents) {
      const Document& document = entry(index).document;
      const std::string& status = entry(index).front_matter.status;
      if (status == "cancelled") by_status = EventState::cancelled;
      if (status == "postponed") by_status = EventState::postponed;
      if (document.notice == Document::Notice::cancelled) {
        by_notice = EventState::cancelled;
      } else if (document.notice == Document::Notice::postponed) {
        by_notice = EventState::postponed;
      } else if (states_time(document) && entry(index).role != Role::article) {
        by_notice = EventState::none;
      }
    }
    return by_status != EventState::none ? by_status : by_notice;
  }

  EventState state() const {
    if (const EventState called_off = off(); called_off != EventState::none) return called_off;
    const bool known = m_event.last_day.has_value();
    if (!m_event.outcomes.empty() && (!known || *m_event.last_day <= m_site.today)) return EventState::outcome;
    if (known && *m_event.last_day < m_site.today) return EventState::held;
    if (m_event.invitation) return EventState::invited;
    return m_event.plan ? EventState::planned : EventState::none;
  }

  // RFC 5545 SEQUENCE: changes of time, venue or status after the first statement, by date of issue.
  void count_changes() {
    std::string time, venue, status;
    for (const std::size_t index : m_event.documents) {
      const Document& document = entry(index).document;
      if (entry(index).role == Role::article) continue;
      const auto change = [&](std::string& held, const std::string& said) {
        if (said.empty() || said == held) return false;
        const bool first = held.empty();
        held = said;
        return !first;
      };
      bool changed = document.event && document.event->time && change(time, document.event->time->edtf);
      changed |= document.event && change(venue, document.event->venue);
      std::string said = entry(index).front_matter.status;
      if (said.empty() && document.notice == Document::Notice::cancelled) said = "cancelled";
      if (said.empty() && document.notice == Document::Notice::postponed) said = "postponed";
      if (!said.empty() && said != status) {
        status = said;
        changed = true;
      }
      if (changed) ++m_event.sequence;
    }
  }

  Site& m_site;
  SiteEvent& m_event;
};

}  // namespace

void describe_events(Site& site) {
  for (SiteDocument& document : site.documents) document.role = role_of(document);
  for (SiteEvent& event : site.events) Describing(site, event).run();
}

}  // namespace congbo
