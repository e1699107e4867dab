#include "base/scratch.h"

#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace congbo {
namespace {

Result<std::string> make_folder() {
  std::error_code error;
  const auto place = std::filesystem::temp_directory_path(error);
  std::string path = (error ? std::string("/tmp") : place.string()) + "/congbo-XXXXXX";
  if (::mkdtemp(path.data()) != nullptr) return path;
  const std::string reason = std::generic_category().message(errno);
  return Failure{{"không tạo được thư mục tạm '" + path + "': " + reason, "cannot make a temporary folder '" + path + "': " + reason}};
}

}  // namespace

ScratchFolder::ScratchFolder() : m_path(make_folder()) {}

ScratchFolder::~ScratchFolder() {
  std::error_code error;
  if (m_path) std::filesystem::remove_all(*m_path, error);
}

}  // namespace congbo
