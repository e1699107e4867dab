#include "serve/serve.h"

#include <chrono>
#include <future>
#include <thread>
#include <utility>

#include "base/terminal.h"
#include "parse/parse.h"
#include "serve/changes.h"
#include "serve/http_server.h"
#include "serve/quick_look.h"
#include "serve/saves.h"

namespace congbo {
namespace {

// "phuong/an-lac" of "https://tinh.example/phuong/an-lac".
std::string base_path_of(const std::string& site, FileSystem& files) {
  const auto bytes = files.read(join_path(site, "congbo.json"), 1 << 20);
  const std::string url = bytes ? parse_settings("congbo.json", *bytes).settings.base_url : std::string();
  const std::size_t host = url.find("://");
  const std::size_t slash = host == url.npos ? url.npos : url.find('/', host + 3);
  std::string path = slash == url.npos ? std::string() : url.substr(slash + 1);
  while (path.ends_with('/')) path.pop_back();
  return path;
}

Words why_stopped(const Findings& findings) {
  const std::string errors = std::to_string(count_findings(findings).errors);
  return {"Chưa dựng được: còn " + errors + " lỗi.", "The site could not be built; errors: " + errors + "."};
}

Words why_failed(const Failure& failure) {
  return {"Chưa dựng được: " + failure.message.vi + ".", "The site could not be built: " + failure.message.en + "."};
}

}  // namespace

// The builder's thread alone touches `snapshot` and `options.build`, the listener's `changes`.
struct PreviewServer::State {
  State(PreviewOptions given, std::string absolute, FileSystem& disk_files, PreviewTeller teller)
      : options(std::move(given)), site(std::move(absolute)), files(disk_files), tell(std::move(teller)), server(board, disk_files), quick(disk_files) {}

  void begin() {
    options.build.preview = true;
    // Who holds the port holds the folder: two previews of a site do not write over each other.
    snapshot.folder = options.build.output = join_path(site, ".congbo/preview/" + std::to_string(port));
    snapshot.site = site;
    snapshot.language = options.language;
    board.show(snapshot);
  }

  // On a thread of its own: a build of many documents takes seconds, and who saves meanwhile is not to wait for its end.
  void hear() {
    while (changes->wait()) {
      saves.hear(changes->folders().empty());
      if (saves.settled()) look_quickly();
      saves.ready();
    }
    saves.close();
  }

  void keep_up() {
    build();
    // What the surroundings refuse (a full disk, another build of the site under way) is tried again.
    constexpr double soon = 1, never = 1e9;
    while (saves.take(failed ? soon : never)) {
      build();
      if (!failed && !saves.settled()) prepare_anew(saves.apart_taken());
    }
  }

  // With the settings and the theme of the last build.
  void prepare_anew(unsigned apart) {
    for (const std::string& event : quick.forget()) quick.prepare(of_one_event(), event);
    saves.settle(apart);
  }

  BuildOptions of_one_event() const {
    BuildOptions one;
    one.site = site;
    one.date = options.date();
    one.preview = true;
    return one;
  }

  // What somebody looks at, before everything else is built.
  void look_quickly() {
    const Shown shown = board.shown();
    const Snapshot& last = *shown.snapshot;
    if (!last.built) return;
    board.show_pages(quick.after_edit(of_one_event(), changes->folders(), [&](const std::string& path) -> std::optional<std::string> {
      if (const auto page = shown.quick->find(path); page != shown.quick->end()) return page->second.bytes;
      if (!last.files.contains(path)) return std::nullopt;
      auto bytes = files.read(last.folder + "/" + path);
      return bytes ? std::optional(std::move(*bytes)) : std::nullopt;
    }));
  }

  // On a thread of its own: what is looked at is about to be edited.
  void prepare_visited() {
    while (const auto page = board.next_visit())
      if (const std::string event = event_of_page(board.now()->places, *page); !event.empty()) quick.prepare(of_one_event(), event);
  }

