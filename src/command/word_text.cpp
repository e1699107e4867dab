#include "command/word_text.h"

#include <optional>
#include <vector>

#include "base/embedded.h"
#include "base/file_system.h"
#include "base/process.h"
#include "base/scratch.h"
#include "parse/word_numbering.h"
#include "vietnamese/fold.h"
#include "vietnamese/utf8.h"

namespace congbo {

extern const std::span<const EmbeddedFile> command_files;

namespace {

constexpr std::uint64_t most_bytes = 64ULL << 20;
constexpr std::size_t most_text = std::size_t{64} << 20;

// "docx", in lower case.
std::string ending_of(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  if (dot == path.npos || path.find('/', dot) != path.npos) return {};
  return lower(path.substr(dot + 1));
}

std::string_view tables_filter() {
  for (const EmbeddedFile& file : command_files)
    if (file.path == "tables.lua") return file.bytes;
  return {};
}

Failure without_pandoc(const std::string& path) {
  return {{"cần cài pandoc để đọc '" + path +
               "' (trên Debian: apt install pandoc; nơi khác: https://pandoc.org)",
           "pandoc is needed to read '" + path +
               "' (on Debian: apt install pandoc; elsewhere: https://pandoc.org)"}};
}

Failure without_office(const std::string& path) {
  return {{"'" + path + "': cần cài LibreOffice (trên Debian: apt install libreoffice-writer-nogui), hoặc hãy mở bằng chương trình soạn "
               "thảo rồi lưu thành .docx",
           "'" + path + "': LibreOffice is needed (on Debian: apt install libreoffice-writer-nogui), or open it in a word processor "
               "and save it as .docx"}};
}

Failure unread(const std::string& program, const std::string& path, const ProcessResult& result) {
  Words why{"chương trình không chạy được", "the program did not run"};
  if (result.end == ProcessEnd::timed_out) why = {"quá lâu", "it takes too long"};
  if (result.end == ProcessEnd::output_too_large)
    why = {"văn bản quá lớn", "the text is too large"};
  if (result.end == ProcessEnd::signalled)
    why = {"chương trình bị dừng giữa chừng", "the program was stopped"};
  const std::string said = result.errors.substr(0, result.errors.find('\n'));
  if (result.end == ProcessEnd::exited && !said.empty() && !first_invalid(said))
    why = {"tệp hỏng, hoặc không đúng như đuôi tên; mở bằng chương trình soạn thảo rồi lưu lại (" + program + " báo: " + said + ")",
           "the file is damaged, or not what its name says; open it in a word processor and save it again (" + program + " says: " + said + ")"};
  return {{program + " không chuyển được '" + path + "' thành chữ: " + why.vi,
           program + " cannot turn '" + path + "' into text: " + why.en}};
}

// What a .docx is instead of one, by its first bytes; nothing where it may be one.
std::optional<Failure> no_docx(const std::string& path, const std::string& whole) {
  constexpr std::string_view zip = "PK", compound = "\xD0\xCF\x11\xE0";  // ECMA-376 part 2; [MS-CFB], also of what is encrypted
  const auto bytes = disk().read(whole, most_bytes);
  if (!bytes) return bytes.failure();
  if (bytes->starts_with(zip)) return std::nullopt;
  if (bytes->empty()) return Failure{{"'" + path + "' trống không (0 byte): hãy chép lại tệp", "'" + path + "' is empty (0 bytes): copy it again"}};
  if (bytes->starts_with(compound))
    return Failure{{"'" + path + "' có mật khẩu, hoặc là tệp .doc cũ mang đuôi .docx: mở bằng Word, bỏ mật khẩu rồi lưu lại thành .docx",
                    "'" + path + "' has a password, or is an old .doc named .docx: open it in Word, take the password off and save it as .docx"}};
  return Failure{{"'" + path + "' không phải tệp Word (.docx), hoặc bị hỏng: mở bằng Word rồi lưu lại thành .docx",
                  "'" + path + "' is no Word file (.docx), or is damaged: open it in Word and save it as .docx"}};
}

// A .doc or .odt as .docx, by LibreOffice in a profile of its own, so that one that is open is no matter.
Result<std::string> as_docx(const std::string& path, const std::string& whole, const std::string& scratch) {
  const ProcessRequest request{"soffice",
                               {"--headless", "--norestore", "-env:UserInstallation=file://" + scratch + "/profile",
                                "--convert-to", "docx:MS Word 2007 XML", "--outdir", scratch, whole},
                               {}, {}, most_text};
  const ProcessResult result = run_process(request);
  if (result.end == ProcessEnd::not_found) return without_office(path);
  const std::size_t slash = whole.rfind('/') + 1;
  const std::string made = scratch + "/" + whole.substr(slash, whole.rfind('.') - slash) + ".docx";
  if (result.end != ProcessEnd::exited || disk().kind(made) != FileKind::file) return unread("LibreOffice", path, result);
  return made;
}

constexpr std::string_view mark_begin = "\uE010", mark_end = "\uE011";

// Letters and digits alone, to know a paragraph by.
std::string key_of(std::string_view text) {
  std::string out;
  const std::string small = fold(text);
  for (const char c : small)
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80) != 0) out += c;
  return out.substr(0, 60);
}

