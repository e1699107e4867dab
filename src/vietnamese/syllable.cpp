// The grammar of the written syllable: onset + rhyme + tone. A rhyme that ends in c, ch, p or t takes
// no tone but sắc and nặng; c, g and ng change their spelling before e, ê, i and y.

#include "vietnamese/syllable.h"

#include <algorithm>
#include <array>
#include <string>

#include "vietnamese/fold.h"
#include "vietnamese/letters.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

template <std::size_t size>
constexpr std::array<std::u32string_view, size> sorted(const std::u32string_view (&list)[size]) {
  auto ordered = std::to_array(list);
  std::sort(ordered.begin(), ordered.end());
  return ordered;
}

// Longest first where one begins another.
constexpr std::u32string_view onsets[] = {U"ngh", U"ng", U"nh", U"ch", U"gh", U"gi", U"kh", U"ph",
                                          U"qu",  U"th", U"tr", U"b",  U"c",  U"d",  U"đ",  U"g",
                                          U"h",   U"k",  U"l",  U"m",  U"n",  U"p",  U"r",  U"s",
                                          U"t",   U"v",  U"x",  U""};

// Without tone, one nucleus a row.
constexpr auto rhymes = sorted({
    U"a", U"ai", U"ao", U"au", U"ay", U"am", U"an", U"ang", U"anh", U"ac", U"ach", U"ap", U"at",
    U"ăm", U"ăn", U"ăng", U"ăc", U"ăp", U"ăt",
    U"âu", U"ây", U"âm", U"ân", U"âng", U"âc", U"âp", U"ât",
    U"e", U"eo", U"em", U"en", U"eng", U"ec", U"ep", U"et",
    U"ê", U"êu", U"êm", U"ên", U"ênh", U"êch", U"êp", U"êt",
    U"i", U"ia", U"iu", U"im", U"in", U"inh", U"ich", U"ip", U"it",
    U"iêu", U"iêm", U"iên", U"iêng", U"iêc", U"iêp", U"iêt",
    U"o", U"oi", U"om", U"on", U"ong", U"oc", U"op", U"ot", U"oong", U"ooc",
    U"ô", U"ôi", U"ôm", U"ôn", U"ông", U"ôc", U"ôp", U"ôt",
    U"ơ", U"ơi", U"ơm", U"ơn", U"ơp", U"ơt",
    U"u", U"ua", U"ui", U"um", U"un", U"ung", U"uc", U"up", U"ut",
    U"uôi", U"uôm", U"uôn", U"uông", U"uôc", U"uôt",
    U"ư", U"ưa", U"ưi", U"ưu", U"ưng", U"ưc", U"ưt",
    U"ươi", U"ươu", U"ươm", U"ươn", U"ương", U"ươc", U"ươp", U"ươt",
    U"oa", U"oai", U"oay", U"oao", U"oam", U"oan", U"oang", U"oanh", U"oac", U"oach", U"oap", U"oat",
    U"oăm", U"oăn", U"oăng", U"oăc", U"oăt",
    U"oe", U"oeo", U"oen", U"oet",
    U"uân", U"uâng", U"uât", U"uây",
    U"uê", U"uên", U"uênh", U"uêch", U"uơ",
    U"uy", U"uya", U"uyu", U"uyn", U"uynh", U"uych", U"uyp", U"uyt", U"uyên", U"uyêt",
    U"y", U"yêu", U"yêm", U"yên", U"yêng", U"yêt", U"ym", U"ynh"});

// Behind "qu" alone.
constexpr std::u32string_view rhymes_of_qu[] = {
    U"au", U"ăm", U"ăp", U"âp", U"em", U"ep", U"en", U"eng", U"yt", U"ynh", U"yên", U"yêt", U"ôc", U"ơn"};

constexpr bool holds(auto& list, std::u32string_view text) {
  for (const std::u32string_view entry : list)
    if (entry == text) return true;
  return false;
}

struct Spelt {
  std::u32string letters; // lower case, without tones
  int tones = 0;          // letters that carry one
  Tone tone = Tone::level;
  bool strange = false;   // a breve on a vowel but a, an apostrophe, another alphabet's letter
};

bool plain_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || c == U'đ' || is_vowel(c);
}

