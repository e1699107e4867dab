// H02 symbol-unknown, H05 type-symbol-mismatch, of every number in the text: '37 KH/UBND', 'Kế hoạch số
// 12/QĐ-UBND' (patterns of numbers and symbols: decree 30/2020/NĐ-CP, annexes I and III; of the Party:
// Guidance 36-HD/VPTW of 2018).

#include <algorithm>
#include <array>

#include "check/rules.h"
#include "vietnamese/fold.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

constexpr std::size_t none = std::string_view::npos;

bool digit(char c) { return c >= '0' && c <= '9'; }
bool letter_byte(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0; }

// A separator between two groups of a number, with the spaces around it.
struct Separator {
  char sign = 0;  // '/', '-', or 0: only spaces
  bool spaced = false;
  bool long_dash = false;
};

// A number with its symbol as printed, taken apart.
struct Printed {
  std::size_t begin = 0, end = 0;
  std::string_view number;
  std::vector<std::string_view> groups;
  std::vector<Separator> separators;  // the one before each group
};

std::size_t skip_spaces(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  return at;
}

Separator read_separator(std::string_view text, std::size_t& at) {
  Separator separator;
  const std::size_t mark = skip_spaces(text, at);
  separator.spaced = mark > at;
  std::size_t behind = mark;
  if (mark < text.size() && (text[mark] == '/' || text[mark] == '-')) {
    separator.sign = text[mark];
    behind = mark + 1;
  } else if (text.substr(mark).starts_with("–") || text.substr(mark).starts_with("—")) {
    separator = {'-', separator.spaced, true};
    behind = mark + 3;
  }
  const std::size_t group = separator.sign == 0 ? mark : skip_spaces(text, behind);
  separator.spaced = separator.sign != 0 && (separator.spaced || group > behind);
  at = group;
  return separator;
}

// En and em dashes are not letters, nor are quotation marks.
std::size_t group_end(std::string_view text, std::size_t at) {
  while (at < text.size() && (digit(text[at]) || letter_byte(text[at])) && !text.substr(at).starts_with("\xE2\x80")) ++at;
  return at;
}

// The number that begins at `at` (a digit), with up to four groups; a word of the sentence behind a space
// is none of them.
Printed read_printed(std::string_view text, std::size_t at) {
  Printed printed;
  printed.begin = at;
  while (at < text.size() && digit(text[at])) ++at;
  printed.number = text.substr(printed.begin, at - printed.begin);
  printed.end = at;
  while (printed.groups.size() < 4) {
    std::size_t next = at;
    const Separator separator = read_separator(text, next);
    if (separator.sign == 0 && (next == at || !printed.groups.empty())) break;
    const std::size_t end = group_end(text, next);
    if (end == next) break;
    const std::string_view group = text.substr(next, end - next);
    // 'số 12 KH/UBND' but not 'số 12 của'; '54/KH - UBND' but not '54/KH - Ủy ban'.
    const bool abbreviation = all_capitals(group) || digit(group[0]);
    if ((separator.sign == 0 || separator.spaced) && !abbreviation) break;
    if (separator.spaced && separator.sign == '-' && group.size() > 14) break;
    printed.groups.push_back(group);
    printed.separators.push_back(separator);
    at = printed.end = end;
  }
  return printed;
}

bool is_year(std::string_view group) {
  return group.size() == 4 && std::all_of(group.begin(), group.end(), digit) && (group[0] == '1' || group[0] == '2');
}

bool of_the_party(std::string_view body) {
  constexpr std::array<std::string_view, 7> bodies = {"TW", "TU", "HU", "ThU", "QU", "BCSĐ", "VPTW"};
  return std::find(bodies.begin(), bodies.end(), body) != bodies.end();
}

bool of_the_state(std::string_view body) { return body == "UBND" || body == "HĐND" || body == "CP" || body == "TTg"; }

class Symbols {
 public:
  Symbols(const DocumentView& view, Findings& findings) : m_view(view), m_findings(findings) {}

