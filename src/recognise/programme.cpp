// The programme (chương trình) of an event, and the lines on its banner (maket).

#include <algorithm>

#include "recognise/event_name.h"
#include "recognise/event_parts.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

constexpr std::size_t longest_item = 40;  // words, on average

std::string tidy_item(Wording words) { return std::string(trim_signs(words).text); }

// Which cells of a programme's table hold the hour and the item; nowhere where there is none.
struct ProgrammeColumns {
  std::size_t time = nowhere;
  std::size_t item = nowhere;
};

std::optional<ProgrammeColumns> programme_header(const Line& row) {
  ProgrammeColumns columns;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const std::string cell = fold(row.cells[i]);
    if (columns.time == nowhere && has_any(cell, {"thoi gian", "gio"})) columns.time = i;
    if (columns.item == nowhere && has_any(cell, {"noi dung", "chuong trinh", "hoat dong"}))
      columns.item = i;
  }
  return columns.item == nowhere ? std::nullopt : std::optional(columns);
}

// "TT Thời gian Nội dung Phụ trách": the header of a table of which only the words are left.
bool is_lost_header(const Passage& passage) {
  const std::string_view folded = trim_signs(passage.wording().folded);
  const PhrasePlace order = opening_phrase(folded, {"stt", "tt", "so tt"});
  return order && find_phrase(folded, "thoi gian", order.end) != nowhere &&
         find_phrase(folded, "noi dung", order.end) != nowhere && word_count(folded) <= 16;
}

std::string row_item(const Line& row, const ProgrammeColumns& columns) {
  if (columns.item >= row.cells.size()) return {};
  std::string item(trim_signs(row.cells[columns.item]));
  if (columns.time >= row.cells.size() || item.empty()) return item;
  const std::string_view time = trim_signs(row.cells[columns.time]);
  return time.empty() || time == item ? item : std::string(time) + ": " + item;
}

// The items in the passages from `begin` to before `end`; `value` is what stands on the label's line.
std::vector<std::string> items_in(const EventText& text, std::size_t begin, std::size_t end, Wording value) {
  std::vector<std::string> items;
  std::vector<Wording> paragraphs;
  std::optional<ProgrammeColumns> columns;
  for (std::size_t at = begin; at < end; ++at) {
    const Passage& passage = text.passages[at];
    if (passage.is_row()) {
      if (!columns)
        columns = programme_header(*passage.head);
      else if (std::string item = row_item(*passage.head, *columns); !item.empty())
        items.push_back(std::move(item));
    } else if (is_lost_header(passage)) {
      continue;
    } else if (passage.is_item() || passage.head->heading > 0) {
      items.push_back(tidy_item(passage.body()));
    } else {
      paragraphs.push_back(passage.wording());
    }
  }
  std::erase(items, std::string());
  // Items of a programme are short; long ones are what a plan asks for.
  std::size_t words = 0;
  for (const std::string& item : items) words += word_count(item);
  if (!items.empty()) return words > longest_item * items.size() ? std::vector<std::string>() : items;
  if (!trim_signs(value).empty()) paragraphs.insert(paragraphs.begin(), value);
  for (const Wording paragraph : paragraphs) {
    // "Đề nghị các đồng chí đến dự đúng giờ": asks, and ends what was said of the programme.
    if (opening_phrase(paragraph.folded, {"de nghi", "kinh de nghi", "kinh moi", "rat mong", "rat han hanh", "tran trong",
                                          "yeu cau", "moi thong tin", "moi chi tiet", "luu y"}))
      break;
    if (opening_phrase(paragraph.folded, {"co chuong trinh", "(co chuong trinh", "theo chuong trinh"})) continue;
    // From the left, so that each offset is counted from the item before it.
    for (Wording left = paragraph; !left.folded.empty();) {
      const std::size_t stop = std::min(left.folded.find(';'), left.folded.size());
      if (std::string item = tidy_item(left.to(stop)); !item.empty()) items.push_back(std::move(item));
      left = left.from(stop + 1);
    }
  }
  return items;
}

