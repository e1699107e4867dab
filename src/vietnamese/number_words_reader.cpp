#include <vector>

#include "vietnamese/fold.h"
#include "vietnamese/number_words.h"

namespace congbo {
namespace {

enum class Kind { digit, ten, hundred, empty_tens, scale, minus, closing, end };

struct Word {
  Kind kind;
  long long value;
};

struct Known {
  std::string_view exact, bare; // lower case, with and without accents
  Word word;
};

// Northern, Southern and older spellings. mười and mươi are told apart by where they stand.
constexpr Known known_words[] = {
    {"không", "khong", {Kind::digit, 0}},
    {"một", "mot", {Kind::digit, 1}},
    {"mốt", "mot", {Kind::digit, 1}},
    {"hai", "hai", {Kind::digit, 2}},
    {"ba", "ba", {Kind::digit, 3}},
    {"bốn", "bon", {Kind::digit, 4}},
    {"tư", "tu", {Kind::digit, 4}},
    {"năm", "nam", {Kind::digit, 5}},
    {"lăm", "lam", {Kind::digit, 5}},
    {"nhăm", "nham", {Kind::digit, 5}},
    {"sáu", "sau", {Kind::digit, 6}},
    {"bảy", "bay", {Kind::digit, 7}},
    {"bẩy", "bay", {Kind::digit, 7}},
    {"tám", "tam", {Kind::digit, 8}},
    {"chín", "chin", {Kind::digit, 9}},
    {"mười", "muoi", {Kind::ten, 10}},
    {"mươi", "muoi", {Kind::ten, 10}},
    {"trăm", "tram", {Kind::hundred, 100}},
    {"linh", "linh", {Kind::empty_tens, 0}},
    {"lẻ", "le", {Kind::empty_tens, 0}},
    {"nghìn", "nghin", {Kind::scale, 1'000}},
    {"ngàn", "ngan", {Kind::scale, 1'000}},
    {"triệu", "trieu", {Kind::scale, 1'000'000}},
    {"tỷ", "ty", {Kind::scale, 1'000'000'000}},
    {"tỉ", "ti", {Kind::scale, 1'000'000'000}},
    {"âm", "am", {Kind::minus, 0}},
    {"đồng", "dong", {Kind::closing, 0}},
    {"chẵn", "chan", {Kind::closing, 0}},
};

std::vector<std::string> split(const std::string& text) {
  constexpr std::string_view between = " ,.;:/()*_\"";
  std::vector<std::string> words;
  for (std::size_t at = text.find_first_not_of(between); at != std::string::npos;) {
    const std::size_t end = text.find_first_of(between, at);
    words.push_back(text.substr(at, end == std::string::npos ? end : end - at));
    at = text.find_first_not_of(between, end);
  }
  return words;
}

std::optional<std::vector<Word>> read_words(std::string_view text) {
  constexpr std::size_t longest = 2'000; // bytes; the longest number has far fewer
  if (text.size() > longest) return std::nullopt;
  const std::vector<std::string> spoken = split(comparison_key(text));
  std::vector<Word> words;
  for (const std::string& exact : spoken) {
    const std::string bare = fold(exact);
    const Known* found = nullptr;
    for (const Known& known : known_words)
      if (known.exact == exact || (spoken.size() > 1 && known.bare == bare)) found = &known;
    if (found == nullptr) return std::nullopt;
    words.push_back(found->word);
  }
  while (!words.empty() && words.back().kind == Kind::closing)
    words.pop_back();
  return words;
}

// Reads the words of one number from the left.
class Reader {
 public:
  explicit Reader(const std::vector<Word>& words) : m_words(words) {}

  std::optional<long long> number() {
    const bool negative = take(Kind::minus);
    while (m_at < m_words.size())
      if (!add_group()) return std::nullopt;
    long long total = 0;
    if (m_at == 0 || __builtin_add_overflow(m_billions, m_below, &total)) return std::nullopt;
    return negative ? -total : total;
  }

 private:
  Kind kind(std::size_t ahead = 0) const {
    return m_at + ahead < m_words.size() ? m_words[m_at + ahead].kind : Kind::end;
  }
  bool take(Kind wanted) {
    if (kind() != wanted) return false;
    ++m_at;
    return true;
  }
  long long take_digit() { return kind() == Kind::digit ? m_words[m_at++].value : 0; }

  // One number below a thousand; -1 where none stands here.
  long long group() {
    const std::size_t start = m_at;
    long long sum = 0;
    const bool hundreds = kind() == Kind::digit && kind(1) == Kind::hundred;
    if (hundreds) {
      sum = take_digit() * 100;
      ++m_at;
    }
    if (kind() == Kind::empty_tens && m_at > 0 && kind(1) == Kind::digit) {
      ++m_at;
      sum += take_digit();
    } else if (take(Kind::ten)) {
      sum += 10 + take_digit();
    } else if (kind() == Kind::digit && kind(1) == Kind::ten) {
      sum += take_digit() * 10;
      ++m_at;
      sum += take_digit();
    } else if (!hundreds) {
      sum += take_digit();
    }
    return m_at == start ? -1 : sum;
  }

  // A group with its scale. Scales fall from triệu to units; a tỷ multiplies all that stands before
  // it.
  bool add_group() {
    const long long value = group();
    if (value < 0) return false;
    const long long scale = kind() == Kind::scale ? m_words[m_at++].value : 1;
    if (scale == billion) return add_below(value, 1) && close_billions();
    if (!add_below(value, scale)) return false;
    if (kind() != Kind::scale) return true;
    if (m_words[m_at].value != billion) return false; // "nghìn triệu"
    ++m_at;
    return close_billions();
  }

  bool add_below(long long value, long long scale) {
    if (scale >= m_scale) return false;
    m_below += value * scale;
    m_scale = scale;
    return true;
  }

  bool close_billions() {
    do {
      if (__builtin_add_overflow(m_billions, m_below, &m_billions) ||
          __builtin_mul_overflow(m_billions, billion, &m_billions))
        return false;
      m_below = 0;
    } while (kind() == Kind::scale && m_words[m_at].value == billion && ++m_at > 0);
    m_scale = billion;
    return true;
  }

  static constexpr long long billion = 1'000'000'000;

  const std::vector<Word>& m_words;
  std::size_t m_at = 0;
  long long m_billions = 0; // closed by a tỷ
  long long m_below = 0;    // since then
  long long m_scale = billion;
};

} // namespace

std::optional<long long> parse_number_words(std::string_view text) {
  const auto words = read_words(text);
  if (!words || words->empty()) return std::nullopt;
  return Reader(*words).number();
}

} // namespace congbo
