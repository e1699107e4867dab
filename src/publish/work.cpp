#include "publish/work.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <random>

#include "base/hash.h"
#include "base/parallel.h"
#include "base/temporary_name.h"
#include "base/terminal.h"

namespace congbo {
namespace {

std::string random_name() {
  std::random_device source;
  std::string bytes;
  for (int i = 0; i < 4; ++i) bytes += std::to_string(source()) + ".";
  return sha256_hex(bytes).substr(0, 16);
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == path.npos ? "" : path.substr(0, slash);
}

Trouble of_this_machine(const Failure& failure) { return {Cause::local, failure.message}; }

class Work {
 public:
  Work(const Release& release, const TargetOpener& opener, const PublicationOptions& options, const Survey& survey, const Plan& plan,
       Journal& journal, const std::function<void(const PublicationProgress&)>& progress)
      : m_release(release), m_options(options), m_survey(survey), m_plan(plan), m_journal(journal), m_tell(progress) {
    for (int i = 0; i < std::max(1, options.connections); ++i) m_connections.emplace_back(opener, options.patience);
    m_progress.all_files = plan.steps.size();
    m_progress.all_bytes = plan.bytes();
  }

  Tried<Manifest> run() {
    if (m_tell) m_tell(m_progress);
    if (auto clean = remove_strays(); !clean) return clean.trouble();
    if (auto taken = take_note(); !taken) return taken.trouble();
    if (auto clean = remove_halves(); !clean) return clean.trouble();
    if (auto folders = make_folders(); !folders) return folders.trouble();
    std::size_t begin = 0;
    for (; begin < m_plan.steps.size() && m_plan.steps[begin].kind != StepKind::remove;) {
      const std::size_t end = end_of_wave(begin);
      if (auto sent = each(end - begin, [&](std::size_t i, Connection& on) { return send(m_plan.steps[begin + i], on); }); !sent)
        return sent.trouble();
      begin = end;
    }
    Manifest manifest = coming_manifest();
    if (auto left = leave(manifest); !left) return left.trouble();
    if (begin < m_plan.steps.size()) {
      if (auto gone = remove_rest(begin); !gone) return gone.trouble();
      manifest.gone.clear();
      if (auto left = leave(manifest); !left) return left.trouble();
    }
    if (auto freed = free_note(); !freed) return freed.trouble();
    return manifest;
  }

 private:
  // `work(i, connection)` for each i below `count`, on all connections; the first trouble stops the rest.
  template <class Do>
  Tried<Done> each(std::size_t count, const Do& work) {
    std::atomic<std::size_t> next{0};
    std::atomic<bool> stop{false};
    std::vector<std::optional<Trouble>> troubles(m_connections.size());
    const std::size_t hands = std::min(count, m_connections.size());
    parallel_for(hands, static_cast<unsigned>(hands), [&](std::size_t hand) {
      for (std::size_t i = next++; i < count && !stop; i = next++) {
        const Tried<Done> tried = work(i, m_connections[hand]);
        if (tried) continue;
        troubles[hand] = tried.trouble();
        stop = true;
      }
    });
    for (const auto& trouble : troubles)
      if (trouble) return *trouble;
    return Done{};
  }

  // The note on the server that says who is publishing and what is coming.
  Tried<Done> take_note() {
    LockNote note{m_survey.own_lock ? m_journal.before().session : random_name(), m_options.publisher, unix_time(), m_survey.generation, {}};
    if (m_survey.lock) note.coming = m_survey.lock->coming;
    for (const PlanStep& step : m_plan.steps)
      if (step.kind != StepKind::remove) note.coming[step.path] = {step.hash, step.bytes};
    m_session = note.session;
    if (!m_survey.own_lock || m_journal.before().generation != m_survey.generation)
      if (Outcome started = m_journal.start(note.session, m_survey.generation); !started) return of_this_machine(started.failure());
    const Over over = m_survey.lock ? Over::anything : Over::nothing;
    auto put = put_text(lock_path, lock_text(note), over);
    // A try that came through unseen meets its own note.
    if (!put && !put.failed_by(Cause::exists)) return put.trouble();
    return still_as_surveyed();
  }

  // And looks whether it is gone: one that stays stops the next publication.
  Tried<Done> free_note() {
    return m_connections[0].attempt<Done>([](Target& target, bool) -> Tried<Done> {
      const std::string path(lock_path);
      if (auto removed = target.remove(path); !removed) return removed;
      const auto left = target.get(path);
      if (left.failed_by(Cause::not_found)) return Done{};
      return left ? trouble(Cause::corrupted, target.place(), path) : left.trouble();
    });
  }

