#pragma once
// The pipeline: read → parse → recognise → assemble → check → render → write.

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.h"
#include "base/finding.h"
#include "base/hash.h"
#include "base/result.h"
#include "model/settings.h"
#include "model/site.h"
#include "register/register.h"
#include "render/preview.h"

namespace congbo {

struct BuildOptions {
  std::string site = ".";               // the folder with congbo.json
  std::string output;                   // empty = SITE/output
  std::optional<std::string> base_url;  // over the settings'
  bool drafts = false;                  // publish drafts too
  std::vector<std::string> hold;        // paths relative to the site, treated as drafts
  bool strict = false;                  // warnings stop too
  bool preview = false;                 // for its author alone: addresses are not remembered, nothing is compressed
  CivilDate date{};                     // --date
  unsigned jobs = 0;                    // 0 = one a processor
  bool clean = false;                   // make everything anew, whatever the cache says
  // Makes what is printed of the findings of one file; on several threads. `text`: the file's, where any line
  // of it may be quoted; null: what may be quoted is to be found out. It is kept for the next build that is
  // `described_for` the same (language, the site as it was named).
  std::function<std::string(const Findings&, const std::string* text)> describe = {};
  std::string described_for = {};
};

// Where the time went.
struct BuildProfile {
  std::vector<std::pair<Words, double>> stages;  // seconds
  std::size_t documents_kept = 0;  // taken from the cache
  std::size_t pages_kept = 0;      // files of the output that were not made again
};

// What is printed of the findings, file by file.
struct ReportPart {
  Digest made_from{};  // of the findings and the file; all zero = to be made anew
  std::string text;
};
struct ReportText {
  std::string made_for;  // BuildOptions::described_for
  std::vector<ReportPart> parts;
};

// Where a document stands in the output.
struct DocumentPlace {
  std::string source;   // "content/2024/hoi-nghi/ke-hoach.md"
  std::string address;  // "2024/hoi-nghi/ke-hoach/"
  std::string event;    // "2024/hoi-nghi/"; empty = none
};

struct BuildReport {
  std::size_t documents = 0;  // published
  std::size_t drafts = 0;     // held back
  std::size_t pages = 0;      // files of the output
  std::size_t written = 0;
  std::size_t removed = 0;
  std::size_t honorees = 0;
  std::vector<std::string> left;  // files in the output that are not ours, or were changed by others
  std::vector<DocumentPlace> places;  // of every published document, by source
  Findings findings;
  bool stopped = false;  // by findings; nothing was written
  // Of a stopped build: the documents that hold every error. Without them the rest can be published;
  // empty where an error lies elsewhere (settings, theme, a link in a folder).
  std::vector<std::string> holdable;
  std::vector<Words> notes;  // what is said once, of the cache
  ReportText text;           // of the findings, where the options ask for it
  BuildProfile profile;
};

// Told what is going on; one call at a time, from any thread.
using Progress = std::function<void(const Words& stage, std::size_t done, std::size_t all)>;

// Builds one site. Fails where the surroundings do not let it (no such folder, refused output folder,
// disk full): then the old output stands, but for files already replaced whole.
Result<BuildReport> build_site(const BuildOptions& options, FileSystem& files, const Progress& progress = {});

// The sites of a folder that is none itself: the names of its folders that hold a congbo.json, ascending;
// none where the folder has content/ of its own.
std::vector<std::string> sites_in(const std::string& folder, FileSystem& files);

struct SiteResult {
  std::string name;
  Result<BuildReport> report;
};

// Builds each site by itself, several at a time; what goes wrong with one is no matter of the others.
// `options.site` is the folder, `options.output` (empty: each SITE/output) one that gets a folder a site.
// In the order of `names`.
std::vector<SiteResult> build_sites(const BuildOptions& options, const std::vector<std::string>& names,
                                    FileSystem& files, const Progress& progress = {});

// The same up to the writing: what there is to say about the site. Reads `site`, `date` and `jobs`.
Result<Findings> check_site_folder(const BuildOptions& options, FileSystem& files);

// A site as it was read, nothing of it rendered, and what there is to say about it.
struct SiteInFolder {
  Site site;
  Findings findings;
};

// Reads `site`, `date`, `drafts`, `hold` and `jobs`.
Result<SiteInFolder> read_site_folder(const BuildOptions& options, FileSystem& files);

// One event as it would be published, its drafts too (marked as such), and what there is to say about its
// files. Nothing is written.
struct EventPreview {
  std::optional<Preview> preview;  // none: stopped by errors among the findings
  std::string folder;              // the event's, in the site
  Findings findings;
};

// `event`: an address ("2024/hoi-nghi") or a folder ("content/2024/hoi-nghi"). Errors in its own files, in the
// settings and the theme stop it; those of other events do not. Reads `site`, `date` and `jobs`. Fails where
// there is no such event.
Result<EventPreview> preview_event(const BuildOptions& options, const std::string& event, FileSystem& files);

// Every part of a site's theme with invented values, for designers (render/gallery.h).
struct GalleryReport {
  std::string folder;     // where it is
  std::size_t files = 0;  // 0: stopped by an error among the findings, nothing was written
  Findings findings;      // of the theme
};

// Writes the gallery to `folder` (empty = SITE/gallery), with the same care as a build its output.
Result<GalleryReport> build_gallery(const std::string& site, const std::string& folder, FileSystem& files);

// What a site's own settings and registers say, for a text that is not (yet) a document of it.
struct SiteRules {
  Settings settings;
  Register registers;
  Findings findings;  // of the settings
};
Result<SiteRules> read_site_rules(const std::string& site, FileSystem& files);

}  // namespace congbo