std::vector<std::string> items_of(const EventText& text, const Label& label) {
  return items_in(text, label.passage + 1, label.end, label.value);
}

// How surely a label heads the programme; 0: it does not.
int programme_weight(const EventText& text, const Label& label) {
  if (has_labels_below(text, label)) return 0;
  if (label.topics & topic_programme) return 3;
  if (!(label.topics & topic_content)) return 0;
  const std::string_view folded = label.words.folded;
  return opens_with(folded, "noi dung") && opens_with_event(trim_signs(folded.substr(8))) ? 2 : 1;
}

bool says_backdrop(const Passage& passage) {
  return !passage.is_item() && (passage.is_plain() || passage.head->heading > 0);
}

// Each printed line by itself, whatever sentence it belongs to.
void append_backdrop(const EventScope& scope, const Passage& passage, std::vector<std::string>& lines) {
  for (std::size_t i = passage.line; i < passage.end; ++i) {
    const Line& line = scope.text->lines[i];
    if (line.kind == LineKind::table_row)
      for (const std::string_view cell : line.cells) lines.emplace_back(unquote(cell));
    else if (line.kind == LineKind::text)
      lines.emplace_back(unquote(line.text));
  }
}

}  // namespace

std::vector<std::string> event_programme(const EventScope& scope, Sighting& seen) {
  std::vector<std::string> best;
  int best_weight = 0;
  for (const Label& label : scope.text->labels) {
    if (!scope.holds(label)) continue;
    const int weight = programme_weight(*scope.text, label);
    if (weight <= best_weight) continue;
    std::vector<std::string> items = items_of(*scope.text, label);
    if (items.empty()) continue;
    best = std::move(items);
    seen = sighting_of(*scope.text, label);
    best_weight = weight;
  }
  return best;
}

std::vector<std::string> programme_of_annex(const EventText& annex, Sighting& seen) {
  constexpr std::size_t title_lines = 8;
  for (std::size_t at = 0; at < std::min(annex.passages.size(), title_lines); ++at) {
    const Passage& passage = annex.passages[at];
    if (passage.is_row() || passage.is_item()) return {};
    const bool titled = passage.head->capitals || passage.head->bold || passage.head->heading > 0;
    if (!titled || !opening_phrase(passage.wording().folded, {"chuong trinh", "du kien chuong trinh", "lich trinh"}))
      continue;
    // The rest of the title and "(Kèm theo …)" stand before the first item.
    std::size_t begin = at + 1;
    while (begin < annex.passages.size() && annex.passages[begin].is_plain() && !annex.passages[begin].is_row()) ++begin;
    seen = {passage.head->number, Mark::heading, std::string(passage.head->text)};
    return items_in(annex, begin, annex.passages.size(), {});
  }
  return {};
}

std::vector<std::string> event_backdrop(const EventScope& scope) {
  const EventText& text = *scope.text;
  for (const Label& label : text.labels) {
    // "Maket, kinh phí Hội nghị" heads labels of its own.
    if (label.topics != topic_backdrop || !scope.holds(label)) continue;
    std::vector<std::string> lines;
    if (!trim_signs(label.value).empty())
      lines.emplace_back(unquote(trim_signs(label.value).text));
    for (std::size_t at = label.passage + 1; at < scope.end && says_backdrop(text.passages[at]); ++at) {
      const Passage& passage = text.passages[at];
      if (closes_document(passage.wording().folded)) break;
      // A sentence in ordinary letters says how the banner is made, not what is on it.
      const bool set_apart = passage.head->capitals || passage.head->bold || passage.head->italic ||
                             passage.head->text.starts_with("“") || passage.head->text.starts_with('"');
      if (!set_apart && passage.wording().folded.size() > 80) break;
      append_backdrop(scope, passage, lines);
    }
    std::erase(lines, std::string());
    if (!lines.empty()) return lines;
  }
  return {};
}

}  // namespace congbo
