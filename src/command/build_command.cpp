// congbo build

#include <charconv>
#include <set>

#include "base/site_path.h"
#include "base/terminal.h"
#include "build/build.h"
#include "command/answer.h"
#include "command/command.h"
#include "command/date_option.h"
#include "command/report.h"
#include "parse/site_path.h"
#include "vietnamese/normalize.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

// Findings name a file as seen from the current folder; congbo names documents as seen from the site's.
std::string path_to_hold(const std::string& site, const std::string& path) {
  const std::string below = nfc(site) + "/";
  return path_in_site({}, path.starts_with(below) ? path.substr(below.size()) : path).value_or(path);
}

// Reads the options into `options`; what is wrong with them, if anything.
std::optional<Words> read_options(const Arguments& arguments, BuildOptions& options) {
  options.site = arguments.operands.empty() ? "." : arguments.operands[0];
  while (options.site.size() > 1 && options.site.ends_with('/')) options.site.pop_back();
  options.output = arguments.value("--output");
  while (options.output.size() > 1 && options.output.ends_with('/')) options.output.pop_back();
  if (arguments.has("--base-url")) {
    std::string url = arguments.value("--base-url");
    if (!is_base_url(url))
      return Words{"--base-url cần một địa chỉ như https://ten-mien.vn/duong-dan", "--base-url takes an address such as https://host.vn/path"};
    while (url.ends_with('/')) url.pop_back();
    options.base_url = url;
  }
  options.drafts = arguments.has("--drafts");
  options.strict = arguments.has("--strict");
  options.clean = arguments.has("--clean");
  for (const std::string& path : arguments.values("--hold")) options.hold.push_back(path_to_hold(options.site, nfc(path)));
  if (auto wrong = read_date_option(arguments, options.date)) return wrong;
  if (arguments.has("--jobs")) {
    const std::string text = arguments.value("--jobs");
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), options.jobs);
    if (error != std::errc() || end != text.data() + text.size() || options.jobs < 1 || options.jobs > 1024)
      return Words{"--jobs cần một số từ 1 đến 1024", "--jobs takes a number from 1 to 1024"};
  }
  const std::string format = arguments.value("--format");
  if (!format.empty() && format != "text" && format != "json")
    return Words{"--format chỉ nhận text hoặc json", "--format takes text or json"};
  return std::nullopt;
}

// One line on the terminal, written over itself.
class ProgressLine {
 public:
  explicit ProgressLine(Language language) : m_language(language), m_shown(stderr_is_terminal()) {}
  ~ProgressLine() { clear(); }
  void operator()(const Words& stage, std::size_t count, std::size_t all) {
    if (!m_shown) return;
    std::fprintf(stderr, "\r\033[K%s %zu/%zu", in(stage, m_language).c_str(), count, all);
    std::fflush(stderr);
    m_dirty = true;
  }
  void clear() {
    if (m_dirty) std::fputs("\r\033[K", stderr);
    m_dirty = false;
  }

 private:
  Language m_language;
  bool m_shown;
  bool m_dirty = false;
};

// The command that builds without the documents at fault, where that would help.
std::string way_out(const BuildReport& report, const BuildOptions& options, Language language) {
  if (report.holdable.empty()) return {};
  std::set<std::string> held(report.holdable.begin(), report.holdable.end());
  held.insert(options.hold.begin(), options.hold.end());
  std::string command = "congbo build " + shell_word(options.site);
  if (!options.output.empty()) command += " --output " + shell_word(options.output);
  if (options.base_url) command += " --base-url " + shell_word(*options.base_url);
  if (options.drafts) command += " --drafts";
  for (const std::string& file : held) command += " --hold " + shell_quoted(file);
  const bool vi = language == Language::vi;
  return (vi ? "Muốn đăng phần còn lại trước: " : "To publish the rest first: ") + command + "\n";
}

