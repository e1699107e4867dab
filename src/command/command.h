#pragma once
// The program as its users see it: the table of commands, and the way from argv to an exit status
// (contract, "Commands"): 0 done, 1 findings that stop, 2 wrong use or surroundings, 130 interrupted.

#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"

namespace congbo {

int run(int argc, char** argv);

// What was given on the command line, by the names of the table.
struct Arguments {
  std::vector<std::string> operands;
  std::map<std::string, std::vector<std::string>> options;  // a flag has one empty value
  Language language = Language::vi;

  bool has(const std::string& name) const { return options.contains(name); }
  // The last value given, or empty.
  std::string value(const std::string& name) const {
    const auto found = options.find(name);
    return found == options.end() ? std::string() : found->second.back();
  }
  std::vector<std::string> values(const std::string& name) const {
    const auto found = options.find(name);
    return found == options.end() ? std::vector<std::string>() : found->second;
  }
};

struct CommandOption {
  std::string_view name;      // "--output"
  std::string_view argument;  // "DIR"; empty = a flag
  Words help;
  bool repeats = false;
};

// A command is one record: name, help, options, function. To add one: a file with its record, a
// row in table.cpp, a test.
struct Command {
  std::string_view name;
  std::string_view operands;  // "[SITE]", "FILE…"; empty = none
  std::size_t least_operands = 0;
  std::size_t most_operands = 0;
  Words summary;  // one line
  Words details;  // further sentences for --help and the manual
  std::vector<CommandOption> options;
  int (*run)(const Arguments& arguments);
};

using CommandRef = std::reference_wrapper<const Command>;
std::span<const CommandRef> all_commands();
// Options that every command takes: --lang, --help.
std::span<const CommandOption> common_options();
// Its own, then those.
std::vector<const CommandOption*> options_of(const Command& command);

extern const Command
    build_command, check_command, doctor_command, explain_command, export_command, fix_command,
    gallery_command, import_command, inspect_command, invite_command, new_command,
    preview_command, proof_command, publish_command, serve_command;

std::string_view version();

// Help texts, made from the table.
std::string help_of_program(Language language);
std::string help_of(const Command& command, Language language);

}  // namespace congbo