  void build() {
    const double start = steady_seconds();
    const unsigned seen = board.shown().turn;  // of edits that are shown by now it reads what was saved
    options.build.date = options.date();
    const Result<BuildReport> report = build_site(options.build, files);
    std::size_t changed = 0;
    // What was saved while it was built is the next one's matter, and no news for anybody.
    constexpr double until_heard = 0.5;
    if (!report && saves.another(until_heard)) return;
    const bool again = failed && !report && snapshot.trouble == why_failed(report.failure());
    failed = !report;
    if (again) return;
    if (!report) {
      snapshot.trouble = why_failed(report.failure());
    } else if (report->stopped) {
      snapshot.trouble = why_stopped(report->findings);
    } else {
      snapshot.trouble.reset();
      changed = take_files();
      snapshot.places = report->places;
    }
    if (report) snapshot.findings = report->findings;
    snapshot.by_page = PageFindings(snapshot.places, snapshot.findings);
    board.show(snapshot, report && !report->stopped ? seen : 0);
    if (tell) tell({report, changed, steady_seconds() - start, !std::exchange(told, true)});
  }

  // What the build left in the output; how many files are others now.
  std::size_t take_files() {
    const auto list = files.read(snapshot.folder + "/.congbo");
    auto made = parse_made_files(list ? *list : std::string());
    const std::size_t changed = count_changes(snapshot.files, made);
    const unsigned version = board.now()->version + 1;
    if (snapshot.built)
      for (const auto& [path, hash] : made) {
        const auto before = snapshot.files.find(path);
        const bool other = before != snapshot.files.end() && before->second != hash;
        if (other && !path.ends_with(".html")) snapshot.replaced[path] = version;
      }
    snapshot.files = std::move(made);
    snapshot.base = base_path_of(site, files);
    snapshot.built = true;
    return changed;
  }

  PreviewOptions options;
  std::string site;
  FileSystem& files;
  PreviewTeller tell;
  int port = 0;
  Board board;
  HttpServer server;
  Snapshot snapshot;
  QuickLook quick;
  Saves saves;
  std::unique_ptr<Changes> changes;
  bool failed = false;  // the latest build, by its surroundings
  bool told = false;    // of the first build
  std::thread builder, preparer, listener;
  std::promise<void> last_build;
  std::future<void> ended = last_build.get_future();
};

PreviewServer::PreviewServer(std::unique_ptr<State> state) : m_state(std::move(state)) {}

PreviewServer::~PreviewServer() {
  stop(0);
  for (std::thread* thread : {&m_state->builder, &m_state->preparer, &m_state->listener})
    if (thread->joinable()) thread->join();
}

Result<std::unique_ptr<PreviewServer>> PreviewServer::open(PreviewOptions options, FileSystem& files, PreviewTeller tell) {
  const std::string settings = join_path(options.build.site, "congbo.json");
  if (files.kind(settings) == FileKind::none)
    return Failure{{"không thấy '" + settings + "': đây không phải thư mục của một trang",
                    "'" + settings + "' is not there: this is not a site's folder"}};
  auto site = files.canonical(options.build.site);
  if (!site) return site.failure();
  const int wanted = options.port;
  auto state = std::make_unique<State>(std::move(options), std::move(*site), files, std::move(tell));
  const auto port = state->server.bind(wanted);
  if (!port)
    return Failure{{"không có cổng nào trống từ " + std::to_string(wanted) + " trở đi", "no port is free from " + std::to_string(wanted) + " on"}};
  state->port = *port;
  return std::unique_ptr<PreviewServer>(new PreviewServer(std::move(state)));
}

std::string PreviewServer::address() const { return "http://127.0.0.1:" + std::to_string(m_state->port) + "/"; }

void PreviewServer::start() {
  m_state->begin();
  m_state->changes = std::make_unique<Changes>(m_state->site, m_state->files);
  m_state->server.start();
  m_state->preparer = std::thread([state = m_state.get()] { state->prepare_visited(); });
  m_state->listener = std::thread([state = m_state.get()] { state->hear(); });
  m_state->builder = std::thread([state = m_state.get()] {
    state->keep_up();
    state->last_build.set_value();
  });
}

bool PreviewServer::stop(double seconds) {
  if (!m_state->builder.joinable()) return true;
  m_state->changes->stop();
  m_state->board.close();
  m_state->server.stop();
  if (m_state->ended.wait_for(std::chrono::duration<double>(seconds)) != std::future_status::ready) return false;
  m_state->builder.join();
  m_state->preparer.join();
  m_state->listener.join();
  return true;
}

}  // namespace congbo