  void line(const Line& line) {
    // In the folded text 'so 12/…'; only then is the printed text read.
    if (line.folded.find("so") == none || line.folded.find_first_of("0123456789") == none) return;
    const std::string_view raw = line.raw;
    for (std::size_t at = find_word_so(raw, 0); at != none; at = find_word_so(raw, at)) {
      std::size_t number = raw.find_first_not_of(" :*_", at);
      if (number == none) break;
      if (digit(raw[number])) judge(line, raw.substr(0, at), read_printed(raw, number));
      at = number;
    }
  }

 private:
  // Behind 'số' or 'Số', a word of its own.
  static std::size_t find_word_so(std::string_view raw, std::size_t from) {
    for (std::size_t at = raw.find("ố", from); at != none; at = raw.find("ố", at + 1)) {
      const std::size_t end = at + std::string_view("ố").size();
      if (at == 0 || (raw[at - 1] != 's' && raw[at - 1] != 'S')) continue;
      if (at > 1 && letter_byte(raw[at - 2])) continue;
      if (end < raw.size() && letter_byte(raw[end])) continue;
      return end;
    }
    return none;
  }

  void judge(const Line& line, std::string_view before, const Printed& printed) {
    if (printed.groups.empty()) return;
    const std::size_t first = is_year(printed.groups[0]) && printed.groups.size() > 1 ? 1 : 0;
    const std::string_view type_word = printed.groups[first];
    const DocumentType* type = m_view.registers.type_of_abbreviation(type_word);
    const std::string repaired = repair(printed, first, type);
    if (!repaired.empty())
      m_findings.push_back({RuleId::H02, place_in(m_view, line, printed.begin, printed.end),
                            {std::string(line.raw.substr(printed.begin, printed.end - printed.begin)), repaired}, {}});
    if (type != nullptr && printed.groups.size() > first + 1) compare_type(line, before, printed, type_word);
  }

  // The right form; empty where the printed one is right or not known.
  std::string repair(const Printed& printed, std::size_t first, const DocumentType* type) const {
    const std::size_t groups = printed.groups.size();
    bool loose = false;
    for (const Separator& separator : printed.separators) loose = loose || separator.spaced || separator.long_dash;
    if (type == nullptr) return loose && groups > 1 && surely_symbol(printed) ? joined(printed) : std::string();
    if (groups < first + 2) return {};
    const std::string_view body = printed.groups[first + 1];
    const char before_type = printed.separators[first].sign;
    const char before_body = printed.separators[first + 1].sign;
    const std::string abbreviation = fold(type->abbreviation) == fold(printed.groups[first]) &&
                                             !all_ascii(type->abbreviation) && all_ascii(printed.groups[first])
                                         ? type->abbreviation
                                         : std::string(printed.groups[first]);
    const bool misspelt = abbreviation != printed.groups[first];
    if (first == 0 && of_the_party(body))
      return before_type != '-' || before_body != '/' || loose || misspelt ? with_body(printed, first, abbreviation, '-', '/')
                                                               : std::string();
    const bool lower_case = printed.groups[first].size() > 1 && lower(printed.groups[first]) == printed.groups[first];
    const bool wrong_signs = before_type == 0 || (of_the_state(body) && (before_type != '/' || before_body != '-'));
    if (!wrong_signs && !loose && !misspelt && !lower_case) return {};
    if (before_body == '/' && !of_the_state(body)) return {};  // 'N/TYPE/BODY' of bodies that are not the State's
    if (before_type == '-' && !of_the_state(body)) return {};
    return with_body(printed, first, lower_case ? upper(abbreviation) : abbreviation, '/', '-');
  }

