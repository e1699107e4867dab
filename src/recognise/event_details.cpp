// Time, venue and chair of an event, from labels ("Thời gian: …") and from running text.

#include <algorithm>
#include <array>

#include "recognise/event_name.h"
#include "recognise/event_parts.h"
#include "vietnamese/date_phrase.h"
#include "vietnamese/edtf.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

bool says_later(std::string_view folded) {
  return has_any(folded, {"thong bao sau", "giay moi sau", "thu moi sau", "se thong bao", "thong bao cu the",
                          "se co thong bao", "se co giay moi"});
}

bool is_letter_byte(char c) { return c >= 'a' && c <= 'z'; }

// Whether the date that begins at `begin` belongs to a cited document ("số 12/KH-UBND ngày …").
bool is_citation(std::string_view text, std::size_t begin) {
  std::string_view before = text.substr(0, begin);
  while (before.ends_with(' ') || before.ends_with(',')) before.remove_suffix(1);
  const std::size_t space = before.rfind(' ');
  const std::string before_token = fold(before.substr(space == nowhere ? 0 : space + 1));
  const std::size_t slash = before_token.find('/');
  return slash != nowhere && slash + 1 < before_token.size() &&
         std::ranges::any_of(before_token, is_letter_byte);
}

// A date in running text is the event's where it has an hour, or words that lead to a date before it.
bool leads_to_time(std::string_view text, const DatePhrase& phrase) {
  if (edtf_clock(phrase.edtf)) return true;
  const std::string before = fold(text.substr(0, phrase.begin));
  const std::string_view word = last_word(before);
  const std::string inside = fold(text.substr(phrase.begin, phrase.end - phrase.begin));
  for (const std::string_view lead : {"vao", "sang", "chieu", "toi", "kien", "tu", "trong", "luc"})
    if (word == lead || opens_with(inside, lead)) return true;
  return false;
}

When when_of(Wording value, const DatePhrase& phrase) {
  When when;
  when.text = collapse_spaces(value.text.substr(phrase.begin, phrase.end - phrase.begin));
  when.edtf = phrase.edtf;
  // "dự kiến" behind a date speaks of something else ("…, dự kiến 01 buổi").
  const std::size_t begin = folded_length(value.text.substr(0, phrase.begin));
  const std::string_view behind = value.folded.substr(std::min(begin, value.folded.size()));
  when.tentative = is_tentative(value.folded.substr(0, begin)) || says_later(behind);
  return when;
}

std::optional<When> date_in(Wording value, int assumed_year) {
  const std::optional<DatePhrase> phrase = find_moment(value.text, 0, assumed_year);
  return phrase ? std::optional(when_of(value, *phrase)) : std::nullopt;
}

// Whether an outer label of the same topic says that all below it is intended only.
bool outer_is_tentative(const EventText& text, const Label& inner, unsigned topic) {
  for (int at = inner.outer; at >= 0; at = text.labels[static_cast<std::size_t>(at)].outer) {
    const Label& outer = text.labels[static_cast<std::size_t>(at)];
    if ((outer.topics & topic) && is_tentative(outer.words.folded)) return true;
  }
  return false;
}

bool remark_is_tentative(const EventText& text, std::size_t passage) {
  if (passage + 1 >= text.passages.size()) return false;
  const Wording next = text.passages[passage + 1].wording();
  return next.folded.starts_with('(') && is_tentative(next.folded);
}

// What stands beside the event's own time under its heading: registration, rehearsals, the end.
bool is_other_time(std::string_view folded) {
  return static_cast<bool>(opening_phrase(
      folded, {"thoi gian dang ky", "thoi gian nop", "thoi gian nhan", "thoi gian gui", "thoi han", "han nop", "han dang ky",
               "dang ky", "nop", "gui", "tong duyet", "so duyet", "duyet", "be mac", "hop ky thuat", "boc tham", "don tiep",
               "dai bieu co mat", "luu y", "ghi chu", "de nghi"}));
}

// `at` becomes the passage that says it.
std::optional<When> time_of_label(const EventText& text, const Label& label, int assumed_year, std::size_t& at) {
  std::optional<When> when;
  if (!label.value.empty()) when = date_in(label.value, assumed_year);
  for (std::size_t i = label.passage + 1; !when && i < label.end; ++i) {
    if (is_other_time(text.passages[i].body().folded)) continue;
    when = date_in(text.passages[i].wording(), assumed_year);
    at = i;
  }
  if (when)
    when->tentative = when->tentative || is_tentative(label.words.folded) ||
                      outer_is_tentative(text, label, label.topics) || remark_is_tentative(text, at);
  return when;
}

