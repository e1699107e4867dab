#pragma once
// One build of one site, from its first look at the disk to what it leaves for the next. Internal to build/.

#include <atomic>
#include <unordered_set>

#include "build/horizon.h"
#include "build/stages.h"

namespace congbo {

// A build under way: what it has read and made so far.
class Build {
 public:
  Build(const BuildOptions& options, FileSystem& files, const Progress& progress);
  Result<BuildReport> run();
  Result<Findings> check();
  Result<EventPreview> preview(const std::string& named);
  Result<SiteInFolder> read();

 private:
  Outcome look();  // everything that can be said before anything is rendered
  Outcome read_site();
  Outcome make_site();
  void take_documents(Material& material, std::vector<TextSilence>& silences, std::set<std::size_t>& withheld);
  // Whether findings stop it.
  Result<bool> publish_site(Output& output);
  Renderer renderer(std::vector<std::string> known_search = {});
  // The addresses of the search index, where the last build left the one that these facts make.
  std::vector<std::string> known_search(const SiteFacts& facts) const;
  void render_all();
  bool stops() const;
  BuildReport stopped();

  // remember.cpp. Whether all is as the last build left it; fills the report with what that said.
  bool nothing_changed();
  Outcome save_documents(const DocumentCache::Files& news);
  void remember();
  bool save_state();
  Outcome save_cache(const std::string& path, const std::string& bytes);
  void describe();
  std::string described(const Findings& of_file, const Digest& hash);
  // The folders as they are, whatever they are called; nothing where they cannot be told.
  std::string place() const;
  std::string wanted() const;

  // The text of a document, for its page. What the disk holds now may be another than what was read, and
  // then it has passed no guard.
  std::string text_of(const std::string& source);

  void tell(const Words& stage, std::size_t done, std::size_t all) const {
    if (m_progress) m_progress(stage, done, all);
  }
  // The stage that ends now.
  void lap(const Words& stage);

  struct KeptText {
    std::string on_disk;
    std::string hash;
    std::optional<std::string> text;  // where the bytes on disk are not what may be published
  };

  BuildOptions m_options;
  std::unique_ptr<FileSystem> m_confined;  // the real disk without ways out of the site; null for another
  FileSystem& m_disk;
  Watch m_files;  // the same disk, with a note of what is read
  Progress m_progress;
  double m_clock;
  std::string m_folder;
  BuildReport m_report;
  Settings m_settings;
  SiteFiles m_found;
  Register m_registers;
  CacheFile m_documents_file, m_since_file;
  DocumentCache m_cache;
  Digest m_reading_key{};
  LastBuild m_last;
  ReportText m_last_text;
  bool m_remembers = false;  // reads and writes the cache
  bool m_forgetful = false;  // .congbo cannot be written to
  std::vector<PreparedDocument> m_prepared;
  std::map<std::string, KeptText> m_texts;  // by source
  std::unordered_set<std::string> m_quotable;  // sources whose bytes messages may quote
  std::map<std::string, std::string> m_rewritten;  // attachments without what is private, by source
  bool m_with_pictures = true;
  std::vector<OutputFile> m_pictures;  // copies of pictures
  std::map<std::string, std::string> m_decomposed;  // sources that may not be NFC: path → on disk
  Site m_site;
  SiteFacts m_facts;  // of m_site, where pages will be published
  std::shared_ptr<const Theme> m_theme;
  Digest m_theme_read{};
  std::vector<MadeFile> m_made;
  DayRange m_same_days{};  // on which nothing of the site is another
  std::atomic<bool> m_changed_meanwhile{false};
};

// Its registers: the built-in ones with the town's rows.
Result<Register> read_registers(const std::vector<FoundFile>& found, FileSystem& files, Findings& findings);

}  // namespace congbo
