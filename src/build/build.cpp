#include "build/build.h"

#include <algorithm>
#include <mutex>

#include "base/parallel.h"
#include "build/stages.h"
#include "check/check.h"

namespace congbo {
namespace {

const Words reading{"Đọc văn bản", "Reading"};
const Words rendering{"Dựng trang", "Rendering"};
const Words writing{"Ghi trang", "Writing"};

void add(Findings& all, Findings some) {
  std::move(some.begin(), some.end(), std::back_inserter(all));
}

// What needs whole addresses is left out (contract, "A site"); advice, not an error.
Finding without_base_url() {
  const Words said{"chưa có base_url nên không làm feed.xml, sitemap.xml, mã QR của giấy mời và hình khi chia sẻ",
                   "without base_url there is no feed.xml, no sitemap.xml, no QR code on invitations and no picture of shared links"};
  return {RuleId::V08, {"congbo.json", 0, 0, 0}, {said}, {}, Severity::advice};
}

std::vector<DocumentPlace> places_of(const Site& site) {
  std::vector<DocumentPlace> places;
  for (const SiteDocument& entry : site.documents)
    places.push_back({entry.document.source, entry.address, entry.event ? site.events[*entry.event].address : std::string()});
  std::sort(places.begin(), places.end(), [](const auto& a, const auto& b) { return a.source < b.source; });
  return places;
}

// A site in a folder that cannot be written to is built all the same.
Finding without_memory() {
  const Words said{"không ghi được .congbo/addresses: lần sau không biết địa chỉ nào đã mất",
                   ".congbo/addresses cannot be written: the next build will not know which addresses were lost"};
  return {RuleId::V08, {"congbo.json", 0, 0, 0}, {said}, {}, Severity::advice};
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
    if (stops()) return stopped();
    auto output = Output::open(folder, m_options.site, m_files);
    if (!output) return output.failure();
    auto made = make_files();
    if (!made) return made.failure();
    if (stops()) return stopped();  // what only rendering shows: names that the town's theme invents
    if (Outcome written = write(*output, *made); !written) return written.failure();
    if (!m_options.drafts && !m_options.preview && !remember_addresses(m_site, m_options.site, m_files))
      m_report.findings.push_back(without_memory());
    settle_findings(m_report.findings, m_decomposed, m_files);
    return std::move(m_report);
  }

  Result<Findings> check() {
    if (Outcome looked = look(); !looked) return looked.failure();
    if (m_theme && !m_found.theme.empty())  // what only rendering shows
      if (auto made = make_files(); !made) return made.failure();
    settle_findings(m_report.findings, m_decomposed, m_files);
    return std::move(m_report.findings);
  }

  Result<SiteInFolder> read() {
    m_with_pictures = false;
    if (Outcome looked = look(); !looked) return looked.failure();
    settle_findings(m_report.findings, m_decomposed, m_files);
    return SiteInFolder{std::move(m_site), std::move(m_report.findings)};
  }

 private:
  // Everything that can be said before anything is rendered.
  Outcome look() {
    if (Outcome read = read_site(); !read) return read;
    return make_site();
  }

  // read → parse → recognise → check, each document by itself.
  Outcome read_site() {
    auto settings = read_settings(m_options.site, m_files);
    if (!settings) return settings.failure();
    auto found = find_files(m_options.site, *settings, m_files, m_report.findings);
    if (!found) return found.failure();
    m_found = std::move(*found);
    m_settings = std::move(settings->settings);
    if (m_options.base_url) m_settings.base_url = *m_options.base_url;
    if (m_options.preview) m_settings.compressed = false;
    add(m_report.findings, std::move(settings->findings));
    if (m_settings.base_url.empty()) m_report.findings.push_back(without_base_url());
    auto registers = read_registers(m_found.registers, m_files, m_report.findings);
    if (!registers) return registers.failure();
    m_registers = std::move(*registers);
    tell(reading, 0, m_found.documents.size());
    m_prepared = prepare_documents(m_found.documents, m_options, PrivacyPolicy(m_settings), m_registers, m_files);
    m_decomposed["congbo.json"] = join_path(m_options.site, "congbo.json");
    for (std::size_t i = 0; i < m_prepared.size(); ++i) {
      if (m_prepared[i].failure) return *m_prepared[i].failure;
      if (m_prepared[i].decomposed) m_decomposed[m_found.documents[i].path] = m_found.documents[i].on_disk;
    }
    return Done{};
  }

