#include "build/lock.h"

#include <chrono>
#include <thread>

#include "base/moment.h"
#include "base/program.h"
#include "base/temporary_name.h"
#include "base/terminal.h"

namespace congbo {
namespace {

constexpr int attempts = 20;
constexpr std::chrono::milliseconds pause{50};

Failure held_by(const std::string& site, const std::string& holder) {
  const std::size_t space = holder.find(' ');
  const bool known = space != std::string::npos;
  const std::string process = holder.substr(0, space), since = known ? holder.substr(space + 1) : std::string();
  return {{"một lần dựng khác của '" + site + "' đang chạy" +
               (known ? " (tiến trình " + process + ", từ " + since + ")" : std::string()) + ": chờ nó xong rồi chạy lại",
           "another build of '" + site + "' is under way" +
               (known ? " (process " + process + ", since " + since + ")" : std::string()) + ": run this again when it is done"}};
}

}  // namespace

Result<SiteLock> lock_site(const std::string& site, FileSystem& files) {
  const std::string folder = join_path(site, ".congbo");
  if (files.kind(folder) != FileKind::folder && !files.make_folders(folder)) return SiteLock{};
  std::string holder;
  for (int attempt = 0; attempt < attempts; ++attempt) {
    if (attempt > 0) std::this_thread::sleep_for(pause);
    auto tried = files.lock(join_path(folder, "lock"));
    if (!tried) return SiteLock{};
    if (tried->held) return SiteLock{std::move(tried->held), !tried->holder.empty()};
    holder = std::move(tried->holder);
  }
  return held_by(site, holder);
}

void sweep(const std::string& folder, FileSystem& files) {
  constexpr std::size_t deepest = 24;  // deeper than any address
  std::vector<std::pair<std::string, std::size_t>> folders{{folder, 0}};
  while (!folders.empty()) {
    const auto [path, depth] = std::move(folders.back());
    folders.pop_back();
    const auto entries = files.list(path);
    if (!entries) continue;
    for (const FolderEntry& entry : *entries) {
      const std::string inner = path + "/" + entry.name;
      if (entry.kind == FileKind::folder && depth < deepest) folders.emplace_back(inner, depth + 1);
      if (entry.kind == FileKind::file && is_temporary_name(entry.name))
        static_cast<void>(files.remove_file(inner).ok());
    }
  }
}

std::string lock_note() { return std::to_string(process_id()) + " " + second_in_vietnam(unix_time()); }

}  // namespace congbo
