#pragma once
// What the columns of a table of honorees hold, by their headers (variants as towns print them, without
// regard to case and accents). Internal to recognise/.

#include <span>
#include <string_view>
#include <vector>

namespace congbo {

enum class HonoreeColumn : unsigned char {
  other, order, honorific, name, family_names, given_name, collective, household, position, unit, post, award, reason,
  score
};

// By a header's cell, folded.
HonoreeColumn honoree_column(std::string_view folded);

// One a cell where the row is a header with a column of names; empty where it is none.
std::vector<HonoreeColumn> honoree_header(std::span<const std::string_view> cells);

}  // namespace congbo
