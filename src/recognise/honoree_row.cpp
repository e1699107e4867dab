#include "recognise/honoree_row.h"

#include <algorithm>
#include <array>
#include <string>

#include "recognise/honoree_name.h"
#include "recognise/honoree_words.h"
#include "vietnamese/fold.h"
#include "vietnamese/personal_name.h"

namespace congbo {
namespace {

// How posts begin, in small letters: none is the end of a name and the beginning of what follows it.
constexpr std::array post_words = std::to_array<std::string_view>(
    {"phó ", "trưởng ban", "trưởng bản", "trưởng bộ phận", "trưởng buôn", "trưởng công an", "trưởng đoàn", "trưởng khoa", "trưởng khu", "trưởng làng",
     "trưởng phòng", "trưởng thôn", "trưởng trạm", "trưởng xóm", "trưởng ấp", "chánh án", "chánh thanh tra", "chánh văn phòng",
     "giám đốc", "tổng giám đốc", "chủ tịch", "chủ nhiệm", "bí thư", "hiệu trưởng", "đội trưởng", "tổ trưởng", "nhóm trưởng",
     "đại đội trưởng", "trung đội trưởng", "tiểu đội trưởng", "giáo viên", "giảng viên", "chuyên viên", "ủy viên", "uỷ viên",
     "công chức", "viên chức", "cán bộ", "nhân viên", "công nhân", "kế toán", "văn thư", "thủ quỹ", "thư ký", "lái xe", "bảo vệ",
     "bác sĩ", "bác sỹ", "y sĩ", "y sỹ", "y tá", "dược sĩ", "dược sỹ", "điều dưỡng", "hộ sinh", "kỹ sư", "kỹ thuật viên",
     "hội viên", "đoàn viên", "cộng tác viên", "huấn luyện viên", "vận động viên", "phóng viên", "học sinh", "sinh viên"});

bool begins_post(std::string_view text) {
  const std::string small = lower(text.substr(0, 40));
  return std::ranges::any_of(post_words, [&](std::string_view word) { return small.starts_with(word); });
}

// "Đăng Khoa", "Xuân Trường", "Khôi Nguyên": people are called so. A body begins there where more is said.
bool may_be_a_given_name(std::string_view text) {
  constexpr std::array given = std::to_array<std::string_view>({"Khoa", "Trường", "Đoàn", "Viện", "Nguyên", "Trưởng", "Chánh", "Công", "Kế", "Bảo", "Thư", "Chi"});
  constexpr std::array certain = std::to_array<std::string_view>(
      {"Trường TH", "Trường PT", "Trường Tiểu học", "Trường Mầm non", "Trường Mẫu giáo", "Trường Trung", "Trường Cao đẳng", "Trường Đại học",
       "Trường Phổ thông", "Trường Chính trị", "Đoàn Thanh niên", "Đoàn TNCS", "Viện Kiểm sát", "Viện kiểm sát", "Công an ", "Công đoàn ", "Công ty ",
       "Chi hội ", "Chi bộ ", "Chi đoàn ", "Bảo hiểm "});
  const auto begins = [&](std::string_view words) { return text.starts_with(words); };
  return std::ranges::find(given, text.substr(0, text.find(' '))) != given.end() && std::ranges::none_of(certain, begins);
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

// Where the post or the unit begins behind a name; nowhere where that is not certain.
std::size_t post_begin(std::string_view text) {
  constexpr std::size_t usual = 3, longest = 5;  // words of a name
  std::size_t words = 0, at = 0;
  for (; at < text.size() && words <= longest; at = std::min(text.find(' ', at), text.size() - 1) + 1, ++words) {
    const std::string_view behind = text.substr(at);
    const bool post = begins_post(behind);
    if (!begins_upper(behind)) return words > 1 && (post || begins_unit(behind)) ? at : nowhere;
    if (words >= usual && (post || begins_unit(behind))) return post || !may_be_a_given_name(behind) ? at : nowhere;
    if (words >= usual && may_be_a_given_name(behind)) return nowhere;
    if (behind.substr(0, behind.find(' ')).find_first_of(",.;:()") != nowhere) return nowhere;  // the name is not what runs together
  }
  return nowhere;
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

bool holds_torn_row(const Reading& reading, std::size_t begin, std::size_t end) {
  return std::any_of(reading.lines.begin() + static_cast<std::ptrdiff_t>(begin), reading.lines.begin() + static_cast<std::ptrdiff_t>(end), looks_like_row);
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
