// Articles (tin bài) at their document's address, and plain pages at /<slug>/.

#include "render/address.h"
#include "render/article_media.h"
#include "render/cards.h"
#include "render/corrections.h"
#include "render/document_value.h"
#include "render/page_kinds.h"

namespace congbo {
namespace {

constexpr std::size_t most_more = 3;

void plan_articles(const SiteIndex& index, const Theme&, Planner& planner) {
  for (std::size_t d = 0; d < index.site.documents.size(); ++d) {
    const SiteDocument& document = index.site.documents[d];
    if (document.event && is_article(document)) planner.add(document.address, d);
  }
}

void plan_plain(const SiteIndex& index, const Theme&, Planner& planner) {
  for (const std::size_t d : index.site.pages)
    planner.add(index.site.documents[d].address, d);
}

std::string byline(const Document& document) {
  if (document.signature && !document.signature->name.empty()) return document.signature->name;
  return document.issuer ? document.issuer->name : std::string();
}

Value event_of(const Page& page, const SiteDocument& document) {
  const SiteEvent& event = page.site().events[*document.event];
  if (event.address == document.address) return false;
  Object value;
  value.set("name", event.name);
  value.set("url", page.link(event.address));
  return value;
}

// Other role models' stories, below one of them.
Value more_stories(const Page& page, std::size_t d) {
  if (page.site().documents[d].front_matter.topic != "dien-hinh") return false;
  List cards;
  for (const std::size_t other : page.index().role_models)
    if (other != d && cards.size() < most_more) cards.emplace_back(article_card(page, other));
  if (cards.empty()) return false;
  Object value;
  value.set("label", page.say("role_models.title"));
  value.set("items", std::move(cards));
  return value;
}

Composed compose_article(const Page& page) {
  const std::size_t d = page.task().subject;
  const SiteDocument& document = page.site().documents[d];
  const SourceDocument source = page.context().texts.document(d);
  ArticleText text = lay_out_article(document.title, source, sheet_options(page, document));
  const SiteEvent& event = page.site().events[*document.event];
  const std::string year = std::to_string(event.year);
  Composed composed;
  composed.head.title = title_of(page, document);
  composed.head.description = text.summary;
  composed.head.type = "article";
  composed.head.crumbs = {
      {page.words().fill("year.title", {{"year", year}}), year_address(event.year)}};
  if (event.address != document.address)
    composed.head.crumbs.push_back({event.name, event.address});
  Object value;
  value.set("title", title_of(page, document));
  value.set("date", page.date(document.document.date, article_date));
  value.set("byline", byline(document.document));
  value.set("event", event_of(page, document));
  ShownMedia media = show_media(page, document, text.html);
  value.set("body_html", Html{std::move(media.html)});
  value.set("corrections", corrections_value(page, d));
  value.set("files",
            files_value(page, document, without_comments(source.body).size(), media.shown));
  value.set("more", more_stories(page, d));
  composed.values.set("article", std::move(value));
  return composed;
}

Composed compose_plain(const Page& page) {
  const std::size_t d = page.task().subject;
  const SiteDocument& document = page.site().documents[d];
  const SourceDocument source = page.context().texts.document(d);
  ArticleText text = lay_out_article(document.title, source, sheet_options(page, document));
  Composed composed;
  composed.head.title = title_of(page, document);
  composed.head.description = text.summary;
  Object value;
  value.set("title", title_of(page, document));
  value.set("toc", contents_value(text.headings, {}, source.body.size()));
  ShownMedia media = show_media(page, document, text.html);
  value.set("files", files_value(page, document, std::nullopt, media.shown));
  value.set("body_html", Html{std::move(media.html)});
  composed.values.set("plain_page", std::move(value));
  return composed;
}

} // namespace

const PageKind article_page{"article", "pages/article", plan_articles, compose_article, nullptr};
const PageKind plain_page{"plain-page", "pages/plain-page", plan_plain, compose_plain, nullptr};

} // namespace congbo
