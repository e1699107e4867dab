// The event that a document announces: which one, and its name. Its details are read in
// event_details.cpp, delegates.cpp and programme.cpp.

#include <algorithm>
#include <array>
#include <iterator>

#include "recognise/event_name.h"
#include "recognise/event_parts.h"
#include "recognise/reading.h"
#include "vietnamese/edtf.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

// Reports, directives, proposals and articles speak of events; these kinds announce them.
bool may_announce(DocumentKind kind) {
  switch (kind) {
  case DocumentKind::ke_hoach:
  case DocumentKind::giay_moi:
  case DocumentKind::thong_bao:
  case DocumentKind::cong_van:
  case DocumentKind::quyet_dinh:
  case DocumentKind::khac: return true;
  default: return false;
  }
}

// The year of issue, for dates that leave it out; 0 where it is unknown.
int year_of_issue(const Document& document) {
  if (!document.date || document.date->edtf.size() < 4) return 0;
  int year = 0;
  for (const char c : document.date->edtf.substr(0, 4)) {
    if (c < '0' || c > '9') return 0;
    year = 10 * year + (c - '0');
  }
  return year;
}

bool has_topic(const EventScope& scope, unsigned topic) {
  return std::ranges::any_of(scope.text->labels, [&](const Label& label) {
    return (label.topics & topic) && scope.holds(label);
  });
}

struct NamedScope {
  std::string name;
  EventScope scope;
  Sighting heading;
};

// An event while it is read, with the evidence for its members.
struct EventDraft {
  AnnouncedEvent event;
  std::vector<Evidence> evidence;
  void saw(std::string_view member, const Sighting& seen) {
    if (seen.line > 0) evidence.push_back({member, seen.line, seen.mark, seen.seen});
  }
};

// Headings that name an event, with its time below them: "1. Đối với Hội nghị …".
std::vector<NamedScope> named_scopes(const EventText& text, unsigned needed) {
  std::vector<NamedScope> found;
  for (std::size_t at = 0; at < text.passages.size(); ++at) {
    const Passage& passage = text.passages[at];
    if (!passage.is_numbered() && passage.head->heading == 0) continue;
    if (at + 1 == text.passages.size() || text.passages[at + 1].rank <= passage.rank) continue;
    Wording heading = passage.body();
    if (const std::size_t colon = label_colon(heading.folded); colon != nowhere)
      heading = heading.to(colon);
    constexpr std::size_t longest_heading = 240;
    if (heading.folded.size() > longest_heading || topics_of(heading.folded) != 0) continue;
    const EventName name = event_in_heading(heading);
    if (name.name.empty()) continue;
    const EventScope scope{&text, at + 1, end_of_passage(text.passages, at)};
    bool all = true;
    for (const unsigned topic : {topic_time, topic_venue})
      if (needed & topic) all = all && has_topic(scope, topic);
    if (!all) continue;
    found.push_back({name.name, scope, {passage.head->number, Mark::heading, std::string(heading.text)}});
    at = scope.end - 1;
  }
  return found;
}

// Whether an event is held by the units below the issuer, each its own.
bool is_held_below(std::string_view name, std::string_view issuer) {
  const std::string folded = fold(name);
  if (has_any(folded, {"o co so", "cap co so", "cac co quan", "cac don vi", "o cac", "cac xa", "cac cap",
                       "cac phuong", "cac thon", "cac chi bo", "cac truong"}))
    return true;
  if (has_any(folded, {"cap xa", "cap phuong"})) return !has_any(issuer, {"xa", "phuong", "thi tran", "dac khu"});
  return has_words(folded, "cap huyen") && has_any(issuer, {"tinh", "thanh pho"});
}

// A notice that an event is off gives its old time first.
bool takes_back(const Document& document) {
  if (document.kind != DocumentKind::thong_bao && document.kind != DocumentKind::cong_van) return false;
  // With their accents: "Liên hoan", "Huy hiệu" and "Đội" fold like "hoãn", "hủy" and "đổi".
  const std::string title = " " + comparison_key(document.title) + " ";
  return std::ranges::any_of(std::array<std::string_view, 6>{" hoãn ", " lùi ", " đổi ", " hủy ", " điều chỉnh ", " không tổ chức "},
                             [&](std::string_view word) { return title.find(word) != std::string::npos; });
}

