#include "base/held_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <utility>

#include "base/system_reason.h"

namespace congbo {
namespace {

Failure failed(std::string_view vi, std::string_view en, const std::string& path) {
  return system_failure(vi, en, path, errno);
}

}  // namespace

const int HeldFile::flags = O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW;

Result<std::optional<HeldFile>> HeldFile::open(const std::string& path) {
  return hold(::open(path.c_str(), flags | O_CLOEXEC, mode), path);
}

Result<std::optional<HeldFile>> HeldFile::hold(int handle, const std::string& path) {
  if (handle < 0) return failed("không mở được tệp", "cannot open the file", path);
  HeldFile file(path, handle);
  if (::flock(handle, LOCK_EX | LOCK_NB) != 0) {
    if (errno == EWOULDBLOCK) return std::optional<HeldFile>();
    return failed("không khóa được tệp", "cannot lock the file", path);
  }
  std::array<char, 65536> buffer{};
  for (;;) {
    const ssize_t n = ::read(handle, buffer.data(), buffer.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return failed("không đọc được tệp", "cannot read the file", path);
    if (n == 0) break;
    file.m_content.append(buffer.data(), static_cast<std::size_t>(n));
  }
  return std::optional<HeldFile>(std::move(file));
}

HeldFile::HeldFile(HeldFile&& other) noexcept
    : m_path(std::move(other.m_path)), m_content(std::move(other.m_content)), m_handle(std::exchange(other.m_handle, -1)) {}

HeldFile& HeldFile::operator=(HeldFile&& other) noexcept {
  std::swap(m_path, other.m_path);
  std::swap(m_content, other.m_content);
  std::swap(m_handle, other.m_handle);
  return *this;
}

HeldFile::~HeldFile() {
  if (m_handle >= 0) ::close(m_handle);
}

Outcome HeldFile::append(const std::string& text) {
  ssize_t n = 0;
  do n = ::write(m_handle, text.data(), text.size());
  while (n < 0 && errno == EINTR);
  if (n != static_cast<ssize_t>(text.size())) return failed("không ghi được tệp", "cannot write the file", m_path);
  return Done{};
}

Outcome HeldFile::clear() {
  if (::ftruncate(m_handle, 0) != 0) return failed("không ghi được tệp", "cannot write the file", m_path);
  return Done{};
}

}  // namespace congbo
