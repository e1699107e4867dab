#include "publish/space.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "publish/addresses.h"

namespace congbo {
namespace {

template <class Number>
std::optional<Number> number_of(std::string_view text) {
  while (text.starts_with(' ') || text.starts_with('\t')) text.remove_prefix(1);
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end == text.data()) return std::nullopt;
  return number;
}

// What one "Mb" is; 0 for what is no unit.
double bytes_of_unit(std::string_view unit) {
  if (unit == "bytes") return 1;
  if (unit == "Kb") return 1024;
  if (unit == "Mb") return 1024.0 * 1024;
  return unit == "Gb" ? 1024.0 * 1024 * 1024 : 0;
}

}  // namespace

std::optional<std::uint64_t> space_of_avbl(const std::string& reply) {
  if (!reply.starts_with("213 ")) return std::nullopt;
  return number_of<std::uint64_t>(std::string_view(reply).substr(4));
}

std::optional<std::uint64_t> space_of_quota(const std::vector<std::string>& lines) {
  constexpr std::string_view word = "Uploaded ";
  for (const std::string& whole : lines) {
    std::string_view line = whole;
    const std::size_t begin = line.find(word), colon = line.find(':');
    if (begin == line.npos || colon == line.npos || colon < begin) continue;
    const double unit = bytes_of_unit(line.substr(begin + word.size(), colon - begin - word.size()));
    const std::size_t slash = line.find('/', colon);
    if (unit == 0 || slash == line.npos) continue;
    const auto used = number_of<double>(line.substr(colon + 1)), limit = number_of<double>(line.substr(slash + 1));
    if (used && limit && std::isfinite(*used) && *limit >= 0 && *limit < 1e9) return static_cast<std::uint64_t>(std::max(0.0, *limit - *used) * unit);
  }
  return std::nullopt;
}

std::optional<std::uint64_t> space_of_statvfs(const std::vector<std::string>& lines) {
  std::optional<std::uint64_t> size, count;
  for (const std::string& line : lines)
    for (const auto& [name, into] : {std::pair("f_frsize:", &size), std::pair("f_bavail:", &count)})
      if (const std::size_t at = line.find(name); at != line.npos) *into = number_of<std::uint64_t>(std::string_view(line).substr(at + 9));
  if (!size || !count || *size > (std::uint64_t{1} << 30) || *count > (std::uint64_t{1} << 33)) return std::nullopt;
  return *size * *count;
}

std::optional<std::uint64_t> space_of_properties(const std::string& xml) {
  for (const std::string& text : element_texts(xml, "quota-available-bytes"))
    if (const auto number = number_of<std::uint64_t>(text)) return number;
  return std::nullopt;
}

}  // namespace congbo
