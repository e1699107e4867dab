#include <cmath>
#include <nlohmann/json.hpp>

#include "command/report.h"

namespace congbo {
namespace {

using Json = nlohmann::ordered_json;

Json words(const std::string& vi, const std::string& en) { return Json{{"vi", vi}, {"en", en}}; }

Json as_json(const Finding& finding) {
  const Rule& rule = rule_of(finding.rule);
  Json json;
  json["rule"] = rule.code;
  json["name"] = rule.name;
  json["severity"] = name_of(finding.severity);
  json["file"] = finding.place.file;
  json["line"] = finding.place.line;
  json["column"] = finding.place.column;
  json["message"] = words(message_of(finding, Language::vi), message_of(finding, Language::en));
  const std::string hint = hint_of(finding, Language::vi);
  json["hint"] = hint.empty() ? Json(nullptr) : words(hint, hint_of(finding, Language::en));
  json["related"] = Json::array();
  for (const RelatedPlace& related : finding.related)
    json["related"].push_back(Json{{"file", related.place.file},
                                   {"line", related.place.line},
                                   {"message", words(related.message.vi, related.message.en)}});
  return json;
}

std::string dumped(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string findings_as_json(const Findings& findings) {
  std::string text = "[";
  for (std::size_t i = 0; i < findings.size(); ++i) text += (i ? ",\n" : "\n") + dumped(as_json(findings[i]));
  return text + "\n]\n";
}

std::string build_as_json(const BuildReport& report, double seconds) {
  const FindingCount count = count_findings(report.findings);
  Json json;
  json["documents"] = report.documents;
  json["drafts"] = report.drafts;
  json["honorees"] = report.honorees;
  json["pages"] = report.pages;
  json["written"] = report.written;
  json["removed"] = report.removed;
  json["left"] = report.left;
  json["stopped"] = report.stopped;
  json["seconds"] = std::round(seconds * 1000) / 1000;
  json["findings"] = Json{{"error", count.errors}, {"warning", count.warnings}, {"advice", count.advice}};
  return dumped(json) + "\n";
}

}  // namespace congbo
