// import: Word and PDF files, and what they are called.

#include <cstdlib>

#include "base/file_system.h"
#include "base/process.h"
#include "command/import_plan.h"
#include "command/word_text.h"
#include "parse/parse.h"
#include "recognise/recognise.h"
#include "repair/converted.h"
#include "repair/repair.h"
#include "vietnamese/fold.h"
#include "vietnamese/normalize.h"
#include "vietnamese/slug.h"

namespace congbo {
namespace {

constexpr std::uint64_t most_bytes = 256ULL << 20;

std::string ending_of(const std::string& path) {
  const std::size_t dot = path.rfind('.');
  return dot == path.npos ? std::string() : lower(path.substr(dot + 1));
}

Failure without_pdftotext(const std::string& path) {
  return {{"cần cài pdftotext để đọc '" + path + "' (trên Debian: apt install poppler-utils)",
           "pdftotext is needed to read '" + path + "' (on Debian: apt install poppler-utils)"}};
}

Failure without_text(const std::string& path) {
  return {{"'" + path + "' là ảnh quét, không có chữ để đọc; hãy nhận dạng chữ (OCR) hoặc lấy tệp Word gốc",
           "'" + path + "' is a scan without text; have it recognised (OCR) or take the original Word file"}};
}

Failure empty(const std::string& path) {
  return {{"'" + path + "' không có chữ nào", "'" + path + "' holds no text"}};
}

Failure damaged(const std::string& path) {
  return {{"pdftotext không đọc được '" + path + "': tệp hỏng hoặc có mật khẩu",
           "pdftotext cannot read '" + path + "': it is damaged or has a password"}};
}

Result<std::string> pdf_as_text(const std::string& path) {
  const auto whole = disk().canonical(path);
  if (!whole) return whole.failure();
  const ProcessResult result = run_process({"pdftotext", {"-enc", "UTF-8", "-nopgbrk", *whole, "-"}, {}, {}});
  if (result.end == ProcessEnd::not_found) return without_pdftotext(path);
  if (result.end != ProcessEnd::exited || result.status != 0) return damaged(path);
  if (result.output.find_first_not_of(" \t\r\n\f") == result.output.npos) return without_text(path);
  return result.output;
}

// Front matter that names the original.
std::string with_original(const std::string& text, const std::string& name) {
  return "---\nattachments:\n  - " + name + "\n---\n" + text;
}

Failure not_there(const std::string& path) {
  return {{"không thấy tệp '" + path + "'", "there is no file '" + path + "'"}};
}

Failure whole_folder(const std::string& path) {
  return {{"'" + path + "' là thư mục: ghi tên từng tệp, như '" + path + "/giay-moi.docx'; thư mục chung thì dùng congbo serve --inbox",
           "'" + path + "' is a folder: name the files, such as '" + path + "/letter.docx'; for a shared folder there is congbo serve --inbox"}};
}

Failure no_text(const std::string& path) {
  return {{"'" + path + "' không phải tệp chữ UTF-8 hay UTF-16; chuyển mã trước rồi mới nhập được",
           "'" + path + "' is no text in UTF-8 or UTF-16; convert it first"}};
}

// What to do with the kinds of files that offices have besides.
struct OtherKind {
  std::string_view ending;
  std::string_view vi, en;
};
constexpr std::string_view to_xlsx_vi = "mở bằng Excel rồi lưu thành .xlsx", to_xlsx_en = "open it in Excel and save it as .xlsx";
constexpr std::string_view to_docx_vi = "mở bằng Word rồi lưu thành .docx", to_docx_en = "open it in Word and save it as .docx";
constexpr std::string_view scanned_vi = "ảnh chưa có chữ để đọc: hãy nhận dạng chữ (OCR) hoặc lấy tệp Word gốc";
constexpr std::string_view scanned_en = "a picture has no text to be read: have it recognised (OCR) or take the original Word file";
constexpr OtherKind other_kinds[] = {{"xls", to_xlsx_vi, to_xlsx_en}, {"ods", to_xlsx_vi, to_xlsx_en}, {"rtf", to_docx_vi, to_docx_en},
                                     {"docm", to_docx_vi, to_docx_en}, {"txt", to_docx_vi, to_docx_en}, {"jpg", scanned_vi, scanned_en},
                                     {"jpeg", scanned_vi, scanned_en}, {"png", scanned_vi, scanned_en}, {"tif", scanned_vi, scanned_en},
                                     {"tiff", scanned_vi, scanned_en}, {"heic", scanned_vi, scanned_en}};

Failure unknown_kind(const std::string& path) {
  Words words{"'" + path + "': chỉ nhập được .docx, .doc, .odt, .pdf, .md, .xlsx, .csv",
              "'" + path + "': only .docx, .doc, .odt, .pdf, .md, .xlsx, .csv can be imported"};
  for (const OtherKind& kind : other_kinds)
    if (kind.ending == ending_of(path)) {
      words.vi.append("; ").append(kind.vi);
      words.en.append("; ").append(kind.en);
    }
  return {words};
}

Result<std::string> markdown_of(const std::string& path) {
  auto bytes = disk().read(path, most_bytes);
  if (!bytes) return bytes.failure();
  DecodedText decoded = decode_text(path, *bytes);
  if (!decoded.findings.empty()) return no_text(path);
  return std::move(decoded.text);
}

Result<std::string> text_of(const std::string& path, ImportPlan& plan, const Register& registers) {
  if (disk().kind(path) == FileKind::none) return not_there(path);  // before anything is to be installed
  if (ending_of(path) == "md") return markdown_of(path);
  if (ending_of(path) == "pdf") {
    plan.through = "pdftotext";
    auto text = pdf_as_text(path);
    if (!text) return text.failure();
    return mended_page_text(nfc(*text));
  }
  plan.through = ending_of(path) == "docx" ? "pandoc" : "LibreOffice, pandoc";
  auto markdown = word_file_as_markdown(path);
  if (!markdown) return markdown.failure();
  return mended_word_text(nfc(*markdown), registers);
}

// At most so long a name, cut between words.
std::string shortened(std::string name) {
  constexpr std::size_t longest = 70;
  if (name.size() <= longest) return name;
  const std::size_t hyphen = name.rfind('-', longest);
  return name.substr(0, hyphen == name.npos ? longest : hyphen);
}

std::string year_of(const Document& document) {
  for (const auto* when : {document.event && document.event->time ? &*document.event->time : nullptr, document.date ? &*document.date : nullptr})
    if (when != nullptr && when->edtf.size() >= 4 && when->edtf.substr(0, 4).find_first_not_of("0123456789") == std::string::npos)
      return when->edtf.substr(0, 4);
  return {};
}

}  // namespace

std::string proposed_name(const Document& document) {
  const std::string kind = document.kind == DocumentKind::khac ? slug(document.type_name) : std::string(slug_of(document.kind));
  const std::string name = kind.empty() ? "van-ban" : kind;
  const std::string number = slug(document.number);
  return number.empty() ? name : name + "-" + number;
}

std::string proposed_folder(const Document& document, const Site& site) {
  const std::string name = document.event && !document.event->name.empty() ? slug(document.event->name) : slug(document.title);
  const std::string year = year_of(document);
  if (name.empty() || year.empty()) return {};
  for (const SiteEvent& event : site.events)
    if (!event.single && slug(event.name) == name && std::to_string(event.year) == year) return event.folder;
  return "content/" + year + "/" + shortened(name);
}

Result<ImportPlan> plan_file(const std::string& path, const Settings& settings, const Register& registers) {
  const std::string ending = ending_of(path);
  const FileKind kind = disk().kind(path);
  if (kind == FileKind::none) return not_there(path);
  if (kind == FileKind::folder) return whole_folder(path);
  if (ending == "xlsx" || ending == "csv") return plan_list(path, settings, registers);
  if (ending == "pdf" || ending == "md" || is_word_file(path)) return plan_document(path, registers);
  return unknown_kind(path);
}

Result<ImportPlan> plan_document(const std::string& path, const Register& registers) {
  ImportPlan plan;
  auto text = text_of(path, plan, registers);
  if (!text) return text.failure();
  if (text->find_first_not_of(" \n") == text->npos) return ending_of(path) == "pdf" ? without_text(path) : empty(path);
  std::string mended = repair_document(*text, registers).bytes;
  plan.document = recognise(parse_source("van-ban.md", mended).source, registers);
  const std::string name = proposed_name(plan.document);
  if (ending_of(path) == "pdf") {
    auto original = disk().read(path, most_bytes);
    if (!original) return original.failure();
    mended = with_original(mended, name + ".pdf");
    plan.document = recognise(parse_source("van-ban.md", mended).source, registers);  // by the lines that are written
    plan.files = {{name + ".md", std::move(mended)}, {name + ".pdf", std::move(*original)}};
    plan.told.push_back({"Bản PDF được giữ làm bản gốc, đăng kèm văn bản: " + name + ".pdf. Chữ lấy từ PDF mất bảng và chỗ ngắt đoạn: hãy dò lại.",
                         "The PDF is kept as the original, published beside the document: " + name + ".pdf. Text from a PDF loses tables and paragraphs: compare it."});
  } else {
    plan.files = {{name + ".md", std::move(mended)}};
  }
  return plan;
}

}  // namespace congbo
