#include "recognise/budget_line.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "vietnamese/fold.h"
#include "vietnamese/number_words.h"

namespace congbo {
namespace {

constexpr double most = 9e15;  // what a double holds exactly

// The number that opens `folded`: "20 bó", "1,5 kg"; the bytes it takes in `length`.
std::optional<double> leading_number(std::string_view folded, std::size_t& length) {
  length = 0;
  while (length < folded.size() && (is_digit_byte(folded[length]) || folded[length] == '.' ||
                                    folded[length] == ','))
    ++length;
  while (length > 0 && !is_digit_byte(folded[length - 1])) --length;
  return length == 0 ? std::nullopt : parse_decimal(folded.substr(0, length));
}

std::optional<double> leading_number(std::string_view folded) {
  std::size_t length = 0;
  return leading_number(folded, length);
}

// Where a sign of multiplication stands at or after `from`: " x ", "x20", "×".
PhrasePlace find_times(std::string_view folded, std::size_t from) {
  for (std::size_t at = from; at < folded.size(); ++at) {
    if (folded.substr(at).starts_with("×")) return {at, at + 2};
    if (folded[at] == '*' && at > 0) return {at, at + 1};
    if ((folded[at] != 'x' && folded[at] != 'X') || at == 0 || at + 1 == folded.size()) continue;
    const auto border = [](char c) { return c == ' ' || is_digit_byte(c); };
    if (border(folded[at - 1]) && border(folded[at + 1])) return {at, at + 1};
  }
  return {};
}

struct Factors {
  std::optional<double> quantity;
  std::optional<long long> price;
};

// "110 người x 20.000 đồng/buổi x 2 buổi": the price is the factor in money, else the last one.
Factors read_factors(std::string_view text) {
  std::vector<std::string_view> parts;
  for (std::size_t from = 0; from <= text.size();) {
    const PhrasePlace times = find_times(text, from);
    parts.push_back(trim_signs(text.substr(from, times ? times.begin - from : nowhere)));
    if (!times) break;
    from = times.end;
  }
  Factors factors;
  std::size_t price_at = nowhere;
  for (std::size_t i = 0; i < parts.size() && price_at == nowhere; ++i)
    if (const auto money = find_money(parts[i])) factors.price = money->dong, price_at = i;
  if (price_at == nowhere) {
    price_at = parts.size() - 1;
    const std::optional<double> last = leading_number(parts.back());
    if (last && *last >= 1000 && *last < most) factors.price = std::llround(*last);
  }
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i == price_at) continue;
    const std::optional<double> number = leading_number(parts[i]);
    if (!number) return {std::nullopt, factors.price};
    factors.quantity = factors.quantity.value_or(1) * *number;
  }
  return factors;
}

bool is_letter_for_digit(char c) { return c == 'l' || c == 'I' || c == 'O' || c == 'o'; }

// "l.000.000đ", "5O0.000": letters that a scanner read for the digits of an amount. Nothing where there are none.
std::optional<OwnWording> with_digits(std::string_view text) {
  const auto in_amount = [](char c) { return is_digit_byte(c) || c == '.' || c == ',' || is_letter_for_digit(c); };
  const auto in_word = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; };
  std::string mended;
  for (std::size_t at = 0, end = 0; at < text.size(); at = end + 1) {
    for (end = at; end < text.size() && in_amount(text[end]);) ++end;
    const std::string_view word = text.substr(at, end - at);
    const auto letters = std::ranges::count_if(word, is_letter_for_digit);
    const auto digits = std::ranges::count_if(word, is_digit_byte);
    const bool grouped = word.size() >= 5 && word.find('.') < word.size() - 3;
    if (letters == 0 || digits < 3 || digits < letters || !grouped || (at > 0 && in_word(text[at - 1]))) continue;
    if (end < text.size() && text[end] >= 'a' && text[end] <= 'z') continue;  // a word
    if (mended.empty()) mended = text;
    for (std::size_t i = at; i < end; ++i)
      if (is_letter_for_digit(text[i])) mended[i] = text[i] == 'l' || text[i] == 'I' ? '1' : '0';
  }
  if (mended.empty()) return std::nullopt;
  return OwnWording(mended);
}

// Amounts of money from byte `from` of a text, in order.
std::vector<Money> amounts_in(std::string_view text, std::size_t from) {
  std::vector<Money> found;
  while (const auto money = find_money(text, from)) {
    found.push_back(*money);
    from = std::max(money->end, from + 1);
  }
  return found;
}

// The first digit that begins the figures of an item without a colon.
std::size_t figures_begin(std::string_view folded) {
  for (std::size_t at = 0; at < folded.size(); ++at)
    if (is_digit_byte(folded[at]) && at > 0 && folded[at - 1] == ' ') return at;
  return folded.size();
}

long long scale_in(std::string_view folded) {
  if (has_any(folded, {"1.000 dong", "1000 dong", "1.000d", "nghin dong", "ngan dong", "1.000 d"})) return 1000;
  return has_any(folded, {"trieu dong", "tr.d", "1.000.000 dong"}) ? 1'000'000 : 1;
}

std::string_view cell_of(const Line& row, std::size_t column) {
  return column < row.cells.size() ? row.cells[column] : std::string_view();
}

std::optional<long long> money_of(std::string_view cell, long long scale) {
  if (const auto mended = with_digits(cell)) return money_of(mended->text, scale);
  if (const auto money = find_money(cell)) return money->dong;
  const std::optional<double> number = leading_number(trim_signs(cell));
  if (!number || *number * static_cast<double>(scale) > most) return std::nullopt;
  return std::llround(*number * static_cast<double>(scale));
}

}  // namespace

