// <year>/<event>/<document>/index.html: the document, on screen and in print in the official
// layout.

#include "render/document_value.h"

#include "render/address.h"
#include "render/cards.h"
#include "render/event_facts.h"
#include "render/page_kinds.h"

namespace congbo {
namespace {

// Behind the event pages: those of lone documents hold the document already.
void plan(const SiteIndex& index, const Theme&, Planner& planner) {
  for (std::size_t d = 0; d < index.site.documents.size(); ++d) {
    const SiteDocument& document = index.site.documents[d];
    if (document.event && !is_article(document)) planner.add(document.address, d);
  }
}

std::string description(const Page& page, const SiteDocument& document, const std::string& title) {
  const std::string date = page.long_date(document.document.date);
  const bool known = !document.document.number.empty() && !date.empty() && document.document.issuer;
  if (!known) return title;
  return page.words().fill("document.description", {{"kind", kind_label(page, document.document)},
                                                    {"number", reference_of(document.document)},
                                                    {"date", date},
                                                    {"issuer", document.document.issuer->name},
                                                    {"title", document.title}});
}

Composed compose(const Page& page) {
  const std::size_t d = page.task().subject;
  const SiteDocument& document = page.site().documents[d];
  const SiteEvent& event = page.site().events[*document.event];
  const std::string year = std::to_string(event.year);
  Composed composed;
  composed.head.title = full_title(page, document);
  if (!document.document.number.empty()) composed.head.head_title = document_name(page, document);
  composed.head.description = description(page, document, composed.head.title);
  composed.head.type = "article";
  composed.head.print = "document";
  composed.head.state = event.state;
  composed.head.crumbs = {
      {page.words().fill("year.title", {{"year", year}}), year_address(event.year)}};
  if (event.address != document.address)
    composed.head.crumbs.push_back({event.name, event.address});
  composed.values.set("document", document_value(page, d, false));
  return composed;
}

} // namespace

const PageKind document_page{"document", "pages/document", plan, compose, nullptr};

} // namespace congbo
