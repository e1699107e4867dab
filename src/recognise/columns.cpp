#include "recognise/columns.h"

#include <algorithm>
#include <cctype>

#include "recognise/wording.h"
#include "vietnamese/fold.h"
#include "vietnamese/normalize.h"

namespace congbo {
namespace {

// Without the marks of a block quotation, which converters make of an indented paragraph.
std::string_view unquoted(std::string_view raw) {
  while (raw.starts_with('>')) raw = trimmed(raw.substr(1));
  return raw;
}

// Bytes of a tag ("<u>", "</td>", "<p align=center>") at the beginning of `text`; 0 where none is.
std::size_t tag_size(std::string_view text) {
  constexpr std::size_t longest = 200, longest_name = 6;
  std::size_t at = text.starts_with("</") ? 2 : 1;
  const std::size_t name = at;
  while (at < text.size() && std::isalpha(static_cast<unsigned char>(text[at])) != 0) ++at;
  if (at == name || at - name > longest_name || at >= text.size() || (text[at] != '>' && text[at] != ' ')) return 0;
  const std::size_t close = text.substr(0, longest).find('>', at);
  return close == nowhere ? 0 : close + 1;
}

// Without emphasis, escapes, heading marks; white space folded.
std::string plain(std::string_view raw) {
  std::string out;
  out.reserve(raw.size());
  bool tone_set_free = false; // "S**\u0301**": a tone joins its letter where a mark between them goes
  for (std::size_t i = 0; i < raw.size(); ++i) {
    const char c = raw[i];
    tone_set_free = tone_set_free || c == '\xCC' || c == '\xCD';
    if (const std::size_t tag = c == '<' ? tag_size(raw.substr(i)) : 0; tag > 0) {
      i += tag - 1;
      continue;
    }
    if (c == '*' || c == '`' || (c == '#' && trimmed(out).empty())) continue;
    if (c == '\\' && i + 1 < raw.size() &&
        std::ispunct(static_cast<unsigned char>(raw[i + 1])) != 0)
      continue;
    if (c == '_' && (i + 1 < raw.size() && raw[i + 1] == '_')) continue;
    out += c;
  }
  return tone_set_free ? nfc(collapse_spaces(out)) : collapse_spaces(out);
}

// Where the next <br>, <br/> or <br /> stands, and how long it is.
struct Break {
  std::size_t at = nowhere;
  std::size_t size = 0;
};
Break find_break(std::string_view raw, std::size_t from) {
  for (std::size_t at = raw.find('<', from); at != nowhere; at = raw.find('<', at + 1)) {
    const std::size_t close = raw.find('>', at);
    if (close == nowhere) return {};
    if (close - at > 6) continue;
    const std::string name = compact(fold(raw.substr(at, close - at)));
    if (name == "br") return {at, close + 1 - at};
  }
  return {};
}

void add_cell(std::string_view raw, int column, Segments& out) {
  for (std::size_t from = 0; from <= raw.size();) {
    const Break next = find_break(raw, from);
    const std::string text = plain(raw.substr(from, next.at == nowhere ? nowhere : next.at - from));
    if (!text.empty()) out.add_made(column, text);
    if (next.at == nowhere) break;
    from = next.at + next.size;
  }
}

void add_row(const Line& line, Segments& out) {
  if (find_break(line.raw, 0).at == nowhere) {
    int column = 0;
    for (const Wording cell : cells_of(line)) {
      if (!cell.empty()) out.add(column, cell);
      ++column;
    }
    return;
  }
  std::string_view raw = unquoted(trimmed(line.raw));
  if (raw.starts_with('|')) raw.remove_prefix(1);
  int column = 0;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= raw.size(); ++i) {
    const bool bar = i < raw.size() && raw[i] == '|' && (i == 0 || raw[i - 1] != '\\');
    if (i < raw.size() && !bar) continue;
    add_cell(raw.substr(begin, i - begin), column++, out);
    begin = i + 1;
  }
}

// "<tr><td>…</td><td>…</td></tr>" on a line of its own.
void add_html_row(std::string_view raw, Segments& out) {
  constexpr std::string_view border = "</td>";
  int column = 0;
  for (std::size_t from = 0; from < raw.size();) {
    const std::size_t end = std::min(raw.find(border, from), raw.size());
    add_cell(raw.substr(from, end - from), column++, out);
    from = end + border.size();
  }
}

// One past the gap of three spaces or a tab that begins at `at`; 0 where there is none.
std::size_t gap_end(std::string_view raw, std::size_t at) {
  std::size_t end = at;
  bool tab = false;
  for (; end < raw.size() && (raw[end] == ' ' || raw[end] == '\t'); ++end)
    tab = tab || raw[end] == '\t';
  return end < raw.size() && (tab || end - at >= 3) ? end : 0;
}

// "ngày      tháng", "Số:      /KH-UBND": room to write in, no gap between columns.
bool is_room_to_write(std::string_view before) {
  constexpr std::size_t longest = 10;
  const std::string word = fold(before.substr(before.size() - std::min(before.size(), longest)));
  for (const std::string_view open : {"ngay", "thang", "nam", "so", "so:"})
    if (word.ends_with(open)) return true;
  return false;
}

// A list marker may have any gap behind it.
std::string_view behind_marker(std::string_view raw) {
  const std::size_t gap = raw.find_first_of(" \t");
  return gap == nowhere ? std::string_view{} : trimmed(raw.substr(gap));
}

bool has_columns(std::string_view raw) {
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] != ' ' && raw[i] != '\t') continue;
    if (gap_end(raw, i) != 0 && !is_room_to_write(raw.substr(0, i))) return true;
    while (i + 1 < raw.size() && (raw[i + 1] == ' ' || raw[i + 1] == '\t'))
      ++i;
  }
  return false;
}

} // namespace

