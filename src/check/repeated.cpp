// A04 honoree-twice: the same name, unit and award twice in one decision and its lists. Two people of one
// name are told apart by unit or post.

#include <map>

#include "check/rules.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

std::string identity(const Honoree& honoree, const Register& registers) {
  const std::string award = fold(honoree.award);
  const auto known = registers.find_award(award);
  std::string key = comparison_key(honoree.name);
  for (const std::string& part : {comparison_key(honoree.unit), comparison_key(honoree.position), comparison_key(honoree.reason),
                                  known ? known->award->id : award})
    key.append(1, '\x1f').append(part);
  return key;
}

}  // namespace

void check_repeated(const HonoreeView& view, Findings& findings) {
  if (view.document.honorees.size() < 2) return;
  std::map<std::string, const Honoree*> seen;
  for (const Honoree& honoree : view.document.honorees) {
    if (honoree.name.empty()) continue;
    const auto [first, fresh] = seen.emplace(identity(honoree, view.registers), &honoree);
    // A row in text and list both is told once, by the list.
    if (fresh || !view.concerns(honoree) || first->second->line == honoree.line) continue;
    const Honoree& other = *first->second;
    const Place place = other.list.empty() && view.text == nullptr ? Place{view.document.source, other.line, 0, 0}
                                                                    : view.place(other, other.name);
    findings.push_back({RuleId::A04, view.place(honoree, honoree.name), {honoree.name, honoree.award},
                        {{place, {"lần đầu ở đây", "first here"}}}});
  }
}

}  // namespace congbo
