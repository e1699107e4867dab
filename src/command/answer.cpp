#include "command/answer.h"

#include <string>

namespace congbo {

void print(std::FILE* stream, std::string_view text) { std::fwrite(text.data(), 1, text.size(), stream); }

int refuse(std::string_view command, const Words& why, Language language) {
  std::string text = "congbo";
  if (!command.empty()) text.append(" ").append(command);
  print(stderr, text + ": " + in(why, language) + "\n");
  return failed;
}

std::string shell_quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

std::string shell_word(std::string_view text) {
  constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:";
  return !text.empty() && text.find_first_not_of(plain) == text.npos ? std::string(text) : shell_quoted(text);
}

}  // namespace congbo
