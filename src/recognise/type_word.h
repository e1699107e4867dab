#pragma once
// The name of a document's type (tên loại) where it stands alone or opens a line, misread or not.

#include <optional>
#include <string>
#include <string_view>

#include "model/source.h"
#include "register/register.h"

namespace congbo {

struct TypeWord {
  const DocumentType* type = nullptr;
  std::string printed;   // "KẾ HOẠCH"
  std::string_view rest; // what stands behind it on the line: the abstract, or nothing
};

// The type's name on a line: alone ("KẾ HOẠCH", "K Ế  H O Ạ C H", misread "KÉẺ HOẠCH" where it
// stands out by capitals or marks), or before the abstract ("GIẤY MỜI Dự Hội nghị …").
std::optional<TypeWord> find_type_word(const Line& line, const Register& registers);

// The same for a text that is no line of its own.
std::optional<TypeWord> find_type_word(std::string_view text, bool stands_out,
                                       const Register& registers);

} // namespace congbo
