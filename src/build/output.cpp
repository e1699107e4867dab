// Writing safely: only what differs, only onto files that congbo made, removing only those (contract,
// "A site"). `output/.congbo` lists path and hash of every file made, one a line: "<sha256>  <path>";
// before them "# drafts" where drafts are among them. Lines are added as a build goes on, and the list is put in order at its end.

#include <algorithm>
#include <set>

#include "base/hash.h"
#include "build/stages.h"

namespace congbo {
namespace {

constexpr std::string_view list_name = ".congbo";
constexpr std::string_view drafts_mark = "# drafts";

bool inside(const std::string& path, const std::string& folder) {
  return path == folder || path.starts_with(folder == "/" ? folder : folder + "/");
}

Failure refused(const std::string& folder, std::string_view vi, std::string_view en) {
  return {{"không dùng '" + folder + "' làm thư mục kết quả: " + std::string(vi),
           "'" + folder + "' cannot be the output folder: " + std::string(en)}};
}

// Every folder above `path`, the deepest first.
std::vector<std::string> folders_above(const std::string& path) {
  std::vector<std::string> folders;
  for (std::size_t at = path.rfind('/'); at != std::string::npos; at = at == 0 ? std::string::npos : path.rfind('/', at - 1))
    folders.push_back(path.substr(0, at));
  return folders;
}

bool safe_relative(const std::string& path) {
  if (path.empty() || path.front() == '/') return false;
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t slash = std::min(path.find('/', begin), path.size());
    const std::string_view part(path.data() + begin, slash - begin);
    if (part.empty() || part == "." || part == "..") return false;
    begin = slash + 1;
  }
  return true;
}

}  // namespace

Result<Output> Output::open(const std::string& folder, const std::string& site, FileSystem& files) {
  const auto resolved = files.canonical(folder);
  if (!resolved) return resolved.failure();
  const auto home = files.canonical(home_folder());
  const auto own = files.canonical(site);
  if (!own) return own.failure();
  if (*resolved == "/") return refused(folder, "đó là gốc của đĩa", "it is the root of the disk");
  if (home && *home == *resolved) return refused(folder, "đó là thư mục nhà", "it is the home folder");
  if (inside(*own, *resolved))
    return refused(folder, "trang nằm trong thư mục này", "the site lies in it");
  const bool preview = inside(*resolved, *own + "/.congbo/preview");
  for (const char* part : {"/content", "/themes", "/register", "/.congbo"})
    if (inside(*resolved, *own + part) && !preview)
      return refused(folder, "đó là nơi để nguồn của trang", "the site's sources lie there");
  if (files.kind(folder) == FileKind::link)
    return refused(folder, "đó là một liên kết", "it is a symbolic link");
  if (files.kind(folder) != FileKind::none && files.kind(folder) != FileKind::folder)
    return refused(folder, "đó không phải thư mục", "it is not a folder");
  Output output(folder, files);
  if (Outcome read = output.read_list(); !read) return read.failure();
  return output;
}

Outcome Output::read_list() {
  const std::string path = m_folder + "/" + std::string(list_name);
  if (m_files->kind(path) == FileKind::none) return refuse_strangers();
  auto text = m_files->read(path);
  if (!text) return text.failure();
  m_appendable = m_in_order = text->empty() || text->ends_with('\n');
  // A last line without an end is that of a build that was killed while it announced.
  for (std::size_t begin = 0, end = 0; (end = text->find('\n', begin)) != std::string::npos;) {
    const std::string line = text->substr(begin, end - begin);
    begin = end + 1;
    if (line == drafts_mark) m_drafts_before = true;
    if (line.size() < 67 || line.compare(64, 2, "  ") != 0 || !safe_relative(line.substr(66))) continue;
    if (!m_made.empty() && line.substr(66) <= m_made.rbegin()->first) m_in_order = false;
    m_made[line.substr(66)].push_back(line.substr(0, 64));
  }
  return Done{};
}

