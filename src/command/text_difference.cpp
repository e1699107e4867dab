#include "command/text_difference.h"

#include <algorithm>

#include "vietnamese/utf8.h"

namespace congbo {
namespace {

using Lines = std::vector<std::string_view>;

Lines lines_of(std::string_view text) {
  Lines lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

void add_hunk(std::vector<LineChange>& changes, const Lines& gone, const Lines& come) {
  for (const std::string_view line : gone) changes.push_back({false, line});
  for (const std::string_view line : come) changes.push_back({true, line});
}

// lengths[i][j]: of the longest common part of before[i…] and now[j…].
std::vector<std::vector<unsigned>> common_lengths(const Lines& before, const Lines& now) {
  std::vector<std::vector<unsigned>> lengths(before.size() + 1, std::vector<unsigned>(now.size() + 1));
  for (std::size_t i = before.size(); i-- > 0;)
    for (std::size_t j = now.size(); j-- > 0;)
      lengths[i][j] = before[i] == now[j] ? lengths[i + 1][j + 1] + 1 : std::max(lengths[i + 1][j], lengths[i][j + 1]);
  return lengths;
}

std::vector<LineChange> fewest_changes(const Lines& before, const Lines& now) {
  const auto lengths = common_lengths(before, now);
  std::vector<LineChange> changes;
  Lines gone, come;
  std::size_t i = 0, j = 0;
  while (i < before.size() || j < now.size()) {
    if (i < before.size() && j < now.size() && before[i] == now[j]) {
      add_hunk(changes, gone, come);
      gone.clear(), come.clear();
      ++i, ++j;
    } else if (j == now.size() || (i < before.size() && lengths[i + 1][j] >= lengths[i][j + 1])) {
      gone.push_back(before[i++]);
    } else {
      come.push_back(now[j++]);
    }
  }
  add_hunk(changes, gone, come);
  return changes;
}

// What two lines have in common at their ends, in whole words.
struct Edge {
  std::size_t begin = 0, end = 0;  // bytes
};

Edge common_edge(std::string_view a, std::string_view b) {
  const std::size_t least = std::min(a.size(), b.size());
  Edge edge;
  while (edge.begin < least && a[edge.begin] == b[edge.begin]) ++edge.begin;
  while (edge.begin > 0 && a[edge.begin - 1] != ' ') --edge.begin;
  while (edge.end < least - edge.begin && a[a.size() - 1 - edge.end] == b[b.size() - 1 - edge.end]) ++edge.end;
  while (edge.end > 0 && a[a.size() - edge.end] != ' ') --edge.end;
  return edge;
}

std::string_view inside(std::string_view line, const Edge& edge) { return line.substr(edge.begin, line.size() - edge.begin - edge.end); }

// A word more at one side, where what is inside is too short to be found in a page.
void widen(std::string_view line, Edge& edge) {
  constexpr std::size_t enough = 5;
  if (code_points(inside(line, edge)) < enough && edge.end > 0) {
    const std::size_t behind = line.size() - edge.end;  // begins with a space
    edge.end = line.size() - std::min(line.find(' ', behind + 1), line.size());
  }
  if (code_points(inside(line, edge)) < enough && edge.begin > 1) {
    const std::size_t space = line.rfind(' ', edge.begin - 2);
    edge.begin = space == line.npos ? 0 : space + 1;
  }
}

// The beginning of a code point at or before byte `at`.
std::size_t whole_letter(std::string_view text, std::size_t at) {
  while (at > 0 && at < text.size() && is_continuation(text[at])) --at;
  return at;
}

// About 150 bytes around the change.
std::string cut(std::string_view line, std::size_t change) {
  constexpr std::size_t most = 150, before = 40;
  const std::size_t begin = whole_letter(line, change > before ? change - before : 0);
  const std::size_t end = whole_letter(line, std::min(line.size(), begin + most));
  return (begin > 0 ? "…" : "") + std::string(line.substr(begin, end - begin)) + (end < line.size() ? "…" : "");
}

// Marks of Markdown and ends of sentences do not belong into a sentence.
bool is_plain(std::string_view words) { return !words.empty() && words.find_first_of("*_|#[]`\\") == words.npos && code_points(words) <= 60; }

std::string_view without_end(std::string_view words) {
  while (!words.empty() && std::string_view(".,;: ").find(words.back()) != std::string_view::npos) words.remove_suffix(1);
  return words;
}

}  // namespace

std::vector<LineChange> line_changes(std::string_view before_text, std::string_view now_text) {
  constexpr std::size_t most_cells = 1'000'000;
  Lines before = lines_of(before_text), now = lines_of(now_text);
  const auto [a, b] = std::mismatch(before.begin(), before.end(), now.begin(), now.end());
  before.erase(before.begin(), a);
  now.erase(now.begin(), b);
  while (!before.empty() && !now.empty() && before.back() == now.back()) before.pop_back(), now.pop_back();
  if (before.size() * now.size() <= most_cells) return fewest_changes(before, now);
  std::vector<LineChange> changes;
  add_hunk(changes, before, now);
  return changes;
}

std::string shown_changes(const std::vector<LineChange>& changes) {
  constexpr std::size_t most = 20;
  std::string text;
  for (std::size_t i = 0; i < std::min(most, changes.size()); ++i) {
    const LineChange& change = changes[i];
    const LineChange* other = change.added ? (i > 0 ? &changes[i - 1] : nullptr) : (i + 1 < changes.size() ? &changes[i + 1] : nullptr);
    const bool paired = other && other->added != change.added;
    text += std::string(change.added ? "+ " : "- ") + cut(change.line, paired ? common_edge(change.line, other->line).begin : 0) + "\n";
  }
  if (changes.size() > most) text += "… +" + std::to_string(changes.size() - most) + "\n";
  return text;
}

std::string proposed_correction(const std::vector<LineChange>& changes) {
  std::vector<LineChange> full;
  for (const LineChange& change : changes)
    if (change.line.find_first_not_of(" \t") != change.line.npos) full.push_back(change);
  if (full.size() != 2 || full[0].added || !full[1].added) return {};
  Edge edge = common_edge(full[0].line, full[1].line);
  if (inside(full[0].line, edge).empty() || inside(full[1].line, edge).empty()) return {};
  widen(full[0].line, edge);
  const std::string_view was = without_end(inside(full[0].line, edge)), is = without_end(inside(full[1].line, edge));
  if (!is_plain(was) || !is_plain(is) || was == is) return {};
  return "“" + std::string(was) + "” sửa lại là “" + std::string(is) + "”";
}

}  // namespace congbo
