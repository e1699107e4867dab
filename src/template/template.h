#pragma once
// Mustache templates, compiled once and rendered many times.
//
// The language is that of the Mustache specification, version 1.4
// (https://mustache.github.io/mustache.5.html and its test files): interpolation, sections,
// inverted sections, comments, partials and delimiters; of its optional parts inheritance
// ({{<parent}}, {{$block}}) and dynamic names ({{>*name}}), not lambdas. Beyond it:
//   - filters: {{x|url}}, {{x|attr}}, {{x|js}} escape for other places than HTML text (escape.h);
//   - empty text is false in sections (value.h);
//   - a block given to a parent is looked up in the templates around the one that gives it, not in
//     those it gives it to: a `content` inside a `content` is another block;
//   - a partial's blank lines are not indented; a template's byte order mark is dropped.

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "template/problem.h"
#include "template/value.h"

namespace congbo {

struct Program;
struct Compiled;

// Bounds that keep hostile templates and data from exhausting stack, memory or time.
namespace template_limits {
inline constexpr std::size_t nesting = 128;         // sections, parents and blocks in one template
inline constexpr std::size_t partials = 64;         // templates that include one another
inline constexpr std::size_t set_bytes = 256 << 20; // all templates of a set
inline constexpr std::size_t page_bytes = 64 << 20; // what one rendering writes
inline constexpr std::size_t steps = 20'000'000;    // tags and pieces of text in one rendering
} // namespace template_limits

// Those of one rendering, which a caller may draw tighter.
struct RenderingBounds {
  std::size_t page_bytes = template_limits::page_bytes;
  std::size_t steps = template_limits::steps;
};

struct TemplateSource {
  std::string_view name; // free text, as in "partials/site-header"; the `file` of problems
  std::string_view text; // UTF-8
};

// What strict rendering finds: each fault once a place, however often it is met.
//   name_not_found: no object around the tag has the name. A field that is null, false or empty is
//     fine, and so is a part of it: {{venue.city}} where venue is null.
//   not_declared_html: {{{x}}} of text that is not Html.
//   not_text: {{x}} of a list or an object.
//   missing_partial: a dynamic name for which there is no template.
// A report belongs to one set and to one thread; it may be used for any number of pages. Reports of
// several threads are joined by add().
class StrictReport {
 public:
  // By template, line and column.
  const std::vector<TemplateProblem>& problems() const { return m_problems; }
  void add(TemplateProblem problem);
  void add(const StrictReport& other);

 private:
  std::vector<TemplateProblem> m_problems; // sorted
};

// A set of templates that include one another by name. Copies share what was compiled. Every
// function may be called from several threads at a time.
class TemplateSet {
 public:
  // A set without templates.
  TemplateSet();

  // Compiles every template and reports everything that is wrong with them, by the name of the
  // template, line and column. The set can be used in any case: a template with a fault of its own,
  // and a partial that is missing, render as nothing. What `sources` refers to is needed only
  // meanwhile.
  static Compiled compile(std::span<const TemplateSource> sources);

  bool contains(std::string_view name) const;

  // Appends the page to `out`; `data` is the outermost object (or list, or text). Ends with the
  // problem that stopped it, and then leaves `out` as it was.
  [[nodiscard]] std::optional<TemplateProblem> render(std::string_view name, const Value& data,
                                                      std::string& out,
                                                      StrictReport* strict = nullptr,
                                                      const RenderingBounds& bounds = {}) const;

 private:
  std::shared_ptr<const Program> m_program;
};

struct Compiled {
  TemplateSet set;
  std::vector<TemplateProblem> problems;
};

} // namespace congbo
