// Spaces between words and at marks: what O07 finds, and the dash in place of ' - ' of O08.

#include <array>

#include "repair/stages.h"

namespace congbo {
namespace {

bool letter_byte(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0; }
bool digit(char c) { return c >= '0' && c <= '9'; }

// Words whose marks are their own: addresses, links, code.
bool is_address(std::string_view word) {
  for (const std::string_view sign : {"://", "@", "](", "`", "www.", "&", "\\"})
    if (word.find(sign) != word.npos) return true;
  return false;
}

struct DashName {
  std::string_view left, right;
};
constexpr std::array<DashName, 10> dash_names{{{"hi đua", "hen thưởng"}, {"hi đua", "khen thưởng"}, {"hi đua", "Khen thưởng"},
    {"inh tế", "xã hội"}, {"ài chính", "Kế hoạch"}, {"ăn hóa", "Xã hội"}, {"ăn hóa", "xã hội"}, {"hát thanh", "Truyền hình"},
    {"inh tế", "Xã hội"}, {"ao động", "Thương binh"}}};

// Whether a dash between spaces stands where a name has its hyphen. `line` has single spaces there.
bool joins_name(std::string_view before, std::string_view behind) {
  for (const DashName& name : dash_names)
    if (before.ends_with(name.left) && behind.starts_with(name.right)) return true;
  return false;
}

// A word (no space in it) with a space behind ',' and ';' between letters and before 'đồng' behind a digit.
void append_word(std::string& out, std::string_view word) {
  if (is_address(word)) {
    out += word;
    return;
  }
  for (std::size_t at = 0; at < word.size(); ++at) {
    const char c = word[at];
    out += c;
    if (at + 1 == word.size()) break;
    const std::string_view rest = word.substr(at + 1);
    const bool mark = (c == ',' || c == ';') && at > 0 && letter_byte(word[at - 1]) && letter_byte(rest[0]) &&
                      !rest.starts_with("…") && !rest.starts_with("”") && !rest.starts_with("’");
    if (mark || (digit(c) && rest.starts_with("đồng"))) out += ' ';
  }
}

// A mark that belongs to the word before the gap: alone, or at the end of the line.
bool lone_mark(std::string_view line, std::size_t at) {
  return (line[at] == ',' || line[at] == ';' || line[at] == ':') && (at + 1 == line.size() || line[at + 1] == ' ');
}

// White space at the end: a hard break needs its two spaces.
std::string_view without_end(std::string_view line, std::string_view& end) {
  const std::size_t last = line.find_last_not_of(" \t");
  if (last == line.npos) return {};
  const std::string_view tail = line.substr(last + 1);
  end = tail.size() >= 2 && tail.find('\t') == tail.npos ? "  " : "";
  return line.substr(0, last + 1);
}

// Longer dashes in names of agencies become hyphens, in a line whose gaps are mended.
std::string with_hyphens(std::string line) {
  for (const std::string_view dash : {" – ", " — "})
    for (std::size_t at = line.find(dash); at != line.npos; at = line.find(dash, at + 1))
      if (const std::string_view whole = line; joins_name(whole.substr(0, at), whole.substr(at + dash.size())))
        line.replace(at, dash.size(), " - ");
  return line;
}

}  // namespace

std::string with_single_spaces(std::string_view given, Surroundings around) {
  std::string_view end;
  const std::string_view line = without_end(given, end);
  std::size_t at = std::min(line.find_first_not_of(" \t"), line.size());
  std::string out(line.substr(0, at));
  while (at < line.size()) {
    const std::size_t space = std::min(line.find(' ', at), line.size());
    append_word(out, line.substr(at, space - at));
    at = std::min(line.find_first_not_of(' ', space), line.size());
    if (at == line.size()) break;
    const bool between = letter_byte(line[space - 1]) && letter_byte(line[at]);
    const bool mark = !around.table_row && letter_byte(line[space - 1]) && lone_mark(line, at);
    if (mark) continue;
    out.append(around.running_text && between ? 1 : at - space, ' ');
  }
  return with_hyphens(std::move(out)) + std::string(end);
}

std::string_view without_blanks(std::string_view text) {
  constexpr std::string_view blanks = " \t";
  const std::size_t first = text.find_first_not_of(blanks);
  return first == text.npos ? std::string_view() : text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

}  // namespace congbo
