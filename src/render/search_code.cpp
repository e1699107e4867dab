#include "render/search_code.h"

#include <limits>

namespace congbo {
namespace {

constexpr std::uint32_t plain = 60; // numbers of one character
constexpr std::uint32_t rest = 31;  // what each further character carries
constexpr char first = '#', skipped = '\\';

char digit(std::uint32_t value) {
  const char c = static_cast<char>(first + static_cast<char>(value));
  return c < skipped ? c : static_cast<char>(c + 1);
}

std::uint32_t value_of(char c) {
  if (c < first) return 0;
  return static_cast<std::uint32_t>(c - first) - (c > skipped ? 1 : 0);
}

} // namespace

void append_digit(std::string& out, std::uint32_t value) {
  out += digit(value);
}

void append_code(std::string& out, std::uint32_t number) {
  while (number >= plain) {
    number -= plain;
    out += digit(plain + number % rest);
    number /= rest;
  }
  out += digit(number);
}

std::uint32_t take_code(std::string_view& codes) {
  std::uint64_t number = 0, weight = 1;
  while (!codes.empty() && weight < std::numeric_limits<std::uint32_t>::max()) {
    const std::uint32_t value = value_of(codes.front());
    codes.remove_prefix(1);
    number += weight * value;
    if (value < plain) break;
    weight *= rest; // value - plain, and the plain that was taken off before
  }
  return static_cast<std::uint32_t>(number);
}

std::string id_list(std::span<const std::uint32_t> ids) {
  std::string list;
  std::uint32_t next = 0; // the number after the one written last
  for (std::size_t i = 0; i < ids.size();) {
    std::size_t end = i + 1;
    while (end < ids.size() && ids[end] == ids[end - 1] + 1)
      ++end;
    append_code(list, ids[i] - next + 1);
    const auto more = static_cast<std::uint32_t>(end - i - 1);
    // A run is shorter to say than one gap of 1 after another from three on.
    if (more > 2) {
      append_code(list, 0);
      append_code(list, more);
    } else {
      for (std::uint32_t n = 0; n < more; ++n)
        append_code(list, 1);
    }
    next = ids[end - 1] + 1;
    i = end;
  }
  return list;
}

std::vector<std::uint32_t> read_id_list(std::string_view list) {
  std::vector<std::uint32_t> ids;
  std::uint32_t next = 0;
  while (!list.empty()) {
    const std::uint32_t gap = take_code(list);
    std::uint32_t count = 1;
    if (gap == 0)
      count = take_code(list);
    else
      next += gap - 1;
    for (std::uint32_t n = 0; n < count; ++n)
      ids.push_back(next++);
  }
  return ids;
}

std::uint32_t TextNumbers::number_of(std::string_view text) {
  const auto found = m_numbers.find(text);
  if (found != m_numbers.end()) return found->second;
  const auto number = static_cast<std::uint32_t>(m_texts.size());
  const std::string_view owned = m_owned.emplace_back(text);
  m_numbers.emplace(owned, number);
  m_texts.push_back(owned);
  return number;
}

} // namespace congbo
