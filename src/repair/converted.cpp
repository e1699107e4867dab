#include "repair/converted.h"

#include <algorithm>
#include <vector>

#include "parse/parse.h"
#include "recognise/recognise.h"
#include "repair/stages.h"
#include "vietnamese/letters.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.emplace_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  bool blank = true;  // none at the beginning, one at a time
  for (const std::string& line : lines) {
    if (line.empty() && blank) continue;
    (text += line) += '\n';
    blank = line.empty();
  }
  while (text.ends_with("\n\n")) text.pop_back();
  return text;
}

bool digits_at(std::string_view text, std::size_t end) { return end > 0 && end != text.npos && text.find_first_not_of("0123456789") == end; }

// "\- chữ", "\+ chữ", "1\. chữ": what a writer escapes so that typed marks are no list.
std::string without_escape(std::string_view line) {
  const std::size_t slash = line.find('\\');
  if (slash == line.npos || slash + 1 >= line.size()) return std::string(line);
  const char escaped = line[slash + 1];
  const bool mark = slash == 0 && (escaped == '-' || escaped == '+' || escaped == '*') && line.substr(2).starts_with(' ');
  const bool numeral = digits_at(line, slash) && (escaped == '.' || escaped == ')');
  if (!mark && !numeral) return std::string(line);
  return std::string(line.substr(0, slash)) + std::string(line.substr(slash + 1));
}

bool is_item(std::string_view line) { return line.starts_with("- ") || line.starts_with("+ "); }

std::string plain_line(std::string line) {
  for (char& c : line)
    if (c == '\t') c = ' ';
  std::string_view text = line;
  const bool row = without_blanks(text).starts_with('|');
  if (row) return std::string(without_blanks(text));
  const bool hard_break = text.ends_with("  ");
  while (text.starts_with("> ") || text == ">") text.remove_prefix(std::min<std::size_t>(2, text.size()));
  const std::size_t indent = std::min<std::size_t>(text.find_first_not_of(' '), 8);
  std::string out = without_escape(without_blanks(text));
  if (out.starts_with("- ") && without_blanks(text).starts_with("- "))  // an item of a list, perhaps inside another
    return std::string(indent < 8 ? indent : 8, ' ') + "- " + std::string(without_blanks(std::string_view(out).substr(2)));
  for (const std::string_view space : {"\u00A0", "\u2003", "\u2002"})
    for (std::size_t at = out.find(space); at != out.npos; at = out.find(space, at)) out.replace(at, space.size(), " ");
  if (const std::string_view item = behind_bullet(out); !item.empty()) out = "- " + std::string(item);
  if (out.starts_with("* ")) out[0] = '-';
  return hard_break && !out.empty() ? out + "  " : out;
}

// Items that blank lines part are one list.
std::vector<std::string> with_close_items(const std::vector<std::string>& lines) {
  std::vector<std::string> out;
  for (const std::string& line : lines) {
    if (is_item(line) && out.size() >= 2 && out.back().empty() && is_item(out[out.size() - 2])) out.pop_back();
    out.push_back(line);
  }
  return out;
}

// The lines of a cell, marks kept.
std::vector<std::string> lines_of_cell(std::string_view cell) {
  std::vector<std::string> lines;
  for (cell = without_blanks(cell);;) {
    const std::size_t end = cell.find("<br>");
    if (const std::string_view line = without_blanks(cell.substr(0, end)); !line.empty()) lines.emplace_back(plain_line(std::string(line)));
    if (end == cell.npos) return lines;
    cell.remove_prefix(end + 4);
  }
}

// The cells of a row of pipes, as written.
std::vector<std::string_view> cells_of(std::string_view row) {
  std::vector<std::string_view> cells;
  row = without_blanks(row);
  if (row.starts_with('|')) row.remove_prefix(1);
  std::size_t from = 0;
  for (std::size_t at = 0; at < row.size(); ++at) {
    if (row[at] == '\\') ++at;
    else if (row[at] == '|') cells.push_back(row.substr(from, at - from)), from = at + 1;
  }
  if (from < row.size() && !without_blanks(row.substr(from)).empty()) cells.push_back(row.substr(from));
  return cells;
}

// A table that only sets words beside each other: row by row above the text, where each row is read across;
// column by column below it, where the left column is the list of recipients.
void append_as_lines(std::vector<std::string>& out, const std::vector<std::string>& rows, bool by_column) {
  std::vector<std::vector<std::string>> cells;  // of each row or column
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const std::vector<std::string_view> row = cells_of(rows[r]);
    for (std::size_t c = 0; c < row.size(); ++c) {
      const std::size_t to = by_column ? c : r;
      if (cells.size() <= to) cells.resize(to + 1);
      for (std::string& line : lines_of_cell(row[c])) cells[to].push_back(std::move(line));
    }
  }
  for (const std::vector<std::string>& group : cells)
    for (const std::string& line : group) {
      if (!is_item(line) || out.empty() || !is_item(out.back())) out.emplace_back();
      out.push_back(line);
    }
  out.emplace_back();
}

enum class TableUse { content, head, foot };

TableUse use_of(const Document& document, int line) {
  for (const Part& part : document.parts) {
    if (line < part.first_line || line > part.last_line) continue;
    if (part.kind == PartKind::letterhead) return TableUse::head;
    if (part.kind == PartKind::recipients || part.kind == PartKind::signature) return TableUse::foot;
  }
  return TableUse::content;
}

