// <year>/<event>/thu-moi/index.html: the invitation notice, from the invitation or, marked as
// tentative, from the plan.

#include "render/address.h"
#include "render/cards.h"
#include "render/document_value.h"
#include "render/event_value.h"
#include "render/page_kinds.h"
#include "render/qr.h"

namespace congbo {
namespace {

void plan(const SiteIndex& index, const Theme&, Planner& planner) {
  for (std::size_t e = 0; e < index.site.events.size(); ++e)
    if (has_notice(index.site, index.site.events[e]))
      planner.add(invitation_address(index.site.events[e]), e);
}

List texts(const std::vector<std::string>& some) {
  List list;
  for (const std::string& text : some)
    list.emplace_back(text);
  return list;
}

// Whom the invitation addresses, else the groups of guests, else the guests one by one.
std::vector<std::string> guests(const SiteDocument& document, const SiteEvent& event) {
  if (!document.document.addressees.empty()) return document.document.addressees;
  std::vector<std::string> some;
  if (!event.delegates) return some;
  for (const DelegateGroup& group : event.delegates->groups) {
    if (!group.label.empty())
      some.push_back(group.label);
    else
      for (const DelegateMember& member : group.members)
        some.push_back(member.text);
  }
  return some;
}

Value signature(const Page& page, std::size_t d) {
  const SiteDocument& document = page.site().documents[d];
  if (!document.document.signature) return false;
  return signature_value(signers_of(document.document, page.context().texts.document(d)));
}

// To this very page, for whoever holds it on paper; none where its whole address is not known.
Value qr_value(const Page& page) {
  const std::string& base = page.settings().base_url;
  if (base.empty()) return false;
  std::string svg = qr_svg(whole_url(base, page.address()), page.say("invitation.qr_label"));
  if (svg.empty()) return false;
  Object value;
  value.set("svg", Html{std::move(svg)});
  value.set("caption", page.say("invitation.qr"));
  return value;
}

Object invitation_value(const Page& page, const SiteEvent& event) {
  const bool tentative = !event.invitation;
  const std::size_t d = tentative ? *event.plan : *event.invitation;
  const SiteDocument& document = page.site().documents[d];
  const auto& issuer = document.document.issuer;
  Object value;
  value.reserve(24);
  value.set("title", page.say("invitation.title"));
  value.set("parent", issuer ? issuer->parent : std::string());
  value.set("issuer", issuer ? issuer->name : organiser_of(page.site(), event));
  value.set("number", "");
  value.set("invites", page.say("invitation.invites"));
  value.set("guests", items(texts(guests(document, event))));
  value.set("to", page.say("invitation.to"));
  value.set("name", event.name);
  value.set("date", page.date(event.time, event_date));
  value.set("venue", event.venue);
  value.set("chair", event.chair);
  value.set("programme", items(texts(event.programme)));
  value.set("notes", false);
  value.set("signature", tentative ? Value(false) : signature(page, d));
  value.set("qr", qr_value(page));
  value.set("tentative", tentative);
  value.set("tentative_note", tentative
                                  ? page.words().fill("invitation.tentative_note",
                                                      {{"document", document_name(page, document)}})
                                  : std::string());
  value.set("notice", off_notice(page, event, ""));
  value.set("until", until_of(event));
  const CalendarLink calendar = calendar_link(page, event);
  value.set("calendar_url", calendar.url);
  value.set("calendar_label", calendar.label);
  value.set("time_label", time_label(page, event));
  value.set("event_url", page.link(event.address));
  value.set("document",
            link_value(page.link(document.address),
                       page.say(tentative ? "invitation.plan" : "invitation.document")));
  return value;
}

Composed compose(const Page& page) {
  const SiteEvent& event = page.site().events[page.task().subject];
  const std::string year = std::to_string(event.year);
  Composed composed;
  composed.head.title = page.say("invitation.title") + ": " + event.name;
  const std::string date = date_in_sentence(page, event);
  if (!date.empty() && !event.venue.empty())
    composed.head.description = page.words().fill(
        "invitation.description", {{"name", event.name}, {"date", date}, {"venue", event.venue}});
  composed.head.state = event.state;
  composed.head.print = "invitation";
  composed.head.crumbs = {
      {page.words().fill("year.title", {{"year", year}}), year_address(event.year)},
      {event.name, event.address}};
  composed.values.set("invitation", invitation_value(page, event));
  return composed;
}

} // namespace

const PageKind invitation_page{"invitation", "pages/invitation", plan, compose, nullptr};

} // namespace congbo
