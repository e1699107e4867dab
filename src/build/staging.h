#pragma once
// New files for a folder that must change all at once or not at all. Internal to build/.

#include <deque>
#include <mutex>
#include <string>
#include <vector>

#include "base/file_system.h"

namespace congbo {

// Files are laid under temporary names first, which is what can fail: a disk is full there. Then they are put in
// place by names alone, and what stood there stays under the temporary names until settle(). What is not settled is
// taken back, so that a failure leaves the folder as it was. A killed process leaves temporary names, which sweep()
// (lock.h) removes.
class Staging {
 public:
  // `folder`: what all files lie below. It and those above it are never removed, unless it is not there yet.
  Staging(std::string folder, FileSystem& files)
      : m_folder(std::move(folder)), m_files(files), m_is_new(files.kind(m_folder) == FileKind::none) {}
  Staging(const Staging&) = delete;
  Staging& operator=(const Staging&) = delete;
  ~Staging() {
    if (!m_settled) take_back();
  }

  // Lays `bytes` beside `path`; `stands`: whether a file is there already. Gives its number. Thread-safe.
  Result<std::size_t> lay(const std::string& path, const std::string& bytes, bool stands);
  Result<std::size_t> lay(const std::string& path, const Pieces& pieces, bool stands);

  // As if it had not been laid. Thread-safe for different numbers.
  Outcome withdraw(std::size_t number);

  // Puts what was laid in its place. Thread-safe for different numbers, while nothing is laid or retired.
  Outcome place(std::size_t number);

  // Takes a file away.
  Outcome retire(const std::string& path);

  // Makes it final: removes what stood there before. Fails where some of that stays.
  Outcome settle(unsigned jobs);

 private:
  enum class State { laid, placed, exchanged, overwritten, retired };
  struct Move {
    std::string path;
    std::string temporary;  // empty: nothing stands there
    bool stands;            // a file was at `path`
    State state = State::laid;
  };

  Result<std::size_t> note(const std::string& path, Result<std::string> temporary, bool stands);
  void take_back();
  bool undo(Move& move);
  std::vector<Failure> drop_temporaries(unsigned jobs);
  void remove_new_folders();

  const std::string m_folder;
  FileSystem& m_files;
  const bool m_is_new;              // the folder was not there
  std::mutex m_mutex;               // guards what follows
  std::deque<Move> m_moves;         // elements never move
  std::vector<std::size_t> m_done;  // what was placed or retired, in that order
  bool m_settled = false;
};

// Every folder above `path`, the deepest first.
std::vector<std::string> folders_above(const std::string& path);

}  // namespace congbo
