#include "vietnamese/name_doubt.h"

#include <algorithm>
#include <vector>

#include "vietnamese/fold.h"
#include "vietnamese/letters.h"
#include "vietnamese/personal_name.h"
#include "vietnamese/syllable.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

using Kind = NameDoubt::Kind;

struct Word {
  std::size_t begin = 0, end = 0;
  std::string_view text;
};

std::vector<Word> words_of(std::string_view name) {
  std::vector<Word> words;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t space = std::min(name.find(' ', at), name.size());
    if (space > at) words.push_back({at, space, name.substr(at, space - at)});
    at = space + 1;
  }
  return words;
}

// The families that most Kinh people bear; a first word that differs from one of them in its marks
// alone was misread, unless it is a family name itself.
struct Family {
  std::string_view folded, name;
};
constexpr Family great_families[] = {
    {"bui", "Bùi"},       {"dang", "Đặng"},     {"dao", "Đào"},     {"dinh", "Đinh"},   {"do", "Đỗ"},
    {"doan", "Đoàn"},     {"duong", "Dương"},   {"ho", "Hồ"},       {"hoang", "Hoàng"}, {"huynh", "Huỳnh"},
    {"lam", "Lâm"},       {"le", "Lê"},         {"luong", "Lương"}, {"luu", "Lưu"},     {"ngo", "Ngô"},
    {"nguyen", "Nguyễn"}, {"nghiem", "Nghiêm"}, {"pham", "Phạm"},   {"phan", "Phan"},   {"phung", "Phùng"},
    {"tran", "Trần"},     {"trinh", "Trịnh"},   {"truong", "Trương"}, {"vo", "Võ"},     {"vu", "Vũ"}};

const Family* great_family(std::string_view folded) {
  for (const Family& family : great_families)
    if (family.folded == folded) return &family;
  return nullptr;
}

// Middle names that hardly stand in names of other peoples.
bool kinh_middle(std::string_view word) {
  constexpr std::string_view middles[] = {"văn", "thị", "đức", "đình", "hữu", "công", "quang", "ngọc", "minh",
                                          "thanh", "xuân", "quốc", "thành", "thu", "kim", "hồng", "bích", "mạnh",
                                          "trọng", "viết", "duy", "khắc", "đăng", "như", "thế", "hoàng", "phương",
                                          "sĩ", "sỹ", "bá", "tiến", "tuấn", "mỹ", "thúy", "huy", "nhật", "phú", "trung"};
  return std::find(std::begin(middles), std::end(middles), lower(word)) != std::end(middles);
}

// --- signs ------------------------------------------------------------------------------------------

bool apostrophe(char32_t c) { return c == U'\'' || c == 0x2019 || c == 0x2018 || c == 0x2BC || c == U'`'; }

// A dot behind an initial, a hyphen and a remark in brackets are seen in right names.
bool may_stand(char32_t c) {
  return is_letter(c) || apostrophe(c) || c == U' ' || c == U'.' || c == U'-' || c == 0x2013 || c == U'(' || c == U')';
}

// A tone left over behind a letter that has one. A breve behind a vowel is Bahnar spelling.
bool loose_tone(char32_t c) { return c == 0x300 || c == 0x301 || c == 0x303 || c == 0x309 || c == 0x323; }

std::optional<NameDoubt> doubtful_sign(std::string_view name) {
  for (std::size_t at = 0; at < name.size();) {
    const Decoded read = decode(name, at);
    const std::size_t end = at + read.size;
    if (read.c == U'?' || read.c == 0xFFFD) return NameDoubt{Kind::question, at, end, {}};
    if (is_digit(read.c)) return NameDoubt{Kind::digit, at, end, {}};
    if (loose_tone(read.c) || !may_stand(read.c)) return NameDoubt{Kind::sign, at, end, {}};
    at = end;
  }
  return std::nullopt;
}

// --- words ------------------------------------------------------------------------------------------

bool first_capital(std::string_view word) { return is_upper(decode(word, 0).c); }

// Whether a word between words in title case is written in another way: "văn", "NguyỄn", "AN".
bool odd_capitals(std::string_view word) {
  if (!first_capital(word)) return true;
  std::size_t letters = 0, inner = 0;
  for (std::size_t at = 0; at < word.size();) {
    const Decoded read = decode(word, at);
    at += read.size;
    inner += letters > 0 && is_upper(read.c) ? 1U : 0U;
    ++letters;
  }
  // "HMữch", "BRă": a prefix of one capital is no Vietnamese syllable, and passes as such.
  return inner > 0 && syllable_form(word) == SyllableForm::vietnamese && letters > 1;
}

std::optional<NameDoubt> doubtful_family(const std::vector<Word>& words) {
  const std::string_view first = words[0].text;
  if (words.size() < 2 || is_family_name(first)) return std::nullopt;
  const Family* family = great_family(fold(first));
  if (!family) return std::nullopt;
  constexpr std::size_t surely_long = 4;
  const bool told_apart = family->folded.size() >= surely_long || kinh_middle(words[1].text);
  if (!told_apart || words[1].text.size() == 1) return std::nullopt;
  return NameDoubt{Kind::family, words[0].begin, words[0].end, std::string(family->name)};
}

bool is_kinh(const std::vector<Word>& words) {
  if (words.size() < 2) return false;
  if (words.size() > 2 && kinh_middle(words[1].text)) return true;
  const bool family = great_family(fold(words[0].text)) != nullptr;
  return family && words[1].text.size() > 1;
}

bool bracketed(const Word& word) {
  return std::any_of(word.text.begin(), word.text.end(), [](char c) { return c == '(' || c == ')' || c == '.' || c == '-'; });
}

std::optional<NameDoubt> doubtful_syllable(const std::vector<Word>& words) {
  if (!is_kinh(words)) return std::nullopt;
  for (const Word& word : words) {
    if (bracketed(word)) continue;
    if (syllable_form(word.text) == SyllableForm::impossible && !is_family_name(word.text))
      return NameDoubt{Kind::syllable, word.begin, word.end, {}};
  }
  return std::nullopt;
}

std::optional<NameDoubt> doubtful_capitals(std::string_view name, const std::vector<Word>& words) {
  if (all_capitals(name)) return std::nullopt;
  for (const Word& word : words)
    if (!bracketed(word) && odd_capitals(word.text)) return NameDoubt{Kind::capitals, word.begin, word.end, {}};
  return std::nullopt;
}

} // namespace

std::optional<NameDoubt> doubt_of_name(std::string_view name) {
  const std::vector<Word> words = words_of(name);
  if (words.empty()) return std::nullopt;
  if (auto doubt = doubtful_sign(name)) return doubt;
  if (auto doubt = doubtful_family(words)) return doubt;
  if (auto doubt = doubtful_syllable(words)) return doubt;
  return doubtful_capitals(name, words);
}

} // namespace congbo
