#pragma once
// Compiles the templates of a set, one after the other. Internal to template/.

#include <span>
#include <vector>

#include "template/emitter.h"
#include "template/lexer.h"
#include "template/problem.h"
#include "template/program.h"
#include "template/template.h"

namespace congbo {

// A template that always includes another, whatever the data.
struct Inclusion {
  std::uint32_t from;
  std::uint32_t to;
  Position position;
};

// Compiles one template into the program, where its name must be known already. Whatever is wrong
// is added to `problems`; a template that is wrong in itself comes out empty.
class TemplateCompiler {
 public:
  TemplateCompiler(Program& program, Emitter& emitter, std::vector<TemplateProblem>& problems,
                   std::vector<Inclusion>& inclusions);

  void compile(std::uint32_t number, std::string_view text);

 private:
  // A section, parent or block that is not closed yet.
  struct Open {
    TagKind kind;
    std::string_view name;
    Position position;
    std::uint32_t instruction = 0; // of an argument: its first
    bool is_argument = false;      // a block directly inside a parent
    bool is_reported = false;      // crossed by another: one problem is enough
    std::string_view dedent = {};  // what it replaced
    std::vector<ArgumentBlock> arguments = {};
  };

  void handle(const Tag& tag);
  void handle_variable(const Tag& tag);
  void handle_section(const Tag& tag);
  void handle_partial(const Tag& tag);
  void open_parent(const Tag& tag);
  void open_block(const Tag& tag);
  void open_argument(const Tag& tag);
  void close(const Tag& tag);
  void close_parent(Open open);
  void close_argument(const Open& open);
  bool find_open(const Tag& tag);
  void push(Open open);
  void finish();

  std::uint32_t path(std::string_view name, const Tag& tag);
  std::uint32_t add_call(const Tag& tag, Stand stand, std::string_view indent);
  void report(TemplateFault fault, Position position, std::vector<Argument> arguments = {});

  // Lines (lines.cpp): which text is written, and which tags have their line to themselves.
  void take_text(std::size_t end);
  void write(std::string_view text);
  void write_lines(std::string_view text);
  void stand_inline(Position position);
  bool stand_alone();
  std::optional<std::size_t> end_of_blank_line(std::size_t offset) const;
  std::string_view indent_after(std::size_t offset) const;
  std::string_view without_dedent(std::string_view line) const;
  bool in_parent() const { return !m_open.empty() && m_open.back().kind == TagKind::parent; }

  Program& m_program;
  Emitter& m_emitter;
  std::vector<TemplateProblem>& m_problems;
  std::vector<Inclusion>& m_inclusions;

  std::uint32_t m_number = 0; // this template's
  std::string_view m_text;
  Lexer* m_lexer = nullptr;
  std::vector<Open> m_open;
  bool m_too_deep = false;
  bool m_is_crossed = false; // something was taken out of m_open
  std::size_t m_offset = 0;  // the text up to here is dealt with
  bool m_begins_line = true; // only white space stands before m_offset in its line
  std::string_view m_lead;   // that white space, not written yet
  std::string_view m_dedent; // indentation that the lines of an argument lose
};

// Reports each group of templates that include one another unconditionally, once.
void find_endless(const Program& program, const std::vector<Inclusion>& inclusions,
                  std::vector<TemplateProblem>& problems);

} // namespace congbo
