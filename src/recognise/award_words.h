#pragma once
// How decisions speak of awards: which award, for what, and the headings that group those honoured.
// Internal to recognise/.

#include <optional>
#include <string>

#include "model/document.h"
#include "recognise/phrase.h"
#include "register/register.h"

namespace congbo {

// The award named first in `words` at or after `from`, as printed, with whose it is ("Bằng khen của Chủ
// tịch Ủy ban nhân dân tỉnh"). A name in quotes behind "danh hiệu" counts though no register knows it.
struct NamedAward {
  std::string name;
  const Award* award = nullptr;  // nothing: a name in quotes that no register holds
  std::size_t begin = 0;  // in the folded words
  std::size_t end = 0;
};
std::optional<NamedAward> award_in(Wording words, const Register& registers, std::size_t from = 0);

// As award_in, but nothing where `words` names more than one award.
std::optional<NamedAward> only_award_in(Wording words, const Register& registers);

// "(vì) đã có thành tích …", up to the list or the bracket behind it; empty where none is said.
std::string reason_in(Wording words);

// What a heading says of those listed below it: any of these may be empty.
struct HonoreeGroup {
  std::string award;
  std::string reason;
  std::string unit;
  std::optional<HonoreeKind> kind;
};

// A heading that groups honorees: "I. TẬP THỂ", "Danh hiệu “Lao động tiên tiến”: 12 cá nhân", "Tặng Giấy
// khen cho các hộ gia đình:". Nothing for an honoree ("Tập thể Phòng Nội vụ").
std::optional<HonoreeGroup> group_heading(Wording words, const Register& registers);

// A sentence that awards: "Tặng Giấy khen … cho …". `to` is what stands behind "cho".
struct AwardStatement {
  std::string award;
  std::string reason;
  Wording to;
};
std::optional<AwardStatement> award_statement(Wording sentence, const Register& registers);

// Whether words speak of awards that are only proposed, planned, or taken back.
bool is_proposal(std::string_view folded);

// "Mức tiền thưởng kèm theo Giấy khen …": about money, not about who is honoured; "Tặng Giấy khen kèm theo
// tiền thưởng cho …" is not.
bool speaks_of_money_first(std::string_view folded, const Register& registers);

// Lists of people who are not honoured: members of a council, guests, those who execute.
bool lists_others(std::string_view folded);

// "05 tập thể", "16 cá nhân": those honoured are counted, not named.
bool counts_honorees(std::string_view folded);

}  // namespace congbo
