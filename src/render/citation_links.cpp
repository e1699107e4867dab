// Where the links of a document's text lead, and which of its words become links: the numbers of
// documents that the site has.

#include <memory>
#include <set>

#include "render/document_value.h"
#include "render/event_facts.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

bool leaves_the_site(std::string_view url) {
  if (url.empty() || url.front() == '#' || url.starts_with("//")) return true;
  const std::size_t colon = url.find(':');
  return colon != std::string_view::npos && url.find_first_of("/?#") > colon;
}

// "số 03/CT-UBND" and "Chỉ thị số 03/CT-UBND" where those words stand right before the number.
std::string_view words_before(std::string_view line, std::size_t number,
                              const std::string& type_name) {
  std::size_t begin = number;
  constexpr std::string_view so = "số ";
  if (!line.substr(0, begin).ends_with(so)) return line.substr(begin, 0);
  begin -= so.size();
  const std::size_t length = type_name.size() + 1;
  if (!type_name.empty() && begin >= length && line[begin - 1] == ' ' &&
      upper(line.substr(begin - length, type_name.size())) == type_name)
    begin -= length;
  return line.substr(begin, number - begin);
}

bool goes_on(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '-' ||
         (static_cast<unsigned char>(c) & 0x80U) != 0;
}

// Where the reference stands by itself: "5/KH-UBND" is not in "65/KH-UBND".
std::size_t find_reference(std::string_view line, std::string_view reference) {
  for (std::size_t at = line.find(reference); at != line.npos; at = line.find(reference, at + 1)) {
    const std::size_t end = at + reference.size();
    const bool digit_before = at > 0 && line[at - 1] >= '0' && line[at - 1] <= '9';
    if (!digit_before && (end == line.size() || !goes_on(line[end]))) return at;
  }
  return line.npos;
}

} // namespace

SheetOptions sheet_options(const Page& page, const SiteDocument& document) {
  SheetOptions options;
  options.table_label = page.words().text("document.table");
  auto own_links = std::make_shared<std::set<std::string, std::less<>>>();
  for (const Citation& citation : document.cites) {
    const SiteDocument& cited = page.site().documents[citation.document];
    const std::string reference = reference_of(cited.document);
    if (reference.empty() || cited.document.number.empty()) continue;
    const std::string link = page.link(cited.address);
    own_links->insert(link);
    options.changes.emplace(citation.line,
                            InlineChange{reference, link, upper(cited.document.type_name)});
  }
  options.resolve = [&page, &document, own_links](std::string_view url,
                                                  bool image) -> std::optional<std::string> {
    if (const auto target = document.link_targets.find(std::string(url));
        target != document.link_targets.end())
      return page.exists(target->second) ? std::optional(page.link(target->second)) : std::nullopt;
    if (image) return std::nullopt; // a page loads nothing from another host: its words remain
    if (leaves_the_site(url) || own_links->contains(url)) return std::string(url);
    return std::nullopt;
  };
  return options;
}

std::string with_citation_link(std::string_view markdown, const InlineChange& change) {
  const std::size_t at = find_reference(markdown, change.reference);
  std::string out(markdown);
  if (at == std::string_view::npos) return out;
  // Inside a link already: an opening bracket without its close before it.
  const std::string_view before = markdown.substr(0, at);
  const std::size_t open = before.rfind('[');
  const bool inside = open != std::string_view::npos &&
                      before.find("](", open) == std::string_view::npos &&
                      markdown.find("](", at) != std::string_view::npos;
  const bool in_address = before.rfind("](") != std::string_view::npos &&
                          before.find(')', before.rfind("](")) == std::string_view::npos;
  if (inside || in_address) return out;
  const std::string_view words = words_before(markdown, at, change.type_name);
  const std::size_t begin = at - words.size();
  const std::string text(markdown.substr(begin, words.size() + change.reference.size()));
  out.replace(begin, text.size(), "[" + text + "](" + change.link + ")");
  return out;
}

} // namespace congbo
