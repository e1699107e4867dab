#include "command/command.h"

namespace congbo {

std::span<const CommandRef> all_commands() {
  static const CommandRef commands[] = {
      build_command, check_command, doctor_command, explain_command, export_command, fix_command,
      gallery_command, import_command, inspect_command, invite_command, new_command,
      preview_command, proof_command, publish_command, serve_command};
  return commands;
}

std::span<const CommandOption> common_options() {
  static const std::vector<CommandOption> options{
      {"--lang", "vi|en",
       {"ngôn ngữ của thông báo (mặc định: vi, hoặc biến CONGBO_LANG)",
        "language of messages (default: vi, or the variable CONGBO_LANG)"}},
      {"--help", "", {"in hướng dẫn này", "print this help"}},
  };
  return options;
}

std::vector<const CommandOption*> options_of(const Command& command) {
  std::vector<const CommandOption*> options;
  for (const CommandOption& option : command.options) options.push_back(&option);
  for (const CommandOption& option : common_options()) options.push_back(&option);
  return options;
}

}  // namespace congbo
