// D03 date-order, D04 basis-in-future, D05 short-notice, D06 event-time-vague, D07 deadline-on-holiday,
// D09 deadline-relative: the days of a document against one another.

#include <algorithm>
#include <array>

#include "check/days.h"
#include "check/rules.h"
#include "vietnamese/edtf.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

std::optional<CivilDate> day_of(const std::optional<When>& when) { return when ? day_in(when->edtf) : std::nullopt; }

// The last day that a deadline leaves: of '../2022-01-14' the 14th.
std::optional<CivilDate> last_day(const When& when) {
  const auto range = edtf_range(when.edtf);
  if (!range || range->open_end || !valid(range->last)) return std::nullopt;
  return range->last;
}

// From one day to another, both known: '2026-03-26/2026-03-28'.
bool spans_days(const When& when) {
  const std::string_view edtf = when.edtf;
  const std::size_t slash = edtf.find('/');
  if (slash == std::string_view::npos) return false;
  return day_in(edtf.substr(0, slash)) && day_in(edtf.substr(slash + 1));
}

bool announces(DocumentKind kind) { return kind == DocumentKind::ke_hoach || kind == DocumentKind::giay_moi; }

// What is done when the event is over.
bool done_afterwards(std::string_view task) {
  constexpr std::array<std::string_view, 14> words = {
      "bao cao ket qua", "ket qua thuc hien", "quyet toan", "thanh toan",  "rut kinh nghiem", "sau hoi nghi", "sau dai hoi",
      "sau khi",         "sau le",            "luu tru",    "tin bai",     "dang tai",        "tuyen truyen", "hang nam"};
  const std::string folded = fold(task);
  const auto says = [&](std::string_view word) { return folded.find(word) != std::string::npos; };
  if (std::any_of(words.begin(), words.end(), says)) return true;
  // "tổng hợp, báo cáo Ban Thường vụ" tells how it went; "xây dựng báo cáo" is done for the event.
  constexpr std::array<std::string_view, 7> preparing = {"xay dung", "chuan bi", "du thao", "hoan thien",
                                                         "soan",     "tham luan", "bao cao vien"};
  const std::string last = folded.substr(folded.rfind(';') + 1);  // npos + 1: the whole
  return last.find("bao cao") != std::string::npos &&
         std::none_of(preparing.begin(), preparing.end(), [&](std::string_view word) { return last.find(word) != std::string::npos; });
}

// The line from `from` on that says the deadline; `from` where none does.
int line_of_words(const DocumentView& view, int from, std::string_view words) {
  constexpr int farthest = 6;
  for (int number = from; number < from + farthest; ++number) {
    const Line* line = line_at(view, number);
    if (line != nullptr && line->raw.find(words) != std::string_view::npos) return number;
  }
  return from;
}

Place place_of_deadline(const DocumentView& view, const Task& task) {
  return place_of_words(view, line_of_words(view, task.line, task.deadline->text), task.deadline->text);
}

void report_order(const DocumentView& view, Place place, const std::string& what, Words why, int other, Findings& findings) {
  findings.push_back({RuleId::D03, std::move(place), {what, std::move(why)},
                      {{place_of(view, other), {"ngày đối chiếu", "the day it is compared with"}}}});
}

