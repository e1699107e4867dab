#include "render/document_value.h"

#include <algorithm>
#include <array>

#include "render/address.h"
#include "render/cards.h"
#include "render/corrections.h"
#include "render/coverage.h"
#include "render/event_facts.h"
#include "render/picture_sizes.h"
#include "vietnamese/fold.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

Value letterhead_value(const Page& page, const Sheet& sheet) {
  if (!sheet.letterhead) return false;
  const SheetLetterhead& head = *sheet.letterhead;
  Object value;
  value.reserve(7);
  value.set("parent", head.parent);
  value.set("issuer", head.issuer);
  value.set("number", head.number.empty()
                          ? std::string()
                          : page.words().fill("document.number_prefix", {{"number", head.number}}));
  value.set("subject", head.subject);
  value.set("nation", head.nation);
  value.set("motto", head.motto);
  value.set("place_date", head.place_date);
  return value;
}

List texts(const std::vector<std::string>& some) {
  List list;
  for (const std::string& text : some)
    list.emplace_back(text);
  return list;
}

Value labelled(std::string label, const std::vector<std::string>& some) {
  if (some.empty()) return false;
  Object value;
  value.set("label", std::move(label));
  value.set("items", texts(some));
  return value;
}

Value annexes_value(Sheet& sheet) {
  List list;
  for (SheetAnnex& annex : sheet.annexes) {
    Object value;
    value.set("title", annex.title);
    value.set("anchor", annex.anchor);
    value.set("body_html", Html{std::move(annex.html)});
    list.emplace_back(std::move(value));
  }
  return items(std::move(list));
}

void add_related(const Page& page, List& groups, std::string_view label,
                 std::vector<std::size_t> documents) {
  if (documents.empty()) return;
  Object group;
  group.set("label", page.say(label));
  group.set("items", document_cards(page, documents));
  groups.emplace_back(std::move(group));
}

std::vector<std::size_t> documents_of(const std::vector<Citation>& citations) {
  std::vector<std::size_t> documents;
  for (const Citation& citation : citations)
    documents.push_back(citation.document);
  return documents;
}

std::vector<std::size_t> documents_of(const std::vector<SiteAmendment>& amendments) {
  std::vector<std::size_t> documents;
  for (const SiteAmendment& amendment : amendments)
    if (std::find(documents.begin(), documents.end(), amendment.document) == documents.end())
      documents.push_back(amendment.document);
  return documents;
}

// Each other document once, under the first that holds; those that amend this one are told of beside.
List related(const Page& page, std::size_t d) {
  const Site& site = page.site();
  const SiteDocument& document = site.documents[d];
  std::vector<std::size_t> told = documents_of(document.amended_by);
  told.push_back(d);
  const auto fresh = [&](std::vector<std::size_t> some) {
    std::erase_if(some, [&](std::size_t other) { return std::find(told.begin(), told.end(), other) != told.end(); });
    told.insert(told.end(), some.begin(), some.end());
    return some;
  };
  List groups;
  add_related(page, groups, "document.amends", fresh(documents_of(document.amends)));
  add_related(page, groups, "document.cites", fresh(documents_of(document.cites)));
  add_related(page, groups, "document.cited_by", fresh(documents_of(document.cited_by)));
  if (document.event)
    add_related(page, groups, "document.same_event",
                fresh(site.events[*document.event].documents));
  return groups;
}

Value event_link(const Page& page, const SiteDocument& document, bool on_event_page) {
  if (on_event_page || !document.event) return false;
  const SiteEvent& event = page.site().events[*document.event];
  if (event.address == document.address) return false;
  Object value;
  value.set("name", event.name);
  value.set("url", page.link(event.address));
  return value;
}

std::string report_url(const Page& page, const SiteDocument& document) {
  const std::string url = page.whole_address(page.address());
  return mail_link(
      page, page.words().fill("document.report_subject", {{"title", full_title(page, document)}}),
      page.words().fill("document.report_body", {{"url", url}}));
}

// That it is revoked; else that its event is off. `event`: null on the event's own page.
Value notice_of(const Page& page, const SiteDocument& document, const SiteEvent* event) {
  Value revoked = revoked_notice(page, document);
  if (revoked.truthy()) return revoked;
  if (!event || document.document.notice != Document::Notice::none) return false;
  return off_notice(page, *event, "");
}

void add_sheet(const Page& page, const SiteDocument& document, Sheet& sheet, std::size_t text_bytes,
               Object& value) {
  value.set("letterhead", letterhead_value(page, sheet));
  const std::string label =
      sheet.addressees_label.empty() ? page.say("document.addressees") : sheet.addressees_label;
  value.set("addressees", labelled(label, sheet.addressees));
  Value preamble = false;
  if (!sheet.preamble_html.empty()) {
    Object part;
    part.set("bases", sheet.bases);
    part.set("html", Html{std::move(sheet.preamble_html)});
    preamble = std::move(part);
  }
  value.set("preamble", std::move(preamble));
  value.set("toc", contents_value(sheet.headings, sheet.annexes, text_bytes));
  value.set("body_html", Html{std::move(sheet.body_html)});
  value.set("recipients", labelled(page.say("document.recipients"), sheet.recipients));
  value.set("signature", signature_value(sheet.signers));
  value.set("annexes", annexes_value(sheet));
  value.set("letter", document.document.kind == DocumentKind::cong_van && sheet.type_name.empty());
  value.set("type_name", sheet.type_name);
  value.set("abstract", sheet.abstract.empty() && sheet.type_name.empty() ? title_of(page, document)
                                                                          : sheet.abstract);
  value.set("authority", sheet.authority);
}

} // namespace

