#include "markdown/address.h"

#include <algorithm>
#include <array>
#include <string>

namespace congbo {

bool is_safe_address(std::string_view url) {
  // Browsers drop white space and control characters before they look for a scheme.
  std::string head;
  for (const char c : url) {
    if (static_cast<unsigned char>(c) > 0x20) head.push_back(c);
    if (c == ':' || c == '/' || c == '?' || c == '#') {
      if (head.size() > 1) break;
    }
  }
  const auto slash = [](char c) { return c == '/' || c == '\\'; };
  if (head.size() > 1 && slash(head[0]) && slash(head[1])) return false;
  if (!head.ends_with(':')) return true;
  head.pop_back();
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const auto part = [&](char c) {
    return letter(c) || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
  };
  // A colon behind anything else is part of a file's name ("Mẫu 1: đơn.docx").
  if (head.empty() || !letter(head[0]) || !std::all_of(head.begin(), head.end(), part)) return true;
  for (char& c : head)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  constexpr std::array<std::string_view, 4> allowed{"http", "https", "mailto", "tel"};
  return std::find(allowed.begin(), allowed.end(), head) != allowed.end();
}

} // namespace congbo
