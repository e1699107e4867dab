#include "render/search_entries.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "render/cards.h"
#include "render/event_facts.h"
#include "vietnamese/edtf.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

// "54/kh-ubnd", as people type it.
std::string number_key(const Document& document) {
  std::string_view number = document.number;
  while (number.size() > 1 && number.front() == '0')
    number.remove_prefix(1);
  std::string key = fold(std::string(number) + (document.symbol.empty() ? "" : "/") + document.symbol);
  std::erase(key, ' ');
  return key;
}

std::string day_key(CivilDate day) {
  return std::to_string(day.day) + "/" + std::to_string(day.month) + "/" + std::to_string(day.year);
}

// A row that names nobody: "(không nêu tên)".
bool unnamed(const Honoree& honoree) {
  return honoree.name.empty() || honoree.name.front() == '(';
}

// Gathers entries in the site's order; numbers are given when all are there.
class Gathering {
 public:
  Gathering(const SiteIndex& index, SearchWords& words) : m_index(index), m_words(words) {}

  SearchEntries run() {
    add_events();
    add_documents();
    add_award_lists();
    add_units();
    const auto honorees = static_cast<std::uint32_t>(m_entries.size());
    add_honorees();
    sort_honorees(honorees);
    return number();
  }

 private:
  const Site& site() const { return m_index.site; }

  // The entry's words are those read since the last one.
  void add(SearchKind kind, std::size_t subject) {
    m_entries.push_back({kind, static_cast<std::uint32_t>(subject)});
    m_starts.push_back(static_cast<std::uint32_t>(m_read.size()));
  }
  void read(std::string_view text) { m_words.read(text, m_read); }
  void read_key(const std::string& key) { m_read.push_back(m_words.key(key)); }
  void read_day(const std::optional<When>& when) {
    if (!when) return;
    if (const auto day = edtf_day(when->edtf)) read_key(day_key(*day));
    else read(when->text);
  }

  void add_events() {
    std::vector<std::size_t> order(site().events.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto day = [&](std::size_t e) {
      const SiteEvent& event = site().events[e];
      const auto known = event.first_day ? event.first_day : event.last_day ? event.last_day : event.stamp;
      return known.value_or(CivilDate{event.year, 0, 0});
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return day(a) > day(b); });
    for (const std::size_t e : order) {
      const SiteEvent& event = site().events[e];
      read(event.name);
      read(event.venue);
      read(std::to_string(event.year));
      read_day(event.time);
      add(SearchKind::event, e);
    }
  }

  void add_documents() {
    for (const std::size_t d : m_index.newest)
      add_document(d);
    for (const std::size_t d : site().pages)
      add_document(d);
  }

  void add_document(std::size_t d) {
    const SiteDocument& entry = site().documents[d];
    const Document& document = entry.document;
    read(entry.title);
    read(document.type_name);
    if (!document.number.empty()) {
      read(document.number + " " + document.symbol);
      read_key(number_key(document));
    }
    if (document.issuer) read(document.issuer->name);
    if (m_index.issued[d]) read(std::to_string(m_index.issued[d]->year));
    read_day(document.date);
    add(SearchKind::document, d);
  }

