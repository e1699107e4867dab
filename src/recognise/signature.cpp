// Signature block: on whose authority, position, name; several signers side by side or one below
// the other.

#include <algorithm>

#include "recognise/reading.h"
#include "recognise/wording.h"

namespace congbo {
namespace {

using Kind = ClosingPiece::Kind;

struct Column {
  int column = 0;
  std::vector<Signer> signers;
};

bool is_of_signature(const ClosingPiece& piece) {
  return piece.kind == Kind::authority || piece.kind == Kind::position || piece.kind == Kind::name;
}

bool awaits_name(const Column& column) {
  return !column.signers.empty() && column.signers.back().name.empty();
}

// The column that a piece belongs to. One that has its line for itself goes on with a signer whose
// name is still to come: a name with the leftmost of them, anything else with the last.
Column& column_of(std::vector<Column>& columns, const ClosingPiece& piece) {
  const auto same = [&](const Column& c) { return c.column == piece.column; };
  if (piece.column < 0) {
    if (piece.kind == Kind::name) {
      const auto open = std::find_if(columns.begin(), columns.end(), awaits_name);
      if (open != columns.end()) return *open;
    } else if (const auto open = std::find_if(columns.rbegin(), columns.rend(), awaits_name);
               open != columns.rend()) {
      return *open;
    }
  } else if (columns.size() == 1 && columns.front().column < 0 && awaits_name(columns.front())) {
    return columns.front();
  }
  const auto found = std::find_if(columns.begin(), columns.end(), same);
  if (found != columns.end()) return *found;
  columns.push_back({piece.column, {}});
  return columns.back();
}

void take(Column& column, const ClosingPiece& piece) {
  std::vector<Signer>& signers = column.signers;
  if (piece.kind == Kind::name) {
    // Names below several positions belong to them in order.
    const auto nameless = std::find_if(signers.begin(), signers.end(),
                                       [](const Signer& s) { return s.name.empty(); });
    if (nameless != signers.end())
      nameless->name = piece.text;
    else if (signers.empty()) // the position is lost
      signers.push_back({{}, {}, piece.text});
    return;
  }
  if (signers.empty() || !signers.back().name.empty()) signers.emplace_back();
  append_words(piece.kind == Kind::authority ? signers.back().authority : signers.back().position,
               piece.text);
}

// Two positions above two names, with nothing to tell columns: "CHỦ TỊCH …", "GIÁM ĐỐC …", name,
// name.
void part_positions(const std::vector<const ClosingPiece*>& pieces, std::vector<Signer>& signers) {
  std::vector<const ClosingPiece*> positions;
  std::vector<const ClosingPiece*> names;
  for (const ClosingPiece* piece : pieces) {
    if (piece->kind == Kind::authority || (piece->kind == Kind::position && !names.empty())) return;
    if (piece->kind == Kind::position && !piece->goes_on) positions.push_back(piece);
    if (piece->kind == Kind::name) names.push_back(piece);
  }
  if (names.size() < 2 || names.size() != positions.size()) return;
  signers.clear();
  for (std::size_t i = 0; i < names.size(); ++i)
    signers.push_back({{}, positions[i]->text, names[i]->text});
}

// One line of evidence a member: the first signer's.
void tell_why(const Reading& reading, const std::vector<const ClosingPiece*>& pieces,
              Document& document) {
  const auto tell = [&](Kind kind, std::string_view member) {
    const auto first = std::find_if(pieces.begin(), pieces.end(),
                                    [&](const ClosingPiece* piece) { return piece->kind == kind; });
    if (first == pieces.end()) return;
    const std::string_view text = (*first)->text;
    const std::string_view seen =
        kind == Kind::authority ? text.substr(0, text.find(' ')) : std::string_view{};
    document.saw(member, reading.lines[(*first)->line].number, Mark::signature, seen);
  };
  tell(Kind::authority, "signature.authority");
  tell(Kind::position, "signature.position");
  tell(Kind::name, "signature.name");
}

} // namespace

void read_signature(const Reading& reading, Document& document) {
  std::vector<Column> columns;
  std::vector<const ClosingPiece*> pieces;
  constexpr std::size_t most = 400; // more are no signatures
  for (const ClosingPiece& piece : reading.closing) {
    if (!is_of_signature(piece)) continue;
    if (pieces.size() == most) break;
    pieces.push_back(&piece);
    take(column_of(columns, piece), piece);
  }
  if (pieces.empty()) return;
  if (columns.size() == 1) part_positions(pieces, columns.front().signers);
  std::stable_sort(columns.begin(), columns.end(),
                   [](const Column& a, const Column& b) { return a.column < b.column; });
  std::vector<Signer> signers;
  for (const Column& column : columns)
    signers.insert(signers.end(), column.signers.begin(), column.signers.end());
  if (signers.empty()) return;
  Signature signature;
  static_cast<Signer&>(signature) = signers.front();
  signature.cosigners.assign(signers.begin() + 1, signers.end());
  signature.line = reading.lines[pieces.front()->line].number;
  document.signature = std::move(signature);
  tell_why(reading, pieces, document);
}

} // namespace congbo
