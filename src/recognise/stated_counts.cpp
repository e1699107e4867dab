// "Tặng Giấy khen cho 06 tập thể, 12 cá nhân": how many a decision says that it honours, to hold against
// its list.

#include <algorithm>
#include <span>

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
// Closer words for a kind, which add up: "02 nhà giáo và 03 học sinh". Beside the word for the kind itself they
// only take its count apart.
constexpr KindWord closer_words[] = {{"nha giao", HonoreeKind::ca_nhan},  {"giao vien", HonoreeKind::ca_nhan},
                                     {"hoc sinh", HonoreeKind::ca_nhan},  {"sinh vien", HonoreeKind::ca_nhan},
                                     {"dang vien", HonoreeKind::ca_nhan}, {"hoi vien", HonoreeKind::ca_nhan},
                                     {"doan vien", HonoreeKind::ca_nhan}, {"to chuc dang", HonoreeKind::tap_the},
                                     {"dong chi", HonoreeKind::ca_nhan},  {"can bo", HonoreeKind::ca_nhan},
                                     {"cong chuc", HonoreeKind::ca_nhan}, {"vien chuc", HonoreeKind::ca_nhan},
                                     {"nguoi lao dong", HonoreeKind::ca_nhan}};

// "hơn 200 cá nhân", "khoảng 12": no count to hold a list against.
bool approximate(std::string_view before) {
  return has_any(before.substr(before.size() > 12 ? before.size() - 12 : 0), {"khoang", "hon", "tren", "gan"});
}

// Whether a digit opens a number there that counts something.
bool opens_count(std::string_view folded, std::size_t at) {
  return is_digit_byte(folded[at]) && (at == 0 || folded[at - 1] == ' ' || folded[at - 1] == '(');
}

const KindWord* kind_at(std::string_view rest, std::span<const KindWord> words) {
  const auto found = std::ranges::find_if(words, [&](const KindWord& word) { return opens_with(rest, word.words); });
  return found == words.end() ? nullptr : &*found;
}

// The counts in words that speak of one award, or of none.
void take_counts_of(std::string_view folded, const std::string& award, int line, std::vector<StatedCount>& out) {
  const std::size_t first = out.size();
  std::vector<StatedCount> closer;
  for (std::size_t at = 0; at < folded.size(); ++at) {
    if (!opens_count(folded, at)) continue;
    std::size_t end = at;
    while (end < folded.size() && is_digit_byte(folded[end])) ++end;
    const std::string_view rest = trim_signs(folded.substr(end));
    const auto number = parse_integer(folded.substr(at, end - at));
    if (number && *number < 1'000'000 && folded.substr(end).starts_with(' ') && !approximate(folded.substr(0, at))) {
      const int count = static_cast<int>(*number);
      if (const KindWord* word = kind_at(rest, kind_words)) out.push_back({count, word->kind, award, line});
      else if (const KindWord* near = kind_at(rest, closer_words)) closer.push_back({count, near->kind, award, line});
    }
    at = end;
  }
  const std::size_t last = out.size();
  for (const StatedCount& count : closer) {
    const auto same = [&](const StatedCount& other) { return other.kind == count.kind; };
    const auto begin = out.begin() + static_cast<std::ptrdiff_t>(first);
    if (std::any_of(begin, out.begin() + static_cast<std::ptrdiff_t>(last), same)) continue;
    const auto added = std::find_if(out.begin() + static_cast<std::ptrdiff_t>(last), out.end(), same);
    if (added == out.end()) out.push_back(count);
    else added->count += count.count;
  }
}

// Counts of one sentence, as far as "trong đó", which takes them apart again. Where it names several awards, each
// one's stand behind it: "tặng Cờ thi đua cho 02 tập thể; tặng Bằng khen cho 03 cá nhân".
void take_counts(std::string_view folded, int line, const Register& registers, std::vector<StatedCount>& out) {
  folded = folded.substr(0, folded.find("trong do"));
  constexpr int most_awards = 8;
  auto award = registers.find_award(folded);
  if (!award) return take_counts_of(folded, {}, line, out);
  bool joined = false;
  std::size_t from = 0;  // what stands before the first award counts for it
  for (int i = 0; award && i < most_awards; ++i) {
    auto next = registers.find_award(folded, award->end);
    while (next && next->award == award->award) next = registers.find_award(folded, next->end);
    // With several awards, counts before the first may be of any.
    if (i == 0 && next) from = award->begin;
    const std::size_t end = next ? next->begin : folded.size();
    const std::size_t before = out.size();
    const std::string_view part = folded.substr(from, end - from);
    take_counts_of(part, joined ? std::string() : award->award->id, line, out);
    // "Cờ thi đua và Giấy khen cho 04 tập thể": the count is of both.
    joined = out.size() == before && find_phrase(part, "cho") == nowhere;
    from = end;
    award = next;
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
    if (!awards(words.folded)) continue;
    const OwnWording whole(item_text(reading, item_at(reading, i, reading.main.end), true));
    take_counts(whole.folded, line.number, reading.registers, document.stated_counts);
  }
}

}  // namespace congbo
