#pragma once
// Where passwords come from: the environment, a file that is its owner's alone, netrc; never the settings or
// the command line.

#include <functional>
#include <string>
#include <string_view>

#include "base/file_system.h"
#include "model/settings.h"

namespace congbo {

struct Secret {
  std::string user;      // where the settings name none
  std::string password;  // empty: there is none
};

// `variable` reads the environment. In this order: CONGBO_PASSWORD_<NAME> (the target's name in upper case, '-' as '_'),
// CONGBO_PASSWORD, `secret_file`, ~/.netrc (or the file that NETRC names) by host. Fails where a file can be read by
// others than its owner, or not at all. For S3 the user is the access key, also from AWS_ACCESS_KEY_ID with
// AWS_SECRET_ACCESS_KEY.
Result<Secret> find_secret(const PublishTarget& target, FileSystem& files, const std::function<std::string(const char*)>& variable,
                           const std::string& home);

// Whether a file with a secret is there, and its owner's alone; fails with words that say what to do.
Outcome look_at_private(const std::string& path, FileSystem& files);

// The entry of a netrc file for a host, or its default.
Secret netrc_entry(std::string_view text, std::string_view host, std::string_view user);

// "~/x" below the home folder.
std::string in_home(const std::string& path, const std::string& home);

}  // namespace congbo
