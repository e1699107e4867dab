#include "command/settings_secrets.h"

#include <algorithm>

#include "vietnamese/fold.h"

namespace congbo {
namespace {

// Of a key, as people write it: "password", "mật khẩu", "mat_khau"; but for the one that names a file.
bool speaks_of_a_secret(std::string_view key) {
  if (key == "secret_file") return false;
  std::string folded = fold(key);
  std::erase_if(folded, [](char c) { return c < 'a' || c > 'z'; });
  constexpr std::string_view words[] = {"pass", "pasw", "matkhau", "secret", "token", "pwd"};
  return std::any_of(std::begin(words), std::end(words), [&](std::string_view word) { return folded.find(word) != folded.npos; });
}

// A letter of several bytes becomes one sign, so that columns stay.
std::string stars(std::string_view text) {
  return std::string(static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; })), '*');
}

// "vanthu:***@host" of "vanthu:abc@host", behind a scheme or not.
std::string without_password(std::string_view value) {
  const std::size_t scheme = value.find("://"), begin = scheme == value.npos ? 0 : scheme + 3;
  const std::string_view host = value.substr(begin, std::min(value.find('/', begin), value.size()) - begin);
  const std::size_t colon = host.find(':'), at = host.rfind('@');
  if (colon == host.npos || at == host.npos || at < colon) return std::string(value);
  return std::string(value.substr(0, begin + colon + 1)) + stars(host.substr(colon + 1, at - colon - 1)) + std::string(value.substr(begin + at));
}

// Where the string that begins behind a quotation mark at `begin` ends: at its mark, or with the line.
std::size_t end_of_string(std::string_view json, std::size_t begin) {
  std::size_t at = begin;
  for (; at < json.size() && json[at] != '"' && json[at] != '\n'; ++at)
    if (json[at] == '\\' && at + 1 < json.size() && json[at + 1] != '\n') ++at;
  return at;
}

}  // namespace

std::string without_secrets(std::string_view json) {
  std::string shown;
  std::string_view last;  // the string before
  bool secret = false;    // what follows is the value of such a key
  for (std::size_t at = 0; at < json.size();) {
    const char c = json[at++];
    if (c == ':') secret = speaks_of_a_secret(last);
    if (c == ',' || c == '{' || c == '}') secret = false;
    shown += secret && c >= '0' && c <= '9' ? '*' : c;
    if (c != '"') continue;
    const std::size_t end = end_of_string(json, at);
    last = json.substr(at, end - at);
    shown += secret ? stars(last) : without_password(last);
    secret = false;
    at = end;
    if (at < json.size() && json[at] == '"') shown += json[at++];
  }
  return shown;
}

}  // namespace congbo
