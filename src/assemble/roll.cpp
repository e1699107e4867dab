// The honour roll: every honoree of an outcome, under the award of the register that its words mean.

#include <algorithm>
#include <climits>
#include <map>
#include <unordered_map>

#include "assemble/stages.h"
#include "base/hash.h"
#include "base/parallel.h"
#include "model/reference.h"
#include "vietnamese/collate.h"
#include "vietnamese/fold.h"
#include "vietnamese/slug.h"

namespace congbo {
namespace {

// Awards by identity; unknown ones get an identity of their own words, below all known ones.
class Awards {
 public:
  explicit Awards(const Register& registers) : m_registers(registers) {}

  // Its number, from 0, by the order of appearance.
  std::size_t identify(const std::string& printed) {
    const auto seen = m_by_text.find(printed);
    if (seen != m_by_text.end()) return seen->second;
    const auto found = m_registers.find_award(fold(printed));
    SiteAward award;
    if (found) {
      award = {found->award->id, found->award->name, found->award->precedence};
    } else if (const std::string id = slug(printed); !id.empty()) {
      award = {id, printed, INT_MAX};
    } else {
      award = {"khac", "Hình thức khác", INT_MAX};
    }
    const auto [known, fresh] = m_by_id.emplace(award.id, m_awards.size());
    if (fresh) m_awards.push_back(std::move(award));
    return m_by_text.emplace(printed, known->second).first->second;
  }

  // All, and of each number its place among them.
  std::pair<std::vector<SiteAward>, std::vector<std::size_t>> sorted() const {
    std::vector<std::size_t> order;
    for (const auto& [id, number] : m_by_id) order.push_back(number);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t i, std::size_t j) {
      const SiteAward &a = m_awards[i], &b = m_awards[j];
      return a.precedence != b.precedence ? a.precedence < b.precedence
                                          : collation_key(a.name) < collation_key(b.name);
    });
    std::vector<SiteAward> all;
    std::vector<std::size_t> place(order.size());
    for (const std::size_t number : order) {
      place[number] = all.size();
      all.push_back(m_awards[number]);
    }
    return {std::move(all), std::move(place)};
  }

 private:
  const Register& m_registers;
  std::unordered_map<std::string, std::size_t> m_by_text;
  std::map<std::string, std::size_t> m_by_id;
  std::vector<SiteAward> m_awards;  // by number
};

int rank_of(HonoreeKind kind) {
  switch (kind) {
    case HonoreeKind::tap_the: return 0;
    case HonoreeKind::ho_gia_dinh: return 1;
    case HonoreeKind::ca_nhan: break;
  }
  return 2;
}

std::string decision_of(const Document& document) {
  if (document.number.empty()) return document.source;
  return written_reference(document.number, document.symbol);
}

struct Entry {
  SiteHonoree honoree;
  int kind = 0;
  std::string_view date;  // "~" where there is none: behind all
};

// Without the number of one that is there twice. `identity`: room to be used again by the next.
std::string anchor_of(const Honoree& honoree, const std::string& decision, std::string& identity) {
  const char separator = '\x1f';
  identity = honoree.name;
  for (const std::string* part : {&honoree.unit, &honoree.award, &decision}) (identity += separator) += *part;
  return (slug(honoree.name) += '-').append(sha256_hex(identity), 0, 6);
}

// The same person twice for the same award in one decision (A04): both stay reachable, the first in the
// decision's order under the plain anchor. Only another row equal in all four can move that number.
void number_anchors(std::vector<Entry>& by_year) {
  std::unordered_map<std::string_view, int> taken;
  int year = 0;
  for (Entry& entry : by_year) {
    if (entry.honoree.year != year) taken.clear();
    year = entry.honoree.year;
    const int times = ++taken[entry.honoree.anchor];
    if (times > 1) entry.honoree.anchor += "-" + std::to_string(times);
  }
}

// What of an honoree can be said without the others: in parts, on all processors.
void set_anchors(const Site& site, std::vector<Entry>& entries) {
  constexpr std::size_t part = 512;
  parallel_for((entries.size() + part - 1) / part, processor_count(), [&](std::size_t p) {
    std::string decision, identity;
    const Document* decided = nullptr;
    for (std::size_t i = p * part; i < std::min((p + 1) * part, entries.size()); ++i) {
      SiteHonoree& honoree = entries[i].honoree;
      const Document& document = site.documents[honoree.document].document;
      if (&document != decided) decision = decision_of(document);
      decided = &document;
      honoree.anchor = anchor_of(document.honorees[honoree.index], decision, identity);
    }
  });
}

}  // namespace

void call_the_roll(Site& site, const Register& registers) {
  Awards known(registers);
  std::size_t most = 0;
  for (const SiteDocument& document : site.documents) most += document.document.honorees.size();
  std::vector<Entry> entries;
  entries.reserve(most);
  for (std::size_t d = 0; d < site.documents.size(); ++d) {
    const SiteDocument& document = site.documents[d];
    if (document.role != Role::outcome || !awards(document.document)) continue;
    const std::string_view date = document.document.date ? std::string_view(document.document.date->edtf) : std::string_view();
    for (std::size_t h = 0; h < document.document.honorees.size(); ++h) {
      const Honoree& honoree = document.document.honorees[h];
      entries.push_back({{d, h, document.year, known.identify(honoree.award), {}}, rank_of(honoree.kind), date.empty() ? "~" : date});
    }
  }
  auto [all_awards, place] = known.sorted();
  site.awards = std::move(all_awards);
  for (Entry& entry : entries) entry.honoree.award = place[entry.honoree.award];

  std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
    return std::tie(a.honoree.year, a.honoree.award, a.kind, a.date, a.honoree.document, a.honoree.index) <
           std::tie(b.honoree.year, b.honoree.award, b.kind, b.date, b.honoree.document, b.honoree.index);
  });
  set_anchors(site, entries);
  number_anchors(entries);
  site.honorees.reserve(entries.size());
  for (Entry& entry : entries) {
    if (const auto event = site.documents[entry.honoree.document].event)
      site.events[*event].honorees.push_back(site.honorees.size());
    site.honorees.push_back(std::move(entry.honoree));
  }
}

}  // namespace congbo
