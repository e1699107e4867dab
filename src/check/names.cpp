// A07 name-doubtful: each honoree's name by itself.

#include <algorithm>

#include "check/rules.h"
#include "vietnamese/letters.h"
#include "vietnamese/name_doubt.h"
#include "vietnamese/personal_name.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

// A person's name or the name of a household's head: not a body, a sentence, or several people.
bool is_one_name(const Honoree& honoree) {
  constexpr int most_words = 7;
  if (is_collective(honoree.name) || honoree.name.find(" và ") != std::string::npos) return false;
  return std::count(honoree.name.begin(), honoree.name.end(), ' ') < most_words && honoree.name.find_first_of(",;:") == std::string::npos &&
         honoree.name.find("không nêu tên") == std::string::npos;
}

// Ranks, titles and orders before a name, which are written in small letters.
std::string_view without_rank(std::string_view name) {
  constexpr std::string_view ranks[] = {
      "Đại tướng", "Thượng tướng", "Trung tướng", "Thiếu tướng", "Đại tá", "Thượng tá", "Trung tá", "Thiếu tá",
      "Đại úy", "Đại uý", "Thượng úy", "Thượng uý", "Trung úy", "Trung uý", "Thiếu úy", "Thiếu uý", "Thượng sĩ",
      "Trung sĩ", "Hạ sĩ", "Binh nhất", "Binh nhì", "Bác sĩ", "Thạc sĩ", "Tiến sĩ", "Kỹ sư", "Luật sư", "Nhà giáo",
      "Nghệ nhân", "Nghệ sĩ", "Hòa thượng", "Thượng tọa", "Đại đức", "Ni sư", "Linh mục", "Mục sư", "Già làng"};
  // The second word of a rank is in small letters, that of a name hardly ever.
  const std::size_t second = name.find(' ') + 1;
  if (second == 0 || second == name.size() || is_upper(decode(name, second).c)) return name;
  for (const std::string_view rank : ranks)
    if (name.starts_with(rank) && name.substr(rank.size()).starts_with(' ')) return name.substr(rank.size() + 1);
  return name;
}

Words why(const NameDoubt& doubt, const std::string& word) {
  switch (doubt.kind) {
    case NameDoubt::Kind::question: return {"'?' thay cho một chữ đã mất", "'?' stands for a lost letter"};
    case NameDoubt::Kind::digit: return {"có chữ số '" + word + "'", "it holds the digit '" + word + "'"};
    case NameDoubt::Kind::sign: return {"có ký hiệu lạ '" + word + "'", "it holds the sign '" + word + "'"};
    case NameDoubt::Kind::family:
      return {"họ '" + word + "' sai một dấu so với '" + doubt.instead + "'",
              "the family name '" + word + "' is one mark off '" + doubt.instead + "'"};
    case NameDoubt::Kind::syllable:
      return {"tiếng Việt không có âm tiết '" + word + "'", "Vietnamese has no syllable '" + word + "'"};
    case NameDoubt::Kind::capitals: break;
  }
  return {"viết hoa lạ ở '" + word + "'", "odd capitals in '" + word + "'"};
}

}  // namespace

void check_names(const HonoreeView& view, Findings& findings) {
  for (const Honoree& honoree : view.document.honorees) {
    if (!view.concerns(honoree) || honoree.kind == HonoreeKind::tap_the) continue;
    const std::string_view name = without_rank(honoree.name);
    const auto doubt = doubt_of_name(name);
    if (!doubt || !is_one_name(honoree)) continue;
    const std::string word(name.substr(doubt->begin, doubt->end - doubt->begin));
    findings.push_back({RuleId::A07, view.place(honoree, honoree.name), {honoree.name, why(*doubt, word)}, {}});
  }
}

}  // namespace congbo
