#include "build/page_facts.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/parallel.h"
#include "build/archive_model.h"
#include "render/address.h"
#include "render/site_index.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

// What a kind of page is made from, besides the frame of every page.
enum class Scope {
  site,      // anything: made anew every time
  frame,     // nothing else: settings, theme, which lists there are
  document,  // the event of a document, else the plain page
  event,
  year,  // the year among the parts of its path; the page of all years, which has none: site
};

struct KindScope {
  std::string_view kind;
  Scope scope;
};
constexpr auto kind_scopes = std::to_array<KindScope>({
    {"event", Scope::event},
    {"invitation", Scope::event},
    {"event-calendar", Scope::event},
    {"document", Scope::document},
    {"article", Scope::document},
    {"plain-page", Scope::document},
    {"source", Scope::document},
    {"moved", Scope::document},
    {"year", Scope::year},
    {"honours-year", Scope::year},
    {"honours-award", Scope::year},
    {"honours-names", Scope::year},
    {"register-year", Scope::year},
    {"invitations", Scope::year},
    {"data-csv", Scope::year},
    {"data-json", Scope::year},
    {"feed", Scope::year},
    {"asset", Scope::frame},
    {"not-found", Scope::frame},
    {"removed", Scope::frame},
});

Scope scope_of(const PageTask& page) {
  const std::string_view kind = Renderer::kind_of(page);
  for (const KindScope& entry : kind_scopes)
    if (entry.kind == kind) return entry.scope;
  return Scope::site;
}

// The year among the parts of a path: "khen-thuong/2024/a-z/index.html"; 0 = none.
int year_in(std::string_view path) {
  for (std::size_t begin = 0; begin < path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    int year = 0;
    const auto [stop, error] = std::from_chars(path.data() + begin, path.data() + end, year);
    if (error == std::errc() && stop == path.data() + end && year > 0) return year;
    begin = end + 1;
  }
  return 0;
}

std::string archived_addresses(const Site& site, const std::vector<std::size_t>& documents) {
  std::string bytes;
  ArchiveWriter write(bytes);
  for (const std::size_t d : documents) write(site.documents[d].address);
  return bytes;
}

std::optional<std::string> address_of(const Site& site, const std::optional<std::size_t>& document) {
  return document ? std::optional(site.documents[*document].address) : std::nullopt;
}

}  // namespace

PageFacts::PageFacts(const Site& site, std::span<const PageTask> pages, const Digest& surroundings, unsigned jobs)
    : m_site(site) {
  note_paths(pages);
  note_honorees();
  const auto note_spelling = [&](const std::string& name) {
    if (!name.empty() && !all_capitals(name)) m_spellings.emplace(lower(name), name);
  };
  note_spelling(site.settings.organisation.name);
  for (const SiteDocument& document : site.documents)
    if (document.document.issuer) note_spelling(document.document.issuer->name);
  m_documents.resize(site.documents.size());
  m_plain_scopes.resize(site.documents.size());
  m_events.resize(site.events.size());
  m_event_scopes.resize(site.events.size());
  constexpr std::size_t at_once = 32;  // one is too little work to take a turn for
  const auto each = [&](std::size_t all, auto work) {
    parallel_for((all + at_once - 1) / at_once, jobs, [&](std::size_t part) {
      for (std::size_t i = part * at_once; i < std::min(all, (part + 1) * at_once); ++i) work(i);
    });
  };
  each(m_documents.size(), [&](std::size_t d) { m_documents[d] = document_facts(d); });
  each(m_events.size(), [&](std::size_t e) { m_events[e] = event_facts(e); });
  each(m_event_scopes.size(), [&](std::size_t e) { m_event_scopes[e] = event_scope(e); });
  each(m_plain_scopes.size(), [&](std::size_t d) {
    if (!site.documents[d].event) m_plain_scopes[d] = plain_scope(d);
  });
  frame(surroundings);
  years();
}

void PageFacts::note_paths(std::span<const PageTask> pages) {
  for (const PageTask& page : pages) m_paths.push_back(page.path);
  for (const SiteDocument& document : m_site.documents)
    for (const Attachment& attachment : document.attachments) m_paths.push_back(attachment.address);
  std::sort(m_paths.begin(), m_paths.end());
  for (const std::string_view path : m_paths)
    if (const int year = year_in(path)) (m_paths_of_year[year] += path) += '\n';
}

// The page of the roll on which an honoree stands is counted as render/ counts it.
void PageFacts::note_honorees() {
  std::map<std::pair<int, std::size_t>, std::size_t> places;
  for (const SiteHonoree& honoree : m_site.honorees) {
    const auto& [document, index, year, award, anchor, revoked_by] = honoree;
    const auto& [id, name, precedence] = m_site.awards[award];
    const std::size_t page = places[{year, award}]++ / honorees_a_page;
    m_honorees.push_back(archived(m_site.documents[document].address, index, year, anchor, id, name, precedence, page));
    if (revoked_by) m_honorees.back() += archived(m_site.documents[*revoked_by].address, m_site.documents[*revoked_by].document);
  }
}

bool PageFacts::exists(std::string_view address) const {
  return std::binary_search(m_paths.begin(), m_paths.end(), output_path(address.substr(0, address.find_first_of("?#"))));
}

