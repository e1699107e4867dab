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

}  // namespace congbo