// Puts the numerals that Word prints in place of those that pandoc took for them, and before headings,
// which pandoc leaves without.
class PrintedNumerals {
 public:
  explicit PrintedNumerals(const std::vector<NumberedParagraph>& paragraphs) : m_paragraphs(paragraphs) {
    for (const NumberedParagraph& paragraph : paragraphs) m_keys.push_back(key_of(paragraph.text));
  }

  std::string in_line(std::string_view line) {
    std::string out;
    const std::size_t heading = line.starts_with('#') ? std::min(line.find_first_not_of('#') + 1, line.size()) : 0;
    if (heading > 0 && line.find(mark_begin) == line.npos) return (out += line.substr(0, heading)) += numeral_of(line.substr(heading), "") + std::string(line.substr(heading));
    for (std::size_t at = 0; at < line.size();) {
      const std::size_t begin = line.find(mark_begin, at), end = line.find(mark_end, at);
      if (begin == line.npos || end == line.npos || end < begin) return out += line.substr(at);
      out += line.substr(at, begin - at);
      const std::string_view rest = line.substr(end + mark_end.size());
      out += numeral_of(rest.substr(0, std::min(rest.find("<br>"), rest.find(" |"))), line.substr(begin + mark_begin.size(), end - begin - mark_begin.size()));
      at = end + mark_end.size();
    }
    return out;
  }

 private:
  // The numeral of the next paragraph that begins so, at the place reached or a little behind it.
  std::string numeral_of(std::string_view text, std::string_view otherwise) {
    constexpr std::size_t farthest = 40;
    const std::string key = key_of(text);
    for (std::size_t i = m_next; i < m_keys.size() && i < m_next + farthest && !key.empty(); ++i)
      if (m_keys[i] == key) {
        m_next = i + 1;
        // LibreOffice writes the space behind a numeral into its form.
        const std::string& numeral = m_paragraphs[i].numeral;
        return numeral.substr(0, numeral.find_last_not_of(' ') + 1) + " ";
      }
    return std::string(otherwise);
  }

  const std::vector<NumberedParagraph>& m_paragraphs;
  std::vector<std::string> m_keys;
  std::size_t m_next = 0;
};

std::string with_printed_numerals(std::string_view markdown, const std::vector<NumberedParagraph>& paragraphs) {
  PrintedNumerals numerals(paragraphs);
  std::string out;
  while (!markdown.empty()) {
    const std::size_t end = std::min(markdown.find('\n'), markdown.size());
    (out += numerals.in_line(markdown.substr(0, end))) += '\n';
    markdown.remove_prefix(std::min(end + 1, markdown.size()));
  }
  return out;
}

} // namespace

bool is_word_file(std::string_view path) {
  const std::string ending = ending_of(path);
  return ending == "docx" || ending == "odt" || ending == "doc";
}

Result<std::string> word_file_as_markdown(const std::string& path) {
  // A whole path: pandoc takes a name like "http:…" for something to fetch, and "-x" for an option.
  const auto whole = disk().canonical(path);
  if (!whole) return whole.failure();
  std::optional<ScratchFolder> scratch;
  std::string docx = *whole;
  if (ending_of(path) == "docx") {
    if (auto wrong = no_docx(path, *whole)) return *std::move(wrong);
  } else {
    scratch.emplace();
    if (!scratch->path()) return scratch->path().failure();
    auto made = as_docx(path, *whole, *scratch->path());
    if (!made) return made.failure();
    docx = std::move(*made);
  }
  const ProcessRequest request{"pandoc",
                               {"--from=docx", "--to=gfm+hard_line_breaks-raw_html", "--wrap=none",
                                "--lua-filter=/dev/stdin", docx, "+RTS", "-M1G", "-RTS"},
                               {},
                               std::string(tables_filter()),
                               most_text};
  ProcessResult result = run_process(request);
  if (result.end == ProcessEnd::not_found) return without_pandoc(path);
  if (result.end != ProcessEnd::exited || result.status != 0) return unread("pandoc", path, result);
  const auto bytes = disk().read(docx, most_bytes);
  return with_printed_numerals(result.output, bytes ? word_numbering(*bytes) : std::vector<NumberedParagraph>());
}

} // namespace congbo
