#pragma once
// Which lines go on with the line above: wrapped lines, sentences cut by a page break, and the
// tails of names that a converter broke at their hyphen and took for list items.

#include <span>
#include <vector>

#include "recognise/reading.h"

namespace congbo {

std::vector<Continuation> mark_continuations(std::span<const Line> lines);

} // namespace congbo
