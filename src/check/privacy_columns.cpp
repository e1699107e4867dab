#include "check/privacy_columns.h"

#include <algorithm>
#include <array>
#include <optional>

#include "check/words.h"
#include "vietnamese/fold.h"
#include "vietnamese/personal_name.h"

namespace congbo {
namespace {

// What a header says, folded, letters and digits only, one space between words.
std::string header_words(std::string_view cell) {
  std::string out;
  const std::string folded_cell = fold(cell);
  for (std::size_t i = 0; i < folded_cell.size(); ++i) {
    const char c = folded_cell[i];
    if (c == '<') { // <br>
      const std::size_t close = folded_cell.find('>', i);
      if (close != std::string::npos && close - i <= 6) i = close;
    }
    if (word_byte(c))
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  while (out.ends_with(' '))
    out.pop_back();
  return out;
}

struct HeaderWords {
  std::string_view words;
  RuleId rule;
  bool whole; // the header says nothing else
};

constexpr auto header_rules = std::to_array<HeaderWords>({
    {"cccd", RuleId::P01, false},
    {"can cuoc", RuleId::P01, false},
    {"so dinh danh", RuleId::P01, false},
    {"ma dinh danh", RuleId::P01, false},
    {"dinh danh ca nhan", RuleId::P01, false},
    {"ddcn", RuleId::P01, false},
    {"cmnd", RuleId::P02, false},
    {"cmtnd", RuleId::P02, false},
    {"cmt", RuleId::P02, false},
    {"chung minh", RuleId::P02, false},
    {"ngay sinh", RuleId::P05, false},
    {"nam sinh", RuleId::P05, false},
    {"thang sinh", RuleId::P05, false},
    {"sinh ngay", RuleId::P05, false},
    {"sinh nam", RuleId::P05, false},
    {"ns", RuleId::P05, true},
    {"sn", RuleId::P05, true},
    {"tai khoan", RuleId::P07, false},
    {"stk", RuleId::P07, false},
    {"so tk", RuleId::P07, false},
    {"so the atm", RuleId::P07, false},
    {"dan toc", RuleId::P08, true},
    {"thanh phan dan toc", RuleId::P08, true},
    {"ton giao", RuleId::P08, true},
    {"dan toc ton giao", RuleId::P08, true},
    {"dang vien", RuleId::P08, true},
    {"la dang vien", RuleId::P08, true},
    {"ngay vao dang", RuleId::P08, true},
    {"ngay ket nap dang", RuleId::P08, true},
    {"vao dang", RuleId::P08, true},
    {"so the dang vien", RuleId::P08, true},
    {"so the dang", RuleId::P08, true},
    {"dang doan", RuleId::P08, true},
    {"suc khoe", RuleId::P08, true},
    {"tinh trang suc khoe", RuleId::P08, true},
    {"benh", RuleId::P08, true},
    {"benh tat", RuleId::P08, true},
    {"tinh trang benh", RuleId::P08, true},
    {"loai benh", RuleId::P08, true},
    {"benh ly", RuleId::P08, true},
    {"benh hiem ngheo", RuleId::P08, true},
    {"khuyet tat", RuleId::P08, true},
    {"dang khuyet tat", RuleId::P08, true},
    {"dang tat", RuleId::P08, true},
    {"loai khuyet tat", RuleId::P08, true},
    {"muc do khuyet tat", RuleId::P08, true},
    {"nguoi khuyet tat", RuleId::P08, true},
});

std::optional<RuleId> rule_of_header(std::string_view words) {
  constexpr std::size_t longest = 60;
  if (words.size() > longest) return std::nullopt;
  for (const HeaderWords& known : header_rules)
    if (known.whole ? words == known.words : find_words(words, known.words) != no_words)
      return known.rule;
  return std::nullopt;
}

bool names_persons(std::string_view words) {
  if (words == "ten" || words == "ong ba" || words == "nguoi duoc khen thuong" ||
      words == "ca nhan")
    return true;
  return says_any(words, {"ho va ten", "ho ten", "ho va chu dem", "ho dem", "ho va ten dem",
                          "ten ca nhan", "chu ho", "ten hoc sinh", "ten nguoi", "ten chau",
                          "ten can bo", "ten dai bieu"});
}

// "so nha 12", "ngo 45"; `plain`: a number at the beginning will do ("12 Bờ Sông").
bool is_house(std::string_view words, bool plain) {
  const auto digit = [&](std::size_t at) {
    return at < words.size() && words[at] >= '0' && words[at] <= '9';
  };
  if (plain && digit(0) && words.find_first_of("abcdefghijklmnopqrstuvwxyz") != words.npos)
    return true;
  if (plain && words.starts_with("so ") && digit(3)) return true;
  for (const std::string_view house : {"so nha", "nha so", "ngo", "ngach", "hem", "kiet", "sn"})
    for (std::size_t at = find_words(words, house); at != no_words;
         at = find_words(words, house, at + 1)) {
      const std::size_t behind = at + house.size() + 1;
      if (digit(behind) ||
          (words.substr(std::min(behind, words.size())).starts_with("so ") && digit(behind + 3)))
        return true;
    }
  return false;
}

bool orders(std::string_view words) {
  return words == "stt" || words == "tt" || words == "so tt" || words == "so thu tu";
}

class Columns {
 public:
  Columns(const SearchedText& searched, const std::vector<PrivateSpan>& spans)
      : m_searched(searched), m_spans(spans) {}

  std::vector<PrivateColumn> find() {
    const auto& lines = m_searched.lines;
    for (std::size_t i = 0; i < lines.size();) {
      if (lines[i].kind != LineKind::table_row) {
        ++i;
        continue;
      }
      m_rows.clear();
      m_cells.clear();
      for (; i < lines.size() &&
             (lines[i].kind == LineKind::table_row || lines[i].kind == LineKind::table_rule);
           ++i) {
        if (lines[i].kind != LineKind::table_row) continue;
        m_rows.push_back(i);
        cell_bounds(m_searched.text, lines[i], m_cells.emplace_back());
      }
      take_table(i - 1);
    }
    return std::move(m_found);
  }

 private:
  struct Known {
    std::size_t column;
    RuleId rule;
    std::string header;
  };

  std::string_view cell(std::size_t row, std::size_t column) const {
    if (column >= m_cells[row].size()) return {};
    const CellBounds& bounds = m_cells[row][column];
    std::string_view text = m_searched.text.substr(bounds.begin, bounds.end - bounds.begin);
    constexpr std::string_view around = " \t*_\"";
    const std::size_t first = text.find_first_not_of(around);
    return first == text.npos ? std::string_view()
                              : text.substr(first, text.find_last_not_of(around) + 1 - first);
  }

  void take_table(std::size_t last_line) {
    constexpr std::size_t most_above = 12; // titles of a sheet above its header
    m_last_line = last_line;
    std::size_t header = m_rows.size();
    std::vector<std::string> words;
    for (std::size_t row = 0; row < std::min(m_rows.size(), most_above) && header == m_rows.size();
         ++row) {
      words.clear();
      for (std::size_t c = 0; c < m_cells[row].size(); ++c)
        words.push_back(header_words(cell(row, c)));
      const bool private_too = std::any_of(
          words.begin(), words.end(), [](const auto& w) { return rule_of_header(w).has_value(); });
      const bool persons = std::any_of(words.begin(), words.end(), names_persons);
      const bool numbered = std::any_of(words.begin(), words.end(), orders);
      if (words.size() > 1 && (persons || numbered || (private_too && row == 0))) header = row;
    }
    if (header == m_rows.size()) return go_on();
    m_going_on.clear();
    m_width = m_cells[header].size();
    const bool persons =
        std::any_of(words.begin(), words.end(), names_persons) || lists_names(header + 1);
    if (!persons) return;
    for (std::size_t c = 0; c < words.size(); ++c)
      take_column(header, c, words);
    take_second_header(header + 1, words);
  }

  // "Ngày sinh" in a second row of headers, below one that spans several columns.
  void take_second_header(std::size_t row, const std::vector<std::string>& above) {
    if (row >= m_rows.size()) return;
    for (std::size_t c = 0; c < m_cells[row].size(); ++c)
      if (has_usual_name(cell(row, c))) return;
    for (std::size_t c = 0; c < m_cells[row].size(); ++c) {
      const auto rule = rule_of_header(header_words(cell(row, c)));
      if (rule && !(c < above.size() && rule_of_header(above[c]))) note(row, c, *rule);
    }
  }

  // A table without a header of its own goes on with the columns of the one before (a page break).
  void go_on() {
    if (m_rows.empty() || m_cells[0].size() != m_width) return;
    for (const Known& known : m_going_on)
      add(0, known.column, known.rule, known.header, m_rows[0]);
  }

  // Most rows hold a person's name.
  bool lists_names(std::size_t from) const {
    std::size_t named = 0, rows = 0;
    for (std::size_t row = from; row < m_rows.size(); ++row) {
      if (m_cells[row].size() < 2) continue;
      ++rows;
      for (std::size_t c = 0; c < m_cells[row].size(); ++c) {
        if (!has_usual_name(split_honorific(cell(row, c)).rest)) continue;
        ++named;
        break;
      }
    }
    return rows > 0 && named * 5 >= rows * 3;
  }

  void take_column(std::size_t header, std::size_t column, const std::vector<std::string>& words) {
    const std::string& said = words[column];
    std::optional<RuleId> rule = rule_of_header(said);
    if (!rule) rule = rule_of_cells(header, column, said);
    if (!rule) return;
    note(header, column, *rule);
    // "Ngày sinh" over "Nam | Nữ": its right-hand neighbour has no header of its own.
    if (header + 1 >= m_rows.size() || column + 1 >= words.size() || !words[column + 1].empty())
      return;
    if (header_words(cell(header + 1, column)) == "nam" &&
        header_words(cell(header + 1, column + 1)) == "nu")
      note(header, column + 1, *rule);
  }

  // What most cells of a column are, where its header does not say: identity numbers, mobile
  // numbers, private mail, homes.
  std::optional<RuleId> rule_of_cells(std::size_t header, std::size_t column,
                                      std::string_view said) const {
    const bool home =
        says_any(said, {"noi o", "cho o", "thuong tru", "cu tru", "ho khau", "tru quan", "dia chi nha", "nha rieng"});
    const bool address = home || says_any(said, {"dia chi"});
    std::size_t filled = 0, nine = 0, houses = 0;
    std::array<std::size_t, 4> found{};
    constexpr std::array<RuleId, 4> rules{RuleId::P01, RuleId::P03, RuleId::P04, RuleId::P05};
    for (std::size_t row = header + 1; row < m_rows.size(); ++row) {
      const std::string_view text = cell(row, column);
      if (text.empty()) continue;
      ++filled;
      nine += is_nine_digits(text) ? 1 : 0;
      houses += address && is_house(header_words(text), home) ? 1 : 0;
      const CellBounds& bounds = m_cells[row][column];
      for (std::size_t k = 0; k < rules.size(); ++k)
        found[k] += holds(rules[k], bounds) ? 1 : 0;
    }
    if (filled == 0) return std::nullopt;
    for (std::size_t k = 0; k < rules.size(); ++k)
      if (found[k] * 2 > filled &&
          says_any(said, {"dien thoai", "sdt", "dt", "di dong", "lien he", "email", "e mail",
                          "thu dien tu", "gmail", "dinh danh", "so", "sinh"}))
        return rules[k];
    if (houses > 0) return RuleId::P06;
    const bool money = says_any(
        said, {"tien", "thuong", "kinh phi", "muc", "dong", "luong", "gia", "von", "thu", "chi"});
    if (filled >= 2 && nine * 5 >= filled * 3 && !money) return RuleId::P02;
    return std::nullopt;
  }

  static bool is_nine_digits(std::string_view text) {
    std::size_t digits = 0;
    for (const char c : text) {
      if (c == ' ') continue;
      if (c < '0' || c > '9') return false;
      ++digits;
    }
    return digits == 9 && !text.ends_with("000");
  }

  bool holds(RuleId rule, const CellBounds& bounds) const {
    auto at = std::lower_bound(
        m_spans.begin(), m_spans.end(), bounds.begin,
        [](const PrivateSpan& span, std::size_t begin) { return span.begin < begin; });
    for (; at != m_spans.end() && at->begin < bounds.end; ++at)
      if (at->rule == rule) return true;
    return false;
  }

  void note(std::size_t header, std::size_t column, RuleId rule) {
    const std::string said(cell(header, column));
    m_going_on.push_back({column, rule, said});
    add(header, column, rule, said, m_rows[header]);
  }

  void add(std::size_t row, std::size_t column, RuleId rule, std::string said,
           std::size_t first_line) {
    const bool shows_header = !said.empty() && cell(row, column) == said;
    const std::string_view words = cell(row, column);
    const auto begin = words.empty()
                           ? m_cells[row][column].begin
                           : static_cast<std::size_t>(words.data() - m_searched.text.data());
    const std::size_t end = shows_header ? begin + words.size() : m_cells[row][column].end;
    m_found.push_back(
        {rule, column, first_line, m_last_line, begin, end, shows_header, std::move(said)});
  }

  const SearchedText& m_searched;
  const std::vector<PrivateSpan>& m_spans;
  std::vector<std::size_t> m_rows;              // lines of the table under way
  std::vector<std::vector<CellBounds>> m_cells; // of each of its rows
  std::size_t m_last_line = 0;
  std::vector<Known> m_going_on; // private columns of the last table with a header
  std::size_t m_width = 0;
  std::vector<PrivateColumn> m_found;
};

// The cells of a row that white space alone sets apart (LineKind::table_row without a pipe): two spaces
// or a tab between them, one behind the row's number.
void aligned_bounds(std::string_view text, std::size_t begin, std::size_t end,
                    std::vector<CellBounds>& cells) {
  const auto white = [&](std::size_t at) { return text[at] == ' ' || text[at] == '\t'; };
  std::size_t from = begin;
  for (std::size_t i = begin; i < end; ++i) {
    if (!white(i)) continue;
    std::size_t next = i;
    while (next < end && white(next))
      ++next;
    const std::string_view before = text.substr(from, i - from);
    const bool number = cells.empty() && before.find_first_not_of("0123456789.)*") == before.npos;
    if (next - i > 1 || text[i] == '\t' || number) {
      cells.push_back({from, i});
      from = next;
    }
    i = next - 1;
  }
  cells.push_back({from, end});
}

} // namespace

void cell_bounds(std::string_view text, const SearchedLine& line, std::vector<CellBounds>& cells) {
  std::size_t begin = line.begin, end = line.end;
  while (begin < end && (text[begin] == ' ' || text[begin] == '\t'))
    ++begin;
  while (end > begin && (text[end - 1] == ' ' || text[end - 1] == '\t'))
    --end;
  if (text.substr(begin, end - begin).find('|') == text.npos) return aligned_bounds(text, begin, end, cells);
  if (begin < end && text[begin] == '|') ++begin;
  if (end > begin && text[end - 1] == '|' && (end - 1 == begin || text[end - 2] != '\\')) --end;
  std::size_t from = begin;
  for (std::size_t i = begin; i < end; ++i) {
    if (text[i] != '|' || text[i - 1] == '\\') continue;
    cells.push_back({from, i});
    from = i + 1;
  }
  cells.push_back({from, end});
}

std::vector<PrivateColumn> find_private_columns(const SearchedText& searched,
                                                const std::vector<PrivateSpan>& spans) {
  return Columns(searched, spans).find();
}

} // namespace congbo
