// bench_build COUNT FOLDER: what proofreading costs a full build. Builds a made-up town of COUNT documents in
// FOLDER/bench-town (which it makes anew), on one thread, and times the checks of the same documents and site by
// themselves, in processor time of the same process.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <optional>

#include "assemble/assemble.h"
#include "base/file_system.h"
#include "build/build.h"
#include "check/check.h"
#include "check/privacy.h"
#include "corpus.h"
#include "parse/parse.h"
#include "recognise/recognise.h"

namespace congbo::bench {
namespace {

constexpr int rounds = 3;  // the fastest counts

template <typename Work>
double seconds(Work work) {
  const std::clock_t start = std::clock();
  work();
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

double build_time(const std::string& folder) {
  BuildOptions options;
  options.site = folder;
  options.date = {2026, 11, 21};
  options.jobs = 1;
  double fastest = 1e9;
  for (int round = 0; round < rounds; ++round) {
    std::filesystem::remove_all(folder + "/output");
    fastest = std::min(fastest, seconds([&] {
      const auto report = build_site(options, disk());
      if (!report || report->stopped) std::exit(1);
    }));
  }
  return fastest;
}

struct CheckTime {
  double documents = 1e9, site = 1e9;
};

CheckTime check_time(const std::vector<CorpusFile>& files) {
  const Register& registers = Register::built_in();
  std::vector<ParsedSource> parsed;
  Material material;
  for (const CorpusFile& file : files) {
    if (!file.path.ends_with(".md")) continue;
    const SourceDocument& source = parsed.emplace_back(parse_source(file.path, file.text)).source;
    material.sources.push_back({recognise(source, registers), source.front_matter, source.links, {}});
  }
  CheckTime fastest;
  for (int round = 0; round < rounds; ++round)
    fastest.documents = std::min(fastest.documents, seconds([&] {
      for (std::size_t i = 0; i < parsed.size(); ++i) {
        const Document& document = material.sources[i].document;
        check_document(parsed[i].source, document, registers);
        find_private(searched_text(parsed[i].source, document), {});
      }
    }));
  const Site site = assemble({}, {2026, 11, 21}, std::move(material), registers).site;
  for (int round = 0; round < rounds; ++round)
    fastest.site = std::min(fastest.site, seconds([&] { check_site(site, registers); }));
  return fastest;
}

int run(std::size_t count, const std::string& parent) {
  const std::string folder = parent + "/bench-town";
  std::filesystem::remove_all(folder);
  const std::vector<CorpusFile> files = corpus(count);
  for (const CorpusFile& file : files)
    if (!disk().replace(join_path(folder, file.path), file.text)) return 1;
  const double build = build_time(folder);
  const CheckTime checks = check_time(files);
  const double all = checks.documents + checks.site;
  std::printf("full build of %zu documents: %.2f s; checks of documents %.3f s, of the site %.3f s\n", count, build,
              checks.documents, checks.site);
  std::printf("checks add %.0f %% to a build without them (promised: at most 40 %%)\n", 100 * all / (build - all));
  return 0;
}

}  // namespace
}  // namespace congbo::bench

int main(int argc, char** argv) {
  const long count = argc == 3 ? std::atol(argv[1]) : 0;
  if (count < 1) {
    std::fputs("usage: bench_build COUNT FOLDER\n", stderr);
    return 2;
  }
  return congbo::bench::run(static_cast<std::size_t>(count), argv[2]);
}
