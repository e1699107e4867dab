#pragma once
// Template values of one document: the sheet, and the card beside it.

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "render/page.h"
#include "render/sheet.h"

namespace congbo {

// The value `document`. On its event's own page (a document that is an event by itself) the event
// is left out.
Object document_value(const Page& page, std::size_t document, bool on_event_page);

// What links of a document's text lead to, and its citations of other documents, seen from `page`.
// `document` and `page` must outlive it.
SheetOptions sheet_options(const Page& page, const SiteDocument& document);

// {items: [{label, url, note}]} of the attachments, with the source text where `source_size` is
// given, and without those whose address is in `shown` (pictures in the text); false where there is
// nothing.
Value files_value(const Page& page, const SiteDocument& document,
                  std::optional<std::size_t> source_size, const std::set<std::string>& shown = {});

// {blocks: [{lines, name}]}, or false.
Value signature_value(const std::vector<SheetSigner>& signers);

// {items: [{label, url}]} where the text is long enough for a table of contents, else false.
Value contents_value(const std::vector<Heading>& headings, const std::vector<SheetAnnex>& annexes,
                     std::size_t text_bytes);

// "Kế hoạch tổ chức Hội nghị …": type and abstract as one title.
std::string full_title(const Page& page, const SiteDocument& document);

} // namespace congbo
