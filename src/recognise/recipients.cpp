// Recipients (nơi nhận).

#include "recognise/reading.h"
#include "recognise/wording.h"

namespace congbo {
namespace {

// The label; a list that lost it is known by its place.
void tell_why(const Reading& reading, const ClosingPiece* label, std::size_t first_item,
              Document& document) {
  if (label != nullptr)
    document.saw("recipients", reading.lines[label->line].number, Mark::label, label->text);
  else
    document.saw("recipients", reading.lines[first_item].number, Mark::official_place);
}

} // namespace

void read_recipients(const Reading& reading, Document& document) {
  struct Item {
    std::string text;
    std::size_t line;
  };
  std::vector<Item> items;
  const ClosingPiece* label = nullptr;
  for (const ClosingPiece& piece : reading.closing) {
    if (piece.kind == ClosingPiece::Kind::recipients_label && label == nullptr) label = &piece;
    if (piece.kind != ClosingPiece::Kind::recipient) continue;
    if (piece.goes_on && !items.empty())
      append_words(items.back().text, piece.text);
    else
      items.push_back({piece.text, piece.line});
  }
  for (const Item& item : items) {
    const std::string_view text = trimmed(without_end_marks(without_bullet(item.text)));
    if (text.empty() || only_marks(text)) continue;
    if (document.recipients.empty()) tell_why(reading, label, item.line, document);
    document.recipients.emplace_back(text);
  }
}

} // namespace congbo
