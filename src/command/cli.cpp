// From argv to a command of the table, by CLI11; its texts are ours, in both languages.

#include <CLI/CLI.hpp>

#include "base/terminal.h"
#include "command/answer.h"
#include "command/command.h"

namespace congbo {
namespace {

// The language is needed before anything can be said, faults of the command line included.
Language language_of(int argc, char** argv) {
  std::string code = environment("CONGBO_LANG");
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == "--lang" && i + 1 < argc) code = argv[i + 1];
    if (word.starts_with("--lang=")) code = word.substr(7);
  }
  return parse_language(code).value_or(Language::vi);
}

// What CLI11 says behind its colon: the words at fault.
std::string words_at_fault(const CLI::ParseError& error) {
  const std::string text = error.what();
  const std::size_t colon = text.rfind(": ");
  return colon == std::string::npos ? text : text.substr(colon + 2);
}

// "--port", with which CLI11 begins what it says of an option.
std::string option_at_fault(const CLI::ParseError& error) {
  const std::string text = error.what();
  return text.starts_with("--") ? text.substr(0, text.find_first_of(": ")) : std::string();
}

Words explain(const CLI::ParseError& error) {
  const std::string words = words_at_fault(error);
  if (dynamic_cast<const CLI::ExtrasError*>(&error))
    return {"không hiểu '" + words + "'", "'" + words + "' is not understood"};
  if (const std::string option = option_at_fault(error); dynamic_cast<const CLI::ArgumentMismatch*>(&error) && !option.empty()) {
    if (std::string_view(error.what()).find("flag override") != std::string_view::npos)
      return {option + " không nhận giá trị", option + " takes no value"};
    return {"sau " + option + " phải ghi giá trị", option + " takes a value"};
  }
  return {"dòng lệnh không đúng: " + words, "the command line is not right: " + words};
}

struct Given {
  std::vector<std::string> operands;
  std::vector<std::vector<std::string>> values;  // of each option of the command, then of common ones
  std::vector<bool> flags;
  CLI::App* app = nullptr;
};

void declare(CLI::App& app, const std::vector<const CommandOption*>& options, Given& given) {
  given.values.resize(options.size());
  given.flags.resize(options.size());
  for (std::size_t i = 0; i < options.size(); ++i) {
    const std::string name(options[i]->name);
    if (options[i]->argument.empty()) {
      app.add_flag_callback(name, [&given, i] { given.flags[i] = true; });
    } else {
      app.add_option(name, given.values[i])->expected(1)->take_all()->allow_extra_args(false);
    }
  }
}

Arguments arguments_from(const Given& given, const std::vector<const CommandOption*>& options, Language language) {
  Arguments arguments;
  arguments.operands = given.operands;
  arguments.language = language;
  for (std::size_t i = 0; i < options.size(); ++i) {
    if (given.flags[i]) arguments.options[std::string(options[i]->name)] = {""};
    if (!given.values[i].empty()) arguments.options[std::string(options[i]->name)] = given.values[i];
  }
  return arguments;
}

// `command` is empty where none was named.
int refuse_line(std::string_view command, const Words& why, Language language) {
  const int status = refuse(command, why, language);
  const std::string help = "'congbo " + std::string(command) + (command.empty() ? "" : " ") + "--help'.\n";
  print(stderr, (language == Language::vi ? "Xem " : "See ") + help);
  return status;
}

std::string usage_of(const Command& command) { return "congbo " + std::string(command.name) + " " + std::string(command.operands); }

// Whether as many words are given as the command takes; if not, what it takes.
std::optional<Words> fault_of_operands(const Command& command, std::size_t given) {
  const std::string usage = usage_of(command);
  if (given < command.least_operands) return Words{"dòng lệnh còn thiếu; cách ghi: " + usage, "the command line is incomplete; it reads: " + usage};
  if (given > command.most_operands && command.most_operands > 0)
    return Words{"dòng lệnh thừa chữ (tên có dấu cách thì đặt trong dấu nháy); cách ghi: " + usage,
                 "too many words (a name with spaces goes between quotes); it reads: " + usage};
  return std::nullopt;
}

int run_command(const Command& command, const Given& given, Language language) {
  const Arguments arguments = arguments_from(given, options_of(command), language);
  if (arguments.has("--help")) {
    print(stdout, help_of(command, language));
    return 0;
  }
  if (const std::string code = arguments.value("--lang"); !code.empty() && !parse_language(code))
    return refuse_line(command.name, {"không có ngôn ngữ '" + code + "'; chỉ có vi và en", "there is no language '" + code + "'; only vi and en"}, language);
  if (const auto wrong = fault_of_operands(command, given.operands.size())) return refuse_line(command.name, *wrong, language);
  return command.run(arguments);
}

int parse_and_run(int argc, char** argv, Language language) {
  CLI::App app;
  app.set_help_flag();
  app.allow_extras(false);
  bool wants_help = false;
  bool wants_version = false;
  std::string lang;
  app.add_flag("--help,-h", wants_help);
  app.add_flag("--version", wants_version);
  app.add_option("--lang", lang);
  const std::span<const CommandRef> commands = all_commands();
  std::vector<Given> given(commands.size());
  for (std::size_t i = 0; i < commands.size(); ++i) {
    given[i].app = app.add_subcommand(std::string(commands[i].get().name));
    given[i].app->set_help_flag();
    declare(*given[i].app, options_of(commands[i]), given[i]);
    if (commands[i].get().most_operands > 0)
      given[i].app->add_option("operands", given[i].operands)->expected(0, 1 << 20);  // counted by fault_of_operands
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    std::string_view command;
    for (std::size_t i = 0; i < commands.size(); ++i)
      if (*given[i].app) command = commands[i].get().name;
    return refuse_line(command, explain(error), language);
  }
  if (wants_version) {
    print(stdout, "congbo " + std::string(version()) + "\n");
    return 0;
  }
  for (std::size_t i = 0; i < commands.size(); ++i)
    if (*given[i].app) return run_command(commands[i], given[i], language);
  print(wants_help ? stdout : stderr, help_of_program(language));
  return wants_help ? 0 : failed;
}

}  // namespace

std::string_view version() { return CONGBO_VERSION; }

int run(int argc, char** argv) { return parse_and_run(argc, argv, language_of(argc, argv)); }

}  // namespace congbo
