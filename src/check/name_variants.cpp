// A08 name-differs: one post of one unit, one name but for its marks, in two documents or for two awards.
// Honorees are joined by their folded name, unit and post, never in pairs.

#include <algorithm>
#include <set>
#include <tuple>

#include "check/rules.h"
#include "vietnamese/fold.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

struct Named {
  std::string post;  // folded name, unit and position: what two spellings have in common
  std::string name;  // comparison_key
  std::string list;  // document and award: two names in one such list are two people
  const Document* document;
  const Honoree* honoree;
};

// Whether names of one folded form differ in no more than two letters: more is another name.
bool nearly_alike(std::string_view a, std::string_view b) {
  int apart = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    const Decoded x = decode(a, i), y = decode(b, j);
    apart += x.c != y.c ? 1 : 0;
    i += x.size;
    j += y.size;
  }
  return apart <= 2;
}

std::vector<Named> people(const Site& site) {
  std::vector<Named> all;
  for (const SiteDocument& document : site.documents) {
    if (document.role != Role::outcome) continue;
    for (const Honoree& honoree : document.document.honorees) {
      if (honoree.kind == HonoreeKind::tap_the || honoree.unit.empty()) continue;
      std::string post = fold(honoree.name) + '\x1f' + fold(honoree.unit) + '\x1f' + fold(honoree.position);
      all.push_back({std::move(post), comparison_key(honoree.name), document.document.source + '\x1f' + fold(honoree.award),
                     &document.document, &honoree});
    }
  }
  std::stable_sort(all.begin(), all.end(), [](const Named& a, const Named& b) { return a.post < b.post; });
  return all;
}

std::string day_of(const Document& document) { return document.date ? document.date->edtf : std::string(); }

Place place_of(const Named& named) {
  const std::string& file = named.honoree->list.empty() ? named.document->source : named.honoree->list;
  return {file, named.honoree->line, 0, 0};
}

void report(const Named& here, const Named& there, Findings& findings) {
  const Place other = place_of(there);
  findings.push_back({RuleId::A08, place_of(here), {here.honoree->name, there.honoree->name, other.file},
                      {{other, {"ở đây ghi '" + there.honoree->name + "'", "'" + there.honoree->name + "' here"}}}});
}

// People of one post: each spelling once, by its first appearance in time.
void check_post(std::vector<Named> group, Findings& findings) {
  std::stable_sort(group.begin(), group.end(), [](const Named& a, const Named& b) {
    return std::tuple(day_of(*a.document), a.document->source, a.honoree->line) <
           std::tuple(day_of(*b.document), b.document->source, b.honoree->line);
  });
  std::set<std::string> names;
  std::vector<const Named*> spellings;
  for (const Named& named : group) {
    if (!names.insert(named.name).second) continue;
    spellings.push_back(&named);
  }
  if (spellings.size() != 2 || !nearly_alike(spellings[0]->name, spellings[1]->name)) return;
  // Both in one list: two people.
  std::set<std::pair<std::string, std::string>> of_list;
  for (const Named& named : group) of_list.emplace(named.list, named.name);
  for (const Named& named : group) {
    const std::string& other = spellings[named.name == spellings[0]->name ? 1 : 0]->name;
    if (of_list.contains({named.list, other})) return;
  }
  report(*spellings[1], *spellings[0], findings);
}

}  // namespace

void check_name_variants(const Site& site, Findings& findings) {
  const std::vector<Named> all = people(site);
  for (std::size_t begin = 0; begin < all.size();) {
    std::size_t end = begin + 1;
    bool differ = false;
    for (; end < all.size() && all[end].post == all[begin].post; ++end) differ = differ || all[end].name != all[begin].name;
    if (differ) check_post({all.begin() + static_cast<std::ptrdiff_t>(begin), all.begin() + static_cast<std::ptrdiff_t>(end)}, findings);
    begin = end;
  }
}

}  // namespace congbo
