#pragma once
// Finds the tags of one template. Internal to template/.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "template/problem.h"
#include "template/program.h"

namespace congbo {

enum class TagKind {
  variable,
  raw,
  section,
  inverted,
  close,
  partial,
  parent,
  block,
  comment,
  delimiters
};

struct Tag {
  TagKind kind = TagKind::variable;
  std::string_view content; // between sign and end, trimmed; the name, in most
  std::size_t begin = 0;    // bytes of the whole tag in the template's text
  std::size_t end = 0;
  Position position;
};

// `text` without white space at its ends.
std::string_view trim_white(std::string_view text);

// The tag as people write it: "{{#x}}", whatever the delimiters are.
std::string spell(TagKind kind, std::string_view name);

class Lexer {
 public:
  // Both must outlive the lexer.
  Lexer(std::string_view name, std::string_view text, std::vector<TemplateProblem>& problems);

  // The next tag, or nothing at the end. Delimiters change as they are met. A tag that is never
  // closed is reported; the search goes on at the next opening.
  std::optional<Tag> next();

  // Whether `rest` begins with the tag that closes something.
  bool begins_with_close(std::string_view rest) const;

 private:
  bool read(Tag& tag);
  void set_delimiters(const Tag& tag);
  void advance(std::size_t offset);

  std::string_view m_name;
  std::string_view m_text;
  std::vector<TemplateProblem>& m_problems;
  std::string_view m_open = "{{";
  std::string_view m_close = "}}";
  std::size_t m_offset = 0;  // where the search goes on
  std::size_t m_counted = 0; // m_position is this byte's
  Position m_position;
};

} // namespace congbo