std::vector<std::string> with_layout_as_lines(const std::vector<std::string>& lines, const Register& registers) {
  std::string text;
  for (const std::string& line : lines) (text += line) += '\n';
  const ParsedSource parsed = parse_source("van-ban.md", text);
  const Document document = recognise(parsed.source, registers);
  std::vector<std::string> out;
  std::vector<std::string> rows;
  TableUse use = TableUse::content;
  const auto end_table = [&] {
    if (!rows.empty()) append_as_lines(out, rows, use == TableUse::foot);
    rows.clear();
    use = TableUse::content;
  };
  for (const Line& line : parsed.source.lines) {
    const std::string& raw = lines[static_cast<std::size_t>(line.number - 1)];
    const bool piped = raw.starts_with('|') && (line.kind == LineKind::table_row || line.kind == LineKind::table_rule);
    if (piped && rows.empty()) use = use_of(document, line.number);
    if (!piped) end_table();
    if (piped && use != TableUse::content) {
      if (line.kind == LineKind::table_row) rows.push_back(raw);
      continue;
    }
    out.push_back(raw);
  }
  end_table();
  return out;
}

// What page_text needs -----------------------------------------------------------------------------

bool is_page_number(std::string_view line) {
  return line.size() <= 8 && line.find_first_of("0123456789") != line.npos && line.find_first_not_of("0123456789-– ") == line.npos;
}

bool begins_numbered(std::string_view line) {
  const std::size_t word = std::min(line.find(' '), line.size());
  const std::string_view first = line.substr(0, word);
  return word <= 7 && first.size() > 1 && (first.back() == '.' || first.back() == ')') && word < line.size();
}

// "I.", "2.1.", "a)", "-": a list mark or numeral with nothing behind it, as a page has those that stand in a column of their own.
bool is_lone_mark(std::string_view line) {
  if (line == "-" || line == "+" || line == "–" || line == "•") return true;
  if (line.size() < 2 || line.size() > 7 || (line.back() != '.' && line.back() != ')')) return false;
  const std::string_view numeral = line.substr(0, line.size() - 1);
  if (numeral.size() == 1 && numeral[0] >= 'a' && numeral[0] <= 'z') return true;
  if (numeral[0] == '.') return false;
  return numeral.find_first_not_of("0123456789.") == numeral.npos || numeral.find_first_not_of("IVX") == numeral.npos;
}

std::size_t next_filled(const std::vector<std::string>& lines, std::size_t from) {
  while (from < lines.size() && lines[from].empty()) ++from;
  return from;
}

// Each mark that stands alone, before what it belongs to.
std::vector<std::string> with_joined_marks(std::vector<std::string> lines) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::size_t next = next_filled(lines, i + 1);
    const bool joins = is_lone_mark(lines[i]) && next < lines.size() && !is_item(lines[next]) && !is_lone_mark(lines[next]) && !begins_numbered(lines[next]);
    if (!joins) {
      out.push_back(std::move(lines[i]));
      continue;
    }
    out.push_back(plain_line(lines[i] + " " + lines[next]));
    i = next;
  }
  return out;
}

// The motto of the letterhead, whose last word a narrow column puts on a line of its own, perhaps behind a line of the left one.
void join_motto(std::vector<std::string>& lines) {
  constexpr std::string_view cut = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT", rest = "NAM";
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!lines[i].ends_with(cut)) continue;
    for (std::size_t next = next_filled(lines, i + 1), seen = 0; next < lines.size() && seen < 3; next = next_filled(lines, next + 1), ++seen)
      if (lines[next] == rest) {
        (lines[i] += ' ') += rest;
        lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(next));
        return;
      }
    return;
  }
}

bool ends_sentence(std::string_view line) {
  return line.ends_with('.') || line.ends_with(';') || line.ends_with(':') || line.ends_with('!');
}

std::size_t usual_width(const std::vector<std::string>& lines) {
  std::vector<std::size_t> widths;
  for (const std::string& line : lines)
    if (const std::size_t width = code_points(line); width > 40) widths.push_back(width);
  if (widths.size() < 4) return 0;
  std::sort(widths.begin(), widths.end());
  return widths[widths.size() * 3 / 4];
}

}  // namespace

std::string mended_word_text(std::string_view markdown, const Register& registers) {
  std::vector<std::string> lines = lines_of(markdown);
  for (std::string& line : lines) line = plain_line(std::move(line));
  return joined(with_close_items(with_layout_as_lines(lines, registers)));
}

std::string mended_page_text(std::string_view text) {
  std::vector<std::string> lines;
  for (std::string line : lines_of(text)) {
    line.erase(std::remove(line.begin(), line.end(), '\f'), line.end());
    line = plain_line(std::move(line));
    if (!is_page_number(line)) lines.push_back(std::move(line));
  }
  join_motto(lines);
  lines = with_joined_marks(std::move(lines));
  const std::size_t width = usual_width(lines);
  std::vector<std::string> out;
  for (const std::string& line : lines) {
    // A line goes on with the one above where that one was full and ended nothing.
    const bool goes_on = !out.empty() && !out.back().empty() && width > 0 && !is_item(line) && !begins_numbered(line) &&
                         code_points(out.back()) * 10 >= width * 8 && !(ends_sentence(out.back()) && is_upper(decode(line + " ", 0).c));
    const bool item = is_item(line) && !out.empty() && is_item(out.back());
    if (!goes_on && !item && !out.empty() && !out.back().empty() && !line.empty()) out.emplace_back();
    out.push_back(line);
  }
  return joined(with_close_items(out));
}

}  // namespace congbo
