#include "build/build.h"

#include <algorithm>
#include <mutex>

#include "base/hash.h"
#include "base/parallel.h"
#include "build/stages.h"
#include "check/check.h"

namespace congbo {
namespace {

const Words reading{"Đọc văn bản", "Reading"};
const Words writing{"Ghi trang", "Writing"};

void add(Findings& all, Findings some) {
  std::move(some.begin(), some.end(), std::back_inserter(all));
}

// What needs whole addresses is left out (contract, "A site"); advice, not an error.
Finding without_base_url() {
  const Words said{"chưa có base_url nên không làm feed.xml và sitemap.xml",
                   "without base_url there is no feed.xml and no sitemap.xml"};
  return {RuleId::V08, {"congbo.json", 0, 0, 0}, {said}, {}, Severity::advice};
}

Result<std::vector<ThemeFile>> read_theme(const std::vector<FoundFile>& found, const std::string& prefix,
                                          FileSystem& files) {
  std::vector<ThemeFile> theme;
  for (const FoundFile& file : found) {
    auto bytes = files.read(file.on_disk);
    if (!bytes) return bytes.failure();
    theme.push_back({file.path.substr(prefix.size()), std::move(*bytes)});
  }
  return theme;
}

Result<Register> read_registers(const std::vector<FoundFile>& found, FileSystem& files, Findings& findings) {
  Register registers = Register::built_in();
  for (const FoundFile& file : found) {
    const std::size_t slash = file.path.rfind('/');
    if (!file.path.ends_with(".json")) continue;
    auto bytes = files.read(file.on_disk);
    if (!bytes) return bytes.failure();
    const std::string name = file.path.substr(slash + 1, file.path.size() - slash - 6);
    registers.add(name, file.path, *bytes, findings);
  }
  return registers;
}

// A build under way: what it has read and made so far.
class Build {
 public:
  Build(const BuildOptions& options, FileSystem& files, const Progress& progress)
      : m_options(options), m_files(files), m_progress(progress) {
    if (m_options.jobs == 0) m_options.jobs = processor_count();
  }

  Result<BuildReport> run() {
    const std::string folder = m_options.output.empty() ? join_path(m_options.site, "output") : m_options.output;
    if (Outcome looked = look(); !looked) return looked.failure();
    if (stops()) {
      m_report.stopped = true;
      return std::move(m_report);
    }
    auto output = Output::open(folder, m_options.site, m_files);
    if (!output) return output.failure();
    if (Outcome written = write(*output); !written) return written.failure();
    return std::move(m_report);
  }

  Result<Findings> check() {
    if (Outcome looked = look(); !looked) return looked.failure();
    return std::move(m_report.findings);
  }

 private:
  // Everything that can be said before anything is written.
  Outcome look() {
    if (Outcome read = read_site(); !read) return read;
    if (Outcome made = make_site(); !made) return made;
    sort_findings(m_report.findings);
    return Done{};
  }

  // read → parse → recognise → check, each document by itself.
  Outcome read_site() {
    auto settings = read_settings(m_options.site, m_files);
    if (!settings) return settings.failure();
    m_settings = std::move(settings->settings);
    if (m_options.base_url) m_settings.base_url = *m_options.base_url;
    add(m_report.findings, std::move(settings->findings));
    if (m_settings.base_url.empty()) m_report.findings.push_back(without_base_url());
    auto found = find_files(m_options.site, m_settings.theme, m_files, m_report.findings);
    if (!found) return found.failure();
    m_found = std::move(*found);
    auto registers = read_registers(m_found.registers, m_files, m_report.findings);
    if (!registers) return registers.failure();
    m_registers = std::move(*registers);
    tell(reading, 0, m_found.documents.size());
    m_prepared = prepare_documents(m_found.documents, m_options, m_registers, m_files);
    for (const PreparedDocument& document : m_prepared)
      if (document.failure) return *document.failure;
    return Done{};
  }

  // assemble → check, the site as a whole; and its theme.
  Outcome make_site() {
    auto sides = prepare_side_files(m_found.others, m_registers, m_files, m_report.findings);
    if (!sides) return sides.failure();
    Material material{{}, std::move(*sides), {}};
    std::vector<TextSilence> silences;
    for (PreparedDocument& document : m_prepared) {
      add(m_report.findings, std::move(document.findings));
      std::move(document.silences.begin(), document.silences.end(), std::back_inserter(silences));
      if (document.held || (document.draft && !m_options.drafts)) {
        ++m_report.drafts;
        material.held_back.insert(document.source.document.source);
        continue;
      }
      m_texts[document.source.document.source] = std::move(document.text);
      material.sources.push_back(std::move(document.source));
    }
    m_prepared.clear();
    AssembledSite assembled = assemble(m_settings, m_options.date, std::move(material), m_registers);
    m_site = std::move(assembled.site);
    add(m_report.findings, std::move(assembled.findings));
    add(m_report.findings, check_site(m_site, m_registers));
    const std::string where = "themes/" + m_settings.theme;
    auto own = read_theme(m_found.theme, where + "/", m_files);
    if (!own) return own.failure();
    LoadedTheme loaded = load_theme(*own, where, m_settings, read_mark());
    m_theme = std::move(loaded.theme);
    add(m_report.findings, std::move(loaded.findings));
    m_report.findings = apply_text_silences(silences, std::move(m_report.findings));
    m_report.findings = apply_rule_settings(m_settings, std::move(m_report.findings));
    m_report.documents = m_site.documents.size();
    m_report.honorees = m_site.honorees.size();
    return Done{};
  }

