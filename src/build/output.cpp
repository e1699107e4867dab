// Writing safely: only what differs, only onto files that congbo made, removing only those (contract,
// "A site"). `output/.congbo` lists path and hash of every file made, one a line: "<sha256>  <path>";
// before them "# drafts" where drafts are among them. While files come into their places it names their old bytes and
// their new ones, so that a killed build leaves nothing that the next one takes for a stranger's.

#include <algorithm>
#include <atomic>
#include <set>

#include "base/hash.h"
#include "base/parallel.h"
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
  m_has_list = true;
  m_in_order = text->empty() || text->ends_with('\n');  // a last line without an end is torn
  for (std::size_t begin = 0, end = 0; (end = text->find('\n', begin)) != std::string::npos;) {
    const std::string line = text->substr(begin, end - begin);
    begin = end + 1;
    if (line == drafts_mark) m_drafts_before = true;
    if (line.size() < 67 || line.compare(64, 2, "  ") != 0 || !safe_relative(line.substr(66))) continue;
    if (!m_made.empty() && line.substr(66) <= m_made.rbegin()->first) m_in_order = false;
    std::vector<Digest>& hashes = m_made[line.substr(66)];
    if (const auto hash = digest_of(std::string_view(line).substr(0, 64)))
      hashes.push_back(*hash);
    else
      m_in_order = false;
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

bool Output::made_by_us(std::string_view path, const Digest& hash) const {
  const auto found = m_made.find(path);
  return found != m_made.end() &&
         std::find(found->second.begin(), found->second.end(), hash) != found->second.end();
}

// What is to be done where a file stands.
Result<Output::Writing::Kind> Output::compare_standing(const std::string& path, const Digest& hash,
                                                       const std::optional<Digest>& known) const {
  if (known) return *known == hash ? Writing::Kind::same : Writing::Kind::laid;
  auto old = m_files->read(m_folder + "/" + path);
  if (!old) return old.failure();
  const Digest old_hash = sha256(*old);
  return old_hash == hash ? Writing::Kind::same : made_by_us(path, old_hash) ? Writing::Kind::laid : Writing::Kind::left;
}

Result<Output::Writing> Output::write(const std::string& path, const std::string& bytes, const Digest& hash,
                                      const std::optional<Digest>& known) {
  const std::string target = m_folder + "/" + path;
  const FileKind kind = known ? FileKind::file : m_files->kind(target);
  if (kind != FileKind::none && kind != FileKind::file) return Writing{Writing::Kind::left};
  if (kind == FileKind::file) {
    const auto what = compare_standing(path, hash, known);
    if (!what) return what.failure();
    if (*what != Writing::Kind::laid) return Writing{*what};
  }
  auto number = m_staging->lay(target, bytes, kind == FileKind::file);
  if (!number) return number.failure();
  return Writing{Writing::Kind::laid, *number};
}

Result<Output::Poured> Output::pour(const std::string& path, const Pieces& pieces, const std::optional<Digest>& known) {
  const std::string target = m_folder + "/" + path;
  const FileKind kind = known ? FileKind::file : m_files->kind(target);
  PieceDigest sum;
  const Pieces summed = [&](const Sink& sink) {
    pieces([&](std::string_view piece) {
      sum.add(piece);
      sink(piece);
    });
  };
  if (kind != FileKind::none && kind != FileKind::file) {
    summed([](std::string_view) {});
    return Poured{{Writing::Kind::left}, sum.end()};
  }
  const auto number = m_staging->lay(target, summed, kind == FileKind::file);
  if (!number) return number.failure();
  const Digest hash = sum.end();
  if (kind == FileKind::none) return Poured{{Writing::Kind::laid, *number}, hash};
  const auto what = compare_standing(path, hash, known);
  if (!what) return what.failure();
  if (*what == Writing::Kind::laid) return Poured{{Writing::Kind::laid, *number}, hash};
  if (Outcome withdrawn = m_staging->withdraw(*number); !withdrawn) return withdrawn.failure();
  return Poured{{*what}, hash};
}

// Whether the list names these files with these hashes and nothing else.
bool Output::lists_just(const std::vector<Planned>& planned) const {
  return m_in_order && std::equal(planned.begin(), planned.end(), m_made.begin(), m_made.end(), [](const Planned& file, const auto& made) {
           return file.path == made.first && made.second.size() == 1 && file.hash == made.second.front();
         });
}

// What an earlier build made and this one does not.
Result<std::vector<std::string>> Output::find_gone(const std::vector<Planned>& planned, std::vector<std::string>& left) const {
  std::vector<std::string> gone;
  auto next = planned.begin();
  for (const auto& [path, hashes] : m_made) {
    while (next != planned.end() && next->path < path) ++next;
    if (next != planned.end() && next->path == path) continue;
    const std::string target = m_folder + "/" + path;
    const FileKind kind = m_files->kind(target);
    if (kind == FileKind::none) continue;
    auto bytes = kind == FileKind::file ? m_files->read(target) : Result<std::string>(std::string());
    if (!bytes) return bytes.failure();
    const bool ours = kind == FileKind::file && made_by_us(path, sha256(*bytes));
    (ours ? gone : left).push_back(path);
  }
  return gone;
}

// The files with their hashes. `with_old`: all that the list had, and of these what comes into its place.
std::string Output::list_of(const std::vector<Planned>& planned, bool with_old) const {
  std::string text;
  const auto put = [&](const Digest& hash, std::string_view path) { ((((text += hex_of(hash)) += "  ") += path) += '\n'); };
  auto old = with_old ? m_made.begin() : m_made.end();
  const auto put_old = [&](const auto& comes_now) {
    for (; old != m_made.end() && comes_now(old->first); ++old)
      for (const Digest& hash : old->second) put(hash, old->first);
  };
  for (const Planned& file : planned) {
    put_old([&](std::string_view path) { return path <= file.path; });
    if (!with_old || is_news(file)) put(file.hash, file.path);
  }
  put_old([](std::string_view) { return true; });
  return text;
}

Result<std::size_t> Output::lay_list(bool drafts, const std::string& list, bool stands) {
  return m_staging->lay(m_folder + "/" + std::string(list_name), (drafts ? std::string(drafts_mark) + "\n" : "") + list, stands);
}

Outcome Output::place(const std::vector<Planned>& planned, unsigned jobs, const std::function<void(std::size_t)>& placed) {
  std::vector<std::optional<Failure>> failures(planned.size());
  std::atomic<bool> failed = false;
  parallel_for(planned.size(), jobs, [&](std::size_t i) {
    if (!planned[i].laid || failed) return;
    const Outcome done = m_staging->place(*planned[i].laid);
    if (done) return placed(i);
    failures[i] = done.failure();
    failed = true;
  });
  for (const auto& failure : failures)
    if (failure) return *failure;
  return Done{};
}

Result<std::size_t> Output::finish(const std::vector<Planned>& planned, std::vector<std::string>& left, unsigned jobs,
                                   const std::function<void(std::size_t)>& placed) {
  const auto gone = find_gone(planned, left);
  if (!gone) return gone.failure();
  const bool same = lists_just(planned) && m_drafts_now == m_drafts_before;
  // All that needs room on the disk first: from then on only names change.
  const bool news = std::any_of(planned.begin(), planned.end(), [this](const Planned& file) { return is_news(file); });
  const auto first = news ? lay_list(m_drafts_before || m_drafts_now, list_of(planned, true), m_has_list) : Result<std::size_t>(0);
  if (!first) return first.failure();
  const auto last = same ? Result<std::size_t>(0) : lay_list(m_drafts_now, list_of(planned, false), m_has_list || news);
  if (!last) return last.failure();
  if (news)
    if (Outcome announced = m_staging->place(*first); !announced) return announced.failure();
  if (Outcome done = place(planned, jobs, placed); !done) return done.failure();
  for (const std::string& path : *gone)
    if (Outcome retired = m_staging->retire(m_folder + "/" + path); !retired) return retired.failure();
  if (!same)
    if (Outcome listed = m_staging->place(*last); !listed) return listed.failure();
  if (Outcome settled = m_staging->settle(jobs); !settled) return settled.failure();
  // Longer paths sort behind their parents, so in descending order children go first.
  std::set<std::string, std::greater<>> emptied;
  for (const std::string& path : *gone)
    for (std::string& folder : folders_above(path)) emptied.insert(std::move(folder));
  for (const std::string& folder : emptied) m_files->remove_empty_folder(m_folder + "/" + folder);
  return gone->size();
}

}  // namespace congbo
