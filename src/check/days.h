#pragma once
// Days of EDTF values. Internal to check/.

#include <optional>
#include <string_view>

#include "vietnamese/edtf.h"

namespace congbo {

// Of a day, or a moment of one.
inline std::optional<CivilDate> day_in(std::string_view edtf) { return edtf_day(edtf.substr(0, edtf.find('T'))); }

}  // namespace congbo
