#include "command/target_option.h"

#include <algorithm>

#include "base/file_system.h"
#include "build/build.h"

namespace congbo {
namespace {

std::string names_of(const std::vector<PublishTarget>& targets) {
  std::string names;
  for (const PublishTarget& target : targets) names += (names.empty() ? "" : ", ") + target.name;
  return names;
}

}  // namespace

Result<ChosenTarget> chosen_target(const Arguments& arguments) {
  ChosenTarget chosen;
  chosen.site = arguments.operands.empty() ? "." : arguments.operands[0];
  while (chosen.site.size() > 1 && chosen.site.ends_with('/')) chosen.site.pop_back();
  const auto rules = read_site_rules(chosen.site, disk());
  if (!rules) return rules.failure();
  const std::vector<PublishTarget>& targets = rules.value().settings.publish;
  if (targets.empty())
    return Failure{{"congbo.json chưa có đích nào dùng được trong 'publish' (congbo check chỉ chỗ sai)",
                    "congbo.json has no usable target in 'publish' (congbo check shows what is wrong)"}};
  const std::string name = arguments.value("--target");
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

std::string host_of(const std::string& url) {
  const std::size_t begin = url.find("://") + 3;
  const std::string host = url.substr(begin, std::min(url.find('/', begin), url.size()) - begin);
  return host.substr(host.rfind('@') + 1);
}

}  // namespace congbo
