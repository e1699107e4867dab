#include "command/inbox.h"

#include <chrono>

#include "base/hash.h"
#include "command/answer.h"
#include "command/inbox_answer.h"
#include "serve/snapshot.h"

namespace congbo {
namespace {

constexpr std::uint64_t most_bytes = 256ULL << 20;
constexpr const char* list_of_made = ".congbo";

using Made = std::map<std::string, std::string, std::less<>>;  // name → SHA-256

bool lies_in(const std::string& path, const std::string& folder) {
  return path == folder || path.starts_with(folder == "/" ? folder : folder + "/");
}

void say(const InboxOptions& options, const std::string& name, const Words& what) {
  print(stdout, in({"Hộp thư: ", "Inbox: "}, options.language) + name + ": " + in(what, options.language) + "\n");
  std::fflush(stdout);
}

// The folder beside one file. What lies in it and is not, or no longer, as it was made is somebody's own.
class Beside {
 public:
  explicit Beside(const std::string& file) : m_folder(file + std::string(inbox_ending)), m_source("../" + file.substr(file.rfind('/') + 1)) {
    if (const auto list = disk().read(m_folder + "/" + list_of_made, most_bytes)) m_made = parse_made_files(*list);
  }

  const std::string& folder() const { return m_folder; }

  // Whether it holds what was made of a file with this SHA-256.
  bool is_of(const std::string& hash) const {
    const auto known = m_made.find(m_source);
    return known != m_made.end() && known->second == hash;
  }

  // Whether it is ours, or can be: not there, or empty.
  bool is_free() const {
    if (disk().kind(m_folder) == FileKind::none) return true;
    if (disk().kind(m_folder) != FileKind::folder) return false;
    if (!m_made.empty()) return true;
    const auto entries = disk().list(m_folder);
    return entries && entries->empty();
  }

  // Lays the answer there. `left`: names of files that were not touched.
  Outcome lay(const InboxAnswer& answer, const std::string& hash, std::vector<std::string>& left) {
    Made now;
    if (answer.read) now[m_source] = hash;
    for (const NewFile& file : answer.files) {
      const std::string path = m_folder + "/" + file.name, made = sha256_hex(file.bytes);
      if (is_others(file.name, made)) {
        left.push_back(path);
        continue;
      }
      now[file.name] = made;
      if (const auto there = disk().read(path, most_bytes); there && *there == file.bytes) continue;
      if (Outcome written = disk().replace(path, file.bytes); !written) return written;
    }
    for (const auto& [name, made] : m_made) {
      if (name == m_source || now.contains(name) || is_others(name, made)) continue;
      if (Outcome removed = disk().remove_file(m_folder + "/" + name); !removed) return removed;
    }
    std::string list;
    for (const auto& [name, made] : now) list += made + "  " + name + "\n";
    return disk().replace(m_folder + "/" + list_of_made, list);
  }

 private:
  bool is_others(const std::string& name, const std::string& made) const {
    const std::string path = m_folder + "/" + name;
    if (disk().kind(path) == FileKind::none) return false;
    const auto bytes = disk().read(path, most_bytes);
    const auto known = m_made.find(name);
    if (!bytes) return true;
    const std::string there = sha256_hex(*bytes);
    return there != made && (known == m_made.end() || there != known->second);
  }

  std::string m_folder, m_source;
  Made m_made;
};

// One file of the inbox, read and answered.
void take(const InboxOptions& options, const std::string& name, const std::function<InboxAnswer(const std::string&)>& make) {
  const std::string path = join_path(options.folder, name);
  const auto bytes = disk().read(path, most_bytes);
  if (!bytes && disk().kind(path) == FileKind::none) return;  // gone again
  Beside beside(path);
  const std::string hash = bytes ? sha256_hex(*bytes) : std::string();
  if (beside.is_of(hash)) return;
  if (!beside.is_free())
    return say(options, name, {"'" + beside.folder() + "' đã có và không phải của congbo, không ghi vào đó", "'" + beside.folder() + "' is there and not congbo's: nothing is written to it"});
  const InboxAnswer answer = bytes ? make(path) : answer_of_failure(path, bytes.failure().message, options.language);
  std::vector<std::string> left;
  if (const Outcome laid = beside.lay(answer, hash, left); !laid) return say(options, name, laid.failure().message);
  say(options, name, answer.summary);
  for (const std::string& file : left) say(options, name, {"'" + file + "' đã có người sửa, để nguyên", "'" + file + "' was changed by somebody and is left"});
}

}  // namespace

std::optional<Words> fault_of_inbox(const InboxOptions& options) {
  const std::string& folder = options.folder;
  const Words none{"không thấy thư mục '" + folder + "'", "there is no folder '" + folder + "'"};
  if (folder.empty()) return none;
  const auto inbox = disk().canonical(folder), site = disk().canonical(options.site);
  if (!inbox || !site || disk().kind(*inbox) != FileKind::folder) return none;
  for (const char* part : {"content", "output", ".congbo", "themes", "register"})
    if (lies_in(*inbox, *site + "/" + part))
      return Words{"'" + folder + "' nằm trong " + part + "/ của trang: chọn thư mục khác làm hộp thư", "'" + folder + "' lies in the site's " + part + "/: choose another folder for an inbox"};
  if (lies_in(*site, *inbox)) return Words{"'" + folder + "' chứa cả trang: chọn thư mục khác làm hộp thư", "'" + folder + "' holds the site: choose another folder for an inbox"};
  return std::nullopt;
}

Inbox::Inbox(InboxOptions options) : m_options(std::move(options)), m_watch(m_options.folder) {}

Inbox::~Inbox() {
  m_watch.stop();
  if (m_reader.joinable()) m_reader.join();
}

void Inbox::read_all(const std::vector<std::string>& names) {
  BuildOptions build;
  build.site = m_options.site;
  build.drafts = true;
  build.date = m_options.date();
  // Read once, and only where a file is new.
  std::optional<Result<SiteRules>> rules;
  std::optional<Result<SiteInFolder>> read;
  const auto make = [&](const std::string& path) {
    if (!rules) rules = read_site_rules(build.site, disk());
    if (!*rules) return answer_of_failure(path, rules->failure().message, m_options.language);
    if (!read) read = read_site_folder(build, disk());
    if (!*read) return answer_of_failure(path, read->failure().message, m_options.language);
    return answer_to(path, {build, **rules, (*read)->site}, m_options.language);
  };
  for (const std::string& name : names) take(m_options, name, make);
}

void Inbox::start() {
  m_reader = std::thread([this] {
    while (const auto names = m_watch.wait()) read_all(*names);
    m_last.set_value();
  });
}

bool Inbox::stop(double seconds) {
  if (!m_reader.joinable()) return true;
  m_watch.stop();
  if (m_ended.wait_for(std::chrono::duration<double>(seconds)) != std::future_status::ready) return false;
  m_reader.join();
  return true;
}

}  // namespace congbo
