// One event as a single file: the stages of a build, of which only that event's pages are rendered.

#include <algorithm>

#include "build/stages.h"

namespace congbo {
namespace {

bool is_picture(std::string_view path) {
  for (const std::string_view ending : {".png", ".jpg", ".jpeg", ".webp", ".gif", ".svg"})
    if (has_ending(path, ending)) return true;
  return false;
}

// Whether a page has it in its main part: the mark in the frame of every page is not shown.
bool shows(const std::vector<PreviewPage>& pages, std::string_view address) {
  const std::string_view name = address.substr(address.rfind('/') + 1);
  return std::any_of(pages.begin(), pages.end(), [&](const PreviewPage& page) {
    const std::size_t main = page.html.find("<main"), end = page.html.rfind("</main");
    const std::size_t at = page.html.find(name, main == std::string::npos ? 0 : main);
    return at != std::string::npos && at < end;
  });
}

// Whether the file is the event's, or lies in its folder.
bool belongs(const std::string& path, const SiteEvent& event) {
  if (event.single) return path == event.folder;
  return path.starts_with(event.folder + "/");
}

}  // namespace

std::optional<std::size_t> find_event(const Site& site, std::string_view named) {
  while (named.ends_with('/')) named.remove_suffix(1);
  while (named.starts_with("./")) named.remove_prefix(2);
  for (std::size_t e = 0; e < site.events.size(); ++e) {
    const SiteEvent& event = site.events[e];
    const std::string_view address = std::string_view(event.address).substr(0, event.address.size() - 1);
    if (named == event.folder || "content/" + std::string(named) == event.folder || named == address) return e;
    for (const std::size_t d : event.documents)
      if (named == site.documents[d].document.source) return e;
  }
  return std::nullopt;
}

Findings findings_about(const Findings& all, const SiteEvent& event) {
  Findings some;
  for (const Finding& finding : all)
    if (belongs(finding.place.file, event)) some.push_back(finding);
  return some;
}

bool stops_preview(const Findings& all, const SiteEvent& event) {
  return std::any_of(all.begin(), all.end(), [&](const Finding& finding) {
    if (finding.severity != Severity::error) return false;
    return belongs(finding.place.file, event) || !finding.place.file.starts_with("content/");
  });
}

Result<Preview> make_preview(const Site& site, const Renderer& renderer, std::size_t e, const std::vector<FoundFile>& others,
                             const std::map<std::string, std::string>& rewritten, FileSystem& files) {
  const SiteEvent& event = site.events[e];
  Preview preview;
  preview.site = site.settings.title;
  preview.event = event.name;
  preview.date = site.today;
  preview.pages = renderer.preview(e);
  for (const PageTask& task : renderer.pages())
    if (task.path.starts_with("assets/")) {
      if (task.path.ends_with(".css")) preview.style += renderer.render(task);
      else if (is_picture(task.path) && shows(preview.pages, task.path)) preview.files[task.path] = renderer.render(task);
    }
  for (const std::size_t d : event.documents)
    for (const Attachment& attachment : site.documents[d].attachments) {
      if (!is_picture(attachment.address) || !shows(preview.pages, attachment.address)) continue;
      const auto other = rewritten.find(attachment.source);
      const auto found = std::find_if(others.begin(), others.end(), [&](const FoundFile& file) { return file.path == attachment.source; });
      auto bytes = other != rewritten.end() ? Result<std::string>(other->second)
                   : found != others.end()  ? files.read(found->on_disk)
                                            : Result<std::string>(std::string());
      if (!bytes) return bytes.failure();
      preview.files[attachment.address] = std::move(*bytes);
    }
  return preview;
}

}  // namespace congbo
