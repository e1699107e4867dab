#pragma once
// Beginnings for those who start: a whole site, or one document in the official layout. People, numbers
// and bodies in them are invented; they build, and `check --strict` has nothing to say.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "render/render.h"
#include "vietnamese/civil_date.h"

namespace congbo {

// A town as its documents write it: "phường Hoa Lau" → "PHƯỜNG HOA LAU", "Hoa Lau", "phường".
struct Town {
  std::string name;   // "phường Hoa Lau", "xã …", "đặc khu …"
  std::string kind;   // "phường"
  std::string place;  // "Hoa Lau"
};

// Of a town's name, or of an agency's with a town in it ("Ủy ban nhân dân phường Hoa Lau"); nothing where
// neither phường nor xã nor đặc khu stands there with a proper name behind it.
std::optional<Town> read_town(std::string_view name);

// What a new document says. Texts are as a sentence has them, without the full stop.
struct DocumentFacts {
  Town town;
  std::string event;  // "Hội nghị tổng kết …"
  std::string time;   // "08 giờ 00 phút, thứ Sáu, ngày 18 tháng 12 năm 2026"
  std::string venue;
  int number = 1;
  CivilDate issued{};
  CivilDate deadline{};  // of the tasks in a plan
};

// Time, venue and deadline for an event that nobody has planned yet: a Friday about a month behind
// `issued`, and the week before.
void propose_event(DocumentFacts& facts);

// "ke-hoach", "giay-moi" or "ket-qua" → the Markdown; empty for any other word.
std::string new_document(std::string_view what, const DocumentFacts& facts);

// The files of a new site, relative to its folder: settings, an event with its plan and invitation, one
// with its outcome, an introduction, what editors read. `today` decides the dates.
std::vector<ThemeFile> new_site(const Town& town, const std::string& title, CivilDate today);

// "ngày 05 tháng 3 năm 2026": days under 10 and the months 1 and 2 take a zero (30/2020/NĐ-CP, annex I).
std::string date_in_words(CivilDate date);

}  // namespace congbo
