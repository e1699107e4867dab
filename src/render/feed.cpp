#include "render/feed.h"

#include <algorithm>

#include "render/address.h"
#include "render/xml.h"
#include "vietnamese/edtf.h"

namespace congbo {
namespace {

constexpr std::size_t most_documents = 50;

// Atom wants a time for every entry. A document without a date stands at the beginning of its
// event's year: early enough never to push dated ones aside.
CivilDate day_of(const SiteIndex& index, std::size_t d) {
  return index.issued[d] ? *index.issued[d] : CivilDate{index.site.documents[d].year, 1, 1};
}

CivilDate changed_day(const SiteIndex& index, std::size_t d) {
  CivilDate day = day_of(index, d);
  for (const CorrectionNote& note : index.site.documents[d].front_matter.corrections)
    if (const auto corrected = edtf_day(note.date)) day = std::max(day, *corrected);
  return day;
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

void append_document(std::string& out, const SiteIndex& index, std::size_t d) {
  const SiteDocument& document = index.site.documents[d];
  const std::string url = whole_url(index.site.settings.base_url, document.address);
  out += "<entry>\n";
  append_element(out, "id", url);
  append_element(out, "title", document.title);
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
  if (document.event && !index.site.events[*document.event].name.empty())
    append_element(out, "summary", index.site.events[*document.event].name);
  out += "</entry>\n";
}

} // namespace

std::string feed_file(const SiteIndex& index) {
  const Settings& settings = index.site.settings;
  const std::size_t count = std::min(most_documents, index.newest.size());
  CivilDate changed{1970, 1, 1};
  for (std::size_t i = 0; i < count; ++i)
    changed = std::max(changed, changed_day(index, index.newest[i]));

  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed "
                    "xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"vi\">\n";
  append_element(out, "id", whole_url(settings.base_url, ""));
  append_element(out, "title", settings.title);
  append_element(out, "updated", midnight(changed));
  out += '\n';
  append_link(out, "self", "application/atom+xml", whole_url(settings.base_url, "feed.xml"));
  append_link(out, "alternate", "text/html", whole_url(settings.base_url, ""));
  out += "<author>";
  append_element(out, "name",
                 settings.organisation.name.empty() ? settings.title : settings.organisation.name);
  out += "</author>\n";
  for (std::size_t i = 0; i < count; ++i)
    append_document(out, index, index.newest[i]);
  return out += "</feed>\n";
}

} // namespace congbo
