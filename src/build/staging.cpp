#include "build/staging.h"

#include <algorithm>
#include <functional>
#include <set>

#include "base/parallel.h"

namespace congbo {

std::vector<std::string> folders_above(const std::string& path) {
  std::vector<std::string> folders;
  for (std::size_t at = path.rfind('/'); at != std::string::npos; at = at == 0 ? std::string::npos : path.rfind('/', at - 1))
    folders.push_back(path.substr(0, at));
  return folders;
}

Result<std::size_t> Staging::lay(const std::string& path, const std::string& bytes, bool stands) {
  return note(path, m_files.lay(path, bytes), stands);
}

Result<std::size_t> Staging::lay(const std::string& path, const Pieces& pieces, bool stands) {
  return note(path, m_files.lay_pieces(path, pieces), stands);
}

// Noted in any case: folders may be made before a file cannot be written.
Result<std::size_t> Staging::note(const std::string& path, Result<std::string> temporary, bool stands) {
  const std::lock_guard lock(m_mutex);
  m_moves.push_back({path, temporary ? std::move(*temporary) : std::string(), stands});
  if (!temporary) return temporary.failure();
  return m_moves.size() - 1;
}

Outcome Staging::withdraw(std::size_t number) {
  std::unique_lock lock(m_mutex);
  Move& move = m_moves[number];
  lock.unlock();
  if (Outcome removed = m_files.remove_file(move.temporary); !removed) return removed;
  move.temporary.clear();
  return Done{};
}

Outcome Staging::place(std::size_t number) {
  Move& move = m_moves[number];
  if (move.stands && m_files.exchange(move.temporary, move.path)) {
    move.state = State::exchanged;
  } else {
    if (Outcome renamed = m_files.rename(move.temporary, move.path); !renamed) return renamed;
    move.state = move.stands ? State::overwritten : State::placed;
    move.temporary.clear();
  }
  const std::lock_guard lock(m_mutex);
  m_done.push_back(number);
  return Done{};
}

Outcome Staging::retire(const std::string& path) {
  std::string temporary = temporary_beside(path);
  if (Outcome renamed = m_files.rename(path, temporary); !renamed) return renamed;
  m_done.push_back(m_moves.size());
  m_moves.push_back({path, std::move(temporary), true, State::retired});
  return Done{};
}

Outcome Staging::settle(unsigned jobs) {
  m_settled = true;
  const auto failures = drop_temporaries(jobs);
  if (failures.empty()) return Done{};
  return failures.front();
}

// What a disk refuses is tried once more: it would lie in the folder for good.
std::vector<Failure> Staging::drop_temporaries(unsigned jobs) {
  std::vector<Failure> failures;
  for (int attempt = 0; attempt == 0 || (attempt == 1 && !failures.empty()); ++attempt) {
    failures.clear();
    parallel_for(m_moves.size(), jobs, [&](std::size_t i) {
      std::string& temporary = m_moves[i].temporary;
      if (temporary.empty()) return;
      const Outcome removed = m_files.remove_file(temporary);
      if (removed) return temporary.clear();
      const std::lock_guard lock(m_mutex);
      failures.push_back(removed.failure());
    });
  }
  return failures;
}

// The last first. Where something cannot be undone, what was placed first stays too: the list that names both what
// was there and what is.
void Staging::take_back() {
  bool all = true;
  for (; m_done.size() > 1; m_done.pop_back()) all = undo(m_moves[m_done.back()]) && all;
  if (all && !m_done.empty()) undo(m_moves[m_done.front()]);
  drop_temporaries(1);
  remove_new_folders();
}

// False where it cannot be: the disk fails, or could not keep what stood there.
bool Staging::undo(Move& move) {
  switch (move.state) {
    case State::laid: return true;
    case State::placed: return m_files.remove_file(move.path).ok();
    case State::exchanged: return m_files.exchange(move.temporary, move.path);
    case State::overwritten: return false;
    case State::retired: return m_files.rename(move.temporary, move.path).ok();
  }
  return false;
}

void Staging::remove_new_folders() {
  // Longer paths sort behind their parents, so in descending order children go first.
  std::set<std::string, std::greater<>> folders;
  for (const Move& move : m_moves)
    if (!move.stands)
      for (std::string& folder : folders_above(move.path))
        if (folder.size() > m_folder.size() || (m_is_new && folder == m_folder)) folders.insert(std::move(folder));
  for (const std::string& folder : folders) m_files.remove_empty_folder(folder);
}

}  // namespace congbo
