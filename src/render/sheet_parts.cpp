#include "render/sheet_parts.h"

namespace congbo {
namespace {

LineList* list_of(SheetParts& parts, PartKind kind) {
  switch (kind) {
  case PartKind::letterhead:
    return &parts.letterhead;
  case PartKind::title:
    return &parts.title;
  case PartKind::addressees:
    return &parts.addressees;
  case PartKind::preamble:
    return &parts.preamble;
  case PartKind::body:
    return &parts.body;
  case PartKind::recipients:
    return &parts.recipients;
  case PartKind::signature:
    return &parts.signature;
  case PartKind::annex:
    break;
  }
  return &parts.annexes.emplace_back();
}

} // namespace

SheetParts split_parts(const Document& document, const SourceDocument& source) {
  SheetParts parts;
  std::size_t next = 0;
  LineList* current = document.parts.empty() ? &parts.body : &parts.letterhead;
  for (const Line& line : source.lines) {
    while (next < document.parts.size() && line.number >= document.parts[next].first_line)
      current = list_of(parts, document.parts[next++].kind);
    current->push_back(&line);
  }
  return parts;
}

} // namespace congbo