void check_task(const DocumentView& view, const Task& task, Findings& findings) {
  const Document& document = view.document;
  const When& deadline = *task.deadline;
  const auto last = last_day(deadline);
  if (!last) {
    if (deadline.edtf.empty())
      findings.push_back({RuleId::D09, place_of_deadline(view, task), {deadline.text}, {}});
    return;
  }
  const auto issued = day_of(document.date);
  if (issued && *last < *issued && announces(document.kind))
    report_order(view, place_of_deadline(view, task), deadline.text,
                 {"hạn đã qua khi văn bản được ban hành", "the deadline was over when the document was issued"},
                 document.date_line, findings);
  const bool event_known = document.event && document.event->time && !document.event->time->tentative;
  const auto event_end = event_known ? last_day(*document.event->time) : std::nullopt;
  if (event_end && *event_end < *last && document.other_events.empty() && !done_afterwards(task.text))
    report_order(view, place_of_deadline(view, task), deadline.text,
                 {"hạn ở sau ngày tổ chức", "the deadline is after the event"}, document.event->time_line, findings);
  if (!edtf_day(deadline.edtf) && !deadline.edtf.starts_with("../")) return;  // a month has no last day to keep
  // Reckoned from the event ("trước ngày tổ chức 05 ngày"), it is a limit, no day that anybody chose.
  if (deadline.text.find('/') == std::string::npos && deadline.text.find("tháng") == std::string::npos) return;
  const int day = weekday(*last);
  const Holiday* holiday = view.registers.holiday_on(*last);
  if (holiday == nullptr && day != 0 && day != 6) return;
  Words what = holiday != nullptr ? Words{holiday->name, holiday->name}
               : day == 0         ? Words{"Chủ nhật", "a Sunday"}
                                  : Words{"thứ Bảy", "a Saturday"};
  findings.push_back({RuleId::D07, place_of_deadline(view, task), {deadline.text, std::move(what)}, {}});
}

// Days between two on which offices work, the later one's not counted.
int working_days(const Register& registers, CivilDate from, CivilDate until) {
  int days = 0;
  for (long day = days_from_epoch(from) + 1; day < days_from_epoch(until) && days < 10; ++day) {
    const CivilDate date = from_days(day);
    if (weekday(date) != 0 && weekday(date) != 6 && registers.holiday_on(date) == nullptr) ++days;
  }
  return days;
}

void check_event_time(const DocumentView& view, const AnnouncedEvent& event, Findings& findings) {
  const Document& document = view.document;
  if (!event.time) return;
  const When& time = *event.time;
  const bool invitation = document.kind == DocumentKind::giay_moi;
  const auto day = day_of(event.time);
  const bool span = spans_days(time);
  const bool vague = invitation ? !span && (!day || !edtf_clock(time.edtf)) : !day && !span;
  if (vague)
    findings.push_back({RuleId::D06, place_of_words(view, event.time_line, time.text), {time.text}, {}});
  const auto issued = day_of(document.date);
  const auto last = last_day(time);
  if (!issued || !last || document.notice != Document::Notice::none) return;
  if (*last < *issued) {
    report_order(view, place_of_words(view, event.time_line, time.text), time.text,
                 {"trước ngày ban hành văn bản", "before the document was issued"}, document.date_line, findings);
    return;
  }
  constexpr int fewest = 3;
  if (!invitation || !day) return;
  const int days = working_days(view.registers, *issued, *day);
  if (days < fewest)
    findings.push_back({RuleId::D05, place_of_words(view, event.time_line, time.text),
                        {time.text, static_cast<long long>(days)}, {}});
}

void check_bases(const DocumentView& view, Findings& findings) {
  const auto issued = day_of(view.document.date);
  if (!issued) return;
  for (const LegalBasis& basis : view.document.bases) {
    const auto day = day_of(basis.date);
    if (!day || *day <= *issued) continue;
    findings.push_back({RuleId::D04, place_of_words(view, basis.line, basis.date->text),
                        {basis.reference, basis.date->text, view.document.date->text},
                        {{place_of(view, view.document.date_line), {"ngày ban hành", "the day of issue"}}}});
  }
}

}  // namespace

void check_deadlines(const DocumentView& view, Findings& findings) {
  check_bases(view, findings);
  if (!announces(view.document.kind)) return;
  if (view.document.event) check_event_time(view, *view.document.event, findings);
  for (const Assignment& assignment : view.document.assignments)
    for (const Task& task : assignment.tasks)
      if (task.deadline) check_task(view, task, findings);
}

}  // namespace congbo
