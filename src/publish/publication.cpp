#include "publish/publication.h"

#include <algorithm>

#include "publish/kept_releases.h"
#include "publish/suspects.h"
#include "publish/work.h"

namespace congbo {
namespace {

Trouble local(const Failure& failure) { return {Cause::local, failure.message}; }

// What this machine published last, or nothing.
std::optional<Manifest> remembered(const std::string& path, FileSystem& files) {
  if (files.kind(path) != FileKind::file) return std::nullopt;
  const auto text = files.read(path);
  return text ? read_manifest(text.value()) : std::nullopt;
}

// Bytes of every path that the server does not have as it should be.
Tried<std::map<std::string, std::uint64_t>> sizes_of_changes(const Release& release, const ServerState& state) {
  std::map<std::string, std::uint64_t> sizes;
  for (const auto& [path, hash] : release.files) {
    const auto there = state.files.find(path);
    if (there != state.files.end() && there->second.hash == hash && !state.uncertain.contains(path)) continue;
    const auto bytes = release.read(path);
    if (!bytes) return local(bytes.failure());
    sizes[path] = bytes.value().size();
  }
  return sizes;
}

class Preparation {
 public:
  Preparation(const Release& release, const TargetOpener& opener, const PublicationOptions& options, FileSystem& files)
      : m_release(release), m_options(options), m_files(files), m_connection(opener, options.patience), m_last_path(join_path(options.memory, "last")) {}

  Tried<PublicationReport> plan(const JournalRecord& journal) {
    const auto last = remembered(m_last_path, m_files);
    auto survey = survey_server(m_connection, journal, last, m_options.publisher);
    if (!survey) return survey.trouble();
    m_survey = std::move(*survey);
    const auto suspects = remembered_suspects(m_options.memory, m_files);
    if (auto looked = doubt_suspects(m_connection, suspects, m_survey.state); !looked) return looked.trouble();
    auto strangers = look_for_strangers(m_connection, m_release, m_options.keep, m_survey);
    if (!strangers) return strangers.trouble();
    auto sizes = sizes_of_changes(m_release, m_survey.state);
    if (!sizes) return sizes.trouble();
    PublicationReport report;
    std::vector<std::string> left_alone = m_options.keep;
    for (const ForeignFile& file : strangers->foreign) left_alone.push_back(file.path);
    report.plan = make_plan(m_release, m_survey.state, *sizes, left_alone);
    report.plan.foreign = std::move(strangers->foreign);
    report.plan.foreign_names = std::move(strangers->names);
    report.plan.adopted = strangers->adopted;
    report.plan.resumed = m_survey.own_lock;
    if (m_survey.own_lock && journal.generation == m_survey.generation)
      for (const auto& [path, file] : journal.done) report.sent_before.push_back(path);
    report.plan.one_step = m_connection.replaces_in_one_step();
    report.generation = m_survey.generation;
    report.published = m_survey.time;
    report.before = m_survey.published;
    report.refusal = refusal_of(m_survey, report.plan, m_options);
    return report;
  }

  // Whether the server is as it should be, its manifest too.
  bool nothing_to_do(const Plan& plan) const {
    return plan.steps.empty() && plan.adopted == 0 && !m_survey.lock && !m_survey.damaged && m_survey.generation != 0 &&
           m_survey.restores == m_release.restores;
  }

  const Survey& survey() const { return m_survey; }

  // The generation whose files the server showed; 0 = none.
  std::uint64_t shown() const { return m_survey.restores != 0 ? m_survey.restores : m_survey.generation; }

  Outcome remember(const Manifest& manifest) { return m_files.replace(m_last_path, manifest_text(manifest)); }

  Manifest as_surveyed() const {
    return {m_survey.generation, m_survey.publisher, m_survey.time, m_survey.restores, m_survey.state.files, {}};
  }

 private:
  const Release& m_release;
  const PublicationOptions& m_options;
  FileSystem& m_files;
  Connection m_connection;
  std::string m_last_path;
  Survey m_survey;
};

}  // namespace

Result<Release> earlier_release(const std::string& memory, FileSystem& files) {
  const auto last = remembered(join_path(memory, "last"), files);
  if (!last) return Failure{{"máy này chưa đăng lần nào tới đích ấy", "this machine has not published to that target yet"}};
  return release_before(memory, *last, files);
}

std::vector<std::string> changed_texts(const Release& release, const FileTable& before) {
  std::vector<std::string> changed;
  for (const auto& [path, hash] : release.files) {
    if (!path.ends_with("/nguon.md")) continue;
    const auto then = before.find(path);
    if (then != before.end() && then->second.hash != hash) changed.push_back(path);
  }
  return changed;
}

Tried<PublicationReport> publish(const Release& release, const TargetOpener& opener, const PublicationOptions& options,
                                 FileSystem& files, const std::function<void(const PublicationProgress&)>& progress) {
  if (Outcome made = files.make_folders(options.memory); !made) return local(made.failure());
  auto journal = Journal::open(join_path(options.memory, "journal"));
  if (!journal) return local(journal.failure());
  if (!*journal)
    return Trouble{Cause::exists, {"trên máy này đang có một lần đăng khác tới cùng đích", "another publication to this target is running on this machine"}};
  Preparation preparation(release, opener, options, files);
  auto report = preparation.plan((*journal)->before());
  if (report && interrupted()) return trouble(Cause::interrupted, "", "");
  if (!report || options.dry_run || report->refusal) return report;
  if (options.last_word) report->refusal = options.last_word(*report);
  if (interrupted()) return report->refusal ? Trouble{Cause::interrupted, *report->refusal} : trouble(Cause::interrupted, "", "");
  if (report->refusal) return report;
  Manifest manifest = preparation.as_surveyed();
  if (!preparation.nothing_to_do(report->plan)) {
    auto done = carry_out(release, opener, options, preparation.survey(), report->plan, **journal, progress);
    if (!done) return done.trouble();
    manifest = std::move(*done);
  }
  if (Outcome kept = preparation.remember(manifest); !kept) return local(kept.failure());
  if (Outcome kept = keep_release(options.memory, manifest, preparation.shown(), release, files); !kept) return local(kept.failure());
  if (Outcome forgotten = remember_suspects(options.memory, {}, files); !forgotten) return local(forgotten.failure());
  if (Outcome over = (*journal)->finish(); !over) return local(over.failure());
  report->generation = manifest.generation;
  report->done = true;
  return report;
}

}  // namespace congbo
