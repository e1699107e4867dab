#include "render/feed.h"

#include <algorithm>
#include <limits>

#include "render/address.h"
#include "render/corrections.h"
#include "render/event_facts.h"
#include "render/xml.h"
#include "vietnamese/edtf.h"

namespace congbo {
namespace {

constexpr std::size_t most_documents = 50;

// Atom wants a time for every entry. A document without a date stands at the beginning of its
// event's year: early enough never to push dated ones aside.
CivilDate changed_day(const SiteIndex& index, std::size_t d) {
  const auto day = last_change(index, d);
  return day ? *day : CivilDate{index.site.documents[d].year, 1, 1};
}

// The documents of the feed, by the day of their latest change: what is corrected comes back to whom
// read it.
std::vector<std::size_t> chosen(const SiteIndex& index, std::optional<int> year) {
  const YearIndex* facts = year ? index.find_year(*year) : nullptr;
  std::vector<std::size_t> some = facts ? facts->newest : index.newest;
  const auto day = [&](std::size_t d) {
    const auto changed = last_change(index, d);
    return changed ? days_from_epoch(*changed) : std::numeric_limits<long>::min();
  };
  std::stable_sort(some.begin(), some.end(),
                   [&](std::size_t a, std::size_t b) { return day(a) > day(b); });
  if (some.size() > most_documents) some.resize(most_documents);
  return some;
}

// The event that the document belongs to, and what was corrected in it.
std::string summary_of(const SiteIndex& index, const Phrases& phrases, std::size_t d) {
  const SiteDocument& document = index.site.documents[d];
  std::string text;
  if (document.event) text = index.site.events[*document.event].name;
  for (const Correction& correction : corrections_of(index.site, phrases, d)) {
    if (!text.empty()) text += text.ends_with('.') ? " " : ". ";
    const auto day = edtf_day(correction.date);
    const std::string date = day ? " " + short_date(*day) : std::string();
    if (correction.revokes)
      text += correction.text + " " +
              numbered_name(phrases, index.site.documents[*correction.document].document) + date;
    else
      text += std::string(phrases.text("document.corrections")) + date + ": " + correction.text;
  }
  return text;
}

std::string midnight(CivilDate day) {
  return edtf(day) + "T00:00:00+07:00";
}

void append_link(std::string& out, std::string_view relation, std::string_view type,
                 const std::string& url) {
  out += "<link rel=\"";
  out += relation;
  out += "\" type=\"";
  out += type;
  out += "\" href=\"";
  append_xml(out, url);
  out += "\"/>\n";
}

// "Giấy mời 31/GM-UBND: Dự Hội nghị tổng kết"; of an article its headline.
std::string title_of(const Phrases& phrases, const SiteDocument& document) {
  const std::string said(document.title.empty() ? phrases.text("document.untitled")
                                                : std::string_view(document.title));
  const std::string reference = reference_of(document.document);
  if (is_article(document) || document.document.number.empty()) return said;
  const std::string kind =
      document.document.kind == DocumentKind::khac
          ? document.document.type_name
          : std::string(phrases.text("kind." + std::string(slug_of(document.document.kind))));
  return kind + (kind.empty() ? "" : " ") + reference + ": " + said;
}

void append_document(std::string& out, const SiteIndex& index, const Phrases& phrases,
                     std::size_t d) {
  const SiteDocument& document = index.site.documents[d];
  const std::string url = whole_url(index.site.settings.base_url, document.address);
  out += "<entry>\n";
  append_element(out, "id", url);
  append_element(out, "title", title_of(phrases, document));
  append_element(out, "updated", midnight(changed_day(index, d)));
  if (index.issued[d]) append_element(out, "published", midnight(*index.issued[d]));
  out += '\n';
  append_link(out, "alternate", "text/html", url);
  out += "<category term=\"";
  out += slug_of(document.document.kind);
  out += "\"/>\n";
  if (document.document.issuer && !document.document.issuer->name.empty()) {
    out += "<author>";
    append_element(out, "name", document.document.issuer->name);
    out += "</author>\n";
  }
  const std::string summary = summary_of(index, phrases, d);
  if (!summary.empty()) append_element(out, "summary", summary);
  out += "</entry>\n";
}

} // namespace

std::optional<CivilDate> last_change(const SiteIndex& index, std::size_t d) {
  const std::optional<CivilDate> issued = index.issued[d], corrected = corrected_day(index.site, d);
  if (!issued || !corrected) return issued ? issued : corrected;
  return std::max(*issued, *corrected);
}

std::string feed_file(const SiteIndex& index, const Phrases& phrases, std::optional<int> year) {
  const Settings& settings = index.site.settings;
  const std::vector<std::size_t> documents = chosen(index, year);
  CivilDate changed{1970, 1, 1};
  for (const std::size_t d : documents)
    changed = std::max(changed, changed_day(index, d));
  const std::string number = year ? std::to_string(*year) : std::string();
  const std::string about = whole_url(settings.base_url, year ? year_address(*year) : "");

  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed "
                    "xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"vi\">\n";
  append_element(out, "id", about);
  append_element(out, "title",
                 year ? settings.title + " – " + phrases.fill("year.title", {{"year", number}})
                      : settings.title);
  append_element(out, "updated", midnight(changed));
  out += '\n';
  append_link(out, "self", "application/atom+xml",
              whole_url(settings.base_url, year ? feed_address(*year) : feed_address()));
  append_link(out, "alternate", "text/html", about);
  out += "<author>";
  append_element(out, "name",
                 settings.organisation.name.empty() ? settings.title : settings.organisation.name);
  out += "</author>\n";
  for (const std::size_t d : documents)
    append_document(out, index, phrases, d);
  return out += "</feed>\n";
}

} // namespace congbo
