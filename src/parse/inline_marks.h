#pragma once
// Takes the Markdown marks out of one line or one table cell: what a reader sees of it. Internal to
// parse/.

#include <string_view>

namespace congbo {

// Emphasis that is open where a piece of text begins; carried from line to line of one paragraph.
struct OpenEmphasis {
  bool strong = false;
  bool emphasised = false;
  unsigned openings = 0; // spans begun so far, of either kind
};

struct InlineText {
  // Marks removed, white space folded, trimmed. A part of the piece itself where nothing had to go,
  // else bytes in the arena; never longer than the piece.
  std::string_view text;
  bool bold = false;          // has letters, and every one is strong
  bool italic = false;        // has letters, and every one is emphasised
  bool ends_in_break = false; // the last thing is <br> or a lone backslash
};

// Comments that are closed within the piece go; one that is not is text. `arena` is moved behind
// the bytes written, at most piece.size() of them. One pass over the piece.
InlineText strip_marks(std::string_view piece, OpenEmphasis& open, char*& arena);

// Whether any letter stands in the text, near enough for emphasis: ASCII letters and the Latin
// blocks.
bool has_letter(std::string_view text);

} // namespace congbo
