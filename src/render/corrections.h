#pragma once
// What was corrected in a document or revoked of it, from notes in its front matter and from the
// documents that say so.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "render/page.h"

namespace congbo {

struct Correction {
  std::string date; // EDTF day; empty where none is said
  // Of a correction: what it says. Of a revocation the words before the name of the document:
  // "Đã hủy bỏ theo".
  std::string text;
  std::optional<std::size_t> document; // that says so
  bool revokes = false;
};

// By date, undated last. A note and a document of the same day that corrects are one: the note's
// words, the document's link.
std::vector<Correction> corrections_of(const Site& site, const Phrases& phrases,
                                       std::size_t document);

// The day of the latest of them.
std::optional<CivilDate> corrected_day(const Site& site, std::size_t document);

// "Quyết định số 12/QĐ-UBND"; without a number the type alone.
std::string numbered_name(const Phrases& phrases, const Document& document);

// {items: [{date, text, url, link_label}]}, or false.
Value corrections_value(const Page& page, std::size_t document);

// What became of a document since: nothing, something in it was corrected or revoked, all of it was revoked.
enum class Amended : std::uint8_t { no, corrected, revoked };
Amended amended(const SiteDocument& document);

// For lists: {key: "corrected" or "revoked" (all of it), label}, or false.
Value amended_mark(const Page& page, const SiteDocument& document);

// The notice (box) that all of the document is revoked, or false.
Value revoked_notice(const Page& page, const SiteDocument& document);

// Of an honoree whose award is revoked: {text, url, link_label}; else false.
Value revoked_value(const Page& page, const SiteHonoree& honoree);

} // namespace congbo