std::optional<When> undated_time(const EventText& text, const Label& label) {
  Wording value = label.value;
  if (value.empty() && label.end > label.passage + 1)
    value = text.passages[label.passage + 1].wording();
  const Wording words = without_closing_remark(value);
  if (words.empty() || (label.topics & ~(topic_time | topic_duration))) return std::nullopt;
  return When{std::string(words.text), "",
              is_tentative(value.folded) || remark_is_tentative(text, label.passage)};
}

constexpr auto venue_stops = {
    ". ",           "; ",          ", voi ",      " voi noi dung", ", do ",        " (theo",
    ", kinh mong",  ", tran trong", ", chu tri",  ": ",            ", vao luc",    ", vao hoi",
    ", vao ngay",   " vao luc",    " vao hoi",    " vao ngay",     ", thoi gian",  ", tu ngay",
    ", de ",        " nham ",      ", thanh phan", ", dung ",       ", bat dau",    ", noi dung",
    " sang ngay",   " den ngay",   " sang luc",   ", sang",
    ", cu the",     " de nghe",    " de ban",     " de trien khai"};

std::size_t venue_end(std::string_view folded, std::size_t from) {
  std::size_t end = folded.size();
  for (const std::string_view stop : venue_stops) {
    const std::size_t at = folded.substr(0, end).find(stop, from);
    if (at != nowhere) end = at;
  }
  return end;
}

std::string tidy_venue(Wording venue) {
  venue = trim_signs(venue);
  while (const PhrasePlace lead = opening_phrase(venue.folded, {"du kien", "tai", "to chuc tai", "o tai"}))
    venue = trim_signs(venue.from(lead.end));
  const Wording bare = without_closing_remark(venue);
  // Remarks about the room stay ("tầng 5"), those about what is still to come go.
  if (bare.folded.size() < venue.folded.size()) {
    const std::string_view remark = venue.folded.substr(bare.folded.size());
    if (is_tentative(remark) || has_any(remark, {"kem theo", "giay moi", "so do"})) venue = bare;
  }
  if (opening_phrase(venue.folded, {"se thong bao", "thong bao sau", "se co thong bao", "co thong bao", "do"}))
    return {};
  return std::string(venue.text);
}

// "Thời gian, địa điểm: 7 giờ 30 ngày …, tại Hội trường …".
std::string venue_of_value(const Label& label, Wording value) {
  if (!(label.topics & topic_time)) return tidy_venue(value.to(venue_end(value.folded, 0)));
  return event_venue_in_sentence(value, 0);
}

// A heading over labels of its own says nothing itself; they come next.
std::string venue_below(const EventText& text, const Label& label) {
  if ((label.topics & ~(topic_venue | topic_time)) != 0) return {};
  for (std::size_t at = label.passage + 1; at < label.end; ++at) {
    const Passage& below = text.passages[at];
    if (below.is_row()) return {};
    const Wording body = below.body();
    const std::size_t colon = label_colon(body.folded);
    // "Điểm cầu chính: Hội trường …", "Phần lễ: Sân vận động …": the first of several places.
    if (colon != nowhere && topics_of(trim_signs(body.folded.substr(0, colon))) != 0) return {};
    const bool main_place = colon != nowhere && opening_phrase(body.folded, {"diem cau", "diem chinh", "tai diem cau", "phan le", "phan hoi"});
    std::string venue = main_place ? tidy_venue(body.from(colon + 1)) : venue_of_value(label, body);
    if (!venue.empty() || label.topics == topic_venue) return venue;
  }
  return {};
}

constexpr std::array presiding_words = in_order(
    {"dong chi", "d/c", "ong", "ba", "chu tich", "pho chu tich", "thuong truc", "giam doc", "pho giam doc", "bi thu",
     "pho bi thu", "lanh dao", "truong ban", "hieu truong"});
constexpr PhraseList presiding(presiding_words);

// The last "do" before byte `end` behind which somebody stands who may preside.
std::size_t agent_begin(std::string_view folded, std::size_t end) {
  for (std::size_t at = folded.substr(0, end).rfind("do "); at != nowhere && at > 0; at = folded.rfind("do ", at - 1)) {
    if (folded[at - 1] == ' ' && presiding.opening(folded.substr(at + 3))) return at + 3;
  }
  return nowhere;
}

