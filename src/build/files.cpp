// The output's files in memory: pages rendered, attachments copied from beside documents.

#include <algorithm>

#include "base/hash.h"
#include "base/parallel.h"
#include "build/compress.h"
#include "build/stages.h"
#include "picture/picture.h"

namespace congbo {
namespace {

struct Source {
  std::string path;
  const PageTask* page = nullptr;  // null: a copy
  std::string copy_of;             // on disk; pictures are published without what cameras write into them
  const std::string* bytes = nullptr;  // of a copy that was rewritten
};

std::vector<Source> sources_of(const Site& site, const Renderer& renderer,
                               const std::vector<FoundFile>& others,
                               const std::map<std::string, std::string>& rewritten) {
  std::vector<Source> all;
  for (const PageTask& page : renderer.pages()) all.push_back({page.path, &page, {}, nullptr});
  std::map<std::string_view, std::string_view> on_disk;
  for (const FoundFile& file : others) on_disk[file.path] = file.on_disk;
  for (const SiteDocument& document : site.documents)
    for (const Attachment& attachment : document.attachments) {
      const auto other = rewritten.find(attachment.source);
      all.push_back({attachment.address, nullptr, std::string(on_disk[attachment.source]),
                     other == rewritten.end() ? nullptr : &other->second});
    }
  const auto by_path = [](const Source& a, const Source& b) { return a.path < b.path; };
  std::stable_sort(all.begin(), all.end(), by_path);
  const auto same = [](const Source& a, const Source& b) { return a.path == b.path; };
  all.erase(std::unique(all.begin(), all.end(), same), all.end());
  return all;
}

// The files with their compressed copies, by path.
std::vector<OutputFile> with_copies(std::vector<OutputFile> files, unsigned jobs) {
  std::vector<OutputFile> gzipped(files.size()), brotlied(files.size());
  parallel_for(files.size(), jobs, [&](std::size_t i) {
    const OutputFile& file = files[i];
    if (!worth_compressing(file.path)) return;
    if (auto copy = gzip(file.bytes)) gzipped[i] = {file.path + ".gz", *copy, sha256_hex(*copy)};
    if (auto copy = brotli(file.bytes)) brotlied[i] = {file.path + ".br", *copy, sha256_hex(*copy)};
  });
  for (auto* copies : {&gzipped, &brotlied})
    for (OutputFile& copy : *copies)
      if (!copy.path.empty()) files.push_back(std::move(copy));
  std::sort(files.begin(), files.end(), [](const OutputFile& a, const OutputFile& b) { return a.path < b.path; });
  return files;
}

}  // namespace

Result<std::vector<OutputFile>> make_output_files(const Site& site, const Renderer& renderer,
                                                  const std::vector<FoundFile>& others,
                                                  const std::map<std::string, std::string>& rewritten,
                                                  std::vector<OutputFile> pictures, unsigned jobs, FileSystem& files) {
  const std::vector<Source> sources = sources_of(site, renderer, others, rewritten);
  std::vector<OutputFile> made(sources.size());
  std::vector<std::optional<Failure>> failures(sources.size());
  parallel_for(sources.size(), jobs, [&](std::size_t i) {
    OutputFile& file = made[i];
    file.path = sources[i].path;
    if (sources[i].page) {
      file.bytes = renderer.render(*sources[i].page);
    } else if (sources[i].bytes) {
      file.bytes = *sources[i].bytes;
    } else if (auto copied = files.read(sources[i].copy_of); copied) {
      auto picture = without_metadata(*copied);
      file.bytes = std::move(picture ? *picture : *copied);
    } else {
      failures[i] = copied.failure();
    }
    file.hash = sha256_hex(file.bytes);
  });
  for (const auto& failure : failures)
    if (failure) return *failure;
  std::ranges::move(pictures, std::back_inserter(made));
  std::ranges::sort(made, {}, &OutputFile::path);
  return site.settings.compressed ? with_copies(std::move(made), jobs) : std::move(made);
}

}  // namespace congbo
