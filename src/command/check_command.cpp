// congbo check

#include "base/memory_disk.h"
#include "build/build.h"
#include "command/answer.h"
#include "command/check_files.h"
#include "command/command.h"
#include "command/date_option.h"
#include "command/report.h"

namespace congbo {
namespace {

// Text, JSON or SARIF, by the name that --format takes; lines are quoted from `files`.
using Printer = std::string (*)(const Findings&, const std::string& site, FileSystem& files,
                                Language);

Printer printer_named(const std::string& format) {
  if (format.empty() || format == "text") return findings_as_text;
  if (format == "json")
    return [](const Findings& findings, const std::string&, FileSystem&, Language) {
      return findings_as_json(findings);
    };
  if (format == "sarif")
    return [](const Findings& findings, const std::string&, FileSystem&, Language) {
      return findings_as_sarif(findings);
    };
  return nullptr;
}

bool for_people(const Arguments& arguments) {
  const std::string format = arguments.value("--format");
  return format.empty() || format == "text";
}

int tell(const Arguments& arguments, const Findings& findings, const std::string& site,
         FileSystem& files) {
  const Language language = arguments.language;
  print(stdout, printer_named(arguments.value("--format"))(findings, site, files, language));
  if (for_people(arguments))
    print(stdout, (language == Language::vi ? "Đã soát: " : "Checked: ") +
                      summary_of(findings, language) + ".\n");
  const FindingCount count = count_findings(findings);
  return count.errors > 0 || (arguments.has("--strict") && count.warnings > 0) ? stopped : done;
}

int check_site_at(const Arguments& arguments, const BuildOptions& options) {
  const auto findings = check_site_folder(options, disk());
  if (!findings) return refuse("check", findings.failure().message, arguments.language);
  return tell(arguments, *findings, options.site, disk());
}

int check_single_files(const Arguments& arguments, const BuildOptions& options) {
  auto checked = check_files(arguments.operands, options);
  if (!checked) return refuse("check", checked.failure().message, arguments.language);
  if (for_people(arguments))
    for (const std::string& path : checked->converted)
      print(stdout,
            path + (arguments.language == Language::vi
                        ? ": đọc qua pandoc; số dòng dưới đây là của bản chữ đã chuyển\n"
                        : ": read through pandoc; lines below are those of the converted text\n"));
  MemoryDisk texts;
  for (auto& [name, bytes] : checked->texts)
    texts.put(name, std::move(bytes));
  return tell(arguments, checked->findings, "", texts);
}

} // namespace

namespace {

int run_check(const Arguments& arguments) {
  const Language language = arguments.language;
  if (printer_named(arguments.value("--format")) == nullptr)
    return refuse("check", {"--format chỉ nhận text, json hoặc sarif", "--format takes text, json or sarif"},
                  language);
  BuildOptions options;
  if (const auto wrong = read_date_option(arguments, options.date)) return refuse("check", *wrong, language);
  const bool site =
      arguments.operands.empty() ||
      (arguments.operands.size() == 1 && disk().kind(arguments.operands[0]) == FileKind::folder);
  if (site && !arguments.operands.empty()) options.site = arguments.operands[0];
  while (options.site.size() > 1 && options.site.ends_with('/'))
    options.site.pop_back();
  return site ? check_site_at(arguments, options) : check_single_files(arguments, options);
}

}  // namespace

const Command check_command{"check", "[SITE|FILE…]", 0, static_cast<std::size_t>(-1),
    {"soát lỗi trước khi đăng, không ghi gì", "proofreads before publication; writes nothing"},
    {"SITE là thư mục có congbo.json; FILE là văn bản Markdown, trong hay ngoài trang, hoặc tệp .docx chưa ký "
    "(cần có pandoc). Có lỗi thì mã thoát là 1.",
    "SITE is the folder with congbo.json; FILE is a Markdown document, inside a site or not, or a .docx before "
    "it is signed (through pandoc). Errors give exit status 1."},
    {{"--format", "text|json|sarif", {"cách in kết quả", "how to print the result"}},
    {"--strict", "", {"cảnh báo cũng bị coi là lỗi", "warnings count as errors too"}},
    {"--date", "YYYY-MM-DD",
     {"ngày để xét cái gì đã qua, cái gì sắp tới (mặc định: hôm nay, giờ Việt Nam)",
      "the day that decides what is past and what is coming (default: today, UTC+7)"}}},
   run_check};

} // namespace congbo
