#pragma once
// The steps of assemble(), in their order. Internal to assemble/.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "assemble/assemble.h"

namespace congbo {

// addresses.cpp: where each document stands (year, event, address). Takes out what has no place (V15,
// V01); fills documents, pages and events (slug, address, folder, year, documents by path).
void place_documents(std::vector<RecognisedSource> sources, Site& site, Findings& findings);

// side_files.cpp: gives lists of honorees to their outcomes (V14) before roles are known. Those without an
// award of their own have the one that the outcome's title names. A list of a document held back is left alone.
void assign_lists(const Material& material, const Register& registers, Site& site, Findings& findings);

// side_files.cpp: attachments, link targets, V02, V10, V16.
void resolve_links(const Material& material, Site& site, Findings& findings);

// events.cpp: roles, order, name, time, venue, state, sequence.
void describe_events(Site& site);

// roll.cpp: awards and honorees with their anchors and order.
void call_the_roll(Site& site, const Register& registers);

// citations.cpp: the documents of a site by number and symbol.
class DocumentNumbers {
 public:
  explicit DocumentNumbers(const Site& site);
  // Those with this number, other than `except`, that neither date nor issuer contradicts.
  std::vector<std::size_t> find(const std::string& reference, const std::optional<When>& date, const std::string& issuer,
                                std::size_t except) const;

 private:
  const Site& m_site;
  std::map<std::string, std::vector<std::size_t>> m_by_number;
};

// citations.cpp: cites and cited_by.
void link_citations(Site& site);
// Cites `other` in `document`, where it does not yet.
void add_citation(Site& site, std::size_t document, std::size_t other, int line);

// amendments.cpp: rows of lists beside documents that only amend go back to the amendment; before roles are
// known.
void settle_lists_of_amendments(Site& site);

// amendments.cpp: amends, amended_by, revoked_by of honorees. Only where exactly one document, or honoree,
// is meant; else L05 or A05 says what to look at. After the roll and the citations.
void link_amendments(Site& site, Findings& findings);

// The folder part of a path, without the final slash; empty where there is none.
std::string folder_of(const std::string& path);

// Whether the document awards somebody: what makes a list its own, or a decision an outcome.
bool awards(const Document& document);

}  // namespace congbo
