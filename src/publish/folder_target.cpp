// A folder on this machine, or on a share that it has mounted.

#include "base/disk_space.h"
#include "publish/targets.h"

namespace congbo {
namespace {

class FolderTarget final : public Target {
 public:
  FolderTarget(std::string folder, FileSystem& files) : m_folder(std::move(folder)), m_place("file://" + m_folder), m_files(files) {}

  const std::string& place() const override { return m_place; }
  bool replaces_in_one_step() const override { return true; }

  Tried<std::string> get(const std::string& path) override {
    if (auto there = folder_is_there(); !there) return there.trouble();
    if (m_files.kind(at(path)) == FileKind::none) return trouble(Cause::not_found, m_place, path);
    auto bytes = m_files.read(at(path));
    if (!bytes) return wrong(bytes.failure());
    return std::move(*bytes);
  }

  // The disk's own replace() has a temporary name and a rename of its own.
  Tried<Done> put(const Upload& upload) override {
    if (auto there = folder_is_there(); !there) return there;
    if (upload.over == Over::nothing && m_files.kind(at(upload.path)) != FileKind::none) return trouble(Cause::exists, m_place, upload.path);
    return tried(m_files.replace(at(upload.path), upload.bytes));
  }

  Tried<Done> remove(const std::string& path) override { return tried(m_files.remove_file(at(path))); }
  Tried<Done> make_folder(const std::string& path) override { return tried(m_files.make_folders(at(path))); }
  Tried<Done> remove_empty_folder(const std::string& path) override {
    m_files.remove_empty_folder(at(path));
    return Done{};
  }

  Tried<std::optional<std::uint64_t>> free_space() override { return free_bytes(m_folder); }

  Tried<std::vector<std::string>> list(const std::string& folder) override {
    if (auto there = folder_is_there(); !there) return there.trouble();
    if (m_files.kind(at(folder)) != FileKind::folder) return trouble(Cause::not_found, m_place, folder);
    auto entries = m_files.list(at(folder));
    if (!entries) return wrong(entries.failure());
    std::vector<std::string> names;
    for (const FolderEntry& entry : *entries) names.push_back(entry.name);
    return names;
  }

 private:
  std::string at(const std::string& path) const { return path.empty() ? m_folder : m_folder + "/" + path; }

  // A share that is not mounted must not look like an empty server.
  Tried<Done> folder_is_there() {
    if (m_files.kind(m_folder + "/.") == FileKind::folder || m_files.kind(m_folder) == FileKind::folder) return Done{};
    return Trouble{Cause::refused, {"không có thư mục '" + m_folder + "': tạo ra hoặc gắn ổ đĩa trước",
                                    "there is no folder '" + m_folder + "': make it, or mount the disk, first"}};
  }

  Trouble wrong(const Failure& failure) const {
    const std::string& words = failure.message.en;
    const auto says = [&](std::string_view part) { return words.find(part) != words.npos; };
    if (says("No space left")) return trouble(Cause::no_space, m_place, words);
    if (says("quota exceeded")) return trouble(Cause::quota, m_place, words);
    if (says("Permission denied") || says("Read-only") || says("not permitted")) return trouble(Cause::no_right, m_place, words);
    return {Cause::refused, failure.message};
  }

  Tried<Done> tried(const Outcome& outcome) const {
    if (!outcome) return wrong(outcome.failure());
    return Done{};
  }

  std::string m_folder, m_place;
  FileSystem& m_files;
};

}  // namespace

std::unique_ptr<Target> folder_target(std::string folder, FileSystem& files) {
  while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
  return std::make_unique<FolderTarget>(std::move(folder), files);
}

}  // namespace congbo
