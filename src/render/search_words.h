#pragma once
// The words that a site can be searched by: each accented form once, with its folded word.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "vietnamese/words.h"

namespace congbo {

class SearchWords {
 public:
  // "hòa" and "hoa". Numbers are without leading zeros; the tone of a syllable stands at one place
  // (comparison_key). Only a-z and 0-9 are left in `folded`, and '/', '-' in a key.
  struct Form {
    std::string text, folded;
  };

  // Appends the forms (into forms()) of the words of a text, in order. Words that fold to anything
  // but Latin letters and digits are passed over.
  void read(std::string_view text, std::vector<std::uint32_t>& found);

  // The form of something that is found as a whole: "54/kh-ubnd", "12/6/2025". Taken as it is.
  std::uint32_t key(const std::string& text);

  const std::vector<Form>& forms() const { return m_forms; }

  // Per form: its place in the order of folded words, forms that fold alike by their bytes.
  std::vector<std::uint32_t> ranks() const;

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFF;
  std::uint32_t form_of(std::string_view word);
  std::uint32_t add(std::string text, std::string folded);

  std::vector<Form> m_forms;
  std::map<std::string, std::uint32_t, std::less<>> m_by_text;
  std::unordered_map<std::uint64_t, std::uint32_t> m_seen; // words as they stand, by hash
  std::vector<Word> m_words;
};

} // namespace congbo
