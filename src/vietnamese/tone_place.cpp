// comparison_key: a tone may stand on either vowel of an open syllable ("hoà" and "hòa"; Decision
// 1989/QĐ-BGDĐT of 2018 has the first, most offices write the second), so the key moves it to one
// place.

#include <array>
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

// The vowels that stand together, without the memory of a string: a text is keyed letter by letter.
struct Cluster {
  std::array<char32_t, longest_cluster> vowels{};
  std::size_t size = 0;
};

// Where the tone of the vowels from `onset` belongs: on the last vowel with a mark of its own, else on
// the second where a consonant or a third vowel follows, else on the first.
std::size_t tone_place(const Cluster& cluster, std::size_t onset, bool closed) {
  for (std::size_t i = cluster.size; i-- > onset;)
    if (is_shaped(cluster.vowels[i])) return i;
  const std::size_t size = cluster.size - onset;
  return onset + (size == 3 || (size == 2 && closed) ? 1 : 0);
}

class ToneMover {
 public:
  explicit ToneMover(std::string& out) : m_out(out) {}

  void add(char32_t c) {
    if (!is_vowel(c)) {
      flush(is_letter(c));
      append(m_out, c);
    } else if (m_too_long || m_cluster.size == longest_cluster) { // no syllable: as it stands
      release();
      m_too_long = true;
      append(m_out, c);
    } else {
      m_cluster.vowels[m_cluster.size++] = c;
    }
  }

  void flush(bool closed) {
    if (m_cluster.size > 1) move_tone(closed);
    release();
    m_too_long = false;
  }

 private:
  void release() {
    for (std::size_t i = 0; i < m_cluster.size; ++i)
      append(m_out, m_cluster.vowels[i]);
    m_cluster.size = 0;
  }

  void move_tone(bool closed) {
    Tone tone = Tone::level;
    Cluster bare = m_cluster;
    for (std::size_t i = 0; i < bare.size; ++i) {
      const TonedVowel taken = take_tone(bare.vowels[i]);
      if (taken.tone != Tone::level && tone != Tone::level) return; // not one syllable
      if (taken.tone != Tone::level) tone = taken.tone;
      bare.vowels[i] = taken.vowel;
    }
    if (tone == Tone::level) return;
    const std::size_t onset = begins_with_onset(bare.vowels[0]) ? 1 : 0;
    char32_t& bearer = bare.vowels[tone_place(bare, onset, closed)];
    bearer = put_tone(bearer, tone);
    m_cluster = bare;
  }

  // The u of "qu" and the i of "gi" belong to the consonant before them: "quý", "giá".
  bool begins_with_onset(char32_t vowel) const {
    const char before = m_out.empty() ? '\0' : m_out.back();
    return (before == 'q' && vowel == U'u') || (before == 'g' && vowel == U'i');
  }

  std::string& m_out;
  Cluster m_cluster;
  bool m_too_long = false; // within a run of more vowels than a syllable has
};

void key_of_nfc(std::string_view text, std::string& out) {
  out.reserve(text.size());
  ToneMover mover(out);
  bool gap = false, begun = false;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded read = decode(text, at);
    at += read.size;
    if (is_space(read.c)) gap = begun;
    if (is_space(read.c) || is_zero_width(read.c)) continue;
    if (gap) mover.add(U' ');
    gap = false;
    begun = true;
    mover.add(to_lower(read.c));
  }
  mover.flush(false);
}

} // namespace

std::string comparison_key(std::string_view text) {
  std::string out;
  if (is_nfc(text))
    key_of_nfc(text, out);
  else
    key_of_nfc(nfc(text), out);
  return out;
}

} // namespace congbo
