// O02 repeated-words.

#include <algorithm>
#include <array>

#include "check/expressions.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

// Single words that never stand twice in a row. Other syllables do, where one word ends as the next
// begins: 'liên quan quan trọng', 'hoạt động động viên'.
constexpr std::array<std::string_view, 28> never_twice = {
    "các", "và",  "của",  "với",  "những", "được", "đã",   "sẽ",   "này", "khi", "nếu", "hoặc", "bằng", "vào",
    "cho", "một", "trên", "để",   "là",    "có",   "thì",  "mà",   "về",  "tới", "bởi", "rằng", "từ",   "cũng"};

constexpr std::size_t longest_group = 4;

bool same_words(const WordedLine& worded, std::size_t first, std::size_t second, std::size_t length) {
  for (std::size_t i = 0; i < length; ++i) {
    const Word& a = worded.words[first + i];
    const Word& b = worded.words[second + i];
    if (!same_word(a, b) || !b.joined || (i > 0 && !a.joined)) return false;
    // 'Phòng Tổ chức tổ chức hội nghị' says two things.
    if (a.capital != b.capital && (i > 0 || length > 1)) return false;
  }
  return true;
}

bool any_digit(const WordedLine& worded, std::size_t first, std::size_t length) {
  for (std::size_t i = 0; i < length; ++i)
    if (!worded.words[first + i].letters) return true;
  return false;
}

bool is_reported_single(const WordedLine& worded, std::size_t at) {
  const std::string word = lower(worded.between(at, at));
  if (worded.words[at + 1].capital && worded.words[at + 1].lower) return false;  // a name
  if (word == "số" || word == "ngày") {
    // 'ngày ngày' is a word; 'ngày ngày 12' is not.
    return at + 2 < worded.words.size() && worded.words[at + 2].joined && !worded.words[at + 2].letters;
  }
  return std::find(never_twice.begin(), never_twice.end(), word) != never_twice.end();
}

// 'các cơ quan, tổ chức tổ chức thực hiện': a noun and the verb that is spelt like it.
bool noun_then_verb(const WordedLine& worded, std::size_t at) {
  const std::string words = lower(worded.between(at, at + 1));
  return words == "tổ chức" || words == "đại diện" || words == "hướng dẫn" || words == "báo cáo";
}

bool all_one_word(const WordedLine& worded, std::size_t first, std::size_t length) {
  for (std::size_t i = 1; i < length; ++i)
    if (worded.words[first].key != worded.words[first + i].key) return false;
  return true;
}

bool is_repeat(const WordedLine& worded, std::size_t at, std::size_t length) {
  if (!same_words(worded, at, at + length, length) || any_digit(worded, at, length)) return false;
  if (length == 1) return is_reported_single(worded, at);
  if (all_one_word(worded, at, length)) return false;  // reduplication: 'ngày ngày ngày ngày'
  const bool after_comma = at > 0 && !worded.words[at].joined;
  return !(length == 2 && noun_then_verb(worded, at) && (after_comma || at > 0));
}

}  // namespace

void find_repeats(const WordedLine& worded, Findings& findings) {
  const std::size_t count = worded.words.size();
  for (std::size_t at = 0; at + 1 < count; ++at) {
    for (std::size_t length = std::min(longest_group, (count - at) / 2); length > 0; --length) {
      if (worded.words[at].key != worded.words[at + length].key || !is_repeat(worded, at, length)) continue;
      findings.push_back({RuleId::O02, worded.place(at, at + 2 * length - 1),
                          {std::string(worded.between(at + length, at + 2 * length - 1))}, {}});
      at += 2 * length - 2;
      break;
    }
  }
}

}  // namespace congbo
