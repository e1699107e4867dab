// Q05 amount-in-words: "13.500.000 đồng (Mười ba triệu năm trăm nghìn đồng)", wherever it stands.

#include "check/rules.h"
#include "check/words.h"
#include "vietnamese/number_words.h"

namespace congbo {
namespace {

std::string_view trimmed(std::string_view text) { return without_signs(text, " :*_.,;/\"'"); }

// The words of an amount in the brackets of a line, without "Bằng chữ:"; empty where there are none.
std::string_view words_in(std::string_view text) {
  for (std::size_t open = text.find('('); open != std::string_view::npos; open = text.find('(', open + 1)) {
    const std::size_t close = std::min(text.find(')', open), text.size());
    std::string_view inside = trimmed(text.substr(open + 1, close - open - 1));
    for (const std::string_view lead : {"Bằng chữ", "bằng chữ", "Viết bằng chữ", "BẰNG CHỮ"})
      if (inside.starts_with(lead)) inside = trimmed(inside.substr(lead.size()));
    if (inside.find(' ') != std::string_view::npos && parse_number_words(inside)) return inside;
  }
  return {};
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
  for (const Line& line : view.source.lines) {
    if (line.text.find('(') == std::string_view::npos || find_words(line.folded, "dong") == no_words) continue;
    const std::string_view words = words_in(line.text);
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
    if (figures) report(view, line.number, words, *figures, findings);
  }
  if (!told && budget && budget->total && !budget->total_in_words.empty())
    report(view, budget->total_line, budget->total_in_words, *budget->total, findings);
}

}  // namespace congbo
