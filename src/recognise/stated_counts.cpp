// "Tặng Giấy khen cho 06 tập thể, 12 cá nhân": how many a decision says that it honours, to hold against
// its list.

#include "recognise/phrase.h"
#include "recognise/reading.h"
#include "vietnamese/number_words.h"

namespace congbo {
namespace {

struct KindWord {
  std::string_view words;
  HonoreeKind kind;
};
constexpr KindWord kind_words[] = {{"tap the", HonoreeKind::tap_the},
                                   {"ca nhan", HonoreeKind::ca_nhan},
                                   {"ho gia dinh", HonoreeKind::ho_gia_dinh},
                                   {"gia dinh", HonoreeKind::ho_gia_dinh},
                                   {"ho", HonoreeKind::ho_gia_dinh}};

// "hơn 200 cá nhân", "khoảng 12": no count to hold a list against.
bool approximate(std::string_view before) {
  return has_any(before.substr(before.size() > 12 ? before.size() - 12 : 0), {"khoang", "hon", "tren", "gan"});
}

// The one award that words name; nothing where they name none, null in the register, or several.
std::optional<std::string> award_of(std::string_view folded, const Register& registers) {
  const auto first = registers.find_award(folded);
  if (!first) return std::string();
  for (auto next = registers.find_award(folded, first->end); next; next = registers.find_award(folded, next->end))
    if (next->award != first->award) return std::nullopt;
  return first->award->id;
}

// Counts of one sentence, as far as "trong đó", which takes them apart again.
void take_counts(std::string_view folded, int line, const Register& registers, std::vector<StatedCount>& out) {
  folded = folded.substr(0, folded.find("trong do"));
  const std::optional<std::string> award = award_of(folded, registers);
  if (!award) return;
  for (std::size_t at = 0; at < folded.size(); ++at) {
    if (!is_digit_byte(folded[at]) || (at > 0 && folded[at - 1] != ' ' && folded[at - 1] != '(')) continue;
    std::size_t end = at;
    while (end < folded.size() && is_digit_byte(folded[end])) ++end;
    const std::string_view rest = trim_signs(folded.substr(end));
    const auto number = parse_integer(folded.substr(at, end - at));
    if (number && *number < 1'000'000 && folded.substr(end).starts_with(' ') && !approximate(folded.substr(0, at)))
      for (const KindWord& word : kind_words)
        if (opens_with(rest, word.words)) {
          out.push_back({static_cast<int>(*number), word.kind, *award, line});
          break;
        }
    at = end;
  }
}

bool awards(std::string_view folded) {
  return static_cast<bool>(opening_phrase(folded, {"tang", "truy tang", "cong nhan", "khen thuong", "tuyen duong", "bieu duong",
                                                   "nay tang", "danh hieu", "trao tang"}));
}

}  // namespace

void read_stated_counts(const Reading& reading, Document& document) {
  if (document.kind != DocumentKind::quyet_dinh) return;
  const OwnWording title(document.title);
  if (has_any(title.folded, {"tang", "khen thuong", "cong nhan", "tuyen duong"}))
    take_counts(title.folded, document.title_line, reading.registers, document.stated_counts);
  bool in_article = false;
  for (std::size_t i = reading.main.begin; i < reading.main.end; ++i) {
    const Line& line = reading.lines[i];
    if (line.kind != LineKind::text) continue;
    in_article = in_article || line.numeral.kind == NumeralKind::dieu;
    if (!in_article || line.numeral.kind == NumeralKind::none) continue;
    const Wording words = trim_signs(behind_numeral(line));
    if (awards(words.folded)) take_counts(words.folded, line.number, reading.registers, document.stated_counts);
  }
}

}  // namespace congbo