// "- Đồng chí Phó Chủ tịch - Chủ trì;" among the guests; "Hội nghị do Chủ tịch UBND xã chủ trì";
// "Đồng chí … chủ trì Hội nghị".
std::string chair_in_passage(Wording whole) {
  if (find_phrase(whole.folded, "chu tri") == nowhere) return {};
  const Wording words = trim_signs(whole);
  const std::size_t end = find_phrase(words.folded, "chu tri");
  if (end == nowhere) return {};
  const std::string_view before = words.folded.substr(0, end);
  const std::string_view behind = words.folded.substr(end + 7);
  const bool last = behind.empty() || behind == ")";
  if (last && (before.ends_with("- ") || before.ends_with('(')))
    return std::string(trim_signs(words.to(end - 1)).text);
  const std::size_t agent = agent_begin(words.folded, end);
  if (agent != nowhere && (last || behind.front() != ','))
    return std::string(trim_signs(words.between(agent, end)).text);
  const bool presides = presiding.opening(before) && opens_with_event(words.from(end + 8)) &&
                        before.find_first_of(".;:") == nowhere;
  return presides ? std::string(trim_signs(words.to(end)).text) : std::string();
}

}  // namespace

bool is_tentative(std::string_view folded) {
  return has_words(folded, "du kien") || says_later(folded);
}

Sighting sighting_of(const EventText& text, const Label& label) {
  return {text.passages[label.passage].head->number, Mark::label, std::string(label.words.text)};
}

std::optional<When> event_time(const EventScope& scope, int assumed_year, Sighting& seen) {
  const EventText& text = *scope.text;
  for (const unsigned topic : {topic_time, topic_duration}) {
    for (const bool dated : {true, false}) {
      for (const Label& label : text.labels) {
        if (!(label.topics & topic) || !scope.holds(label)) continue;
        std::size_t at = label.passage;
        std::optional<When> when = dated ? time_of_label(text, label, assumed_year, at) : undated_time(text, label);
        if (!when) continue;
        // An inner label says it more closely than the heading above it.
        const auto inner = std::ranges::find_if(
            text.labels, [&](const Label& other) { return other.passage == at && (other.topics & topic) != 0; });
        seen = sighting_of(text, inner == text.labels.end() ? label : *inner);
        seen.line = text.passages[at].head->number;
        return when;
      }
    }
  }
  return std::nullopt;
}

std::optional<When> event_time_in_sentence(Wording sentence, std::size_t from, int assumed_year) {
  std::size_t at = text_offset(sentence.text, from);
  while (const auto phrase = find_moment(sentence.text, at, assumed_year)) {
    if (!is_citation(sentence.text, phrase->begin) && leads_to_time(sentence.text, *phrase))
      return when_of(sentence, *phrase);
    at = std::max(phrase->end, at + 1);
  }
  return std::nullopt;
}

std::string event_venue(const EventScope& scope, Sighting& seen) {
  for (const Label& label : scope.text->labels) {
    if (!(label.topics & topic_venue) || !scope.holds(label)) continue;
    std::string venue;
    if (!label.value.empty()) venue = venue_of_value(label, label.value);
    if (venue.empty() && label.value.empty()) venue = venue_below(*scope.text, label);
    if (venue.empty()) continue;
    seen = sighting_of(*scope.text, label);
    return venue;
  }
  return {};
}

std::string event_venue_in_sentence(Wording sentence, std::size_t from) {
  const std::string_view folded = sentence.folded;
  std::size_t after = from;
  if (const auto phrase = find_moment(sentence.text, text_offset(sentence.text, from)))
    after = folded_length(sentence.text.substr(0, phrase->end));
  for (const std::size_t begin : {after, from}) {
    const std::size_t at = find_phrase(folded, "tai", begin);
    if (at == nowhere) continue;
    return tidy_venue(sentence.between(at, venue_end(folded, at)));
  }
  return {};
}

std::string event_chair(const EventScope& scope, Sighting& seen) {
  for (const Label& label : scope.text->labels) {
    if (!(label.topics & topic_chair) || !scope.holds(label)) continue;
    Wording value = label.value;
    if (value.empty() && label.topics == topic_chair && label.end > label.passage + 1)
      value = scope.text->passages[label.passage + 1].body();
    if (trim_signs(value).empty()) continue;
    seen = sighting_of(*scope.text, label);
    return std::string(trim_signs(value).text);
  }
  for (std::size_t i = scope.begin; i < scope.end; ++i) {
    const Passage& passage = scope.text->passages[i];
    std::string chair = chair_in_passage(passage.wording());
    if (chair.empty()) continue;
    seen = {passage.head->number, Mark::running_text, "chủ trì"};
    return chair;
  }
  return {};
}

}  // namespace congbo
