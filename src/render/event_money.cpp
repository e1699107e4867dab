// Tables of figures: the budget, and the rankings of a cluster.

#include <algorithm>
#include <cmath>

#include "render/cards.h"
#include "render/event_value.h"
#include "render/json.h"
#include "vietnamese/number_words.h"

namespace congbo {
namespace {

std::string money(const std::optional<long long>& amount) {
  return amount ? format_integer(*amount) : std::string();
}

std::string score(const std::optional<double>& value) {
  return value ? decimal(*value) : std::string();
}

Object ranking_table(const Page& page, const SiteDocument& document) {
  const std::vector<Ranking>& rankings = document.document.rankings;
  List rows;
  for (const Ranking& ranking : rankings) {
    Object row;
    row.set("rank", ranking.rank);
    row.set("unit", ranking.unit);
    row.set("self_score", score(ranking.self_score));
    row.set("score", score(ranking.score));
    rows.emplace_back(std::move(row));
  }
  const auto any = [&](auto member) {
    return std::any_of(rankings.begin(), rankings.end(),
                       [&](const Ranking& r) { return (r.*member).has_value(); });
  };
  const bool here = document.address == page.address();
  Object table;
  table.set("caption", document_name(page, document));
  table.set("url", here ? std::string() : page.link(document.address));
  table.set("with_self_score", any(&Ranking::self_score));
  table.set("with_score", any(&Ranking::score));
  table.set("rows", std::move(rows));
  return table;
}

} // namespace

std::string decimal(double value) {
  constexpr double exact = 9007199254740992.0; // 2^53: up to here whole doubles are exact
  if (std::fabs(value) < exact && std::trunc(value) == value)
    return format_integer(static_cast<long long>(value));
  std::string text;
  JsonWriter(text).number(value);
  std::replace(text.begin(), text.end(), '.', ',');
  return text;
}

Value budget_value(const Page& page, const SiteEvent& event) {
  if (!event.budget) return false;
  const Budget& budget = *event.budget;
  const std::string total =
      budget.total ? page.words().fill("budget.money", {{"amount", format_integer(*budget.total)}})
                   : std::string();
  List lines;
  for (const BudgetLine& line : budget.lines) {
    Object row;
    row.set("text", line.text);
    row.set("quantity", score(line.quantity));
    row.set("unit_price", money(line.unit_price));
    row.set("amount", money(line.amount));
    lines.emplace_back(std::move(row));
  }
  Object value;
  value.set("source", budget.source);
  value.set("total_only", lines.empty() ? total : std::string());
  Value table = false;
  if (!lines.empty()) {
    Object rows;
    rows.set("lines", std::move(lines));
    rows.set("total", total);
    table = std::move(rows);
  }
  value.set("table", std::move(table));
  value.set("total_in_words",
            budget.total_in_words.empty()
                ? std::string()
                : page.words().fill("budget.in_words", {{"words", budget.total_in_words}}));
  return value;
}

Value rankings_value(const Page& page, const SiteEvent& event) {
  List list;
  for (const std::size_t d : event.documents)
    if (!page.site().documents[d].document.rankings.empty())
      list.emplace_back(ranking_table(page, page.site().documents[d]));
  return items(std::move(list));
}

} // namespace congbo
