// congbo fix: what a converter or scanner did to a text, undone as far as no word changes.

#include "base/file_system.h"
#include "command/answer.h"
#include "command/command.h"
#include "parse/parse.h"
#include "register/register.h"
#include "repair/repair.h"

namespace congbo {
namespace {

constexpr std::uint64_t most_bytes = 64ULL << 20;

Words no_text(const std::string& path) {
  return {"'" + path + "' không phải tệp chữ UTF-8 hay UTF-16; chuyển mã trước rồi mới sửa được",
          "'" + path + "' is no text in UTF-8 or UTF-16; convert it first"};
}

Words sum_of(const std::string& path, std::size_t changed, bool write) {
  const std::string lines = std::to_string(changed);
  if (changed == 0) return {path + ": không có gì để sửa", path + ": nothing to mend"};
  if (write) return {"Đã sửa " + path + ": " + lines + " dòng", "Mended " + path + ": " + lines + " lines"};
  return {path + ": " + lines + " dòng sửa được; thêm --write để ghi", path + ": " + lines + " lines can be mended; add --write to do so"};
}

// One file; its exit status.
int fix_file(const std::string& path, const Arguments& arguments) {
  const Language language = arguments.language;
  if (!path.ends_with(".md") && !path.ends_with(".markdown"))
    return refuse("fix", {"'" + path + "' không phải tệp Markdown (.md)", "'" + path + "' is no Markdown file (.md)"}, language);
  if (disk().kind(path) == FileKind::link)
    return refuse("fix", {"'" + path + "' là liên kết; ghi tên tệp thật", "'" + path + "' is a link; name the file itself"}, language);
  const auto bytes = disk().read(path, most_bytes);
  if (!bytes) return refuse("fix", bytes.failure().message, language);
  if (!decode_text(path, *bytes).findings.empty()) return refuse("fix", no_text(path), language);
  const RepairedText repaired = repair_document(*bytes, Register::built_in());
  const bool write = arguments.has("--write");
  if (!write) print(stdout, unified_diff(repaired, path));
  if (write && repaired.changed > 0)
    if (const Outcome written = disk().replace(path, repaired.bytes); !written) return refuse("fix", written.failure().message, language);
  print(write ? stdout : stderr, in(sum_of(path, repaired.changed, write), language) + "\n");
  return done;
}

int run_fix(const Arguments& arguments) {
  int status = done;
  for (const std::string& path : arguments.operands) status = std::max(status, fix_file(path, arguments));
  return status;
}

}  // namespace

const Command fix_command{"fix", "FILE…", 1, static_cast<std::size_t>(-1),
    {"sửa lỗi do chuyển đổi: dấu cách, ký tự giống nhau, dòng bị ngắt", "mends what converters did: spaces, look-alike letters, broken lines"},
    {"In ra những gì sẽ sửa (diff); --write mới ghi vào tệp. Sửa: dấu tiếng Việt tổ hợp rời (NFC), dấu cách thừa, thiếu, không ngắt, ký tự "
    "vô hình, chữ Kirin, Hy Lạp giống chữ Việt, dấu đầu dòng giả, danh sách và câu bị ngắt, bậc tiêu đề, chữ đậm hỏng. Không đổi chữ nào, số "
    "nào; không động tới phần khai báo. Chạy lại lần nữa thì không còn gì để sửa.",
    "Prints what it would mend, as a diff; --write writes it to the file. It mends letters with loose accents (NFC), spaces too many, too few "
    "or unbreakable, invisible characters, Cyrillic and Greek letters that look like ours, false list marks, lists and sentences cut in two, "
    "heading depths and bold marks that fail. No word or number is changed, nor the front matter. A second run finds nothing to mend."},
    {{"--write", "", {"ghi vào tệp", "write to the file"}}},
   run_fix};

}  // namespace congbo
