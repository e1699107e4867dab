#include "recognise/honoree_context.h"

#include <algorithm>
#include <ranges>

#include "recognise/reading.h"

namespace congbo {
namespace {

bool say_the_same(const HonoreeGroup& a, const HonoreeGroup& b) {
  return (!a.award.empty() && !b.award.empty()) || (a.kind && b.kind) || (!a.unit.empty() && !b.unit.empty());
}

}  // namespace

void HonoreeContext::enter(int rank, HonoreeGroup group) {
  if (rank != unnumbered) {
    leave(rank);
  } else {
    const auto sibling = std::ranges::find_if(m_levels, [&](const Level& level) {
      return level.rank == unnumbered && say_the_same(level.group, group);
    });
    m_levels.erase(sibling, m_levels.end());
  }
  m_levels.push_back({rank, std::move(group)});
}

void HonoreeContext::leave(int rank) {
  const auto first = std::ranges::find_if(m_levels, [&](const Level& level) { return level.rank >= rank; });
  m_levels.erase(first, m_levels.end());
}

std::optional<HonoreeKind> HonoreeContext::kind() const {
  for (const Level& level : m_levels | std::views::reverse)
    if (level.group.kind) return level.group.kind;
  return std::nullopt;
}

void HonoreeContext::complete(Honoree& honoree) const {
  for (const Level& level : m_levels | std::views::reverse) {
    if (honoree.award.empty()) honoree.award = level.group.award;
    if (honoree.reason.empty()) honoree.reason = level.group.reason;
    if (honoree.unit.empty() && honoree.kind == HonoreeKind::ca_nhan) honoree.unit = level.group.unit;
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
