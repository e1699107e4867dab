#pragma once
// --target: a place of the site's settings.

#include "base/result.h"
#include "command/command.h"
#include "model/settings.h"

namespace congbo {

struct ChosenTarget {
  std::string site;
  std::string base_url;
  PublishTarget target;
  std::string memory;  // SITE/.congbo/publish/NAME
};

// The target that is named, or the only one. The site is the first operand, or the current folder.
Result<ChosenTarget> chosen_target(const Arguments& arguments);

}  // namespace congbo
