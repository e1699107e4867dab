// Q05 amount-in-words: "13.500.000 đồng (Mười ba triệu năm trăm nghìn đồng)", wherever it stands.

#include <algorithm>
#include <utility>

#include "check/rules.h"
#include "check/words.h"
#include "vietnamese/fold.h"
#include "vietnamese/number_words.h"

namespace congbo {
namespace {

std::string_view trimmed(std::string_view text) { return without_signs(text, " :*_.,;/\"'"); }

// Without "Bằng chữ:" before the words of an amount; nothing where it does not stand there.
std::optional<std::string_view> behind_lead(std::string_view text) {
  for (const std::string_view lead : {"Bằng chữ", "bằng chữ", "Viết bằng chữ", "BẰNG CHỮ", "Số tiền bằng chữ", "Số tiền viết bằng chữ"})
    if (text.starts_with(lead)) return trimmed(text.substr(lead.size()));
  return std::nullopt;
}

// The words of an amount in the brackets of a line, without "Bằng chữ:"; empty where there are none.
std::string_view words_in(std::string_view text) {
  for (std::size_t open = text.find('('); open != std::string_view::npos; open = text.find('(', open + 1)) {
    const std::size_t close = std::min(text.find(')', open), text.size());
    std::string_view inside = trimmed(text.substr(open + 1, close - open - 1));
    inside = behind_lead(inside).value_or(inside);
    if (inside.find(' ') != std::string_view::npos && parse_number_words(inside)) return inside;
  }
  return {};
}

// "Tổng cộng | | 13.410.000" above "(Số tiền bằng chữ: …)": its figures, where none of them is what the words say. In
// a table that counts thousands or millions nothing is held against them.
std::optional<long long> figures_of_total(const Line& row, std::string_view words) {
  const auto said = parse_number_words(words);
  std::optional<long long> most;
  for (const std::string_view cell : row.cells) {
    const auto number = parse_integer(trimmed(cell));
    if (!number || !said || *number < 1000) continue;
    if (*number == *said || *number * 1000 == *said) return std::nullopt;
    most = std::max(most.value_or(0), *number);
  }
  return most && said && *most * 100 > *said ? most : std::nullopt;
}

bool totals_table(const Line& row) {
  if (row.folded.find("cong") == no_words && row.folded.find("tong") == no_words) return false;
  return std::ranges::any_of(row.cells, [](std::string_view cell) {
    const std::string folded = fold(trimmed(cell));
    return folded == "cong" || folded == "tong" || folded.starts_with("tong cong") || folded.starts_with("tong so");
  });
}

void report(const DocumentView& view, int line, std::string_view words, long long figures, Findings& findings) {
  const auto said = parse_number_words(words);
  if (!said || *said == figures) return;
  std::string right = number_in_words(figures) + " đồng";
  findings.push_back({RuleId::Q05, place_of_words(view, line, words),
                      {format_integer(figures), format_integer(*said), std::move(right)}, {}});
}

}  // namespace

void check_amounts(const DocumentView& view, Findings& findings) {
  const auto& budget = view.document.budget;
  bool told = false;
  const Line* total_row = nullptr;  // the last row above, where it totals a table
  for (const Line& line : view.source.lines) {
    if (line.kind == LineKind::table_row) total_row = totals_table(line) ? &line : nullptr;
    if (line.kind != LineKind::text) continue;
    const Line* total_above = std::exchange(total_row, nullptr);
    const auto alone = total_above == nullptr ? std::nullopt : behind_lead(trimmed(line.text));
    if ((!alone && line.text.find('(') == std::string_view::npos) || find_words(line.folded, "dong") == no_words) continue;
    const std::string_view words = alone ? *alone : words_in(line.text);
    if (words.empty()) continue;
    // The last amount before the brackets, else the budget's total that stands above.
    const std::string_view before = line.text.substr(0, static_cast<std::size_t>(words.data() - line.text.data()));
    std::optional<long long> figures;
    for (std::size_t at = 0;;) {
      const auto money = find_money(before, at);
      if (!money) break;
      figures = money->dong;
      at = std::max(money->end, at + 1);
    }
    const bool totals = budget && budget->total && budget->total_in_words == words;
    told = told || totals;
    if (!figures && totals) figures = budget->total;
    if (!figures && total_above != nullptr && !totals) figures = figures_of_total(*total_above, words);
    if (figures) report(view, line.number, words, *figures, findings);
  }
  if (!told && budget && budget->total && !budget->total_in_words.empty())
    report(view, budget->total_line, budget->total_in_words, *budget->total, findings);
}

}  // namespace congbo
