#include "command/ask.h"

#include <cstdio>

#include "base/interrupt.h"
#include "base/terminal.h"
#include "command/answer.h"
#include "vietnamese/fold.h"
#include "vietnamese/normalize.h"

namespace congbo {
namespace {

// One line of standard input without its end; more than this is no answer. A terminal gives whole lines, so that nothing is
// left over from the one before when this begins to wait.
std::string read_answer() {
  if (!wait_for_input()) {
    print(stderr, "\n");  // behind the "^C" that the terminal shows
    return {};
  }
  constexpr std::size_t longest = 4096;
  std::string line;
  for (int c = std::fgetc(stdin); c != EOF && c != '\n'; c = std::fgetc(stdin))
    if (line.size() < longest) line += static_cast<char>(c);
  return line;
}

}  // namespace

std::string ask(const Words& question, const std::string& suggestion, Language language) {
  if (!stdin_is_terminal() || !stderr_is_terminal()) return suggestion;
  print(stderr, in(question, language) + (suggestion.empty() ? "" : " [" + suggestion + "]") + ": ");
  const std::string answer = collapse_spaces(nfc(read_answer()));
  return answer.empty() ? suggestion : answer;
}

}  // namespace congbo
