// Time, venue and chair of an event, from labels ("Thời gian: …") and from running text.

#include <algorithm>

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

std::optional<When> time_of_label(const EventText& text, const Label& label, int assumed_year) {
  std::optional<When> when;
  std::size_t at = label.passage;
  if (!label.value.empty()) when = date_in(label.value, assumed_year);
  for (std::size_t i = label.passage + 1; !when && i < label.end; ++i) {
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

}  // namespace

bool is_tentative(std::string_view folded) {
  return has_words(folded, "du kien") || says_later(folded);
}

std::optional<When> event_time(const EventScope& scope, int assumed_year) {
  const EventText& text = *scope.text;
  for (const unsigned topic : {topic_time, topic_duration}) {
    for (const Label& label : text.labels)
      if ((label.topics & topic) && scope.holds(label))
        if (std::optional<When> when = time_of_label(text, label, assumed_year)) return when;
    for (const Label& label : text.labels)
      if ((label.topics & topic) && scope.holds(label))
        if (std::optional<When> when = undated_time(text, label)) return when;
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

std::string event_venue(const EventScope& scope) {
  for (const Label& label : scope.text->labels) {
    if (!(label.topics & topic_venue) || !scope.holds(label)) continue;
    std::string venue;
    if (!label.value.empty()) venue = venue_of_value(label, label.value);
    // A heading over labels of its own says nothing itself; they come next.
    const bool simple = (label.topics & ~(topic_venue | topic_time)) == 0;
    if (label.value.empty() && simple && label.end > label.passage + 1) {
      const Passage& next = scope.text->passages[label.passage + 1];
      if (!next.is_row() && label_colon(next.body().folded) == nowhere)
        venue = venue_of_value(label, next.wording());
    }
    if (!venue.empty()) return venue;
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

std::string event_chair(const EventScope& scope) {
  for (const Label& label : scope.text->labels) {
    if (!(label.topics & topic_chair) || !scope.holds(label)) continue;
    Wording value = label.value;
    if (value.empty() && label.topics == topic_chair && label.end > label.passage + 1)
      value = scope.text->passages[label.passage + 1].body();
    if (!trim_signs(value).empty()) return std::string(trim_signs(value).text);
  }
  for (std::size_t i = scope.begin; i < scope.end; ++i) {
    const Wording whole = scope.text->passages[i].wording();
    if (find_phrase(whole.folded, "chu tri") == nowhere) continue;
    const Wording words = trim_signs(whole);
    const std::size_t end = find_phrase(words.folded, "chu tri");
    if (end == nowhere) continue;
    // "- Đồng chí Phó Chủ tịch - Chủ trì;" among the guests.
    const std::string_view before = words.folded.substr(0, end);
    const bool last = trim_signs(words.folded.substr(end)) == "chu tri" || words.folded.substr(end) == "chu tri)";
    if (last && (before.ends_with("- ") || before.ends_with('(')))
      return std::string(trim_signs(words.to(end - 1)).text);
    std::size_t begin = nowhere;
    for (const std::string_view lead : {"do dong chi ", "do ong ", "do ba ", "do d/c "}) {
      const std::size_t at = words.folded.substr(0, end).rfind(lead);
      if (at != nowhere && (begin == nowhere || at > begin)) begin = at;
    }
    if (begin != nowhere) return std::string(trim_signs(words.between(begin + 3, end)).text);
  }
  return {};
}

int line_of_topic(const EventScope& scope, unsigned topic) {
  for (const Label& label : scope.text->labels)
    if ((label.topics & topic) && scope.holds(label) && !label.value.empty())
      return scope.text->passages[label.passage].head->number;
  for (const Label& label : scope.text->labels)
    if ((label.topics & topic) && scope.holds(label))
      return scope.text->passages[label.passage].head->number;
  return 0;
}

}  // namespace congbo
