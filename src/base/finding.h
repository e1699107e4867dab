#pragma once
// Findings: what congbo has to say about a site's content. A finding is a value: the rule, the place,
// typed arguments; its sentences are made last, by base/message.h, in either language.

#include <string>
#include <variant>
#include <vector>

#include "base/rule.h"

namespace congbo {

// A phrase in both languages of the program, for arguments that are words rather than data.
struct Words {
  std::string vi;
  std::string en;
  friend bool operator==(const Words&, const Words&) = default;
};

using Argument = std::variant<std::string, long long, Words>;

// A place in a file. `file` is relative to the site, NFC, with '/'. Lines and columns are those of the
// file on disk, from 1, columns in code points; 0 means the whole file (or the whole line).
struct Place {
  std::string file;
  int line = 0;
  int column = 0;
  int length = 0;  // code points to underline from `column`; 0 = not known
  friend auto operator<=>(const Place&, const Place&) = default;
};

// Another place that the finding speaks of, with what stands there.
struct RelatedPlace {
  Place place;
  Words message;
};

struct Finding {
  RuleId rule{};
  Place place;
  std::vector<Argument> arguments;  // fill {0}, {1}, … of the rule's message and hint
  std::vector<RelatedPlace> related;
  // What the settings made of it; the rule's own severity unless they say otherwise.
  Severity severity = rule_of(rule).severity;
};

using Findings = std::vector<Finding>;

// Sorts by file, line, column, rule, and drops exact repetitions.
void sort_findings(Findings& findings);

// How many of each severity.
struct FindingCount {
  int errors = 0;
  int warnings = 0;
  int advice = 0;
};
FindingCount count_findings(const Findings& findings);

}  // namespace congbo
