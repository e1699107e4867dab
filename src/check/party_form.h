#pragma once
// The Party lays out its documents by rules of its own (instruction 36-HD/VPTW), not by decree
// 30/2020/NĐ-CP. Internal to check/.

#include "check/rules.h"

namespace congbo {

// Whether the head is the Party's: "ĐẢNG CỘNG SẢN VIỆT NAM" where others have the national name.
bool in_party_form(const DocumentView& view);

}  // namespace congbo
