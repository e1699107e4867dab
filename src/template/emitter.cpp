#include "template/emitter.h"

namespace congbo {
namespace {

bool is_valid(std::string_view name) {
  if (name == ".") return true;
  return !name.empty() && name.find_first_of(" \t\r\n\f\v|") == name.npos && name.front() != '.' &&
         name.back() != '.' && name.find("..") == name.npos;
}

} // namespace

void Emitter::begin_body() {
  m_landing = here();
  m_at_line_start = true;
}

void Emitter::text(std::string_view text) {
  if (text.empty()) return;
  const auto offset = append(text);
  const auto size = static_cast<std::uint32_t>(text.size());
  // Pieces that follow one another in the program and in the text become one.
  const bool joins = here() > m_landing && m_program.code.back().op == Op::text &&
                     m_program.code.back().a + m_program.code.back().b == offset;
  if (joins) {
    m_program.code.back().b += size;
  } else {
    m_program.code.push_back({Op::text, Escape::raw, m_at_line_start, offset, size});
    m_program.positions.push_back({0, 0});
  }
  m_at_line_start = text.back() == '\n';
}

void Emitter::mark_line_start(Position position) {
  if (m_at_line_start) add(Op::line_start, position);
  m_at_line_start = false;
}

std::uint32_t Emitter::add(Op op, Position position, std::uint32_t a, Escape escape) {
  const auto number = here();
  m_program.code.push_back({op, escape, false, a, 0});
  m_program.positions.push_back(position);
  return number;
}

void Emitter::land(std::uint32_t instruction) {
  m_program.code[instruction].b = here();
  m_landing = here();
}

void Emitter::discard(std::uint32_t first) {
  m_program.code.resize(first, {Op::leave});
  m_program.positions.resize(first);
  m_landing = first;
}

std::uint32_t Emitter::append(std::string_view text) {
  const auto offset = static_cast<std::uint32_t>(m_program.text.size());
  m_program.text += text;
  return offset;
}

Piece Emitter::piece(std::string_view text) {
  if (text.empty()) return {};
  return {append(text), static_cast<std::uint32_t>(text.size())};
}

std::optional<std::uint32_t> Emitter::path(std::string_view name) {
  if (!is_valid(name)) return std::nullopt;
  if (const auto known = m_paths.find(name); known != m_paths.end()) return known->second;
  const auto number = static_cast<std::uint32_t>(m_program.paths.size());
  m_paths.emplace(name, number);
  Path path{static_cast<std::uint32_t>(m_program.keys.size()), 0, std::string(name)};
  for (std::size_t begin = 0; name != "." && begin < name.size(); ++path.count) {
    const auto end = std::min(name.find('.', begin), name.size());
    m_program.names.emplace_back(name.substr(begin, end - begin));
    m_program.keys.emplace_back(m_program.names.back());
    begin = end + 1;
  }
  m_program.paths.push_back(std::move(path));
  return number;
}

std::uint32_t Emitter::block(std::string_view name) {
  const auto number = static_cast<std::uint32_t>(m_blocks.size());
  return m_blocks.try_emplace(std::string(name), number).first->second;
}

} // namespace congbo
