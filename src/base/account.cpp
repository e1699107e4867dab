#include "base/account.h"

#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>

namespace congbo {

Account own_account() {
  passwd entry{};
  passwd* user = nullptr;
  std::array<char, 4096> text{};
  if (::getpwuid_r(::getuid(), &entry, text.data(), text.size(), &user) != 0 || !user) return {};
  return {user->pw_name ? user->pw_name : "", user->pw_dir ? user->pw_dir : ""};
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
