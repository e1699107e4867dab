// Q01 part-sum, Q02 grand-total: the guests of an event, counted. Groups may hold groups: their numerals
// tell which. "khoảng 32 đại biểu" may be a few more or fewer, and that much a sum may be off.

#include <algorithm>
#include <vector>

#include "check/rules.h"
#include "check/words.h"

namespace congbo {
namespace {

struct Node {
  const DelegateGroup* group;
  std::vector<std::size_t> groups;  // inside it
};

bool approximate(const DocumentView& view, int number) {
  const Line* line = line_at(view, number);
  return line != nullptr && says_any(line->folded, {"khoang", "tren", "hon", "it nhat", "toi da", "khong qua", "gan"});
}

// A round figure said to be about right may be off by half its last place, another by two.
long long leeway_of(const DocumentView& view, long long persons, int line) {
  if (!approximate(view, line)) return 0;
  if (persons % 100 == 0) return 50;
  return persons % 10 == 0 ? 9 : persons % 5 == 0 ? 4 : 2;
}

// Which marks open the line of a group: groups marked alike stand on one level.
int shape_of(const DocumentView& view, int number) {
  const Line* line = line_at(view, number);
  if (line == nullptr) return 0;
  if (line->numeral.kind != NumeralKind::none) return static_cast<int>(line->numeral.kind) + 1;
  return 100 + line->bullet + 256 * line->indent;
}

class GuestSum {
 public:
  GuestSum(const DocumentView& view, const Delegates& delegates) : m_view(view) {
    std::vector<std::pair<int, std::size_t>> open;  // shape, node
    for (const DelegateGroup& group : delegates.groups) {
      const int shape = shape_of(view, group.line);
      const auto alike = std::find_if(open.begin(), open.end(), [&](const auto& level) { return level.first == shape; });
      open.erase(alike, open.end());
      // Only a group that lists nobody itself can hold the groups below it.
      if (!open.empty() && holds_members(*m_nodes[open.back().second].group)) open.clear();
      const std::size_t node = m_nodes.size();
      m_nodes.push_back({&group, {}});
      (open.empty() ? m_roots : m_nodes[open.back().second].groups).push_back(node);
      open.emplace_back(shape, node);
    }
  }

  const std::vector<Node>& nodes() const { return m_nodes; }
  const std::vector<std::size_t>& roots() const { return m_roots; }

  // What stands inside a group, added up; nothing where a part states no number.
  std::optional<GuestCount> parts(const Node& node) const {
    const DelegateGroup& group = *node.group;
    if (!node.groups.empty()) return sum(node.groups);
    if (group.members.empty()) return std::nullopt;
    GuestCount count;
    for (const DelegateMember& member : group.members) {
      if (!member.count) return std::nullopt;
      count.persons += *member.count;
      count.leeway += leeway_of(m_view, *member.count, member.line);
    }
    return count;
  }

  // By its parts, else as stated.
  std::optional<GuestCount> value(const Node& node) const {
    if (const auto counted = parts(node)) return counted;
    if (!node.group->stated) return std::nullopt;
    return GuestCount{*node.group->stated, leeway_of(m_view, *node.group->stated, node.group->line)};
  }

  std::optional<GuestCount> sum(const std::vector<std::size_t>& nodes) const {
    GuestCount all;
    for (const std::size_t node : nodes) {
      const auto one = value(m_nodes[node]);
      if (!one) return std::nullopt;
      all.persons += one->persons;
      all.leeway += one->leeway;
    }
    return nodes.empty() ? std::nullopt : std::optional(all);
  }

 private:
  static bool holds_members(const DelegateGroup& group) { return !group.members.empty(); }

  const DocumentView& m_view;
  std::vector<Node> m_nodes;
  std::vector<std::size_t> m_roots;
};

bool agree(const DocumentView& view, long long stated, int line, const GuestCount& parts) {
  const long long difference = std::max(stated, parts.persons) - std::min(stated, parts.persons);
  return difference <= parts.leeway + leeway_of(view, stated, line);
}

// The number as printed on its line ("108", "08"); the line where it is not found.
Place place_of_number(const DocumentView& view, int number, long long value) {
  for (const std::string& printed : {std::to_string(value), "0" + std::to_string(value)}) {
    const Line* line = line_at(view, number);
    if (line == nullptr) break;
    for (std::size_t at = line->raw.find(printed); at != std::string_view::npos; at = line->raw.find(printed, at + 1)) {
      const std::size_t end = at + printed.size();
      const auto digit = [&](std::size_t i) { return line->raw[i] >= '0' && line->raw[i] <= '9'; };
      if ((at == 0 || !digit(at - 1)) && (end == line->raw.size() || !digit(end))) return place_in(view, *line, at, end);
    }
  }
  return place_of(view, number);
}

long long apart(long long a, long long b) { return std::max(a, b) - std::min(a, b); }

void check_event(const DocumentView& view, const AnnouncedEvent& event, Findings& findings) {
  if (!event.delegates) return;
  const GuestSum sum(view, *event.delegates);
  for (const Node& node : sum.nodes()) {
    const auto parts = sum.parts(node);
    if (!node.group->stated || !parts || agree(view, *node.group->stated, node.group->line, *parts)) continue;
    const long long stated = *node.group->stated;
    findings.push_back({RuleId::Q01, place_of_number(view, node.group->line, stated),
                        {node.group->label, stated, parts->persons, apart(stated, parts->persons)}, {}});
  }
  const auto all = sum.sum(sum.roots());
  if (!event.delegates->total || !all) return;
  const long long total = *event.delegates->total;
  const int line = event.delegates->total_line;
  // A list of one group that states the total itself is a group, and Q01 has counted it.
  const bool same_line = sum.roots().size() == 1 && sum.nodes()[sum.roots()[0]].group->line == line &&
                         sum.nodes()[sum.roots()[0]].group->stated;
  if (!same_line && !agree(view, total, line, *all))
    findings.push_back({RuleId::Q02, place_of_number(view, line, total), {total, all->persons, apart(total, all->persons)}, {}});
}

}  // namespace

std::optional<GuestCount> guests_counted(const DocumentView& view, const Delegates& delegates) {
  const GuestSum sum(view, delegates);
  return sum.sum(sum.roots());
}

void check_sums(const DocumentView& view, Findings& findings) {
  if (view.document.event) check_event(view, *view.document.event, findings);
  for (const AnnouncedEvent& event : view.document.other_events) check_event(view, event, findings);
}

}  // namespace congbo
