#include "recognise/deadline.h"

#include <algorithm>
#include <array>

#include "vietnamese/date_phrase.h"
#include "vietnamese/edtf.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

// Words that make the date behind them a deadline; they belong to its phrase.
constexpr auto lead_words = {"hoan thanh", "xong", "cham nhat", "muon nhat", "thoi han", "han chot", "han",
                             "thoi gian hoan thanh", "thoi gian thuc hien", "truoc", "den het",
                             "khong qua"};

// Where the words begin that lead to the date at `begin`; nowhere where no such words stand close by.
std::size_t lead_begin(std::string_view folded, std::size_t begin) {
  constexpr std::size_t reach = 48;
  const std::size_t from = begin > reach ? begin - reach : 0;
  const std::string_view before = folded.substr(0, begin);
  std::size_t best = nowhere;
  for (const std::string_view lead : lead_words) {
    std::size_t at = nowhere;
    for (std::size_t next = find_phrase(before, lead, from); next != nowhere;
         next = find_phrase(before, lead, next + 1))
      at = next;
    if (at == nowhere) continue;
    // Nothing but small words may stand between them and the date.
    const std::string_view between = before.substr(at + lead.size());
    if (between.find_first_of(".;/") != nowhere || word_count(between) > 4) continue;
    best = std::min(best, at);
  }
  return best;
}

// Without one of these no date is a deadline: reading dates is dear.
constexpr std::array limit_words = in_order(
    {"truoc", "cham nhat", "muon nhat", "hoan thanh", "xong", "han", "thoi han", "den het", "het", "khong qua", "khong muon hon", "khong cham hon", "it nhat", "trong vong",
     "sau", "thoi gian hoan thanh", "thoi gian thuc hien"});
constexpr PhraseList said_limits(limit_words);

bool opens_as_limit(std::string_view folded) {
  return static_cast<bool>(opening_phrase(folded, {"truoc", "cham nhat", "muon nhat", "han", "thoi han",
                                                   "den het", "het", "khong qua", "khong muon hon",
                                                   "khong cham hon"}));
}

std::optional<int> days_in(std::string_view folded) {
  for (std::size_t at = 0; at < folded.size(); ++at) {
    if (!is_digit_byte(folded[at]) || (at > 0 && folded[at - 1] != ' ')) continue;
    std::size_t end = at;
    int days = 0;
    while (end < folded.size() && is_digit_byte(folded[end]) && end - at < 4)
      days = 10 * days + (folded[end++] - '0');
    if (opens_with(folded.substr(std::min(end + 1, folded.size())), "ngay") &&
        !opens_with(folded.substr(std::min(end + 1, folded.size())), "ngay lam viec"))
      return days;
  }
  return std::nullopt;
}

// "trước ngày tổ chức Hội nghị ít nhất 15 ngày", reckoned from the event's day.
std::string resolve(std::string_view folded, const DeadlineContext& context) {
  if (!context.event || !has_words(folded, "truoc")) return {};
  if (!has_any(folded, {"hoi nghi", "dai hoi", "le", "khai mac", "to chuc", "dien ra", "hop"})) return {};
  const std::optional<int> days = days_in(folded);
  if (!days) return {};
  return "../" + edtf(from_days(days_from_epoch(*context.event) - *days));
}

// The phrase's value; a day without a year is the first one that does not lie before the date of issue.
std::string value_of(std::string_view text, const DatePhrase& phrase, const DeadlineContext& context) {
  if (!phrase.yearless || !context.issued) return phrase.edtf;
  for (const int year : {context.issued->year, context.issued->year + 1}) {
    const auto dated = find_moment(text.substr(phrase.begin), 0, year);
    if (!dated) return {};
    const auto range = edtf_range(dated->edtf);
    if (range && valid(range->last) && range->last >= *context.issued) return dated->edtf;
  }
  return {};
}

constexpr std::array bare_limits = in_order(
    {"truoc ngay to chuc", "truoc khi to chuc", "truoc ngay khai mac", "truoc khi khai mac", "truoc ngay dien ra",
     "truoc khi dien ra", "truoc hoi nghi", "truoc dai hoi", "truoc le", "truoc buoi le", "truoc ngay hop"});
constexpr PhraseList bare_limit_list(bare_limits);

// "trước ngày tổ chức Hội nghị", without a number of days: no date phrase, yet a deadline.
std::optional<When> bare_limit(Wording task, const DeadlineContext& context) {
  const PhrasePlace place = bare_limit_list.find(task.folded);
  if (!place) return std::nullopt;
  std::size_t end = task.folded.find_first_of(".;,)", place.end);
  end = std::min(end, task.folded.size());
  const std::size_t lead = lead_begin(task.folded, place.begin);
  When when{collapse_spaces(task.between(std::min(lead, place.begin), end).text), "", false};
  if (word_count(when.text) > 16) return std::nullopt;
  when.edtf = resolve(task.folded.substr(place.begin, end - place.begin), context);
  if (when.edtf.empty() && context.event && !days_in(fold(when.text)))
    when.edtf = "../" + edtf(from_days(days_from_epoch(*context.event) - 1));
  return when;
}

}  // namespace

DeadlineContext deadline_context(const Document& document) {
  DeadlineContext context;
  if (document.date) context.issued = edtf_day(document.date->edtf);
  if (document.event && document.event->time && document.other_events.empty())
    context.event = edtf_day(document.event->time->edtf);
  return context;
}

std::optional<When> deadline_in(Wording task, const DeadlineContext& context) {
  const PhrasePlace limit_word = said_limits.find(task.folded);
  if (!limit_word) return std::nullopt;
  // Nothing before the first of these words is part of a deadline.
  task = task.from(limit_word.begin);
  std::size_t from = 0;
  while (const auto phrase = find_moment(task.text, from)) {
    from = std::max(phrase->end, from + 1);
    const std::size_t begin = folded_length(task.text.substr(0, phrase->begin));
    const std::string_view date = task.text.substr(phrase->begin, phrase->end - phrase->begin);
    const std::size_t end = begin + folded_length(date);
    const std::string_view said = task.folded.substr(begin, end - begin);
    std::size_t lead = lead_begin(task.folded, begin);
    const bool limit = opens_as_limit(said) || phrase->edtf.starts_with("../") || phrase->relative;
    if (!limit && lead == nowhere) continue;
    lead = std::min(lead, begin);
    When when{collapse_spaces(task.between(lead, end).text), "", false};
    when.edtf = phrase->relative ? resolve(said, context) : value_of(task.text, *phrase, context);
    when.tentative = has_words(task.folded.substr(lead, end - lead), "du kien");
    return when;
  }
  return bare_limit(task, context);
}

}  // namespace congbo
