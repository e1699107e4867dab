#include "command/inbox_answer.h"

#include "base/overlaid_disk.h"
#include "command/answer.h"
#include "command/document_text.h"
#include "command/report.h"
#include "render/preview.h"
#include "render/proof_sheet.h"
#include "serve/inbox.h"

namespace congbo {
namespace {

std::string name_in(const std::string& path) { return path.substr(path.rfind('/') + 1); }

// For Notepad, however old.
std::string for_windows(const std::string& text) {
  std::string out = "\xEF\xBB\xBF";
  for (const char c : text) out += c == '\n' ? std::string("\r\n") : std::string(1, c);
  return out;
}

class Answer {
 public:
  Answer(const std::string& path, const ImportPlan& plan, const InboxSite& site, Language language)
      : m_path(path), m_plan(plan), m_site(site), m_language(language) {}

  InboxAnswer make() {
    if (m_plan.list) look_at_list();
    else look_at_document();
    InboxAnswer answer;
    answer.read = true;
    answer.summary = m_summary;
    answer.files.push_back({inbox_note, for_windows(head() + acceptance() + said({"ĐÃ HIỂU\n\n", "WHAT WAS UNDERSTOOD\n\n"}) + m_understood + m_to_look_at)});
    if (!m_preview.empty()) answer.files.push_back({inbox_preview, std::move(m_preview)});
    // The original of a .pdf lies beside it anyway.
    for (const NewFile& file : m_plan.files)
      if (!file.name.ends_with(".pdf")) answer.files.push_back(file);
    return answer;
  }

 private:
  std::string said(const Words& words) const { return in(words, m_language); }

  void look_at_list() {
    ProofSheet sheet;
    sheet.event = name_in(m_path);
    sheet.lists.push_back({name_in(m_path), name_in(m_path), {}, {}});
    for (const Honoree& honoree : m_plan.document.honorees) {
      const std::string name = honoree.honorific.empty() ? honoree.name : honoree.honorific + " " + honoree.name;
      sheet.lists.back().rows.push_back({honoree.order, name, honoree.position, honoree.unit, honoree.award, honoree.kind});
    }
    m_preview = proof_page(sheet);
    for (const Words& told : m_plan.told) {
      m_understood += said(told) + "\n";
      m_summary.vi += (m_summary.vi.empty() ? "" : " ") + told.vi.substr(0, told.vi.find('\n'));
      m_summary.en += (m_summary.en.empty() ? "" : " ") + told.en.substr(0, told.en.find('\n'));
    }
    m_understood += "\n";
  }

  // The document is looked at where it would stand.
  void look_at_document() {
    m_folder = proposed_folder(m_plan.document, m_site.site);
    const bool known = !m_folder.empty();
    const std::string folder = known ? m_folder : "content/" + std::to_string(m_site.options.date.year) + "/hop-thu";
    std::map<std::string, std::string> files;
    for (const NewFile& file : m_plan.files) files[join_path(m_site.options.site, folder + "/" + file.name)] = file.bytes;
    OverlaidDisk overlaid(disk(), std::move(files));
    const auto shown = preview_event(m_site.options, folder, overlaid);
    for (const Words& told : m_plan.told) m_understood += said(told) + "\n\n";
    Document document = m_plan.document;
    document.source = m_plan.files[0].name;
    m_understood += document_as_text(document, m_language);
    if (!shown) return not_looked_at(shown.failure());
    Findings findings;
    for (const Finding& finding : shown->findings)
      if (is_new(finding.place.file, folder) || (!shown->preview && finding.severity == Severity::error)) findings.push_back(finding);
    tell(findings, overlaid);
    if (shown->preview) m_preview = preview_file(*shown->preview, m_language);
    else m_to_look_at += said({"Còn lỗi nên chưa có bản xem trước.\n", "There are errors, so there is no preview yet.\n"});
  }

  bool is_new(const std::string& file, const std::string& folder) const {
    for (const NewFile& made : m_plan.files)
      if (file == folder + "/" + made.name) return true;
    return false;
  }

  void not_looked_at(const Failure& why) {
    m_summary = why.message;
    m_to_look_at = said({"Chưa soát được: " + why.message.vi + ".\n", "It could not be checked: " + why.message.en + ".\n"});
  }

  void tell(const Findings& findings, FileSystem& files) {
    m_summary = {summary_of(findings, Language::vi), summary_of(findings, Language::en)};
    m_to_look_at = said({"CẦN XEM LẠI\n\n", "TO LOOK AT\n\n"});
    m_to_look_at += findings_as_text(findings, m_site.options.site, files, m_language);
    m_to_look_at += said({"Cộng: ", "In all: "}) + said(m_summary) + ".\n";
  }

