#pragma once
// The shapes that many pages share: a document, an event, an honoree as lists show them.

#include <optional>
#include <string>
#include <vector>

#include "render/page.h"

namespace congbo {

// "Kế hoạch 156/KH-UBND"; where there is no number, with the date.
std::string document_name(const Page& page, const SiteDocument& document);
// The same, always with the date where it is known.
std::string document_name_and_date(const Page& page, const SiteDocument& document);

std::string kind_label(const Page& page, const Document& document);

// The abstract, or words that say there is none.
std::string title_of(const Page& page, const SiteDocument& document);

// Its issuer; in small letters where the site knows them so (SiteIndex::spellings).
std::string issuer_of(const Page& page, const Document& document);

Object document_card(const Page& page, std::size_t document);
List document_cards(const Page& page, const std::vector<std::size_t>& documents);

// `address`: where the card leads; the event's page, or its notice.
Object event_card(const Page& page, std::size_t event, const std::string& address);

// With the first words of the text (which is fetched for it), without a picture: pages that list
// other things beside stories stay light.
Object article_card(const Page& page, std::size_t document);

// The last possible day for scripts, where the event is still to come; else empty.
std::string until_of(const SiteEvent& event);

// The notice (box) that an event is postponed or cancelled, or false. `anchor`: where the document
// that says so stands on this very page; empty = on its own page.
Value off_notice(const Page& page, const SiteEvent& event, std::string_view anchor);

// What to call the event's time: "Thời gian", or for one that is off whether it is the time that
// was set or a new one.
std::string time_label(const Page& page, const SiteEvent& event);
// The date in a sentence: "ngày 20 tháng 02 năm 2024"; of what is off "thời gian đã định: ngày …",
// so that nobody takes it for the day to come. Empty where none is known.
std::string date_in_sentence(const Page& page, const SiteEvent& event);
// Whether an event that is off has a new time: the date is then to be kept, not struck out.
bool has_new_time(const Page& page, const SiteEvent& event);

// The document that postpones or cancels the event, if one says so.
std::optional<std::size_t> off_document(const Site& site, const SiteEvent& event);

// One honoree of a roll. On the page where its anchor lives it has the anchor, elsewhere the link.
enum class RowPlace { home, elsewhere };
Object honoree_row(const Page& page, std::size_t honoree, RowPlace place, bool with_reason);

// Members of a roll: how many of each kind.
struct KindCount {
  std::size_t collectives = 0, households = 0, individuals = 0;
  std::size_t revoked = 0; // of all of these
  std::size_t total() const { return collectives + households + individuals; }
};
KindCount count_kinds(const Site& site, const std::vector<std::size_t>& honorees);
// "2 tập thể, 10 cá nhân (1 đã hủy bỏ)"
std::string count_words(const Page& page, const KindCount& count);

const Honoree& honoree_at(const Site& site, std::size_t honoree);

// {value, label, url}
Object figure(std::size_t value, std::string label, std::string url);

// {label, url, summary, current}: a year of the strip of years.
Object year_entry(const Page& page, int year, const std::string& address, std::string summary);

} // namespace congbo