  // assemble → check, the site as a whole; and its theme.
  Outcome make_site() {
    const PrivacyPolicy policy(m_settings);
    std::set<std::size_t> withheld;
    auto sides = prepare_side_files(m_found.others, policy, m_registers, m_files, withheld, m_report.findings);
    if (!sides) return sides.failure();
    Material material{{}, std::move(*sides), {}};
    std::vector<TextSilence> silences;
    for (PreparedDocument& document : m_prepared) {
      add(m_report.findings, std::move(document.findings));
      withheld.insert(document.withheld.begin(), document.withheld.end());
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
    auto rewritten = guard_attachments(m_site, m_found.others, policy, m_files, withheld, m_report.findings);
    if (!rewritten) return rewritten.failure();
    m_rewritten = std::move(*rewritten);
    if (m_with_pictures) {
      auto pictures = make_pictures(m_site, m_found.others, m_options.site, m_options.jobs, m_files, m_report.findings);
      if (!pictures) return pictures.failure();
      m_pictures = std::move(pictures->files);
      m_rewritten.merge(pictures->upright);
    }
    report_idle_withheld(m_settings, withheld, m_report.findings);
    add(m_report.findings, check_site(m_site, m_registers));
    if (Outcome told = report_lost_addresses(m_site, m_options.site, m_files, m_report.findings); !told) return told;
    auto theme = read_site_theme(m_settings, m_options.site, m_found.theme, m_files);
    if (!theme) return theme.failure();
    m_theme = std::move(theme->theme);
    add(m_report.findings, std::move(theme->findings));
    m_report.findings = apply_text_silences(silences, std::move(m_report.findings));
    m_report.findings = apply_rule_settings(m_settings, std::move(m_report.findings));
    m_report.documents = m_site.documents.size();
    m_report.places = places_of(m_site);
    m_report.honorees = m_site.honorees.size();
    return Done{};
  }

  bool stops() const {
    const FindingCount count = count_findings(m_report.findings);
    return count.errors > 0 || (m_options.strict && count.warnings > 0) || !m_theme;
  }

  Result<BuildReport> stopped() {
    settle_findings(m_report.findings, m_decomposed, m_files);
    m_report.stopped = true;
    m_report.holdable = documents_at_fault(m_report.findings, m_found.documents);
    return std::move(m_report);
  }

  // render: every file of the output, in memory; with what that shows of the theme.
  Result<std::vector<OutputFile>> make_files();
  Outcome write(Output& output, std::vector<OutputFile>& all);

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
  std::map<std::string, std::string> m_rewritten;  // attachments without what is private, by source
  bool m_with_pictures = true;
  std::vector<OutputFile> m_pictures;  // copies of pictures
  std::map<std::string, std::string> m_decomposed;  // sources that may not be NFC: path → on disk
  Site m_site;
  std::shared_ptr<const Theme> m_theme;
};

Result<std::vector<OutputFile>> Build::make_files() {
  tell(rendering, 0, m_site.documents.size());
  const Renderer renderer(m_site, *m_theme, [&](std::size_t document) {
    const std::string& path = m_site.documents[document].document.source;
    const auto found = m_texts.find(path);
    return found == m_texts.end() ? SourceDocument{} : parse_source(path, found->second).source;
  });
  auto files = make_output_files(m_site, renderer, m_found.others, m_rewritten, std::move(m_pictures),
                                 m_options.jobs, m_files);
  add(m_report.findings, apply_rule_settings(m_settings, theme_findings(*m_theme)));
  return files;
}

Outcome Build::write(Output& output, std::vector<OutputFile>& all) {
  std::vector<Output::Planned> planned;
  for (const OutputFile& file : all) planned.push_back({file.path, file.hash});
  output.holds_drafts(m_options.drafts);
  if (Outcome announced = output.announce(planned); !announced) return announced;
  std::vector<Output::Written> written(all.size(), Output::Written::same);
  std::vector<std::optional<Failure>> failures(all.size());
  std::mutex telling;
  std::size_t done = 0;
  parallel_for(all.size(), m_options.jobs, [&](std::size_t i) {
    auto result = output.write(all[i].path, all[i].bytes, all[i].hash);
    all[i].bytes = {};
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
  return Done{};
}

}  // namespace

Result<BuildReport> build_site(const BuildOptions& options, FileSystem& files, const Progress& progress) {
  return Build(options, files, progress).run();
}

Result<Findings> check_site_folder(const BuildOptions& options, FileSystem& files) {
  return Build(options, files, {}).check();
}

Result<SiteInFolder> read_site_folder(const BuildOptions& options, FileSystem& files) {
  return Build(options, files, {}).read();
}

Result<SiteRules> read_site_rules(const std::string& site, FileSystem& files) {
  auto settings = read_settings(site, files);
  if (!settings) return settings.failure();
  Findings theirs;  // a check of the site tells them
  auto found = find_files(site, *settings, files, theirs);
  if (!found) return found.failure();
  auto registers = read_registers(found->registers, files, theirs);
  if (!registers) return registers.failure();
  return SiteRules{std::move(settings->settings), std::move(*registers)};
}

}  // namespace congbo