std::vector<Wording> cells_of(const Line& row) {
  std::vector<Wording> cells;
  cells.reserve(row.cells.size());
  Wording rest = wording_of(row); // the cells lie in it one behind the other
  for (const std::string_view cell : row.cells) {
    if (cell.empty()) {
      cells.emplace_back();
      continue;
    }
    rest = rest.behind(static_cast<std::size_t>(cell.data() - rest.text.data()));
    cells.push_back(rest.before(cell.size()));
    rest = {rest.text.substr(cell.size()), rest.folded.substr(cells.back().folded.size())};
  }
  return cells;
}

Segments segments_of(const Line& line) {
  Segments out;
  if (line.kind == LineKind::table_row) {
    add_row(line, out);
    return out;
  }
  if (line.kind != LineKind::text || line.text.empty()) return out;
  std::string_view raw = unquoted(trimmed(line.raw));
  if (raw.starts_with("<t") && raw.find("</td>") != nowhere) {
    add_html_row(raw, out);
    return out;
  }
  const bool broken = find_break(raw, 0).at != nowhere;
  if (const std::size_t tag = raw.find('<'); !broken && tag != nowhere && tag_size(raw.substr(tag)) > 0) {
    out.add_made(unknown_column, plain(raw));  // "<u>Nơi nhận:</u>"
    return out;
  }
  if (!broken && !has_columns(line.bullet == 0 ? raw : behind_marker(raw))) {
    out.add(unknown_column, wording_of(line));
    return out;
  }
  int column = 0;
  std::size_t begin = 0;
  const std::size_t first = line.bullet == 0 ? 0 : raw.size() - behind_marker(raw).size();
  for (std::size_t i = first; i < raw.size(); ++i) {
    if (raw[i] != ' ' && raw[i] != '\t') continue;
    const std::size_t end = gap_end(raw, i);
    if (end != 0 && !is_room_to_write(raw.substr(0, i))) {
      add_cell(raw.substr(begin, i - begin), column++, out);
      begin = end;
      i = end - 1;
    }
  }
  add_cell(raw.substr(begin), column, out);
  if (column == 0 && out.size() == 1) out.front().column = unknown_column;
  return out;
}

} // namespace congbo
