#pragma once
// A server in memory, for tests: remembers calls, and fails at the n-th on demand, before or after it took
// effect.

#include <map>
#include <mutex>
#include <set>

#include "publish/target.h"

namespace congbo {

// What several connections share.
struct MemoryServer {
  std::map<std::string, std::string> files;
  std::set<std::string> folders{""};
  std::vector<std::string> calls;  // "put 2024/x/index.html"
  // The call (from 1) that fails; with `dead`, all that follow fail too.
  std::size_t fail_at = 0;
  bool dead = false;
  bool after_effect = false;  // it was done all the same
  Cause cause = Cause::cut;
  bool one_step = true;
  bool has_folders = true;
  std::function<void(const MemoryServer&)> watch;  // after each call
  std::mutex lock;
};

class MemoryTarget final : public Target {
 public:
  explicit MemoryTarget(MemoryServer& server) : m_server(server) {}
  const std::string& place() const override { return m_place; }
  bool replaces_in_one_step() const override { return m_server.one_step; }
  Tried<std::string> get(const std::string& path) override;
  Tried<Done> put(const Upload& upload) override;
  Tried<Done> remove(const std::string& path) override;
  Tried<Done> make_folder(const std::string& path) override;
  Tried<Done> remove_empty_folder(const std::string& path) override;
  Tried<std::vector<std::string>> list(const std::string& folder) override;

 private:
  template <class Value, class Work>
  Tried<Value> call(const std::string& what, const Work& work);
  Trouble wrong(Cause cause) const { return trouble(cause, m_place, ""); }

  MemoryServer& m_server;
  std::string m_place = "memory://test";
};

}  // namespace congbo
