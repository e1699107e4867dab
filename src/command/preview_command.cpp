// congbo preview: one event as one file, for whoever approves it.

#include "base/file_system.h"
#include "build/build.h"
#include "command/answer.h"
#include "command/command.h"
#include "command/date_option.h"
#include "command/event_operand.h"
#include "command/report.h"
#include "vietnamese/slug.h"

namespace congbo {
namespace {

constexpr std::uint64_t most_preview_bytes = 1ULL << 30;

// Why the file may not be written; nothing where it is not there, or is an earlier preview.
std::optional<Words> fault_of_output(const std::string& output) {
  const FileKind kind = disk().kind(output);
  if (kind == FileKind::none) return std::nullopt;
  if (kind == FileKind::file)
    if (const auto bytes = disk().read(output, most_preview_bytes); bytes && is_preview_file(*bytes)) return std::nullopt;
  return Words{"'" + output + "' đã có và không phải bản xem trước do congbo làm, không ghi đè: ghi --output với tên khác",
               "'" + output + "' is there, is no preview of congbo and is not overwritten: give another name with --output"};
}

// The site and the event in it: a folder on disk, or an address in the current site.
EventFolder event_named(const std::string& operand) {
  if (auto folder = find_event(operand)) return *folder;
  return {".", operand};
}

void tell(const Preview& preview, const std::string& output, Language language) {
  const std::string pages = std::to_string(preview.pages.size()), hash = preview_hash(preview);
  print(stdout, language == Language::vi
                    ? "Đã ghi " + output + ": " + pages + " trang, để duyệt, chưa công bố\nMã SHA-256 của các trang (so với mã trong tệp): " + hash + "\n"
                    : "Wrote " + output + ": " + pages + " pages, to approve, not published\nSHA-256 of the pages (compare with the one in the file): " + hash + "\n");
}

int run_preview(const Arguments& arguments) {
  const Language language = arguments.language;
  const EventFolder event = event_named(arguments.operands[0]);
  BuildOptions options;
  options.site = event.site;
  if (const auto wrong = read_date_option(arguments, options.date)) return refuse("preview", *wrong, language);
  const auto shown = preview_event(options, event.path, disk());
  if (!shown) return refuse("preview", shown.failure().message, language);
  print(stderr, findings_as_text(shown->findings, event.site, disk(), language));
  if (!shown->preview) return stopped;
  std::string output = arguments.value("--output");
  if (output.empty()) output = "xem-truoc-" + slug(shown->folder.substr(shown->folder.rfind('/') + 1)) + ".html";
  if (const auto fault = fault_of_output(output)) return refuse("preview", *fault, language);
  if (const Outcome written = disk().replace(output, preview_file(*shown->preview, language)); !written)
    return refuse("preview", written.failure().message, language);
  tell(*shown->preview, output, language);
  return done;
}

}  // namespace

const Command preview_command{"preview", "EVENT", 1, 1,
    {"ghi các trang của một sự kiện vào một tệp HTML để lãnh đạo duyệt", "writes an event's pages into one HTML file to be approved"},
    {"EVENT là thư mục trong content/ hoặc địa chỉ trên trang (2024/hoi-nghi). Tệp mở được không cần mạng, đóng dấu BẢN XEM TRƯỚC "
    "trên màn hình và trên giấy; dự thảo cũng có, ghi rõ là dự thảo. Dữ liệu cá nhân và tên không nêu được xử lý như khi dựng trang; "
    "lỗi trong tệp của sự kiện, trong cài đặt hay giao diện thì dừng. Không ghi đè tệp nào khác ngoài bản xem trước cũ.",
    "EVENT is a folder in content/ or an address on the site (2024/hoi-nghi). The file needs no network and is marked BẢN XEM TRƯỚC "
    "on screen and paper; drafts are in it and marked. Personal data and withheld names are treated as in a build; an error in the "
    "event's files, the settings or the theme stops it. It overwrites nothing but an earlier preview."},
    {{"--output", "FILE", {"tệp để ghi (mặc định: xem-truoc-<sự kiện>.html)", "file to write (default: xem-truoc-<event>.html)"}},
     {"--date", "YYYY-MM-DD", {"ngày để tính trạng thái (mặc định: hôm nay, giờ Việt Nam)", "day for states (default: today in Việt Nam)"}}},
   run_preview};

}  // namespace congbo
