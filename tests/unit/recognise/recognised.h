#pragma once
// Documents recognised from text, for the tests of this folder.

#include <string_view>

#include "parse/parse.h"
#include "recognise/recognise.h"

namespace congbo {

inline Document recognised(std::string_view text) {
  const ParsedSource parsed = parse_source("content/2024/van-ban.md", text);
  return recognise(parsed.source, Register::built_in());
}

}  // namespace congbo
