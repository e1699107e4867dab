#pragma once
// Documents for the tests of recognise: text as a clerk would save it → what is read out of it.

#include <string>
#include <string_view>

#include "parse/parse.h"
#include "recognise/reading.h"
#include "recognise/recognise.h"

namespace congbo::test {

inline Document read(std::string_view markdown) {
  const ParsedSource parsed = parse_source("content/2024/thu/van-ban.md", markdown);
  return recognise(parsed.source, Register::built_in());
}

// A plan whose head, preamble and end are as `head`, `preamble` and `closing` say.
inline std::string plan(std::string_view head, std::string_view preamble = {},
                        std::string_view body = "I. MỤC ĐÍCH, YÊU CẦU\n\nĐánh giá kết quả.\n",
                        std::string_view closing = {}) {
  std::string text(head);
  text += "\n\n";
  text += preamble;
  text += "\n\n";
  text += body;
  text += "\n\n";
  text += closing;
  return text;
}

inline std::string_view edtf_of(const std::optional<When>& when) {
  return when ? std::string_view(when->edtf) : std::string_view("none");
}

} // namespace congbo::test
