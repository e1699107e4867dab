#include "render/structured_data.h"

#include <algorithm>
#include <array>

#include "render/address.h"
#include "render/cards.h"
#include "render/corrections.h"
#include "render/event_time.h"
#include "render/event_value.h"
#include "render/json.h"
#include "vietnamese/edtf.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

void member_if(JsonWriter& json, std::string_view name, std::string_view value) {
  if (!value.empty()) json.member(name, value);
}

void begin(JsonWriter& json, std::string_view type) {
  json.begin_object();
  json.member("@type", type);
}

// `url` is left out without base_url: what is written in one file and read in another must be
// whole.
void url_if(JsonWriter& json, const Page& page, std::string_view name, std::string_view address) {
  const std::string& base = page.settings().base_url;
  if (!base.empty()) json.member(name, whole_url(base, address));
}

void body(JsonWriter& json, std::string_view name, std::string_view body_name) {
  if (body_name.empty()) return;
  json.key(name);
  begin(json, "GovernmentOrganization");
  json.member("name", body_name);
  json.end_object();
}

// The part of a venue that says where it stands: "Hội trường thị xã, số 2 đường Bến Sen" → from
// "số 2". Empty where no part begins as addresses do.
std::string_view street_of(std::string_view venue) {
  constexpr auto openings = std::to_array<std::string_view>(
      {"số ", "đường ", "phố ", "ngõ ", "tổ dân phố ", "khu phố ", "khối phố ", "thôn ", "ấp ",
       "bản ", "buôn ", "làng ", "phường ", "xã ", "thị trấn ", "quận ", "huyện "});
  for (std::size_t comma = venue.find(','); comma != venue.npos;
       comma = venue.find(',', comma + 1)) {
    std::string_view part = venue.substr(comma + 1);
    part.remove_prefix(std::min(part.find_first_not_of(' '), part.size()));
    const std::string small = lower(part);
    if (std::any_of(openings.begin(), openings.end(),
                    [&](std::string_view opening) { return small.starts_with(opening); }))
      return part;
  }
  return {};
}

void place(JsonWriter& json, std::string_view venue) {
  if (venue.empty()) return;
  json.key("location");
  begin(json, "Place");
  json.member("name", venue);
  member_if(json, "address", street_of(venue));
  json.end_object();
}

std::string_view status_of(EventStanding standing) {
  switch (standing) {
  case EventStanding::moved:
    return "https://schema.org/EventRescheduled";
  case EventStanding::postponed:
    return "https://schema.org/EventPostponed";
  case EventStanding::cancelled:
    return "https://schema.org/EventCancelled";
  case EventStanding::on:
    break;
  }
  return "https://schema.org/EventScheduled";
}

// Only where the day is known, as in the calendar: schema.org wants a start of every event.
void append_event(JsonWriter& json, const Page& page) {
  const Site& site = page.site();
  const SiteEvent& event = site.events[page.task().subject];
  const auto span = event_span(event);
  if (!span) return;
  const EventStanding standing = standing_of(site, event);
  begin(json, "Event");
  json.member("name", event.name);
  json.member("startDate", iso_text(span->start));
  if (span->end) json.member("endDate", iso_text(*span->end));
  if (const auto earlier = earlier_start(site, event); earlier && standing == EventStanding::moved)
    json.member("previousStartDate", iso_text(*earlier));
  json.member("eventStatus", status_of(standing));
  place(json, event.venue);
  body(json, "organizer", organiser_of(site, event));
  url_if(json, page, "url", event.address);
  json.end_object();
}

void append_organisation(JsonWriter& json, const Page& page) {
  const Organisation& organisation = page.settings().organisation;
  if (organisation.name.empty()) return;
  begin(json, "GovernmentOrganization");
  json.member("name", organisation.name);
  body(json, "parentOrganization", organisation.parent);
  member_if(json, "address", organisation.address);
  member_if(json, "telephone", organisation.phone);
  member_if(json, "email", organisation.email);
  url_if(json, page, "url", "");
  json.end_object();
}

void append_article(JsonWriter& json, const Page& page) {
  const SiteDocument& document = page.site().documents[page.task().subject];
  const bool story = document.front_matter.topic == "dien-hinh";
  const auto& date = document.document.date;
  const auto day = date ? edtf_day(date->edtf) : std::nullopt;
  begin(json, story ? "Article" : "NewsArticle");
  json.member("headline", title_of(page, document));
  if (day) json.member("datePublished", edtf(*day));
  if (const auto changed = corrected_day(page.site(), page.task().subject)) json.member("dateModified", edtf(*changed));
  json.member("inLanguage", "vi");
  body(json, "publisher", page.settings().organisation.name);
  url_if(json, page, "url", document.address);
  json.end_object();
}

void append_crumbs(JsonWriter& json, const Page& page, const PageHead& head) {
  if (!head.has_crumbs || head.noindex || page.settings().base_url.empty()) return;
  begin(json, "BreadcrumbList");
  json.key("itemListElement");
  json.begin_array();
  std::int64_t position = 0;
  const auto add = [&](std::string_view label, std::string_view address) {
    begin(json, "ListItem");
    json.member("position", ++position);
    json.member("name", label);
    url_if(json, page, "item", address);
    json.end_object();
  };
  add(page.say("nav.home"), "");
  for (const Crumb& crumb : head.crumbs)
    if (page.exists(crumb.address)) add(crumb.label, crumb.address);
  add(head.title, page.address());
  json.end_array();
  json.end_object();
}

} // namespace

std::string structured_data(const Page& page, std::string_view kind, const PageHead& head) {
  const std::string opening = "{\"@context\":\"https://schema.org\",\"@graph\":[";
  std::string out = opening;
  JsonWriter json(out);
  if (kind == "home") append_organisation(json, page);
  if (kind == "event") append_event(json, page);
  if (kind == "article") append_article(json, page);
  append_crumbs(json, page, head);
  if (out == opening) return {};
  return out += "]}";
}

} // namespace congbo
