// Recipients (nơi nhận).

#include "recognise/reading.h"
#include "recognise/wording.h"

namespace congbo {

void read_recipients(const Reading& reading, Document& document) {
  std::vector<std::string> items;
  for (const ClosingPiece& piece : reading.closing) {
    if (piece.kind != ClosingPiece::Kind::recipient) continue;
    if (piece.goes_on && !items.empty())
      append_words(items.back(), piece.text);
    else
      items.push_back(piece.text);
  }
  for (const std::string& item : items) {
    const std::string_view text = trimmed(without_end_marks(without_bullet(item)));
    if (!text.empty() && !only_marks(text)) document.recipients.emplace_back(text);
  }
}

} // namespace congbo
