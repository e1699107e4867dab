// <year>/<event>/index.html: the event, with its only document where it is one by itself.

#include "render/address.h"
#include "render/cards.h"
#include "render/document_value.h"
#include "render/event_value.h"
#include "render/page_kinds.h"

namespace congbo {
namespace {

// A lone document that announces and awards nothing has no event to show: its page is the
// document's.
bool has_event_page(const Site& site, const SiteEvent& event) {
  if (!event.single) return true;
  const SiteDocument& document = site.documents[event.documents.front()];
  if (is_article(document)) return false;
  return document.document.event.has_value() || event.state != EventState::none ||
         !event.honorees.empty();
}

void plan(const SiteIndex& index, const Theme&, Planner& planner) {
  for (std::size_t e = 0; e < index.site.events.size(); ++e)
    if (has_event_page(index.site, index.site.events[e]))
      planner.add(index.site.events[e].address, e);
}

std::string description(const Page& page, const SiteEvent& event) {
  const std::string date = date_in_sentence(page, event);
  if (event.state == EventState::none || date.empty() || event.venue.empty()) return event.name;
  const std::string state = page.say("state." + std::string(name_of(event.state)));
  return page.words().fill(
      "event.description",
      {{"name", event.name}, {"state", state}, {"date", date}, {"venue", event.venue}});
}

Composed compose(const Page& page) {
  const std::size_t e = page.task().subject;
  const SiteEvent& event = page.site().events[e];
  const std::string year = std::to_string(event.year);
  Composed composed;
  composed.head.title = event.name;
  composed.head.description = description(page, event);
  composed.head.state = event.state;
  composed.head.crumbs = {
      {page.words().fill("year.title", {{"year", year}}), year_address(event.year)}};
  if (event.single) composed.head.print = "document";
  composed.values.set("event", event_value(page, e, event.single));
  composed.values.set("document", event.single
                                      ? Value(document_value(page, event.documents.front(), true))
                                      : Value(false));
  return composed;
}

} // namespace

const PageKind event_page{"event", "pages/event", plan, compose, nullptr};

} // namespace congbo
