// The values that pages are rendered from have the members that the theme's examples show, no fewer
// and no more: the examples are what designers work from.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include <map>
#include <set>

#include <nlohmann/json.hpp>

#include "render/page_kinds.h"
#include "sample.h"

namespace congbo {
namespace {

using nlohmann::json;

// What examples of one page kind have at a place, taken together.
struct Shape {
  bool seen_object = false, seen_list = false, seen_scalar = false;
  std::map<std::string, Shape> members;
  std::vector<Shape> element; // one, where a list had any

  void learn(const json& value) {
    if (value.is_object()) {
      seen_object = true;
      for (const auto& [name, member] : value.items())
        members[name].learn(member);
    } else if (value.is_array()) {
      seen_list = true;
      for (const json& item : value) {
        if (element.empty()) element.emplace_back();
        element[0].learn(item);
      }
    } else {
      seen_scalar = true;
    }
  }
};

void compare(const Value& value, const Shape& shape, const std::string& where) {
  if (const Object* object = value.object()) {
    // An object where examples have only false: the examples lack a case, which is no fault of the
    // page.
    if (!shape.seen_object) return;
    for (const auto& [name, member] : shape.members) {
      const Value* found = object->find(Key(name));
      if (!found)
        ADD_FAILURE() << where << "." << name << " is missing";
      else
        compare(*found, member, where + "." + name);
    }
    EXPECT_EQ(object->size(), shape.members.size())
        << where << " has members that the examples do not show";
  } else if (const List* list = value.list()) {
    EXPECT_TRUE(shape.seen_list) << where << " is a list";
    if (shape.element.empty()) return;
    for (std::size_t i = 0; i < list->size(); ++i)
      compare((*list)[i], shape.element[0], where + "[" + std::to_string(i) + "]");
  } else {
    EXPECT_TRUE(shape.seen_scalar || !value.truthy()) << where << " is text or a number";
  }
}

// Examples by page kind: "event.outcome.json" is one of "event".
std::map<std::string, Shape> shapes() {
  std::map<std::string, Shape> all;
  const std::filesystem::path folder = CONGBO_SOURCE "/themes/default/examples";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (name == "partials.json" || name == "gallery.json") continue; // of the gallery alone
    std::ifstream stream(entry.path());
    json example = json::parse(stream);
    example.erase("s");
    all[name.substr(0, name.find('.'))].learn(example);
  }
  return all;
}

TEST(Examples, EveryPageHasTheirShape) {
  const sample::Sample sample = sample::make();
  const auto theme = sample::theme(sample.site.settings);
  const SiteIndex index(sample.site);
  const TextSource texts = sample.source();
  const Renderer renderer(sample.site, *theme, texts);
  const std::vector<PageTask> tasks(renderer.pages().begin(), renderer.pages().end());
  std::unordered_set<std::string_view> paths;
  for (const PageTask& task : tasks)
    paths.insert(task.path);
  const SearchFiles search = search_files(index);
  const PageContext context{index, *theme, texts, tasks, paths, search};
  const auto all = shapes();
  std::set<std::string> compared;
  for (const PageTask& task : tasks) {
    const PageKind& kind = *page_kinds()[task.kind];
    if (!kind.compose) continue;
    const Page page(context, task);
    Composed composed = kind.compose(page);
    add_frame(page, kind.name, composed.head, composed.values);
    composed.values.set("s", false);
    ASSERT_TRUE(all.contains(std::string(kind.name))) << kind.name;
    Shape shape = all.at(std::string(kind.name));
    shape.members["s"].seen_scalar = true;
    compare(Value(std::move(composed.values)), shape, task.path + ": ");
    compared.insert(std::string(kind.name));
  }
  std::set<std::string> examples;
  for (const auto& [name, shape] : all)
    examples.insert(name);
  EXPECT_EQ(compared, examples);
}

} // namespace
} // namespace congbo
