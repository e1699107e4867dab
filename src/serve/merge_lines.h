#pragma once
// Two changes of one text, put together line by line.

#include <optional>
#include <string>
#include <string_view>

namespace congbo {

// `ours` with what `theirs` changes of `base`. Nothing where both change the same lines, or lines that touch. Time goes with
// the lines, but for those in which few are alike.
std::optional<std::string> merge_lines(std::string_view base, std::string_view ours, std::string_view theirs);

}  // namespace congbo