  Trouble somebody_was_faster() {
    if (Outcome forgotten = m_journal.finish(); !forgotten) return of_this_machine(forgotten.failure());
    return {Cause::exists, {"lần đăng khác vừa bắt đầu trên máy chủ; chờ xong rồi chạy lại", "another publication has just begun on the server; run again when it is over"}};
  }

  // Two that came at the same moment: the note is the one's whose session stands in it; and nobody finished
  // between our look and our note.
  Tried<Done> still_as_surveyed() {
    auto note = m_connections[0].attempt<LockNote>([](Target& target, bool) -> Tried<LockNote> {
      const auto text = target.get(std::string(lock_path));
      if (!text) return text.trouble();
      if (auto read = read_lock(*text)) return std::move(*read);
      return trouble(Cause::corrupted, target.place(), std::string(lock_path));
    });
    if (!note) return note.trouble();
    if (note->session != m_session) return somebody_was_faster();
    auto manifest = m_connections[0].attempt<std::string>([](Target& target, bool) { return target.get(std::string(manifest_path)); });
    if (manifest.failed_by(Cause::not_found)) return Done{};
    if (!manifest) return manifest.trouble();
    const auto found = read_manifest(*manifest);
    if (found && found->generation != m_survey.generation) {
      if (auto freed = free_note(); !freed) return freed;
      return somebody_was_faster();
    }
    return Done{};
  }

  // What a killed run of ours left under temporary names; before its journal is begun anew.
  Tried<Done> remove_strays() {
    std::vector<std::string> strays;
    for (const auto& [temporary, path] : m_journal.before().begun) strays.push_back(temporary);
    return each(strays.size(), [&](std::size_t i, Connection& on) {
      return on.attempt<Done>([&](Target& target, bool) { return target.remove(strays[i]); });
    });
  }

  // And under the names of a disk (temporary_beside()), which no journal knows: beside what it was writing, in a folder on this
  // machine. Under our note, so that nobody writes there now.
  Tried<Done> remove_halves() {
    std::set<std::string> folders;
    for (const auto& [temporary, path] : m_journal.before().begun) folders.insert(folder_of(path));
    for (const std::string& folder : folders) {
      const auto names = m_connections[0].attempt<std::vector<std::string>>([&](Target& target, bool) { return target.list(folder); });
      if (!names && !names.failed_by(Cause::not_found)) return names.trouble();
      if (!names) continue;
      for (const std::string& name : *names) {
        if (!is_temporary_name(name)) continue;
        const std::string path = folder.empty() ? name : folder + "/" + name;
        if (auto gone = m_connections[0].attempt<Done>([&](Target& target, bool) { return target.remove(path); }); !gone) return gone;
      }
    }
    return Done{};
  }

  // Those that no file of ours lies in yet, those above first.
  Tried<Done> make_folders() {
    std::set<std::string> there{""}, missing;
    for (const auto& [path, file] : m_survey.state.files)
      for (std::string at = folder_of(path); there.insert(at).second;) at = folder_of(at);
    for (const PlanStep& step : m_plan.steps) {
      if (step.kind == StepKind::remove) continue;
      for (std::string at = folder_of(step.path); !there.contains(at) && missing.insert(at).second;) at = folder_of(at);
    }
    std::map<std::ptrdiff_t, std::vector<std::string>> by_depth;
    for (const std::string& folder : missing) by_depth[std::count(folder.begin(), folder.end(), '/')].push_back(folder);
    for (const auto& level : by_depth) {
      const std::vector<std::string>& folders = level.second;
      auto made = each(folders.size(), [&](std::size_t i, Connection& on) {
        return on.attempt<Done>([&](Target& target, bool) { return target.make_folder(folders[i]); });
      });
      if (!made) return made;
    }
    return Done{};
  }

  std::size_t end_of_wave(std::size_t begin) const {
    std::size_t end = begin;
    while (end < m_plan.steps.size() && m_plan.steps[end].wave == m_plan.steps[begin].wave) ++end;
    return end;
  }

  std::string temporary_for(const std::string& path) {
    const std::string folder = folder_of(path);
    return (folder.empty() ? "" : folder + "/") + std::string(temporary_prefix) + m_session.substr(0, 8) + "-" + std::to_string(m_temporaries++);
  }

