#include "render/search_record.h"

#include <algorithm>
#include <charconv>

#include "render/address.h"
#include "render/cards.h"
#include "render/corrections.h"
#include "render/event_facts.h"
#include "vietnamese/edtf.h"
#include "vietnamese/fold.h"
#include "vietnamese/letters.h"
#include "vietnamese/slug.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

constexpr std::size_t hex_digits = 6;
enum : std::uint32_t { event_record, document_record, award_record, unit_record, collective_record };
constexpr std::uint32_t person_offset = 1, whole_anchor = 2, revoked_offset = 4;
constexpr std::size_t document_kinds = static_cast<std::size_t>(DocumentKind::khac) + 1;
static_assert(document_kinds == 15, "search_record.h and search-page.js say so too");

// Whether the reader's script makes the same slug of it: letters that Unicode takes apart, and ASCII.
bool plain_name(std::string_view name) {
  for (std::size_t at = 0; at < name.size();) {
    const Decoded read = decode(name, at);
    if (read.c >= 0x80 && decomposed_base(read.c) == 0) return false;
    at += read.size;
  }
  return true;
}

// "nguyen-thi-lanh-"; empty where the reader could not make it of the name.
std::string anchor_begin(std::string_view name) {
  return plain_name(name) ? slug(name) + "-" : std::string();
}

// The number behind the beginning, where six digits and nothing else follow.
std::optional<std::uint32_t> anchor_number(const std::string& anchor, const std::string& first) {
  if (first.empty() || anchor.size() != first.size() + hex_digits) return std::nullopt;
  const std::size_t begin = first.size();
  if (anchor.compare(0, begin, first) != 0) return std::nullopt;
  std::uint32_t number = 0;
  const char* const end = anchor.data() + anchor.size();
  const auto read = std::from_chars(anchor.data() + begin, end, number, 16);
  const bool lower_case = std::none_of(anchor.begin() + static_cast<std::ptrdiff_t>(begin),
                                       anchor.end(), [](char c) { return c >= 'A' && c <= 'F'; });
  if (read.ptr != end || !lower_case) return std::nullopt;
  return number;
}

// "Hộ ông Bùi Văn Thơm"
std::string shown_name(const Honoree& honoree) {
  if (honoree.kind != HonoreeKind::ho_gia_dinh) return honoree.name;
  return "Hộ " + (honoree.honorific.empty() ? "" : lower(honoree.honorific) + " ") + honoree.name;
}

std::size_t years_before_latest(const SiteIndex& index, int year) {
  return static_cast<std::size_t>(index.site.years.back().year - year);
}

class Recorder {
 public:
  Recorder(const SiteIndex& index, const SearchEntries& all, TextNumbers& texts,
           std::vector<RecordCode>& codes)
      : m_index(index), m_all(all), m_texts(texts), m_codes(codes) {}

  void add(const SearchEntry& entry) {
    switch (entry.kind) {
      case SearchKind::event: return add_event(m_index.site.events[entry.subject]);
      case SearchKind::document: return add_document(m_index.site.documents[entry.subject]);
      case SearchKind::award_list: return add_award_list(m_index.groups[entry.subject]);
      case SearchKind::unit: {
        const SearchUnit& unit = m_all.units[entry.subject];
        number(unit_record).text(unit.name).number(unit.people.size());
        return;
      }
      case SearchKind::collective:
      case SearchKind::person: return add_honoree(entry);
    }
  }

 private:
  Recorder& add(RecordCode::Kind kind, std::size_t value) {
    m_codes.push_back({kind, static_cast<std::uint32_t>(value)});
    return *this;
  }
  Recorder& number(std::size_t value) { return add(RecordCode::Kind::number, value); }
  Recorder& text(std::string_view value) {
    return add(RecordCode::Kind::text, m_texts.number_of(value));
  }

  void add_event(const SiteEvent& event) {
    number(event_record).text(event.name).text(event.address);
    text(search_date(event.time)).text(event.venue);
  }

  void add_document(const SiteDocument& entry) {
    const Document& document = entry.document;
    const bool named = document.kind == DocumentKind::khac;
    number(document_record).text(entry.title).text(entry.address);
    text(search_date(document.date));
    number(static_cast<std::size_t>(document.kind) + document_kinds * static_cast<std::size_t>(amended(entry)));
    text(document.number.empty() ? std::string() : reference_of(document));
    text(document.issuer ? document.issuer->name : std::string());
    text(named ? document.type_name : std::string());
  }

  void add_award_list(const AwardGroup& group) {
    number(award_record).number(group.award);
    number(years_before_latest(m_index, group.year)).number(group.honorees.size());
  }

  void add_honoree(const SearchEntry& entry) {
    const SiteHonoree& place = m_index.site.honorees[entry.subject];
    const Honoree& honoree = honoree_at(m_index.site, entry.subject);
    const bool household = honoree.kind == HonoreeKind::ho_gia_dinh;
    const std::size_t at = m_codes.size(); // of the kind, known when the name's number is
    number(collective_record + (entry.kind == SearchKind::person ? person_offset : 0) +
           (place.revoked_by ? revoked_offset : 0));
    if (household) text(shown_name(honoree));
    else text(honoree.name);
    const std::uint32_t name = m_codes.back().value;
    number(place.award).number(years_before_latest(m_index, place.year));
    number(m_index.place_of[entry.subject] / honorees_a_page + 1);
    text(honoree.position).text(honoree.unit);
    if (name >= m_begins.size()) m_begins.resize(name + 1);
    if (!m_begins[name]) m_begins[name] = household ? std::string() : anchor_begin(honoree.name);
    if (const auto end = anchor_number(place.anchor, *m_begins[name])) {
      for (unsigned shift = 24; shift > 0; shift -= 6)
        add(RecordCode::Kind::digit, (*end >> (shift - 6)) & 63U);
    } else {
      m_codes[at].value += whole_anchor;
      text(place.anchor);
    }
  }

  const SiteIndex& m_index;
  const SearchEntries& m_all;
  TextNumbers& m_texts;
  std::vector<RecordCode>& m_codes;
  std::vector<std::optional<std::string>> m_begins; // of anchors, by the number of the name
};

} // namespace

std::string search_date(const std::optional<When>& when) {
  if (!when) return {};
  const auto day = edtf_day(when->edtf);
  return day ? short_date(*day) : when->text;
}

// Entries that follow one another in the site lie together in memory: in that order they are read
// several times faster than by name.
SearchRecords::SearchRecords(const SiteIndex& index, const SearchEntries& all)
    : m_places(all.entries.size()) {
  constexpr std::size_t usual_codes = 11;
  m_codes.reserve(all.entries.size() * usual_codes);
  std::vector<std::uint32_t> order, of_honoree(index.site.honorees.size());
  for (std::uint32_t e = 0; e < all.entries.size(); ++e) {
    if (all.entries[e].kind < SearchKind::collective) order.push_back(e);
    else of_honoree[all.entries[e].subject] = e + 1;
  }
  for (const std::uint32_t e : of_honoree)
    if (e > 0) order.push_back(e - 1);
  Recorder recorder(index, all, m_texts, m_codes);
  for (const std::uint32_t e : order) {
    m_places[e].begin = m_codes.size();
    recorder.add(all.entries[e]);
    m_places[e].size = m_codes.size() - m_places[e].begin;
  }
}

} // namespace congbo
