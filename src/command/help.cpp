#include "command/command.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

std::string usage(const Command& command) {
  std::string line = "congbo " + std::string(command.name);
  if (!command.operands.empty()) line += " " + std::string(command.operands);
  return line;
}

void add_row(std::string& out, const std::string& left, const std::string& right) {
  constexpr std::size_t column = 26;
  out += "  " + left;
  const std::size_t width = code_points(left);
  out += width + 2 > column ? "\n" + std::string(column + 2, ' ') : std::string(column - width, ' ');
  out += right + "\n";
}

void add_options(std::string& out, std::span<const CommandOption> options, Language language) {
  for (const CommandOption& option : options) {
    std::string left(option.name);
    if (!option.argument.empty()) left += " " + std::string(option.argument);
    add_row(out, left, in(option.help, language));
  }
}

}  // namespace

std::string help_of_program(Language language) {
  const bool vi = language == Language::vi;
  std::string out = vi ? "congbo: từ văn bản hành chính thành cổng thông tin điện tử\n\nCách dùng:\n"
                       : "congbo: from administrative documents to a town's information portal\n\nUsage:\n";
  for (const Command& command : all_commands())
    add_row(out, usage(command), in(command.summary, language));
  add_row(out, "congbo --version", vi ? "in phiên bản" : "print the version");
  out += vi ? "\nMọi lệnh đều nhận:\n" : "\nEvery command takes:\n";
  add_options(out, common_options(), language);
  out += vi ? "\nMã kết thúc: 0 xong; 1 có phát hiện làm dừng; 2 dùng sai hoặc máy không cho phép; 130 bị ngắt.\n"
            : "\nExit status: 0 done; 1 findings that stop; 2 wrong use or surroundings; 130 interrupted.\n";
  return out;
}

std::string help_of(const Command& command, Language language) {
  const bool vi = language == Language::vi;
  std::string out = usage(command) + ": " + in(command.summary, language) + "\n\n" +
                    in(command.details, language) + "\n\n" + (vi ? "Tùy chọn:\n" : "Options:\n");
  add_options(out, command.options, language);
  add_options(out, common_options(), language);
  return out;
}

}  // namespace congbo
