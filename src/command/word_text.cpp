#include "command/word_text.h"

#include "base/embedded.h"
#include "base/file_system.h"
#include "base/process.h"
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

// Pandoc does not know .doc, and of .odt loses the first rows of tables without a word.
Failure other_format(const std::string& path) {
  return {{"'" + path + "': hãy mở bằng chương trình soạn thảo rồi lưu thành .docx để soát",
           "'" + path + "': open it in a word processor and save it as .docx to have it checked"}};
}

Failure unread(const std::string& path, const ProcessResult& result) {
  Words why{"chương trình không chạy được", "the program did not run"};
  if (result.end == ProcessEnd::timed_out) why = {"quá lâu", "it takes too long"};
  if (result.end == ProcessEnd::output_too_large)
    why = {"văn bản quá lớn", "the text is too large"};
  if (result.end == ProcessEnd::signalled)
    why = {"chương trình bị dừng giữa chừng", "the program was stopped"};
  const std::string said = result.errors.substr(0, result.errors.find('\n'));
  if (result.end == ProcessEnd::exited && !said.empty() && !first_invalid(said)) why = {said, said};
  return {{"pandoc không chuyển được '" + path + "' thành chữ: " + why.vi,
           "pandoc cannot turn '" + path + "' into text: " + why.en}};
}

} // namespace

bool is_word_file(std::string_view path) {
  const std::string ending = ending_of(path);
  return ending == "docx" || ending == "odt" || ending == "doc";
}

Result<std::string> word_file_as_markdown(const std::string& path) {
  const std::string format = ending_of(path);
  if (const auto bytes = disk().read(path, most_bytes); !bytes) return bytes.failure();
  if (format != "docx") return other_format(path);
  // A whole path: pandoc takes a name like "http:…" for something to fetch, and "-x" for an option.
  const auto whole = disk().canonical(path);
  if (!whole) return whole.failure();
  const std::string input(tables_filter());
  const ProcessRequest request{"pandoc",
                               {"--from=docx", "--to=gfm+hard_line_breaks-raw_html", "--wrap=none",
                                "--lua-filter=/dev/stdin", *whole, "+RTS", "-M1G", "-RTS"},
                               {},
                               input,
                               most_text};
  ProcessResult result = run_process(request);
  if (result.end == ProcessEnd::not_found) return without_pandoc(path);
  if (result.end != ProcessEnd::exited || result.status != 0) return unread(path, result);
  return std::move(result.output);
}

} // namespace congbo
