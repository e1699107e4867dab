#pragma once
// Which documents, titles and lines speak of awards, before names are read. Internal to recognise/.

#include <string>
#include <string_view>

#include "model/document.h"
#include "model/source.h"

namespace congbo {

// Plans, invitations, proposals and pledges speak of awards to come.
bool may_award(DocumentKind kind);

// A title that says that what is listed below it are no honorees. `folded` as in fold().
bool title_forbids(std::string_view folded);

bool speaks_of_awards(std::string_view folded);

// "Hội nghị tổng kết năm học: 12 tập thể" honours nobody by name.
bool counts_at_end(std::string_view folded);

// "3 Lê Văn Sáu Trưởng thôn": a number without a mark, then a capital.
bool looks_like_row(const Line& line);

// The beginning of a row or item, as it is shown where it cannot be read.
std::string row_opening(std::string_view text);

}  // namespace congbo
