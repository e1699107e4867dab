// congbo export: one document for the editor of another system.

#include "base/base64.h"
#include "base/file_system.h"
#include "base/media_type.h"
#include "build/build.h"
#include "build/guard.h"
#include "command/answer.h"
#include "command/command.h"
#include "command/event_operand.h"
#include "command/report.h"
#include "render/address.h"
#include "render/calendar.h"
#include "render/fragment.h"
#include "vietnamese/fold.h"
#include "vietnamese/slug.h"

namespace congbo {
namespace {

constexpr std::uint64_t most_bytes = 256ULL << 20;
constexpr std::string_view table_label = "Bảng {number}";

int refuse_export(const Words& why, Language language) { return refuse("export", why, language); }

struct ExportFile {
  std::string name;
  std::string bytes;
};

const SiteDocument* document_at(const Site& site, const std::string& path) {
  for (const SiteDocument& entry : site.documents)
    if (entry.document.source == path) return &entry;
  return nullptr;
}

std::string name_of(const Attachment& attachment) { return attachment.address.substr(attachment.address.rfind('/') + 1); }

// "image/png", or empty for what is no picture of the web.
std::string_view picture_type(const std::string& name) {
  const std::string_view type = bare_media_type_of(lower(name));
  return type.starts_with("image/") && type != "image/vnd.microsoft.icon" ? type : std::string_view();
}

// Links of the text as they may stand in another system: files by their names, pages of the site by their
// whole addresses, where those are known.
LinkResolver resolver_of(const Site& site, const SiteDocument& entry) {
  return [&site, &entry](std::string_view url, bool) -> std::optional<std::string> {
    const auto target = entry.link_targets.find(std::string(url));
    if (target == entry.link_targets.end()) {
      if (url.find(':') == url.npos) return std::nullopt;
      return std::string(url);
    }
    for (const Attachment& attachment : entry.attachments)
      if (attachment.address == target->second) return name_of(attachment);
    if (site.settings.base_url.empty()) return std::nullopt;
    return whole_url(site.settings.base_url, target->second);
  };
}

void put_picture(std::string& fragment, const std::string& name, std::string_view type, const std::string& bytes) {
  const std::string from = "src=\"" + name + "\"";
  const std::string to = "src=\"data:" + std::string(type) + ";base64," + base64(bytes) + "\"";
  for (std::size_t at = fragment.find(from); at != fragment.npos; at = fragment.find(from, at + to.size())) fragment.replace(at, from.size(), to);
}

class Export {
 public:
  Export(const Site& site, const SiteDocument& entry, const std::string& folder) : m_site(site), m_entry(entry), m_folder(folder) {}

  // The fragment and the files beside it.
  Result<std::vector<ExportFile>> make(const SourceDocument& source) {
    std::vector<ExportFile> pictures;
    for (const Attachment& attachment : m_entry.attachments) {
      auto bytes = disk().read(join_path(m_folder, attachment.source), most_bytes);
      if (!bytes) return bytes.failure();
      (picture_type(attachment.source).empty() ? m_files : pictures).push_back({name_of(attachment), std::move(*bytes)});
    }
    std::vector<FragmentFile> named;
    for (const ExportFile& file : m_files) named.push_back({file.name, file.name});
    if (m_files.empty()) m_files.push_back({"nguon.md", without_comments(source.body)});
    if (std::string calendar = calendar_of_event(); !calendar.empty()) {
      m_files.push_back({"lich.ics", std::move(calendar)});
      named.push_back({"lich.ics", "Thêm vào lịch (lich.ics)"});
    }
    std::string fragment = fragment_of(source, named);
    for (const ExportFile& picture : pictures) put_picture(fragment, picture.name, picture_type(picture.name), picture.bytes);
    m_files.insert(m_files.begin(), {"van-ban.html", std::move(fragment)});
    return std::move(m_files);
  }

 private:
  std::string calendar_of_event() const {
    if (!m_entry.event) return {};
    const SiteEvent& event = m_site.events[*m_entry.event];
    const auto entry = calendar_entry(m_site, event, "Chủ trì");
    return entry ? calendar_file(event.name, {*entry}) : std::string();
  }

  std::string fragment_of(const SourceDocument& source, const std::vector<FragmentFile>& files) const {
    SheetOptions options;
    options.resolve = resolver_of(m_site, m_entry);
    options.table_label = table_label;
    if (m_entry.document.kind == DocumentKind::bai_viet || m_entry.year == 0)
      return article_fragment(m_entry.title, lay_out_article(m_entry.title, source, options), files);
    return sheet_fragment(lay_out_sheet(m_entry.document, source, options), files);
  }

