#pragma once
// What is wrong with a template, or with the data it was given: a value with its place, never text.

#include <optional>
#include <string_view>
#include <vector>

#include "base/finding.h"

namespace congbo {

// The comment names the arguments {0}, {1}, … of the sentence, where there are any.
enum class TemplateFault {
  // Found when templates are compiled.
  tag_not_closed, // what opens it; what would close it
  tag_empty,
  bad_name,           // the name
  bad_delimiters,     // what stands between the equals signs
  unknown_filter,     // its name
  section_not_closed, // the opening tag, as "{{#x}}"
  section_crossed,    // the closing tag; the tag open there; its line and column (also `related`)
  close_without_open, // the closing tag
  nesting_too_deep,   // how many sections may stand in one another
  lost_in_parent,     // a tag that inheritance drops; the parent's tag
  missing_partial,    // its name
  endless_partial,    // the way round, as "a → b → a"
  duplicate_template, // its name
  set_too_large,      // how many bytes a set may have
  // Found when a page is rendered.
  template_not_found, // its name
  partials_too_deep,  // the partial; how many may stand in one another
  page_too_large,     // how many bytes a page may have
  too_many_steps,     // how many steps a page may take
  // Found when a page is rendered strictly.
  name_not_found,    // the name
  not_declared_html, // the name
  not_text,          // the name
};

struct TemplateProblem {
  TemplateFault fault;
  Place place; // `file` is the template's name; length is not known
  std::vector<Argument> arguments;
  std::optional<Place> related;
  friend bool operator==(const TemplateProblem&, const TemplateProblem&) = default;
};

// A stable name: "section-not-closed".
std::string_view id_of(TemplateFault fault);

// The sentence in both languages, without the problem's own place.
Words sentence_of(const TemplateProblem& problem);

// By template, line, column, fault; the order of the enumeration decides the last.
void sort_problems(std::vector<TemplateProblem>& problems);

} // namespace congbo
