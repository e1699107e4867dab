// What the output's files are made from: pages rendered, attachments copied from beside documents.

#include <algorithm>

#include "build/stages.h"

namespace congbo {

std::vector<OutputSource> output_sources(const Site& site, const Renderer& renderer, const std::vector<FoundFile>& others,
                                         const std::map<std::string, std::string>& rewritten,
                                         const std::vector<OutputFile>& pictures) {
  std::vector<OutputSource> all;
  for (const PageTask& page : renderer.pages()) all.push_back({page.path, &page, {}, nullptr});
  std::map<std::string_view, std::string_view> on_disk;
  for (const FoundFile& file : others) on_disk[file.path] = file.on_disk;
  for (const SiteDocument& document : site.documents)
    for (const Attachment& attachment : document.attachments) {
      const auto other = rewritten.find(attachment.source);
      all.push_back({attachment.address, nullptr, std::string(on_disk[attachment.source]),
                     other == rewritten.end() ? nullptr : &other->second});
    }
  for (const OutputFile& picture : pictures) all.push_back({picture.path, nullptr, {}, &picture.bytes});
  const auto by_path = [](const OutputSource& a, const OutputSource& b) { return a.path < b.path; };
  std::stable_sort(all.begin(), all.end(), by_path);
  const auto same = [](const OutputSource& a, const OutputSource& b) { return a.path == b.path; };
  all.erase(std::unique(all.begin(), all.end(), same), all.end());
  return all;
}

}  // namespace congbo
