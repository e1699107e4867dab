#pragma once
// The steps of build_site(), in their order. Internal to build/.

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "assemble/assemble.h"
#include "build/build.h"
#include "build/document_cache.h"
#include "build/guard.h"
#include "build/page_facts.h"
#include "build/staging.h"
#include "build/state.h"
#include "check/check.h"
#include "model/settings.h"
#include "parse/parse.h"
#include "parse/xlsx.h"
#include "register/register.h"
#include "render/preview.h"
#include "render/render.h"

namespace congbo {

// read.cpp ------------------------------------------------------------------------------------------

struct FoundFile {
  std::string path;     // relative to the site, NFC, with '/'
  std::string on_disk;  // as the disk knows it, from where the program stands
};

struct SiteFiles {
  std::vector<FoundFile> documents;  // content/**.md, by path
  std::vector<FoundFile> others;     // what lies beside them
  std::vector<FoundFile> theme;      // themes/<name>/**
  std::vector<FoundFile> registers;  // register/*.json
};

struct ReadSettings {
  Settings settings;
  std::vector<std::string> above;  // folders whose settings it takes over, from the site: "../../", "../"
  Findings findings;
};

// A failure where `site` is no site's folder: it has no congbo.json.
Outcome is_site(const std::string& site, FileSystem& files);

// congbo.json with what it extends; a failure where there is none.
Result<ReadSettings> read_settings(const std::string& site, FileSystem& files);

// Walks content/, the theme's folder and register/; these two in the folders above too, whose files come
// before the site's, a file of the theme only where the site has none of its path. Links and odd files are
// V10, dot-files are passed over.
Result<SiteFiles> find_files(const std::string& site, const ReadSettings& settings, FileSystem& files,
                             Findings& findings);

// theme.cpp -----------------------------------------------------------------------------------------

struct SiteTheme {
  std::shared_ptr<const Theme> theme;  // null where there is an error among the findings
  std::vector<ThemeFile> own;          // the town's files of it
  std::string where;                   // the folder that findings name
  Digest read{};                       // of the town's files and the mark
  Findings findings;
};

// The built-in theme, completed by what `found` has, with the mark and the colours of the settings.
Result<SiteTheme> read_site_theme(const Settings& settings, const std::string& site,
                                  const std::vector<FoundFile>& found, FileSystem& files);

// prepare.cpp ---------------------------------------------------------------------------------------

// Each document through parse, recognise and the checks that need it alone; or as the cache has it.
std::vector<PreparedDocument> prepare_documents(const std::vector<FoundFile>& documents,
                                                const BuildOptions& options, const PrivacyPolicy& policy,
                                                const Register& registers, const DocumentCache& cache, Watch& files);

// Sizes of the files beside documents, and the honorees of those that are lists. Entries of `withheld`
// whose person stands in a list are added.
Result<std::vector<SideFile>> prepare_side_files(const std::vector<FoundFile>& others, const PrivacyPolicy& policy,
                                                 const Register& registers, FileSystem& files,
                                                 std::set<std::size_t>& withheld, Findings& findings);

// Whether the path ends so, in any case of ASCII letters.
bool has_ending(std::string_view path, std::string_view ending);

// The sheets of a table beside documents; a .csv is one without a name.
std::vector<Worksheet> read_sheets(const std::string& path, const std::string& bytes, Findings& findings);
std::vector<RowText> rows_of(const Worksheet& sheet);

// attachments.cpp -----------------------------------------------------------------------------------

// Searches the names and texts of all attachments. What must be published with other bytes than the disk
// holds is returned, by source; what holds private data or a withheld name and cannot be rewritten is taken
// out of its documents, and they say so.
Result<std::map<std::string, std::string>> guard_attachments(Site& site, const std::vector<FoundFile>& others,
                                                             const PrivacyPolicy& policy, FileSystem& files,
                                                             std::set<std::size_t>& withheld, Findings& findings);

// A file of the output.
struct OutputFile {
  std::string path;
  std::string bytes;
  std::string hash;
};

// pictures.cpp --------------------------------------------------------------------------------------

// The copies of pictures that documents show, and the pictures that had to be turned, by source.
struct MadePictures {
  std::vector<OutputFile> files;
  std::map<std::string, std::string> upright;
};

// Makes the widths of all pictures that documents show, and names them in their attachments. What was made
// before is taken from `.congbo/pictures` in the site's `folder`. P11 for pictures that cannot be made
// smaller, or are none. Decodes nothing where no document shows a picture.
Result<MadePictures> make_pictures(Site& site, const std::vector<FoundFile>& others, const std::string& folder,
                                   unsigned jobs, FileSystem& files, Findings& findings);

// addresses.cpp -------------------------------------------------------------------------------------

// V11 for each address that an earlier build of this folder published and that leads nowhere now: neither
// a page, nor an alias, nor named in `removed`. Fails where the memory is there and cannot be read.
Outcome report_lost_addresses(const Site& site, const std::string& folder, FileSystem& files, Findings& findings);

// Adds what is published now to the memory of the site's folder; writes only what is new.
Outcome remember_addresses(const Site& site, const std::string& folder, FileSystem& files);

// findings.cpp --------------------------------------------------------------------------------------

// Puts findings in order. `decomposed` names files whose text was perhaps not NFC on disk (path → on
// disk): columns in them become those of the disk. One that cannot be read again keeps its columns.
void settle_findings(Findings& findings, const std::map<std::string, std::string>& decomposed,
                     FileSystem& files);

// The documents that hold the errors, by path; none where an error is not in a document.
std::vector<std::string> documents_at_fault(const Findings& findings,
                                            const std::vector<FoundFile>& documents);

// files.cpp -----------------------------------------------------------------------------------------

// What a file of the output is made from.
struct OutputSource {
  std::string path;
  const PageTask* page = nullptr;       // null: a copy
  std::string copy_of;                  // on disk; pictures are published without what cameras write into them
  const std::string* bytes = nullptr;   // of a copy that was rewritten
};

// All pages, the copies of pictures, and what is copied from beside documents, but for what `rewritten` holds; by path.
std::vector<OutputSource> output_sources(const Site& site, const Renderer& renderer, const std::vector<FoundFile>& others,
                                         const std::map<std::string, std::string>& rewritten,
                                         const std::vector<OutputFile>& pictures);

// publish.cpp ---------------------------------------------------------------------------------------

// What the last build left, as far as it can still be trusted.
struct LastBuild {
  std::vector<MadeFile> made;   // by path
  std::vector<char> untouched;  // of each, whether it is as it was left
  bool pages_count = false;     // whether its fingerprints do
};

struct PublishRequest {
  const Site& site;
  const SiteFacts& facts;
  const Renderer& renderer;
  const std::vector<FoundFile>& others;
  const std::map<std::string, std::string>& rewritten;
  const std::vector<OutputFile>& pictures;
  const LastBuild& last;
  Digest surroundings{};  // what is in pages besides the facts of the site
  std::string folder;
  unsigned jobs = 1;
  // Asked once, after all pages were made and before any comes into its place: a failure, or whether findings stop.
  std::function<Result<bool>()> stops;
  std::function<void(std::size_t done, std::size_t all)> tell;
};

struct Published {
  std::vector<MadeFile> made;  // by path
  std::vector<std::string> left;
  std::size_t written = 0, removed = 0, kept = 0;
  bool stopped = false;
};

// Makes every file of the output whose source is another than the last build's, puts those whose bytes are others in
// their places, and removes what is no more. Never holds the bytes of more than a few.
Result<Published> publish(const PublishRequest& request, class Output& output, Watch& files);

// preview.cpp ---------------------------------------------------------------------------------------

// The event at an address ("2024/hoi-nghi") or in a folder ("content/2024/hoi-nghi", also without "content/").
std::optional<std::size_t> find_event(const Site& site, std::string_view named);

// What there is to say about its files.
Findings findings_about(const Findings& all, const SiteEvent& event);

// Whether an error keeps the event from being shown: one in its files, in the settings or the theme.
bool stops_preview(const Findings& all, const SiteEvent& event);

// The pages of the event with their style and pictures; without findings.
Result<Preview> make_preview(const Site& site, const Renderer& renderer, std::size_t event,
                             const std::vector<FoundFile>& others, const std::map<std::string, std::string>& rewritten,
                             FileSystem& files);

// output.cpp ----------------------------------------------------------------------------------------

// What an earlier build left, and what this one may touch.
class Output {
 public:
  // Refuses the site's folder, what lies above it or holds its sources, '/', the home folder, a link,
  // .congbo but for .congbo/preview, and a folder with files of others (contract, "A site").
  static Result<Output> open(const std::string& folder, const std::string& site, FileSystem& files);

