#include "recognise/award_words.h"

#include <algorithm>
#include <array>

namespace congbo {
namespace {

// Behind "của", an award's giver ends at one of these.
constexpr std::array giver_ends = {" cho ", " doi voi ", " ve ", " vi ", " nam 1", " nam 2", " nam hoc ", " tai ", " trong ", " kem ",
                                   " thuoc ", " da co ", " co thanh tich ", " den ", " tang "};

// "Bộ trưởng Bộ Nông nghiệp và Môi trường": a body may have "và" in its name; an award behind it has not.
bool joins_name(Wording before, Wording behind) {
  static constexpr std::array awards = in_order(
      {"bang", "giay", "co thi dua", "danh hieu", "huan chuong", "huy chuong", "ky niem chuong", "tien", "chu tich", "bo truong"});
  static constexpr PhraseList awards_list(awards);
  return begins_upper(behind.text) && !awards_list.opening(behind.folded) &&
         has_any(before.folded, {"bo", "so", "phong", "ban", "cuc", "vu", "doan"});
}

// Where the giver of an award ends that begins at `begin` with "của".
std::size_t giver_end(Wording words, std::size_t begin) {
  const std::string_view folded = words.folded;
  std::size_t end = folded.find_first_of(",;:.(\"", begin);
  end = std::min(end, folded.size());
  for (const std::string_view stop : giver_ends)
    end = std::min(end, folded.find(stop, begin));
  constexpr std::string_view also = " va ";
  for (std::size_t at = folded.find(also, begin); at < end; at = folded.find(also, at + 1))
    if (!joins_name(words.between(begin, at), words.from(at + also.size()))) return at;
  return end;
}

std::size_t extended_end(Wording words, std::size_t begin, std::size_t end) {
  const std::string_view folded = words.folded;
  for (const std::string_view grade : {" hang nhat", " hang nhi", " hang ba", " hang iii", " hang ii", " hang i"})
    if (folded.substr(end).starts_with(grade)) return end + grade.size();
  // "Bằng khen của Bộ trưởng" is an award by itself; the ministry follows.
  constexpr std::string_view of = " cua ";
  const std::size_t at = folded.find(of, begin);
  if (at > end) return end;
  std::size_t stop = std::max(end, giver_end(words, at + of.size()));
  while (stop > end && folded[stop - 1] == ' ') --stop;
  return stop;
}

// 'danh hiệu "Điển hình tiên tiến"': a title that no register holds.
std::optional<NamedAward> quoted_award(Wording words, std::size_t from) {
  for (std::size_t at = find_phrase(words.folded, "danh hieu", from); at != nowhere;
       at = find_phrase(words.folded, "danh hieu", at + 1)) {
    const std::size_t open = at + std::string_view("danh hieu ").size();
    if (open >= words.folded.size() || words.folded[open] != '"') continue;
    const std::size_t close = words.folded.find('"', open + 1);
    if (close == nowhere || close == open + 1) return std::nullopt;
    return NamedAward{std::string(words.between(open + 1, close).text), nullptr, open + 1, close};
  }
  return std::nullopt;
}

constexpr std::array reason_openings = {
    "da co thanh tich",   "co thanh tich",  "da co nhieu thanh tich", "co nhieu thanh tich", "da hoan thanh",
    "hoan thanh xuat sac", "da lap thanh tich", "dat thanh tich",     "da dat thanh tich",   "co viec lam tot",
    "da co cong",         "co cong lao",    "da co nhieu dong gop",   "co nhieu dong gop",   "co qua trinh",
    "da co nhieu",        "da co"};

std::size_t reason_begin(std::string_view folded) {
  std::size_t begin = nowhere;
  for (const std::string_view opening : reason_openings)
    begin = std::min(begin, find_phrase(folded, opening));
  return begin;
}

std::optional<HonoreeKind> kind_opening(std::string_view folded, std::size_t& length) {
  struct KindWord {
    std::string_view words;
    HonoreeKind kind;
  };
  constexpr KindWord kinds[] = {{"ho gia dinh", HonoreeKind::ho_gia_dinh}, {"gia dinh", HonoreeKind::ho_gia_dinh},
                                {"ho", HonoreeKind::ho_gia_dinh},          {"tap the", HonoreeKind::tap_the},
                                {"ca nhan", HonoreeKind::ca_nhan},         {"don vi", HonoreeKind::tap_the},
                                {"to chuc dang", HonoreeKind::tap_the},    {"dang vien", HonoreeKind::ca_nhan},
                                {"hoc sinh", HonoreeKind::ca_nhan},        {"nha giao", HonoreeKind::ca_nhan},
                                {"hoi vien", HonoreeKind::ca_nhan},        {"doan vien", HonoreeKind::ca_nhan}};
  for (const KindWord& kind : kinds) {
    if (!opens_with(folded, kind.words)) continue;
    length = kind.words.size();
    return kind.kind;
  }
  return std::nullopt;
}

std::size_t skip_signs(std::string_view folded, std::size_t at) {
  while (at < folded.size() && (folded[at] == ' ' || folded[at] == '"' || folded[at] == ',')) ++at;
  return at;
}

constexpr std::array heading_lead_words = in_order(
    {"danh sach", "cac", "nhung", "tang thuong", "tang", "truy tang", "cong nhan", "phong tang", "khen thuong",
     "danh hieu", "hinh thuc", "doi tuong", "doi voi", "ve", "nhom", "khen", "duoc", "trao", "phan", "thi dua"});
constexpr PhraseList heading_leads(heading_lead_words);

// Words that lead to what a heading groups.
std::size_t skip_leads(std::string_view folded) {
  std::size_t at = skip_signs(folded, 0);
  while (const PhrasePlace lead = heading_leads.opening(folded.substr(std::min(at, folded.size()))))
    at = skip_signs(folded, at + lead.end);
  return at;
}

// What may follow the words of a group: nothing that would make them a name ("Tập thể Phòng Nội vụ").
bool closes_heading(std::string_view rest) {
  rest = trim_signs(rest);
  if (rest.empty() || rest.front() == '(' || rest.front() == '"' || is_digit_byte(rest.front())) return true;
  return static_cast<bool>(opening_phrase(
      rest, {"nam", "gom", "bao gom", "duoc", "tieu bieu", "xuat sac", "hoc tap", "co thanh tich", "da co", "dat",
             "va", "cua", "thuoc", "trong", "co", "dot", "cho", "ca nhan", "tap the", "ho gia dinh", "la", "tai",
             "dien hinh", "duoc tang", "lap", "chinh", "khac", "nguoi", "ngoai", "kem theo"}));
}

// "cho 05 tập thể", "cho các cá nhân": those meant are not named there.
bool addresses_many(std::string_view rest) {
  const std::size_t to = find_phrase(rest, "cho");
  if (to == nowhere) return true;
  std::string_view whom = trim_signs(rest.substr(to + 3));
  std::size_t length = 0;
  return whom.empty() || is_digit_byte(whom.front()) || opening_phrase(whom, {"cac", "nhung"}) ||
         (kind_opening(whom, length) && closes_heading(whom.substr(length)));
}

constexpr std::array award_verbs = {"tang thuong", "truy tang", "phong tang", "trao tang", "tang",  "cong nhan",
                                    "khen thuong", "tuyen duong", "bieu duong", "trao",     "khen"};

}  // namespace

std::optional<NamedAward> award_in(Wording words, const Register& registers, std::size_t from) {
  const auto place = registers.find_award(words.folded, from);
  std::optional<NamedAward> quoted = quoted_award(words, from);
  if (!place || (quoted && quoted->begin < place->begin)) return quoted;
  NamedAward found;
  found.award = place->award;
  found.begin = place->begin;
  found.end = extended_end(words, found.begin, place->end);
  found.name = unquote(trim_signs(words.between(found.begin, found.end).text));
  return found;
}

std::optional<NamedAward> only_award_in(Wording words, const Register& registers) {
  std::optional<NamedAward> first = award_in(words, registers);
  if (!first) return first;
  for (auto next = award_in(words, registers, first->end); next;
       next = award_in(words, registers, next->end))
    if (next->award != first->award || (!next->award && next->name != first->name)) return std::nullopt;
  return first;
}

std::string reason_in(Wording words) {
  const std::size_t begin = reason_begin(words.folded);
  if (begin == nowhere) return {};
  const Wording rest = words.from(begin);
  std::size_t end = rest.folded.size();
  for (const std::string_view stop : {"(co danh sach", "(danh sach", "(theo danh sach", "(kem theo", ", gom", " gom:",
                                      ", cu the", "; gom", ", bao gom", " gom cac", ", trong do", ", duoc tuyen duong", ", kem theo", " kem theo tien"})
    end = std::min(end, rest.folded.find(stop));
  std::string reason(trim_signs(rest.to(end)).text);
  return word_count(reason) < 3 ? std::string() : reason;
}

namespace {

// "Danh hiệu Học sinh Giỏi: 03 em": a title that no register holds, before the count of those below it.
std::string counted_title(Wording words) {
  constexpr std::string_view opening = "danh hieu ";
  constexpr std::size_t longest = 10;  // words
  if (!words.folded.starts_with(opening)) return {};
  const std::size_t end = words.folded.find_first_of(":(", opening.size());
  if (end == nowhere || !counts_honorees(words.folded.substr(end))) return {};
  const std::string_view title = trim_signs(words.between(opening.size(), end)).text;
  return begins_upper(title) && word_count(title) <= longest ? std::string(unquote(title)) : std::string();
}

}  // namespace

std::optional<HonoreeGroup> group_heading(Wording words, const Register& registers) {
  constexpr std::size_t longest = 60;  // words
  if (words.empty() || word_count(words.folded) > longest) return std::nullopt;
  const std::size_t begin = skip_leads(words.folded);
  HonoreeGroup group;
  std::size_t length = 0;
  // "Tập thể lao động tiên tiến" is an award, "Tập thể" alone a kind.
  constexpr std::size_t longest_award = 160;
  const std::optional<NamedAward> award = award_in(words.between(begin, begin + longest_award), registers);
  if (award && award->begin <= 1) {
    const std::string_view rest = words.folded.substr(std::min(begin + award->end, words.folded.size()));
    if (!closes_heading(rest) || !addresses_many(rest)) return std::nullopt;
    group.award = award->name;
    group.reason = reason_in(words);
    return group;
  }
  if (std::string title = counted_title(words); !title.empty()) {
    group.award = std::move(title);
    return group;
  }
  group.kind = kind_opening(words.folded.substr(std::min(begin, words.folded.size())), length);
  if (!group.kind || !closes_heading(words.folded.substr(begin + length))) return std::nullopt;
  // "Tập thể, cá nhân" is a title over both.
  const std::string_view rest = words.folded.substr(begin + length);
  if (has_any(rest, {"ca nhan", "tap the", "ho gia dinh", "gia dinh"}) && !counts_honorees(words.folded))
    group.kind.reset();
  if (award) group.award = award->name;
  group.reason = reason_in(words);
  return group;
}

std::optional<AwardStatement> award_statement(Wording sentence, const Register& registers) {
  std::size_t verb = nowhere, verb_end = nowhere;
  for (const std::string_view word : award_verbs) {
    const std::size_t at = find_phrase(sentence.folded, word);
    if (at == nowhere || (verb != nowhere && at >= verb)) continue;
    verb = at;
    verb_end = at + word.size();
  }
  if (verb == nowhere || is_proposal(sentence.folded.substr(0, verb_end))) return std::nullopt;
  const Wording rest = sentence.from(verb_end);
  const PhrasePlace to = earliest(rest.folded, {"cho", "doi voi"});
  AwardStatement statement;
  if (const auto award = only_award_in(to ? rest.to(to.begin) : rest, registers)) statement.award = award->name;
  statement.reason = reason_in(rest);
  if (to) statement.to = trim(rest.from(to.end));
  const bool rewards = opens_with(sentence.folded.substr(verb), "khen thuong");
  if (statement.award.empty() && !rewards && !award_in(rest, registers) && !has_words(rest.folded, "danh hieu"))
    return std::nullopt;
  return statement;
}

bool is_proposal(std::string_view folded) {
  static constexpr std::array words = in_order(
      {"de nghi tang", "de nghi khen", "de nghi xet", "de nghi chu tich", "de nghi cong nhan",
       "de nghi truy tang", "de nghi phong tang", "xet tang", "xet de nghi", "xem xet", "xet khen",
       "du kien tang", "du kien khen", "de xuat", "trinh", "lay y kien", "xet chon", "huy bo",
       "thu hoi", "de nghi nha nuoc", "de nghi thu tuong", "de nghi ubnd", "de nghi uy ban"});
  static constexpr PhraseList proposals(words);
  return proposals.any_in(folded);
}

bool speaks_of_money_first(std::string_view folded, const Register& registers) {
  const PhrasePlace money = earliest(folded, {"muc thuong", "tien thuong", "muc tien"});
  const auto award = registers.find_award(folded);
  return money && (!award || money.begin < award->begin);
}

bool lists_others(std::string_view folded) {
  static constexpr std::array words = in_order(
      {"thanh vien", "to giup viec", "ban to chuc", "phan cong", "dai bieu", "khach moi", "tham du",
       "du hoi nghi", "thanh phan", "noi nhan", "nhiem vu", "ban chi dao", "hoi dong xet",
       "muc thuong", "tien thuong", "kinh phi", "du toan"});
  static constexpr PhraseList others(words);
  return others.any_in(folded);
}

bool counts_honorees(std::string_view folded) {
  for (std::size_t at = 0; at < folded.size(); ++at) {
    if (!is_digit_byte(folded[at]) || (at > 0 && folded[at - 1] != ' ' && folded[at - 1] != '(' && folded[at - 1] != ':')) continue;
    std::size_t end = at;
    while (end < folded.size() && (is_digit_byte(folded[end]) || folded[end] == '.')) ++end;
    if (opening_phrase(trim_signs(folded.substr(end)),
                       {"tap the", "ca nhan", "ho gia dinh", "gia dinh", "don vi", "ho", "nguoi", "luot", "em",
                        "hoc sinh", "sinh vien", "dong chi", "dang vien", "to chuc dang", "doan vien", "hoi vien",
                        "nha giao"}))
      return true;
  }
  return false;
}

}  // namespace congbo
