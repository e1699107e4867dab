#include "publish/plan.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace congbo {
namespace {

// New files of every part, then what replaces others, the home page behind the lists it leads to: nothing that
// a reader can come to leads to what is not there yet. Removals wait for all of it.
int wave_of(const PlanStep& step) {
  constexpr int first_new = 1, first_replaced = 5, home = 7, removal = 10;
  if (step.kind == StepKind::remove) return removal;
  if (step.part == SitePart::asset) return 0;
  if (step.path == "index.html") return home;
  const int part = static_cast<int>(step.part) - static_cast<int>(SitePart::page);
  if (step.kind == StepKind::upload) return first_new + part;
  return first_replaced + part + (step.part > SitePart::list ? 1 : 0);  // room for the home page
}

PlanStep sending(const std::string& path, const std::string& hash, std::uint64_t bytes, StepKind kind, StepReason reason) {
  return {kind, site_part(path), reason, path, hash, bytes, 0};
}

}  // namespace

std::size_t Plan::count(StepKind kind) const {
  return static_cast<std::size_t>(std::count_if(steps.begin(), steps.end(), [&](const PlanStep& step) { return step.kind == kind; }));
}

std::uint64_t Plan::bytes() const {
  std::uint64_t sum = 0;
  for (const PlanStep& step : steps)
    if (step.kind != StepKind::remove) sum += step.bytes;
  return sum;
}

Plan make_plan(const Release& release, const ServerState& state, const std::map<std::string, std::uint64_t>& sizes,
               const std::vector<std::string>& keep) {
  const std::set<std::string> left_alone(keep.begin(), keep.end());
  Plan plan;
  for (const auto& [path, hash] : release.files) {
    if (left_alone.contains(path)) continue;
    const auto there = state.files.find(path);
    const bool doubtful = state.uncertain.contains(path);
    if (!doubtful && there != state.files.end() && there->second.hash == hash) {
      ++plan.unchanged;
      continue;
    }
    const bool ours = doubtful || there != state.files.end();
    const StepReason reason = doubtful ? StepReason::uncertain : ours ? StepReason::differs : StepReason::not_there;
    plan.steps.push_back(sending(path, hash, sizes.at(path), ours ? StepKind::replace : StepKind::upload, reason));
  }
  const auto take_away = [&](const FileTable& files, StepReason reason) {
    for (const auto& [path, file] : files)
      if (!release.files.contains(path) && !left_alone.contains(path))
        plan.steps.push_back(sending(path, "", file.bytes, StepKind::remove, reason));
  };
  take_away(state.uncertain, StepReason::uncertain);
  FileTable certain = state.files;
  for (const auto& [path, file] : state.uncertain) certain.erase(path);
  take_away(certain, StepReason::not_made);
  for (PlanStep& step : plan.steps) step.wave = wave_of(step);
  std::sort(plan.steps.begin(), plan.steps.end(),
            [](const PlanStep& a, const PlanStep& b) { return std::tie(a.wave, a.path) < std::tie(b.wave, b.path); });
  return plan;
}

std::size_t removals_allowed(std::size_t on_server) { return std::max<std::size_t>(20, on_server / 10); }

}  // namespace congbo
