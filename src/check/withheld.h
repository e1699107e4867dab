#pragma once
// Persons whom the site does not name (`withheld` in the settings): their names out of a text.

#include <cstddef>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "model/settings.h"

namespace congbo {

// What stands in the place of a name.
inline constexpr std::string_view unnamed = "(không nêu tên)";

// A person to be taken out, and which entry of the settings says so.
struct Unnamed {
  const WithheldPerson* person;
  std::size_t entry;
};

// The text without the names: each reads `unnamed`. A name is found by its words, whatever their
// case and wherever their tones stand, over emphasis, cells of a table and a line end, which all
// stay. Where an entry tells the unit and the name stands in a row with it, rows with the same name
// in another unit keep it. Entries that were found are added to `found`. Linear in the text for
// each person.
std::string without_names(std::string_view text, std::span<const Unnamed> persons,
                          std::set<std::size_t>& found);

} // namespace congbo
