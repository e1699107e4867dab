// comparison_key: a tone may stand on either vowel of an open syllable ("hoà" and "hòa"; Decision
// 1989/QĐ-BGDĐT of 2018 has the first, most offices write the second), so the key moves it to one
// place.

#include <string>

#include "vietnamese/fold.h"
#include "vietnamese/letters.h"
#include "vietnamese/normalize.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

constexpr std::size_t longest_cluster = 3; // "oai", "uyê", "ươi"

bool is_shaped(char32_t vowel) {
  return vowel >= 0x80;
} // ă â ê ô ơ ư

// Where the tone of a cluster of vowels belongs: on the last vowel with a mark of its own, else on
// the second where a consonant or a third vowel follows, else on the first.
std::size_t tone_place(const std::u32string& vowels, bool closed) {
  for (std::size_t i = vowels.size(); i-- > 0;)
    if (is_shaped(vowels[i])) return i;
  const bool second = vowels.size() == 3 || (vowels.size() == 2 && closed);
  return second ? 1 : 0;
}

class ToneMover {
 public:
  explicit ToneMover(std::string& out) : m_out(out) {}

  void add(char32_t c) {
    if (is_vowel(c)) {
      m_cluster.push_back(c);
    } else {
      flush(is_letter(c));
      append(m_out, c);
    }
  }

  void flush(bool closed) {
    if (m_cluster.size() > 1 && m_cluster.size() <= longest_cluster) move_tone(closed);
    for (const char32_t c : m_cluster)
      append(m_out, c);
    m_cluster.clear();
  }

 private:
  void move_tone(bool closed) {
    Tone tone = Tone::level;
    std::u32string vowels;
    for (const char32_t c : m_cluster) {
      const TonedVowel taken = take_tone(c);
      if (taken.tone != Tone::level && tone != Tone::level) return; // not one syllable
      if (taken.tone != Tone::level) tone = taken.tone;
      vowels.push_back(taken.vowel);
    }
    if (tone == Tone::level) return;
    const std::size_t onset = begins_with_onset(vowels[0]) ? 1 : 0;
    const std::size_t place = tone_place(vowels.substr(onset), closed) + onset;
    vowels[place] = put_tone(vowels[place], tone);
    m_cluster = vowels;
  }

  // The u of "qu" and the i of "gi" belong to the consonant before them: "quý", "giá".
  bool begins_with_onset(char32_t vowel) const {
    const char before = m_out.empty() ? '\0' : m_out.back();
    return (before == 'q' && vowel == U'u') || (before == 'g' && vowel == U'i');
  }

  std::string& m_out;
  std::u32string m_cluster;
};

} // namespace

std::string comparison_key(std::string_view text) {
  const std::string plain = lower(collapse_spaces(nfc(text)));
  std::string out;
  out.reserve(plain.size());
  ToneMover mover(out);
  for (std::size_t at = 0; at < plain.size();) {
    const Decoded read = decode(plain, at);
    mover.add(read.c);
    at += read.size;
  }
  mover.flush(false);
  return out;
}

} // namespace congbo
