#pragma once
// Completions for shells, made from the table of commands.

#include <string>

namespace congbo {

std::string bash_completion();
std::string zsh_completion();
std::string fish_completion();

}  // namespace congbo
