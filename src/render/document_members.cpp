#include "render/document_members.h"

namespace congbo {

void write_texts(JsonWriter& json, std::string_view name, const std::vector<std::string>& texts) {
  json.key(name);
  json.begin_array();
  for (const std::string& text : texts)
    json.text(text);
  json.end_array();
}

void write_when(JsonWriter& json, std::string_view name, const std::optional<When>& when) {
  json.key(name);
  if (!when) return json.null();
  json.begin_object();
  json.member("text", when->text);
  json.member_or_null("edtf", when->edtf);
  json.key("tentative");
  json.boolean(when->tentative);
  json.end_object();
}

void write_delegates(JsonWriter& json, const std::optional<Delegates>& delegates) {
  json.key("delegates");
  if (!delegates) return json.null();
  json.begin_object();
  json.member_or_null("total", delegates->total);
  json.key("groups");
  json.begin_array();
  for (const DelegateGroup& group : delegates->groups) {
    json.begin_object();
    json.member_or_null("label", group.label);
    json.member_or_null("stated", group.stated);
    json.key("members");
    json.begin_array();
    for (const DelegateMember& member : group.members) {
      json.begin_object();
      json.member("text", member.text);
      json.member_or_null("count", member.count);
      json.member("line", member.line);
      json.end_object();
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_budget(JsonWriter& json, const std::optional<Budget>& budget) {
  if (!budget) return json.null();
  json.begin_object();
  json.member_or_null("source", budget->source);
  json.key("lines");
  json.begin_array();
  for (const BudgetLine& line : budget->lines) {
    json.begin_object();
    json.member("text", line.text);
    json.member_or_null("quantity", line.quantity);
    json.member_or_null("unit_price", line.unit_price);
    json.member_or_null("amount", line.amount);
    json.member("line", line.line);
    json.end_object();
  }
  json.end_array();
  json.member_or_null("total", budget->total);
  json.member_or_null("total_in_words", budget->total_in_words);
  json.end_object();
}

void write_assignments(JsonWriter& json, const std::vector<Assignment>& assignments) {
  json.begin_array();
  for (const Assignment& assignment : assignments) {
    json.begin_object();
    json.member("agency", assignment.agency);
    json.key("tasks");
    json.begin_array();
    for (const Task& task : assignment.tasks) {
      json.begin_object();
      json.member("text", task.text);
      write_when(json, "deadline", task.deadline);
      json.member("line", task.line);
      json.end_object();
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
}

void write_honoree_members(JsonWriter& json, const Honoree& honoree) {
  json.member_or_null("order", honoree.order);
  json.member_or_null("honorific", honoree.honorific);
  json.member("name", honoree.name);
  json.member("kind", slug_of(honoree.kind));
  json.member_or_null("position", honoree.position);
  json.member_or_null("unit", honoree.unit);
  json.member_or_null("award", honoree.award);
  json.member_or_null("reason", honoree.reason);
  json.member("line", honoree.line);
}

void write_ranking_members(JsonWriter& json, const Ranking& ranking) {
  json.member("unit", ranking.unit);
  json.member_or_null("self_score", ranking.self_score);
  json.member_or_null("score", ranking.score);
  json.member_or_null("rank", ranking.rank);
  json.member("line", ranking.line);
}

} // namespace congbo
