#pragma once
// What each page of the output is made from, as one fingerprint: a page whose fingerprint is that of the
// last build has the bytes of the last build.
//
// Facts are taken whole, not field by field: a page of an event is made from everything known of the
// event, of its documents, and of the documents that these cite or that cite them; a page of a year from
// all of that for each of the year's events. What is read of a single field is so never missed, and an edit
// makes some pages anew that come out as they were; they are not written. A kind of page that the table
// in page_facts.cpp does not name is made anew every time.

#include <string>
#include <string_view>
#include <vector>

#include "base/hash.h"
#include "model/site.h"
#include "render/render.h"

namespace congbo {

// No fingerprint: to be made anew every time.
inline constexpr Digest no_fingerprint{};

// The facts of a site by themselves, whatever page shows them.
struct SiteFacts {
  std::vector<Digest> honorees;                // each with where it stands
  std::vector<Digest> recognised;              // of each document: what was read out of it, and where it stands
  std::vector<Digest> events;
  Digest all{};                                // all of these, in their order; what open data and search are made from
};
SiteFacts facts_of(const Site& site, unsigned jobs);
// Of all files of a kind that are made from these facts and nothing else.
Digest fingerprint_of_facts(const SiteFacts& facts, std::string_view kind);

class PageFacts {
 public:
  // `surroundings`: what is no fact of the site but in its pages: the theme, the program. All must outlive it.
  PageFacts(const Site& site, const SiteFacts& facts, std::span<const PageTask> pages, const Digest& surroundings,
            unsigned jobs);

  Digest fingerprint(const PageTask& page) const;

 private:
  void note_paths(std::span<const PageTask> pages);
  Digest document_facts(std::size_t document) const;
  Digest event_scope(std::size_t event) const;
  Digest plain_scope(std::size_t document) const;
  std::string links_of(const SiteDocument& document) const;
  void frame(const Digest& surroundings);
  void years();
  bool exists(std::string_view address) const;

  const Site& m_site;
  const SiteFacts& m_facts;
  std::vector<std::string_view> m_paths;              // of the output, sorted
  std::map<int, std::string> m_paths_of_year;         // those that have the year among their parts
  std::map<std::string, std::string> m_spellings;     // of issuers in capitals (render/site_index.h)
  std::vector<Digest> m_documents;                    // all that is known of each by itself
  std::vector<Digest> m_event_scopes, m_plain_scopes;  // by event; by document
  std::map<int, Digest> m_years;
  Digest m_frame{}, m_stories{};
};

}  // namespace congbo
