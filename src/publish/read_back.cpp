#include "publish/read_back.h"

namespace congbo {

Tried<Done> read_back(Target& target, const std::string& path, const std::string& bytes, const std::string& named) {
  const auto back = target.get(path);
  if (!back && !back.failed_by(Cause::not_found)) return back.trouble();
  if (!back || *back != bytes) return trouble(Cause::corrupted, target.place(), named);
  return Done{};
}

}  // namespace congbo