  Tried<Done> send(const PlanStep& step, Connection& on) {
    auto bytes = m_release.read(step.path);
    if (!bytes) return of_this_machine(bytes.failure());
    const bool announced = m_survey.lock && m_survey.lock->coming.contains(step.path);
    const Over over = step.kind == StepKind::upload && !announced ? Over::nothing : Over::anything;
    Upload upload{step.path, "", std::move(*bytes), step.hash, over};
    auto put = on.attempt<Done>([&](Target& target, bool again) -> Tried<Done> {
      if (again) upload.over = Over::anything;  // the try before may have come through
      return put_once(target, upload);
    });
    if (!put) return put;
    if (Outcome noted = m_journal.done(step.path, {step.hash, step.bytes}); !noted) return of_this_machine(noted.failure());
    count(step);
    return Done{};
  }

  Tried<Done> remove_rest(std::size_t begin) {
    auto gone = each(m_plan.steps.size() - begin, [&](std::size_t i, Connection& on) -> Tried<Done> {
      const PlanStep& step = m_plan.steps[begin + i];
      auto removed = on.attempt<Done>([&](Target& target, bool) { return target.remove(step.path); });
      if (!removed) return removed;
      if (Outcome noted = m_journal.gone(step.path); !noted) return of_this_machine(noted.failure());
      count(step);
      return Done{};
    });
    if (!gone) return gone;
    std::set<std::string> lived, emptied;
    for (const auto& [path, hash] : m_release.files)
      for (std::string at = folder_of(path); lived.insert(at).second && !at.empty();) at = folder_of(at);
    for (std::size_t i = begin; i < m_plan.steps.size(); ++i)
      for (std::string at = folder_of(m_plan.steps[i].path); !at.empty() && !lived.contains(at) && emptied.insert(at).second;) at = folder_of(at);
    // Longer paths sort behind their parents.
    for (auto folder = emptied.rbegin(); folder != emptied.rend(); ++folder) {
      auto removed = m_connections[0].attempt<Done>([&](Target& target, bool) { return target.remove_empty_folder(*folder); });
      if (!removed) return removed;
    }
    return Done{};
  }

  Manifest coming_manifest() const {
    // Where the server lost its manifest or went back to an older one, numbers that releases were kept under are not used again.
    Manifest manifest{std::max(m_survey.generation, m_survey.known) + 1, m_options.publisher, unix_time(), m_release.restores, {}, {}};
    manifest.files = m_survey.state.files;
    for (const PlanStep& step : m_plan.steps) {
      if (step.kind != StepKind::remove) manifest.files[step.path] = {step.hash, step.bytes};
      if (step.kind != StepKind::remove) continue;
      manifest.files.erase(step.path);
      manifest.gone[step.path] = {std::string(64, '0'), step.bytes};
    }
    return manifest;
  }

  Tried<Done> leave(const Manifest& manifest) {
    const std::string text = manifest_text(manifest);
    const bool twice = !m_connections[0].replaces_in_one_step();
    if (twice)
      if (auto next = put_text(next_manifest_path, text, Over::anything); !next) return next;
    if (auto put = put_text(manifest_path, text, Over::anything); !put) return put;
    if (!twice) return Done{};
    return m_connections[0].attempt<Done>([](Target& target, bool) { return target.remove(std::string(next_manifest_path)); });
  }

  Tried<Done> put_text(std::string_view path, const std::string& text, Over over) {
    Upload upload{std::string(path), "", text, sha256_hex(text), over};
    return m_connections[0].attempt<Done>([&](Target& target, bool) { return put_once(target, upload); });
  }

  // Each try under a temporary name of its own: the server may still be writing to the one before, which goes.
  Tried<Done> put_once(Target& target, Upload& upload) {
    if (!upload.temporary.empty())
      if (auto gone = target.remove(upload.temporary); !gone) return gone;
    upload.temporary = temporary_for(upload.path);
    if (Outcome noted = m_journal.begin(upload.temporary, upload.path); !noted) return of_this_machine(noted.failure());
    return target.put(upload);
  }

  void count(const PlanStep& step) {
    const std::lock_guard guard(m_telling);
    ++m_progress.files;
    if (step.kind != StepKind::remove) m_progress.bytes += step.bytes;
    if (m_tell) m_tell(m_progress);
  }

  const Release& m_release;
  const PublicationOptions& m_options;
  const Survey& m_survey;
  const Plan& m_plan;
  Journal& m_journal;
  const std::function<void(const PublicationProgress&)>& m_tell;
  std::vector<Connection> m_connections;
  PublicationProgress m_progress;
  std::mutex m_telling;
  std::string m_session;
  std::atomic<unsigned> m_temporaries{0};
};

}  // namespace

Tried<Manifest> carry_out(const Release& release, const TargetOpener& opener, const PublicationOptions& options, const Survey& survey,
                          const Plan& plan, Journal& journal, const std::function<void(const PublicationProgress&)>& progress) {
  return Work(release, opener, options, survey, plan, journal, progress).run();
}

}  // namespace congbo
