// congbo serve: a site as it will look, while it is being written.

#include <charconv>
#include <cstdlib>

#include "base/browser.h"
#include "base/interrupt.h"
#include "command/answer.h"
#include "command/command.h"
#include "command/date_option.h"
#include "command/inbox.h"
#include "command/report.h"
#include "serve/serve.h"

namespace congbo {
namespace {

constexpr int was_interrupted = 130;
// A build of a very large site is not waited for.
constexpr double patience = 0.5;

std::optional<Words> read_options(const Arguments& arguments, PreviewOptions& options) {
  options.language = arguments.language;
  options.build.site = arguments.operands.empty() ? "." : arguments.operands[0];
  while (options.build.site.size() > 1 && options.build.site.ends_with('/')) options.build.site.pop_back();
  options.build.drafts = arguments.has("--drafts");
  CivilDate day;
  if (auto wrong = read_date_option(arguments, day)) return wrong;
  options.date = [arguments] {
    CivilDate today;
    read_date_option(arguments, today);
    return today;
  };
  if (!arguments.has("--port")) return std::nullopt;
  const std::string text = arguments.value("--port");
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), options.port);
  if (error != std::errc() || end != text.data() + text.size() || options.port < 0 || options.port > 65535)
    return Words{"--port cần một số từ 0 đến 65535", "--port takes a number from 0 to 65535"};
  return std::nullopt;
}

// One line a build; after one that did not come out, its errors before it.
void tell(const PreviewNews& news, const std::string& site, Language language) {
  const bool vi = language == Language::vi;
  if (!news.report) {
    print(stderr, in(news.report.failure().message, language) + "\n");
  } else if (news.report->stopped) {
    Findings errors;
    for (const Finding& finding : news.report->findings)
      if (finding.severity == Severity::error) errors.push_back(finding);
    print(stderr, findings_as_text(errors, site, disk(), language));
    print(stdout, (vi ? "Chưa dựng được: " : "Not built: ") + summary_of(news.report->findings, language) + ".\n");
  } else {
    print(stdout, (vi ? "Đã dựng sau " : "Built in ") + seconds_in_words(news.seconds, language) + (vi ? " giây, " : " seconds, ") +
                      std::to_string(news.changed) + (vi ? " tệp đổi; " : " files changed; ") +
                      summary_of(news.report->findings, language) + ".\n");
  }
  std::fflush(stdout);
}

Words not_one_site(const std::string& folder, const std::vector<std::string>& names) {
  return {"'" + folder + "' chứa nhiều trang; hãy chọn một, như: congbo serve " + join_path(folder, names[0]),
          "'" + folder + "' holds several sites; choose one, as in: congbo serve " + join_path(folder, names[0])};
}

// The inbox that --inbox names, if any.
std::optional<Words> read_inbox(const Arguments& arguments, const PreviewOptions& options, std::optional<Inbox>& inbox) {
  if (!arguments.has("--inbox")) return std::nullopt;
  InboxOptions asked{options.build.site, arguments.value("--inbox"), options.date, options.language};
  while (asked.folder.size() > 1 && asked.folder.ends_with('/')) asked.folder.pop_back();
  if (auto fault = fault_of_inbox(asked)) return fault;
  inbox.emplace(std::move(asked));
  return std::nullopt;
}

int run_serve(const Arguments& arguments) {
  const Language language = arguments.language;
  PreviewOptions options;
  if (const auto wrong = read_options(arguments, options)) return refuse("serve", *wrong, language);
  const std::string site = options.build.site;
  std::optional<Inbox> inbox;
  if (const auto wrong = read_inbox(arguments, options, inbox)) return refuse("serve", *wrong, language);
  if (const auto names = sites_in(site, disk()); !names.empty()) return refuse("serve", not_one_site(site, names), language);
  watch_interrupts();
  std::string to_open;
  auto opened = PreviewServer::open(std::move(options), disk(), [&to_open, site, language](const PreviewNews& news) {
    tell(news, site, language);
    if (news.first && !to_open.empty() && !open_in_browser(to_open))
      refuse("serve", {"không thấy xdg-open để mở trình duyệt (trên Debian: apt install xdg-utils); hãy tự mở " + to_open,
                       "there is no xdg-open to open a browser with (on Debian: apt install xdg-utils); open " + to_open + " yourself"}, language);
  });
  if (!opened) return refuse("serve", opened.failure().message, language);
  PreviewServer& preview = **opened;
  if (arguments.has("--open")) to_open = preview.address();
  print(stdout, (language == Language::vi ? "Bản xem trước: " + preview.address() + "   (Ctrl-C: dừng)\n"
                                          : "Preview: " + preview.address() + "   (Ctrl-C: stop)\n"));
  std::fflush(stdout);
  preview.start();
  if (inbox) inbox->start();
  const int status = wait_for_end_request() == EndRequest::interrupted ? was_interrupted : done;
  const bool read = !inbox || inbox->stop(patience);
  if (!preview.stop(patience) || !read) std::_Exit(status);
  return status;
}

}  // namespace

const Command serve_command{"serve", "[SITE]", 0, 1,
    {"xem trước trên máy này, tự tải lại khi sửa", "previews the site on this machine, reloading it as you write"},
    {"Dựng trang vào SITE/.congbo/preview và mở ở 127.0.0.1, chỉ máy này xem được. Lưu văn bản, cài đặt hay giao diện thì trang "
     "đang mở tự tải lại. Mỗi trang có một thanh nêu những điều cần xem lại ở trang ấy, bấm vào là tới đúng dòng; "
     "/__congbo/ nêu tất cả. Còn lỗi thì giữ bản dựng được gần nhất và nêu lỗi. Không động đến output/. Với --inbox, mỗi tệp Word, "
     "Excel, PDF, .md người khác bỏ vào DIR được đọc như import đọc; bên cạnh có thư mục <tệp>.congbo với bản xem trước, những điều cần "
     "xem lại và lệnh import để nhận vào trang. Không tệp nào tự vào content/, không tệp nào của người dùng bị ghi đè hay xóa.",
     "Builds the site into SITE/.congbo/preview and serves it on 127.0.0.1, to this machine alone. When a document, the settings or "
     "the theme are saved, open pages reload. Each page has a bar with its findings, which lead to the line; /__congbo/ "
     "has them all. While there are errors the last good site stays, and they are named. output/ is not touched. With --inbox each "
     "Word, Excel, PDF or .md file that others put into DIR is read as import reads it; beside it comes a folder <file>.congbo with a "
     "preview, what to look at, and the import command that accepts it. Nothing goes into content/ by itself; no file of a user's is "
     "overwritten or removed."},
    {{"--port", "N", {"cổng (mặc định: 8765; bận thì cổng trống kế tiếp; 0: cổng bất kỳ)", "port (default: 8765; the next free one where it is taken; 0: any)"}},
     {"--open", "", {"mở trình duyệt", "open a browser"}},
     {"--inbox", "DIR", {"thư mục chung, nơi người khác bỏ tệp vào để được đọc và soát", "a shared folder, into which others put files to be read and checked"}},
     {"--drafts", "", {"hiện cả bản thảo", "show drafts too"}},
     {"--date", "YYYY-MM-DD",
      {"ngày để xét cái gì đã qua, cái gì sắp tới (mặc định: hôm nay, giờ Việt Nam)",
       "the day that decides what is past and what is coming (default: today, UTC+7)"}}},
    run_serve};

}  // namespace congbo
