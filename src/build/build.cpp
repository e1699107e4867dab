#include "build/build.h"

#include "base/confined_disk.h"
#include "base/hash.h"
#include "base/parallel.h"
#include "base/terminal.h"
#include "build/lock.h"
#include "build/site_build.h"
#include "render/theme.h"

namespace congbo {
namespace {

const Words rendering{"Dựng trang", "Rendering"};
const Words writing{"Ghi trang", "Writing"};

void add(Findings& all, Findings some) {
  std::move(some.begin(), some.end(), std::back_inserter(all));
}

Findings findings_of_theme(const Settings& settings, const Theme& theme) {
  Findings findings = apply_rule_settings(settings, theme_findings(theme));
  // Settings that silence nothing are told where the content is checked, and silence more there.
  std::erase_if(findings, [](const Finding& finding) { return finding.rule == RuleId::V19; });
  return findings;
}

std::string output_of(const BuildOptions& options) {
  return options.output.empty() ? join_path(options.site, "output") : options.output;
}

// Content is untrusted, and so is what stands in the output by now: nothing is read or written through a link
// there, even one that was put there a moment ago.
std::unique_ptr<FileSystem> confined(const BuildOptions& options, const FileSystem& files) {
  if (&files != &disk()) return nullptr;
  std::vector<std::string> folders;
  for (const char* part : {"content", "themes", "register", ".congbo"}) folders.push_back(join_path(options.site, part));
  folders.push_back(output_of(options));
  return confined_disk(std::move(folders));
}

}  // namespace

Build::Build(const BuildOptions& options, FileSystem& files, const Progress& progress)
    : m_options(options), m_confined(confined(options, files)), m_disk(m_confined ? *m_confined : files), m_files(m_disk),
      m_progress(progress), m_clock(steady_seconds()), m_folder(output_of(options)) {
  if (m_options.jobs == 0) m_options.jobs = processor_count();
}

Result<BuildReport> Build::run() {
  m_remembers = true;
  if (Outcome there = is_site(m_options.site, m_disk); !there) return there.failure();  // before a lock is laid there
  auto lock = lock_site(m_options.site, m_disk);
  if (!lock) return lock.failure();
  if (!lock->held) m_forgetful = true;
  if (lock->killed)
    for (const std::string& folder : {m_folder, join_path(m_options.site, ".congbo")}) sweep(folder, m_disk);
  if (!m_options.clean && nothing_changed()) return std::move(m_report);
  if (lock->held) lock->held->sign(lock_note());
  if (Outcome looked = look(); !looked) return looked.failure();
  if (stops()) return stopped();
  auto output = Output::open(m_folder, m_options.site, m_disk);
  if (!output) return output.failure();
  output->holds_drafts(m_options.drafts);
  auto published = publish_site(*output);
  if (!published) return published.failure();
  if (*published) return stopped();  // what only rendering shows: names that the town's theme invents
  remember();
  return std::move(m_report);
}

Result<Findings> Build::check() {
  if (Outcome looked = look(); !looked) return looked.failure();
  if (m_theme && m_theme->strict) render_all();  // what only rendering shows
  settle_findings(m_report.findings, m_decomposed, m_files);
  return std::move(m_report.findings);
}

Result<EventPreview> Build::preview(const std::string& named) {
  m_with_pictures = false;
  if (Outcome looked = look(); !looked) return looked.failure();
  const auto e = find_event(m_site, named);
  if (!e) return Failure{{"không thấy sự kiện '" + named + "' trong content/", "there is no event '" + named + "' in content/"}};
  const SiteEvent& event = m_site.events[*e];
  EventPreview shown{std::nullopt, event.folder, {}};
  if (m_theme && !stops_preview(m_report.findings, event)) {
    auto preview = make_preview(m_site, renderer(), *e, m_found.others, m_rewritten, m_files);
    if (!preview) return preview.failure();
    shown.preview = std::move(*preview);
  }
  settle_findings(m_report.findings, m_decomposed, m_disk);
  const bool stopped = !shown.preview;  // then what lies outside the event may be the cause
  shown.findings = stopped ? m_report.findings : findings_about(m_report.findings, event);
  if (shown.preview) shown.preview->findings = count_findings(shown.findings);
  return shown;
}

Result<SiteInFolder> Build::read() {
  m_with_pictures = false;
  if (Outcome looked = look(); !looked) return looked.failure();
  settle_findings(m_report.findings, m_decomposed, m_files);
  return SiteInFolder{std::move(m_site), std::move(m_report.findings)};
}

// Everything that can be said before anything is rendered.
Outcome Build::look() {
  if (Outcome read = read_site(); !read) return read;
  return make_site();
}

bool Build::stops() const {
  const FindingCount count = count_findings(m_report.findings);
  return count.errors > 0 || (m_options.strict && count.warnings > 0) || !m_theme;
}

BuildReport Build::stopped() {
  settle_findings(m_report.findings, m_decomposed, m_disk);
  describe();
  m_report.stopped = true;
  m_report.holdable = documents_at_fault(m_report.findings, m_found.documents);
  return std::move(m_report);
}

std::string Build::text_of(const std::string& source) {
  const auto found = m_texts.find(source);
  if (found == m_texts.end()) return {};
  if (found->second.text) return *found->second.text;
  auto bytes = m_disk.read(found->second.on_disk);
  if (bytes && sha256_hex(*bytes) == found->second.hash) return std::move(*bytes);
  m_changed_meanwhile = true;
  return {};
}

void Build::lap(const Words& stage) {
  const double now = steady_seconds();
  m_report.profile.stages.emplace_back(stage, now - m_clock);
  m_clock = now;
}

Renderer Build::renderer(std::vector<std::string> known_search) {
  const auto source_of = [this](std::size_t document) -> const std::string& { return m_site.documents[document].document.source; };
  return Renderer(m_site, *m_theme,
                  {[=, this](std::size_t document) { return parse_text(source_of(document), text_of(source_of(document))).source; },
                   [=, this](std::size_t document) { return std::string(body_of(text_of(source_of(document)))); }},
                  {m_options.jobs, std::move(known_search)});
}

std::vector<std::string> Build::known_search(const SiteFacts& facts) const {
  if (!m_last.pages_count) return {};
  const Digest fingerprint = fingerprint_of_facts(facts, "search-part");
  std::vector<std::string> addresses;
  for (std::size_t i = 0; i < m_last.made.size(); ++i) {
    const MadeFile& file = m_last.made[i];
    if (file.fingerprint != fingerprint) continue;
    if (!m_last.untouched[i] || file.left) return {};
    if (file.path.ends_with(".js")) addresses.push_back(file.path);
  }
  return addresses;
}

Result<bool> Build::publish_site(Output& output) {
  tell(rendering, 0, m_site.documents.size());
  const Renderer renderer = this->renderer(known_search(m_facts));
  lap({"mục lục tìm kiếm", "search index"});
  const auto stop_here = [&]() -> Result<bool> {
    if (m_changed_meanwhile)
      return Failure{{"nội dung thay đổi trong khi dựng: chạy lại", "the content changed while it was built: run this again"}};
    add(m_report.findings, findings_of_theme(m_settings, *m_theme));
    return m_theme->strict && stops();
  };
  const PublishRequest request{m_site, m_facts, renderer, m_found.others, m_rewritten, m_pictures, m_last, m_theme_read, m_folder, m_options.jobs, stop_here,
                                [&](std::size_t done, std::size_t all) { tell(writing, done, all); }};
  auto published = publish(request, output, m_files);
  if (!published) return published.failure();
  if (published->stopped) return true;
  m_report.written = published->written;
  m_report.removed = published->removed;
  m_report.left = std::move(published->left);
  m_report.pages = published->made.size();
  m_report.profile.pages_kept = published->kept;
  m_made = std::move(published->made);
  lap({"dựng và ghi trang", "pages"});
  return false;
}

void Build::render_all() {
  const Renderer renderer = this->renderer();
  const auto pages = renderer.pages();
  parallel_for(pages.size(), m_options.jobs, [&](std::size_t i) { static_cast<void>(renderer.render(pages[i])); });
  add(m_report.findings, findings_of_theme(m_settings, *m_theme));
}

Result<BuildReport> build_site(const BuildOptions& options, FileSystem& files, const Progress& progress) {
  return Build(options, files, progress).run();
}

Result<Findings> check_site_folder(const BuildOptions& options, FileSystem& files) {
  return Build(options, files, {}).check();
}

Result<SiteInFolder> read_site_folder(const BuildOptions& options, FileSystem& files) {
  return Build(options, files, {}).read();
}

Result<EventPreview> preview_event(const BuildOptions& options, const std::string& event, FileSystem& files) {
  BuildOptions with_drafts = options;
  with_drafts.drafts = true;  // a preview is for what is not yet published
  return Build(with_drafts, files, {}).preview(event);
}

Result<SiteRules> read_site_rules(const std::string& site, FileSystem& files) {
  auto settings = read_settings(site, files);
  if (!settings) return settings.failure();
  Findings theirs;  // a check of the site tells them
  auto found = find_files(site, *settings, files, theirs);
  if (!found) return found.failure();
  auto registers = read_registers(found->registers, files, theirs);
  if (!registers) return registers.failure();
  return SiteRules{std::move(settings->settings), std::move(*registers), std::move(settings->findings)};
}

}  // namespace congbo
