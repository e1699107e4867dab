// Every mended line knows the lines it is made of, so that no lines have to be compared.

#include "repair/repair.h"

namespace congbo {
namespace {

// One line of a diff: kept, taken away or put in.
struct Edit {
  char sign;
  const std::string* text;
};

std::vector<Edit> edits_of(const RepairedText& text) {
  std::vector<Edit> edits;
  std::size_t at = 0;
  const auto take_away = [&](std::size_t until) {
    for (; at < until; ++at) edits.push_back({'-', &text.before[at]});
  };
  for (const RepairedLine& line : text.after) {
    take_away(line.first);
    if (line.last == line.first + 1 && text.before[line.first] == line.text) {
      edits.push_back({' ', &text.before[at++]});
    } else {
      take_away(line.last);
      edits.push_back({'+', &line.text});
    }
  }
  take_away(text.before.size());
  return edits;
}

std::string range(std::size_t first, std::size_t count) {
  std::string out = std::to_string(count == 0 ? first - 1 : first);
  return count == 1 ? out : out + "," + std::to_string(count);
}

struct Cursor {
  std::size_t old_line = 1, new_line = 1;
  void pass(const Edit& edit) {
    old_line += edit.sign != '+';
    new_line += edit.sign != '-';
  }
};

// Edits [begin, end) as one hunk; `cursor` stands at its first line and is left behind its last.
void append_hunk(std::string& out, const std::vector<Edit>& edits, std::size_t begin, std::size_t end, Cursor& cursor) {
  const Cursor start = cursor;
  std::string body;
  for (std::size_t i = begin; i < end; ++i) {
    ((body += edits[i].sign) += *edits[i].text) += '\n';
    cursor.pass(edits[i]);
  }
  out += "@@ -" + range(start.old_line, cursor.old_line - start.old_line) + " +" +
         range(start.new_line, cursor.new_line - start.new_line) + " @@\n" + body;
}

}  // namespace

std::string unified_diff(const RepairedText& repaired, std::string_view name) {
  constexpr std::size_t context = 3;
  if (repaired.changed == 0) return {};
  const std::vector<Edit> edits = edits_of(repaired);
  std::string out = "--- " + std::string(name) + "\n+++ " + std::string(name) + "\n";
  Cursor cursor;
  for (std::size_t at = 0; at < edits.size();) {
    std::size_t first = at;
    while (first < edits.size() && edits[first].sign == ' ') ++first;
    if (first == edits.size()) break;
    const std::size_t begin = first - at > context ? first - context : at;
    std::size_t last = first;  // the last edit of this hunk
    for (std::size_t i = first; i < edits.size() && i <= last + 2 * context + 1; ++i)
      if (edits[i].sign != ' ') last = i;
    const std::size_t end = std::min(edits.size(), last + context + 1);
    for (; at < begin; ++at) cursor.pass(edits[at]);
    append_hunk(out, edits, begin, end, cursor);
    at = end;
  }
  return out;
}

}  // namespace congbo
