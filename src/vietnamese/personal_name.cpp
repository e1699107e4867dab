#include "vietnamese/personal_name.h"

#include <algorithm>
#include <vector>

#include "vietnamese/fold.h"
#include "vietnamese/letters.h"
#include "vietnamese/name_tables.h"
#include "vietnamese/normalize.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

using Words = std::vector<std::string_view>;

std::string tidy(std::string_view text) {
  return nfc(collapse_spaces(text));
}

Words split(std::string_view text) { // separated by single spaces
  Words words;
  while (!text.empty()) {
    const std::size_t space = std::min(text.find(' '), text.size());
    words.push_back(text.substr(0, space));
    text.remove_prefix(std::min(space + 1, text.size()));
  }
  return words;
}

bool listed(std::span<const std::string_view> list, std::string_view key) {
  return std::binary_search(list.begin(), list.end(), key);
}

// Whether `words`, from the one at `at`, begin with a phrase of the list; phrases have up to five
// words.
bool opens_with(std::span<const std::string_view> list, const Words& words, std::size_t at) {
  if (at >= words.size()) return false;
  const char* const begin = words[at].data();
  for (std::size_t n = at; n < std::min(at + 5, words.size()); ++n) {
    const char* const end = words[n].data() + words[n].size();
    std::string_view phrase(begin, static_cast<std::size_t>(end - begin));
    while (!phrase.empty() && std::string_view(",.:;").find(phrase.back()) != phrase.npos)
      phrase.remove_suffix(1);
    if (listed(list, phrase)) return true;
  }
  return false;
}

bool starts_upper(std::string_view word) {
  return !word.empty() && is_upper(decode(word, 0).c);
}

// "Đoàn Gia Mẫu" is a person, "Đoàn xã", "Đoàn Trường THPT Sao Mai" and "Đoàn Thanh niên" are not.
bool is_union(const Words& words) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (!starts_upper(words[i])) return true;
    if (all_capitals(words[i]) && !all_capitals(words[0])) return true;
  }
  return false;
}

// Forms of address that are also given names or other words: believed only before a full name.
bool is_weak(std::string_view honorific) {
  constexpr std::string_view weak[] = {"anh", "chị", "em", "cô", "thầy", "bác", "chú", "cháu"};
  return std::find(std::begin(weak), std::end(weak), honorific) != std::end(weak);
}

bool may_follow(std::string_view honorific, std::string_view rest) {
  const Words words = split(rest);
  if (words.empty()) return true;
  if (honorific == "bà" && lower(words[0]) == "rịa") return false; // Bà Rịa, the town
  if (is_weak(honorific)) return words.size() >= 2 && is_family_name(words[0]);
  return starts_upper(words[0]);
}

// Whether lower-case text begins with a phrase of whole words. Case does not change the length of
// the letters of a phrase in UTF-8, so its size holds for the text before lower() too.
bool begins_with(std::string_view lowered, std::string_view phrase) {
  if (lowered.empty() || lowered[0] != phrase[0] || !lowered.starts_with(phrase)) return false;
  return lowered.size() == phrase.size() || !is_letter(decode(lowered, phrase.size()).c);
}

std::string_view without_opening(std::string_view text, std::size_t size) {
  text.remove_prefix(size);
  const std::size_t start = text.find_first_not_of(" :.");
  return start == std::string_view::npos ? std::string_view() : text.substr(start);
}

bool is_apostrophe(char32_t c) {
  return c == '\'' || c == 0x2019 || c == 0x2BC;
}