bool opens_total(std::string_view folded) {
  folded = trim_signs(folded);
  // "Công tác phí" and "Cộng tác viên" are lines: the short words count alone only.
  if (folded == "cong" || folded == "tong" || folded.starts_with("cong:") || folded.starts_with("tong:")) return true;
  return static_cast<bool>(opening_phrase(folded, {"tong cong", "tong kinh phi", "tong so tien", "tong du toan",
                                                   "tong chi phi", "tong so kinh phi", "tong so",
                                                   "du kien tong kinh phi", "tong du tru"}));
}

std::optional<long long> stated_amount(Wording item) {
  if (const auto mended = with_digits(item.text)) return stated_amount(mended->view());
  std::optional<long long> amount;
  for (const Money& money : amounts_in(item.text, 0))
    if (!item.text.substr(money.end).starts_with('/')) amount = money.dong;
  const std::size_t colon = label_colon(item.folded, item.folded.size());
  if (amount || colon == nowhere) return amount;
  return parse_integer(trim_signs(item.folded.substr(colon + 1)));
}

std::string amount_in_words(Wording item) {
  Wording words;
  if (const std::size_t said = find_phrase(item.folded, "bang chu"); said != nowhere) {
    words = trim_signs(item.from(said + std::string_view("bang chu").size()));
  } else if (const std::size_t bracket = item.folded.find('('); bracket != nowhere) {
    words = trim_signs(item.from(bracket + 1));
  } else {
    return {};
  }
  const std::size_t close = words.folded.find(')');
  if (close != nowhere) words = words.to(close);
  words = trim_signs(words);
  const std::string_view bare = unquote(words.text);
  return parse_number_words(trim_signs(bare)) ? std::string(trim_signs(bare)) : std::string();
}

std::optional<BudgetLine> budget_line(Wording item, int line) {
  if (const auto mended = with_digits(item.text)) return budget_line(mended->view(), line);
  BudgetLine read;
  read.line = line;
  const std::size_t colon = label_colon(item.folded, item.folded.size());
  const std::size_t begin = colon == nowhere ? figures_begin(item.folded) : colon + 1;
  const Wording figures = item.from(begin);
  const std::size_t equals = figures.folded.rfind('=');
  const Wording left = equals == nowhere ? figures : figures.to(equals);
  if (find_times(left.folded, 0)) {
    const Factors factors = read_factors(left.text);
    read.quantity = factors.quantity;
    read.unit_price = factors.price;
    if (equals != nowhere) read.amount = money_of(figures.from(equals + 1).text, 1);
  } else {
    // "Tiền thưởng (10 tập thể x 900.000 đồng): 9.000.000 đồng".
    const Wording label = item.to(begin);
    const std::size_t bracket = label.folded.find('(');
    if (bracket != nowhere && find_times(label.folded, bracket)) {
      const std::size_t close = label.folded.find_first_of(")=", bracket);
      const Factors factors = read_factors(label.between(bracket + 1, close).text);
      read.quantity = factors.quantity;
      read.unit_price = factors.price;
    }
    for (const Money& money : amounts_in(figures.text, 0)) {
      const bool each = figures.text.substr(money.end).starts_with('/');
      (each ? read.unit_price : read.amount) = money.dong;
    }
  }
  if (!read.amount && !read.unit_price) return std::nullopt;
  read.text = trim_signs(item.to(colon == nowhere ? begin : colon)).text;
  if (read.text.empty()) read.text = trim_signs(item).text;
  return read;
}

bool BudgetTable::take_header(const Line& row) {
  BudgetTable table;
  table.m_scale = m_scale;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const std::string cell = fold(row.cells[i]);
    if (opening_phrase(cell, {"stt", "tt", "so tt"})) table.m_order = i;
    else if (has_any(cell, {"thanh tien", "so tien", "tong tien", "kinh phi", "du toan"})) table.m_amount = i;
    else if (has_any(cell, {"don gia", "dinh muc", "muc chi"})) table.m_price = i;
    else if (opening_phrase(cell, {"so luong", "sl", "so nguoi", "so ngay", "so buoi", "so lan"}))
      table.m_quantities.push_back(i);
    else if (table.m_text == nowhere &&
             has_any(cell, {"noi dung", "dien giai", "hang muc", "khoan chi", "muc", "cong viec"}))
      table.m_text = i;
    if (i == table.m_amount || i == table.m_price) table.m_scale = std::max(table.m_scale, scale_in(cell));
  }
  if (table.m_text == nowhere || (table.m_amount == nowhere && table.m_price == nowhere)) return false;
  *this = table;
  return true;
}

void BudgetTable::take_unit(std::string_view folded) {
  if (has_any(folded, {"don vi tinh", "dvt", "don vi"})) m_scale = scale_in(folded);
}

BudgetLine BudgetTable::read(const Line& row) const {
  BudgetLine line;
  line.line = row.number;
  line.text = trim_signs(cell_of(row, m_text));
  // A total may stand in the first cell of a merged row.
  for (std::size_t i = 0; line.text.empty() && i < row.cells.size(); ++i)
    if (i != m_amount && i != m_price && !leading_number(row.cells[i])) line.text = trim_signs(row.cells[i]);
  for (const std::size_t column : m_quantities)
    if (const auto number = leading_number(cell_of(row, column)))
      line.quantity = line.quantity.value_or(1) * *number;
  line.unit_price = money_of(cell_of(row, m_price), m_scale);
  line.amount = money_of(cell_of(row, m_amount), m_scale);
  return line;
}

bool BudgetTable::is_group(const Line& row) const {
  const std::string_view order = trim_signs(cell_of(row, m_order));
  const bool lettered = !order.empty() && !is_digit_byte(order.front());
  const BudgetLine line = read(row);
  return lettered && !line.quantity && !line.unit_price;
}

}  // namespace congbo
