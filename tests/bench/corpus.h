#pragma once
// A made-up town of any size: the same number gives the same bytes on every machine.

#include <cstddef>
#include <string>
#include <vector>

namespace congbo::bench {

struct CorpusFile {
  std::string path;  // relative to the site
  std::string text;
};

// Document `index` of a corpus: of every three one plan, one invitation and one decision with 10 to 60
// honorees, in one event; 40 events a year.
CorpusFile corpus_file(std::size_t index);

// The settings file, and `count` documents.
std::vector<CorpusFile> corpus(std::size_t count);

}  // namespace congbo::bench