Digest PageFacts::document_facts(std::size_t d) const {
  // Every member; those that count documents or events are told by address in links_of() and event_scope().
  const auto& [document, front_matter, address, role, year, event, title, attachments, left_out, links, link_targets,
               cites, cited_by, amends, amended_by, source_hash] = m_site.documents[d];
  std::string bytes = archived(document, front_matter, address, role, year, title, attachments, left_out, links,
                               link_targets, source_hash);
  for (const auto& [url, target] : link_targets) ArchiveWriter{bytes}(exists(target));
  if (document.issuer)
    if (const auto spelt = m_spellings.find(lower(document.issuer->name)); spelt != m_spellings.end())
      ArchiveWriter{bytes}(spelt->second);
  return sha256(bytes);
}

Digest PageFacts::event_facts(std::size_t e) const {
  const auto& [year, slug, address, folder, single, name, state, time, venue, chair, documents, plan, invitation,
               outcomes, articles, delegates, programme, budget, backdrop, honorees, sequence, stamp, first_day,
               last_day] = m_site.events[e];
  std::string bytes = archived(year, slug, address, folder, single, name, state, time, venue, chair, delegates,
                               programme, budget, backdrop, sequence, stamp, first_day, last_day);
  ArchiveWriter write(bytes);
  write(address_of(m_site, plan), address_of(m_site, invitation));
  for (const auto* some : {&documents, &outcomes, &articles}) write(archived_addresses(m_site, *some));
  for (const std::size_t h : honorees) write(m_honorees[h]);
  return sha256(bytes);
}

// The documents that it cites or amends, and that cite or amend it, each with its event.
std::string PageFacts::links_of(const SiteDocument& document) const {
  std::string bytes;
  ArchiveWriter write(bytes);
  for (const auto* citations : {&document.cites, &document.cited_by})
    for (const auto& [other, line] : *citations) {
      write(m_documents[other], line);
      if (const auto event = m_site.documents[other].event) write(m_events[*event]);
    }
  for (const auto* amendments : {&document.amends, &document.amended_by})
    for (const auto& [other, kind, whole] : *amendments) {
      write(m_documents[other], kind, whole, amendments == &document.amends);
      if (const auto event = m_site.documents[other].event) write(m_events[*event]);
    }
  return bytes;
}

Digest PageFacts::event_scope(std::size_t e) const {
  const SiteEvent& event = m_site.events[e];
  std::string bytes = archived(m_events[e]);
  ArchiveWriter write(bytes);
  for (const std::size_t d : event.documents) write(m_documents[d], links_of(m_site.documents[d]));
  // Which pages stand below its address.
  for (auto path = std::lower_bound(m_paths.begin(), m_paths.end(), event.address);
       path != m_paths.end() && path->starts_with(event.address); ++path)
    write(*path);
  return sha256(bytes);
}

Digest PageFacts::plain_scope(std::size_t d) const {
  return sha256(archived(m_documents[d], links_of(m_site.documents[d])));
}

void PageFacts::frame(const Digest& surroundings) {
  std::string bytes = archived(surroundings, m_site.settings);
  ArchiveWriter write(bytes);
  for (const std::string& address : {invitations_address(), honours_address(), register_address(), role_models_address(),
                                     articles_address(), data_address(), search_address(), feed_address(), std::string("lich.ics")})
    write(exists(address));
  for (const std::size_t d : m_site.pages) write(m_site.documents[d].address, m_site.documents[d].title);
  for (const SiteYear& year : m_site.years) write(year.year);
  m_frame = sha256(bytes);
  bytes.clear();
  for (std::size_t d = 0; d < m_site.documents.size(); ++d)
    if (m_site.documents[d].front_matter.topic == "dien-hinh") write(m_documents[d]);
  m_stories = sha256(bytes);
}

void PageFacts::years() {
  std::string all;  // what the pages of one year say of the others
  for (const SiteYear& year : m_site.years) {
    const auto notices = std::count_if(year.events.begin(), year.events.end(), [&](std::size_t e) { return has_notice(m_site, m_site.events[e]); });
    const auto articles = std::count_if(year.documents.begin(), year.documents.end(), [&](std::size_t d) { return is_article(m_site.documents[d]); });
    ArchiveWriter{all}(year.year, year.events.size(), year.documents.size(), year.honorees.size(), notices, articles);
  }
  for (const SiteYear& year : m_site.years) {
    std::string bytes = archived(m_frame, all, m_paths_of_year[year.year]);
    ArchiveWriter write(bytes);
    for (const std::size_t e : year.events) write(m_event_scopes[e]);
    for (const std::size_t d : year.documents) write(m_documents[d], links_of(m_site.documents[d]));
    for (const std::size_t h : year.honorees) write(m_honorees[h]);
    m_years[year.year] = sha256(bytes);
  }
}

Digest PageFacts::fingerprint(const PageTask& page) const {
  const auto of = [&](const auto&... facts) {
    return sha256(archived(m_frame, Renderer::kind_of(page), page.path, page.part, facts...));
  };
  switch (scope_of(page)) {
    case Scope::site: return no_fingerprint;
    case Scope::frame: return of();
    case Scope::event: return of(m_event_scopes[page.subject]);
    case Scope::document: {
      const auto event = m_site.documents[page.subject].event;
      const bool story = m_site.documents[page.subject].front_matter.topic == "dien-hinh";
      return of(event ? m_event_scopes[*event] : m_plain_scopes[page.subject], story ? m_stories : no_fingerprint);
    }
    case Scope::year: {
      const auto year = m_years.find(year_in(page.path));
      return year == m_years.end() ? no_fingerprint : of(year->second);
    }
  }
  return no_fingerprint;
}

}  // namespace congbo
