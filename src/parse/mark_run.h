#pragma once
// A run of emphasis marks with what stands beside it. Internal to parse/.

#include <cstddef>
#include <string_view>

namespace congbo {

struct MarkRun {
  enum class Side { space, punctuation, other };
  std::size_t size = 0;
  Side before = Side::space;
  Side after = Side::space;

  // CommonMark 6.2, left-flanking and right-flanking: may begin emphasis, may end it.
  bool left() const {
    return after != Side::space && (after == Side::other || before != Side::other);
  }
  bool right() const {
    return before != Side::space && (before == Side::other || after != Side::other);
  }
};

// The run of the byte at `at`.
MarkRun run_at(std::string_view text, std::size_t at);

bool ascii_punctuation(char c);

} // namespace congbo
