#include "recognise/head_rubbish.h"

#include "recognise/wording.h"
#include "vietnamese/letters.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

// Signs that official text is written with.
bool is_usual(char32_t c) {
  constexpr std::u32string_view usual = U".,;:()\"'“”‘’„/-–—‑−%&…!?+°";
  return is_letter(c) || is_digit(c) || usual.find(c) != std::u32string_view::npos;
}

bool is_rubbish(std::string_view word) {
  constexpr std::string_view emphasis = "*_";
  while (!word.empty() && emphasis.find(word.front()) != nowhere)
    word.remove_prefix(1);
  while (!word.empty() && emphasis.find(word.back()) != nowhere)
    word.remove_suffix(1);
  for (std::size_t at = 0; at < word.size();) {
    const Decoded sign = decode(word, at);
    if (!is_usual(sign.c)) return word != "(*)";
    // A question mark inside a word: "Su?ng".
    if (sign.c == U'?' && at + 1 < word.size() && is_letter(decode(word, at + 1).c)) return true;
    at += sign.size;
  }
  return false;
}

constexpr int most_words = 3; // of rubbish at an end

// A crumb between rubbish and the end is rubbish too ("2 ~x Hội nghị"); a word is not.
bool is_crumb(std::string_view word) { return word.size() <= 2; }

std::string_view without_front(std::string_view text) {
  std::size_t cut = 0;
  std::size_t at = 0;
  for (int words = 0; words < most_words && at < text.size(); ++words) {
    const std::size_t space = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, space - at);
    if (is_rubbish(word))
      cut = space;
    else if (!is_crumb(word))
      break;
    at = space + 1;
  }
  return trimmed(text.substr(cut));
}

std::string_view without_back(std::string_view text) {
  std::size_t keep = text.size();
  std::size_t end = text.size();
  for (int words = 0; words < most_words && end > 0; ++words) {
    const std::size_t space = text.rfind(' ', end - 1);
    const std::size_t begin = space == nowhere ? 0 : space + 1;
    const std::string_view word = text.substr(begin, end - begin);
    if (is_rubbish(word))
      keep = begin;
    else if (!is_crumb(word))
      break;
    end = begin == 0 ? 0 : begin - 1;
  }
  return trimmed(text.substr(0, keep));
}

} // namespace

std::string_view without_rubbish(std::string_view text) {
  return without_back(without_front(trimmed(text)));
}

std::string without_spots(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t space = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, space - at);
    at = space + 1;
    const bool joint = word == "-" || word == "–" || word == "—" || word == "&";
    if (!word.empty() && (joint || !only_marks(word))) append_words(out, word);
  }
  return out;
}

} // namespace congbo
