#include "template/renderer.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace congbo {
namespace {

void append_number(std::string& out, std::int64_t number) {
  char digits[24];
  const auto end = std::to_chars(std::begin(digits), std::end(digits), number).ptr;
  out.append(digits, end);
}

} // namespace

TemplateRenderer::TemplateRenderer(const Program& program, std::string& out, StrictReport* strict,
                                   const RenderingBounds& bounds)
    : m_program(program), m_out(out), m_bounds(bounds), m_out_end(out.size() + bounds.page_bytes),
      m_strict(strict) {
  m_contexts.reserve(16);
  m_frames.reserve(16);
}

std::optional<TemplateProblem> TemplateRenderer::run(std::uint32_t number, const Value& data) {
  m_contexts.push_back(&data.target());
  m_at = m_program.templates[number].begin;
  while (step()) {
    if (++m_steps <= m_bounds.steps && m_out.size() <= m_out_end) continue;
    stop_at_limit();
    break;
  }
  return std::move(m_problem);
}

void TemplateRenderer::stop_at_limit() {
  if (m_out.size() > m_out_end) {
    stop(TemplateFault::page_too_large, {static_cast<long long>(m_bounds.page_bytes)});
  } else {
    stop(TemplateFault::too_many_steps, {static_cast<long long>(m_bounds.steps)});
  }
}

// Runs one instruction; false at the end of the page, or when it must be given up.
bool TemplateRenderer::step() {
  const Instruction& instruction = m_program.code[m_at];
  switch (instruction.op) {
  case Op::text:
    write_text(instruction);
    break;
  case Op::line_start:
    begin_line();
    ++m_at;
    break;
  case Op::variable:
    write_value(instruction);
    break;
  case Op::section:
    open_section(instruction);
    break;
  case Op::inverted:
    open_inverted(instruction);
    break;
  case Op::end_section:
    end_section();
    break;
  case Op::call:
    return call(instruction);
  case Op::block:
    expand_block(instruction);
    break;
  case Op::leave:
    return leave();
  }
  return true;
}

void TemplateRenderer::write_text(const Instruction& instruction) {
  ++m_at;
  auto text = m_program.piece({instruction.a, instruction.b});
  if (!is_indented()) {
    m_out += text;
    return;
  }
  for (bool begins_line = instruction.begins_line; !text.empty(); begins_line = true) {
    const auto line = text.substr(0, std::min(text.find('\n'), text.size() - 1) + 1);
    if (begins_line) begin_line(line.front() == '\n' || line.front() == '\r');
    m_out += line;
    text.remove_prefix(line.size());
  }
}

void TemplateRenderer::begin_line(bool is_blank) {
  const bool is_written = std::exchange(m_indent_written, false);
  if (!is_written && !is_blank) m_out.append(m_indents, m_indent_begin);
}

void TemplateRenderer::write_value(const Instruction& instruction) {
  const Value* value = find(instruction.a);
  if (value == nullptr) {
    ++m_at;
    return;
  }
  switch (value->kind()) {
  case Value::Kind::text:
    if (instruction.escape == Escape::raw && !value->text().empty()) {
      note(TemplateFault::not_declared_html, m_program.paths[instruction.a].name);
    }
    [[fallthrough]];
  case Value::Kind::html:
    append_escaped(m_out, value->text(), instruction.escape);
    break;
  case Value::Kind::integer: // digits and '-' are the same in every escape
    append_number(m_out, value->integer());
    break;
  case Value::Kind::boolean:
    m_out += value->boolean() ? "true" : "false";
    break;
  case Value::Kind::null:
    break;
  case Value::Kind::list:
  case Value::Kind::object:
    note(TemplateFault::not_text, m_program.paths[instruction.a].name);
  }
  ++m_at;
}

const Value* TemplateRenderer::find(std::uint32_t number) {
  const Path& path = m_program.paths[number];
  if (path.count == 0) return m_contexts.back();
  const Key* key = &m_program.keys[path.first];
  const Value* value = nullptr;
  for (auto context = m_contexts.size(); value == nullptr && context > 0; --context) {
    if (const Object* object = m_contexts[context - 1]->object()) value = object->find(*key);
  }
  for (std::uint32_t part = 1; value != nullptr && part < path.count; ++part) {
    const Object* object = value->object();
    if (object == nullptr && !value->truthy()) return nullptr; // nothing there, so no part of it
    value = object == nullptr ? nullptr : object->find(*++key);
  }
  if (value == nullptr) {
    note(TemplateFault::name_not_found, path.name);
    return nullptr;
  }
  return &value->target();
}

void TemplateRenderer::open_section(const Instruction& instruction) {
  const Value* value = find(instruction.a);
  if (value == nullptr || !value->truthy()) {
    m_at = instruction.b;
    return;
  }
  ++m_at;
  if (const List* list = value->list()) {
    m_frames.push_back({FrameKind::loop, m_at, 0, list});
    m_contexts.push_back(&list->front().target());
  } else {
    m_frames.push_back({FrameKind::once, m_at});
    m_contexts.push_back(value);
  }
}