  static bool all_ascii(std::string_view text) {
    return std::none_of(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; });
  }

  static bool surely_symbol(const Printed& printed) {
    for (const std::string_view group : printed.groups)
      if (!digit(group[0]) && of_the_state(group)) return printed.separators[0].sign == '/';
    return false;
  }

  static std::string joined(const Printed& printed) {
    std::string text(printed.number);
    for (std::size_t i = 0; i < printed.groups.size(); ++i) {
      text += printed.separators[i].sign;
      text += printed.groups[i];
    }
    return text;
  }

  static std::string with_body(const Printed& printed, std::size_t first, const std::string& type, char before_type,
                               char before_body) {
    std::string text(printed.number);
    if (first == 1) (text += '/') += printed.groups[0];
    (text += before_type) += type;
    for (std::size_t i = first + 1; i < printed.groups.size(); ++i)
      (text += i == first + 1 ? before_body : '-') += printed.groups[i];
    return text;
  }

  // 'Kế hoạch số 12/QĐ-UBND': the type named right before 'số' against the symbol's.
  void compare_type(const Line& line, std::string_view before, const Printed& printed, std::string_view symbol) {
    struct TypeWord {
      std::string_view name, abbreviation;
    };
    constexpr std::array<TypeWord, 12> types = {{{"ke hoach", "kh"}, {"quyet dinh", "qd"}, {"chi thi", "ct"},
        {"nghi quyet", "nq"}, {"huong dan", "hd"}, {"thong bao", "tb"}, {"bao cao", "bc"}, {"to trinh", "ttr"},
        {"giay moi", "gm"}, {"cong dien", "cd"}, {"bien ban", "bb"}, {"chuong trinh", "ctr"}}};
    constexpr std::size_t widest = 40;
    const std::size_t from = whole_from(before, before.size() > widest ? before.size() - widest : 0);
    std::string folded = fold(before.substr(from));
    if (!folded.ends_with("so")) return;
    folded.resize(folded.size() - 2);
    while (!folded.empty() && (folded.back() == ' ' || folded.back() == '*' || folded.back() == '_')) folded.pop_back();
    const std::string said = fold(symbol);
    for (const TypeWord& type : types) {
      if (!folded.ends_with(type.name) || said == type.abbreviation) continue;
      const std::size_t begin = folded.size() - type.name.size();
      if (begin > 0 && folded[begin - 1] != ' ' && folded[begin - 1] != '(' && folded[begin - 1] != '*') continue;
      m_findings.push_back({RuleId::H05, place_in(m_view, line, printed.begin, printed.end),
                            {std::string(symbol), std::string(type.name == "ke hoach" ? "kế hoạch" : name_of_type(type.name))}, {}});
      return;
    }
  }

  std::string name_of_type(std::string_view folded) const {
    for (const DocumentType& type : m_view.registers.document_types())
      if (type.folded == folded) return type.name;
    return std::string(folded);
  }

  const DocumentView& m_view;
  Findings& m_findings;
};

// The document's own type name against its own symbol.
void check_own_type(const DocumentView& view, Findings& findings) {
  const Document& document = view.document;
  if (document.type_name.empty() || document.symbol.empty() || document.kind == DocumentKind::khac ||
      document.kind == DocumentKind::cong_van || document.kind == DocumentKind::quy_che)
    return;
  std::string_view symbol = document.symbol;
  if (const std::size_t slash = symbol.find('/'); slash == 4 && digit(symbol[0])) symbol.remove_prefix(5);
  const std::string_view said = symbol.substr(0, symbol.find_first_of("-/"));
  const DocumentType* type = view.registers.type_of_abbreviation(said);
  if (type == nullptr || said.size() == symbol.size()) return;
  const DocumentType* own = view.registers.type_that_opens(fold(document.type_name));
  if (own == nullptr || own->abbreviation.empty() || own->kind == type->kind) return;
  findings.push_back({RuleId::H05, place_of_words(view, document.number_line, document.symbol),
                      {std::string(said), own->name}, {}});
}

}  // namespace

void check_symbols(const DocumentView& view, Findings& findings) {
  check_own_type(view, findings);
  Symbols symbols(view, findings);
  for (const Line& line : view.source.lines)
    if (line.kind == LineKind::text || line.kind == LineKind::table_row) symbols.line(line);
}

}  // namespace congbo