constexpr auto new_time_leads = {"sang ngay", "sang luc", "den ngay", "thoi gian moi", "chuyen sang",
                                 "doi sang", "lui den", "hoan den", "to chuc lai vao", "lui sang",
                                 "se to chuc vao", "sang luc", "sang hoi"};

std::size_t new_time_begin(std::string_view folded) {
  std::size_t begin = nowhere;
  for (const std::string_view lead : new_time_leads)
    begin = std::min(begin, find_phrase(folded, lead));
  // "từ 8 giờ 00 ngày … sang 14 giờ 00 ngày …"; "sáng" stands behind its hour.
  for (std::size_t at = find_phrase(folded, "sang"); at != nowhere; at = find_phrase(folded, "sang", at + 1))
    if (at + 5 < folded.size() && is_digit_byte(folded[at + 5])) begin = std::min(begin, at);
  return begin;
}

// Sentences that could say time and place without a label: the one that names the event first.
void read_running_text(const EventScope& scope, const Document& document, EventDraft& draft) {
  AnnouncedEvent& event = draft.event;
  const int year = year_of_issue(document);
  for (std::size_t i = scope.begin; i < scope.end && (!event.time || event.venue.empty()); ++i) {
    const Passage& passage = scope.text->passages[i];
    const Wording words = passage.wording();
    if (passage.is_row() || closes_document(words.folded)) continue;
    const bool moved = takes_back(document);
    if (!moved && !has_any(words.folded, {"to chuc", "moi", "du", "vao luc", "vao hoi", "dien ra", "khai mac"}))
      continue;
    const std::size_t from = moved ? new_time_begin(words.folded) : 0;
    if (from == nowhere) continue;
    const std::optional<When> time = event_time_in_sentence(words, from, year);
    if (!time) continue;
    const Sighting seen{passage.head->number, Mark::running_text, {}};
    if (!event.time) {
      event.time = time;
      event.time_line = seen.line;
      draft.saw("event.time", seen);
    }
    if (!event.venue.empty()) continue;
    event.venue = event_venue_in_sentence(words, 0);
    if (event.venue.empty()) continue;
    event.venue_line = seen.line;
    draft.saw("event.venue", seen);
  }
}

// An invitation may say everything in the sentence under its name: "… dự buổi gặp mặt …, vào lúc 8 giờ …".
void read_title_sentence(const Document& document, EventDraft& draft) {
  AnnouncedEvent& event = draft.event;
  if (document.kind != DocumentKind::giay_moi || event.time) return;
  const OwnWording title(document.title);
  event.time = event_time_in_sentence(title.view(), 0, year_of_issue(document));
  if (!event.time) return;
  const Sighting seen{document.title_line, Mark::running_text, {}};
  event.time_line = seen.line;
  draft.saw("event.time", seen);
  if (!event.venue.empty()) return;
  event.venue = event_venue_in_sentence(title.view(), 0);
  if (event.venue.empty()) return;
  event.venue_line = seen.line;
  draft.saw("event.venue", seen);
}

void read_details(const EventScope& scope, const Document& document, EventDraft& draft) {
  AnnouncedEvent& event = draft.event;
  Sighting time, venue, chair, guests, programme;
  if (!event.time) event.time = event_time(scope, year_of_issue(document), time);
  if (event.venue.empty()) event.venue = event_venue(scope, venue);
  if (event.chair.empty()) event.chair = event_chair(scope, chair);
  if (!event.delegates) event.delegates = event_delegates(scope, guests);
  if (event.programme.empty()) event.programme = event_programme(scope, programme);
  if (event.backdrop.empty()) event.backdrop = event_backdrop(scope);
  if (time.line > 0) event.time_line = time.line;
  if (venue.line > 0) event.venue_line = venue.line;
  draft.saw("event.time", time);
  draft.saw("event.venue", venue);
  draft.saw("event.chair", chair);
  draft.saw("event.delegates", guests);
  draft.saw("event.programme", programme);
}

