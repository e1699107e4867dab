// C01 event-name-varies, C03 closing-mark-missing, C04 assignee-not-recipient: the end of a document
// against its title and its tasks.

#include <algorithm>
#include <array>
#include <vector>

#include "check/party_form.h"
#include "check/rules.h"
#include "vietnamese/fold.h"
#include "vietnamese/words.h"

namespace congbo {
namespace {

bool letter_of_office(DocumentKind kind) {
  return kind != DocumentKind::bai_viet && kind != DocumentKind::khac && kind != DocumentKind::bien_ban &&
         kind != DocumentKind::giao_uoc && kind != DocumentKind::quy_che;
}

const Line* closing_sentence(const DocumentView& view) {
  for (const Line& line : view.source.lines)
    if (line.kind == LineKind::text && line.folded.starts_with("tren day")) return &line;
  return nullptr;
}

// The event's name in the closing sentence: up to the comma, stop or 'đề nghị' behind it.
std::string_view named_in(std::string_view folded) {
  const std::size_t begin = folded.find("to chuc ");
  if (begin == std::string_view::npos) return {};
  std::size_t end = folded.size();
  for (const std::string_view stop : {". ", "./", ", de nghi", ", yeu cau", "; ", ", uy ban", ", ubnd"})
    end = std::min(end, folded.find(stop, begin));
  return folded.substr(begin, end - begin);
}

// Whether a year stands in it that the title has not.
bool other_year(std::string_view name, std::string_view title) {
  for (std::size_t at = name.find("nam 20"); at != std::string_view::npos; at = name.find("nam 20", at + 1))
    if (title.find(name.substr(at + 4, 4)) == std::string_view::npos) return true;
  return false;
}

// Words of the name that the title has not, of all its words.
std::size_t foreign_words(std::string_view name, std::string_view title) {
  std::vector<Word> said, known;
  find_words(name, said);
  find_words(title, known);
  return static_cast<std::size_t>(std::count_if(said.begin(), said.end(), [&](const Word& word) {
    return std::none_of(known.begin(), known.end(), [&](const Word& other) { return other.key == word.key; });
  }));
}

// The kind of gathering: the title's and the sentence's must be one.
std::string_view gathering(std::string_view folded) {
  constexpr std::array<std::string_view, 9> kinds = {"hoi nghi", "dai hoi", "hoi thi", "hoi thao", "lien hoan",
                                                     "ngay hoi", "gap mat", "toa dam", "le trao"};
  std::string_view first;
  std::size_t at = std::string_view::npos;
  for (const std::string_view kind : kinds)
    if (const std::size_t found = folded.find(kind); found < at) {
      at = found;
      first = kind;
    }
  return first;
}

void check_event_name(const DocumentView& view, Findings& findings) {
  const Document& document = view.document;
  const Line* line = closing_sentence(view);
  if (line == nullptr || document.kind != DocumentKind::ke_hoach || document.title.empty()) return;
  const std::string title = fold(document.title);
  const std::string_view name = named_in(line->folded);
  if (name.empty()) return;
  const std::string_view ours = gathering(title);
  const std::string_view theirs = gathering(name);
  const bool other_kind = !ours.empty() && !theirs.empty() && ours != theirs && title.find(theirs) == std::string::npos;
  const bool lost_kind = !ours.empty() && theirs.empty() && foreign_words(name, title) >= 2;
  constexpr std::size_t many = 4;
  if (!other_kind && !lost_kind && !other_year(name, title) && foreign_words(name, title) < many) return;
  findings.push_back({RuleId::C01, place_of(view, line->number), {document.title},
                      {{place_of(view, document.title_line), {"tên trong trích yếu", "the name in the title"}}}});
}

// The text ends './.' before 'Nơi nhận' or the signature.
void check_closing_mark(const DocumentView& view, Findings& findings) {
  if (!letter_of_office(view.document.kind) || in_party_form(view)) return;
  int end = 0;
  for (const Part& part : view.document.parts)
    if ((part.kind == PartKind::recipients || part.kind == PartKind::signature) && (end == 0 || part.first_line < end))
      end = part.first_line;
  if (end == 0) return;
  const Line* last = nullptr;
  for (const Line& line : view.source.lines) {
    if (line.number >= end) break;
    if (line.kind == LineKind::text && line.folded.find("./.") != std::string_view::npos) return;
    if (line.kind == LineKind::text && !line.text.empty()) last = &line;
  }
  if (last == nullptr || last->text.ends_with("./")) return;
  findings.push_back({RuleId::C03, place_of(view, last->number), {}, {}});
}

// Agencies alike: one name holds the other.
bool told(const Document& document, const std::string& agency) {
  for (const std::string& recipient : document.recipients) {
    const std::string folded = fold(recipient);
    if (folded.find(agency) != std::string::npos || agency.find(folded) != std::string::npos) return true;
    // Groups that take in anybody: 'Các cơ quan, ban, ngành', 'Như Điều 3', 'Các đơn vị có liên quan'.
    if (folded.starts_with("cac ") || folded.starts_with("nhu ") || folded.find(" cac ") != std::string::npos) return true;
  }
  return document.recipients.empty();
}

void check_assignees(const DocumentView& view, Findings& findings) {
  for (const Assignment& assignment : view.document.assignments) {
    const std::string agency = fold(assignment.agency);
    if (assignment.tasks.empty() || agency.empty() || agency.starts_with("cac ") || agency.find(',') != std::string::npos) continue;
    if (told(view.document, agency)) continue;
    findings.push_back({RuleId::C04, place_of(view, assignment.tasks.front().line), {assignment.agency}, {}});
  }
}

}  // namespace

void check_closing_sentence(const DocumentView& view, Findings& findings) {
  check_event_name(view, findings);
  check_closing_mark(view, findings);
  check_assignees(view, findings);
}

}  // namespace congbo
