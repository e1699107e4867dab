#include "build/page_facts.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/parallel.h"
#include "build/archive_model.h"
#include "render/address.h"
#include "render/corrections.h"
#include "render/site_index.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

// What a kind of page is made from, besides the frame of every page.
enum class Scope {
  site,      // anything: made anew every time
  facts,     // the facts of the whole site, without settings and theme
  frame,     // nothing else: settings, theme, which lists there are
  document,  // the event of a document, else the plain page
  event,
  year,  // the year among the parts of its path; the page of all years, which has none: site
};

struct KindScope {
  std::string_view kind;
  Scope scope;
  Scope of_all_years = Scope::site;  // where a page of a year has one of all years beside it
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
    {"data-csv", Scope::year, Scope::facts},
    {"data-json", Scope::year, Scope::facts},
    {"search-part", Scope::facts},
    {"feed", Scope::year},
    {"asset", Scope::frame},
    {"not-found", Scope::frame},
    {"removed", Scope::frame},
});

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

Scope scope_of(const PageTask& page) {
  const std::string_view kind = Renderer::kind_of(page);
  for (const KindScope& entry : kind_scopes)
    if (entry.kind == kind) return entry.scope == Scope::year && year_in(page.path) == 0 ? entry.of_all_years : entry.scope;
  return Scope::site;
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

template <class Work>
void each(std::size_t all, unsigned jobs, Work work) {
  constexpr std::size_t at_once = 32;  // one is too little work to take a turn for
  parallel_for((all + at_once - 1) / at_once, jobs, [&](std::size_t part) {
    std::string bytes;
    for (std::size_t i = part * at_once; i < std::min(all, (part + 1) * at_once); ++i) work(i, bytes);
  });
}

constexpr std::size_t honorees_at_once = 1024;

// Each with the page of the roll on which it stands, as render/ counts it.
std::vector<Digest> honoree_facts(const Site& site, unsigned jobs) {
  std::vector<std::size_t> pages;
  pages.reserve(site.honorees.size());
  std::map<std::pair<int, std::size_t>, std::size_t> places;
  for (const SiteHonoree& honoree : site.honorees) pages.push_back(places[{honoree.year, honoree.award}]++ / honorees_a_page);
  std::vector<Digest> all(site.honorees.size());
  each(all.size(), jobs, [&](std::size_t h, std::string& bytes) {
    const auto& [document, index, year, award, anchor, revoked_by] = site.honorees[h];
    const auto& [id, name, precedence] = site.awards[award];
    bytes.clear();
    ArchiveWriter write(bytes);
    write(site.documents[document].address, index, year, anchor, id, name, precedence, pages[h]);
    if (revoked_by) write(site.documents[*revoked_by].address, site.documents[*revoked_by].document);
    all[h] = sha256(bytes);
  });
  return all;
}

// `bytes`: to be used again by the next, so that memory need not grow each time.
Digest recognised_facts(const SiteDocument& document, std::string& bytes) {
  bytes.clear();
  ArchiveWriter write(bytes);
  if (document.recognised == Digest{}) write(document.document);
  write(document.recognised, document.address, document.role, document.year, document.title, amended(document));
  for (const Honoree& honoree : document.document.honorees)
    if (!honoree.list.empty()) write(honoree);
  return sha256(bytes);
}

Digest event_facts(const Site& site, std::size_t e, const std::vector<Digest>& all_honorees, std::string& bytes) {
  const auto& [year, slug, address, folder, single, name, state, time, venue, chair, documents, plan, invitation,
               outcomes, articles, delegates, programme, budget, backdrop, honorees, sequence, stamp, first_day,
               last_day] = site.events[e];
  bytes.clear();
  ArchiveWriter write(bytes);
  write(year, slug, address, folder, single, name, state, time, venue, chair, delegates, programme, budget, backdrop, sequence,
        stamp, first_day, last_day);
  write(address_of(site, plan), address_of(site, invitation));
  for (const auto* some : {&documents, &outcomes, &articles}) write(archived_addresses(site, *some));
  for (const std::size_t h : honorees) write(all_honorees[h]);
  return sha256(bytes);
}

}  // namespace

SiteFacts facts_of(const Site& site, unsigned jobs) {
  SiteFacts facts;
  facts.honorees = honoree_facts(site, jobs);
  facts.recognised.resize(site.documents.size());
  facts.events.resize(site.events.size());
  each(facts.recognised.size(), jobs, [&](std::size_t d, std::string& bytes) { facts.recognised[d] = recognised_facts(site.documents[d], bytes); });
  each(facts.events.size(), jobs, [&](std::size_t e, std::string& bytes) { facts.events[e] = event_facts(site, e, facts.honorees, bytes); });
  std::vector<Digest> roll((facts.honorees.size() + honorees_at_once - 1) / honorees_at_once);
  each(roll.size(), jobs, [&](std::size_t part, std::string& bytes) {
    bytes.clear();
    ArchiveWriter write(bytes);
    const std::size_t end = std::min(facts.honorees.size(), (part + 1) * honorees_at_once);
    for (std::size_t h = part * honorees_at_once; h < end; ++h) write(facts.honorees[h]);
    roll[part] = sha256(bytes);
  });
  std::string bytes = archived(site.settings.compressed, facts.recognised, facts.events, roll);
  ArchiveWriter write(bytes);
  for (const SiteDocument& document : site.documents)
    write(document.event ? site.events[*document.event].address : std::string());
  for (const SiteAward& award : site.awards) write(award.id, award.name, award.precedence);
  for (const SiteYear& year : site.years) write(year.year);
  facts.all = sha256(bytes);
  return facts;
}

