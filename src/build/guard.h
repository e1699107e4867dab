#pragma once
// One source through parse, recognise, check and the privacy guard: nothing private and nobody
// withheld is left in what comes out, so that no later stage can publish it.

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "check/check.h"
#include "check/privacy.h"
#include "model/document.h"
#include "model/settings.h"
#include "model/source.h"
#include "register/register.h"

namespace congbo {

// What a site wants of the guard. Refers to the settings, which must live as long.
struct PrivacyPolicy {
  explicit PrivacyPolicy(const Settings& from)
      : settings(from), official(official_contacts(from)) {}
  const Settings& settings;
  OfficialContacts official;

  bool redacts() const { return settings.privacy == Privacy::redact; }
};

struct GuardedSource {
  SourceDocument source; // as it may be published
  Document document;     // recognised from it
  Findings findings;     // of parse, the rules and the guard; none holds a private value
  std::vector<TextSilence> silences;
  std::set<std::size_t> withheld; // entries of `withheld` whose person stood in it
  bool decomposed = false;
  bool quotable = false;  // the bytes are the text, and it holds nothing private, nobody withheld
};
GuardedSource guard_document(const std::string& path, std::string_view bytes,
                             const PrivacyPolicy& policy, const Register& registers);

// The rows of a list beside documents, without what is private; findings are told in `findings`.
struct GuardedRow {
  int line = 0;
  std::vector<std::string> cells;
};
std::vector<GuardedRow> guard_rows(const std::string& path, std::span<const RowText> rows,
                                   const PrivacyPolicy& policy, Findings& findings,
                                   std::set<std::size_t>& withheld);

// Plain text: a file that is published beside a document, or what another program reads out of one.
struct GuardedText {
  std::string text;     // as it may be published
  bool changed = false; // something had to go
};
GuardedText guard_text(const std::string& path, std::string_view text, const PrivacyPolicy& policy,
                       Findings& findings, std::set<std::size_t>& withheld);

// What is private in the name of a file that is published, or a person withheld from it: an error, whatever
// the policy.
void guard_name(const std::string& path, const PrivacyPolicy& policy, Findings& findings);

// V08 for the entries of `withheld` that were found nowhere.
void report_idle_withheld(const Settings& settings, const std::set<std::size_t>& found,
                          Findings& findings);

} // namespace congbo
