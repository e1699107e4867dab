#pragma once
// Writes a program's instructions and interns its names. Internal to template/.

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "template/program.h"

namespace congbo {

class Emitter {
 public:
  explicit Emitter(Program& program) : m_program(program) {}

  // The number of the next instruction.
  std::uint32_t here() const { return static_cast<std::uint32_t>(m_program.code.size()); }

  // A template or an argument begins here: what comes first begins a line.
  void begin_body();

  void text(std::string_view text);

  // A tag stands here in its line. When nothing of the line was written yet, its indentation is
  // due.
  void mark_line_start(Position position);

  // Adds an instruction and returns its number.
  std::uint32_t add(Op op, Position position, std::uint32_t a = 0, Escape escape = Escape::html);

  // Makes the jump of the instruction lead here.
  void land(std::uint32_t instruction);

  // What comes next begins a line (or does not), whatever was written last.
  void set_line_start(bool at_line_start) { m_at_line_start = at_line_start; }

  // Drops every instruction from this one on: a template with faults must not run.
  void discard(std::uint32_t first);

  Piece piece(std::string_view text);

  // The number of the path, or nothing for a name that is not valid.
  std::optional<std::uint32_t> path(std::string_view name);

  // The number of a block's name.
  std::uint32_t block(std::string_view name);

 private:
  std::uint32_t append(std::string_view text);

  Program& m_program;
  std::map<std::string, std::uint32_t, std::less<>> m_paths;
  std::map<std::string, std::uint32_t, std::less<>> m_blocks;
  std::uint32_t m_landing = 0; // text before this instruction must not be added to
  bool m_at_line_start = true;
};

} // namespace congbo
