// A08 name-differs: one post of one unit, one name but for its marks, in two documents or for two awards.
// Honorees are joined by their folded name, unit and post, never in pairs.

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/hash.h"
#include "base/parallel.h"
#include "check/rules.h"
#include "vietnamese/fold.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

struct Named {
  std::uint64_t post;  // a hash of post_of(): of a large site most people stand alone, and their texts need not be kept
  const Document* document;
  const Honoree* honoree;
};

// A post that says where it is: "Trưởng thôn Đông". Elsewhere a post without a unit may be anybody's.
bool names_place(std::string_view position) {
  constexpr std::string_view places[] = {"thôn ", "tổ dân phố ", "ấp ", "buôn ", "khu phố ", "xóm ", "khóm "};
  return std::ranges::any_of(places, [&](std::string_view place) { return position.find(place) != std::string_view::npos; });
}

// Folded name, unit (of a post that names its place: who issues) and position: what two spellings have in common.
std::string post_of(const Document& document, const Honoree& honoree) {
  const std::string& issuer = document.issuer ? document.issuer->name : document.place;
  return fold(honoree.name) + '\x1f' + fold(honoree.unit.empty() ? issuer : honoree.unit) + '\x1f' + fold(honoree.position);
}

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
      if (honoree.kind == HonoreeKind::tap_the || (honoree.unit.empty() && !names_place(honoree.position))) continue;
      all.push_back({0, &document.document, &honoree});
    }
  }
  constexpr std::size_t part = 512;
  parallel_for((all.size() + part - 1) / part, processor_count(), [&](std::size_t p) {
    for (std::size_t i = p * part; i < std::min((p + 1) * part, all.size()); ++i) all[i].post = checksum(post_of(*all[i].document, *all[i].honoree));
  });
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

// A way to write a name, by its first appearance in time, and the lists (document and award) it stands in.
struct Spelling {
  std::string name;  // comparison_key
  const Named* first;
  std::set<std::string> lists;
};

std::vector<Spelling> spellings_of(std::vector<Named>& group) {
  std::stable_sort(group.begin(), group.end(), [](const Named& a, const Named& b) {
    return std::tuple(day_of(*a.document), a.document->source, a.honoree->line) <
           std::tuple(day_of(*b.document), b.document->source, b.honoree->line);
  });
  std::vector<Spelling> spellings;
  for (const Named& named : group) {
    std::string name = comparison_key(named.honoree->name);
    auto known = std::find_if(spellings.begin(), spellings.end(), [&](const Spelling& spelling) { return spelling.name == name; });
    if (known == spellings.end()) known = spellings.insert(known, {std::move(name), &named, {}});
    known->lists.insert(named.document->source + '\x1f' + fold(named.honoree->award));
  }
  return spellings;
}

void check_post(std::vector<Named>& group, Findings& findings) {
  const std::vector<Spelling> spellings = spellings_of(group);
  if (spellings.size() != 2 || !nearly_alike(spellings[0].name, spellings[1].name)) return;
  // Both in one list: two people.
  for (const std::string& list : spellings[0].lists)
    if (spellings[1].lists.contains(list)) return;
  report(*spellings[1].first, *spellings[0].first, findings);
}

}  // namespace

void check_name_variants(const Site& site, Findings& findings) {
  std::vector<Named> all = people(site);
  for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
    bool differ = false;
    for (end = begin + 1; end < all.size() && all[end].post == all[begin].post; ++end)
      differ = differ || all[end].honoree->name != all[begin].honoree->name;
    if (!differ) continue;
    std::map<std::string, std::vector<Named>> posts;  // more than one where hashes are equal by chance
    for (std::size_t i = begin; i < end; ++i) posts[post_of(*all[i].document, *all[i].honoree)].push_back(all[i]);
    for (auto& [post, group] : posts) check_post(group, findings);
  }
}

}  // namespace congbo
