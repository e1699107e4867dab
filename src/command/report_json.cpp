// What congbo says as JSON: findings, and the same as SARIF 2.1.0 (OASIS).

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "command/command.h"
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

// SARIF ---------------------------------------------------------------------------------------------

std::string_view level_of(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::advice: break;
  }
  return "note";
}

// A path as a URI reference (RFC 3986): every byte that is not unreserved or '/' is escaped.
std::string uri_of(std::string_view path) {
  static constexpr char digits[] = "0123456789ABCDEF";
  std::string uri;
  for (const char c : path) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view("-._~/").find(c) != std::string_view::npos;
    const auto byte = static_cast<unsigned char>(c);
    if (plain) uri += c;
    else (uri += '%') += {digits[byte >> 4], digits[byte & 15]};
  }
  return uri;
}

// Lines and columns count from 1 and in code points, as ours do; 0 means the whole file.
Json location_of(const Place& place) {
  Json physical{{"artifactLocation", {{"uri", uri_of(place.file)}, {"uriBaseId", "SITE"}}}};
  if (place.line > 0) {
    Json region{{"startLine", place.line}};
    if (place.column > 0) region["startColumn"] = place.column;
    if (place.column > 0 && place.length > 0) region["endColumn"] = place.column + place.length;
    physical["region"] = std::move(region);
  }
  return Json{{"physicalLocation", std::move(physical)}};
}

std::string both(const std::string& vi, const std::string& en) { return vi.empty() ? vi : vi + " / " + en; }

Json result_of(const Finding& finding, std::size_t index) {
  const std::string vi = message_of(finding, Language::vi), hint = hint_of(finding, Language::vi);
  std::string text = both(vi, message_of(finding, Language::en));
  if (!hint.empty()) text += "\n" + both(hint, hint_of(finding, Language::en));
  Json result{{"ruleId", rule_of(finding.rule).code},
              {"ruleIndex", index},
              {"level", level_of(finding.severity)},
              {"message", {{"text", text}}},
              {"locations", Json::array({location_of(finding.place)})}};
  for (const RelatedPlace& related : finding.related) {
    Json location = location_of(related.place);
    location["message"] = {{"text", both(related.message.vi, related.message.en)}};
    result["relatedLocations"].push_back(std::move(location));
  }
  return result;
}

Json described(const Rule& rule) {
  Json json{{"id", rule.code},
            {"name", rule.name},
            {"shortDescription", {{"text", both(std::string(rule.message_vi), std::string(rule.message_en))}}},
            {"defaultConfiguration", {{"level", level_of(rule.severity)}}}};
  if (!rule.why_vi.empty())
    json["fullDescription"] = {{"text", both(std::string(rule.why_vi), std::string(rule.why_en))}};
  return json;
}

}  // namespace

std::string findings_as_json(const Findings& findings) {
  std::string text = "[";
  for (std::size_t i = 0; i < findings.size(); ++i) text += (i ? ",\n" : "\n") + dumped(as_json(findings[i]));
  return text + "\n]\n";
}

namespace {

Json build_json(const BuildReport& report) {
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
  json["findings"] = Json{{"error", count.errors}, {"warning", count.warnings}, {"advice", count.advice}};
  return json;
}

double rounded(double seconds) { return std::round(seconds * 1000) / 1000; }

}  // namespace

std::string build_as_json(const BuildReport& report, double seconds) {
  Json json = build_json(report);
  json["seconds"] = rounded(seconds);
  return dumped(json) + "\n";
}

std::string sites_as_json(const std::vector<SiteResult>& sites, double seconds) {
  Json list = Json::array();
  for (const SiteResult& site : sites) {
    Json one{{"site", site.name}};
    if (site.report)
      one.update(build_json(*site.report));
    else
      one["failure"] = Json{{"vi", site.report.failure().message.vi}, {"en", site.report.failure().message.en}};
    list.push_back(std::move(one));
  }
  return dumped(Json{{"sites", std::move(list)}, {"seconds", rounded(seconds)}}) + "\n";
}

std::string findings_as_sarif(const Findings& findings) {
  std::vector<RuleId> named;
  for (const Finding& finding : findings) named.push_back(finding.rule);
  std::sort(named.begin(), named.end());
  named.erase(std::unique(named.begin(), named.end()), named.end());
  Json rules = Json::array(), results = Json::array();
  for (const RuleId id : named) rules.push_back(described(rule_of(id)));
  for (const Finding& finding : findings) {
    const auto at = std::lower_bound(named.begin(), named.end(), finding.rule);
    results.push_back(result_of(finding, static_cast<std::size_t>(at - named.begin())));
  }
  const Json driver{{"name", "congbo"}, {"version", version()}, {"rules", std::move(rules)}};
  const Json run{{"tool", {{"driver", driver}}},
                 {"columnKind", "unicodeCodePoints"},
                 {"originalUriBaseIds", {{"SITE", {{"description", {{"text", "The site's folder."}}}}}}},
                 {"results", std::move(results)}};
  const Json log{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                 {"version", "2.1.0"},
                 {"runs", Json::array({run})}};
  return log.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace congbo
