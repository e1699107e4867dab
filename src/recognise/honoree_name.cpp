#include "recognise/honoree_name.h"

#include <algorithm>
#include <array>

#include "vietnamese/fold.h"
#include "vietnamese/personal_name.h"

namespace congbo {
namespace {

// Words that begin the name of a unit inside a post, as printed with a capital.
constexpr std::array unit_words = std::to_array<std::string_view>({
    "Ủy ban",   "Uỷ ban",   "UBND",      "HĐND",       "Hội",       "Đoàn",       "Đảng ủy",    "Đảng uỷ",
    "Đảng bộ",  "Chi bộ",   "Chi hội",   "Chi đoàn",   "Công đoàn", "Liên đoàn",  "Mặt trận",   "UBMTTQ",
    "UBMTTQVN",
    "Trường",   "Trung tâm", "Trạm",     "Phòng",      "Ban",       "Sở",         "Bộ",         "Cục",
    "Chi cục",  "Công ty",  "Công an",   "Hợp tác xã", "HTX",       "Tổ dân phố", "Tổ hợp tác", "Tổ",
    "Thôn",     "Ấp",       "Khu phố",   "Khóm",       "Đội",       "Tiểu đội",   "Trung đội",  "Đại đội",
    "Tiểu đoàn", "Câu lạc bộ", "CLB",    "Văn phòng",  "Bệnh viện", "Viện",       "Tòa án",     "Toà án",
    "Thanh tra", "Kho bạc", "Ngân hàng", "Bảo hiểm",   "Điện lực",  "Xí nghiệp",  "Nhà máy",    "Huyện ủy",
    "Thị ủy",   "Tỉnh ủy",  "Thành ủy",  "Báo",        "Đài",       "Hạt",        "Đồn",        "Khối",
    "Khoa",     "Học viện", "Đại học",   "Xã",         "Phường",    "Thị trấn",   "Doanh nghiệp", "Cơ sở",
    "Nhà thờ",  "Chùa",     "Giáo xứ",   "Giáo họ",    "Tập đoàn",  "Tổng công ty", "Quỹ",      "Ban Chỉ huy"});

// Words of territories, in small letters: a unit where a name follows.
constexpr std::array territory_words = std::to_array<std::string_view>(
    {"xã", "phường", "thị trấn", "thị xã", "huyện", "quận", "thành phố", "tỉnh", "thôn", "ấp", "khu phố",
     "tổ dân phố", "bản", "buôn", "làng", "khóm", "xóm", "đặc khu", "tổ", "TP.", "TP"});

bool follows_as_word(std::string_view text, std::size_t at) {
  return at >= text.size() || text[at] == ' ' || text[at] == ',' || text[at] == '-';
}

// Bytes of the unit word at the start of `text`; 0 where there is none, or nothing is named behind it.
std::size_t unit_word(std::string_view text) {
  std::size_t longest = 0;
  for (const std::string_view word : unit_words)
    if (text.starts_with(word) && follows_as_word(text, word.size())) longest = std::max(longest, word.size());
  if (longest == 0 || longest >= text.size()) return 0;
  // "Văn phòng - Thống kê", "Thanh tra viên", "Tổ trưởng": posts, not units.
  const std::string_view rest = text.substr(longest);
  if (text.starts_with("Xã hội")) return 0;  // "Văn hóa - Xã hội", a field of work
  constexpr std::array posts =
      std::to_array<std::string_view>({" - ", " viên", " trưởng", " phó", " Trưởng", " đội", ","});
  for (const std::string_view post : posts)
    if (rest.starts_with(post)) return 0;
  return longest;
}

std::size_t territory_word(std::string_view text) {
  std::size_t longest = 0;
  for (const std::string_view word : territory_words)
    if (text.starts_with(word) && text.substr(word.size()).starts_with(' ')) longest = std::max(longest, word.size());
  if (longest == 0) return 0;
  const std::string_view name = text.substr(longest + 1);
  return begins_upper(name) || (!name.empty() && is_digit_byte(name.front())) || name.starts_with("số ") ? longest : 0;
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> ends) {
  return std::ranges::any_of(ends, [&](std::string_view end) { return text.ends_with(end); });
}

// "Chánh Văn phòng", "Trưởng Ban": the word before makes one title of both; "Hiệu trưởng Trường …" are two.
bool heads_unit(std::string_view before) {
  return ends_with_any(before, {"Trưởng", "TRƯỞNG", "Chánh", "chánh", "CHÁNH", "Phó", "phó", "PHÓ"});
}

// "Trưởng thôn", "Phó thôn".
bool heads_territory(std::string_view before) {
  return ends_with_any(before, {"rưởng", "RƯỞNG", "Phó", "phó", "PHÓ"});
}

// Where the unit begins in the words of a post; its size where none is named.
std::size_t unit_begin(std::string_view text) {
  for (std::size_t at = text.find(' '); at != nowhere; at = text.find(' ', at + 1)) {
    const std::string_view rest = text.substr(at + 1);
    const std::string_view before = text.substr(0, at);
    if ((unit_word(rest) > 0 && !heads_unit(before)) || (territory_word(rest) > 0 && !heads_territory(before)))
      return at + 1;
  }
  return text.size();
}

// "Đồng chí: Nguyễn Văn …": the colon behind a form of address ends no name.
std::size_t behind_honorific(std::string_view text) {
  // "Ông (Bà) Đặng …": the bracket belongs to the form of address.
  constexpr std::array pairs = std::to_array<std::string_view>(
      {"Ông (Bà)", "Ông (bà)", "Ông, Bà", "Ông, bà", "Ông - Bà", "Anh (Chị)", "Anh (chị)", "Anh, chị"});
  for (const std::string_view pair : pairs)
    if (text.starts_with(pair)) return pair.size();
  const std::size_t colon = text.find(": ");
  if (colon == nowhere || colon > 24 || split_honorific(text.substr(0, colon)).honorific.empty()) return 0;
  return split_honorific(text.substr(0, colon)).rest.empty() ? colon + 2 : 0;
}

// Where a person's name ends and what is said of them begins.
std::size_t name_end(std::string_view text) {
  const std::size_t from = behind_honorific(text);
  std::size_t end = text.size();
  for (const std::string_view mark : {std::string_view(", "), std::string_view(" - "), std::string_view(" – "),
                                      std::string_view(" ("), std::string_view(": "), std::string_view("; "),
                                      std::string_view(","), std::string_view(" — ")})
    end = std::min(end, text.find(mark, from));
  return end;
}

constexpr std::array deed_words = in_order(
    {"da", "vi", "co thanh tich", "hoan thanh xuat sac", "thanh tich", "da co", "vi da", "la don vi", "la tap the"});
constexpr PhraseList deeds(deed_words);

// "…, đã cứu 03 người", "… đã có thành tích …": what somebody did closes the item.
std::size_t deed_begin(Wording item) {
  for (PhrasePlace place = deeds.find(item.folded, 1); place; place = deeds.find(item.folded, place.begin + 1)) {
    const std::string_view words = item.folded.substr(place.begin, place.end - place.begin);
    const bool apart = item.folded.substr(0, place.begin).ends_with(", ");
    if (apart || words == "da co" || words == "vi da" || words == "co thanh tich") return place.begin;
  }
  return nowhere;
}

constexpr std::array address_words = in_order(
    {"ong",      "ba",         "dong chi",  "d/c",      "cac",      "anh",       "chi",       "em",       "co",
     "thay",     "bac",        "chu",       "chau",     "cu",       "me",        "dai tuong", "thuong tuong",
     "trung tuong", "thieu tuong", "dai ta", "thuong ta", "trung ta", "thieu ta", "dai uy",   "thuong uy",
     "trung uy", "thieu uy",   "thuong si", "thuong sy", "trung si", "trung sy", "ha si",     "ha sy",
     "binh nhat", "binh nhi",  "tien si",   "tien sy",  "thac si",  "thac sy",  "nha giao",  "hoa thuong",
     "thuong toa", "dai duc",  "linh muc"});
constexpr PhraseList addresses(address_words);

std::string tidy(std::string_view text) { return collapse_spaces(unquote(trim_signs(text))); }

// Removes a remark in brackets ("truy tặng", "đã mất") behind a name.
std::string_view without_remark(std::string_view name) {
  const std::size_t bracket = name.find(" (");
  return bracket == nowhere || bracket == 0 ? name : name.substr(0, bracket);
}

HonoreeKind kind_of(std::string_view name, std::optional<HonoreeKind> said, bool person) {
  if (looks_like_person_name(name)) return said.value_or(HonoreeKind::ca_nhan);
  if (said.value_or(HonoreeKind::tap_the) == HonoreeKind::ho_gia_dinh) return HonoreeKind::ho_gia_dinh;
  if (is_collective(name)) return HonoreeKind::tap_the;
  return said.value_or(person ? HonoreeKind::ca_nhan : HonoreeKind::tap_the);
}

void read_post(std::string_view text, Honoree& honoree) {
  const Post post = split_post(trim_signs(text));
  honoree.position = post.position;
  honoree.unit = post.unit;
}

}  // namespace

bool begins_unit(std::string_view text) { return unit_word(text) > 0 || territory_word(text) > 0; }

std::size_t body_name_end(std::string_view text) {
  for (std::size_t at = text.find(", "); at != nowhere; at = text.find(", ", at + 1)) {
    if (begins_unit(text.substr(at + 2))) return at;
  }
  return text.size();
}

Post split_post(std::string_view text) {
  text = trim_signs(text);
  if (begins_unit(text)) return {{}, text};
  const std::size_t begin = unit_begin(text);
  return {trim_signs(text.substr(0, begin)), trim_signs(text.substr(begin))};
}

namespace {

// Asking for a name's parts is dear; its first byte says mostly that there is nothing to find.
bool begins_with_one_of(std::string_view name, std::string_view bytes) { return bytes.find(name[0]) != nowhere; }

}  // namespace

bool may_be_addressed(std::string_view folded) { return static_cast<bool>(addresses.opening(folded)); }

bool read_name(std::string_view text, std::optional<HonoreeKind> said, bool person, Honoree& honoree) {
  const std::string name = tidy(text);
  if (name.empty()) return false;
  if (begins_with_one_of(name, "HhGg") && is_household(name)) {
    honoree.kind = HonoreeKind::ho_gia_dinh;
    honoree.name = household_head(name);
    const std::string_view before = std::string_view(name).substr(0, name.find(honoree.name));
    for (const std::string_view form : {"ông", "bà", "Ông", "Bà"})
      if (trim_signs(before).ends_with(form)) honoree.honorific = form;
    return !honoree.name.empty();
  }
  // Ông, Bà, Đồng chí, Các, Anh, Em, Thầy, Mẹ, Hạ sĩ, Linh mục, Nhà giáo: other letters begin no form
  // of address.
  NameParts parts;
  if (begins_with_one_of(name, "\xC3\xC4" "BbCcAaEeTtMmHhLlNn")) parts = split_honorific(name);
  if (!parts.honorific.empty() && !parts.rest.empty()) {
    // "Đồng chí Đại tá Lê Văn …": two forms of address are one.
    if (NameParts second = split_honorific(parts.rest); !second.honorific.empty() && !second.rest.empty())
      parts = {parts.honorific + " " + second.honorific, std::move(second.rest)};
    honoree.honorific = std::move(parts.honorific);
    honoree.name = without_remark(parts.rest);
    honoree.kind = said == HonoreeKind::ho_gia_dinh ? *said : HonoreeKind::ca_nhan;
    return true;
  }
  honoree.kind = kind_of(name, said, person);
  honoree.name = honoree.kind == HonoreeKind::tap_the ? std::string_view(name) : without_remark(name);
  return true;
}

namespace {

// "Giải Nhất: Ông Nguyễn Văn …": the prize of a contest stands before the name, and is what it is for.
Wording behind_prize(Wording item, Honoree& honoree) {
  constexpr std::size_t longest = 40;
  if (!opens_with(item.folded, "giai")) return item;
  const std::size_t colon = item.folded.substr(0, longest).find(": ");
  if (colon == nowhere) return item;
  honoree.reason = trim_signs(item.to(colon)).text;
  return trim_signs(item.from(colon + 1));
}

}  // namespace

Named read_named(Wording item, std::optional<HonoreeKind> said, Honoree& honoree) {
  item = behind_prize(trim_signs(item), honoree);
  if (const std::size_t deed = deed_begin(item); deed != nowhere) {
    honoree.reason = trim_signs(item.from(deed)).text;
    if (honoree.reason.starts_with("vì ")) honoree.reason.erase(0, std::string_view("vì ").size());
    item = trim_signs(item.to(deed));
  }
  const std::string_view text = item.text;
  const std::size_t end = name_end(text);
  const std::string_view first = text.substr(0, end);
  const bool household = opens_with(item.folded, "ho") || opens_with(item.folded, "gia dinh");
  const bool addressed = (may_be_addressed(item.folded) && !split_honorific(first).honorific.empty()) ||
                         (household && is_household(first));
  const bool person = addressed || looks_like_person_name(first);
  const bool body = !person && is_collective(text);
  const bool many = said == HonoreeKind::tap_the && !addressed;
  if (body || many || (!person && said != HonoreeKind::ca_nhan && said != HonoreeKind::ho_gia_dinh)) {
    const std::size_t body_end = body_name_end(text);
    honoree.unit = trim_signs(text.substr(body_end));
    honoree.name = tidy(text.substr(0, body_end));
    honoree.kind = HonoreeKind::tap_the;
    if (honoree.name.empty()) return Named::nobody;
    return body && begins_upper(text) ? Named::known : Named::unsure;
  }
  if (!read_name(first, said, true, honoree)) return Named::nobody;
  std::string_view rest = text.substr(end);
  if (rest.starts_with(" (") && rest.ends_with(')')) rest = rest.substr(2, rest.size() - 3);
  if (rest.starts_with(" – ") || rest.starts_with(" — ")) rest.remove_prefix(std::string_view(" – ").size());
  if (honoree.kind == HonoreeKind::ho_gia_dinh) honoree.unit = trim_signs(rest);
  else read_post(rest, honoree);
  return person ? Named::known : Named::unsure;
}

}  // namespace congbo
