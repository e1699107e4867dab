#pragma once
// Turns findings into sentences, and the choice of language into a value.

#include <optional>
#include <string>
#include <string_view>

#include "base/finding.h"

namespace congbo {

enum class Language { vi, en };

// "vi" or "en"; anything else is nothing.
std::optional<Language> parse_language(std::string_view code);

inline const std::string& in(const Words& words, Language language) {
  return language == Language::vi ? words.vi : words.en;
}

// `pattern` with {0}, {1}, … replaced by the arguments. A number out of range is left as it stands.
std::string fill(std::string_view pattern, const std::vector<Argument>& arguments, Language language);

std::string message_of(const Finding& finding, Language language);

// The hint, or empty where the rule has none.
std::string hint_of(const Finding& finding, Language language);

// "lỗi" / "error", "cảnh báo" / "warning", "lời khuyên" / "advice".
std::string_view label_of(Severity severity, Language language);

}  // namespace congbo
