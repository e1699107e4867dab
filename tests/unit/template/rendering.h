#pragma once
// Short ways to compile and render in tests. What is rendered is the template "main".

#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "template/template.h"

namespace congbo {

using Templates = std::map<std::string, std::string>;

inline Compiled compile(const Templates& templates) {
  std::vector<TemplateSource> sources;
  for (const auto& [name, text] : templates)
    sources.push_back({name, text});
  return TemplateSet::compile(sources);
}

// The page; a set with problems fails the test.
inline std::string render(const Templates& templates, const Value& data,
                          StrictReport* strict = nullptr) {
  const auto compiled = compile(templates);
  for (const auto& problem : compiled.problems) {
    ADD_FAILURE() << problem.place.file << ':' << problem.place.line << ':' << problem.place.column
                  << ' ' << sentence_of(problem).en;
  }
  std::string out;
  const auto problem = compiled.set.render("main", data, out, strict);
  EXPECT_FALSE(problem) << sentence_of(*problem).en;
  return out;
}

inline std::string render(const std::string& text, const Value& data) {
  return render(Templates{{"main", text}}, data);
}

// "main:3:1 missing-partial"
inline std::string brief(const TemplateProblem& problem) {
  const auto& place = problem.place;
  return place.file + ':' + std::to_string(place.line) + ':' + std::to_string(place.column) + ' ' +
         std::string(id_of(problem.fault));
}

inline std::vector<std::string> brief(const std::vector<TemplateProblem>& problems) {
  std::vector<std::string> out;
  for (const auto& problem : problems)
    out.push_back(brief(problem));
  return out;
}

using Briefs = std::vector<std::string>;

// A list of values; List has no initializer list, for values are not copied.
template <class... Items> List list_of(Items... items) {
  List list;
  (list.emplace_back(std::move(items)), ...);
  return list;
}

} // namespace congbo
