// What one build leaves for the next in .congbo/, and what that makes of it.

#include <algorithm>

#include "base/parallel.h"
#include "build/archive_model.h"
#include "build/horizon.h"
#include "build/site_build.h"
#include "render/render.h"

namespace congbo {
namespace {

// A site in a folder that cannot be written to is built all the same.
Finding without_memory() {
  const Words said{"không ghi được vào .congbo: lần sau không biết địa chỉ nào đã mất, và phải dựng lại tất cả",
                   ".congbo cannot be written to: the next build will not know which addresses were lost, and makes everything anew"};
  return {RuleId::V08, {"congbo.json", 0, 0, 0}, {said}, {}, Severity::advice};
}

}  // namespace

std::string Build::place() const {
  const auto site = m_disk.canonical(m_options.site), output = m_disk.canonical(m_folder);
  return site && output && m_disk.kind(m_folder) == FileKind::folder ? archived(m_options.site, m_folder, *site, *output) : "";
}

std::string Build::wanted() const {
  return archived(m_options.base_url, m_options.drafts, m_options.hold, m_options.strict, m_options.preview);
}

Outcome Build::save_cache(const std::string& path, const std::string& bytes) {
  if (Outcome made = m_disk.make_folders(join_path(m_options.site, ".congbo")); !made) return made;
  return m_disk.replace(path, bytes);
}

bool Build::nothing_changed() {
  CacheFile cache = read_cache_file(state_path(m_options.site, m_options.preview), m_disk);
  if (cache.note) m_report.notes.push_back(*cache.note);
  auto state = parse_state(cache.content);
  const std::string here = place();
  if (!state || here.empty() || state->place != here) return false;
  m_last.untouched = untouched(state->made, m_folder, m_disk, m_options.jobs);
  const bool made_stands = std::find(m_last.untouched.begin(), m_last.untouched.end(), 0) == m_last.untouched.end() &&
                           untouched({state->list}, m_folder, m_disk, 1)[0];
  if (made_stands && state->wanted == wanted() && state->first <= m_options.date && m_options.date <= state->last &&
      still_so(state->seen, m_disk, m_options.jobs)) {
    m_report = std::move(state->report);
    m_report.pages = m_report.profile.pages_kept = state->made.size();
    m_report.profile.documents_kept = m_report.documents;
    lap({"không có gì thay đổi", "nothing changed"});
    if (m_report.text.made_for != m_options.described_for) describe();
    return true;
  }
  m_files.remember(state->seen);
  m_last_text = std::move(state->report.text);
  m_last.made = std::move(state->made);
  m_last.pages_count = state->theme_is_sound;
  lap({"so với lần trước", "comparing"});
  return false;
}

Outcome Build::save_documents(const DocumentCache::Files& news) {
  const auto& [all, since] = news;
  if (!all && !since) return Done{};
  Outcome saved = all ? save_cache(documents_path(m_options.site), *all) : save_cache(documents_since_path(m_options.site), *since);
  lap({"bộ nhớ đệm", "cache"});
  return saved;
}

// `hash`: of the file when it was searched for what may not be quoted.
std::string Build::described(const Findings& of_file, const Digest& hash) {
  const std::string& file = of_file.front().place.file;
  if (m_quotable.contains(file)) {
    const auto bytes = m_disk.read(join_path(m_options.site, file));
    if (bytes && sha256(*bytes) == hash) return m_options.describe(of_file, &*bytes);
  }
  return m_options.describe(of_file, nullptr);
}

// A file's part is taken from the last build where neither the file nor what is said of it is another.
void Build::describe() {
  if (!m_options.describe) return;
  std::map<Digest, const std::string*> last;
  if (m_last_text.made_for == m_options.described_for)
    for (const ReportPart& part : m_last_text.parts) last.emplace(part.made_from, &part.text);
  std::vector<Findings> files;
  for (const Finding& finding : m_report.findings) {
    if (files.empty() || files.back().front().place.file != finding.place.file) files.emplace_back();
    files.back().push_back(finding);
  }
  ReportText text{m_options.described_for, std::vector<ReportPart>(files.size())};
  parallel_for(files.size(), m_options.jobs, [&](std::size_t i) {
    ReportPart& part = text.parts[i];
    const Digest file = m_files.hash_of(join_path(m_options.site, files[i].front().place.file));
    if (file != Digest{}) part.made_from = sha256(archived(files[i], file));
    const auto known = file == Digest{} ? last.end() : last.find(part.made_from);
    part.text = known == last.end() ? described(files[i], file) : *known->second;
  });
  m_report.text = std::move(text);
  lap({"thông báo", "report"});
}

// For the next build.
void Build::remember() {
  if (!m_options.drafts && !m_options.preview && !remember_addresses(m_site, m_options.site, m_disk)) m_forgetful = true;
  m_same_days = same_days(m_site);
  m_site = {};  // nobody asks for it any more, and what follows takes room
  m_facts = {};
  m_texts = {};
  settle_findings(m_report.findings, m_decomposed, m_disk);
  if (!m_forgetful) describe();
  if (!m_forgetful && save_state()) return lap({"bộ nhớ đệm", "cache"});
  m_report.findings.push_back(without_memory());
  sort_findings(m_report.findings);
  describe();
}

bool Build::save_state() {
  if (!m_files.look_again(join_path(m_options.site, ".congbo/addresses"))) return false;
  BuildState state;
  state.place = place();
  state.wanted = wanted();
  state.first = m_same_days.first;
  state.last = m_same_days.last;
  state.seen = m_files.seen();
  // Late, since all came into its place at the end, and a stamp counts only when its tick is over.
  state.made = std::move(m_made);
  const std::int64_t now = m_disk.now();
  for (MadeFile& file : state.made)
    if (!file.stamp.sure) file.stamp = sure_stamp(file.stamp.stamp, now);
  const auto list = m_disk.read(m_folder + "/.congbo");
  if (!list) return false;
  state.list = {".congbo", sha256(*list), {}, sure_stamp(m_disk.stamp(m_folder + "/.congbo"), m_disk.now()), false};
  state.theme_is_sound = theme_findings(*m_theme).empty();
  std::vector<std::string> left;
  for (const MadeFile& file : state.made)
    if (file.left) left.push_back(file.path);
  std::swap(left, m_report.left);
  state.report = std::move(m_report);
  const std::string bytes = state_file(state);
  m_report = std::move(state.report);
  std::swap(left, m_report.left);
  state = {};
  return save_cache(state_path(m_options.site, m_options.preview), bytes).ok();
}

}  // namespace congbo
