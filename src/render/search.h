#pragma once
// Search without a server: an index made at build, in parts that are scripts, so that a page opened
// from a disk can load them too, and a strict Content-Security-Policy (script-src 'self') holds.
//
// A part is `tim-kiem/NAME-HASH.js`, holding `congbo_tim(NAME, DICTIONARY, PAYLOAD)`: two JSON values.
// HASH is of the part's own bytes, and the root names the hashes of all others, so no cache can mix
// two builds. The kinds of parts, by the letter that begins NAME:
//
//   root  the numbers of things, where each kind's parts begin, and the commonest words
//   e     entries as results show them     t  words, and in which entries each accented form stands
//   s     long lists of entries of one form    b  the best entries of one form, ready to be shown
//   u     units (đơn vị): all who were honoured there, and the first of them ready to be shown
//
// search_code.h has the writing of numbers, lists and records; the reader is search-index.js of the
// theme.

#include <string>
#include <vector>

#include "render/site_index.h"

namespace congbo {

struct SearchFile {
  std::string address; // "tim-kiem/e3-1a2b3c.js"
  std::string bytes;
};

struct SearchFiles {
  std::string root;              // address of the root part; empty where the site has nothing to find
  std::vector<SearchFile> files; // the root among them
};

// The index of the site: events, documents, lists of an award, units, collectives and people, by
// the words of their names, titles, numbers, issuers, venues, dates and years. Whom the site does
// not name (withheld) is left out. Linear but for sorting people and words.
SearchFiles search_files(const SiteIndex& index, unsigned jobs = 1);

// An index of which only the addresses are known: those that search_files() gave for the same site.
SearchFiles known_search_files(const std::vector<std::string>& addresses);

} // namespace congbo
