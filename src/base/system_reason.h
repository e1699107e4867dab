#pragma once
// Why the system refused, in words for people.

#include <string>
#include <string_view>

#include "base/message.h"
#include "base/result.h"

namespace congbo {

// Of an errno: what happens to people has words in both languages; the rest is what the system says, in English in both.
Words system_reason(int error);

// What could not be done to the file or folder, and this reason: "<vi> '<path>': …".
Failure system_failure(std::string_view vi, std::string_view en, const std::string& path, int error);

}  // namespace congbo