// "Thành phần: theo Phụ lục I."
bool refers_to_list(const Delegates& delegates) {
  if (delegates.total || delegates.groups.size() != 1 || delegates.groups[0].members.size() != 1) return false;
  return has_any(fold(delegates.groups[0].members[0].text), {"phu luc", "danh sach kem theo", "danh sach dinh kem"});
}

// An annex under the title "THÀNH PHẦN THAM DỰ …", where the text itself names nobody.
void read_delegates_of_annex(const EventText& annex, EventDraft& draft) {
  std::optional<Delegates>& delegates = draft.event.delegates;
  if (delegates && !refers_to_list(*delegates)) return;
  Sighting seen;
  std::optional<Delegates> found = delegates_of_annex(annex, seen);
  if (!found) return;
  delegates = std::move(found);
  std::erase_if(draft.evidence, [](const Evidence& e) { return e.member == "event.delegates"; });
  draft.saw("event.delegates", seen);
}

// An annex holds the programme, or (of a decision) the whole plan.
void read_annex(const EventText& text, const Document& document, EventDraft& draft) {
  const EventScope all{&text, 0, text.passages.size()};
  if (document.kind == DocumentKind::quyet_dinh) return read_details(all, document, draft);
  AnnouncedEvent& event = draft.event;
  Sighting programme;
  if (event.programme.empty()) event.programme = event_programme(all, programme);
  if (event.programme.empty()) event.programme = programme_of_annex(text, programme);
  draft.saw("event.programme", programme);
  if (event.backdrop.empty()) event.backdrop = event_backdrop(all);
  read_delegates_of_annex(text, draft);
}

std::string name_in_text(const EventScope& scope, Sighting& seen) {
  for (std::size_t i = scope.begin; i < scope.end; ++i) {
    const Passage& passage = scope.text->passages[i];
    if (passage.is_row()) continue;
    const EventName name = event_in_sentence(passage.wording());
    seen = {passage.head->number, Mark::running_text, {}};
    if (!name.name.empty()) return name.name;
  }
  for (const Label& label : scope.text->labels) {
    seen = sighting_of(*scope.text, label);
    if ((label.topics & topic_content) && scope.holds(label) && opens_with_event(label.value))
      return std::string(without_closing_remark(label.value).text);
  }
  seen = {};
  return {};
}

// "… thông báo tổ chức Lễ … vào lúc 7 giờ 30 phút ngày 02/12/2031 tại …": day, hour and place in one sentence.
bool announces_in_sentence(const EventScope& scope, const Document& document) {
  if (document.kind != DocumentKind::thong_bao && document.kind != DocumentKind::cong_van) return false;
  if (takes_back(document)) return false;
  const auto& passages = scope.text->passages;
  return std::ranges::any_of(passages, [&](const Passage& passage) {
    const Wording words = passage.wording();
    if (passage.is_row() || !has_any(words.folded, {"to chuc", "kinh moi"})) return false;
    const auto time = event_time_in_sentence(words, 0, year_of_issue(document));
    return time && edtf_clock(time->edtf) && !event_venue_in_sentence(words, 0).empty();
  });
}

// The name of the one event that the whole document announces; nothing where it announces none.
std::optional<std::string> announced_name(const EventScope& all, const Document& document, Sighting& seen) {
  const OwnWording title(document.title);
  const EventName titled = event_in_title(title.view());
  const bool placed = has_topic(all, topic_time) && has_topic(all, topic_venue);
  seen = {document.title_line, Mark::official_place, {}};
  if (!titled.name.empty() && (titled.certain || has_topic(all, topic_time) || has_topic(all, topic_venue)))
    return titled.name;
  if (!titled.name.empty() && announces_in_sentence(all, document)) return titled.name;
  const bool invites = document.kind == DocumentKind::giay_moi;
  const bool untitled_plan = document.kind == DocumentKind::ke_hoach && document.title.empty();
  if (!invites && !untitled_plan && (!placed || document.kind == DocumentKind::ke_hoach)) return {};
  std::string name = name_in_text(all, seen);
  if (name.empty() && !invites) return {};
  return name;
}

