#include "check/privacy_reading.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "vietnamese/letters.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

constexpr std::string_view opening = "<!--", closing = "-->";

bool is_sign(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
         (c >= '{' && c <= '~');
}

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

struct Entity {
  char32_t c = 0;
  std::size_t size = 0; // 0: none
};

// "&#48;", "&#x30;", and the names that stand for a sign in numbers and addresses.
Entity read_entity(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, char32_t>, 10> names{{{"nbsp", U' '},
                                                                         {"commat", U'@'},
                                                                         {"period", U'.'},
                                                                         {"plus", U'+'},
                                                                         {"lowbar", U'_'},
                                                                         {"hyphen", U'-'},
                                                                         {"dash", U'-'},
                                                                         {"ensp", U' '},
                                                                         {"emsp", U' '},
                                                                         {"colon", U':'}}};
  constexpr std::size_t longest = 10;
  const std::size_t end = text.substr(0, longest).find(';');
  if (end == text.npos || end < 2) return {};
  std::string_view name = text.substr(1, end - 1);
  if (name[0] != '#') {
    for (const auto& [known, c] : names)
      if (name == known) return {c, end + 1};
    return {};
  }
  name.remove_prefix(1);
  const bool is_hex = name.starts_with('x') || name.starts_with('X');
  if (is_hex) name.remove_prefix(1);
  unsigned value = 0;
  const auto [rest, error] =
      std::from_chars(name.data(), name.data() + name.size(), value, is_hex ? 16 : 10);
  if (error != std::errc{} || rest != name.data() + name.size()) return {};
  return {value, end + 1};
}

class Reader {
 public:
  Reader(const SearchedText& searched, Seen& seen)
      : m_searched(searched), m_text(searched.text), m_seen(seen), m_may_comment(m_text.find(opening) != m_text.npos) {
    m_seen.text.reserve(m_text.size());
    m_seen.from.reserve(m_text.size());
    m_seen.capital.reserve(m_text.size());
  }

  void read() {
    std::size_t skip_to = 0; // the end of a comment that goes over lines
    for (std::size_t i = 0; i < m_searched.lines.size(); ++i) {
      const SearchedLine& line = m_searched.lines[i];
      if (i > 0) put(line.opens ? '\n' : ' ', line.begin, line.begin, false);
      m_row = line.kind == LineKind::table_row;
      skip_to = read_line(std::max(line.begin, skip_to), line.end);
    }
    m_seen.comments = m_seen.text.size();
    m_row = false;
    for (const auto& [begin, end] : m_comments) {
      put('\n', begin, begin, false);
      read_range(begin, end);
    }
  }

 private:
  void put(char c, std::size_t begin, std::size_t end, bool capital) {
    m_seen.text.push_back(c);
    m_seen.from.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    m_seen.capital.push_back(capital);
  }

  // A line without its comments, which are read at the end. Where the last of them ends.
  std::size_t read_line(std::size_t begin, std::size_t end) {
    while (m_may_comment && begin < end) {
      const std::size_t open = m_text.substr(0, end).find(opening, begin);
      const std::size_t close =
          open == m_text.npos ? open : m_text.find(closing, open + opening.size());
      if (close == m_text.npos) break;
      read_range(begin, open);
      m_comments.emplace_back(open + opening.size(), close);
      begin = close + closing.size();
    }
    if (begin < end) read_range(begin, end);
    return begin;
  }

  void read_range(std::size_t begin, std::size_t end) {
    for (std::size_t at = begin; at < end;) {
      std::size_t plain = at;
      while (plain < end && is_plain(m_text[plain]))
        ++plain;
      put_plain(at, plain);
      at = plain < end ? read_one(plain, end) : plain;
    }
  }

