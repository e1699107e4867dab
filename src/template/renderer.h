#pragma once
// Runs a program over data. Internal to template/.

#include <optional>
#include <string>
#include <vector>

#include "template/program.h"
#include "template/template.h"

namespace congbo {

// One rendering. Sections and partials are kept in a list of frames, not on the machine's stack.
class TemplateRenderer {
 public:
  TemplateRenderer(const Program& program, std::string& out, StrictReport* strict,
                   const RenderingBounds& bounds);

  // Appends the page to the output. Ends with the problem that stopped it.
  std::optional<TemplateProblem> run(std::uint32_t number, const Value& data);

 private:
  enum class FrameKind : std::uint8_t { once, loop, call, argument };
  struct Frame {
    FrameKind kind;
    std::uint32_t back;           // loop: its body; call, argument: where to go on
    std::uint32_t item = 0;       // loop: the number of the current element
    const List* list = nullptr;   // loop
    std::size_t indent_begin = 0; // call, argument: what they replaced
    std::size_t indent_end = 0;
    std::uint32_t scope = nothing;
  };
  // The arguments of a parent being rendered, and those around the template that gives them.
  struct Scope {
    const Call* call;
    std::uint32_t outer;
  };

  bool step();
  void write_text(const Instruction& instruction);
  void write_value(const Instruction& instruction);
  void open_section(const Instruction& instruction);
  void open_inverted(const Instruction& instruction);
  void end_section();
  bool call(const Instruction& instruction);
  void expand_block(const Instruction& instruction);
  bool leave();

  const Value* find(std::uint32_t path);
  std::uint32_t target_of(const Call& call);
  const Scope* find_argument(std::uint32_t block, std::uint32_t& begin) const;
  Frame enter(FrameKind kind, std::uint32_t back) const;
  void indent(Stand stand, Piece piece);
  void begin_line(bool is_blank = false);

  bool is_indented() const { return m_indent_begin < m_indents.size(); }
  Place place() const;
  void stop_at_limit();
  void stop(TemplateFault fault, std::vector<Argument> arguments);
  void note(TemplateFault fault, std::string_view argument);

  const Program& m_program;
  std::string& m_out;
  const RenderingBounds m_bounds;
  const std::size_t m_out_end; // how long it may become
  StrictReport* const m_strict;
  std::vector<bool> m_noted; // instructions that the strict report knows of

  std::uint32_t m_at = 0; // the instruction being run
  std::vector<const Value*> m_contexts;
  std::vector<Frame> m_frames;
  std::vector<Scope> m_scopes;
  std::uint32_t m_scope = nothing; // the innermost that holds here
  std::size_t m_calls = 0;         // frames that are calls
  std::size_t m_steps = 0;
  std::string m_indents;          // of the frames, one after the other
  std::size_t m_indent_begin = 0; // the present indentation goes from here to the end
  bool m_indent_written = false;  // the line's indentation stands already before a block
  std::optional<TemplateProblem> m_problem;
};

} // namespace congbo
