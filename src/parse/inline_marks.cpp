#include "parse/inline_marks.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <string>

#include "parse/byte_scan.h"
#include "parse/entity.h"
#include "parse/inline_spans.h"
#include "parse/mark_run.h"
#include "vietnamese/letters.h"
#include "vietnamese/normalize.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

constexpr std::size_t npos = std::string_view::npos;

// A byte is plain, a space (worth a look only beside another one) or may begin something.
enum : std::uint8_t { plain = 0, space = 1, special = 2 };

constexpr std::array<std::uint8_t, 256> make_byte_classes() {
  std::array<std::uint8_t, 256> classes{};
  for (const char c : {'*', '_', '\\', '<', '&', '`', '[', ']', '~'})
    classes[static_cast<unsigned char>(c)] = special;
  for (const char c : {'\t', '\n', '\v', '\f', '\r'})
    classes[static_cast<unsigned char>(c)] = special;
  classes[' '] = space;
  // Leads of U+00A0 and U+00AD, of the typographic and zero-width spaces, of U+3000 and of U+FEFF.
  for (const unsigned lead : {0xC2U, 0xE2U, 0xE3U, 0xEFU})
    classes[lead] = special;
  return classes;
}
constexpr auto byte_classes = make_byte_classes();

std::uint8_t class_of(char c) {
  return byte_classes[static_cast<unsigned char>(c)];
}

