#include "command/completions.h"

#include "command/answer.h"
#include "command/command.h"

namespace congbo {
namespace {

constexpr std::string_view made = "# Made from the table of commands by congbo_reference.\n";

// "text|json|sarif" → "text json sarif"; empty where the argument is no choice.
std::string choices(std::string_view argument) {
  if (argument.find('|') == argument.npos) return {};
  std::string words(argument);
  for (char& c : words) c = c == '|' ? ' ' : c;
  return words;
}

// The words that the first operand may be: "site ke-hoach …" of "site DIR | ke-hoach|giay-moi [EVENT] | …".
std::string first_words(const Command& command) {
  if (command.operands.find(" | ") == command.operands.npos) return {};
  std::string words;
  for (std::size_t at = 0; at < command.operands.size();) {
    const std::size_t end = std::min(command.operands.find(" | ", at), command.operands.size());
    const std::string_view form = command.operands.substr(at, end - at);
    const std::string_view name = form.substr(0, form.find(' '));
    const std::string more = choices(name);
    words += (words.empty() ? "" : " ") + (more.empty() ? std::string(name) : more);
    at = end + 3;
  }
  return words;
}

bool takes_folder(const CommandOption& option) { return option.argument == "DIR" || option.argument == "SITE"; }
bool takes_file(const CommandOption& option) { return option.argument == "FILE" || option.argument == "PATH" || option.argument == "EVENT"; }

std::string names_of_commands() {
  std::string names;
  for (const Command& command : all_commands()) names += (names.empty() ? "" : " ") + std::string(command.name);
  return names;
}

// Inside the brackets of _arguments, where these signs mean something.
std::string zsh_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

}  // namespace

// Names of files are left to the shell itself (complete -o default), which knows spaces and quotes in them: "Giấy mời.docx".
std::string bash_completion() {
  std::string out(made);
  out += "_congbo() {\n  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]}\n  COMPREPLY=()\n"
         "  if ((COMP_CWORD == 1)); then\n    COMPREPLY=($(compgen -W '" + names_of_commands() + " --help --version' -- \"$word\"))\n    compopt +o default 2>/dev/null\n    return\n  fi\n"
         "  case $command:$before in\n";
  for (const Command& command : all_commands())
    for (const CommandOption* option : options_of(command)) {
      const std::string pattern = "    " + std::string(command.name) + ":" + std::string(option->name) + ") ";
      if (const std::string words = choices(option->argument); !words.empty()) out += pattern + "COMPREPLY=($(compgen -W '" + words + "' -- \"$word\")); return ;;\n";
      else if (takes_folder(*option)) out += pattern + "compopt -o dirnames +o default 2>/dev/null; return ;;\n";
      else if (takes_file(*option)) out += pattern + "return ;;\n";
      else if (!option->argument.empty()) out += pattern + "compopt +o default 2>/dev/null; return ;;\n";
    }
  out += "  esac\n  case $command in\n";
  for (const Command& command : all_commands()) {
    std::string names;
    for (const CommandOption* option : options_of(command)) names += (names.empty() ? "" : " ") + std::string(option->name);
    out += "    " + std::string(command.name) + ")\n      [[ $word == -* ]] && COMPREPLY=($(compgen -W '" + names + "' -- \"$word\")) && return\n";
    if (const std::string words = first_words(command); !words.empty())
      out += "      ((COMP_CWORD == 2)) && COMPREPLY=($(compgen -W '" + words + "' -- \"$word\")) && return\n";
    out += "      ;;\n";
  }
  return out + "  esac\n  COMPREPLY=()\n}\ncomplete -o default -F _congbo congbo\n";
}

std::string zsh_completion() {
  std::string out = "#compdef congbo\n" + std::string(made) + "_congbo() {\n  local -a commands\n  commands=(\n";
  for (const Command& command : all_commands()) out += "    " + shell_quoted(std::string(command.name) + ":" + command.summary.vi) + "\n";
  out += "  )\n  if ((CURRENT == 2)); then\n    _describe 'lệnh' commands\n    return\n  fi\n  local command=${words[2]}\n  shift words\n  ((CURRENT--))\n  case $command in\n";
  for (const Command& command : all_commands()) {
    out += "    " + std::string(command.name) + ")\n      _arguments";
    for (const CommandOption* option : options_of(command)) {
      std::string spec = (option->repeats ? "*" : "") + std::string(option->name) + "[" + zsh_text(option->help.vi) + "]";
      if (!option->argument.empty()) {
        const std::string words = choices(option->argument);
        spec += ":" + zsh_text(option->argument) + ":" + (!words.empty() ? "(" + words + ")" : takes_folder(*option) ? "_files -/" : takes_file(*option) ? "_files" : " ");
      }
      out += " \\\n        " + shell_quoted(spec);
    }
    if (const std::string words = first_words(command); !words.empty()) out += " \\\n        " + shell_quoted("1:what:(" + words + ")");
    if (command.most_operands > 0) out += " \\\n        '*:file:_files'";
    out += "\n      ;;\n";
  }
  return out + "  esac\n}\n_congbo \"$@\"\n";
}

std::string fish_completion() {
  std::string out(made);
  for (const Command& command : all_commands()) {
    const std::string name(command.name);
    out += "complete -c congbo -n __fish_use_subcommand -f -a " + name + " -d " + shell_quoted(command.summary.vi) + "\n";
    const std::string when = "complete -c congbo -n '__fish_seen_subcommand_from " + name + "'";
    for (const CommandOption* option : options_of(command)) {
      out += when + " -l " + std::string(option->name.substr(2)) + " -d " + shell_quoted(option->help.vi);
      const std::string words = choices(option->argument);
      if (!words.empty()) out += " -x -a " + shell_quoted(words);
      else if (takes_folder(*option)) out += " -x -a '(__fish_complete_directories)'";
      else if (!option->argument.empty()) out += " -r";
      out += "\n";
    }
    if (const std::string words = first_words(command); !words.empty()) out += when + " -a " + shell_quoted(words) + "\n";
  }
  return out + "complete -c congbo -n __fish_use_subcommand -l help\ncomplete -c congbo -n __fish_use_subcommand -l version\n";
}

}  // namespace congbo
