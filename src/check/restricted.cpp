// H10 restricted-mark: a document that must not be published at all.

#include <algorithm>
#include <array>

#include "check/rules.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

constexpr int longest_head = 30; // lines, where no head was recognised

// Marks of secrecy (Law 29/2018/QH14, article 8) and of circulation (Decree 30/2020/NĐ-CP, annex
// I).
constexpr auto marks = std::to_array<std::string_view>({
    "MẬT",
    "TỐI MẬT",
    "TUYỆT MẬT",
    "TÀI LIỆU MẬT",
    "VĂN BẢN MẬT",
    "LƯU HÀNH NỘI BỘ",
    "TÀI LIỆU LƯU HÀNH NỘI BỘ",
    "CHỈ LƯU HÀNH NỘI BỘ",
    "XEM XONG TRẢ LẠI",
});

// Where the body of the text begins.
int last_line_of_head(const Document& document, int first) {
  int last = 0;
  for (const Part& part : document.parts) {
    if (part.kind != PartKind::letterhead && part.kind != PartKind::title) break;
    last = part.last_line;
  }
  return last > 0 ? last : first + longest_head;
}

bool around(char c) {
  return std::string_view(" \t*_[](){}\"'.:;-#>\\|").find(c) != std::string_view::npos;
}

// What stands between cells, line breaks and wide gaps is a thing of its own.
std::size_t piece_end(std::string_view raw, std::size_t at) {
  for (; at < raw.size(); ++at)
    if (raw[at] == '|' || raw[at] == '<' || raw[at] == '\t' || raw.substr(at).starts_with("   "))
      return at;
  return at;
}

void check_piece(const DocumentView& view, const Line& line, std::size_t begin, std::size_t end,
                 Findings& findings) {
  while (begin < end && around(line.raw[begin]))
    ++begin;
  while (end > begin && around(line.raw[end - 1]))
    --end;
  std::string words = collapse_spaces(line.raw.substr(begin, end - begin));
  for (const std::string_view label : {"ĐỘ MẬT:", "Độ mật:"})
    if (words.starts_with(label)) words = collapse_spaces(upper(words.substr(label.size())));
  if (std::find(marks.begin(), marks.end(), words) == marks.end()) return;
  findings.push_back({RuleId::H10, place_in(view, line, begin, end), {words}, {}});
}

} // namespace

void check_restricted(const DocumentView& view, Findings& findings) {
  const auto& lines = view.source.lines;
  if (lines.empty()) return;
  const int last = last_line_of_head(view.document, lines.front().number);
  for (const Line& line : lines) {
    if (line.number > last) return;
    if (line.kind != LineKind::text && line.kind != LineKind::table_row) continue;
    for (std::size_t at = 0; at < line.raw.size();) {
      const std::size_t end = piece_end(line.raw, at);
      check_piece(view, line, at, end, findings);
      const std::size_t close =
          end < line.raw.size() && line.raw[end] == '<' ? line.raw.find('>', end) : end;
      at = (close == std::string_view::npos ? end : close) + 1;
    }
  }
}

} // namespace congbo