std::string_view trim(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

bool digit(char c) {
  return c >= '0' && c <= '9';
}

class Stripper {
 public:
  Stripper(std::string_view piece, OpenEmphasis& open, char* out)
      : m_piece(piece), m_open(open), m_begin(out), m_out(out) {}

  InlineText run();

 private:
  void step();
  void put(std::string_view text, bool letters = true);
  void stars();
  void underscores();
  void tildes();
  void backticks();
  void backslash();
  void angle();
  void ampersand();
  void open_bracket();
  void close_bracket();
  void wide();
  void gap() { m_gap = true; }

  bool strong() const { return m_open.strong || m_under_strong; }
  bool emphasised() const { return m_open.emphasised || m_under_emphasised; }
  std::size_t last_closing_underscore();
  bool starts(std::string_view what) const { return m_piece.substr(m_at).starts_with(what); }

  std::string_view m_piece;
  OpenEmphasis& m_open;
  char* m_begin;
  char* m_out;
  std::size_t m_at = 0;
  bool m_gap = false;
  bool m_in_code = false;
  bool m_ends_in_break = false;
  bool m_letters = false, m_outside_strong = false, m_outside_emphasis = false;
  // Underscore emphasis lives within a line: blanks to fill in ("Số: ___/KH") are far more
  // frequent.
  bool m_under_strong = false, m_under_emphasised = false;
  std::size_t m_last_underscore = npos;
  bool m_last_underscore_known = false;
  bool m_comments_end = false;     // no "-->" follows
  std::size_t m_last_backtick = 0; // plus one; 0 = not looked for
  std::array<char*, 16> m_brackets{};
  std::size_t m_bracket_count = 0;
};

InlineText Stripper::run() {
  while (m_at < m_piece.size()) {
    const std::size_t from = m_at;
    while (m_at < m_piece.size() && class_of(m_piece[m_at]) == plain)
      ++m_at;
    if (m_at > from) put(m_piece.substr(from, m_at - from));
    if (m_at < m_piece.size()) step();
  }
  while (m_out > m_begin && m_out[-1] == ' ')
    --m_out;
  // A mark or entity taken out may leave a letter beside its tone. What was NFC but for that only
  // grows shorter.
  const std::string_view left(m_begin, static_cast<std::size_t>(m_out - m_begin));
  if (left.size() < m_piece.size() && !is_nfc(left)) {
    const std::string composed = nfc(left);
    if (composed.size() <= left.size())
      m_out = std::copy(composed.begin(), composed.end(), m_begin);
  }
  InlineText result;
  result.text = {m_begin, static_cast<std::size_t>(m_out - m_begin)};
  result.bold = m_letters && !m_outside_strong;
  result.italic = m_letters && !m_outside_emphasis;
  result.ends_in_break = m_ends_in_break;
  return result;
}

void Stripper::step() {
  const char c = m_piece[m_at];
  if (m_in_code && c != '`' && class_of(c) == special && c > 0 && c != '\t') {
    put(m_piece.substr(m_at++, 1));
    return;
  }
  switch (c) {
  case '*':
    return stars();
  case '_':
    return underscores();
  case '~':
    return tildes();
  case '`':
    return backticks();
  case '\\':
    return backslash();
  case '<':
    return angle();
  case '&':
    return ampersand();
  case '[':
    return open_bracket();
  case ']':
    return close_bracket();
  default:
    break;
  }
  if (static_cast<unsigned char>(c) >= 0x80) return wide();
  gap(); // a space or an ASCII control that counts as one
  ++m_at;
}

void Stripper::put(std::string_view text, bool letters) {
  if (m_gap && m_out > m_begin && m_out[-1] != ' ') *m_out++ = ' ';
  m_gap = false;
  m_ends_in_break = false;
  std::memcpy(m_out, text.data(), text.size());
  m_out += text.size();
  if (!letters || (m_letters && m_outside_strong && m_outside_emphasis) || !has_letter(text))
    return;
  m_letters = true;
  m_outside_strong |= !strong();
  m_outside_emphasis |= !emphasised();
}

// Every '*' goes, whether it closes properly or was left over by a converter, but for one that is
// meant: between spaces ("2 * 3"), between digits, or in brackets as the name of a note, "(*)".
void Stripper::stars() {
  const MarkRun run = run_at(m_piece, m_at);
  const std::size_t end = m_at + run.size;
  if (run.size == 1) {
    const char before = m_at > 0 ? m_piece[m_at - 1] : ' ';
    const char after = end < m_piece.size() ? m_piece[end] : ' ';
    const bool meant = (run.before == MarkRun::Side::space && run.after == MarkRun::Side::space) ||
                       (digit(before) && digit(after)) || (before == '(' && after == ')');
    if (meant) {
      put("*", false);
      m_at = end;
      return;
    }
  }
  m_at = end;
  const bool marks_strong = run.size != 1;
  const bool marks_emphasis = run.size == 1 || run.size == 3;
  // An open span is closed by the next run whatever its flanks: "**Đậm:**nội dung" is meant so,
  // though CommonMark does not read it so.
  if (marks_strong) m_open.strong = !m_open.strong && run.left();
  if (marks_emphasis) m_open.emphasised = !m_open.emphasised && run.left();
  if ((marks_strong && m_open.strong) || (marks_emphasis && m_open.emphasised)) ++m_open.openings;
}

// '_' as CommonMark has it (inside words it stays); four or more are a blank to be filled in.
void Stripper::underscores() {
  const MarkRun run = run_at(m_piece, m_at);
  const bool opens = run.left() && (!run.right() || run.before == MarkRun::Side::punctuation);
  const bool closes = run.right() && (!run.left() || run.after == MarkRun::Side::punctuation);
  bool mark = false;
  if (run.size < 4) {
    const bool is_open = run.size == 1   ? m_under_emphasised
                         : run.size == 2 ? m_under_strong
                                         : m_under_strong && m_under_emphasised;
    const std::size_t last = !is_open && opens ? last_closing_underscore() : npos;
    const bool begin = last != npos && last > m_at;
    mark = begin || (is_open && closes);
    if (mark && run.size != 1) m_under_strong = begin;
    if (mark && run.size != 2) m_under_emphasised = begin;
  }
  if (!mark) put(m_piece.substr(m_at, run.size), false);
  m_at += run.size;
}

std::size_t Stripper::last_closing_underscore() {
  if (m_last_underscore_known) return m_last_underscore;
  m_last_underscore_known = true;
  for (std::size_t end = m_piece.size(); end > 0;) {
    const std::size_t last = m_piece.rfind('_', end - 1);
    if (last == m_piece.npos) break;
    std::size_t first = last;
    while (first > 0 && m_piece[first - 1] == '_')
      --first;
    const MarkRun run = run_at(m_piece, first);
    if (run.size < 4 && run.right() && (!run.left() || run.after == MarkRun::Side::punctuation))
      return m_last_underscore = first;
    end = first;
  }
  return m_last_underscore;
}

void Stripper::tildes() {
  const std::size_t size = run_at(m_piece, m_at).size;
  if (size != 2) put(m_piece.substr(m_at, size), false);
  m_at += size;
}

void Stripper::backticks() {
  const std::size_t size = run_at(m_piece, m_at).size;
  if (m_last_backtick == 0) m_last_backtick = m_piece.rfind('`') + 1;
  const bool closes_later = m_last_backtick > m_at + size;
  if (m_in_code || closes_later)
    m_in_code = !m_in_code;
  else
    put(m_piece.substr(m_at, size), false);
  m_at += size;
}

void Stripper::backslash() {
  if (m_at + 1 == m_piece.size()) {
    m_ends_in_break = true;
    ++m_at;
    return;
  }
  if (!ascii_punctuation(m_piece[m_at + 1])) {
    put("\\", false);
    ++m_at;
    return;
  }
  put(m_piece.substr(m_at + 1, 1), false);
  m_at += 2;
}

void Stripper::angle() {
  const auto rest = m_piece.substr(m_at);
  if (rest.starts_with("<!--") && !m_comments_end) {
    const auto end = rest.find("-->", 4);
    m_comments_end = end == rest.npos;
    if (!m_comments_end) {
      m_at += end + 3;
      return;
    }
  }
  if (const auto size = break_tag(rest); size > 0) {
    m_at += size;
    gap();
    m_ends_in_break = true;
  } else if (const auto length = autolink(rest); length > 0) {
    put(rest.substr(1, length - 2));
    m_at += length;
  } else {
    put("<", false);
    ++m_at;
  }
}

void Stripper::ampersand() {
  const Entity entity = read_entity(m_piece.substr(m_at));
  if (entity.length == 0) {
    put("&", false);
    ++m_at;
    return;
  }
  m_at += entity.length;
  if (is_space(entity.code_point) || entity.code_point < 0x20) return gap();
  if (is_zero_width(entity.code_point)) return;
  std::string bytes; // four at most: no allocation
  append(bytes, entity.code_point);
  put(bytes);
}

void Stripper::open_bracket() {
  put("[", false);
  if (m_bracket_count < m_brackets.size()) m_brackets[m_bracket_count] = m_out - 1;
  ++m_bracket_count;
  ++m_at;
}

void Stripper::close_bracket() {
  if (m_bracket_count > 0 && --m_bracket_count < m_brackets.size()) {
    char* const open = m_brackets[m_bracket_count];
    const std::size_t length = link_target(m_piece.substr(m_at + 1));
    if (length > 0) {
      // The text of the link stays; its bracket, and the '!' of a picture, are taken out of it.
      char* const from = open > m_begin && open[-1] == '!' ? open - 1 : open;
      std::memmove(from, open + 1, static_cast<std::size_t>(m_out - open - 1));
      m_out -= open + 1 - from;
      m_at += 1 + length;
      return;
    }
  }
  put("]", false);
  ++m_at;
}

void Stripper::wide() {
  const Decoded read = decode(m_piece, m_at);
  if (is_space(read.c))
    gap();
  else if (!is_zero_width(read.c))
    put(m_piece.substr(m_at, read.size));
  m_at += read.size;
}

} // namespace

bool has_letter(std::string_view text) {
  return std::ranges::any_of(text, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    // C3 to C9 lead the Latin blocks, E1 the Vietnamese letters of Latin Extended Additional.
    return (byte | 0x20U) - 'a' < 26U || (byte >= 0xC3 && byte <= 0xC9) || byte == 0xE1;
  });
}

InlineText strip_marks(std::string_view piece, OpenEmphasis& open, char*& arena) {
  const std::string_view text = trim(piece);
  if (!has_marks(text)) {
    InlineText result;
    result.text = text;
    if (open.strong || open.emphasised) {
      const bool letters = has_letter(text);
      result.bold = letters && open.strong;
      result.italic = letters && open.emphasised;
    }
    return result;
  }
  InlineText result = Stripper(text, open, arena).run();
  arena += result.text.size();
  return result;
}

} // namespace congbo
