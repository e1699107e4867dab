#pragma once
// Words of signature blocks: on whose authority, in which position, and what is stamped around
// them.

#include <cstddef>
#include <string>
#include <string_view>

namespace congbo {

// Bytes of `folded` that a prefix of authority takes ("TM.", "KT.", "TL.", "TUQ.", "Q.", "T/M"),
// with the spaces behind it; 0 where there is none. Without its dot only before capitals.
std::size_t authority_prefix(std::string_view text, std::string_view folded);

// Whether a position opens the text ("Phó Chủ tịch …", "Giám đốc").
bool opens_position(std::string_view folded);

// A position alone, as it stands above a name: short, no sentence.
bool is_position_line(std::string_view text, std::string_view folded);

// A position with one letter misread ("PHÓ GIÁM ĐÓE"), and nothing else on the line.
bool is_misread_position(std::string_view folded);

// Without marks at either end; digits and letters stay.
std::string_view without_marks_around(std::string_view text);

// "(Đã ký)", a digital signature's stamp, "(Ký tên, đóng dấu)".
bool is_signature_mark(std::string_view folded);

// "(Đã ký) Trần Văn An": the name behind a bracketed mark; empty where none stands there.
std::string_view behind_signature_mark(std::string_view text, std::string_view folded);

// Whether a name begins with a usual family name, in any case: what stands alone must.
bool has_family_name(std::string_view name);

// The name in a line that holds a name and nothing else, without rank or degree before it ("ThS.",
// "Đại tá") and stray marks; empty where the line is no name.
std::string signer_name(std::string_view text);

} // namespace congbo