Outcome Output::refuse_strangers() const {
  if (m_files->kind(m_folder) == FileKind::none) return Done{};
  auto entries = m_files->list(m_folder);
  if (!entries) return entries.failure();
  for (const FolderEntry& entry : *entries)
    if (!entry.name.starts_with('.'))
      return refused(m_folder, "trong đó có '" + entry.name + "' không phải do congbo tạo ra",
                     "it holds '" + entry.name + "', which congbo did not make");
  return Done{};
}

bool Output::made_by_us(const std::string& path, const std::string& hash) const {
  const auto found = m_made.find(path);
  return found != m_made.end() &&
         std::find(found->second.begin(), found->second.end(), hash) != found->second.end();
}

Outcome Output::save(const std::map<std::string, std::vector<std::string>>& list, bool drafts) {
  std::string text = drafts ? std::string(drafts_mark) + "\n" : "";
  for (const auto& [path, hashes] : list)
    for (const std::string& hash : hashes) text += hash + "  " + path + "\n";
  return m_files->replace(m_folder + "/" + std::string(list_name), text);
}

Outcome Output::announce(const std::vector<Planned>& planned) {
  std::string news = m_drafts_now && !m_drafts_before ? std::string(drafts_mark) + "\n" : "";
  for (const Planned& file : planned) {
    if (made_by_us(file.path, file.hash)) continue;
    m_made[file.path].push_back(file.hash);
    news += file.hash + "  " + file.path + "\n";
  }
  if (news.empty()) return Done{};
  m_in_order = false;
  m_drafts_before = m_drafts_before || m_drafts_now;
  if (m_appendable) return m_files->append(m_folder + "/" + std::string(list_name), news);
  m_appendable = true;
  return save(m_made, m_drafts_before);
}

Result<Output::Written> Output::write(const std::string& path, const std::string& bytes, const std::string& hash,
                                      const std::optional<std::string>& known) {
  const std::string target = m_folder + "/" + path;
  if (known) {
    if (*known == hash) return Written::same;
  } else if (const FileKind kind = m_files->kind(target); kind == FileKind::file) {
    auto old = m_files->read(target);
    if (!old) return old.failure();
    if (*old == bytes) return Written::same;
    const std::string old_hash = sha256_hex(*old);
    if (old_hash == hash || !made_by_us(path, old_hash)) return Written::left;
  } else if (kind != FileKind::none) {
    return Written::left;
  }
  if (Outcome replaced = m_files->replace(target, bytes); !replaced) return replaced.failure();
  return Written::replaced;
}

Result<std::size_t> Output::finish(const std::vector<Planned>& planned, std::vector<std::string>& left) {
  std::map<std::string, std::vector<std::string>> now;
  for (const Planned& file : planned) now[file.path] = {file.hash};
  std::size_t removed = 0;
  std::set<std::string, std::greater<>> emptied;
  for (const auto& [path, hashes] : m_made) {
    if (now.contains(path)) continue;
    const std::string target = m_folder + "/" + path;
    const FileKind kind = m_files->kind(target);
    if (kind == FileKind::none) continue;
    auto bytes = kind == FileKind::file ? m_files->read(target) : Result<std::string>(std::string());
    if (!bytes) return bytes.failure();
    if (kind != FileKind::file || !made_by_us(path, sha256_hex(*bytes))) {
      left.push_back(path);
      continue;
    }
    if (Outcome gone = m_files->remove_file(target); !gone) return gone.failure();
    ++removed;
    for (std::string& folder : folders_above(path)) emptied.insert(std::move(folder));
  }
  // Longer paths sort behind their parents, so in descending order children go first.
  for (const std::string& folder : emptied) m_files->remove_empty_folder(m_folder + "/" + folder);
  const bool same = m_in_order && now == m_made && m_drafts_now == m_drafts_before;
  m_made = std::move(now);
  if (!same)
    if (Outcome saved = save(m_made, m_drafts_now); !saved) return saved.failure();
  return removed;
}

}  // namespace congbo
