#pragma once
// What each struct of the model is made of, for build/archive.h. A structured binding names every member:
// a member added to a struct does not compile until it is added here.

#include "assemble/assemble.h"
#include "build/archive.h"
#include "check/check.h"
#include "model/document.h"
#include "model/settings.h"
#include "model/site.h"

namespace congbo {

template <class A>
void members(A& a, CivilDate& v) {
  auto& [year, month, day] = v;
  a(year, month, day);
}

template <class A>
void members(A& a, When& v) {
  auto& [text, edtf, tentative] = v;
  a(text, edtf, tentative);
}

template <class A>
void members(A& a, Issuer& v) {
  auto& [name, parent] = v;
  a(name, parent);
}

template <class A>
void members(A& a, LegalBasis& v) {
  auto& [reference, date, issuer, text, line] = v;
  a(reference, date, issuer, text, line);
}

// As deep as the document's own numbering, which parse bounds by the kinds of numerals.
template <class A>
void members(A& a, Section& v) {
  auto& [numeral, heading, line, children] = v;
  a(numeral, heading, line, children);
}

template <class A>
void members(A& a, DelegateMember& v) {
  auto& [text, count, line] = v;
  a(text, count, line);
}

template <class A>
void members(A& a, DelegateGroup& v) {
  auto& [label, stated, line, all] = v;
  a(label, stated, line, all);
}

template <class A>
void members(A& a, Delegates& v) {
  auto& [total, total_line, groups] = v;
  a(total, total_line, groups);
}

template <class A>
void members(A& a, AnnouncedEvent& v) {
  auto& [name, time, venue, chair, delegates, programme, backdrop, time_line, venue_line] = v;
  a(name, time, venue, chair, delegates, programme, backdrop, time_line, venue_line);
}

template <class A>
void members(A& a, BudgetLine& v) {
  auto& [text, quantity, unit_price, amount, line] = v;
  a(text, quantity, unit_price, amount, line);
}

template <class A>
void members(A& a, Budget& v) {
  auto& [source, lines, total, total_in_words, total_line] = v;
  a(source, lines, total, total_in_words, total_line);
}

template <class A>
void members(A& a, Task& v) {
  auto& [text, deadline, line] = v;
  a(text, deadline, line);
}

template <class A>
void members(A& a, Assignment& v) {
  auto& [agency, tasks] = v;
  a(agency, tasks);
}

template <class A>
void members(A& a, Signer& v) {
  auto& [authority, position, name] = v;
  a(authority, position, name);
}

template <class A>
void members(A& a, Signature& v) {
  struct SameShape : Signer {  // structured bindings do not reach into a base: this tells of a new member
    std::vector<Signer> cosigners;
    int line = 0;
  };
  static_assert(sizeof(Signature) == sizeof(SameShape));
  members(a, static_cast<Signer&>(v));
  a(v.cosigners, v.line);
}

template <class A>
void members(A& a, Honoree& v) {
  auto& [order, honorific, name, kind, position, unit, award, reason, line, list] = v;
  a(order, honorific, name, kind, position, unit, award, reason, line, list);
}

template <class A>
void members(A& a, UnreadRow& v) {
  auto& [line, text] = v;
  a(line, text);
}

template <class A>
void members(A& a, StatedCount& v) {
  auto& [count, kind, award, line] = v;
  a(count, kind, award, line);
}

template <class A>
void members(A& a, Ranking& v) {
  auto& [unit, self_score, score, rank, line] = v;
  a(unit, self_score, score, rank, line);
}

template <class A>
void members(A& a, Annex& v) {
  auto& [title, line] = v;
  a(title, line);
}

template <class A>
void members(A& a, Part& v) {
  auto& [kind, first_line, last_line] = v;
  a(kind, first_line, last_line);
}

template <class A>
void members(A& a, Amendment& v) {
  auto& [kind, reference, date, whole, text, line] = v;
  a(kind, reference, date, whole, text, line);
}

// But for the evidence, which takes no part in any build (model/evidence.h).
template <class A>
void members(A& a, Document& v) {
  auto& [source, kind, type_name, number, symbol, number_line, issuer, place, date, date_line, title, title_line,
         addressees, bases, sections, event, other_events, budget, assignments, recipients, signature, honorees,
         unread_rows, stated_counts, rankings, parties, annexes, parts, joined_lines, draft_mark, speaks_of_list,
         date_blank, number_blank, notice, amendments, amends_only, further_documents, evidence] = v;
  a(source, kind, type_name, number, symbol, number_line, issuer, place, date, date_line, title, title_line);
  a(addressees, bases, sections, event, other_events, budget, assignments, recipients, signature, honorees);
  a(unread_rows, stated_counts, rankings, parties, annexes, parts, joined_lines, draft_mark, speaks_of_list);
  a(date_blank, number_blank, notice, amendments, amends_only, further_documents);
  static_cast<void>(evidence);
}

template <class A>
void members(A& a, FrontMatterEntry& v) {
  auto& [key, values, is_list, line, column] = v;
  a(key, values, is_list, line, column);
}

template <class A>
void members(A& a, CorrectionNote& v) {
  auto& [date, text] = v;
  a(date, text);
}

template <class A>
void members(A& a, FrontMatter& v) {
  auto& [overrides, draft, slug, aliases, event_name, status, attachments, list, topic, corrections] = v;
  a(overrides, draft, slug, aliases, event_name, status, attachments, list, topic, corrections);
}

template <class A>
void members(A& a, SourceLink& v) {
  auto& [url, line, column, image, described] = v;
  a(url, line, column, image, described);
}

template <class A>
void members(A& a, RecognisedSource& v) {
  auto& [document, front_matter, links, source_hash, recognised] = v;
  a(document, front_matter, links, source_hash, recognised);
}

template <class A>
void members(A& a, MediaFacts& v) {
  auto& [width, height, seconds] = v;
  a(width, height, seconds);
}

template <class A>
void members(A& a, FileNotes& v) {
  auto& [author, position, taken_out, scan, readable] = v;
  a(author, position, taken_out, scan, readable);
}

template <class A>
void members(A& a, PictureCopy& v) {
  auto& [address, width, height, webp] = v;
  a(address, width, height, webp);
}

template <class A>
void members(A& a, Attachment& v) {
  auto& [source, address, label, size, media, notes, copies] = v;
  a(source, address, label, size, media, notes, copies);
}

// Findings ------------------------------------------------------------------------------------------

template <class A>
void members(A& a, Words& v) {
  auto& [vi, en] = v;
  a(vi, en);
}

template <class A>
void members(A& a, Place& v) {
  auto& [file, line, column, length] = v;
  a(file, line, column, length);
}

template <class A>
void members(A& a, RelatedPlace& v) {
  auto& [place, message] = v;
  a(place, message);
}

// A variant is three optionals, of which one is there.
template <class A>
void members(A& a, Argument& v) {
  std::optional<std::string> text;
  std::optional<long long> number;
  std::optional<Words> words;
  if (const auto* there = std::get_if<std::string>(&v)) text = *there;
  if (const auto* there = std::get_if<long long>(&v)) number = *there;
  if (const auto* there = std::get_if<Words>(&v)) words = *there;
  a(text, number, words);
  if constexpr (std::is_same_v<A, ArchiveReader>) {
    if (text) v = std::move(*text);
    if (number) v = *number;
    if (words) v = std::move(*words);
  }
}

template <class A>
void members(A& a, Finding& v) {
  auto& [rule, place, arguments, related, severity] = v;
  a(rule, place, arguments, related, severity);
}

template <class A>
void members(A& a, TextSilence& v) {
  auto& [rule, code, reason, place, first_line, last_line] = v;
  a(rule, code, reason, place, first_line, last_line);
}

// Settings ------------------------------------------------------------------------------------------

template <class A>
void members(A& a, Organisation& v) {
  auto& [name, parent, address, phone, email, domains] = v;
  a(name, parent, address, phone, email, domains);
}

template <class A>
void members(A& a, Look& v) {
  auto& [mark, accent, honour, footer] = v;
  a(mark, accent, honour, footer);
}

template <class A>
void members(A& a, NamedLink& v) {
  auto& [label, url] = v;
  a(label, url);
}

template <class A>
void members(A& a, RuleSetting& v) {
  auto& [rule, path, action, reason, line, column] = v;
  a(rule, path, action, reason, line, column);
}

template <class A>
void members(A& a, WithheldPerson& v) {
  auto& [document, name, unit, reason, line, column] = v;
  a(document, name, unit, reason, line, column);
}

template <class A>
void members(A& a, Extends& v) {
  auto& [path, line, column] = v;
  a(path, line, column);
}

// But for where the output goes, which takes no part in what is in it.
template <class A>
void members(A& a, Settings& v) {
  auto& [extends, title, base_url, language, theme, look, organisation, links, licence, hosting, compressed, privacy,
         withheld, rules, publish, removed] = v;
  static_cast<void>(publish);
  a(extends, title, base_url, language, theme, look, organisation, links, licence, hosting, compressed, privacy);
  a(withheld, rules, removed);
}

}  // namespace congbo
