// congbo gallery: every part of a theme with examples.

#include "build/build.h"
#include "command/answer.h"
#include "command/command.h"
#include "command/report.h"

namespace congbo {
namespace {

int run_gallery(const Arguments& arguments) {
  const Language language = arguments.language;
  const std::string site = arguments.operands.empty() ? "." : arguments.operands[0];
  const auto report = build_gallery(site, arguments.value("--output"), disk());
  if (!report) return refuse("gallery", report.failure().message, language);
  print(stderr, findings_as_text(report->findings, site, disk(), language));
  if (report->files == 0) return stopped;
  print(stdout, language == Language::vi ? "Mở trong trình duyệt: " + join_path(report->folder, "index.html") + "\n"
                                         : "Open in a browser: " + join_path(report->folder, "index.html") + "\n");
  return count_findings(report->findings).errors > 0 ? stopped : done;
}

}  // namespace

const Command gallery_command{"gallery", "[SITE]", 0, 1,
    {"bày mọi bộ phận của giao diện với ví dụ, cho người sửa giao diện", "shows every part of the theme with examples, for designers"},
    {"Ghi các trang HTML để mở bằng trình duyệt: mỗi bộ phận một ví dụ đặt ra, rồi mỗi loại trang. Tên mà không ví dụ nào có "
    "thì báo như khi dựng trang.",
    "Writes HTML pages to open in a browser: an invented example a part, then every kind of page. Names that no example has "
    "are told as in a build."},
    {{"--output", "DIR", {"thư mục để ghi (mặc định: SITE/gallery)", "folder to write to (default: SITE/gallery)"}}},
   run_gallery};

}  // namespace congbo
