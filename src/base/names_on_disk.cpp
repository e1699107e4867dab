// Names of files and folders that base/file_system.h gives.

#include <unistd.h>

#include <atomic>
#include <cstdlib>

#include "base/account.h"
#include "base/file_system.h"

namespace congbo {

std::string temporary_beside(const std::string& path) {
  static std::atomic<unsigned> counter{0};
  const std::size_t slash = path.rfind('/');
  const std::string folder = slash == std::string::npos ? "" : path.substr(0, slash + 1);
  return folder + ".congbo-" + std::to_string(::getpid()) + "-" + std::to_string(counter++) + ".tmp";
}

std::string home_folder() {
  if (const char* home = std::getenv("HOME"); home && *home) return home;
  return own_account().home;
}

std::string join_path(std::string_view folder, std::string_view name) {
  if (folder.empty() || folder == ".") return std::string(name);
  std::string path(folder);
  if (path.back() != '/') path += '/';
  return path += name;
}

}  // namespace congbo
