#include "recognise/honoree_row.h"

#include <algorithm>
#include <array>
#include <vector>

#include "recognise/honoree_name.h"
#include "recognise/honoree_words.h"
#include "vietnamese/personal_name.h"

namespace congbo {
namespace {

// Words that begin a post and end no name, as printed.
constexpr std::array post_words = std::to_array<std::string_view>(
    {"Phó ", "Trưởng ", "Chánh ", "Nguyên ", "Giám đốc", "Chủ tịch", "Chủ nhiệm", "Bí thư", "Hiệu trưởng", "Giáo viên",
     "Chuyên viên", "Ủy viên", "Uỷ viên", "Công chức", "Viên chức", "Cán bộ", "Nhân viên", "Công nhân", "Kế toán"});

bool begins_post(std::string_view text) {
  return begins_unit(text) ||
         std::ranges::any_of(post_words, [&](std::string_view word) { return text.starts_with(word); });
}

// What a torn table leaves of its rules: "| ", "_| ".
std::string_view without_rules(std::string_view text) {
  constexpr std::string_view rules = " |_¦[]";
  const std::size_t from = text.find_first_not_of(rules);
  return from == nowhere ? std::string_view{} : trim_signs(text.substr(from));
}

// "BS.", "Bs CKI.", "ThS. ": degrees before a name.
std::string_view without_degrees(std::string_view text) {
  constexpr std::array degrees = std::to_array<std::string_view>(
      {"BS", "Bs", "BSCKI", "BSCKII", "CKI", "CKII", "CK1", "CK2", "ThS", "Ths", "TS", "DS", "CN", "PGS", "GS"});
  for (std::size_t space = text.find_first_of(" ."); space != nowhere; space = text.find_first_of(" .")) {
    if (std::ranges::find(degrees, text.substr(0, space)) == degrees.end()) return text;
    text = text.substr(std::min(text.find_first_not_of(" .", space), text.size()));
  }
  return text;
}

// Where the post begins behind a name: at a word that begins posts or units, else at the capital before the first
// small word ("Lê Tự Lập Điều dưỡng"); nowhere where neither stands there.
std::size_t post_begin(std::string_view text) {
  constexpr std::size_t usual = 3, longest = 5;  // words of a name
  std::vector<std::size_t> words;
  std::size_t at = 0;
  for (; at < text.size() && words.size() <= longest; at = std::min(text.find(' ', at), text.size() - 1) + 1) {
    if (!begins_upper(text.substr(at))) break;
    words.push_back(at);
    const std::string_view word = text.substr(at, text.find(' ', at) - at);
    if (word.find_first_of(",.;:()") != nowhere) return nowhere;  // the name is not what runs together
  }
  for (std::size_t i = usual; i < words.size(); ++i)
    if (begins_post(text.substr(words[i]))) return words[i];
  if (at >= text.size()) return nowhere;
  if (begins_unit(text.substr(at))) return at;  // "Đào Văn Kỷ thôn Đông Hạ"
  return words.size() > 2 ? words.back() : nowhere;
}

}  // namespace

std::vector<TornRow> torn_rows(const Reading& reading, std::size_t begin, std::size_t end) {
  std::vector<TornRow> rows;
  for (std::size_t i = begin; i < end; ++i) {
    const Line& line = reading.lines[i];
    if (looks_like_row(line)) {
      const std::size_t space = line.text.find(' ');
      rows.push_back({&line, std::string(line.text.substr(0, line.text.find_first_of(" _"))), std::string(line.text.substr(space + 1))});
    } else if (!rows.empty() && is_said(line)) {
      append_words(rows.back().text, line.text);
    }
  }
  return rows;
}

bool read_torn_row(std::string_view text, std::optional<HonoreeKind> said, Honoree& honoree) {
  text = without_degrees(without_rules(text));
  const NameParts parts = split_honorific(text);
  const std::string_view person = parts.rest;
  const std::size_t stroke = std::min(person.find(" | "), person.size());
  const bool apart = stroke < person.size() && looks_like_person_name(person.substr(0, stroke));
  const std::size_t end = apart ? stroke : post_begin(person);
  // "Đoàn Minh Hải Phó Giám đốc …" is a person, "Đoàn Thanh niên …" a body.
  const bool family = end != nowhere && text.starts_with("Đoàn ") && word_count(person.substr(0, end)) > 2;
  if (end == nowhere || (is_collective(text) && !family))
    return (is_collective(text) || !parts.honorific.empty()) && read_named(OwnWording(text).view(), said, honoree) == Named::known;
  const std::string_view name = trim_signs(person.substr(0, end));
  if (!(parts.honorific.empty() ? has_usual_name(name) : looks_like_person_name(name))) return false;
  const Post post = split_post(without_rules(person.substr(end)));
  honoree.honorific = parts.honorific;
  honoree.name = name;
  honoree.kind = HonoreeKind::ca_nhan;
  honoree.position = post.position;
  honoree.unit = post.unit;
  return true;
}

}  // namespace congbo
