// The end of the sheet: recipients at the left, signature at the right (decree 30/2020/NĐ-CP, annex
// I, boxes 7 and 9b).

#include <algorithm>
#include <array>

#include "render/coverage.h"
#include "render/section_plan.h"
#include "render/sheet.h"
#include "render/sheet_parts.h"

namespace congbo {
namespace {

// Recipients are names: the theme sets the marks behind them.
std::string without_end_mark(std::string said) {
  while (!said.empty() && (said.back() == ';' || said.back() == '.'))
    said.pop_back();
  return said;
}

void add_signature(const Signature& signature, ShownWords& shown) {
  for (const std::string* text : {&signature.authority, &signature.position, &signature.name})
    shown.add(*text);
  for (const Signer& signer : signature.cosigners)
    for (const std::string* text : {&signer.authority, &signer.position, &signer.name})
      shown.add(*text);
}

void place_recipients(const Document& document, const SheetParts& parts, Sheet& sheet,
                      LineList& aside) {
  sheet.recipients = document.recipients;
  ShownWords shown;
  shown.add("Nơi nhận:");
  for (const std::string& recipient : sheet.recipients)
    shown.add(recipient);
  ShownWords row = shown; // of a table: the signature may stand beside them
  if (document.signature) add_signature(*document.signature, row);
  for (const Line* line : parts.recipients) {
    std::string said = said_on(*line);
    if ((line->kind == LineKind::table_row ? row : shown).cover(said)) continue;
    if (sheet.recipients.empty())
      aside.push_back(line);
    else
      sheet.recipients.push_back(without_end_mark(std::move(said)));
  }
}

// "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH" → a line for each authority.
std::vector<std::string> authority_lines(std::string_view authority) {
  constexpr auto prefixes =
      std::to_array<std::string_view>({" TM.", " KT.", " TL.", " TUQ.", " Q."});
  std::vector<std::string> lines;
  while (!authority.empty()) {
    std::size_t end = authority.size();
    for (const std::string_view prefix : prefixes)
      end = std::min(end, authority.find(prefix, 1));
    lines.emplace_back(authority.substr(0, end));
    authority.remove_prefix(std::min(authority.size(), end + 1));
  }
  return lines;
}

SheetSigner signer_of(const Signer& signer) {
  SheetSigner block{authority_lines(signer.authority), signer.name};
  if (!signer.position.empty()) block.lines.push_back(signer.position);
  return block;
}

// One signer: the lines as printed down to the name. False where the name does not stand on a line
// of its own.
bool place_printed(const Signature& signature, const LineList& lines, Sheet& sheet,
                   LineList& aside) {
  const std::string name = words_line(signature.name);
  const auto says_name = [&](const Line* line) { return words_line(said_on(*line)) == name; };
  const auto found = std::find_if(lines.rbegin(), lines.rend(), says_name);
  if (name.empty() || found == lines.rend()) return false;
  const auto at = found.base() - 1;
  SheetSigner block;
  for (auto line = lines.begin(); line != at; ++line) {
    if ((*line)->kind != LineKind::text && (*line)->kind != LineKind::table_row) continue;
    if (std::string said = said_on(**line); !words_of(said).empty())
      block.lines.push_back(std::move(said));
  }
  block.name = signature.name;
  sheet.signers.push_back(std::move(block));
  // Marks of a scanner and the like below the name.
  for (auto line = at + 1; line != lines.end(); ++line)
    if (!words_of(said_on(**line)).empty()) aside.push_back(*line);
  return true;
}

void place_signature(const Document& document, const SheetParts& parts, Sheet& sheet,
                     LineList& aside) {
  if (document.signature && document.signature->cosigners.empty() &&
      place_printed(*document.signature, parts.signature, sheet, aside))
    return;
  ShownWords shown;
  if (document.signature) {
    sheet.signers.push_back(signer_of(*document.signature));
    for (const Signer& signer : document.signature->cosigners)
      sheet.signers.push_back(signer_of(signer));
    for (const SheetSigner& signer : sheet.signers) {
      shown.add(signer.name);
      for (const std::string& line : signer.lines)
        shown.add(line);
    }
  }
  for (const Line* line : parts.signature)
    if (!shown.cover(said_on(*line))) aside.push_back(line);
}

} // namespace

void place_end(const Document& document, const SheetParts& parts, Sheet& sheet, LineList& aside) {
  place_recipients(document, parts, sheet, aside);
  place_signature(document, parts, sheet, aside);
}

} // namespace congbo