  // Whether drafts are among what will be written: the list says so, and publish/ refuses such an output. To be
  // said before finish().
  void holds_drafts(bool drafts) { m_drafts_now = drafts; }

  struct Writing {
    enum class Kind { laid, same, left } kind = Kind::same;
    std::optional<std::size_t> laid = {};  // its number, for finish()
  };
  // Lays the bytes beside `path` where others stand there, for finish() to put in their place. `known`: the hash of
  // what stands there, where that is known; else it is read. Thread-safe for different paths.
  Result<Writing> write(const std::string& path, const std::string& bytes, const Digest& hash,
                        const std::optional<Digest>& known = {});

  struct Poured {
    Writing writing;
    Digest hash{};  // of the bytes
  };
  // The same for bytes in pieces: they are laid before it is known whether they are others than those that stand there.
  Result<Poured> pour(const std::string& path, const Pieces& pieces, const std::optional<Digest>& known = {});

  struct Planned {
    std::string_view path;
    Digest hash;
    std::optional<std::size_t> laid = {};  // as write() says
  };
  // Puts everything that was laid in its place, removes what an earlier build made and this one does not, and
  // writes the final list. `planned`: every file of the output, in ascending order of their paths. Returns how many files
  // went, and adds to `left` those that hold other bytes now.
  // `placed(i)` is called once planned[i], which was laid, stands in its place; on any thread. After a failure all is
  // as before the first write(), as far as the disk lets it; so it is too where finish() is never called.
  Result<std::size_t> finish(const std::vector<Planned>& planned, std::vector<std::string>& left, unsigned jobs,
                             const std::function<void(std::size_t)>& placed = [](std::size_t) {});