Value signature_value(const std::vector<SheetSigner>& signers) {
  if (signers.empty()) return false;
  List blocks;
  for (const SheetSigner& signer : signers) {
    Object block;
    block.set("lines", texts(signer.lines));
    block.set("name", signer.name);
    blocks.emplace_back(std::move(block));
  }
  Object value;
  value.set("blocks", std::move(blocks));
  return value;
}

Value contents_value(const std::vector<Heading>& headings, const std::vector<SheetAnnex>& annexes,
                     std::size_t text_bytes) {
  constexpr std::size_t many_sections = 5, some_sections = 3, long_text = 8000;
  List list;
  for (const Heading& heading : headings)
    if (heading.level == 2 && !heading.decides)
      list.emplace_back(link_value("#" + heading.id, text_of_html(heading.html)));
  const std::size_t sections = list.size();
  if (sections < many_sections && (sections < some_sections || text_bytes < long_text))
    return false;
  for (const SheetAnnex& annex : annexes)
    list.emplace_back(link_value("#" + annex.anchor, annex.title));
  return items(std::move(list));
}

Value files_value(const Page& page, const SiteDocument& document,
                  std::optional<std::size_t> source_size, const std::set<std::string>& shown) {
  List list;
  const auto add = [&](std::string label, std::string_view address, std::size_t size) {
    Object file = link_value(page.link(address), std::move(label));
    file.set("note", file_size(size));
    list.emplace_back(std::move(file));
  };
  std::string original = document.document.source;
  if (original.ends_with(".md")) original.replace(original.size() - 3, 3, ".pdf");
  for (const Attachment& attachment : document.attachments) {
    if (shown.contains(attachment.address)) continue;
    const bool is_original = attachment.source == original;
    add(is_original ? page.say("document.signed_original") : attachment.label, attachment.address,
        attachment.size);
  }
  for (const std::string& name : document.left_out) {
    Object file = link_value({}, page.words().fill("document.omitted_file", {{"file", name}}));
    file.set("note", false);
    list.emplace_back(std::move(file));
  }
  if (source_size) add(page.say("document.source_text"), source_address(document), *source_size);
  return items(std::move(list));
}

std::string full_title(const Page& page, const SiteDocument& document) {
  // Words that go on the type's name in lower case; a name keeps its capital.
  constexpr auto verbs = std::to_array<std::string_view>(
      {"to chuc",   "ve",         "v/v",       "du",        "tham du",   "ket qua",     "tong ket",
       "so ket",    "trien khai", "thuc hien", "cong nhan", "tang",      "khen thuong", "phat dong",
       "thanh lap", "ban hanh",   "nam",       "moi",       "phe duyet", "xet",         "de nghi"});
  const std::string title = title_of(page, document);
  if (is_article(document) || document.document.type_name.empty()) return title;
  const std::string folded = fold(title) + " ";
  if (folded.starts_with(fold(document.document.type_name) + " ")) return title;
  const bool verb = std::any_of(verbs.begin(), verbs.end(), [&](std::string_view word) {
    return folded.starts_with(std::string(word) + " ");
  });
  const std::size_t first = title.empty() ? 0 : decode(title, 0).size;
  const std::string rest = verb ? lower(title.substr(0, first)) + title.substr(first) : title;
  return kind_label(page, document.document) + " " + rest;
}

Object document_value(const Page& page, std::size_t d, bool on_event_page) {
  const SiteDocument& document = page.site().documents[d];
  const SourceDocument source = page.context().texts.document(d);
  Sheet sheet = lay_out_sheet(document.document, source, sheet_options(page, document));
  sheet.body_html = with_picture_sizes(page, document, std::move(sheet.body_html));
  const SiteEvent* event = document.event ? &page.site().events[*document.event] : nullptr;
  Object value;
  value.reserve(25);
  add_sheet(page, document, sheet, source.body.size(), value);
  value.set("kind_label", kind_label(page, document.document));
  value.set("title", full_title(page, document));
  value.set("number",
            document.document.number.empty() ? std::string() : reference_of(document.document));
  value.set("date", page.date(document.document.date));
  value.set("issuer", issuer_of(page, document.document));
  value.set("signer",
            document.document.signature ? document.document.signature->name : std::string());
  value.set("state", event && !on_event_page ? state_value(page, event->state) : Value(false));
  value.set("event", event_link(page, document, on_event_page));
  value.set("notice", notice_of(page, document, on_event_page ? nullptr : event));
  value.set("related", related(page, d));
  value.set("files", files_value(page, document, without_comments(source.body).size()));
  value.set("corrections", corrections_value(page, d));
  value.set("report_url", report_url(page, document));
  return value;
}

} // namespace congbo
