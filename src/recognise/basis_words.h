#pragma once
// Words that open a legal basis (căn cứ ban hành) and the sentence in which the issuer acts.

#include <string_view>

namespace congbo {

// "Căn cứ", "Thực hiện", "Theo", "Xét đề nghị" … : bytes of the words, 0 where the text opens
// otherwise.
std::size_t basis_opening(std::string_view folded);

// "Căn cứ", "Xét": these open nothing but a basis.
bool is_certain_basis(std::string_view folded);

// "QUYẾT ĐỊNH:", "NAY QUYẾT NGHỊ": the line between the bases and what is decided.
bool is_resolving_line(std::string_view folded);

} // namespace congbo
