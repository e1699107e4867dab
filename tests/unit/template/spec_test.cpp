// The test files of the Mustache specification, read from the folder that MUSTACHE_SPEC names. All
// that stand there are run, save those of lambdas, which templates of this program do not have.

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "template/template.h"

namespace congbo {
namespace {

using Json = nlohmann::json;

Value value_of(const Json& json) {
  if (json.is_boolean()) return json.get<bool>();
  if (json.is_number_integer()) return json.get<std::int64_t>();
  if (json.is_number()) return json.dump(); // the program itself has no use for fractions
  if (json.is_string()) return Value::ref(json.get_ref<const std::string&>());
  if (json.is_array()) {
    List list;
    for (const auto& item : json)
      list.push_back(value_of(item));
    return list;
  }
  if (!json.is_object()) return {};
  Object object;
  for (const auto& [name, field] : json.items())
    object.set(Key(name), value_of(field));
  return object;
}

// The whole case with its partials as one set. The specification wants a partial that is missing to
// be passed over in silence; here it is a problem too, the only one allowed.
void run_case(const Json& test) {
  SCOPED_TRACE(test["name"].get<std::string>() + ": " + test["desc"].get<std::string>());
  std::vector<TemplateSource> sources{{"\nmain", test["template"].get_ref<const std::string&>()}};
  const Json partials = test.value("partials", Json::object());
  for (const auto& [name, text] : partials.items()) {
    sources.push_back({name, text.get_ref<const std::string&>()});
  }
  const auto compiled = TemplateSet::compile(sources);
  for (const auto& problem : compiled.problems) {
    EXPECT_EQ(problem.fault, TemplateFault::missing_partial) << sentence_of(problem).en;
  }
  std::string out;
  const Value data = value_of(test["data"]);
  const auto problem = compiled.set.render("\nmain", data, out);
  EXPECT_FALSE(problem) << sentence_of(*problem).en;
  EXPECT_EQ(out, test["expected"].get_ref<const std::string&>());
}

TEST(MustacheSpecification, EveryCaseGivesTheExpectedText) {
  const char* folder = std::getenv("MUSTACHE_SPEC");
  if (folder == nullptr) {
    GTEST_SKIP() << "MUSTACHE_SPEC is not set: name the folder with the specification's JSON files "
                    "(comments.json, ~inheritance.json, …) to run them.";
  }
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  for (const auto& file : files) {
    SCOPED_TRACE(file.filename().string());
    if (file.stem() == "~lambdas") {
      std::cout << "  not run: " << file.filename().string() << '\n';
      continue;
    }
    const auto tests = Json::parse(std::ifstream(file), nullptr, false);
    ASSERT_TRUE(tests.is_object() && tests.contains("tests"));
    for (const auto& test : tests["tests"])
      run_case(test);
    std::cout << "  run: " << file.filename().string() << ", " << tests["tests"].size()
              << " cases\n";
  }
  for (const char* name : {"comments", "delimiters", "interpolation", "inverted", "partials",
                           "sections", "~inheritance"}) {
    const auto is_named = [&](const auto& file) { return file.stem() == name; };
    EXPECT_TRUE(std::ranges::any_of(files, is_named)) << name << ".json is not there";
  }
}

} // namespace
} // namespace congbo
