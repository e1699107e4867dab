#pragma once
// Made-up people and the places they work at, as often as such names are met.

#include <string>

#include "chance.h"

namespace congbo::bench {

// "Nguyễn Thị Ngọc Lan": a few family names are most people's, a long tail few people's.
std::string person(Chance& chance);

// "Trường Tiểu học Suối Mơ 2", "Tổ dân phố số 7": some hundreds, some with many people.
std::string unit(Chance& chance);

// A unit that is honoured as a collective.
std::string collective(Chance& chance);

}  // namespace congbo::bench