// A capital and small letters, or capitals only; minorities write two capitals in a row ("HMẫu")
// and one after an apostrophe ("H'Mẫu").
bool is_name_word(std::string_view word) {
  constexpr std::size_t longest = 14;
  if (!starts_upper(word)) return false;
  std::size_t letters = 0, capitals = 0;
  bool vowel = false, after_apostrophe = false;
  for (std::size_t at = 0; at < word.size();) {
    const Decoded read = decode(word, at);
    at += read.size;
    const bool apostrophe = is_apostrophe(read.c);
    if (apostrophe && (after_apostrophe || at == word.size())) return false;
    if (!apostrophe && !is_letter(read.c)) return false;
    if (!apostrophe) ++letters;
    if (is_upper(read.c) && !after_apostrophe) ++capitals;
    vowel = vowel || is_vowel(read.c);
    after_apostrophe = apostrophe;
  }
  return letters <= longest && (vowel || letters == 1) && (capitals <= 2 || all_capitals(word));
}

bool holds_other_phrase(const Words& keys) {
  for (std::size_t at = 0; at < keys.size(); ++at)
    if (opens_with(names::other_openings(), keys, at)) return true;
  return false;
}

// Length of "Hộ gia đình", "Gia đình", "Hộ" … at the head of `key`; 0 for none.
std::size_t household_opening(std::string_view key) {
  constexpr std::string_view openings[] = {"hộ gia đình", "hộ kinh doanh", "hộ sản xuất",
                                           "gia đình", "hộ"};
  constexpr std::string_view others[] = {"hộ tịch", "hộ khẩu", "hộ chiếu", "hộ sinh", "hộ lý"};
  for (const std::string_view other : others)
    if (begins_with(key, other)) return 0;
  for (const std::string_view opening : openings)
    if (begins_with(key, opening)) return opening.size();
  return 0;
}

// Length of the form of address that opens `name`, tidy; 0 for none.
std::size_t honorific_opening(std::string_view name) {
  const std::string key = lower(name);
  for (const std::string_view honorific : names::honorifics())
    if (begins_with(key, honorific) && may_follow(honorific, without_opening(name, honorific.size())))
      return honorific.size();
  return 0;
}

// `words` and `keys` are those of one name, as printed and as comparison_key gives them.
bool names_collective(const Words& words, const Words& keys) {
  if (!keys.empty() && keys[0] == "đoàn" && is_union(words)) return true;
  return opens_with(names::class_words(), keys, 0);
}

} // namespace

NameParts split_honorific(std::string_view text) {
  std::string name = tidy(text);
  const std::size_t opening = honorific_opening(name);
  if (opening == 0) return {"", std::move(name)};
  return {name.substr(0, opening), std::string(without_opening(name, opening))};
}

bool is_family_name(std::string_view first_word) {
  return listed(names::family_names(), comparison_key(first_word));
}

bool is_collective(std::string_view text) {
  const std::string name = tidy(text);
  const std::string key = comparison_key(name);
  return names_collective(split(name), split(key));
}

bool is_household(std::string_view text) {
  return household_opening(comparison_key(text)) > 0;
}

std::string household_head(std::string_view text) {
  const std::string name = tidy(text);
  const std::size_t opening = household_opening(lower(name));
  if (opening == 0) return name;
  std::string head = split_honorific(without_opening(name, opening)).rest;
  for (const std::string_view stop : {" và ", ",", ";", "(", " - ", " – "})
    head.resize(std::min(head.find(stop), head.size()));
  return collapse_spaces(head);
}

bool looks_like_person_name(std::string_view text, NameForm form) {
  constexpr std::size_t longest = 100; // bytes
  if (text.size() > longest) return false;
  const std::string name = tidy(text);
  const Words words = split(name);
  const std::size_t least = form == NameForm::one_word_too ? 1 : 2;
  if (words.size() < least || words.size() > 6) return false;
  if (!std::all_of(words.begin(), words.end(), is_name_word)) return false;
  const std::string key = comparison_key(name);
  const Words keys = split(key);
  if (opens_with(names::other_openings(), keys, 0) || names_collective(words, keys)) return false;
  if (honorific_opening(name) > 0) return false;
  return listed(names::family_names(), keys[0]) || !holds_other_phrase(keys);
}

} // namespace congbo
