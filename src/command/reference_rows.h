#pragma once
// What the reference pages say about names that other tables own. Tests hold these rows against those
// tables (parse, render). Internal to command/.

#include <span>
#include <string_view>

namespace congbo {

struct ReferenceRow {
  std::string_view name;  // "look.accent", "honorees[].award", "2024/hoi-nghi/lich.ics"
  std::string_view kind;  // type of the value; empty for addresses
  std::string_view vi;
  std::string_view en;
};

std::span<const ReferenceRow> setting_rows();
std::span<const ReferenceRow> front_matter_rows();
std::span<const ReferenceRow> address_rows();
std::span<const ReferenceRow> document_rows();

}  // namespace congbo
