#pragma once
// Proofreading: values → findings. One file a rule or a tight family; check.cpp lists them.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/finding.h"
#include "model/document.h"
#include "model/site.h"
#include "model/source.h"
#include "register/register.h"

namespace congbo {

// What one document's text and reading show by themselves. Thread-safe.
Findings check_document(const SourceDocument& source, const Document& document, const Register& registers);

// A05 for the unread rows of a list beside a document: of the sheet named, or of a .csv (no sheet).
Findings check_list(const std::string& path, const std::string& sheet,
                    const std::vector<UnreadRow>& unread_rows);

// What only the whole site shows.
Findings check_site(const Site& site, const Register& registers);

// A silence written into a document as an HTML comment, `<!-- congbo: N01: reason -->` (silences.cpp).
struct TextSilence {
  std::optional<RuleId> rule;  // nothing: `code` is no rule
  std::string code;
  std::string reason;
  Place place;
  int first_line = 0;  // of the findings that it silences, inclusive; 0 = those of the whole file too
  int last_line = -1;
};
std::vector<TextSilence> text_silences(const SourceDocument& source);

// Takes out what the silences cover, and reports as V19 those that give no reason or silence nothing.
Findings apply_text_silences(std::span<const TextSilence> silences, Findings findings);

// Whether a finding is silenced: in the text, or by the settings (as the two functions below have it).
bool is_silenced(const Finding& finding, std::span<const TextSilence> silences, const Settings& settings);

// What `rules` in the settings makes of findings: raised, lowered or silenced, for a path ('*' within a
// part, '**' across parts). The rules that guard people and the site (P01–P08, H10, V01, V07–V10) are
// never lowered, and silenced only for a path with a reason. A setting that silences nothing is V19.
Findings apply_rule_settings(const Settings& settings, Findings findings);

}  // namespace congbo
