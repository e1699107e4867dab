#include "template/template.h"

#include <algorithm>
#include <tuple>

#include "template/compiler.h"
#include "template/renderer.h"

namespace congbo {
namespace {

auto order_of(const TemplateProblem& problem) {
  return std::tie(problem.place, problem.fault);
}

std::size_t size_of(std::span<const TemplateSource> sources) {
  std::size_t bytes = 0;
  for (const auto& source : sources)
    bytes += source.text.size();
  return bytes;
}

// The sources to compile: the first of each name. Makes their names known.
std::vector<TemplateSource> name_templates(std::span<const TemplateSource> sources,
                                           Program& program,
                                           std::vector<TemplateProblem>& problems) {
  std::vector<TemplateSource> unique;
  for (const auto& source : sources) {
    const auto number = static_cast<std::uint32_t>(unique.size());
    if (program.template_by_name.try_emplace(std::string(source.name), number).second) {
      unique.push_back(source);
    } else {
      const std::string name(source.name);
      problems.push_back({TemplateFault::duplicate_template, {name, 1, 1}, {name}, {}});
    }
  }
  return unique;
}

void compile_all(std::span<const TemplateSource> sources, Program& program,
                 std::vector<TemplateProblem>& problems) {
  Emitter emitter(program);
  std::vector<Inclusion> inclusions;
  for (const auto& source : name_templates(sources, program, problems)) {
    const auto number = static_cast<std::uint32_t>(program.templates.size());
    program.templates.push_back({std::string(source.name), emitter.here()});
    TemplateCompiler(program, emitter, problems, inclusions).compile(number, source.text);
  }
  find_endless(program, inclusions, problems);
  sort_problems(problems);
}

} // namespace

void StrictReport::add(TemplateProblem problem) {
  const auto at = std::ranges::lower_bound(m_problems, order_of(problem), {}, order_of);
  if (at == m_problems.end() || order_of(*at) != order_of(problem)) {
    m_problems.insert(at, std::move(problem));
  }
}

void StrictReport::add(const StrictReport& other) {
  for (const auto& problem : other.m_problems)
    add(problem);
}

TemplateSet::TemplateSet() : m_program(std::make_shared<Program>()) {}

Compiled TemplateSet::compile(std::span<const TemplateSource> sources) {
  Compiled compiled;
  if (size_of(sources) > template_limits::set_bytes) {
    compiled.problems.push_back({TemplateFault::set_too_large,
                                 {},
                                 {static_cast<long long>(template_limits::set_bytes)},
                                 {}});
    return compiled;
  }
  const auto program = std::make_shared<Program>();
  compile_all(sources, *program, compiled.problems);
  compiled.set.m_program = program;
  return compiled;
}

bool TemplateSet::contains(std::string_view name) const {
  return m_program->template_by_name.contains(name);
}

std::optional<TemplateProblem> TemplateSet::render(std::string_view name, const Value& data,
                                                   std::string& out, StrictReport* strict,
                                                   const RenderingBounds& bounds) const {
  const auto known = m_program->template_by_name.find(name);
  if (known == m_program->template_by_name.end()) {
    const std::string missing(name);
    return TemplateProblem{TemplateFault::template_not_found, {missing, 1, 1}, {missing}, {}};
  }
  const auto begin = out.size();
  auto problem = TemplateRenderer(*m_program, out, strict, bounds).run(known->second, data);
  if (problem) out.resize(begin);
  return problem;
}

} // namespace congbo
