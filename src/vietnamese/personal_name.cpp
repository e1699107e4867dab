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

// The text with its spaces collapsed, in NFC; `store` holds it where that changes it.
std::string_view tidy(std::string_view text, std::string& store) {
  if (is_collapsed(text) && is_nfc(text)) return text;
  return store = nfc(collapse_spaces(text));
}

std::string_view first_word(std::string_view text) {
  return text.substr(0, text.find(' '));
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

// By bytes, as the lists are sorted; most words differ in the first, which needs no call.
bool sorts_before(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty() || a[0] == b[0]) return a < b;
  return static_cast<unsigned char>(a[0]) < static_cast<unsigned char>(b[0]);
}

bool listed(std::span<const std::string_view> list, std::string_view key) {
  return std::binary_search(list.begin(), list.end(), key, sorts_before);
}

std::string_view without_signs(std::string_view phrase) {
  while (!phrase.empty() && std::string_view(",.:;").find(phrase.back()) != phrase.npos)
    phrase.remove_suffix(1);
  return phrase;
}

// Whether a phrase of the list may begin with this word.
bool may_open(std::span<const std::string_view> list, std::string_view word) {
  word = without_signs(word);
  const auto at = std::lower_bound(list.begin(), list.end(), word, sorts_before);
  return at != list.end() && at->starts_with(word);
}

// Whether the key begins with a phrase of the list; phrases have up to five words.
bool opens_with(std::span<const std::string_view> list, std::string_view key) {
  if (key.empty() || !may_open(list, first_word(key))) return false;
  std::size_t end = 0;
  for (int words = 1; words <= 5 && end < key.size(); ++words) {
    end = std::min(key.find(' ', end + 1), key.size());
    if (listed(list, without_signs(key.substr(0, end)))) return true;
  }
  return false;
}

bool starts_upper(std::string_view word) {
  return !word.empty() && is_upper(decode(word, 0).c);
}

// "Đoàn Gia Mẫu" is a person, "Đoàn xã", "Đoàn Trường THPT Sao Mai" and "Đoàn Thanh niên" are not.
bool is_union(std::string_view name) {
  const Words words = split(name);
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

bool is_apostrophe(char32_t c) {
  return c == '\'' || c == 0x2019 || c == 0x2BC;
}

bool may_follow(std::string_view honorific, std::string_view rest) {
  if (rest.empty()) return true;
  const std::string_view word = first_word(rest);
  if (honorific == "bà" && lower(word) == "rịa") return false; // Bà Rịa, the town
  if (honorific == "ông" && lower(word) == "thị") return false; // a woman of the family Ông
  // "Chị H'Loan Byă": a woman's name among the peoples of the Central Highlands.
  if (is_weak(honorific) && word.size() > 1 && is_apostrophe(decode(word, 1).c)) return true;
  if (is_weak(honorific)) return word.size() < rest.size() && is_family_name(word);
  return starts_upper(word);
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

bool holds_other_phrase(std::string_view key) {
  for (std::size_t at = 0; at <= key.size(); at = std::min(key.find(' ', at), key.size()) + 1)
    if (opens_with(names::other_openings(), key.substr(at))) return true;
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

std::string_view leading_letters(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size()) {
    const Decoded read = decode(text, end);
    if (!is_letter(read.c)) break;
    end += read.size;
  }
  return text.substr(0, end);
}

// Whether a form of address begins with the first word of `name`: most names need no longer look.
bool may_be_addressed(std::string_view name) {
  static const Words openings = [] {
    Words words;
    for (const std::string_view honorific : names::honorifics())
      words.push_back(leading_letters(honorific));
    std::sort(words.begin(), words.end());
    return words;
  }();
  return listed(openings, lower(leading_letters(name)));
}

// Length of the form of address that opens `name`, tidy; 0 for none.
std::size_t honorific_opening(std::string_view name) {
  if (!may_be_addressed(name)) return 0;
  const std::string key = lower(name);
  for (const std::string_view honorific : names::honorifics())
    if (begins_with(key, honorific) && may_follow(honorific, without_opening(name, honorific.size())))
      return honorific.size();
  return 0;
}

// `key` is the comparison_key of `name`.
bool names_collective(std::string_view name, std::string_view key) {
  if (first_word(key) == "đoàn" && is_union(name)) return true;
  return opens_with(names::class_words(), key);
}

bool are_name_words(std::string_view name, std::size_t least) {
  std::size_t words = 0;
  for (std::size_t at = 0; at < name.size(); ++words) {
    const std::string_view word = first_word(name.substr(at));
    if (words == 6 || !is_name_word(word)) return false;
    at += word.size() + 1;
  }
  return words >= least;
}

} // namespace

NameParts split_honorific(std::string_view text) {
  std::string store;
  const std::string_view name = tidy(text, store);
  const std::size_t opening = honorific_opening(name);
  if (opening == 0) return {"", std::string(name)};
  return {std::string(name.substr(0, opening)), std::string(without_opening(name, opening))};
}

bool is_family_name(std::string_view first_word) {
  return listed(names::family_names(), comparison_key(first_word));
}

bool is_collective(std::string_view text) {
  std::string store;
  const std::string_view name = tidy(text, store);
  return names_collective(name, comparison_key(name));
}

bool is_household(std::string_view text) {
  return household_opening(comparison_key(text)) > 0;
}

std::string household_head(std::string_view text) {
  std::string store;
  const std::string_view name = tidy(text, store);
  const std::size_t opening = household_opening(lower(name));
  if (opening == 0) return std::string(name);
  std::string head = split_honorific(without_opening(name, opening)).rest;
  for (const std::string_view stop : {" và ", ",", ";", "(", " - ", " – "})
    head.resize(std::min(head.find(stop), head.size()));
  return collapse_spaces(head);
}

bool looks_like_person_name(std::string_view text, NameForm form) {
  constexpr std::size_t longest = 100; // bytes
  if (text.size() > longest) return false;
  std::string store;
  const std::string_view name = tidy(text, store);
  if (!are_name_words(name, form == NameForm::one_word_too ? 1 : 2)) return false;
  if (honorific_opening(name) > 0) return false;
  const std::string first = comparison_key(first_word(name));
  const bool family = listed(names::family_names(), first);
  // The first word alone tells most names from positions and bodies.
  if (family && first != "đoàn" && !may_open(names::other_openings(), first) &&
      !may_open(names::class_words(), first))
    return true;
  const std::string key = comparison_key(name);
  if (opens_with(names::other_openings(), key) || names_collective(name, key)) return false;
  return family || !holds_other_phrase(key);
}

bool has_usual_name(std::string_view text) {
  return looks_like_person_name(text) && is_family_name(text.substr(0, text.find(' ')));
}

bool opens_with_person_name(std::string_view text) {
  constexpr int words_of_a_name = 3;
  const std::string words(split_honorific(text).rest);
  std::size_t end = 0;
  for (int word = 0; word < words_of_a_name; ++word) {
    end = words.find(' ', end == 0 ? 0 : end + 1);
    if (end == std::string::npos) return false;
  }
  return has_usual_name(std::string_view(words).substr(0, end));
}

} // namespace congbo
