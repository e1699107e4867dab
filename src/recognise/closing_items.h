#pragma once
// Items of a list of recipients as a line, a table cell or one half of two columns prints them.
// Internal to recognise/; everything is linear in the text.

#include <string_view>
#include <vector>

namespace congbo {

// Bytes of `text` that the label "Nơi nhận" takes with its colon, misread or not ("ơi nhận:",
// "Noi nhân :"); 0 where the text does not begin with it. `folded` is fold(text).
std::size_t recipients_label(std::string_view text, std::string_view folded);

// The items of one piece of text. With dashes ("- Như Điều 3; - Bộ Y tế; (để b/c) - Lưu: VT.") an
// item ends where a dash follows the mark that ends it or the bracket of a remark; without, at each
// semicolon. A bracketed remark stays with the item before it.
std::vector<std::string_view> split_recipients(std::string_view text, bool dashed);

// Without what a stamp, a pen or the column beside left behind the mark that ends an item: "BGĐ;
// ì", "Cổng TTĐT ; '", "UBND xã: /A27)".
std::string_view without_stray_tail(std::string_view item);

// Whether a text may name a recipient: words, not the remains of a stamp ("m.-", "JN23.-").
bool may_be_recipient(std::string_view text);

// Whether an item is the one that closes the list: "Lưu: VT, NV."
bool is_file_copy(std::string_view item);

// Whether a listed item is one that only recipients have at their head: "Như Điều 3", "Như trên".
bool opens_recipient_list(std::string_view folded);

} // namespace congbo