// A folder of sites, one summary: `failed` where the surroundings stopped one, else `stopped` where findings did.
int run_sites(const Arguments& arguments, const BuildOptions& options, const std::vector<std::string>& names) {
  const Language language = arguments.language;
  if (options.base_url || !options.hold.empty())
    return refuse("build", {"--base-url và --hold chỉ dùng cho một trang", "--base-url and --hold are for one site"}, language);
  const double start = steady_seconds();
  ProgressLine line(language);
  const std::vector<SiteResult> sites =
      build_sites(options, names, disk(), [&](const Words& stage, std::size_t count, std::size_t all) { line(stage, count, all); });
  line.clear();
  const double seconds = steady_seconds() - start;
  int status = done;
  for (const SiteResult& site : sites) {
    if (site.report) print(stderr, findings_as_text(site.report->findings, join_path(options.site, site.name), disk(), language));
    if (!site.report) status = failed;
    if (site.report && site.report->stopped && status == done) status = stopped;
  }
  print(stdout, arguments.value("--format") == "json" ? sites_as_json(sites, seconds) : sites_as_text(sites, seconds, language));
  return status;
}

int run_build(const Arguments& arguments) {
  const Language language = arguments.language;
  BuildOptions options;
  if (const auto wrong = read_options(arguments, options)) return refuse("build", *wrong, language);
  if (const auto names = sites_in(options.site, disk()); !names.empty()) return run_sites(arguments, options, names);
  const double start = steady_seconds();
  ProgressLine line(language);
  options.described_for = (language == Language::vi ? "vi " : "en ") + options.site;
  options.describe = [&](const Findings& findings, const std::string* text) {
    return findings_of_file_as_text(findings, text, options.site, disk(), language);
  };
  const auto report = build_site(options, disk(), [&](const Words& stage, std::size_t count, std::size_t all) {
    line(stage, count, all);
  });
  line.clear();
  if (!report) return refuse("build", report.failure().message, language);
  const double seconds = steady_seconds() - start;
  for (const Words& note : report->notes) print(stderr, in(note, language) + "\n");
  for (const ReportPart& part : report->text.parts) print(stderr, part.text);
  const std::string output = options.output.empty() ? join_path(options.site, "output") : options.output;
  if (arguments.value("--format") == "json") {
    print(stdout, build_as_json(*report, seconds));
  } else if (!report->stopped) {
    print(stdout, build_as_text(*report, output, seconds, language));
  }
  if (arguments.has("--profile")) print(stderr, profile_as_text(*report, language));
  if (!report->stopped) return done;
  const bool vi = language == Language::vi;
  print(stderr, (vi ? "Dừng lại, chưa ghi gì: " : "Stopped, nothing was written: ") +
                    summary_of(report->findings, language) + ".\n" + way_out(*report, options, language));
  return stopped;
}

}  // namespace

const Command build_command{"build", "[SITE]", 0, 1,
    {"dựng trang: từ content/ thành output/", "builds the site: content/ → output/"},
    {"SITE là thư mục có congbo.json; không ghi thì là thư mục hiện tại. Có lỗi thì dừng trước khi "
    "ghi bất cứ tệp nào. Thư mục chứa nhiều trang thì dựng từng trang, trang nào hỏng chỉ trang ấy dừng.",
    "SITE is the folder with congbo.json; the current folder where it is left out. Errors stop the "
    "build before it writes anything. In a folder of sites each is built by itself; a failure stops its own alone."},
    {{"--output", "DIR", {"thư mục kết quả (mặc định: SITE/output)", "output folder (default: SITE/output)"}},
    {"--base-url", "URL",
     {"địa chỉ công khai của trang, thay cho base_url", "public address of the site, over base_url"}},
    {"--drafts", "", {"đăng cả bản thảo", "publish drafts too"}},
    {"--hold", "PATH",
     {"giữ lại một văn bản như bản thảo; dùng được nhiều lần", "hold back a document as a draft; repeatable"},
     true},
    {"--strict", "", {"cảnh báo cũng làm dừng", "warnings stop the build too"}},
    {"--date", "YYYY-MM-DD",
     {"ngày để xét cái gì đã qua, cái gì sắp tới (mặc định: hôm nay, giờ Việt Nam)",
      "the day that decides what is past and what is coming (default: today, UTC+7)"}},
    {"--jobs", "N", {"số luồng (mặc định: mỗi bộ xử lý một luồng)", "threads (default: one a processor)"}},
    {"--clean", "", {"không dùng bộ nhớ đệm", "ignore the cache"}},
    {"--profile", "", {"in thời gian của từng bước và bộ nhớ đã dùng", "print the time of each stage and the memory used"}},
    {"--format", "text|json",
     {"cách in kết quả", "how to print the result"}}},
   run_build};

}  // namespace congbo