void take(EventDraft&& draft, Document& document) {
  document.event = std::move(draft.event);
  std::ranges::move(draft.evidence, std::back_inserter(document.evidence));
}

// Several events in one document, each under a heading with its time; the issuer's own goes first.
bool read_several(const EventText& text, const EventScope& all, Document& document) {
  std::vector<NamedScope> scopes = named_scopes(text, topic_time);
  if (scopes.size() < 2) return false;
  const std::string issuer = document.issuer ? fold(document.issuer->name) : std::string();
  const auto own = std::ranges::find_if(
      scopes, [&](const NamedScope& scope) { return !is_held_below(scope.name, issuer); });
  if (own != scopes.end()) std::rotate(scopes.begin(), own, own + 1);
  for (const NamedScope& scope : scopes) {
    EventDraft draft;
    draft.event.name = scope.name;
    draft.saw("event.name", scope.heading);
    read_details(scope.scope, document, draft);
    if (&scope == &scopes.front())
      take(std::move(draft), document);
    else
      document.other_events.push_back(std::move(draft.event));
  }
  // What stands outside all of them (programme, guests) is said of the issuer's own.
  AnnouncedEvent& event = *document.event;
  Sighting programme;
  if (event.programme.empty()) event.programme = event_programme(all, programme);
  if (programme.line > 0) document.saw("event.programme", programme.line, programme.mark, programme.seen);
  if (event.backdrop.empty()) event.backdrop = event_backdrop(all);
  return true;
}

LineRange announcing_lines(const Reading& reading, DocumentKind kind) {
  LineRange range = reading.main;
  // The sentence that invites may stand among those it invites.
  if (kind == DocumentKind::giay_moi && !reading.addressees.empty())
    range = {std::min(range.begin, reading.addressees.begin), std::max(range.end, reading.addressees.end)};
  return range;
}

}  // namespace

bool has_labels_below(const EventText& text, const Label& label) {
  auto next = static_cast<std::size_t>(&label - text.labels.data()) + 1;
  while (next < text.labels.size() && text.labels[next].passage == label.passage) ++next;
  return next < text.labels.size() && text.labels[next].passage < label.end;
}

EventText event_text(const Reading& reading, LineRange range) {
  EventText text;
  text.lines = reading.lines;
  text.passages = passages_in(reading, range);
  text.labels = labels_in(text.passages);
  return text;
}

void read_event(const Reading& reading, Document& document) {
  if (!may_announce(document.kind)) return;
  const EventText text = event_text(reading, announcing_lines(reading, document.kind));
  const EventScope all{&text, 0, text.passages.size()};
  const bool plans = document.kind == DocumentKind::ke_hoach;
  if (plans && read_several(text, all, document)) return;

  Sighting named;
  const std::optional<std::string> name = announced_name(all, document, named);
  EventDraft draft;
  if (name) {
    draft.event.name = *name;
    if (!name->empty()) draft.saw("event.name", named);
    read_details(all, document, draft);
    read_running_text(all, document, draft);
    read_title_sentence(document, draft);
    for (const LineRange annex : reading.annexes) read_annex(event_text(reading, annex), document, draft);
  } else if (plans) {
    // A plan of another subject may hold an event in one of its sections.
    const std::vector<NamedScope> scopes = named_scopes(text, topic_time | topic_venue);
    if (scopes.empty()) return;
    draft.event.name = scopes.front().name;
    draft.saw("event.name", scopes.front().heading);
    read_details(scopes.front().scope, document, draft);
  } else {
    return;
  }
  const AnnouncedEvent& event = draft.event;
  if (event.name.empty() && !event.time && event.venue.empty()) return;
  take(std::move(draft), document);
}

}  // namespace congbo
