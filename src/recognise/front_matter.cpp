// Front matter overrides what was recognised (contract, "A site").

#include <algorithm>
#include <array>

#include "recognise/reading.h"
#include "vietnamese/number_words.h"

namespace congbo {
namespace {

using Entry = FrontMatterEntry;

std::string value_of(const Entry& entry) {
  return entry.values.empty() ? std::string() : entry.values.front();
}

std::optional<When> when_of(const Entry& entry) {
  const std::string value = value_of(entry);
  if (value.empty()) return std::nullopt;
  return When{value, value, false};
}

Issuer& issuer(Document& document) {
  return document.issuer ? *document.issuer : document.issuer.emplace();
}
AnnouncedEvent& event(Document& document) {
  return document.event ? *document.event : document.event.emplace();
}
Budget& budget(Document& document) {
  return document.budget ? *document.budget : document.budget.emplace();
}
Signature& signature(Document& document) {
  return document.signature ? *document.signature : document.signature.emplace();
}

void set_kind(Document& document, const Entry& entry) {
  document.kind = parse_document_kind(value_of(entry)).value_or(document.kind);
}

void set_number(Document& document, const Entry& entry) {
  document.number = value_of(entry);
  document.number_line = entry.line;
  document.number_blank = false;
}

void set_date(Document& document, const Entry& entry) {
  document.date = when_of(entry);
  document.date_line = entry.line;
  document.date_blank = false;
}

void set_time(Document& document, const Entry& entry) {
  event(document).time = when_of(entry);
  event(document).time_line = entry.line;
}

void set_venue(Document& document, const Entry& entry) {
  event(document).venue = value_of(entry);
  event(document).venue_line = entry.line;
}

void set_delegates(Document& document, const Entry& entry) {
  AnnouncedEvent& announced = event(document);
  if (!announced.delegates) announced.delegates.emplace();
  announced.delegates->total.reset();
  if (const auto count = parse_integer(value_of(entry));
      count && *count >= 0 && *count <= 1'000'000)
    announced.delegates->total = static_cast<int>(*count);
  announced.delegates->total_line = entry.line;
}

void set_total(Document& document, const Entry& entry) {
  budget(document).total = parse_integer(value_of(entry));
  budget(document).total_line = entry.line;
}

struct Override {
  std::string_view key;
  void (*apply)(Document&, const Entry&);
};

constexpr std::array overrides = {
    Override{"kind", set_kind},
    Override{"number", set_number},
    Override{"symbol", [](Document& d, const Entry& e) { d.symbol = value_of(e); }},
    Override{"issuer.name", [](Document& d, const Entry& e) { issuer(d).name = value_of(e); }},
    Override{"issuer.parent", [](Document& d, const Entry& e) { issuer(d).parent = value_of(e); }},
    Override{"place", [](Document& d, const Entry& e) { d.place = value_of(e); }},
    Override{"date", set_date},
    Override{"title",
             [](Document& d, const Entry& e) {
               d.title = value_of(e);
               d.title_line = e.line;
             }},
    Override{"addressees", [](Document& d, const Entry& e) { d.addressees = e.values; }},
    Override{"recipients", [](Document& d, const Entry& e) { d.recipients = e.values; }},
    Override{"event.name", [](Document& d, const Entry& e) { event(d).name = value_of(e); }},
    Override{"event.time", set_time},
    Override{"event.venue", set_venue},
    Override{"event.chair", [](Document& d, const Entry& e) { event(d).chair = value_of(e); }},
    Override{"event.delegates.total", set_delegates},
    Override{"event.programme", [](Document& d, const Entry& e) { event(d).programme = e.values; }},
    Override{"event.backdrop", [](Document& d, const Entry& e) { event(d).backdrop = e.values; }},
    Override{"budget.source", [](Document& d, const Entry& e) { budget(d).source = value_of(e); }},
    Override{"budget.total", set_total},
    Override{"budget.total_in_words",
             [](Document& d, const Entry& e) { budget(d).total_in_words = value_of(e); }},
    Override{"signature.authority",
             [](Document& d, const Entry& e) { signature(d).authority = value_of(e); }},
    Override{"signature.position",
             [](Document& d, const Entry& e) { signature(d).position = value_of(e); }},
    Override{"signature.name",
             [](Document& d, const Entry& e) { signature(d).name = value_of(e); }},
};

} // namespace

void apply_front_matter(const FrontMatter& front_matter, Document& document) {
  for (const Entry& entry : front_matter.overrides) {
    const auto found = std::find_if(overrides.begin(), overrides.end(),
                                    [&](const Override& o) { return o.key == entry.key; });
    if (found == overrides.end()) continue;
    found->apply(document, entry);
    document.saw(found->key, entry.line, Mark::front_matter);
  }
  // A name is what makes an issuer.
  if (document.issuer && document.issuer->name.empty()) document.issuer.reset();
}

} // namespace congbo
