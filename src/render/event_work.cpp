// Tasks by agency, and their deadlines in order.

#include <algorithm>
#include <set>

#include "render/event_facts.h"
#include "render/event_value.h"
#include "vietnamese/edtf.h"
#include "vietnamese/slug.h"

namespace congbo {
namespace {

// "don-vi-phong-noi-vu": an anchor for each agency, in the order of the assignments.
std::vector<std::string> agency_anchors(const std::vector<Assignment>& assignments) {
  std::vector<std::string> anchors;
  std::set<std::string> taken;
  for (const Assignment& assignment : assignments) {
    const std::string base = "don-vi-" + slug(assignment.agency);
    std::string anchor = base;
    for (int n = 2; !taken.insert(anchor).second; ++n)
      anchor = base + "-" + std::to_string(n);
    anchors.push_back(std::move(anchor));
  }
  return anchors;
}

const std::vector<Assignment>* assignments_at(const Page& page, const SiteEvent& event) {
  const auto holder = assignments_of(page.site(), event);
  return holder ? &page.site().documents[*holder].document.assignments : nullptr;
}

} // namespace

Value assignments_value(const Page& page, const SiteEvent& event) {
  const auto* assignments = assignments_at(page, event);
  if (!assignments) return false;
  const std::vector<std::string> anchors = agency_anchors(*assignments);
  List list;
  for (std::size_t i = 0; i < assignments->size(); ++i) {
    List tasks;
    for (const Task& task : (*assignments)[i].tasks) {
      Object entry;
      entry.set("text", task.text);
      // What the task says in so many words is not said again.
      const bool said = task.deadline && !task.deadline->text.empty() &&
                        task.text.find(task.deadline->text) != std::string::npos;
      entry.set("date", said ? Value(false) : page.date(task.deadline));
      tasks.emplace_back(std::move(entry));
    }
    Object agency;
    agency.set("agency", (*assignments)[i].agency);
    agency.set("anchor", anchors[i]);
    agency.set("tasks", std::move(tasks));
    list.emplace_back(std::move(agency));
  }
  return items(std::move(list));
}

// Those that can be placed on a calendar, the earliest first.
Value deadlines_value(const Page& page, const SiteEvent& event) {
  struct Deadline {
    std::string until;
    const Task* task;
    std::size_t agency;
  };
  const auto* assignments = assignments_at(page, event);
  if (!assignments) return false;
  std::vector<Deadline> deadlines;
  for (std::size_t i = 0; i < assignments->size(); ++i)
    for (const Task& task : (*assignments)[i].tasks)
      if (std::string until = last_day(task.deadline); !until.empty())
        deadlines.push_back({std::move(until), &task, i});
  std::stable_sort(deadlines.begin(), deadlines.end(),
                   [](const Deadline& a, const Deadline& b) { return a.until < b.until; });
  const std::vector<std::string> anchors = agency_anchors(*assignments);
  List list;
  for (Deadline& deadline : deadlines) {
    Object entry;
    entry.set("date", page.date(deadline.task->deadline));
    entry.set("text", deadline.task->text);
    entry.set("agency", (*assignments)[deadline.agency].agency);
    entry.set("url", "#" + anchors[deadline.agency]);
    entry.set("until", std::move(deadline.until));
    list.emplace_back(std::move(entry));
  }
  return items(std::move(list));
}

// A plan may announce several: the rounds of a contest, the evening after a conference. Each once.
Value other_events_value(const Page& page, const SiteEvent& event) {
  std::set<std::pair<std::string, std::string>> told;
  List list;
  for (const std::size_t d : event.documents) {
    const SiteDocument& document = page.site().documents[d];
    if (is_article(document)) continue;
    for (const AnnouncedEvent& other : document.document.other_events) {
      const std::string edtf = other.time ? other.time->edtf : std::string();
      if (other.name.empty() || !told.insert({other.name, edtf}).second) continue;
      Object entry;
      entry.set("name", other.name);
      entry.set("date", page.date(other.time));
      entry.set("venue", other.venue);
      entry.set("until", last_day(other.time));
      list.emplace_back(std::move(entry));
    }
  }
  return items(std::move(list));
}

} // namespace congbo
