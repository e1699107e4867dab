#pragma once
// What holds of every recognised document, whatever the bytes: for the fuzz targets and the
// property tests. The schema's own promises (document.schema.json, model/document.h).

#include <algorithm>
#include <string>
#include <string_view>

#include "model/document.h"
#include "model/source.h"
#include "vietnamese/edtf.h"
#include "vietnamese/normalize.h"
#include "vietnamese/utf8.h"

namespace congbo::test {

// Collects what does not hold.
class Invariants {
 public:
  Invariants(const SourceDocument& source, const Document& document) : m_document(document) {
    m_last = source.lines.empty() ? source.body_line : source.lines.back().number;
    m_first_of_body = source.body_line;
  }

  // Empty where all holds, else a sentence a line.
  std::string broken(std::string_view json) {
    texts(json);
    head();
    sections(m_document.sections);
    if (m_document.event) event(*m_document.event);
    for (const AnnouncedEvent& other : m_document.other_events)
      event(other);
    work();
    outcome();
    layout();
    return std::move(m_broken);
  }

 private:
  void expect(bool holds, std::string_view what, std::string_view value = {}) {
    if (holds) return;
    m_broken += what;
    m_broken += value.empty() ? "" : ": ";
    m_broken += value;
    m_broken += '\n';
  }

  // `must`: the schema has the line as 1 or more; elsewhere 0 is "not known".
  void line(int number, std::string_view where, bool must = true) {
    expect(number >= (must ? 1 : 0) && number <= m_last, "line outside the file", where);
  }

  void when(const std::optional<When>& when, std::string_view where) {
    if (!when) return;
    expect(!when->text.empty(), "a time without its words", where);
    if (when->edtf.empty()) return;
    const auto range = edtf_range(when->edtf);
    expect(range.has_value(), "no EDTF", when->edtf);
    if (range && !range->open_start && !range->open_end)
      expect(range->first <= range->last, "a range that ends before it begins", when->edtf);
  }

  void texts(std::string_view json) {
    expect(!first_invalid(json), "not UTF-8");
    // An escape ends in a letter or digit, with which a mark behind it would combine.
    std::string plain(json);
    for (std::size_t at = 0; (at = plain.find("\\u00", at)) != plain.npos; ++at)
      plain.replace(at, 6, plain.compare(at, 6, "\\u003c") == 0 ? "<" : " ");
    for (std::size_t at = 0; at < plain.size();) { // a text at a time, to name the one at fault
      const std::size_t end = std::min(plain.find('"', at), plain.size());
      const std::string_view text = std::string_view(plain).substr(at, end - at);
      expect(is_nfc(text), "not NFC", text);
      at = end + 1;
    }
    expect(json.find("  ") == json.npos, "white space not folded");
    expect(json.find("\\n") == json.npos || json.find("\\\\n") != json.npos,
           "a line end in a text");
  }

  void head() {
    const Document& d = m_document;
    line(d.number_line, "number", false);
    line(d.date_line, "date", false);
    line(d.title_line, "title", false);
    when(d.date, "date");
    expect(!d.issuer || !d.issuer->name.empty(), "an issuer without a name");
    for (const std::string& text : d.addressees)
      expect(!text.empty(), "an empty addressee");
    for (const std::string& text : d.recipients)
      expect(!text.empty(), "an empty recipient");
    for (const LegalBasis& basis : d.bases) {
      expect(!basis.reference.empty(), "a basis without a reference", basis.text);
      when(basis.date, "basis");
      line(basis.line, "basis");
    }
    if (d.signature) line(d.signature->line, "signature", false);
    for (const Annex& annex : d.annexes)
      line(annex.line, "annex");
  }

  void sections(const std::vector<Section>& top) {
    std::vector<const Section*> left;
    for (const Section& section : top)
      left.push_back(&section);
    while (!left.empty()) {
      const Section& section = *left.back();
      left.pop_back();
      line(section.line, "section");
      expect(!section.numeral.empty() || !section.heading.empty(), "a section of nothing");
      int above = section.line;
      for (const Section& child : section.children) {
        expect(child.line >= above, "sections out of order", child.heading);
        above = child.line;
        left.push_back(&child);
      }
    }
  }

  void event(const AnnouncedEvent& event) {
    when(event.time, "event");
    line(event.time_line, "time", false);
    line(event.venue_line, "venue", false);
    if (!event.delegates) return;
    const Delegates& delegates = *event.delegates;
    expect(delegates.total.value_or(0) >= 0, "fewer than no delegates");
    for (const DelegateGroup& group : delegates.groups) {
      expect(group.stated.value_or(0) >= 0, "fewer than no delegates", group.label);
      for (const DelegateMember& member : group.members) {
        expect(member.count.value_or(0) >= 0, "fewer than no delegates", member.text);
        expect(!member.text.empty(), "a delegate without a word");
        line(member.line, "delegate");
      }
    }
  }

  void work() {
    if (m_document.budget)
      for (const BudgetLine& item : m_document.budget->lines) {
        expect(!item.text.empty() || item.amount || item.quantity || item.unit_price,
               "a budget line of nothing");
        line(item.line, "budget");
      }
    for (const Assignment& assignment : m_document.assignments) {
      expect(!assignment.agency.empty(), "work for nobody");
      for (const Task& task : assignment.tasks) {
        expect(!task.text.empty(), "no task", assignment.agency);
        when(task.deadline, "deadline");
        line(task.line, "task");
      }
    }
  }

  void outcome() {
    for (const Honoree& honoree : m_document.honorees) {
      expect(!honoree.name.empty(), "an honoree without a name");
      line(honoree.line, "honoree");
    }
    for (const Ranking& ranking : m_document.rankings) {
      expect(!ranking.unit.empty(), "a rank of nobody");
      line(ranking.line, "ranking");
    }
  }

  void layout() {
    int above = m_first_of_body - 1;
    for (const Part& part : m_document.parts) {
      expect(part.first_line > above, "parts overlap");
      expect(part.last_line >= part.first_line, "a part ends before it begins");
      above = part.last_line;
    }
    expect(above <= m_last, "a part goes beyond the file");
    for (const int number : m_document.joined_lines)
      line(number, "joined");
    for (const int number : m_document.further_documents)
      line(number, "further document");
    for (const Evidence& evidence : m_document.evidence) {
      expect(!evidence.member.empty(), "evidence of nothing");
      line(evidence.line, evidence.member, false);
      expect(is_nfc(evidence.seen) && !first_invalid(evidence.seen), "evidence not in NFC");
    }
  }

  const Document& m_document;
  int m_last = 0;
  int m_first_of_body = 1;
  std::string m_broken;
};

} // namespace congbo::test
