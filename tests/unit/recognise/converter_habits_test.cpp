// What a converter does to all lines of a text says nothing, and changes nothing that is read.

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "sample_documents.h"

namespace congbo {
namespace {

using test::json_of;
using test::samples;

// The JSON without the numbers of lines.
std::string without_lines(std::string json) {
  for (const std::string_view key : {"\"line\":", "\"first_line\":", "\"last_line\":"})
    for (std::size_t at = json.find(key); at != json.npos; at = json.find(key, at)) {
      at += key.size();
      json.erase(at, json.find_first_of(",}]", at) - at);
    }
  return json;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

bool begins_with_any(const std::string& line, std::string_view signs) {
  return !line.empty() && signs.find(line[0]) != signs.npos;
}

std::size_t columns_of(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// The line on lines of at most `width` columns, broken at spaces. Headings and rows of tables stay.
std::string wrapped(const std::string& line, std::size_t width) {
  if (begins_with_any(line, "|#<")) return line;
  std::string out;
  std::size_t column = 0;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t space = std::min(line.find(' ', at + 1), line.size());
    std::string word = line.substr(at, space - at);
    if (column > 0 && column + columns_of(word) > width) {
      out += '\n';
      word.erase(0, 1);
      column = 0;
    }
    out += word;
    column += columns_of(word);
    at = space;
  }
  return out;
}

template <std::size_t width> std::string all_wrapped(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += wrapped(line, width) + "\n";
  return out;
}

template <std::size_t count> std::string all_indented(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += (line.empty() ? "" : std::string(count, ' ') + line) + "\n";
  return out;
}

// What a converter does to every line of a text, and to spaces.
struct Habit {
  const char* name;
  std::string (*apply)(const std::vector<std::string>& lines);
};
constexpr Habit habits[] = {
    {"hard breaks",
     [](const std::vector<std::string>& lines) {
       std::string out;
       for (const std::string& line : lines) out += line + (line.empty() || line[0] == '|' ? "\n" : "  \n");
       return out;
     }},
    {"block quotation",
     [](const std::vector<std::string>& lines) {
       std::string out;
       for (const std::string& line : lines) out += (begins_with_any(line, "<") ? line : "> " + line) + "\n";
       return out;
     }},
    {"wrapped at 70 columns", all_wrapped<70>},
    {"wrapped at 80 columns", all_wrapped<80>},
    {"wrapped at 90 columns", all_wrapped<90>},
    {"indented", all_indented<3>},
    {"indented as code", all_indented<4>},
    {"two blank lines for one",
     [](const std::vector<std::string>& lines) {
       std::string out;
       for (const std::string& line : lines) out += line + (line.empty() ? "\n\n" : "\n");
       return out;
     }},
    {"no blank lines",
     [](const std::vector<std::string>& lines) {
       std::string out;
       for (const std::string& line : lines) out += line.empty() ? "" : line + "\n";
       return out;
     }},
    {"no-break spaces",
     [](const std::vector<std::string>& lines) {
       std::string out;
       int count = 0;
       for (const std::string& line : lines) {
         for (const char c : line) {
           if (c == ' ' && ++count % 3 == 0) out += "\u00A0";
           else out += c;
         }
         out += '\n';
       }
       return out;
     }},
    {"page numbers",
     [](const std::vector<std::string>& lines) {
       std::string out;
       int page = 1;
       for (std::size_t i = 0; i < lines.size(); ++i) {
         out += lines[i] + "\n";
         if (i % 30 != 29 || !lines[i].empty()) continue;
         ++page;
         out += (page % 2 == 0 ? "Trang " + std::to_string(page) : "- " + std::to_string(page) + " -") + "\n\n";
       }
       return out;
     }},
};

TEST(ConverterHabits, ChangeNothingThatIsRead) {
  for (const Habit& habit : habits) {
    int changed = 0;
    for (const auto& [name, text] : samples()) {
      if (text.starts_with("---\n")) continue;  // front matter is YAML
      const std::string dressed = habit.apply(lines_of(text));
      changed += dressed != text;
      EXPECT_EQ(without_lines(json_of(dressed)), without_lines(json_of(text))) << habit.name << ": " << name;
    }
    EXPECT_GT(changed, 10) << habit.name;
  }
}

}  // namespace
}  // namespace congbo
