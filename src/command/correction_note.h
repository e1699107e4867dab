#pragma once
// A correction (đính chính) written into a document's front matter.

#include <string>
#include <string_view>

#include "base/result.h"
#include "model/source.h"

namespace congbo {

// The file with `note` behind the entries of `corrections`, which is made where there is none, as is the front matter.
// All else stays byte for byte: byte order mark, line ends, text. Fails where the file is no UTF-8, its front matter is
// faulty, or its list is written in a way that nothing can be added to; then a person has to.
Result<std::string> with_correction(std::string_view bytes, const CorrectionNote& note);

}  // namespace congbo
