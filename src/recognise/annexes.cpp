// Annexes (phụ lục) behind the signature.

#include <algorithm>

#include "recognise/annex_heading.h"
#include "recognise/reading.h"
#include "recognise/wording.h"

namespace congbo {
namespace {

bool stands_out(const Line& line) {
  return line.kind == LineKind::text && line.numeral.kind == NumeralKind::none &&
         line.bullet == 0 && (line.capitals || line.heading != 0 || line.bold);
}

// The heading of an annex: its first line and those in capitals or strong type below it. A heading
// of few words ("PHỤ LỤC I", "DANH SÁCH") takes the line below it, whatever its letters.
std::string title_of(const Reading& reading, LineRange annex) {
  constexpr std::size_t longest = 400;
  const Line& first = reading.lines[annex.begin];
  if (!stands_out(first) && !names_annex(first)) return {};
  std::string title(first.text);
  int said = 1;
  for (std::size_t i = annex.begin + 1; i < annex.end && said < 5; ++i) {
    const Line& line = reading.lines[i];
    if (line.kind == LineKind::blank) continue;
    const bool goes_on = reading.continuation[i] == Continuation::goes_on;
    if (line.kind != LineKind::text || line.bullet != 0 ||
        (line.numeral.kind != NumeralKind::none && !goes_on))
      break;
    if (speaks_of_enclosing(line.folded) || title.size() + line.text.size() > longest) break;
    const bool few_words = said == 1 && word_count(title) <= 3 && !ends_item(line.text);
    const bool same =
        line.capitals && first.capitals && !line.folded.starts_with("cong hoa xa hoi");
    if (!few_words && !same && !goes_on) break;
    append_words(title, line.text);
    ++said;
  }
  return std::string(trimmed(title));
}

// The line that ties an annex to its document: "(Kèm theo Kế hoạch số …)".
const Line* enclosing_line(const Reading& reading, LineRange annex) {
  constexpr std::size_t near = 12;
  for (std::size_t i = annex.begin; i < std::min(annex.end, annex.begin + near); ++i)
    if (speaks_of_enclosing(reading.lines[i].folded)) return &reading.lines[i];
  return nullptr;
}

} // namespace

void read_annexes(const Reading& reading, Document& document) {
  for (const LineRange& annex : reading.annexes) {
    if (annex.empty()) continue;
    std::string title = title_of(reading, annex);
    if (title.empty()) continue;
    const int line = reading.lines[annex.begin].number;
    document.annexes.push_back({std::move(title), line});
    if (const Line* enclosing = enclosing_line(reading, annex); enclosing != nullptr)
      document.saw("annexes", line, Mark::enclosing, enclosing->text);
    else
      document.saw("annexes", line, Mark::heading);
  }
}

} // namespace congbo
