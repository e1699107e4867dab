#pragma once
// How a command ends and what it says on the way.

#include <cstdio>
#include <string>
#include <string_view>

#include "base/message.h"

namespace congbo {

// Exit statuses (contract, "Commands").
inline constexpr int done = 0;
inline constexpr int stopped = 1;  // by findings
inline constexpr int failed = 2;   // wrong use, or surroundings

void print(std::FILE* stream, std::string_view text);

// "congbo build: why" on standard error; returns `failed`. `command` is empty for the program itself.
int refuse(std::string_view command, const Words& why, Language language);

// A word of a shell, in single quotes; or only where it holds more than plain signs.
std::string shell_quoted(std::string_view text);
std::string shell_word(std::string_view text);

}  // namespace congbo
