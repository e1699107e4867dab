#include "base/scratch.h"

#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "base/system_reason.h"

namespace congbo {
namespace {

Result<std::string> make_folder() {
  std::error_code error;
  const auto place = std::filesystem::temp_directory_path(error);
  std::string path = (error ? std::string("/tmp") : place.string()) + "/congbo-XXXXXX";
  if (::mkdtemp(path.data()) != nullptr) return path;
  return system_failure("không tạo được thư mục tạm", "cannot make a temporary folder", path, errno);
}

}  // namespace

ScratchFolder::ScratchFolder() : m_path(make_folder()) {}

ScratchFolder::~ScratchFolder() {
  std::error_code error;
  if (m_path) std::filesystem::remove_all(*m_path, error);
}

}  // namespace congbo