  // The file that look.mark names; nothing, with a finding, where it leads outside or nowhere.
  ThemeFile read_mark() {
    const std::string& path = m_settings.look.mark;
    if (path.empty()) return {};
    const bool outside = path.starts_with('/') || ("/" + path + "/").find("/../") != std::string::npos;
    auto bytes = outside ? Result<std::string>(Failure{}) : m_files.read(join_path(m_options.site, path));
    if (bytes) return {path, std::move(*bytes)};
    const RuleId rule = outside ? RuleId::V10 : RuleId::V02;
    m_report.findings.push_back({rule, {"congbo.json", 0, 0, 0}, {path}, {}});
    return {};
  }

  bool stops() const {
    const FindingCount count = count_findings(m_report.findings);
    return count.errors > 0 || (m_options.strict && count.warnings > 0) || !m_theme;
  }

  // render → write.
  Outcome write(Output& output);

  void tell(const Words& stage, std::size_t done, std::size_t all) const {
    if (m_progress) m_progress(stage, done, all);
  }

  BuildOptions m_options;
  FileSystem& m_files;
  Progress m_progress;
  BuildReport m_report;
  Settings m_settings;
  SiteFiles m_found;
  Register m_registers;
  std::vector<PreparedDocument> m_prepared;
  std::map<std::string, std::string> m_texts;  // whole files as parse left them, by source
  Site m_site;
  std::shared_ptr<const Theme> m_theme;
};

// A file of the output: rendered, or copied from beside a document.
struct OutputFile {
  std::string path;
  std::optional<PageTask> page;
  std::string copy_of;  // on disk
};

std::vector<OutputFile> files_of(const Site& site, const Renderer& renderer, const SiteFiles& found) {
  std::vector<OutputFile> all;
  for (const PageTask& page : renderer.pages()) all.push_back({page.path, page, {}});
  std::map<std::string, std::string> on_disk;
  for (const FoundFile& file : found.others) on_disk[file.path] = file.on_disk;
  for (const SiteDocument& document : site.documents)
    for (const Attachment& attachment : document.attachments)
      all.push_back({attachment.address, std::nullopt, on_disk[attachment.source]});
  const auto by_path = [](const OutputFile& a, const OutputFile& b) { return a.path < b.path; };
  std::stable_sort(all.begin(), all.end(), by_path);
  const auto same = [](const OutputFile& a, const OutputFile& b) { return a.path == b.path; };
  all.erase(std::unique(all.begin(), all.end(), same), all.end());
  return all;
}

Outcome Build::write(Output& output) {
  const Renderer renderer(m_site, *m_theme, [&](std::size_t document) {
    const std::string& path = m_site.documents[document].document.source;
    const auto found = m_texts.find(path);
    return found == m_texts.end() ? SourceDocument{} : parse_source(path, found->second).source;
  });
  const std::vector<OutputFile> all = files_of(m_site, renderer, m_found);
  std::vector<Output::Planned> planned(all.size());
  std::vector<std::string> bytes(all.size());
  std::vector<std::optional<Failure>> failures(all.size());
  parallel_for(all.size(), m_options.jobs, [&](std::size_t i) {
    if (all[i].page) {
      bytes[i] = renderer.render(*all[i].page);
    } else if (auto copied = m_files.read(all[i].copy_of); copied) {
      bytes[i] = std::move(*copied);
    } else {
      failures[i] = copied.failure();
    }
    planned[i] = {all[i].path, sha256_hex(bytes[i])};
  });
  for (const auto& failure : failures)
    if (failure) return *failure;
  if (Outcome announced = output.announce(planned); !announced) return announced;

  std::vector<Output::Written> written(all.size(), Output::Written::same);
  std::mutex telling;
  std::size_t done = 0;
  parallel_for(all.size(), m_options.jobs, [&](std::size_t i) {
    auto result = output.write(all[i].path, bytes[i], planned[i].hash);
    bytes[i] = {};
    if (result) written[i] = *result;
    else failures[i] = result.failure();
    const std::lock_guard lock(telling);
    if (++done % 64 == 0 || done == all.size()) tell(writing, done, all.size());
  });
  for (const auto& failure : failures)
    if (failure) return *failure;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (written[i] == Output::Written::replaced) ++m_report.written;
    if (written[i] == Output::Written::left) m_report.left.push_back(all[i].path);
  }
  auto removed = output.finish(planned, m_report.left);
  if (!removed) return removed.failure();
  m_report.removed = *removed;
  m_report.pages = all.size();
  add(m_report.findings, theme_findings(*m_theme));
  return Done{};
}

}  // namespace

Result<BuildReport> build_site(const BuildOptions& options, FileSystem& files, const Progress& progress) {
  return Build(options, files, progress).run();
}

Result<Findings> check_site_folder(const BuildOptions& options, FileSystem& files) {
  return Build(options, files, {}).check();
}

}  // namespace congbo
