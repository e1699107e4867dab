// Strong emphasis that CommonMark (0.30, 6.2) does not read as such: a ** opens only before a word, and
// closes only behind one.

#include "repair/stages.h"
#include "vietnamese/letters.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

// A run of two or three asterisks.
struct Run {
  std::size_t begin, length;
};

bool odd_place(std::string_view line, const Run& run) { return run.begin > 0 && line[run.begin - 1] == '\\'; }

// The runs of a line, or nothing where it holds others than pairs of equal length, or code.
std::vector<Run> runs_of(std::string_view line) {
  std::vector<Run> runs;
  if (line.find('`') != line.npos || line.find("](") != line.npos) return runs;
  for (std::size_t at = line.find('*'); at != line.npos; at = line.find('*', at)) {
    const std::size_t end = std::min(line.find_first_not_of('*', at), line.size());
    if (end - at > 1) runs.push_back({at, end - at});
    if ((end - at > 3 && end - at != 4) || (end - at > 1 && odd_place(line, runs.back()))) return {};
    at = end;
  }
  std::size_t open = 0;  // the length of the mark that is open
  for (const Run& run : runs) {
    if (run.length == 4) {
      if (open != 2) return {};  // '****' closes and opens at once
      continue;
    }
    if (open != 0 && open != run.length) return {};
    open = open == 0 ? run.length : 0;
  }
  return open == 0 ? runs : std::vector<Run>();
}

bool word_before(const std::string& out) {
  if (out.empty()) return false;
  const char32_t c = decode_before(out, out.size()).c;
  return is_letter(c) || is_digit(c);
}
bool word_at(std::string_view text) {
  if (text.empty()) return false;
  const char32_t c = decode(text, 0).c;
  return is_letter(c) || is_digit(c);
}
bool mark_at(std::string_view text) { return !text.empty() && text[0] != ' ' && !word_at(text) && static_cast<unsigned char>(text[0]) < 0x80; }

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(' ');
  return first == text.npos ? std::string_view() : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

void append_space(std::string& out) {
  if (!out.empty() && out.back() != ' ') out += ' ';
}

// Puts one pair of marks around `inner`; `behind` is what follows it on the line.
void append_strong(std::string& out, std::string_view inner, std::string_view mark, std::string_view behind) {
  const std::string_view words = trimmed(inner);
  if (words.empty()) {
    if (!inner.empty()) append_space(out);
    return;
  }
  if (inner.front() == ' ' || (word_before(out) && mark_at(words))) append_space(out);
  ((out += mark) += words) += mark;
  const bool closes_badly = word_at(behind) && !word_at(words.substr(words.size() - 1)) && static_cast<unsigned char>(words.back()) < 0x80;
  if ((inner.back() == ' ' && !behind.empty() && (word_at(behind) || behind[0] == '(' || behind[0] == '*')) || closes_badly) append_space(out);
}

}  // namespace

std::string with_working_strong(std::string_view line) {
  const std::vector<Run> runs = runs_of(line);
  if (runs.empty()) return std::string(line);
  std::string out(line.substr(0, runs[0].begin));
  for (std::size_t i = 0; i < runs.size();) {
    std::string inner;
    std::size_t close = i + 1;
    std::size_t from = runs[i].begin + runs[i].length;
    for (; runs[close].length == 4; ++close) {  // "**a****b**" is "**ab**"
      inner += line.substr(from, runs[close].begin - from);
      from = runs[close].begin + 4;
    }
    inner += line.substr(from, runs[close].begin - from);
    const std::size_t end = runs[close].begin + runs[close].length;
    append_strong(out, inner, line.substr(runs[i].begin, runs[i].length), line.substr(end));
    const std::size_t next = close + 1 < runs.size() ? runs[close + 1].begin : line.size();
    std::string_view between = line.substr(end, next - end);
    if (out.ends_with(' ') && between.starts_with(' ')) between.remove_prefix(1);
    out += between;
    i = close + 1;
  }
  return out;
}

}  // namespace congbo
