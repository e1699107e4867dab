#pragma once
// What `congbo publish` says, as text and JSON.

#include "base/message.h"
#include "command/changed_text.h"
#include "publish/publication.h"
#include "publish/verify.h"

namespace congbo {

struct PublishAnswer {
  std::string target;  // its name
  std::string place;   // its address, without a user
  std::string base_url;
  bool dry_run = false;
  std::uint64_t restores = 0;  // of a roll-back: the publication that is published again
  PublicationReport report;
  std::vector<ChangedText> changed;  // texts that were public with other words
  std::optional<Verification> verified;
  double seconds = 0;
};

std::string publish_as_text(const PublishAnswer& answer, Language language);
std::string publish_as_json(const PublishAnswer& answer);

}  // namespace congbo
