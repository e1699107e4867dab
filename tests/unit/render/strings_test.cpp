// Both languages say the same: one set of keys, in each text the same placeholders; and every word
// is used.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include <nlohmann/json.hpp>

namespace congbo {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

std::string text_of(const fs::path& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path).rdbuf();
  return bytes.str();
}

void flatten(const json& node, const std::string& prefix, std::map<std::string, std::string>& out) {
  for (const auto& [name, value] : node.items()) {
    if (value.is_string())
      out[prefix + name] = value.get<std::string>();
    else
      flatten(value, prefix + name + ".", out);
  }
}

std::map<std::string, std::string> strings(const std::string& language) {
  std::map<std::string, std::string> texts;
  flatten(json::parse(text_of(CONGBO_SOURCE "/themes/default/strings/" + language + ".json")), "",
          texts);
  return texts;
}

std::multiset<std::string> placeholders(const std::string& text) {
  std::multiset<std::string> names;
  for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1))
    names.insert(text.substr(open, text.find('}', open) - open + 1));
  // A month is a figure in one language and a word in the other; dates offer both.
  if (names.erase("{month_name}") > 0) names.insert("{month}");
  return names;
}

TEST(Strings, BothLanguagesHaveTheSameKeysAndPlaceholders) {
  const auto vi = strings("vi"), en = strings("en");
  ASSERT_GT(vi.size(), 100u);
  for (const auto& [key, text] : vi) {
    ASSERT_TRUE(en.contains(key)) << key << " is missing in en.json";
    EXPECT_EQ(placeholders(text), placeholders(en.at(key))) << key;
    EXPECT_FALSE(text.empty() || en.at(key).empty()) << key;
  }
  for (const auto& [key, text] : en)
    EXPECT_TRUE(vi.contains(key)) << key << " is missing in vi.json";
}

// A key is written in a template (s.a.b), or in the code: whole, or as its group ("state.") or its
// last part ("documents" of "count.documents") where the code joins them.
TEST(Strings, EveryKeyIsUsed) {
  std::string used;
  for (const char* folder : {"/src/render", "/themes/default/templates"})
    for (const auto& entry : fs::recursive_directory_iterator(std::string(CONGBO_SOURCE) + folder))
      if (entry.is_regular_file()) used += text_of(entry.path());
  for (const auto& [key, text] : strings("vi")) {
    std::string name = key;
    for (const char* plural : {".one", ".other"})
      if (name.ends_with(plural)) name.resize(name.size() - std::string(plural).size());
    const std::string group = name.substr(0, name.rfind('.') + 1);
    const std::string last = name.substr(group.size());
    EXPECT_TRUE(used.find("s." + name + "}") != std::string::npos ||
                used.find('"' + name + '"') != std::string::npos ||
                used.find('"' + group + '"') != std::string::npos ||
                used.find('"' + last + '"') != std::string::npos)
        << key << " is used nowhere";
  }
}

} // namespace
} // namespace congbo
