// O03 system-text: what a printer, scanner or program added to the text.

#include <array>

#include "check/byte_set.h"
#include "check/rules.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

// Folded; each is enough by itself wherever it stands.
constexpr std::array<std::string_view, 30> system_phrases = {
    "da in thanh cong",    "in thanh cong",          "da luu thanh cong",      "da gui thanh cong",
    "da quet xong",        "quet thanh cong",        "scanned by",             "scanned with",
    "camscanner",          "adobe scan",             "printed by",             "printed on",
    "signature not verified", "signature valid",     "error! reference source", "error! bookmark",
    "khong tim thay nguon tham chieu",               "microsoft word - ",      "evaluation only",
    "created with aspose", "abbyy finereader",       "may in khong san sang",  "dang in trang",
    "het giay",            "ket giay",               "nhan ctrl",              "click here to",
    "untitled document",   "docx - word",            "tai lieu duoc quet"};

// Three letters as a number; 0 where one of them is none.
constexpr std::size_t opening_of(std::string_view folded) {
  std::size_t opening = 0;
  for (const char c : folded.substr(0, 3)) {
    if (c != ' ' && (c < 'a' || c > 'z')) return 0;
    opening = opening * 27 + (c == ' ' ? 0U : static_cast<std::size_t>(c - 'a') + 1);
  }
  return opening;
}

// The letters with which one of the phrases opens.
constexpr auto openings = [] {
  std::array<bool, std::size_t{27} * 27 * 27> known{};
  for (const std::string_view phrase : system_phrases) known[opening_of(phrase)] = true;
  return known;
}();

bool is_system_text(const Line& line) {
  // "Trang 2/5"; a bare number is no program's.
  if (line.kind == LineKind::page_mark)
    return !line.folded.empty() && line.folded[0] >= 'a' && line.folded[0] <= 'z';
  if (line.folded.starts_with("file:///") || line.folded.starts_with("c:\\")) return true;
  // A short line: these words inside a sentence may be about printing.
  constexpr std::size_t longest = 90;
  if (line.folded.size() > longest) return false;
  constexpr ByteSet word_begins(" (");
  for (std::size_t at = 0; at < line.folded.size(); at = word_begins.find(line.folded, at) + 1) {
    const std::string_view here = line.folded.substr(at);
    if (!openings[opening_of(here)]) continue;
    for (const std::string_view phrase : system_phrases)
      if (here.starts_with(phrase)) return true;
  }
  return false;
}

}  // namespace

void check_system_text(const DocumentView& view, Findings& findings) {
  for (const Line& line : view.source.lines)
    if ((line.kind == LineKind::text || line.kind == LineKind::page_mark) && is_system_text(line))
      findings.push_back({RuleId::O03, place_of(view, line.number), {std::string(line.text)}, {}});
}

}  // namespace congbo
