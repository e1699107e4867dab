#pragma once
// Templates after compilation: instructions for the renderer. Internal to template/.
//
// All templates of a set lie in one row of instructions, each ended by `leave`. Literal text lies
// in one string, in the order of the instructions. Nothing changes after compilation.

#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "template/escape.h"
#include "template/value.h"

namespace congbo {

inline constexpr std::uint32_t nothing = UINT32_MAX;

struct Position {
  int line = 1;
  int column = 1; // code points
};

enum class Op : std::uint8_t {
  text,        // a piece of Program::text: a = offset, b = size
  line_start,  // a line of the template begins here, with a tag
  variable,    // a = path
  section,     // a = path, b = the instruction after its end
  inverted,    // a = path, b = the instruction after its end
  end_section, // the end of a section (not of an inverted one)
  call,        // a = call, b = the instruction after its arguments
  block,       // a = site, b = the instruction after the default content
  leave,       // the end of a template or of an argument
};

struct Instruction {
  Op op;
  Escape escape = Escape::html; // of a variable
  bool begins_line = false;     // of text: its first character begins a line of the template
  std::uint32_t a = 0;
  std::uint32_t b = 0;
};

// A piece of Program::text.
struct Piece {
  std::uint32_t offset = 0;
  std::uint32_t size = 0;
};

// "a.b.c" as keys in Program::keys; none at all means ".".
struct Path {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
  std::string name;
};

// Where a tag stands in its line, which decides how what it brings in is indented.
enum class Stand : std::uint8_t {
  inside, // something stands before it: lines brought in are not indented
  first,  // only white space before it: as `alone`, but that white space is written
  alone,  // nothing else in the line, which vanishes; each line brought in is indented
};

// A partial, or a parent with its arguments.
struct Call {
  std::uint32_t target = nothing; // the template, or `nothing` when there is none of that name
  std::uint32_t path = nothing;   // a dynamic name: where the template's name is found
  Stand stand = Stand::inside;
  Piece indent;
  std::uint32_t first_argument = 0;
  std::uint32_t argument_count = 0;
};

// A block given to a parent. Those of one call lie in the order of their numbers.
struct ArgumentBlock {
  std::uint32_t block; // the number of its name
  std::uint32_t begin; // its first instruction
};

// A block of a parent, which an argument may replace.
struct ReplaceableBlock {
  std::uint32_t block;
  Stand stand = Stand::inside;
  Piece indent;
};

struct CompiledTemplate {
  std::string name;
  std::uint32_t begin;
};

struct Program {
  std::string text;
  std::vector<Instruction> code;
  std::vector<Position> positions; // of the tag that each comes from; 0:0 for text
  std::deque<std::string> names;   // what `keys` borrow: elements never move
  std::vector<Key> keys;
  std::vector<Path> paths;
  std::vector<Call> calls;
  std::vector<ArgumentBlock> arguments;
  std::vector<ReplaceableBlock> sites;
  std::vector<CompiledTemplate> templates; // by their first instruction
  std::map<std::string, std::uint32_t, std::less<>> template_by_name;

  std::string_view piece(Piece piece) const {
    return std::string_view(text).substr(piece.offset, piece.size);
  }
};

} // namespace congbo
