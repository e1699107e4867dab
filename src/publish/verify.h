#pragma once
// The public site as a reader's browser gets it, compared with what was published.

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "publish/trouble.h"

namespace congbo {

enum class VerifyFault {
  missing,      // the web server says that there is none
  differs,      // other bytes, even when it is asked past caches
  cached,       // an old copy stands in a cache; past it the right bytes come
  unreachable,  // no answer
};

struct VerifiedFile {
  std::string path;
  VerifyFault fault = VerifyFault::missing;
  std::string detail;
};

struct Verification {
  std::vector<VerifiedFile> faults;  // what is not right, by path
  std::size_t looked_at = 0;
  std::vector<std::string> left;     // what an interrupt kept it from, by path
};

// Fetches `files` (path → SHA-256) below `base_url`, on four connections. Files that web servers keep to themselves
// (.htaccess, web.config, nginx.conf) are passed over. `tell`: how many were looked at, of how many; by one thread at
// a time.
Verification verify_public(const std::string& base_url, const std::map<std::string, std::string>& files,
                           const std::function<void(std::size_t, std::size_t)>& tell = {});

}  // namespace congbo
