// congbo import: the files that offices have → documents and lists in content/.

#include "base/file_system.h"
#include "build/build.h"
#include "command/answer.h"
#include "command/ask.h"
#include "command/command.h"
#include "command/check_files.h"
#include "command/date_option.h"
#include "command/document_text.h"
#include "command/event_operand.h"
#include "command/import_plan.h"
#include "command/report.h"

namespace congbo {
namespace {

int refuse_import(const Words& why, Language language) { return refuse("import", why, language); }

class Import {
 public:
  Import(const Arguments& arguments, const BuildOptions& options, const SiteInFolder& read, const SiteRules& rules)
      : m_arguments(arguments), m_options(options), m_site(read.site), m_rules(rules) {}

  int take(const std::string& path) {
    auto plan = plan_file(path, m_rules.settings, m_rules.registers);
    if (!plan) return refuse_import(plan.failure().message, language());
    const auto folder = folder_of(*plan);
    if (!folder) return failed;
    return write(path, *plan, *folder);
  }

 private:
  Language language() const { return m_arguments.language; }

  // Where the files go: as told, as proposed, or as answered.
  std::optional<std::string> folder_of(const ImportPlan& plan) const {
    std::string event = m_arguments.value("--event");
    if (event.empty()) {
      event = plan.list ? std::string() : proposed_folder(plan.document, m_site);
      event = ask({"Sự kiện", "Event"}, event, language());
    }
    if (event.empty()) {
      refuse_import({"không rõ văn bản thuộc sự kiện nào: ghi --event, như --event 2026/hoi-nghi", "to which event it belongs is not clear: give --event, such as --event 2026/hoi-nghi"}, language());
      return std::nullopt;
    }
    auto folder = event_folder(m_options.site, event, m_options.date.year);
    if (!folder) refuse_import(outside_site(event), language());
    return folder;
  }

  // All files of the plan, or none where one is there already.
  int write(const std::string& path, const ImportPlan& plan, const std::string& folder) {
    for (const NewFile& file : plan.files)
      if (const std::string to = path_of(folder, file); disk().kind(to) != FileKind::none)
        return refuse_import({"'" + to + "' đã có, không ghi đè; đổi tên tệp cũ hoặc ghi --event khác", "'" + to + "' is there and is not overwritten; rename it or give another --event"}, language());
    for (const NewFile& file : plan.files)
      if (const Outcome written = disk().replace(path_of(folder, file), file.bytes); !written) return refuse_import(written.failure().message, language());
    std::string said = path + (plan.through.empty() ? "" : language() == Language::vi ? " (đọc qua " + plan.through + ")" : " (read through " + plan.through + ")");
    for (const NewFile& file : plan.files) said += "\n  → " + path_of(folder, file);
    print(stdout, said + "\n");
    for (const Words& told : plan.told) print(stdout, in(told, language()) + "\n");
    return plan.list ? done : show(plan, path_of(folder, plan.files[0]));
  }

  std::string path_of(const std::string& folder, const NewFile& file) const { return join_path(join_path(m_options.site, folder), file.name); }

  // What was understood, and what to look at.
  int show(const ImportPlan& plan, const std::string& path) const {
    Document document = plan.document;
    document.source = path;
    print(stdout, "\n" + document_as_text(document, language()));
    const auto checked = check_files({path}, m_options);
    if (!checked) return refuse_import(checked.failure().message, language());
    if (checked->findings.empty()) return done;
    print(stdout, in({"Cần xem lại:\n", "To look at:\n"}, language()) + findings_as_text(checked->findings, "", disk(), language()));
    print(stdout, in({"Cộng: ", "In all: "}, language()) + summary_of(checked->findings, language()) + ".\n");
    return done;
  }

  const Arguments& m_arguments;
  const BuildOptions& m_options;
  const Site& m_site;
  const SiteRules& m_rules;
};

int run_import(const Arguments& arguments) {
  const Language language = arguments.language;
  BuildOptions options;
  options.site = arguments.has("--site") ? arguments.value("--site") : ".";
  options.drafts = true;
  if (!is_site(options.site)) return refuse_import(no_site(options.site), language);
  if (const auto wrong = read_date_option(arguments, options.date)) return refuse_import(*wrong, language);
  const auto rules = read_site_rules(options.site, disk());
  if (!rules) return refuse_import(rules.failure().message, language);
  int status = done;
  for (const std::string& path : arguments.operands) {
    const auto read = read_site_folder(options, disk());  // anew: a file before this one may have made the event
    if (!read) return refuse_import(read.failure().message, language);
    status = std::max(status, Import(arguments, options, *read, *rules).take(path));
  }
  return status;
}

}  // namespace

const Command import_command{"import", "FILE…", 1, static_cast<std::size_t>(-1),
    {"đưa tệp Word, Excel, PDF vào trang", "brings Word, Excel and PDF files into the site"},
    {"Word (.docx; .doc, .odt qua LibreOffice) thành văn bản Markdown, số mục như Word in; .md được sửa lỗi chuyển đổi; .xlsx, .csv thành danh sách khen thưởng, bỏ cột không "
    "được đăng; .pdf có chữ thành văn bản, giữ bản PDF đăng kèm. Đề xuất năm, sự kiện, tên tệp theo điều đọc được, in ra đã hiểu gì và cần xem lại gì. "
    "Không ghi đè tệp đã có. Word cần pandoc, PDF cần pdftotext.",
    "Word (.docx; .doc and .odt through LibreOffice) becomes a Markdown document, numbered as Word prints it; a .md is mended; .xlsx and .csv a list of honorees "
    "without the columns that are never published; a .pdf with text a document with the PDF beside it. It proposes year, event and file name from what it "
    "read, and shows what it understood and what to look at. Nothing is overwritten. Word takes pandoc, PDF takes pdftotext."},
    {{"--event", "EVENT", {"sự kiện, như 2026/hoi-nghi (mặc định: theo văn bản)", "the event, such as 2026/hoi-nghi (default: as the document says)"}},
    {"--date", "YYYY-MM-DD", {"ngày để soát văn bản (mặc định: hôm nay, giờ Việt Nam)", "the day to check documents by (default: today, UTC+7)"}},
    {"--site", "SITE", {"thư mục có congbo.json (mặc định: thư mục hiện tại)", "folder with congbo.json (default: the current one)"}}},
   run_import};

}  // namespace congbo
