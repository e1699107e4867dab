#include "base/account.h"

#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>

namespace congbo {

std::string account_name() {
  const passwd* user = ::getpwuid(::getuid());  // NOLINT(concurrency-mt-unsafe): asked by the command, before there are threads
  return user && user->pw_name ? user->pw_name : "";
}

std::string machine_name() {
  std::array<char, 256> name{};
  return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "";
}

bool readable_by_owner_alone(const std::string& path) {
  struct stat about {};
  if (::stat(path.c_str(), &about) != 0 || !S_ISREG(about.st_mode)) return false;
  return about.st_uid == ::getuid() && (about.st_mode & 077) == 0;
}

}  // namespace congbo
