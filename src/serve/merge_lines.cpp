#include "serve/merge_lines.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace congbo {
namespace {

using Lines = std::vector<std::string_view>;
using Matches = std::vector<std::ptrdiff_t>;  // of each line of the base: the same line of the other text, or -1; ascending

Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

struct Part {
  std::size_t begin = 0, end = 0, other_begin = 0, other_end = 0;
};

// What two texts have in common: ends that are the same, then lines that stand once in each, then what lies between these
// ("patience"): few wrong matches, and no worse than linear for texts that are much alike.
class Matcher {
 public:
  Matcher(const Lines& base, const Lines& other) : m_base(base), m_other(other), m_matches(base.size(), -1) {}

  Matches run() {
    std::vector<Part> parts{{0, m_base.size(), 0, m_other.size()}};
    while (!parts.empty()) {
      Part part = parts.back();
      parts.pop_back();
      take_ends(part);
      split(part, parts);
    }
    return std::move(m_matches);
  }

 private:
  void take_ends(Part& part) {
    const auto some = [&] { return part.begin < part.end && part.other_begin < part.other_end; };
    for (; some() && m_base[part.begin] == m_other[part.other_begin]; ++part.begin, ++part.other_begin)
      m_matches[part.begin] = static_cast<std::ptrdiff_t>(part.other_begin);
    while (some() && m_base[part.end - 1] == m_other[part.other_end - 1]) m_matches[--part.end] = static_cast<std::ptrdiff_t>(--part.other_end);
  }

  // At the lines that stand once in both, as far as they ascend.
  void split(const Part& part, std::vector<Part>& parts) {
    struct Count {
      int base = 0, other = 0;
      std::size_t base_at = 0, other_at = 0;
    };
    if (part.begin == part.end || part.other_begin == part.other_end) return;
    std::unordered_map<std::string_view, Count> counts;
    for (std::size_t i = part.begin; i < part.end; ++i) ++counts[m_base[i]].base, counts[m_base[i]].base_at = i;
    for (std::size_t i = part.other_begin; i < part.other_end; ++i)
      if (const auto found = counts.find(m_other[i]); found != counts.end()) ++found->second.other, found->second.other_at = i;
    Part rest = part;
    bool found = false;
    for (std::size_t i = part.begin; i < part.end; ++i) {
      const Count& count = counts[m_base[i]];
      if (count.base != 1 || count.other != 1 || count.other_at < rest.other_begin) continue;
      m_matches[i] = static_cast<std::ptrdiff_t>(count.other_at);
      parts.push_back({rest.begin, i, rest.other_begin, count.other_at});
      rest.begin = i + 1;
      rest.other_begin = count.other_at + 1;
      found = true;
    }
    if (found) parts.push_back(rest);
  }

  const Lines& m_base;
  const Lines& m_other;
  Matches m_matches;
};

bool same(const Lines& a, std::size_t a_begin, std::size_t a_end, const Lines& b, std::size_t b_begin, std::size_t b_end) {
  return a_end - a_begin == b_end - b_begin &&
         std::equal(a.begin() + static_cast<std::ptrdiff_t>(a_begin), a.begin() + static_cast<std::ptrdiff_t>(a_end), b.begin() + static_cast<std::ptrdiff_t>(b_begin));
}

// The three texts between two lines that all of them have.
struct Stretch {
  std::size_t base = 0, ours = 0, theirs = 0;  // where it begins
};

}  // namespace

std::optional<std::string> merge_lines(std::string_view base_text, std::string_view ours_text, std::string_view theirs_text) {
  const Lines base = lines_of(base_text), ours = lines_of(ours_text), theirs = lines_of(theirs_text);
  const Matches in_ours = Matcher(base, ours).run(), in_theirs = Matcher(base, theirs).run();
  std::string merged;
  const auto put = [&merged](const Lines& lines, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) merged += lines[i];
  };
  Stretch at;
  for (std::size_t i = 0; i <= base.size(); ++i) {
    const bool last = i == base.size();
    if (!last && (in_ours[i] < 0 || in_theirs[i] < 0)) continue;
    const std::size_t o = last ? ours.size() : static_cast<std::size_t>(in_ours[i]), t = last ? theirs.size() : static_cast<std::size_t>(in_theirs[i]);
    if (same(base, at.base, i, theirs, at.theirs, t)) put(ours, at.ours, o);
    else if (same(base, at.base, i, ours, at.ours, o) || same(ours, at.ours, o, theirs, at.theirs, t)) put(theirs, at.theirs, t);
    else return std::nullopt;
    if (!last) merged += base[i];
    at = {i + 1, o + 1, t + 1};
  }
  return merged;
}

}  // namespace congbo
