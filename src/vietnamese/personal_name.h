#pragma once

#include <string>
#include <string_view>

namespace congbo {

// A name as printed, taken apart; `honorific` (xưng hô: "Ông", "Đồng chí", "Đ/c", "Ông (Bà)") keeps
// its spelling, without a colon after it, and is empty where there is none. Both have their spaces
// collapsed.
struct NameParts {
  std::string honorific;
  std::string rest;
};
NameParts split_honorific(std::string_view text);

// Names of one word exist among minorities ("HMẫu"); they look like any capitalised word.
enum class NameForm { usual, one_word_too };

// A person's full name without honorific: 2 to 6 words of letters (apostrophes allowed:
// "H'Mẫu"), each with a capital or all in capitals, and no position ("PHÓ CHỦ TỊCH"), collective
// or heading.
bool looks_like_person_name(std::string_view text, NameForm form = NameForm::usual);

// Begins with the class word of a body (tập thể): "Trường Tiểu học …", "Nhân dân và cán bộ …",
// "UBND …". Accents count; Đoàn is a body or a family name, as the words after it tell.
bool is_collective(std::string_view text);

// A household (hộ gia đình): "Hộ ông …", "Gia đình bà …", "Hộ …".
bool is_household(std::string_view text);

// The head's name, without "Hộ", "Gia đình" and honorific; the text itself (collapsed) where it is
// no household.
std::string household_head(std::string_view text);

// A usual family name (họ), in any case and either way of placing tones; accents count.
bool is_family_name(std::string_view first_word);

// Looks like a person's name and begins with a usual family name.
bool has_usual_name(std::string_view text);

// Whether a person's name of three words, or an honorific and one, opens the text and more words stand
// behind: "Ông Lê Văn Sáu Trưởng thôn".
bool opens_with_person_name(std::string_view text);

} // namespace congbo
