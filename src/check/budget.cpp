// Q03 line-amount, Q04 budget-total, Q06 budget-headcount: the budget, worked out anew.

#include <algorithm>
#include <cmath>
#include <vector>

#include "check/agree.h"
#include "check/rules.h"
#include "check/words.h"
#include "vietnamese/fold.h"
#include "vietnamese/number_words.h"

namespace congbo {
namespace {

std::string quantity_text(double quantity) {
  if (quantity == std::floor(quantity)) return format_integer(static_cast<long long>(quantity));
  std::string text = std::to_string(quantity);
  text.erase(text.find_last_not_of('0') + 1);
  std::replace(text.begin(), text.end(), '.', ',');
  return text;
}

// An amount as it is printed on its line: "2.200.000".
Place place_of_amount(const DocumentView& view, int line, long long amount) {
  return place_of_words(view, line, format_integer(amount));
}

void check_lines(const DocumentView& view, const Budget& budget, Findings& findings) {
  constexpr double most = 9e15;
  for (const BudgetLine& line : budget.lines) {
    if (!line.quantity || !line.unit_price || !line.amount) continue;
    const double product = *line.quantity * static_cast<double>(*line.unit_price);
    if (std::abs(product) > most) continue;
    const long long right = std::llround(product);
    if (amounts_agree(right, *line.amount)) continue;
    findings.push_back({RuleId::Q03, place_of_amount(view, line.line, *line.amount),
                        {quantity_text(*line.quantity), format_integer(*line.unit_price), format_integer(right),
                         format_integer(*line.amount)}, {}});
  }
}

// Lines of money may head others (1. Tài liệu: 5.000.000; a) In: 3.000.000; b) Đóng: 2.000.000): the total
// is right where the lines of one level make it, whichever level that is.
bool some_level_makes(const DocumentView& view, const Budget& budget, long long total) {
  std::vector<std::pair<NumeralKind, long long>> levels;
  for (const BudgetLine& line : budget.lines) {
    const Line* printed = line_at(view, line.line);
    const NumeralKind kind = printed == nullptr ? NumeralKind::none : printed->numeral.kind;
    const auto level = std::find_if(levels.begin(), levels.end(), [&](const auto& l) { return l.first == kind; });
    if (level == levels.end()) levels.emplace_back(kind, *line.amount);
    else level->second += *line.amount;
  }
  return std::any_of(levels.begin(), levels.end(), [&](const auto& l) { return l.second == total; });
}

// A line that is the sum of the run of lines right below it heads them; its amount counts once.
bool heads_make(const Budget& budget, long long total) {
  long long sum = 0;
  for (std::size_t i = 0; i < budget.lines.size();) {
    const long long head = *budget.lines[i].amount;
    long long below = 0;
    std::size_t next = i + 1;
    while (next < budget.lines.size() && below < head) below += *budget.lines[next++].amount;
    sum += head;
    i = below == head && next > i + 2 ? next : i + 1;
  }
  return sum == total;
}

void check_total(const DocumentView& view, const Budget& budget, Findings& findings) {
  if (!budget.total || budget.lines.size() < 2) return;
  long long sum = 0;
  for (const BudgetLine& line : budget.lines) {
    if (!line.amount || *line.amount < 0 || line.line == budget.total_line) return;
    sum += *line.amount;
  }
  if (amounts_agree(sum, *budget.total) || some_level_makes(view, budget, *budget.total) ||
      heads_make(budget, *budget.total))
    return;
  findings.push_back({RuleId::Q04, place_of_amount(view, budget.total_line, *budget.total),
                      {format_integer(*budget.total), format_integer(sum)}, {}});
}

// "Kinh phí 36.900.000 đồng (có dự toán kèm theo)": a sentence that says the total once more.
void check_announced(const DocumentView& view, const Budget& budget, Findings& findings) {
  if (!budget.total || budget.lines.size() < 2) return;
  for (const Line& line : view.source.lines) {
    const bool announces = line.folded.starts_with("kinh phi") || line.folded.starts_with("tong kinh phi") || line.folded.starts_with("nguon ");
    if (line.number == budget.total_line || !announces) continue;
    if (!says_any(line.folded, {"kem theo"}) && !line.folded.ends_with("gom:")) continue;
    const auto money = find_money(line.text);
    if (!money || find_money(line.text, money->end) || money->dong == *budget.total) continue;
    findings.push_back({RuleId::Q04, place_of_amount(view, line.number, money->dong),
                        {format_integer(money->dong), format_integer(*budget.total)}, {}});
  }
}

// What every guest gets: only its heads are those of the guests.
bool for_every_guest(const BudgetLine& line) {
  const std::string folded = fold(line.text);
  return says_any(folded, {"nuoc uong", "giai khat", "tra nuoc", "giai lao"});
}

void check_heads(const DocumentView& view, const Budget& budget, Findings& findings) {
  const Document& document = view.document;
  if (!document.event || !document.event->delegates || !document.other_events.empty()) return;
  const Delegates& delegates = *document.event->delegates;
  std::optional<GuestCount> guests = guests_counted(view, delegates);
  if (!guests && delegates.total) guests = GuestCount{*delegates.total, 0};
  if (!guests || guests->persons == 0) return;
  for (const BudgetLine& line : budget.lines) {
    if (!line.quantity || !for_every_guest(line)) continue;
    const long long heads = std::llround(*line.quantity);
    const bool sessions = heads > 0 && heads % guests->persons == 0;  // two sessions: twice the drinks
    const bool near = std::abs(heads - guests->persons) <= guests->leeway;
    if (static_cast<double>(heads) != *line.quantity || sessions || near) continue;
    findings.push_back({RuleId::Q06, place_of_words(view, line.line, std::to_string(heads)), {heads, guests->persons}, {}});
  }
}

}  // namespace

void check_budget(const DocumentView& view, Findings& findings) {
  if (!view.document.budget) return;
  check_lines(view, *view.document.budget, findings);
  check_total(view, *view.document.budget, findings);
  check_announced(view, *view.document.budget, findings);
  check_heads(view, *view.document.budget, findings);
}

}  // namespace congbo
