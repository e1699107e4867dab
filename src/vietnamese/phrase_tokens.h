#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

// Words, numbers and signs of running text, for the readers of dates and times. Private to this
// folder.
namespace congbo::phrase {

enum class TokenKind : unsigned char { end, word, number, sign };

// A folded word of up to eight letters in one number, so that comparing words is comparing numbers.
// The first letter is the lowest byte. Longer words are no keywords: their number is 0.
using WordKey = std::uint64_t;
constexpr std::size_t longest_keyword = 8;

constexpr WordKey key_with(WordKey key, std::size_t place, char letter) {
  return key | static_cast<WordKey>(static_cast<unsigned char>(letter)) << (8 * place);
}

struct Keyword {
  WordKey key = 0;

  template <std::size_t size>
  consteval Keyword(const char (&word)[size]) { // NOLINT: is meant to convert
    static_assert(size > 1 && size <= longest_keyword + 1);
    for (std::size_t i = 0; i + 1 < size; ++i)
      key = key_with(key, i, word[i]);
  }
};

// Without initial values: a window of tokens is made for each text, and most of it never used.
struct Token {
  std::size_t begin, end; // bytes
  std::size_t paragraph;  // counts blank lines
  char32_t sign; // folded: '-' for any dash, '\'' for any apostrophe, '/' for U+2044
  int value;     // of a number of up to nine digits; else -1
  TokenKind kind;
  unsigned char digits;
  bool spaced;        // white space before it
  bool ascii;         // of a word: written without accents
  unsigned char size; // letters of a word, as far as 255
  WordKey key;

  bool is(Keyword word) const { return key == word.key; }
  bool is_one_of(std::initializer_list<Keyword> words) const {
    return std::any_of(words.begin(), words.end(), [this](Keyword word) { return is(word); });
  }
  char first_letter() const { return static_cast<char>(key & 0xFF); }
  bool is_sign(char32_t c) const { return kind == TokenKind::sign && sign == c; }
  bool is_number(int low, int high) const {
    return kind == TokenKind::number && value >= low && value <= high;
  }
};

// A window that moves along the text; every byte is read once. White space, zero-width code points
// and the Markdown marks * and _ make no tokens.
class Tokens {
 public:
  static constexpr std::size_t reach = 56; // how far ahead a token can be asked for

  // Begins at the first word, number or sign that starts at or after byte `from`.
  Tokens(std::string_view text, std::size_t from);

  // The token `ahead` of the current one; an end token past the paragraph, the text or `reach`.
  const Token& operator[](std::size_t ahead) {
    if (ahead >= reach) return no_token;
    const std::size_t paragraph = peek(0).paragraph;
    const Token& token = peek(ahead);
    return token.paragraph == paragraph ? token : no_token;
  }

  // The token before the current one in its paragraph; an end token where there is none.
  const Token& previous();

  bool at_end() { return peek(0).kind == TokenKind::end; }
  void advance(std::size_t count = 1);

  // Whether the token is this word and no look-alike (từ, not tư; đầu, not dầu): its accents must
  // be right, unless the words around are written without accents too.
  bool spelled(std::size_t ahead, Keyword folded, std::string_view exact);

  std::string_view raw(const Token& token) const {
    return m_text.substr(token.begin, token.end - token.begin);
  }

 private:
  static constexpr std::size_t room = 64;

  const Token& peek(std::size_t ahead) {
    while (m_read <= m_current + ahead)
      read(m_ring[m_read++ % room]);
    return m_ring[(m_current + ahead) % room];
  }
  void skip_blanks(Token& token);
  void read(Token& token);
  void read_word(Token& token);
  bool read_misread_number(Token& token);
  bool plain_around(std::size_t ahead);

  static constexpr Token no_token{0, 0, 0, 0, -1, TokenKind::end, 0, false, true, 0, 0};

  std::string_view m_text;
  std::size_t m_at;                      // first byte not yet read
  std::size_t m_paragraph = 0;           // of the next token
  std::size_t m_current = 0, m_read = 0; // counts of tokens
  std::array<Token, room> m_ring;
};

} // namespace congbo::phrase
