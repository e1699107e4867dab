#include "render/search_words.h"

#include <algorithm>
#include <numeric>

#include "vietnamese/fold.h"

namespace congbo {
namespace {

bool plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

void SearchWords::read(std::string_view text, std::vector<std::uint32_t>& found) {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15ULL;
  find_words(text, m_words);
  for (const Word& word : m_words) {
    const auto [seen, added] = m_seen.try_emplace(word.key ^ (word.marks * odd), none);
    if (added) seen->second = form_of(text.substr(word.begin, word.end - word.begin));
    if (seen->second != none) found.push_back(seen->second);
  }
}

std::uint32_t SearchWords::form_of(std::string_view word) {
  std::string text = comparison_key(word);
  std::string folded = fold(text);
  if (folded.empty() || !std::all_of(folded.begin(), folded.end(), plain)) return none;
  if (all_digits(folded)) {
    folded.erase(0, std::min(folded.find_first_not_of('0'), folded.size() - 1));
    text = folded;
  }
  return add(std::move(text), std::move(folded));
}

std::uint32_t SearchWords::key(const std::string& text) {
  return add(text, text);
}

std::uint32_t SearchWords::add(std::string text, std::string folded) {
  const auto [place, added] =
      m_by_text.try_emplace(text, static_cast<std::uint32_t>(m_forms.size()));
  if (added) m_forms.push_back({std::move(text), std::move(folded)});
  return place->second;
}

std::vector<std::uint32_t> SearchWords::ranks() const {
  std::vector<std::uint32_t> order(m_forms.size()), ranks(m_forms.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const int folded = m_forms[a].folded.compare(m_forms[b].folded);
    return folded != 0 ? folded < 0 : m_forms[a].text < m_forms[b].text;
  });
  for (std::uint32_t rank = 0; rank < order.size(); ++rank)
    ranks[order[rank]] = rank;
  return ranks;
}

} // namespace congbo
