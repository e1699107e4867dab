#pragma once
// Which documents, titles and lines speak of awards, before names are read. Internal to recognise/.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "model/source.h"
#include "recognise/award_words.h"

namespace congbo {

// Plans, invitations, proposals and pledges speak of awards to come.
bool may_award(DocumentKind kind);

// A title that says that what is listed below it are no honorees. `folded` as in fold().
bool title_forbids(std::string_view folded);

bool speaks_of_awards(std::string_view folded);

// "Hội nghị tổng kết năm học: 12 tập thể" honours nobody by name.
bool counts_at_end(std::string_view folded);

// The names that semicolons part: "A; B; và C".
std::vector<Wording> names_apart(Wording list);

// Those whom a sentence names one behind the other: "ông Trần Văn A, Trưởng thôn 2 và bà Lê Thị B, …" where each has
// a form of address; "Thôn 1, Thôn 2 và Trạm Y tế xã" where they are as many bodies as `said`, the count before them
// (0: none).
std::vector<Wording> named_in_sentence(Wording list, std::size_t said);

// "- Tập thể: Công an xã …"; "Cá nhân (02): ông Trần Văn A, …; bà Lê Thị B, …": a kind, and the names behind
// its colon. Nothing where a count stands there, or the names stand below.
struct KindAndNames {
  HonoreeGroup group;
  Wording names;
};
std::optional<KindAndNames> kind_and_names(Wording words, const Register& registers);

// "3 Lê Văn Sáu Trưởng thôn": a number without a mark, then a capital.
bool looks_like_row(const Line& line);

// "2. Tặng Giấy khen kèm theo tiền thưởng cho 03 cá nhân:".
bool awards_in_group(Wording words, const Register& registers);

// The beginning of a row or item, as it is shown where it cannot be read.
std::string row_opening(std::string_view text);

}  // namespace congbo
