// The theme of a site: the built-in one, completed by the town's files.

#include <algorithm>

#include "base/hash.h"
#include "build/archive.h"
#include "build/stages.h"
#include "render/gallery.h"
#include "render/theme.h"

namespace congbo {
namespace {

// The file that look.mark names; nothing, with a finding, where there is none (one that leads
// outside, parse has left out).
ThemeFile read_mark(const std::string& path, const std::string& site, FileSystem& files, Findings& findings) {
  if (path.empty()) return {};
  auto bytes = files.read(join_path(site, path));
  if (bytes) return {path, std::move(*bytes)};
  findings.push_back({RuleId::V02, {"congbo.json", 0, 0, 0}, {path}, {}});
  return {};
}

}  // namespace

Result<SiteTheme> read_site_theme(const Settings& settings, const std::string& site, const std::vector<FoundFile>& found,
                                  FileSystem& files) {
  SiteTheme read;
  read.where = "themes/" + settings.theme;
  for (const FoundFile& file : found) {
    auto bytes = files.read(file.on_disk);
    if (!bytes) return bytes.failure();
    read.own.push_back({file.path.substr(read.where.size() + 1), std::move(*bytes)});
  }
  const ThemeFile mark = read_mark(settings.look.mark, site, files, read.findings);
  std::string all;
  ArchiveWriter write(all);
  for (const ThemeFile& file : read.own) write(file.path, file.bytes);
  write(mark.path, mark.bytes);
  read.read = sha256(all);
  LoadedTheme loaded = load_theme(read.own, read.where, settings, mark);
  read.theme = std::move(loaded.theme);
  std::move(loaded.findings.begin(), loaded.findings.end(), std::back_inserter(read.findings));
  return read;
}

Result<GalleryReport> build_gallery(const std::string& site, const std::string& folder, FileSystem& files) {
  auto settings = read_settings(site, files);
  if (!settings) return settings.failure();
  GalleryReport report{{}, 0, std::move(settings->findings)};
  auto found = find_files(site, *settings, files, report.findings);
  if (!found) return found.failure();
  auto theme = read_site_theme(settings->settings, site, found->theme, files);
  if (!theme) return theme.failure();
  report.findings = std::move(theme->findings);
  if (!theme->theme) return report;
  Gallery gallery = make_gallery(*theme->theme, theme->own, theme->where);
  std::move(gallery.findings.begin(), gallery.findings.end(), std::back_inserter(report.findings));
  report.folder = folder.empty() ? join_path(site, "gallery") : folder;
  auto output = Output::open(report.folder, site, files);
  if (!output) return output.failure();
  std::vector<Output::Planned> planned;
  for (const ThemeFile& file : gallery.files) {
    const Digest hash = sha256(file.bytes);
    const auto written = output->write(file.path, file.bytes, hash);
    if (!written) return written.failure();
    planned.push_back({file.path, hash, written->laid});
  }
  std::ranges::sort(planned, {}, &Output::Planned::path);
  std::vector<std::string> left;
  if (auto removed = output->finish(planned, left, 1); !removed) return removed.failure();
  report.files = planned.size();
  return report;
}

}  // namespace congbo
