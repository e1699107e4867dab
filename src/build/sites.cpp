// A folder of sites.

#include <algorithm>
#include <mutex>
#include <optional>

#include "base/parallel.h"
#include "build/build.h"

namespace congbo {

std::vector<std::string> sites_in(const std::string& folder, FileSystem& files) {
  std::vector<std::string> names;
  if (files.kind(join_path(folder, "content")) == FileKind::folder) return names;
  const auto entries = files.list(folder);
  if (!entries) return names;
  for (const FolderEntry& entry : *entries)
    if (entry.kind == FileKind::folder && !entry.name.starts_with('.') &&
        files.kind(join_path(folder, entry.name + "/congbo.json")) == FileKind::file)
      names.push_back(entry.name);
  return names;
}

std::vector<SiteResult> build_sites(const BuildOptions& options, const std::vector<std::string>& names, FileSystem& files,
                                    const Progress& progress) {
  const std::size_t jobs = options.jobs > 0 ? options.jobs : processor_count();
  const std::size_t at_once = std::max<std::size_t>(1, std::min(jobs, names.size()));
  std::vector<std::optional<Result<BuildReport>>> reports(names.size());
  std::mutex mutex;  // guards `built` and the caller's progress
  std::size_t built = 0;
  parallel_for(names.size(), static_cast<unsigned>(at_once), [&](std::size_t i) {
    BuildOptions one = options;
    one.site = join_path(options.site, names[i]);
    one.output = options.output.empty() ? std::string() : join_path(options.output, names[i]);
    one.jobs = static_cast<unsigned>(std::max<std::size_t>(1, jobs / at_once));
    reports[i] = build_site(one, files);
    const std::lock_guard lock(mutex);
    if (progress) progress({"Dựng các trang", "Building the sites"}, ++built, names.size());
  });
  std::vector<SiteResult> results;
  for (std::size_t i = 0; i < names.size(); ++i) results.push_back({names[i], std::move(*reports[i])});
  return results;
}

}  // namespace congbo
