// Event, money and work of a document for people.

#include "command/document_sheet.h"
#include "vietnamese/number_words.h"

namespace congbo {
namespace {

std::string counted(const std::string& text, const std::optional<int>& count) {
  return count ? text + ": " + format_integer(*count) : text;
}

void add_delegates(DocumentSheet& sheet, const Delegates& delegates) {
  const std::string total = delegates.total ? format_integer(*delegates.total) +
                                                  in({" người", " persons"}, sheet.language)
                                            : std::string();
  sheet.list({"Đại biểu", "Delegates"}, total, "event.delegates", delegates.total_line);
  for (const DelegateGroup& group : delegates.groups) {
    const bool headed = !group.label.empty() || group.stated;
    if (headed) sheet.item(counted(group.label, group.stated), "event.delegates", group.line);
    for (const DelegateMember& member : group.members)
      sheet.item(counted(member.text, member.count), "event.delegates", member.line,
                 headed ? 1 : 0);
  }
}

void add_items(DocumentSheet& sheet, const Words& name, const std::vector<std::string>& items,
               std::string_view member) {
  if (items.empty()) return;
  sheet.list(name, std::to_string(items.size()), member);
  for (const std::string& item : items)
    sheet.item(item);
}

std::string text_of(const BudgetLine& line) {
  std::string text = line.text;
  if (line.quantity || line.unit_price) {
    const long long whole = line.quantity ? static_cast<long long>(*line.quantity) : 0;
    const bool is_whole = line.quantity && static_cast<double>(whole) == *line.quantity;
    text += ": ";
    if (line.quantity) text += is_whole ? format_integer(whole) : std::to_string(*line.quantity);
    if (line.quantity && line.unit_price) text += " × ";
    if (line.unit_price) text += format_integer(*line.unit_price);
    if (line.amount) text += " =";
  } else if (line.amount) {
    text += ":";
  }
  return line.amount ? text + " " + format_integer(*line.amount) : text;
}

} // namespace

void add_event(DocumentSheet& sheet, const AnnouncedEvent& event, bool is_main) {
  const std::string time = shown(event.time, sheet.language);
  if (is_main) {
    sheet.field({"Sự kiện", "Event"}, event.name, "event.name");
    sheet.main_field({"Thời gian", "Time"}, time, "event.time", event.time_line);
    sheet.main_field({"Địa điểm", "Venue"}, event.venue, "event.venue", event.venue_line);
    sheet.field({"Chủ trì", "Chair"}, event.chair, "event.chair");
  } else {
    // Evidence speaks of the main event; a further one is known by its lines.
    sheet.text.blank();
    sheet.text.row(in({"Sự kiện khác", "Further event"}, sheet.language), event.name);
    sheet.field({"Thời gian", "Time"}, time, "other_events.time", event.time_line);
    sheet.field({"Địa điểm", "Venue"}, event.venue, "other_events.venue", event.venue_line);
    sheet.field({"Chủ trì", "Chair"}, event.chair, "other_events.chair");
  }
  if (event.delegates) add_delegates(sheet, *event.delegates);
  add_items(sheet, {"Chương trình", "Programme"}, event.programme, "event.programme");
  add_items(sheet, {"Maket", "Backdrop"}, event.backdrop, "event.backdrop");
}

void add_budget(DocumentSheet& sheet, const Budget& budget) {
  const Words dong{" đồng", " đồng"};
  sheet.list({"Kinh phí", "Budget"},
             budget.total ? format_integer(*budget.total) + in(dong, sheet.language)
                          : std::string(),
             budget.total ? "budget.total" : "budget", budget.total_line);
  sheet.field({"Bằng chữ", "In words"}, budget.total_in_words, "budget.total_in_words");
  sheet.field({"Nguồn", "Paid from"}, budget.source, "budget.source");
  for (const BudgetLine& line : budget.lines)
    sheet.item(text_of(line), "budget.lines", line.line);
}

void add_assignments(DocumentSheet& sheet) {
  const std::vector<Assignment>& assignments = sheet.document.assignments;
  if (assignments.empty()) return;
  sheet.list({"Phân công", "Assignments"}, std::to_string(assignments.size()), "assignments");
  for (const Assignment& assignment : assignments) {
    sheet.item(assignment.agency);
    for (const Task& task : assignment.tasks) {
      const std::string deadline = shown(task.deadline, sheet.language);
      sheet.item(deadline.empty() ? task.text : task.text + " [" + deadline + "]",
                 "assignments[].tasks", task.line, 1);
    }
  }
}

} // namespace congbo