  void add_award_lists() {
    std::vector<std::size_t> order(m_index.groups.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return m_index.groups[a].year > m_index.groups[b].year;
    });
    for (const std::size_t g : order) {
      read(site().awards[m_index.groups[g].award].name);
      read(std::to_string(m_index.groups[g].year));
      add(SearchKind::award_list, g);
    }
  }

  // Units without their people yet, the most honoured first.
  void add_units() {
    std::unordered_map<std::string_view, std::size_t> counts;
    m_unit_of.resize(site().honorees.size());
    for (std::size_t h = 0; h < site().honorees.size(); ++h) {
      const Honoree& honoree = honoree_at(site(), h);
      if (honoree.kind == HonoreeKind::tap_the || honoree.unit.empty() || unnamed(honoree)) continue;
      const auto [unit, added] = counts.try_emplace(honoree.unit, m_units.size());
      if (added) m_units.push_back({honoree.unit, {}});
      m_unit_of[h] = unit->second + 1;
      m_units[unit->second].people.push_back(static_cast<std::uint32_t>(h));
    }
    std::vector<std::size_t> order(m_units.size()), place(m_units.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      const std::size_t many = m_units[a].people.size(), more = m_units[b].people.size();
      return many != more ? many > more : m_units[a].name < m_units[b].name;
    });
    std::vector<SearchUnit> sorted;
    for (std::size_t u = 0; u < order.size(); ++u) {
      place[order[u]] = u;
      sorted.push_back({m_units[order[u]].name, {}});
      read(sorted.back().name);
      add(SearchKind::unit, u);
    }
    for (std::size_t& unit : m_unit_of)
      if (unit > 0) unit = place[unit - 1] + 1;
    m_units = std::move(sorted);
  }

  void add_honorees() {
    for (std::size_t h = 0; h < site().honorees.size(); ++h) {
      const Honoree& honoree = honoree_at(site(), h);
      if (unnamed(honoree)) continue;
      read(honoree.name);
      const bool collective = honoree.kind == HonoreeKind::tap_the;
      add(collective ? SearchKind::collective : SearchKind::person, h);
    }
  }

  // The ranks of the first four words of a collective; of a person given name, two middle names,
  // family name. Ranks above what 16 bits hold count as one: only the order of rare names suffers.
  std::uint64_t key_of(std::uint32_t entry, const std::vector<std::uint32_t>& ranks) const {
    const std::uint32_t begin = entry == 0 ? 0 : m_starts[entry - 1], end = m_starts[entry];
    const auto rank = [&](std::uint32_t at) {
      return at < end ? std::min<std::uint64_t>(ranks[m_read[at]] + 1, 0xFFFF) : 0;
    };
    if (m_entries[entry].kind == SearchKind::collective || end - begin < 2)
      return rank(begin) << 48U | rank(begin + 1) << 32U | rank(begin + 2) << 16U | rank(begin + 3);
    const std::uint64_t second = end - begin > 3 ? rank(begin + 2) : 0;
    const std::uint64_t middle = end - begin > 2 ? rank(begin + 1) : 0;
    return rank(end - 1) << 48U | middle << 32U | second << 16U | rank(begin);
  }

  // m_order: the entries as they get their numbers.
  void sort_honorees(std::uint32_t first) {
    const std::vector<std::uint32_t> ranks = m_words.ranks();
    m_order.resize(m_entries.size());
    std::iota(m_order.begin(), m_order.end(), 0U);
    struct Keyed {
      bool person;
      std::uint64_t key;
      std::uint32_t entry;
    };
    std::vector<Keyed> keyed;
    for (std::uint32_t e = first; e < m_entries.size(); ++e)
      keyed.push_back({m_entries[e].kind == SearchKind::person, key_of(e, ranks), e});
    // Honorees stand by year, so the later entry is the later honour.
    std::sort(keyed.begin(), keyed.end(), [](const Keyed& a, const Keyed& b) {
      if (a.person != b.person) return b.person;
      return a.key != b.key ? a.key < b.key : a.entry > b.entry;
    });
    for (std::size_t i = 0; i < keyed.size(); ++i)
      m_order[first + i] = keyed[i].entry;
  }

  SearchEntries number() {
    SearchEntries all;
    all.counts = {};
    all.units = std::move(m_units);
    all.entries.reserve(m_entries.size());
    all.words.reserve(m_read.size());
    std::vector<std::uint32_t> some;
    for (const std::uint32_t e : m_order) {
      const SearchEntry& entry = m_entries[e];
      ++all.counts[static_cast<std::size_t>(entry.kind)];
      all.first_word.push_back(static_cast<std::uint32_t>(all.words.size()));
      const auto begin = m_read.begin() + (e == 0 ? 0 : m_starts[e - 1]);
      some.assign(begin, m_read.begin() + m_starts[e]);
      std::sort(some.begin(), some.end());
      some.erase(std::unique(some.begin(), some.end()), some.end());
      all.words.insert(all.words.end(), some.begin(), some.end());
      const bool person = entry.kind == SearchKind::person;
      if (person && m_unit_of[entry.subject] > 0)
        all.units[m_unit_of[entry.subject] - 1].people.push_back(m_people);
      if (person) ++m_people;
      all.entries.push_back(entry);
    }
    all.first_word.push_back(static_cast<std::uint32_t>(all.words.size()));
    return all;
  }

  const SiteIndex& m_index;
  SearchWords& m_words;
  std::vector<SearchEntry> m_entries;
  std::vector<std::uint32_t> m_starts; // per entry: the end of its words in m_read
  std::vector<std::uint32_t> m_read;
  std::vector<std::uint32_t> m_order;
  std::vector<SearchUnit> m_units;
  std::vector<std::size_t> m_unit_of; // per honoree: its unit, from 1; 0 = none
  std::uint32_t m_people = 0;
};

} // namespace

SearchEntries search_entries(const SiteIndex& index, SearchWords& words) {
  return Gathering(index, words).run();
}

} // namespace congbo
