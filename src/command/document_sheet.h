#pragma once
// What the pieces of document_as_text() share. Internal to command/.

#include <string>
#include <string_view>

#include "command/evidence_text.h"
#include "command/text_sheet.h"

namespace congbo {

struct DocumentSheet {
  const Document& document;
  Language language;
  TextSheet text{};
  Sources sources;

  DocumentSheet(const Document& a_document, Language a_language)
      : document(a_document), language(a_language), sources(a_document, a_language) {}

  // A member's row, left out where it is empty. `member` as in the schema.
  void field(const Words& name, std::string_view value, std::string_view member, int line = 0) {
    if (!value.empty()) text.row(in(name, language), value, sources.of(member, line));
  }
  // A member that people look for: said to be missing where it is empty.
  void main_field(const Words& name, std::string_view value, std::string_view member,
                  int line = 0) {
    if (value.empty())
      text.row(in(name, language), in({"không thấy", "not found"}, language));
    else
      field(name, value, member, line);
  }
  // The row above a list: how many items, and where they come from.
  void list(const Words& name, std::string_view value, std::string_view member, int line = 0) {
    text.blank();
    text.row(in(name, language), value, sources.of(member, line));
  }
  void item(std::string_view value, std::string_view list = {}, int line = 0,
            std::size_t depth = 0) {
    text.item(value, sources.of_item(list, line), depth);
  }
};

// The phrase as printed and what it means: "ngày 05 tháng 3 năm 2031 → 2031-03-05".
std::string shown(const std::optional<When>& when, Language language);

void add_event(DocumentSheet& sheet, const AnnouncedEvent& event,
               bool is_main);                                // document_event.cpp
void add_budget(DocumentSheet& sheet, const Budget& budget); // the same
void add_assignments(DocumentSheet& sheet);                  // the same
void add_honorees(DocumentSheet& sheet);                     // document_honorees.cpp
void add_rankings(DocumentSheet& sheet);                     // the same

} // namespace congbo
