#include "base/message.h"

namespace congbo {
namespace {

void append(std::string& out, const Argument& argument, Language language) {
  if (const auto* text = std::get_if<std::string>(&argument)) {
    out += *text;
  } else if (const auto* number = std::get_if<long long>(&argument)) {
    out += std::to_string(*number);
  } else {
    out += in(std::get<Words>(argument), language);
  }
}

}  // namespace

std::optional<Language> parse_language(std::string_view code) {
  if (code == "vi") return Language::vi;
  if (code == "en") return Language::en;
  return std::nullopt;
}

std::string fill(std::string_view pattern, const std::vector<Argument>& arguments,
                 Language language) {
  std::string out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool hole = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}' &&
                      pattern[i + 1] >= '0' && pattern[i + 1] <= '9';
    const auto index = hole ? static_cast<std::size_t>(pattern[i + 1] - '0') : arguments.size();
    if (index >= arguments.size()) {
      out += pattern[i];
      continue;
    }
    append(out, arguments[index], language);
    i += 2;
  }
  return out;
}

std::string message_of(const Finding& finding, Language language) {
  const Rule& rule = rule_of(finding.rule);
  return fill(language == Language::vi ? rule.message_vi : rule.message_en, finding.arguments,
              language);
}

std::string hint_of(const Finding& finding, Language language) {
  const Rule& rule = rule_of(finding.rule);
  return fill(language == Language::vi ? rule.hint_vi : rule.hint_en, finding.arguments, language);
}

std::string_view label_of(Severity severity, Language language) {
  const bool vi = language == Language::vi;
  switch (severity) {
    case Severity::error: return vi ? "lỗi" : "error";
    case Severity::warning: return vi ? "cảnh báo" : "warning";
    case Severity::advice: break;
  }
  return vi ? "lời khuyên" : "advice";
}

}  // namespace congbo