  const Site& m_site;
  const SiteDocument& m_entry;
  const std::string& m_folder;
  std::vector<ExportFile> m_files;
};

int write_files(const std::string& folder, const std::vector<ExportFile>& files, Language language) {
  for (const ExportFile& file : files)
    if (const std::string path = join_path(folder, file.name); disk().kind(path) != FileKind::none)
      return refuse_export({"'" + path + "' đã có, không ghi đè: ghi --output với thư mục khác", "'" + path + "' is there and is not overwritten: give another folder with --output"}, language);
  for (const ExportFile& file : files) {
    if (const Outcome written = disk().replace(join_path(folder, file.name), file.bytes); !written) return refuse_export(written.failure().message, language);
    print(stdout, join_path(folder, file.name) + "\n");
  }
  print(stdout, in({"Dán nội dung van-ban.html vào chế độ HTML của trình soạn thảo; tải các tệp còn lại lên cạnh bài.\n",
                    "Paste van-ban.html into the editor's HTML mode; upload the other files beside it.\n"}, language));
  return done;
}

int run_export(const Arguments& arguments) {
  const Language language = arguments.language;
  const std::string& operand = arguments.operands[0];
  auto place = find_event(operand);
  if (!place) place = find_event(operand + ".md");
  if (!place || !place->path.ends_with(".md"))
    return refuse_export({"không thấy văn bản '" + operand + "' trong content/; ghi tên tệp, như content/2026/hoi-nghi/giay-moi.md",
                          "there is no document '" + operand + "' in content/; give its file, such as content/2026/hoi-nghi/giay-moi.md"}, language);
  BuildOptions options;
  options.site = place->site;
  const auto read = read_site_folder(options, disk());
  if (!read) return refuse_export(read.failure().message, language);
  const SiteDocument* entry = document_at(read->site, place->path);
  Findings faults;
  for (const Finding& finding : read->findings) {
    bool concerns = finding.place.file == place->path;
    if (entry != nullptr)
      for (const Attachment& attachment : entry->attachments) concerns = concerns || finding.place.file == attachment.source;
    if (concerns && finding.severity == Severity::error) faults.push_back(finding);
  }
  if (!faults.empty()) {
    print(stderr, findings_as_text(faults, options.site, disk(), language));
    return stopped;
  }
  if (entry == nullptr)
    return refuse_export({"'" + place->path + "' là bản thảo hoặc không nằm trong trang", "'" + place->path + "' is a draft or not in the site"}, language);
  const auto rules = read_site_rules(options.site, disk());
  if (!rules) return refuse_export(rules.failure().message, language);
  const auto bytes = disk().read(join_path(options.site, place->path), most_bytes);
  if (!bytes) return refuse_export(bytes.failure().message, language);
  const GuardedSource guarded = guard_document(place->path, *bytes, PrivacyPolicy(rules->settings), rules->registers);
  auto files = Export(read->site, *entry, options.site).make(guarded.source);
  if (!files) return refuse_export(files.failure().message, language);
  std::string output = arguments.value("--output");
  if (output.empty()) {
    std::string name = place->path.substr(place->path.rfind('/') + 1);
    output = "export-" + slug(name.substr(0, name.size() - 3));
  }
  return write_files(output, *files, language);
}

}  // namespace

const Command export_command{"export", "DOCUMENT", 1, 1,
    {"xuất một văn bản để dán vào cổng thông tin đang dùng", "gives one document for the editor of another portal"},
    {"DOCUMENT là tệp .md trong content/. Ghi vào một thư mục: van-ban.html, đoạn HTML đủ thể thức, không cần kiểu hay mã nào khác, để dán vào trình soạn thảo "
    "của cổng đang dùng; tệp gốc (bản đính kèm, không có thì lời văn); lich.ics khi đã rõ ngày. Dữ liệu cá nhân được chặn hoặc che như khi dựng trang.",
    "DOCUMENT is a .md in content/. Into one folder go van-ban.html, a piece of HTML in the official layout that needs no style or script, to be pasted into the "
    "editor of the portal in use; the original (attachments, else the text); and lich.ics where the day is known. Personal data stop it or are masked, as in a build."},
    {{"--output", "DIR", {"thư mục để ghi (mặc định: export-<văn bản>)", "folder to write to (default: export-<document>)"}}},
   run_export};

}  // namespace congbo
