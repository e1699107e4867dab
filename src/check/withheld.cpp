#include "check/withheld.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "vietnamese/fold.h"
#include "vietnamese/letters.h"
#include "vietnamese/utf8.h"
#include "vietnamese/words.h"

namespace congbo {
namespace {

struct Range {
  std::size_t begin, end;
};

// The end of a "<br>" or "&nbsp;" that stands at `at`; `at` where there is none.
std::size_t behind_break(std::string_view text, std::size_t at) {
  if (text.substr(at).starts_with("&nbsp;")) return at + 6;
  const std::size_t close = text.find('>', at);
  const bool is_break = close != text.npos && close - at <= 6 && fold(text.substr(at, 3)) == "<br";
  return is_break ? close + 1 : at;
}

// What may stand between two words of a name: spaces, emphasis, borders of cells, line breaks, one
// line end and the marks that open a line.
bool joins(std::string_view between) {
  constexpr std::string_view signs = "*_|`\\>";
  bool line_end = false;
  for (std::size_t at = 0; at < between.size();) {
    if (const std::size_t behind = behind_break(between, at); behind > at) {
      at = behind;
      continue;
    }
    const Decoded read = decode(between, at);
    if (read.c == U'\n' && std::exchange(line_end, true)) return false;
    const bool sign = read.size == 1 && signs.find(between[at]) != signs.npos;
    if (!sign && !is_space(read.c) && !is_zero_width(read.c)) return false;
    at += read.size;
  }
  return !between.empty();
}

class Names {
 public:
  explicit Names(std::string_view text) : m_text(text) {
    find_words(text, m_words);
    // "&nbsp;" and "<br>" are no words.
    std::erase_if(m_words, [&](const Word& word) {
      if (word.begin == 0) return false;
      const char before = text[word.begin - 1];
      if (before == '<') return fold(text.substr(word.begin, word.end - word.begin)) == "br";
      return before == '&' && text.substr(word.end).starts_with(';');
    });
  }

  std::vector<Range> places_of(std::string_view name) const {
    std::vector<Word> wanted;
    find_words(name, wanted);
    std::vector<std::string> keys;
    for (const Word& word : wanted)
      keys.push_back(comparison_key(name.substr(word.begin, word.end - word.begin)));
    std::vector<Range> places;
    for (std::size_t i = 0; !wanted.empty() && i + wanted.size() <= m_words.size(); ++i)
      if (stands_at(i, wanted, keys))
        places.push_back({m_words[i].begin, m_words[i + wanted.size() - 1].end});
    return places;
  }

 private:
  bool stands_at(std::size_t at, const std::vector<Word>& wanted,
                 const std::vector<std::string>& keys) const {
    for (std::size_t k = 0; k < wanted.size(); ++k)
      if (m_words[at + k].key != wanted[k].key) return false;
    for (std::size_t k = 0; k < wanted.size(); ++k) {
      const Word& word = m_words[at + k];
      if (comparison_key(m_text.substr(word.begin, word.end - word.begin)) != keys[k]) return false;
      if (k > 0 &&
          !joins(m_text.substr(m_words[at + k - 1].end, word.begin - m_words[at + k - 1].end)))
        return false;
    }
    return true;
  }

  std::string_view m_text;
  std::vector<Word> m_words;
};

std::string_view line_around(std::string_view text, std::size_t at) {
  const std::size_t before = text.rfind('\n', at);
  const std::size_t begin = before == text.npos ? 0 : before + 1;
  return text.substr(begin, std::min(text.find('\n', at), text.size()) - begin);
}

bool is_row(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t");
  if (first == line.npos) return false;
  return line.find('|') != line.npos ||
         std::string_view("-+*0123456789").find(line[first]) != std::string_view::npos;
}

// The places that an entry means: where its unit tells two persons of one name apart, only its own
// rows.
std::vector<Range> meant(std::string_view text, std::vector<Range> places, std::string_view unit) {
  if (unit.empty()) return places;
  const auto in_unit = [&](const Range& place) {
    return !Names(line_around(text, place.begin)).places_of(unit).empty();
  };
  if (std::none_of(places.begin(), places.end(), in_unit)) return {};
  std::erase_if(places, [&](const Range& place) {
    return is_row(line_around(text, place.begin)) && !in_unit(place);
  });
  return places;
}

// The runs of emphasis inside a name, as printed.
std::vector<std::string_view> emphasis_in(std::string_view name) {
  std::vector<std::string_view> runs;
  for (std::size_t at = name.find_first_of("*_"); at != name.npos;
       at = name.find_first_of("*_", at)) {
    const std::size_t end = std::min(name.find_first_not_of("*_", at), name.size());
    runs.push_back(name.substr(at, end - at));
    at = end;
  }
  return runs;
}

// What stands for a name. Emphasis that opens or closes inside it goes before or behind, a pair
// goes; borders of cells and line ends stay.
std::string replacement(std::string_view text, const Range& place) {
  const std::string_view name = text.substr(place.begin, place.end - place.begin);
  std::string rest;
  for (const char c : name)
    if (c == '|' || c == '\n') rest += c == '|' ? " | " : "\n";
  const auto runs = emphasis_in(name);
  if (runs.empty() || (runs.size() == 2 && runs[0] == runs[1])) return std::string(unnamed) + rest;
  const std::string marks(runs.front());
  const std::string_view line = line_around(text, place.begin);
  const std::string_view before =
      line.substr(0, place.begin - static_cast<std::size_t>(line.data() - text.data()));
  const auto open = std::count(before.begin(), before.end(), marks[0]);
  const bool closes = static_cast<std::size_t>(open) / marks.size() % 2 == 1;
  return (closes ? "" : marks) + std::string(unnamed) + (closes ? marks : "") + rest;
}

} // namespace

std::string without_names(std::string_view text, std::span<const Unnamed> persons,
                          std::set<std::size_t>& found) {
  std::string result(text);
  for (const auto& [person, entry] : persons) {
    const std::string before = std::move(result);
    const std::vector<Range> places =
        meant(before, Names(before).places_of(person->name), person->unit);
    if (!places.empty()) found.insert(entry);
    result.clear();
    std::size_t at = 0;
    for (const Range& place : places) {
      if (place.begin < at) continue;
      result += before.substr(at, place.begin - at);
      result += replacement(before, place);
      at = place.end;
    }
    result += before.substr(at);
  }
  return result;
}

} // namespace congbo
