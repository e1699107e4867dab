// Signs that writers type, or converters leave, where Markdown has '- '.

#include <algorithm>
#include <array>

#include "repair/stages.h"
#include "vietnamese/letters.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

constexpr std::array<std::string_view, 13> bullets = {"•", "·", "▪", "■", "●", "○", "◦", "➢", "\uF0B7", "\uF02D", "\uF0A7", "\uF0D8", "\uF076"};
constexpr std::array<std::string_view, 4> dashes = {"–", "—", "−", "‐"};

}  // namespace

std::string_view behind_bullet(std::string_view line) {
  for (const std::string_view sign : bullets)
    if (line.starts_with(sign)) return without_blanks(line.substr(sign.size()));
  for (const std::string_view sign : dashes)
    if (line.starts_with(sign) && line.substr(sign.size()).starts_with(' ')) return without_blanks(line.substr(sign.size()));
  if (line.starts_with("o ") && line.size() > 2 && is_upper(decode(line, 2).c)) return line.substr(2);
  return {};
}

std::string with_plain_bullet(std::string_view line) {
  const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
  const std::string_view item = behind_bullet(line.substr(indent));
  const bool letter = line.substr(indent).starts_with("o ");  // Word's bullet, or a word
  const bool page_number = item.ends_with("–") || item.ends_with("-");
  if (item.empty() || letter || page_number) return std::string(line);
  const std::string_view end = line.ends_with("  ") ? "  " : "";  // a hard break
  return std::string(line.substr(0, indent)).append("- ").append(item).append(end);
}

}  // namespace congbo