Spelt take_apart(std::string_view word) {
  Spelt spelt;
  spelt.letters.reserve(word.size());
  for (std::size_t at = 0; at < word.size();) {
    const Decoded read = decode(word, at);
    at += read.size;
    const TonedVowel vowel = take_tone(to_lower(read.c));
    if (vowel.tone != Tone::level) {
      ++spelt.tones;
      spelt.tone = vowel.tone;
    }
    spelt.strange = spelt.strange || !plain_letter(vowel.vowel);
    spelt.letters.push_back(vowel.vowel);
  }
  return spelt;
}

bool begins_with_front_vowel(std::u32string_view rhyme) {
  return !rhyme.empty() && (rhyme[0] == U'e' || rhyme[0] == U'ê' || rhyme[0] == U'i' || rhyme[0] == U'y');
}

// c, g, ng before a, o, u; k, gh, ngh before e, ê, i, y ("gì" and "gìn" apart).
bool spelling_fits(std::u32string_view onset, std::u32string_view rhyme) {
  const bool front = begins_with_front_vowel(rhyme);
  if (onset == U"c" || onset == U"ng") return !front;
  if (onset == U"k" || onset == U"gh" || onset == U"ngh") return front;
  if (onset == U"g") return !front || rhyme[0] == U'i';
  return true;
}

bool tone_fits(std::u32string_view rhyme, Tone tone) {
  const char32_t last = rhyme.back();
  const bool stopped = last == U'c' || last == U'p' || last == U't' || rhyme.ends_with(U"ch");
  return !stopped || tone == Tone::rising || tone == Tone::heavy;
}

bool is_vietnamese(const Spelt& spelt) {
  if (spelt.strange || spelt.tones > 1) return false;
  for (const std::u32string_view onset : onsets) {
    if (!onset.empty() && onset[0] != spelt.letters[0]) continue;
    if (!spelt.letters.starts_with(onset)) continue;
    const std::u32string_view rhyme = std::u32string_view(spelt.letters).substr(onset.size());
    if (rhyme.empty() || !spelling_fits(onset, rhyme) || !tone_fits(rhyme, spelt.tone)) continue;
    if (std::binary_search(rhymes.begin(), rhymes.end(), rhyme) || (onset == U"qu" && holds(rhymes_of_qu, rhyme))) return true;
  }
  return false;
}

bool consonant(char32_t c) { return is_letter(c) && !is_vowel(c); }

// Two consonants that open no Vietnamese syllable, before a vowel: "Ksor", "Blôn", "Đrao", "Hmok".
bool opens_with_cluster(std::u32string_view letters) {
  constexpr std::u32string_view second = U"lrmnsdđpbktjhyw";
  if (letters.size() < 3 || !consonant(letters[0]) || !consonant(letters[1])) return false;
  const bool open = is_vowel(letters[2]) || (letters.size() > 3 && consonant(letters[2]) && is_vowel(letters[3]));
  return open && second.find(letters[1]) != second.npos && !holds(onsets, letters.substr(0, 2));
}

// Finals and openings that Vietnamese does not have, but Jarai, Êđê, Bahnar or Khmer do.
bool looks_like_others(const Spelt& spelt) {
  const std::u32string_view letters = spelt.letters;
  if (spelt.strange) return true;
  if (std::none_of(letters.begin(), letters.end(), is_vowel)) return false;
  if (opens_with_cluster(letters)) return true;
  // "Kon", "Ka", "Jel", "Wih", "Zơ".
  const bool own_opening = letters[0] == U'j' || letters[0] == U'w' || letters[0] == U'z' ||
                           (letters[0] == U'k' && letters.size() > 1 && is_vowel(letters[1]));
  // "Mol", "Pak", "Lir", "Nas", "Dêh".
  const char32_t last = letters.back();
  const bool own_final = (last == U'l' || last == U'k' || last == U'r' || last == U's' || last == U'h') &&
                         letters.size() > 1 && is_vowel(letters[letters.size() - 2]);
  return own_opening || own_final;
}

} // namespace

SyllableForm syllable_form(std::string_view word) {
  constexpr std::size_t longest = 40; // bytes: no syllable comes near it
  if (word.empty() || word.size() > longest) return SyllableForm::other;
  const Spelt spelt = take_apart(word);
  if (is_vietnamese(spelt)) return SyllableForm::vietnamese;
  return looks_like_others(spelt) && spelt.tones < 2 ? SyllableForm::other : SyllableForm::impossible;
}

} // namespace congbo
