#include "template/compiler.h"

#include <algorithm>
#include <utility>

namespace congbo {
namespace {

bool spoils_its_template(const TemplateProblem& problem) {
  return problem.fault != TemplateFault::missing_partial;
}

} // namespace

TemplateCompiler::TemplateCompiler(Program& program, Emitter& emitter,
                                   std::vector<TemplateProblem>& problems,
                                   std::vector<Inclusion>& inclusions)
    : m_program(program), m_emitter(emitter), m_problems(problems), m_inclusions(inclusions) {}

void TemplateCompiler::compile(std::uint32_t number, std::string_view text) {
  m_number = number;
  m_text = text.substr(text.starts_with("\xEF\xBB\xBF") ? 3 : 0);
  const auto& entry = m_program.templates[number];
  const auto first_problem = m_problems.size();
  const auto first_inclusion = m_inclusions.size();
  Lexer lexer(entry.name, m_text, m_problems);
  m_lexer = &lexer;
  m_emitter.begin_body();
  while (!m_too_deep) {
    const auto tag = lexer.next();
    if (!tag) break;
    take_text(tag->begin);
    m_offset = tag->end;
    handle(*tag);
  }
  finish();
  m_lexer = nullptr;
  if (std::any_of(m_problems.begin() + static_cast<std::ptrdiff_t>(first_problem), m_problems.end(),
                  spoils_its_template)) {
    m_emitter.discard(entry.begin);
    m_inclusions.resize(first_inclusion);
  }
  m_emitter.add(Op::leave, {});
}

void TemplateCompiler::finish() {
  take_text(m_text.size());
  write(m_lead);
  if (m_too_deep) return; // what follows was not read
  for (const Open& open : m_open) {
    if (open.is_reported) continue;
    report(TemplateFault::section_not_closed, open.position, {spell(open.kind, open.name)});
  }
}

void TemplateCompiler::report(TemplateFault fault, Position position,
                              std::vector<Argument> arguments) {
  const Place place{m_program.templates[m_number].name, position.line, position.column};
  m_problems.push_back({fault, place, std::move(arguments), {}});
}

void TemplateCompiler::handle(const Tag& tag) {
  const bool is_bare = tag.kind == TagKind::comment || tag.kind == TagKind::delimiters;
  if (is_bare || tag.content.empty()) {
    if (!is_bare) report(TemplateFault::tag_empty, tag.position);
    if (!stand_alone()) stand_inline(tag.position);
    return;
  }
  if (in_parent() && tag.kind != TagKind::block && tag.kind != TagKind::close) {
    report(TemplateFault::lost_in_parent, tag.position,
           {spell(tag.kind, tag.content), spell(TagKind::parent, m_open.back().name)});
  }
  switch (tag.kind) {
  case TagKind::variable:
  case TagKind::raw:
    return handle_variable(tag);
  case TagKind::section:
  case TagKind::inverted:
    return handle_section(tag);
  case TagKind::close:
    return close(tag);
  case TagKind::partial:
    return handle_partial(tag);
  case TagKind::parent:
    return open_parent(tag);
  case TagKind::block:
    return in_parent() ? open_argument(tag) : open_block(tag);
  case TagKind::comment:
  case TagKind::delimiters:
    break;
  }
}

void TemplateCompiler::handle_variable(const Tag& tag) {
  stand_inline(tag.position);
  auto escape = tag.kind == TagKind::raw ? Escape::raw : Escape::html;
  const auto bar = std::min(tag.content.find('|'), tag.content.size());
  if (bar < tag.content.size()) {
    const auto filter = trim_white(tag.content.substr(bar + 1));
    const auto known = parse_filter(filter);
    if (!known) report(TemplateFault::unknown_filter, tag.position, {std::string(filter)});
    escape = known.value_or(escape);
  }
  const auto number = path(trim_white(tag.content.substr(0, bar)), tag);
  m_emitter.add(Op::variable, tag.position, number, escape);
}

void TemplateCompiler::handle_section(const Tag& tag) {
  if (!stand_alone()) stand_inline(tag.position);
  const auto op = tag.kind == TagKind::section ? Op::section : Op::inverted;
  const auto instruction = m_emitter.add(op, tag.position, path(tag.content, tag));
  push({tag.kind, tag.content, tag.position, instruction});
}

void TemplateCompiler::handle_partial(const Tag& tag) {
  const auto lead = m_lead;
  const bool alone = stand_alone();
  if (!alone) stand_inline(tag.position);
  const auto call = alone ? add_call(tag, Stand::alone, lead) : add_call(tag, Stand::inside, {});
  m_emitter.land(m_emitter.add(Op::call, tag.position, call));
}

// Whether the parent has its line to itself is known when it is closed; until then the white space
// before it is held back.
void TemplateCompiler::open_parent(const Tag& tag) {
  const auto lead = std::exchange(m_lead, {});
  const auto stand = m_begins_line ? Stand::first : Stand::inside;
  if (!m_begins_line) stand_inline(tag.position);
  m_begins_line = false;
  const auto call = add_call(tag, stand, lead);
  const auto instruction = m_emitter.add(Op::call, tag.position, call);
  push({tag.kind, tag.content, tag.position, instruction});
}

// The lines of an argument take the indentation of the default content they replace, or else of the
// block's tag.
void TemplateCompiler::open_block(const Tag& tag) {
  auto indent = m_lead;
  auto stand = m_begins_line ? Stand::first : Stand::inside;
  if (stand_alone()) {
    stand = Stand::alone;
    const auto inner = indent_after(m_offset);
    const auto content =
        m_text.substr(static_cast<std::size_t>(inner.data() + inner.size() - m_text.data()));
    if (!m_lexer->begins_with_close(content)) indent = without_dedent(inner);
  } else {
    stand_inline(tag.position);
  }
  const auto site = static_cast<std::uint32_t>(m_program.sites.size());
  m_program.sites.push_back({m_emitter.block(tag.content), stand, m_emitter.piece(indent)});
  push({tag.kind, tag.content, tag.position, m_emitter.add(Op::block, tag.position, site)});
}

void TemplateCompiler::open_argument(const Tag& tag) {
  Open open{tag.kind, tag.content, tag.position, m_emitter.here(), true};
  open.dedent = m_dedent;
  m_lead = {};
  const auto next_line = end_of_blank_line(m_offset);
  m_begins_line = next_line.has_value();
  if (next_line) {
    m_offset = *next_line;
    m_dedent = indent_after(m_offset);
  }
  m_emitter.begin_body();
  push(std::move(open));
}

void TemplateCompiler::push(Open open) {
  if (m_open.size() == template_limits::nesting) {
    report(TemplateFault::nesting_too_deep, open.position,
           {static_cast<long long>(template_limits::nesting)});
    m_too_deep = true;
    return;
  }
  m_open.push_back(std::move(open));
}

std::uint32_t TemplateCompiler::path(std::string_view name, const Tag& tag) {
  const auto number = m_emitter.path(name);
  if (!number) {
    const auto fault = name.empty() ? TemplateFault::tag_empty : TemplateFault::bad_name;
    report(fault, tag.position, {std::string(name)});
  }
  return number.value_or(nothing); // never run: the template is discarded
}

std::uint32_t TemplateCompiler::add_call(const Tag& tag, Stand stand, std::string_view indent) {
  Call call;
  call.stand = stand;
  call.indent = m_emitter.piece(indent);
  const auto known = m_program.template_by_name.find(tag.content);
  if (tag.content.starts_with('*')) {
    call.path = path(trim_white(tag.content.substr(1)), tag);
  } else if (known == m_program.template_by_name.end()) {
    report(TemplateFault::missing_partial, tag.position, {std::string(tag.content)});
  } else {
    call.target = known->second;
    if (m_open.empty()) m_inclusions.push_back({m_number, call.target, tag.position});
  }
  m_program.calls.push_back(call);
  return static_cast<std::uint32_t>(m_program.calls.size() - 1);
}

void TemplateCompiler::close(const Tag& tag) {
  if (!find_open(tag)) return stand_inline(tag.position);
  const bool is_argument = m_open.back().is_argument;
  const bool is_parent = m_open.back().kind == TagKind::parent;
  if (is_argument || is_parent) {
    m_lead = {};
  } else if (!stand_alone()) {
    stand_inline(tag.position);
  }
  Open open = std::move(m_open.back());
  m_open.pop_back();
  if (m_is_crossed) return; // what stood around it may be gone, and nothing of this is run
  if (is_argument) return close_argument(open);
  if (is_parent) return close_parent(std::move(open));
  if (open.kind == TagKind::section) m_emitter.add(Op::end_section, tag.position);
  m_emitter.land(open.instruction);
}

// Whether the tag closes what was opened last. If not, this is reported, once for each that is in
// the way; what it was meant for is taken out, so that one mistake does not bring about others.
bool TemplateCompiler::find_open(const Tag& tag) {
  if (!m_open.empty() && m_open.back().name == tag.content) return true;
  const auto meant = std::find_if(m_open.rbegin(), m_open.rend(),
                                  [&](const Open& open) { return open.name == tag.content; });
  const auto spelt = spell(TagKind::close, tag.content);
  if (m_open.empty() || (meant == m_open.rend() && m_open.back().is_reported)) {
    report(TemplateFault::close_without_open, tag.position, {spelt});
    return false;
  }
  Open& last = m_open.back();
  if (!std::exchange(last.is_reported, true)) {
    report(TemplateFault::section_crossed, tag.position,
           {spelt, spell(last.kind, last.name), static_cast<long long>(last.position.line),
            static_cast<long long>(last.position.column)});
    Place related = m_problems.back().place;
    related.line = last.position.line;
    related.column = last.position.column;
    m_problems.back().related = std::move(related);
  }
  if (meant != m_open.rend()) {
    m_open.erase(std::next(meant).base());
    m_is_crossed = true;
  }
  return false;
}

void TemplateCompiler::close_argument(const Open& open) {
  m_emitter.add(Op::leave, open.position);
  m_open.back().arguments.push_back({m_emitter.block(open.name), open.instruction});
  m_dedent = open.dedent;
  m_begins_line = false;
}

void TemplateCompiler::close_parent(Open open) {
  Call& call = m_program.calls[m_program.code[open.instruction].a];
  call.first_argument = static_cast<std::uint32_t>(m_program.arguments.size());
  call.argument_count = static_cast<std::uint32_t>(open.arguments.size());
  // Of two blocks with one name the first counts.
  std::ranges::stable_sort(open.arguments, {}, &ArgumentBlock::block);
  m_program.arguments.insert(m_program.arguments.end(), open.arguments.begin(),
                             open.arguments.end());
  const auto next_line = end_of_blank_line(m_offset);
  m_begins_line = call.stand == Stand::first && next_line.has_value();
  if (m_begins_line) {
    call.stand = Stand::alone;
    m_offset = *next_line;
  }
  m_emitter.set_line_start(m_begins_line);
  m_emitter.land(open.instruction);
}

} // namespace congbo
