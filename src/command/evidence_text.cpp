#include "command/evidence_text.h"

#include <algorithm>

#include "vietnamese/utf8.h"

namespace congbo {
namespace {

struct MarkWords {
  Mark mark;
  std::string_view member; // empty = every member; the first row that fits is taken
  Words alone;             // where no printed mark is known
  Words with;              // {0}: the mark as printed
};

const MarkWords table[] = {
    {Mark::label,
     "",
     {"có nhãn đứng trước", "a label before it"},
     {"nhãn \"{0}\"", "label \"{0}\""}},
    {Mark::official_place,
     "title",
     {"ngay dưới tên loại văn bản", "right below the name of its type"},
     {"ngay dưới \"{0}\"", "right below \"{0}\""}},
    {Mark::official_place,
     "issuer",
     {"đầu văn bản, cạnh Quốc hiệu", "at the top, beside the national motto"},
     {"đầu văn bản, cạnh \"{0}\"", "at the top, beside \"{0}\""}},
    {Mark::official_place,
     "number",
     {"dưới tên cơ quan ban hành", "below the issuer"},
     {"dưới \"{0}\"", "below \"{0}\""}},
    {Mark::official_place,
     "date",
     {"dưới Quốc hiệu, Tiêu ngữ", "below the national motto"},
     {"dưới \"{0}\"", "below \"{0}\""}},
    {Mark::official_place,
     "place",
     {"trước ngày ban hành", "before the date of issue"},
     {"trước \"{0}\"", "before \"{0}\""}},
    {Mark::official_place,
     "",
     {"đúng vị trí theo thể thức", "at its official place"},
     {"đúng vị trí theo thể thức, cạnh \"{0}\"", "at its official place, beside \"{0}\""}},
    {Mark::opening_words,
     "",
     {"theo từ mở đầu", "by its opening words"},
     {"mở đầu bằng \"{0}\"", "opens with \"{0}\""}},
    {Mark::form,
     "",
     {"theo cách viết", "by its form"},
     {"viết theo dạng \"{0}\"", "has the form \"{0}\""}},
    {Mark::numbering,
     "",
     {"theo số thứ tự", "by its numeral"},
     {"số thứ tự \"{0}\"", "numeral \"{0}\""}},
    {Mark::heading,
     "",
     {"dưới đề mục", "below its heading"},
     {"dưới đề mục \"{0}\"", "below the heading \"{0}\""}},
    {Mark::column,
     "",
     {"theo cột của bảng", "by the table's column"},
     {"cột \"{0}\"", "column \"{0}\""}},
    {Mark::signature,
     "",
     {"khối chữ ký", "signature block"},
     {"khối chữ ký, \"{0}\"", "signature block, \"{0}\""}},
    {Mark::enclosing,
     "",
     {"dòng gắn phụ lục với văn bản", "the line that ties it to its document"},
     {"dòng gắn với văn bản: \"{0}\"", "the line that ties it to its document: \"{0}\""}},
    {Mark::running_text,
     "",
     {"nêu trong câu văn", "named in a sentence"},
     {"nêu trong câu, \"{0}\"", "named in a sentence, \"{0}\""}},
    {Mark::front_matter,
     "",
     {"khai ở đầu tệp (front matter)", "written in the front matter"},
     {"khai ở đầu tệp: \"{0}\"", "written in the front matter: \"{0}\""}},
};

// `member` is `whole` or a part of it: "event.time" of "event", "honorees[].name" of "honorees".
bool belongs(std::string_view member, std::string_view whole) {
  if (!member.starts_with(whole)) return false;
  return member.size() == whole.size() || member[whole.size()] == '.' ||
         member[whole.size()] == '[';
}

// At most 40 code points: a mark is quoted to be found again, not to be read.
std::string quoted(std::string_view seen) {
  constexpr std::size_t most = 40;
  std::size_t at = 0;
  for (std::size_t count = 0; at < seen.size(); ++count) {
    if (count == most) return std::string(seen.substr(0, at)) + "…";
    at += decode(seen, at).size;
  }
  return std::string(seen);
}

} // namespace

std::string mark_as_text(const Evidence& evidence, Language language) {
  for (const MarkWords& row : table) {
    if (row.mark != evidence.mark) continue;
    if (!row.member.empty() && !belongs(evidence.member, row.member)) continue;
    if (evidence.seen.empty()) return in(row.alone, language);
    return congbo::fill(in(row.with, language), {quoted(evidence.seen)}, language);
  }
  return {};
}

Sources::Sources(const Document& document, Language language)
    : m_evidence(document.evidence), m_language(language) {
  for (const Evidence& evidence : m_evidence)
    m_by_line.push_back(&evidence);
  std::ranges::stable_sort(m_by_line, {}, &Evidence::line);
}

const Evidence* Sources::find(std::string_view member) const {
  const Evidence* found = nullptr;
  for (const Evidence& evidence : m_evidence) {
    if (evidence.member == member && evidence.mark == Mark::front_matter) return &evidence;
    if (!found && belongs(evidence.member, member)) found = &evidence;
  }
  return found;
}

const Evidence* Sources::find(std::string_view member, int line) const {
  auto at = std::ranges::lower_bound(m_by_line, line, {}, &Evidence::line);
  for (; at != m_by_line.end() && (*at)->line == line; ++at)
    if (belongs((*at)->member, member)) return *at;
  return nullptr;
}

std::string Sources::said(int line, const std::string& mark) const {
  if (line <= 0) return mark;
  std::string text = m_language == Language::vi ? "dòng " : "line ";
  text += std::to_string(line);
  return mark.empty() ? text : text + ": " + mark;
}

std::string Sources::of(std::string_view member, int line) const {
  const Evidence* evidence = find(member);
  // The reader's own line is the better one, where it knows why.
  if (evidence && evidence->mark != Mark::front_matter && line > 0)
    if (const Evidence* there = find(member, line)) evidence = there;
  if (!evidence) return said(line, {});
  return said(evidence->line, mark_as_text(*evidence, m_language));
}

std::string Sources::of_item(std::string_view list, int line) {
  const Evidence* evidence = line > 0 ? find(list, line) : nullptr;
  std::string mark = evidence ? mark_as_text(*evidence, m_language) : std::string();
  if (mark.empty() || mark == m_last) return said(line, {});
  m_last = std::move(mark);
  return said(line, m_last);
}

} // namespace congbo
