// bench_search COUNT: how long the search index of a made-up town of COUNT documents takes, on one thread, in processor
// time, and how large it is.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>

#include "assemble/assemble.h"
#include "corpus.h"
#include "parse/parse.h"
#include "recognise/recognise.h"
#include "render/search.h"

namespace congbo::bench {
namespace {

constexpr int rounds = 3;  // the fastest counts

Site made_up_site(std::size_t count) {
  const Register& registers = Register::built_in();
  Material material;
  for (std::size_t i = 0; i < count; ++i) {
    const CorpusFile file = corpus_file(i);
    const ParsedSource parsed = parse_source(file.path, file.text);
    material.sources.push_back({recognise(parsed.source, registers), parsed.source.front_matter, parsed.source.links, {}});
  }
  return assemble({}, {2026, 11, 21}, std::move(material), registers).site;
}

int run(std::size_t count) {
  const Site site = made_up_site(count);
  const SiteIndex index(site);
  double fastest = 1e9;
  std::size_t files = 0, bytes = 0;
  for (int round = 0; round < rounds; ++round) {
    const std::clock_t start = std::clock();
    const SearchFiles made = search_files(index);
    fastest = std::min(fastest, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    files = made.files.size();
    bytes = 0;
    for (const SearchFile& file : made.files) bytes += file.bytes.size();
  }
  std::printf("search index of %zu documents, %zu honorees: %.3f s, %zu files, %.2f MB\n", site.documents.size(),
              site.honorees.size(), fastest, files, static_cast<double>(bytes) / 1e6);
  return files > 0 ? 0 : 1;
}

}  // namespace
}  // namespace congbo::bench

int main(int argc, char** argv) {
  const long count = argc == 2 ? std::atol(argv[1]) : 0;
  if (count < 1) {
    std::fputs("usage: bench_search COUNT\n", stderr);
    return 2;
  }
  return congbo::bench::run(static_cast<std::size_t>(count));
}
