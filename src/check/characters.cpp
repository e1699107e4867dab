// O07 spacing, O08 odd-characters, O09 legacy-encoding, O10 raw-html: one pass over the letters of a line.

#include <algorithm>

#include "check/byte_set.h"
#include "check/rules.h"
#include "vietnamese/letters.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

bool ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool digit(char c) { return c >= '0' && c <= '9'; }
bool letter_byte(char c) { return ascii_letter(c) || (c & 0x80) != 0; }

// Spaces, marks and digits, '<', and the first bytes of U+0080 to U+00FF, U+0180 to U+01BF, U+0340 to U+053F,
// U+2000 to U+2FFF and U+F000 to U+FFFF: no rule objects to any other, the letters of the language least.
constexpr ByteSet telling(" ,;0123456789<\xC2\xC3\xC6\xCD\xCE\xCF\xD0\xD1\xD2\xD3\xD4\xE2\xEF");

// The second bytes of Ð ß ä å ð ë ï ö ø û. The other letters of U+00C0 to U+00FF are the language's own.
constexpr ByteSet telling_latin("\x90\x9F\xA4\xA5\xAB\xAF\xB0\xB6\xB8\xBB");

class LineMarks {
 public:
  LineMarks(const DocumentView& view, const Line& line, Findings& findings)
      : m_view(view), m_line(line), m_raw(line.raw), m_findings(findings) {}

  // Words that no Unicode text of the language has: letters of an 8-bit font read as Latin-1.
  int legacy_words() const { return m_legacy; }
  std::size_t first_legacy() const { return m_first_legacy; }
  // More than one space between two words; line 0 where there is none.
  const Place& gap() const { return m_gap; }

  void run() {
    const std::size_t first = std::min(m_raw.find_first_not_of(" \t"), m_raw.size());
    for (std::size_t at = telling.find(m_raw, first); at < m_raw.size(); at = telling.find(m_raw, at)) {
      const char c = m_raw[at];
      if (c == ' ' && letter_byte(next(at + 1))) at += 1;
      else if (c == '\xC3' && !telling_latin.has(next(at + 1))) at += 2;
      else at += (c & 0x80) == 0 ? ascii(at) : wide(at);
    }
  }

 private:
  char next(std::size_t at) const { return at < m_raw.size() ? m_raw[at] : ' '; }

  void report(RuleId rule, std::size_t begin, std::size_t end, Words what) {
    m_findings.push_back({rule, place_in(m_view, m_line, begin, end), {std::move(what)}, {}});
  }

  void spacing(std::size_t begin, std::size_t end, Words what) {
    if (m_spacing) return;  // one a line is enough to look at it
    m_spacing = true;
    report(RuleId::O07, begin, end, std::move(what));
  }

  // Judges the byte at `at`, and gives how many were judged.
  std::size_t ascii(std::size_t at) {
    const char c = m_raw[at];
    if (c == ' ') return space(at);
    if ((c == ',' || c == ';') && letter_byte(next(at + 1)) && at > 0 && letter_byte(m_raw[at - 1]) &&
        !m_raw.substr(at + 1).starts_with("…") && !m_raw.substr(at + 1).starts_with("”")) {
      spacing(at, at + 1, {"thiếu dấu cách sau dấu câu", "a space is missing behind the mark"});
    } else if (digit(c) && m_raw.substr(at + 1).starts_with("đồng")) {
      spacing(at, at + 1 + std::string_view("đồng").size(), {"thiếu dấu cách trước 'đồng'", "a space is missing before 'đồng'"});
    } else if (c == '<') {
      html(at);
    }
    return 1;
  }

  std::size_t space(std::size_t at) {
    if (m_line.kind == LineKind::table_row) return 1;
    const std::size_t end = std::min(m_raw.find_first_not_of(' ', at), m_raw.size());
    if (end == m_raw.size()) return end - at;
    const char c = m_raw[end];
    const char behind = next(end + 1);
    if ((c == ',' || c == ';' || c == ':') && (behind == ' ') && at > 0 && letter_byte(m_raw[at - 1])) {
      spacing(at, end + 1, {"thừa dấu cách trước dấu câu", "a space before the mark"});
    } else if (end - at > 1 && at > 0 && letter_byte(m_raw[at - 1]) && letter_byte(c)) {
      if (m_gap.line == 0) m_gap = place_in(m_view, m_line, at, end);
    }
    return end - at;
  }

  // <br>, comments and addresses in <> are Markdown; any other tag is shown as text.
  void html(std::size_t at) {
    std::size_t name = at + 1;
    if (next(name) == '/') ++name;
    std::size_t end = name;
    while (end < m_raw.size() && (ascii_letter(m_raw[end]) || digit(m_raw[end]))) ++end;
    if (end == name || !ascii_letter(m_raw[name])) return;
    const std::string_view tag = m_raw.substr(name, end - name);
    if (tag == "br" || tag == "BR" || (next(end) != '>' && next(end) != ' ' && next(end) != '/')) return;
    const std::size_t close = m_raw.find('>', end);
    if (close == std::string_view::npos) return;
    m_findings.push_back({RuleId::O10, place_in(m_view, m_line, at, close + 1), {std::string(m_raw.substr(at, close + 1 - at))}, {}});
  }

