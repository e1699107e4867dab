// Q08 rank-against-score: who has fewer points and yet a better rank, within one table.

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "check/rules.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

// Places in a contest: 1 for the first; nothing for classes ("Hoàn thành tốt"), which rest on more than
// points.
std::optional<int> place_in_contest(std::string_view rank) {
  const std::string folded = fold(rank);
  std::string_view word = folded;
  for (const std::string_view lead : {"xep ", "hang ", "thu ", "giai "})
    if (word.starts_with(lead)) word.remove_prefix(lead.size());
  constexpr std::array names =
      std::to_array<std::string_view>({"nhat", "nhi", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi"});
  for (std::size_t i = 0; i < names.size(); ++i)
    if (word == names[i]) return static_cast<int>(i) + 1;
  if (word == "khuyen khich") return 1000;
  int number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  return error == std::errc() && end == word.data() + word.size() && number > 0 ? std::optional(number) : std::nullopt;
}

struct Placed {
  const Ranking* ranking;
  int place;
};

std::string points(double score) {
  std::string text = std::to_string(score);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  std::replace(text.begin(), text.end(), '.', ',');
  return text;
}

// Of each pair of neighbouring places the best of the lower one against the worst of the higher.
void check_table(const DocumentView& view, std::vector<Placed> rows, Findings& findings) {
  std::stable_sort(rows.begin(), rows.end(), [](const Placed& a, const Placed& b) {
    return a.place != b.place ? a.place < b.place : *a.ranking->score > *b.ranking->score;
  });
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const Ranking& high = *rows[i - 1].ranking;
    const Ranking& low = *rows[i].ranking;
    if (rows[i - 1].place == rows[i].place || *high.score >= *low.score) continue;
    findings.push_back({RuleId::Q08, place_of_words(view, high.line, high.rank),
                        {high.unit, high.rank, points(*high.score), low.unit, low.rank, points(*low.score)},
                        {{place_of(view, low.line), {"so với dòng này", "against this line"}}}});
  }
}

}  // namespace

void check_rankings(const DocumentView& view, Findings& findings) {
  std::vector<Placed> table;
  int last_line = 0;
  for (const Ranking& ranking : view.document.rankings) {
    // Another table, or another group of one: its places begin anew.
    if (ranking.line != last_line + 1) {
      check_table(view, std::move(table), findings);
      table.clear();
    }
    last_line = ranking.line;
    const auto place = place_in_contest(ranking.rank);
    if (place && ranking.score) table.push_back({&ranking, *place});
  }
  check_table(view, std::move(table), findings);
}

}  // namespace congbo
