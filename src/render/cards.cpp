#include "render/cards.h"

#include "render/address.h"
#include "render/corrections.h"
#include "render/event_facts.h"
#include "render/event_time.h"
#include "render/sheet.h"
#include "vietnamese/fold.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

std::string capitalised(std::string_view text) {
  if (text.empty()) return {};
  const std::size_t first = decode(text, 0).size;
  return upper(text.substr(0, first)) + lower(text.substr(first));
}

std::string event_summary(const Page& page, const SiteEvent& event) {
  if (event.state == EventState::postponed || event.state == EventState::cancelled) {
    const auto by = off_document(page.site(), event);
    return by ? page.words().fill("event.postponed_by",
                                  {{"document", document_name(page, page.site().documents[*by])}})
              : std::string();
  }
  if (is_coming(event)) {
    const bool counted = event.delegates && event.delegates->total;
    return counted
               ? page.words().count("delegates", static_cast<std::size_t>(*event.delegates->total))
               : std::string();
  }
  const std::size_t documents = event.documents.size() - event.articles.size();
  return documents == 0 ? std::string() : page.words().count("documents", documents);
}

} // namespace

std::string kind_label(const Page& page, const Document& document) {
  if (document.kind == DocumentKind::khac && !document.type_name.empty())
    return capitalised(document.type_name);
  return page.say("kind." + std::string(slug_of(document.kind)));
}

std::string document_name(const Page& page, const SiteDocument& document) {
  if (document.document.number.empty()) return document_name_and_date(page, document);
  return kind_label(page, document.document) + " " + reference_of(document.document);
}

std::string document_name_and_date(const Page& page, const SiteDocument& document) {
  std::string name = kind_label(page, document.document);
  if (!document.document.number.empty()) name += " " + reference_of(document.document);
  const std::string date = page.long_date(document.document.date);
  return date.empty() ? name : name + " " + date;
}

std::string title_of(const Page& page, const SiteDocument& document) {
  return document.title.empty() ? page.say("document.untitled") : document.title;
}

std::string issuer_of(const Page& page, const Document& document) {
  if (!document.issuer) return {};
  const std::string& name = document.issuer->name;
  if (!all_capitals(name)) return name;
  const auto& spellings = page.index().spellings;
  const auto found = spellings.find(lower(name));
  return found == spellings.end() ? name : std::string(found->second);
}

Object document_card(const Page& page, std::size_t d) {
  const SiteDocument& document = page.site().documents[d];
  Object card;
  card.reserve(7);
  card.set("kind_label", kind_label(page, document.document));
  card.set("number",
           document.document.number.empty() ? std::string() : reference_of(document.document));
  card.set("date", page.date(document.document.date));
  card.set("title", title_of(page, document));
  card.set("url", page.link(document.address));
  card.set("issuer", issuer_of(page, document.document));
  card.set("mark", amended_mark(page, document));
  return card;
}

List document_cards(const Page& page, const std::vector<std::size_t>& documents) {
  List list;
  list.reserve(documents.size());
  for (const std::size_t d : documents)
    list.emplace_back(document_card(page, d));
  return list;
}

std::string until_of(const SiteEvent& event) {
  const bool open = is_coming(event) || event.state == EventState::none;
  return open ? last_day(event.time) : std::string();
}

Object event_card(const Page& page, std::size_t e, const std::string& address) {
  const SiteEvent& event = page.site().events[e];
  Object card;
  card.reserve(8);
  card.set("url", page.link(address));
  card.set("name", event.name);
  card.set("date", page.date(event.time, event_date));
  card.set("venue", event.venue);
  card.set("state", state_value(page, event.state));
  card.set("until", until_of(event));
  card.set("time_new", has_new_time(page, event));
  card.set("summary", event_summary(page, event));
  return card;
}

Object article_card(const Page& page, std::size_t d) {
  const SiteDocument& document = page.site().documents[d];
  const SourceDocument source = page.context().texts.document(d);
  Object card;
  card.reserve(5);
  card.set("url", page.link(document.address));
  card.set("title", title_of(page, document));
  card.set("date", page.date(document.document.date));
  card.set("summary", lay_out_article(document.title, source, {}).summary);
  card.set("image", false);
  return card;
}

std::optional<std::size_t> off_document(const Site& site, const SiteEvent& event) {
  std::optional<std::size_t> latest;
  for (const std::size_t d : event.documents) {
    if (site.documents[d].document.notice != Document::Notice::none) latest = d;
  }
  return latest;
}

Value off_notice(const Page& page, const SiteEvent& event, std::string_view anchor) {
  if (event.state != EventState::postponed && event.state != EventState::cancelled) return false;
  const std::string key(name_of(event.state));
  Object notice;
  notice.set("key", key);
  notice.set("label", page.say("event." + key));
  const auto by = off_document(page.site(), event);
  const SiteDocument* document = by ? &page.site().documents[*by] : nullptr;
  std::string text =
      document ? page.words().fill("event.postponed_by",
                                   {{"document", document_name_and_date(page, *document)}})
               : std::string();
  if (event.state == EventState::postponed && off_time(page.site(), event) == OffTime::set)
    text += (text.empty() ? "" : " ") + page.say("event.no_new_time");
  notice.set("text", std::move(text));
  const bool here = document && document->address == page.address();
  std::string url;
  if (document) url = here ? std::string(anchor) : page.link(document->address);
  notice.set("url", std::move(url));
  notice.set("link_label", page.say("event.see_notice"));
  return notice;
}

std::string time_label(const Page& page, const SiteEvent& event) {
  switch (off_time(page.site(), event)) {
  case OffTime::set:
    return page.say("event.time_set");
  case OffTime::fresh:
    return page.say("event.time_new");
  case OffTime::unsure:
    break;
  }
  return page.say("event.time");
}

std::string date_in_sentence(const Page& page, const SiteEvent& event) {
  const std::string date = page.long_date(event.time);
  if (date.empty() || off_time(page.site(), event) == OffTime::unsure) return date;
  return lower(time_label(page, event)) + ": " + date;
}

bool has_new_time(const Page& page, const SiteEvent& event) {
  return off_time(page.site(), event) == OffTime::fresh;
}

Object figure(std::size_t value, std::string label, std::string url) {
  Object entry;
  entry.set("value", grouped(value));
  entry.set("label", std::move(label));
  entry.set("url", std::move(url));
  return entry;
}

Object year_entry(const Page& page, int year, const std::string& address, std::string summary) {
  Object entry;
  entry.set("label", std::to_string(year));
  entry.set("url", page.link(address));
  entry.set("summary", std::move(summary));
  entry.set("current", page.address() == address);
  return entry;
}

} // namespace congbo
