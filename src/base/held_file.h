#pragma once
// A file that one process at a time holds (flock(2)) and that grows line by line: a journal, or a lock with a note.

#include <memory>
#include <optional>
#include <string>

#include "base/result.h"

namespace congbo {

class HeldFile {
 public:
  // Opens or makes the file (mode 0600; its folder must be there) and holds it until the object goes. Nothing
  // where another process holds it.
  static Result<std::optional<HeldFile>> open(const std::string& path);

  // The same of a file that was opened with these, and is closed here; a negative handle: errno says why not.
  static const int flags;
  static constexpr unsigned mode = 0600;
  static Result<std::optional<HeldFile>> hold(int handle, const std::string& path);

  HeldFile(HeldFile&&) noexcept;
  HeldFile& operator=(HeldFile&&) noexcept;
  ~HeldFile();

  // What stood in it when it was opened.
  const std::string& content() const { return m_content; }

  // Adds `text` behind everything else, in one write: a killed process leaves it whole or not at all, or,
  // where the disk was full, cut. Thread-safe.
  Outcome append(const std::string& text);

  // Empties it.
  Outcome clear();

 private:
  HeldFile(std::string path, int handle) : m_path(std::move(path)), m_handle(handle) {}
  std::string m_path;
  std::string m_content;
  int m_handle = -1;
};

}  // namespace congbo
