#pragma once
// V18: each document whose text was public with other words is a mended conversion or a correction; who publishes says which.

#include <optional>
#include <string>
#include <vector>

#include "base/message.h"
#include "command/command.h"
#include "command/target_option.h"
#include "publish/publication.h"

namespace congbo {

struct ChangedText {
  std::string path;     // of the published text: "2024/hoi-nghi/ke-hoach/nguon.md"
  std::string source;   // "content/2024/hoi-nghi/ke-hoach.md"; empty where the site has no such document
  bool noted = false;   // the page says what was corrected since the last publication
  bool unbuilt = false; // a note is there, and the page that was built does not show it
  bool mended = false;  // a person said so
  bool written = false; // a correction has just been written into its document
};

// What was answered before for a target, and not yet published: "<sha256 of the text> <path>" a line, in its memory.
class MendedTexts {
 public:
  explicit MendedTexts(const std::string& memory);
  bool contains(const std::string& path, const std::string& hash) const;
  void add(const std::string& path, const std::string& hash);
  Outcome save() const;

 private:
  std::string m_path;
  std::map<std::string, std::string> m_hashes;
};

// The texts that `report` is about to change, and what is known of each. Reads the site where there is one.
std::vector<ChangedText> look_at_changed_texts(const Arguments& arguments, const ChosenTarget& target, const Release& release,
                                               const PublicationReport& report);

// Asks at a terminal; takes --mended and --correction instead; in scripts --strict stops where nothing answers, and else
// nothing is said. A correction is written into its document, and then the site is to be built again. Words stop the
// publication; an interrupt stops as "q" does.
std::optional<Words> settle_changed_texts(const Arguments& arguments, const ChosenTarget& target, const Release& release,
                                          const PublicationReport& report, std::vector<ChangedText>& texts);

}  // namespace congbo