 private:
  Output(const std::string& folder, FileSystem& files)
      : m_folder(folder), m_files(&files), m_staging(std::make_unique<Staging>(folder, files)) {}
  Outcome read_list();
  Outcome refuse_strangers() const;
  Result<Writing::Kind> compare_standing(const std::string& path, const Digest& hash, const std::optional<Digest>& known) const;
  bool made_by_us(std::string_view path, const Digest& hash) const;
  bool is_news(const Planned& file) const { return file.laid && !made_by_us(file.path, file.hash); }
  bool lists_just(const std::vector<Planned>& planned) const;
  Result<std::vector<std::string>> find_gone(const std::vector<Planned>& planned, std::vector<std::string>& left) const;
  std::string list_of(const std::vector<Planned>& planned, bool with_old) const;
  Result<std::size_t> lay_list(bool drafts, const std::string& list, bool stands);
  Outcome place(const std::vector<Planned>& planned, unsigned jobs, const std::function<void(std::size_t)>& placed);

  std::string m_folder;
  FileSystem* m_files;
  std::unique_ptr<Staging> m_staging;
  bool m_has_list = false;
  bool m_in_order = false;    // the list is as a build leaves it that ended
  // path → hashes that congbo gave it (two where a build was killed).
  std::map<std::string, std::vector<Digest>, std::less<>> m_made;
  bool m_drafts_before = false, m_drafts_now = false;
};

}  // namespace congbo
