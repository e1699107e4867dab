// A04 honoree-twice: the same name, unit and award twice in one decision and its lists. Two people of one
// name are told apart by unit or post.

#include <algorithm>
#include <map>
#include <vector>

#include "check/rules.h"
#include "vietnamese/fold.h"
#include "vietnamese/words.h"

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

// Which honorees bear a name that another one bears too, marks and case apart: nearly none, so that of the
// others nothing more need be compared.
std::vector<bool> names_shared(const std::vector<Honoree>& honorees) {
  std::vector<std::pair<std::uint64_t, std::size_t>> keys;
  std::vector<Word> words;
  for (std::size_t i = 0; i < honorees.size(); ++i) {
    find_words(honorees[i].name, words);
    std::uint64_t key = 0;
    for (const Word& word : words) key = key * 31 + word.key;
    keys.emplace_back(key, i);
  }
  std::sort(keys.begin(), keys.end());
  std::vector<bool> shared(honorees.size());
  for (std::size_t i = 1; i < keys.size(); ++i)
    if (keys[i].first == keys[i - 1].first) shared[keys[i].second] = shared[keys[i - 1].second] = true;
  return shared;
}

}  // namespace

void check_repeated(const HonoreeView& view, Findings& findings) {
  const std::vector<Honoree>& honorees = view.document.honorees;
  const std::vector<bool> shared = names_shared(honorees);
  std::map<std::string, const Honoree*> seen;
  for (std::size_t i = 0; i < honorees.size(); ++i) {
    const Honoree& honoree = honorees[i];
    if (!shared[i] || honoree.name.empty()) continue;
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