  // What is seen as it stands.
  static bool is_plain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == ' ';
  }
  void put_plain(std::size_t begin, std::size_t end) {
    m_seen.text.append(m_text, begin, end - begin);
    for (std::size_t at = begin; at < end; ++at)
      m_seen.from.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 1)});
    m_seen.capital.resize(m_seen.text.size());
  }

  std::size_t read_one(std::size_t at, std::size_t end) {
    const char c = m_text[at];
    if (c >= 'A' && c <= 'Z')
      return put(static_cast<char>(c - 'A' + 'a'), at, at + 1, true), at + 1;
    if (static_cast<unsigned char>(c) >= 0x80) {
      const Decoded read = decode(m_text, at);
      put_code_point(read.c, at, at + read.size);
      return at + read.size;
    }
    if (c == '*' || c == '`') return at + 1;
    if (c == '\\' && at + 1 < end && is_sign(m_text[at + 1])) {
      put(m_text[at + 1] == '|' ? '/' : m_text[at + 1], at, at + 2, false);
      return at + 2;
    }
    return read_sign(at, end);
  }

  std::size_t read_sign(std::size_t at, std::size_t end) {
    const char c = m_text[at];
    if (c == '&') {
      const Entity entity = read_entity(m_text.substr(at, end - at));
      if (entity.size > 0) return put_code_point(entity.c, at, at + entity.size), at + entity.size;
    } else if (c == '%' && at + 2 < end && hex(m_text[at + 1]) >= 0 && hex(m_text[at + 2]) >= 0) {
      const int byte = hex(m_text[at + 1]) * 16 + hex(m_text[at + 2]);
      if (byte >= 0x20 && byte < 0x7F)
        return put_code_point(static_cast<char32_t>(byte), at, at + 3), at + 3;
    } else if (c == '<' && end - at > 3 && (m_text[at + 1] | 0x20) == 'b' &&
               (m_text[at + 2] | 0x20) == 'r') {
      const std::size_t close = m_text.substr(0, end).find('>', at);
      if (close != m_text.npos && close - at <= 6) return put(' ', at, close + 1, false), close + 1;
    }
    const char shown = c == '|' && !m_row ? '/' : c == '\t' ? ' ' : c;
    put(shown, at, at + 1, false);
    return at + 1;
  }

  void put_code_point(char32_t c, std::size_t begin, std::size_t end) {
    if (c >= 0xFF01 && c <= 0xFF5E) c = c - 0xFF01 + 0x21; // full-width forms
    if (is_zero_width(c) || is_mark(c)) return;
    if (is_space(c)) return put(' ', begin, end, false);
    const FoldedLetter letter = folded(c);
    const char first = letter.first > 0 && letter.first < 0x80 ? static_cast<char>(letter.first)
                       : is_letter(c)                          ? '\x01'
                                                               : '~';
    put(first, begin, end, is_upper(c));
    if (letter.second > 0 && letter.second < 0x80)
      put(static_cast<char>(letter.second), begin, end, false);
  }

  const SearchedText& m_searched;
  std::string_view m_text;
  Seen& m_seen;
  std::vector<std::pair<std::size_t, std::size_t>> m_comments;
  bool m_may_comment = false, m_row = false;
};

} // namespace

Seen read_as_seen(const SearchedText& searched) {
  Seen seen;
  Reader(searched, seen).read();
  return seen;
}

CapitalRun capitals_before(const Seen& seen, std::size_t end) {
  constexpr int most = 6;
  CapitalRun run{end, 0};
  while (run.words < most) {
    std::size_t at = run.begin;
    while (at > 0 && seen.text[at - 1] == ' ')
      --at;
    std::size_t begin = at;
    while (begin > 0 && (is_letter_at(seen, begin - 1) || seen.text[begin - 1] == '\''))
      --begin;
    if (begin == at || !seen.capital[begin]) break;
    run.begin = begin;
    ++run.words;
  }
  return run;
}

std::string printed(const Seen& seen, std::string_view text, std::size_t begin, std::size_t end) {
  std::string out;
  for (std::size_t i = begin; i < end; ++i) {
    if (i > begin && seen.from[i].begin == seen.from[i - 1].begin) continue;
    if (seen.text[i] == ' ')
      out += ' ';
    else
      out += text.substr(seen.from[i].begin, seen.from[i].end - seen.from[i].begin);
  }
  return out;
}

std::string_view word_before(const Seen& seen, std::size_t end) {
  while (end > 0 && seen.text[end - 1] == ' ')
    --end;
  std::size_t begin = end;
  while (begin > 0 && is_letter_at(seen, begin - 1))
    --begin;
  return std::string_view(seen.text).substr(begin, end - begin);
}

} // namespace congbo
