#include "command/target_option.h"

#include <algorithm>

#include "base/file_system.h"
#include "base/message.h"
#include "build/build.h"

namespace congbo {
namespace {

std::string names_of(const std::vector<PublishTarget>& targets) {
  std::string names;
  for (const PublishTarget& target : targets) names += (names.empty() ? "" : ", ") + target.name;
  return names;
}

// A target that is not understood is no target: its fault is what to tell.
std::optional<Failure> first_error(const Findings& findings, const std::string& site) {
  const auto first = std::find_if(findings.begin(), findings.end(), [](const Finding& finding) { return finding.severity == Severity::error; });
  if (first == findings.end()) return std::nullopt;
  const std::string place = join_path(site, first->place.file) + ":" + std::to_string(first->place.line) + ":" + std::to_string(first->place.column) + ": ";
  return Failure{{place + message_of(*first, Language::vi), place + message_of(*first, Language::en)}};
}

}  // namespace

Result<ChosenTarget> chosen_target(const Arguments& arguments) {
  ChosenTarget chosen;
  chosen.site = arguments.operands.empty() ? "." : arguments.operands[0];
  while (chosen.site.size() > 1 && chosen.site.ends_with('/')) chosen.site.pop_back();
  const auto rules = read_site_rules(chosen.site, disk());
  if (!rules) return rules.failure();
  const std::vector<PublishTarget>& targets = rules.value().settings.publish;
  const std::string name = arguments.value("--target");
  const bool given = std::any_of(targets.begin(), targets.end(), [&](const PublishTarget& target) { return name.empty() || target.name == name; });
  if (const auto fault = first_error(rules.value().findings, chosen.site); fault && !given) return *fault;
  if (targets.empty())
    return Failure{{"congbo.json chưa khai nơi đăng: thêm \"publish\": { \"chinh\": { \"url\": \"sftp://may-chu/thu-muc\", … } } (docs/publish.md)",
                    "congbo.json names no place to publish to: add \"publish\": { \"main\": { \"url\": \"sftp://host/folder\", … } } (docs/publish.md)"}};
  if (name.empty() && targets.size() > 1)
    return Failure{{"có nhiều đích, hãy chọn một bằng --target: " + names_of(targets), "there are several targets, choose one with --target: " + names_of(targets)}};
  for (const PublishTarget& target : targets)
    if (name.empty() || target.name == name) chosen.target = target;
  if (chosen.target.name.empty())
    return Failure{{"không có đích '" + name + "'; có: " + names_of(targets), "there is no target '" + name + "'; there are: " + names_of(targets)}};
  chosen.base_url = rules.value().settings.base_url;
  chosen.memory = join_path(chosen.site, ".congbo/publish/" + chosen.target.name);
  return chosen;
}

}  // namespace congbo
