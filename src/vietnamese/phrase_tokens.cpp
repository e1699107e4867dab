#include "vietnamese/phrase_tokens.h"

#include <algorithm>
#include <string>

#include "vietnamese/fold.h"
#include "vietnamese/letter_table.h"
#include "vietnamese/letters.h"
#include "vietnamese/normalize.h"
#include "vietnamese/utf8.h"

namespace congbo::phrase {
namespace {

char32_t folded_sign(char32_t c) {
  if (c == 0x2044 || c == 0x2215) return U'/'; // fraction slash, division slash
  if (c == 0xB4 || c == U'`') return U'\'';
  return folded(c).first;
}

// The first byte at or after `from` that is not inside a word or number begun before it.
std::size_t word_start(std::string_view text, std::size_t from) {
  if (from == 0 || from >= text.size()) return from;
  const char32_t before = decode_before(text, from).c;
  const bool in_word = is_letter(before), in_number = is_digit(before);
  while ((in_word || in_number) && from < text.size()) {
    const Decoded read = decode(text, from);
    if (in_word ? !is_letter(read.c) : !is_digit(read.c)) break;
    from += read.size;
  }
  return from;
}

// The digit that a character is, or that a machine misread as it: l and I for 1, O for 0; -1 for
// others.
int digit_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c == 'l' || c == 'I') return 1;
  return c == 'O' || c == 'o' ? 0 : -1;
}

// The h or g of "l4h30", "1Og00" at `at`: no word goes on behind it.
bool is_hour_unit(std::string_view text, std::size_t at) {
  if (text[at] != 'h' && text[at] != 'g') return false;
  return at + 1 >= text.size() || !is_letter(decode(text, at + 1).c);
}

// "l2", "1O", "2O24", the 14 of "l4h30": the bytes of a short number, one of its digits at least misread and
// one not, that is no part of a word; 0 where there is none at `at`.
std::size_t misread_number(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 4;
  std::size_t size = 0, digits = 0;
  for (; at + size < text.size() && digit_value(text[at + size]) >= 0; ++size) {
    if (size == longest) return 0;
    digits += text[at + size] <= '9' ? 1U : 0U;
  }
  if (digits == 0 || digits == size) return 0;
  const std::size_t end = at + size;
  return end < text.size() && is_letter(decode(text, end).c) && !is_hour_unit(text, end) ? 0 : size;
}

} // namespace

Tokens::Tokens(std::string_view text, std::size_t from)
    : m_text(text), m_at(word_start(text, from)) {}

void Tokens::skip_blanks(Token& token) {
  int lines = 0;
  while (m_at < m_text.size()) {
    const auto byte = static_cast<unsigned char>(m_text[m_at]);
    if (byte > '_' && byte < 0xC2) break; // a small letter: the usual end of a blank
    const Decoded read = decode(m_text, m_at);
    const bool space = is_space(read.c);
    if (!space && read.c != U'*' && read.c != U'_' && !is_zero_width(read.c)) break;
    if (read.c == U'\n') ++lines;
    token.spaced = token.spaced || space;
    m_at += read.size;
  }
  if (lines > 1) ++m_paragraph;
}

void Tokens::read_word(Token& token) {
  const auto* const begin = reinterpret_cast<const unsigned char*>(m_text.data());
  const auto* const end = begin + m_text.size();
  const auto* p = begin + m_at;
  std::size_t size = 0;
  const auto put = [&](char c) {
    if (size < longest_keyword) token.key = key_with(token.key, size, c);
    ++size;
  };
  token.kind = TokenKind::word;
  for (; p < end;) {
    const auto [letter, bytes] = letter_table::usual_letter(p, end);
    if (letter == nullptr) {
      const Decoded read = decode(m_text, static_cast<std::size_t>(p - begin));
      if (!is_letter(read.c)) break;
      if (!is_mark(read.c)) put('?');
      p += read.size;
    } else {
      if (letter->kind == letter_table::no_letter) break;
      put(letter->fold[0] == 0 ? '?' : letter->fold[0]);
      if (letter->fold[1] != 0) put(letter->fold[1]);
      p += bytes;
    }
    token.ascii = token.ascii && bytes == 1;
  }
  m_at = static_cast<std::size_t>(p - begin);
  token.size = static_cast<unsigned char>(std::min<std::size_t>(size, 255));
  if (size > longest_keyword) token.key = 0;
}

bool Tokens::read_misread_number(Token& token) {
  const char first = m_text[m_at];
  const std::size_t next = m_at + 1;
  if (digit_value(first) < 0 || next >= m_text.size() || digit_value(m_text[next]) < 0) return false;
  const std::size_t size = misread_number(m_text, m_at);
  if (size == 0) return false;
  token.kind = TokenKind::number;
  token.value = 0;
  token.digits = static_cast<unsigned char>(size);
  for (const char c : m_text.substr(m_at, size)) token.value = token.value * 10 + digit_value(c);
  token.end = m_at += size;
  return true;
}

void Tokens::read(Token& token) {
  token = no_token;
  skip_blanks(token);
  token.begin = token.end = m_at;
  token.paragraph = m_paragraph;
  if (m_at >= m_text.size()) return;
  if (read_misread_number(token)) return;
  read_word(token);
  if (m_at > token.begin) {
    token.end = m_at;
    return;
  }
  token.kind = TokenKind::end;
  const Decoded first = decode(m_text, m_at);
  if (is_digit(first.c)) {
    token.kind = TokenKind::number;
    token.value = 0;
    for (; m_at < m_text.size() && m_text[m_at] >= '0' && m_text[m_at] <= '9'; ++m_at) {
      if (token.digits < 9) token.value = token.value * 10 + (m_text[m_at] - '0');
      if (token.digits < 10) ++token.digits;
    }
    if (token.digits > 9) token.value = -1;
  } else {
    token.kind = TokenKind::sign;
    token.sign = folded_sign(first.c);
    m_at += first.size;
  }
  token.end = m_at;
}

const Token& Tokens::previous() {
  if (m_current == 0) return no_token;
  const std::size_t paragraph = peek(0).paragraph;
  const Token& token = m_ring[(m_current - 1) % room];
  return token.paragraph == paragraph ? token : no_token;
}

void Tokens::advance(std::size_t count) {
  peek(count); // so that the tokens passed over are read
  m_current += count;
}

bool Tokens::plain_around(std::size_t ahead) {
  const Token& before = ahead == 0 ? previous() : (*this)[ahead - 1];
  if (before.kind == TokenKind::word && !before.ascii) return false;
  for (std::size_t k = ahead + 1; k < ahead + 4; ++k)
    if (const Token& after = (*this)[k]; after.kind == TokenKind::word && !after.ascii)
      return false;
  return true;
}

bool Tokens::spelled(std::size_t ahead, Keyword folded, std::string_view exact) {
  const Token& token = (*this)[ahead];
  if (!token.is(folded)) return false;
  return lower(nfc(raw(token))) == exact || (token.ascii && plain_around(ahead));
}

} // namespace congbo::phrase
