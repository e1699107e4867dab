#pragma once

#include <cstddef>

#include "vietnamese/phrase_tokens.h"

namespace congbo::phrase {

// Whether a day reckoned from another event begins at the current token ("trước ngày tổ chức Hội
// nghị ít nhất 15 ngày", "trong vòng 05 ngày kể từ ngày …"): the token after it, or 0. Private to
// this folder.
std::size_t read_relative(Tokens& tokens);

} // namespace congbo::phrase
