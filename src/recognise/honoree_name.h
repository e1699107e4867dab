#pragma once
// One honoree as printed: "Bà Hà Thị Thơ, Trưởng trạm Y tế phường Ngọc Khúc". Internal to recognise/.

#include <optional>
#include <string_view>

#include "model/document.h"
#include "recognise/phrase.h"

namespace congbo {

// Takes "Phó Hiệu trưởng Trường Tiểu học …" or "Bí thư Chi bộ, Trưởng thôn …, xã …" apart into position
// and unit. Either may stay empty.
struct Post {
  std::string_view position;
  std::string_view unit;
};
Post split_post(std::string_view text);

// "Trạm Y tế xã …", "thôn Hạ": the name of a unit or a territory.
bool begins_unit(std::string_view text);

// Where the name of a body ends and the place it is in begins: "Tổ dân phố số 4, phường …". Commas inside
// a name stay ("Phòng Kinh tế, Hạ tầng và Đô thị").
std::size_t body_name_end(std::string_view text);

// Fills name, honorific and kind from a name alone. `said` is what the column or the group says of its kind;
// it decides where the words themselves do not. `person` means that a name is a person's unless the words
// say otherwise. False where there is no name.
bool read_name(std::string_view text, std::optional<HonoreeKind> said, bool person, Honoree& honoree);

// Whether an item begins with a form of address ("Ông", "Đồng chí"). Cheap, by the folded words alone.
bool may_be_addressed(std::string_view folded);

// Whether somebody was named, and how surely: `known` where the item begins with a form of address, a
// household, a body or a person's name.
enum class Named { nobody, unsure, known };

// Fills name, honorific, kind, position, unit and reason from a whole item: name, then what is said of it.
Named read_named(Wording item, std::optional<HonoreeKind> said, Honoree& honoree);

}  // namespace congbo