  std::string head() const {
    const std::string through = m_plan.through.empty() ? "" : said({" (đọc qua " + m_plan.through + ")", " (read through " + m_plan.through + ")"});
    std::string text = name_in(m_path) + through + "\n\n" + said({"SẼ VÀO TRANG THÀNH\n\n", "WOULD GO INTO THE SITE AS\n\n"});
    for (const NewFile& file : m_plan.files) text += "  " + folder_shown() + "/" + file.name + "\n";
    return text + "\n";
  }

  std::string folder_shown() const { return m_folder.empty() ? said({"content/NĂM/SỰ-KIỆN", "content/YEAR/EVENT"}) : m_folder; }

  std::string import_of(const std::string& path) const {
    std::string command = "  congbo import " + shell_word(path) + " --event " + folder_shown().substr(8);
    if (m_site.options.site != ".") command += " --site " + shell_word(m_site.options.site);
    return command + "\n";
  }

  // Which of the files stands in the site already: none, all of them with the same bytes, or another one.
  enum class There { none, same, other };
  There there() const {
    if (m_folder.empty()) return There::none;
    There found = There::same;
    for (const NewFile& file : m_plan.files) {
      const std::string path = join_path(m_site.options.site, m_folder + "/" + file.name);
      if (disk().kind(path) == FileKind::none) return There::none;
      const auto bytes = disk().read(path);
      if (!bytes || *bytes != file.bytes) found = There::other;
    }
    return found;
  }

  std::string acceptance() const {
    const There found = there();
    if (found == There::same) return said({"ĐÃ NHẬN\n\nTrang đã có văn bản này, giống từng chữ.\n\n", "ACCEPTED\n\nThe site has this document, word for word.\n\n"});
    std::string text = said({"NHẬN VÀO TRANG\n\n", "ACCEPTING IT\n\n"});
    text += said({"Tệp chưa nằm trong trang. Xem xem-truoc.html và những điều nêu dưới đây; đúng rồi thì người giữ trang chạy:\n",
                  "The file is not in the site yet. Look at xem-truoc.html and at what is said below; if it is right, whoever keeps the "
                  "site runs:\n"});
    text += import_of(m_path);
    if (m_folder.empty())
      text += said({"thay NĂM/SỰ-KIỆN bằng thư mục của sự kiện, như 2026/hoi-nghi.\n", "with the event's folder in place of YEAR/EVENT, such as 2026/hoi-nghi.\n"});
    if (found == There::other)
      text += said({"Trang đã có tệp cùng tên nhưng khác lời: đổi tên tệp cũ trước, vì không tệp nào bị ghi đè.\n",
                    "The site has a file of this name with other words: rename that first, since none is overwritten.\n"});
    text += said({"Cần sửa: sửa tệp gốc rồi lưu, congbo đọc lại.", "To mend it: mend the original and save it, and it is read again."});
    if (m_plan.files.size() == 1) {
      text += said({" Hoặc sửa bản này rồi nhận chính nó:\n", " Or mend this copy and accept it instead:\n"});
      text += import_of(m_path + std::string(inbox_ending) + "/" + m_plan.files[0].name);
    } else {
      text += "\n";
    }
    return text + "\n";
  }

  const std::string& m_path;
  const ImportPlan& m_plan;
  const InboxSite& m_site;
  Language m_language;
  std::string m_folder;  // proposed; empty = not known
  std::string m_preview, m_understood, m_to_look_at;
  Words m_summary;
};

}  // namespace

InboxAnswer answer_of_failure(const std::string& path, const Words& why, Language language) {
  InboxAnswer answer;
  answer.summary = {"chưa đọc được: " + why.vi, "could not be read: " + why.en};
  const Words note{"CHƯA ĐỌC ĐƯỢC: " + why.vi + ".\n\nSửa rồi lưu lại tệp này, congbo tự đọc lại.\n",
                   "COULD NOT BE READ: " + why.en + ".\n\nMend this file and save it, and it is read again.\n"};
  answer.files.push_back({inbox_note, for_windows(name_in(path) + "\n\n" + in(note, language))});
  return answer;
}

InboxAnswer answer_to(const std::string& path, const InboxSite& site, Language language) {
  const auto plan = plan_file(path, site.rules.settings, site.rules.registers);
  if (!plan) return answer_of_failure(path, plan.failure().message, language);
  return Answer(path, *plan, site, language).make();
}

}  // namespace congbo
