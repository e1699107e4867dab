#include "recognise/honoree_context.h"

#include <algorithm>

#include "recognise/reading.h"

namespace congbo {
namespace {

bool say_the_same(const HonoreeGroup& a, const HonoreeGroup& b) {
  return (!a.award.empty() && !b.award.empty()) || (a.kind && b.kind) || (!a.unit.empty() && !b.unit.empty());
}

// Nothing that a row could be given: kept, such groups would pile up.
bool says_nothing(const HonoreeGroup& group) {
  return group.award.empty() && group.reason.empty() && group.unit.empty() && !group.kind;
}

bool gives_reason_alone(const HonoreeGroup& group) {
  return group.award.empty() && !group.reason.empty() && group.unit.empty() && !group.kind;
}

}  // namespace

void HonoreeContext::enter(int rank, HonoreeGroup group) {
  if (rank != unnumbered) {
    leave(rank);
  } else {
    if (says_nothing(group)) return;
    const bool reason_alone = gives_reason_alone(group);
    const auto sibling = std::ranges::find_if(m_levels, [&](const Level& level) {
      return level.rank == unnumbered && (say_the_same(level.group, group) ||
                                          (reason_alone && gives_reason_alone(level.group)));
    });
    m_levels.erase(sibling, m_levels.end());
  }
  m_levels.push_back({rank, std::move(group)});
}

void HonoreeContext::leave(int rank) {
  const auto first = std::ranges::find_if(m_levels, [&](const Level& level) { return level.rank >= rank; });
  m_levels.erase(first, m_levels.end());
}

bool HonoreeContext::holds(int rank) const {
  return std::ranges::any_of(m_levels, [&](const Level& level) { return level.rank == rank; });
}

std::optional<HonoreeKind> HonoreeContext::kind() const {
  for (auto level = m_levels.rbegin(); level != m_levels.rend(); ++level)
    if (level->group.kind) return level->group.kind;
  return std::nullopt;
}

void HonoreeContext::complete(Honoree& honoree) const {
  for (auto level = m_levels.rbegin(); level != m_levels.rend(); ++level) {
    if (honoree.award.empty()) honoree.award = level->group.award;
    if (honoree.reason.empty()) honoree.reason = level->group.reason;
    if (honoree.unit.empty() && honoree.kind == HonoreeKind::ca_nhan) honoree.unit = level->group.unit;
  }
}

void note_honoree_evidence(const Reading& reading, Document& document) {
  const Honoree* last = nullptr;
  for (const Honoree& honoree : document.honorees) {
    const bool same = last && last->award == honoree.award && last->kind == honoree.kind;
    last = &honoree;
    if (same) continue;
    const auto line = static_cast<std::size_t>(honoree.line - reading.lines.front().number);
    const bool row = line < reading.lines.size() && reading.lines[line].kind == LineKind::table_row;
    const Mark mark = row ? Mark::column : honoree.order.empty() ? Mark::heading : Mark::numbering;
    document.saw("honorees", honoree.line, mark, honoree.award);
  }
}

}  // namespace congbo