  std::size_t wide(std::size_t at) {
    const Decoded here = decode(m_raw, at);
    const std::size_t end = at + here.size;
    if (here.c == 0xFFFD) {
      report(RuleId::O09, at, end, {"ký tự hỏng U+FFFD", "the replacement character U+FFFD"});
    } else if (here.c == 0xD0 || here.c == 0xF0 || here.c == 0x189) {
      odd(at, end, {"chữ giống Đ nhưng không phải Đ", "a letter that looks like Đ and is not"});
    } else if (is_zero_width(here.c) && !(here.c == 0xFEFF && at == 0)) {
      odd(at, end, {"ký tự vô hình", "an invisible character"});
    } else if (here.c >= 0x370 && here.c < 0x530 && beside_latin(at, end)) {
      odd(at, end, {"chữ Hy Lạp hoặc Kirin giữa chữ Việt", "a Greek or Cyrillic letter inside a Vietnamese word"});
    } else if (here.c == 0x2013 || here.c == 0x2014) {
      dash(at, end);
    } else {
      legacy(at, here);
    }
    return here.size;
  }

  void odd(std::size_t begin, std::size_t end, Words what) {
    if (m_odd) return;
    m_odd = true;
    report(RuleId::O08, begin, end, std::move(what));
  }

  bool beside_latin(std::size_t begin, std::size_t end) const {
    return (begin > 0 && ascii_letter(m_raw[begin - 1])) || (end < m_raw.size() && ascii_letter(m_raw[end]));
  }

  // A dash between spaces stands where names have ' - '. Elsewhere it may be a dash of the sentence, and
  // the national motto is printed with either.
  void dash(std::size_t begin, std::size_t end) {
    if (begin < 2 || m_raw[begin - 1] != ' ' || end >= m_raw.size() || m_raw[end] != ' ') return;
    const std::string_view before = m_raw.substr(0, begin - 1);
    const std::string_view behind = m_raw.substr(end + 1);
    const auto joins = [&](std::string_view a, std::string_view b) { return before.ends_with(a) && behind.starts_with(b); };
    const bool name = joins("hi đua", "hen thưởng") || joins("hi đua", "khen thưởng") || joins("hi đua", "Khen thưởng") ||
                      joins("inh tế", "xã hội") ||
                      joins("ài chính", "Kế hoạch") || joins("ăn hóa", "Xã hội") || joins("ăn hóa", "xã hội") ||
                      joins("hát thanh", "Truyền hình");
    if (!name) return;
    odd(begin, end, {"gạch dài thay cho ' - '", "a long dash in place of ' - '"});
  }

  // TCVN3 writes µ ¸ ¶ · ¹ ® inside words; VNI puts ä ø ï õ ö å ñ û behind vowels.
  void legacy(std::size_t at, Decoded here) {
    const bool tcvn = here.c == 0xB5 || here.c == 0xB8 || here.c == 0xB6 || here.c == 0xB7 || here.c == 0xB9 ||
                      here.c == 0xAE || here.c == 0xDF || here.c == 0xA9 || here.c == 0xAD;
    const bool vni = here.c == 0xE4 || here.c == 0xF8 || here.c == 0xEF || here.c == 0xF6 || here.c == 0xE5 ||
                     here.c == 0xFB || here.c == 0xEB;
    if (!tcvn && !vni) return;
    if (!beside_latin(at, at + here.size)) return;
    if (m_legacy++ == 0) m_first_legacy = at;
  }

  const DocumentView& m_view;
  const Line& m_line;
  std::string_view m_raw;
  Findings& m_findings;
  int m_legacy = 0;
  std::size_t m_first_legacy = 0;
  Place m_gap;
  bool m_spacing = false;
  bool m_odd = false;
};

// Wide gaps, line by line; where there are many a converter set the columns or justified the lines with
// spaces, and one finding says so.
void report_gaps(const std::vector<Place>& gaps, Findings& findings) {
  constexpr std::size_t typed_by_hand = 5;
  if (gaps.size() <= typed_by_hand) {
    for (const Place& gap : gaps)
      findings.push_back({RuleId::O07, gap, {Words{"thừa dấu cách giữa hai chữ", "more than one space between two words"}}, {}});
    return;
  }
  const std::string lines = std::to_string(gaps.size());
  findings.push_back({RuleId::O07, gaps.front(),
                      {Words{"thừa dấu cách giữa các chữ, ở " + lines + " dòng (do phần mềm chuyển đổi)",
                             "more than one space between words, in " + lines + " lines (a converter's)"}},
                      {}});
}

}  // namespace

void check_characters(const DocumentView& view, Findings& findings) {
  constexpr int certain = 6;  // a foreign name or two in the text prove nothing
  int legacy = 0;
  std::vector<Place> gaps;
  Finding first{RuleId::O09, {}, {}, {}};
  for (const Line& line : view.source.lines) {
    if (line.kind != LineKind::text && line.kind != LineKind::table_row) continue;
    LineMarks marks(view, line, findings);
    marks.run();
    // Above the title, gaps part the columns of the letterhead.
    if (marks.gap().line > view.document.title_line) gaps.push_back(marks.gap());
    if (marks.legacy_words() == 0) continue;
    if (legacy == 0) {
      const std::size_t at = marks.first_legacy();
      first.place = place_in(view, line, at, at + decode(line.raw, at).size);
    }
    legacy += marks.legacy_words();
  }
  report_gaps(gaps, findings);
  if (legacy < certain) return;
  first.arguments = {Words{"phông chữ cũ TCVN3 (ABC) hoặc VNI", "an old 8-bit font, TCVN3 (ABC) or VNI"}};
  findings.push_back(std::move(first));
}

}  // namespace congbo