void TemplateRenderer::open_inverted(const Instruction& instruction) {
  const Value* value = find(instruction.a);
  m_at = value != nullptr && value->truthy() ? instruction.b : m_at + 1;
}

void TemplateRenderer::end_section() {
  Frame& frame = m_frames.back();
  if (frame.kind == FrameKind::loop && ++frame.item < frame.list->size()) {
    m_contexts.back() = &(*frame.list)[frame.item].target();
    m_at = frame.back;
    return;
  }
  m_contexts.pop_back();
  m_frames.pop_back();
  ++m_at;
}

bool TemplateRenderer::call(const Instruction& instruction) {
  const Call& call = m_program.calls[instruction.a];
  const auto target = target_of(call);
  if (call.stand == Stand::first) {
    begin_line();
    m_out += m_program.piece(call.indent);
  }
  if (target == nothing) {
    m_at = instruction.b;
    return true;
  }
  if (m_calls == template_limits::partials) {
    stop(TemplateFault::partials_too_deep,
         {m_program.templates[target].name, static_cast<long long>(template_limits::partials)});
    return false;
  }
  ++m_calls;
  m_frames.push_back(enter(FrameKind::call, instruction.b));
  indent(call.stand == Stand::alone ? Stand::alone : Stand::inside, call.indent);
  if (call.argument_count > 0) {
    m_scopes.push_back({&call, m_scope});
    m_scope = static_cast<std::uint32_t>(m_scopes.size() - 1);
  }
  m_at = m_program.templates[target].begin;
  return true;
}

// The template to call, or `nothing`.
std::uint32_t TemplateRenderer::target_of(const Call& call) {
  if (call.path == nothing) return call.target;
  const Value* name = find(call.path);
  if (name == nullptr || !name->truthy()) return nothing;
  const auto known = m_program.template_by_name.find(name->text());
  if (known != m_program.template_by_name.end()) return known->second;
  note(TemplateFault::missing_partial, name->text());
  return nothing;
}

void TemplateRenderer::expand_block(const Instruction& instruction) {
  const ReplaceableBlock& site = m_program.sites[instruction.a];
  std::uint32_t begin = nothing;
  const Scope* scope = find_argument(site.block, begin);
  if (scope == nullptr) {
    ++m_at;
    return;
  }
  m_frames.push_back(enter(FrameKind::argument, instruction.b));
  indent(site.stand, site.indent);
  m_indent_written = site.stand == Stand::first && is_indented();
  // What the argument says of blocks is for the templates around the one that gives it.
  m_scope = scope->outer;
  m_at = begin;
}

// The outermost template that gives the block decides (specification: "Multi-level inheritance").
const TemplateRenderer::Scope* TemplateRenderer::find_argument(std::uint32_t block, std::uint32_t& begin) const {
  const Scope* found = nullptr;
  for (auto number = m_scope; number != nothing; number = m_scopes[number].outer) {
    const Scope& scope = m_scopes[number];
    const auto* first = m_program.arguments.data() + scope.call->first_argument;
    const auto* end = first + scope.call->argument_count;
    const auto* argument = std::ranges::lower_bound(first, end, block, {}, &ArgumentBlock::block);
    if (argument == end || argument->block != block) continue;
    found = &scope;
    begin = argument->begin;
  }
  return found;
}

TemplateRenderer::Frame TemplateRenderer::enter(FrameKind kind, std::uint32_t back) const {
  return {kind, back, 0, nullptr, m_indent_begin, m_indents.size(), m_scope};
}

// The indentation of what is brought in: none inside a line, else that of the lines around it and
// the tag's own.
void TemplateRenderer::indent(Stand stand, Piece piece) {
  if (stand == Stand::inside) {
    m_indent_begin = m_indents.size();
  } else {
    m_indents += m_program.piece(piece);
  }
}

// The end of a template or of an argument; false at the end of the page.
bool TemplateRenderer::leave() {
  if (m_frames.empty()) return false;
  const Frame frame = m_frames.back();
  m_frames.pop_back();
  if (frame.kind == FrameKind::call) {
    --m_calls;
    if (m_scope != frame.scope) m_scopes.pop_back(); // it came with arguments
  }
  m_indents.resize(frame.indent_end);
  m_indent_begin = frame.indent_begin;
  m_indent_written = false;
  m_scope = frame.scope;
  m_at = frame.back;
  return true;
}

// The tag being run. Templates lie in the order of their first instructions.
Place TemplateRenderer::place() const {
  const auto after =
      std::ranges::upper_bound(m_program.templates, m_at, {}, &CompiledTemplate::begin);
  const Position position = m_program.positions[m_at];
  return {std::prev(after)->name, position.line, position.column};
}

void TemplateRenderer::stop(TemplateFault fault, std::vector<Argument> arguments) {
  m_problem = TemplateProblem{fault, place(), std::move(arguments), {}};
}

void TemplateRenderer::note(TemplateFault fault, std::string_view argument) {
  if (m_strict == nullptr) return;
  m_noted.resize(m_program.code.size());
  if (m_noted[m_at]) return;
  m_noted[m_at] = true;
  m_strict->add({fault, place(), {std::string(argument)}, {}});
}

} // namespace congbo