Digest fingerprint_of_facts(const SiteFacts& facts, std::string_view kind) { return sha256(archived(facts.all, kind)); }

PageFacts::PageFacts(const Site& site, const SiteFacts& facts, std::span<const PageTask> pages, const Digest& surroundings,
                     unsigned jobs)
    : m_site(site), m_facts(facts) {
  note_paths(pages);
  const auto note_spelling = [&](const std::string& name) {
    if (!name.empty() && !all_capitals(name)) m_spellings.emplace(lower(name), name);
  };
  note_spelling(site.settings.organisation.name);
  for (const SiteDocument& document : site.documents)
    if (document.document.issuer) note_spelling(document.document.issuer->name);
  m_documents.resize(site.documents.size());
  m_plain_scopes.resize(site.documents.size());
  m_event_scopes.resize(site.events.size());
  each(m_documents.size(), jobs, [&](std::size_t d, std::string&) { m_documents[d] = document_facts(d); });
  each(m_event_scopes.size(), jobs, [&](std::size_t e, std::string&) { m_event_scopes[e] = event_scope(e); });
  each(m_plain_scopes.size(), jobs, [&](std::size_t d, std::string&) {
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

bool PageFacts::exists(std::string_view address) const {
  return std::binary_search(m_paths.begin(), m_paths.end(), output_path(address.substr(0, address.find_first_of("?#"))));
}

Digest PageFacts::document_facts(std::size_t d) const {
  // Every member; those that count documents or events are told by address in links_of() and event_scope().
  const auto& [document, front_matter, address, role, year, event, title, attachments, left_out, links, link_targets,
               cites, cited_by, amends, amended_by, source_hash, recognised] = m_site.documents[d];
  std::string bytes = archived(m_facts.recognised[d], front_matter, attachments, left_out, links, link_targets, source_hash);
  static_cast<void>(document); static_cast<void>(address); static_cast<void>(role); static_cast<void>(year); static_cast<void>(title);
  static_cast<void>(recognised);
  for (const auto& [url, target] : link_targets) ArchiveWriter{bytes}(exists(target));
  if (document.issuer)
    if (const auto spelt = m_spellings.find(lower(document.issuer->name)); spelt != m_spellings.end())
      ArchiveWriter{bytes}(spelt->second);
  return sha256(bytes);
}

// The documents that it cites or amends, and that cite or amend it, each with its event.
std::string PageFacts::links_of(const SiteDocument& document) const {
  std::string bytes;
  ArchiveWriter write(bytes);
  for (const auto* citations : {&document.cites, &document.cited_by})
    for (const auto& [other, line] : *citations) {
      write(m_documents[other], line);
      if (const auto event = m_site.documents[other].event) write(m_facts.events[*event]);
    }
  for (const auto* amendments : {&document.amends, &document.amended_by})
    for (const auto& [other, kind, whole] : *amendments) {
      write(m_documents[other], kind, whole, amendments == &document.amends);
      if (const auto event = m_site.documents[other].event) write(m_facts.events[*event]);
    }
  return bytes;
}

Digest PageFacts::event_scope(std::size_t e) const {
  const SiteEvent& event = m_site.events[e];
  std::string bytes = archived(m_facts.events[e]);
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
  std::string all;  // what the pages of one year say of the others: which there are, and of what
  for (const SiteYear& year : m_site.years) {
    const bool notices = std::any_of(year.events.begin(), year.events.end(), [&](std::size_t e) { return has_notice(m_site, m_site.events[e]); });
    const auto articles = std::count_if(year.documents.begin(), year.documents.end(), [&](std::size_t d) { return is_article(m_site.documents[d]); });
    ArchiveWriter{all}(year.year, year.events.empty(), std::ssize(year.documents) > articles, articles > 0, year.honorees.empty(), notices);
  }
  for (const SiteYear& year : m_site.years) {
    std::string bytes = archived(m_frame, all, m_paths_of_year[year.year]);
    ArchiveWriter write(bytes);
    for (const std::size_t e : year.events) write(m_event_scopes[e]);
    for (const std::size_t d : year.documents) write(m_documents[d], links_of(m_site.documents[d]));
    for (const std::size_t h : year.honorees) write(m_facts.honorees[h]);
    m_years[year.year] = sha256(bytes);
  }
}

Digest PageFacts::fingerprint(const PageTask& page) const {
  const auto of = [&](const auto&... facts) {
    return sha256(archived(m_frame, Renderer::kind_of(page), page.path, page.part, facts...));
  };
  switch (scope_of(page)) {
    case Scope::site: return no_fingerprint;
    case Scope::facts: return fingerprint_of_facts(m_facts, Renderer::kind_of(page));
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
