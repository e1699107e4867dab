#pragma once
// What is laid beside a file of the inbox.

#include <string>
#include <vector>

#include "base/message.h"
#include "build/build.h"
#include "command/import_plan.h"

namespace congbo {

inline constexpr const char* inbox_note = "can-xem-lai.txt";
inline constexpr const char* inbox_preview = "xem-truoc.html";

struct InboxAnswer {
  std::vector<NewFile> files;  // the note first
  bool read = false;
  Words summary;  // for the terminal: how many findings, or why it could not be read
};

// The site that the file is meant for, as it is now.
struct InboxSite {
  const BuildOptions& options;
  const SiteRules& rules;
  const Site& site;
};

// `path`: of the file, as the user would name it.
InboxAnswer answer_to(const std::string& path, const InboxSite& site, Language language);

// The note of a file that nothing could be made of.
InboxAnswer answer_of_failure(const std::string& path, const Words& why, Language language);

}  // namespace congbo
