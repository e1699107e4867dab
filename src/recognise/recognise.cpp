#include "recognise/recognise.h"

#include "recognise/parts.h"
#include "recognise/reading.h"

namespace congbo {

Document recognise(const SourceDocument& source, const Register& registers) {
  Document document;
  document.source = source.path;
  const Reading reading = lay_out(source, registers);
  read_letterhead(reading, document);
  read_title(reading, document);
  read_addressees(reading, document);
  read_bases(reading, document);
  read_sections(reading, document);
  read_recipients(reading, document);
  read_signature(reading, document);
  read_annexes(reading, document);
  read_event(reading, document);
  read_budget(reading, document);
  read_assignments(reading, document);
  read_honorees(reading, document);
  read_stated_counts(reading, document);
  read_rankings(reading, document);
  read_notice(reading, document);
  read_amendments(reading, document);
  document.parts = parts_of(reading);
  for (std::size_t i = 0; i < reading.lines.size(); ++i)
    if (reading.continuation[i] == Continuation::joined_name)
      document.joined_lines.push_back(reading.lines[i].number);
  for (const std::size_t line : reading.further_documents)
    document.further_documents.push_back(source.lines[line].number);
  apply_front_matter(source.front_matter, document);
  return document;
}

} // namespace congbo
