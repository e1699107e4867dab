// Templates that include one another whatever the data are: walks the graph of unconditional
// inclusions depth first, with a path of its own in place of recursion.

#include <algorithm>
#include <cstdint>

#include "template/compiler.h"

namespace congbo {
namespace {

// The names shown of a way round; a longer one loses its middle.
constexpr std::size_t longest_way = 8;

enum class Visit : std::uint8_t { none, under_way, done };

class Walk {
 public:
  Walk(const Program& program, const std::vector<Inclusion>& inclusions,
       std::vector<TemplateProblem>& problems)
      : m_program(program), m_inclusions(inclusions), m_problems(problems),
        m_visits(program.templates.size(), Visit::none), m_place_in_path(program.templates.size()) {
  }

  void start(std::uint32_t number) {
    enter(number);
    while (!m_path.empty()) {
      Step& step = m_path.back();
      if (step.next == m_inclusions.size() || m_inclusions[step.next].from != step.number) {
        m_visits[step.number] = Visit::done;
        m_path.pop_back();
      } else {
        follow(m_inclusions[step.next++]);
      }
    }
  }

 private:
  struct Step {
    std::uint32_t number;
    std::size_t next; // the inclusion to follow next
  };

  // Inclusions lie in the order of the templates that they stand in.
  void enter(std::uint32_t number) {
    if (m_visits[number] != Visit::none) return;
    m_visits[number] = Visit::under_way;
    const auto first = std::ranges::lower_bound(m_inclusions, number, {}, &Inclusion::from);
    m_place_in_path[number] = m_path.size();
    m_path.push_back({number, static_cast<std::size_t>(first - m_inclusions.begin())});
  }

  void follow(const Inclusion& inclusion) {
    if (m_visits[inclusion.to] == Visit::under_way) {
      report(inclusion);
    } else {
      enter(inclusion.to);
    }
  }

  void report(const Inclusion& closing) {
    const auto first = m_place_in_path[closing.to];
    const auto length = m_path.size() - first;
    std::string way;
    for (std::size_t i = 0; i < length; ++i) {
      if (length > longest_way && i == longest_way / 2) {
        way += "… → ";
        i = length - longest_way / 2;
      }
      way += name_of(m_path[first + i].number) + " → ";
    }
    way += name_of(closing.to);
    const auto [line, column] = closing.position;
    m_problems.push_back(
        {TemplateFault::endless_partial, {name_of(closing.from), line, column}, {way}, {}});
  }

  const std::string& name_of(std::uint32_t number) const {
    return m_program.templates[number].name;
  }

  const Program& m_program;
  const std::vector<Inclusion>& m_inclusions;
  std::vector<TemplateProblem>& m_problems;
  std::vector<Visit> m_visits;
  std::vector<std::size_t> m_place_in_path;
  std::vector<Step> m_path;
};

} // namespace

void find_endless(const Program& program, const std::vector<Inclusion>& inclusions,
                  std::vector<TemplateProblem>& problems) {
  Walk walk(program, inclusions, problems);
  for (std::uint32_t number = 0; number < program.templates.size(); ++number)
    walk.start(number);
}

} // namespace congbo
