// congbo doctor

#include "base/file_system.h"
#include "base/interrupt.h"
#include "base/terminal.h"
#include "command/answer.h"
#include "command/command.h"
#include "command/target_option.h"
#include "publish/checkup.h"
#include "publish/open_target.h"
#include "publish/release.h"

namespace congbo {
namespace {

std::string_view sign_of(CheckupState state, bool vi) {
  switch (state) {
    case CheckupState::good: return vi ? "được      " : "good    ";
    case CheckupState::unknown: return vi ? "không rõ  " : "unknown ";
    case CheckupState::note: return vi ? "nên biết  " : "note    ";
    case CheckupState::advice: return vi ? "nên sửa   " : "advice  ";
    case CheckupState::bad: break;
  }
  return vi ? "KHÔNG ĐƯỢC" : "BAD     ";
}

// Bytes of the site as it was built; 0 where it was not.
std::uint64_t size_of_site(const std::string& site) {
  const std::string output = join_path(site, "output");
  const auto release = built_release(output, disk());
  std::uint64_t bytes = 0;
  if (release)
    for (const auto& [path, hash] : release->files) bytes += disk().stamp(join_path(output, path)).size;
  return bytes;
}

int say_interrupted(Language language) {
  refuse("doctor", {"đã dừng theo yêu cầu", "stopped as you asked"}, language);
  print(stderr, in({"Trên máy chủ có thể còn tệp thử .congbo-new-doctor; chạy lại congbo doctor thì nó được dọn.\n",
                    "A file for trial, .congbo-new-doctor, may be left on the server; running congbo doctor again removes it.\n"}, language));
  return 130;
}

int run_doctor(const Arguments& arguments) {
  const Language language = arguments.language;
  const bool vi = language == Language::vi;
  const auto chosen = chosen_target(arguments);
  if (!chosen) return refuse("doctor", chosen.failure().message, language);
  const auto opened = open_target(chosen.value().target, disk());
  if (!opened) return refuse("doctor", opened.trouble().message, language);
  std::vector<CheckupRow> rows;
  if (opened->warning) rows.push_back({CheckupState::advice, opened->warning->what, opened->warning->ask});
  watch_interrupts();
  ServerCheckup server = check_server(opened->opener, size_of_site(chosen.value().site));
  for (CheckupRow& row : server.rows) rows.push_back(std::move(row));
  if (!chosen.value().base_url.empty() && !interrupted())
    for (CheckupRow& row : check_public_site(chosen.value().base_url, unix_time(), server.published)) rows.push_back(std::move(row));
  if (interrupted()) return say_interrupted(language);
  std::string text, asked;
  bool bad = false;
  for (const CheckupRow& row : rows) {
    text += std::string(sign_of(row.state, vi)) + "  " + in(row.what, language) + "\n";
    if (row.state != CheckupState::good && !in(row.ask, language).empty()) asked += "- " + in(row.ask, language) + "\n";
    bad = bad || row.state == CheckupState::bad;
  }
  if (!asked.empty()) text += (vi ? "\nNhờ nơi thuê máy chủ:\n" : "\nAsk the host for:\n") + asked;
  print(stdout, text);
  return bad ? stopped : done;
}

}  // namespace

const Command doctor_command{"doctor", "[SITE]", 0, 1,
    {"xem máy chủ làm được gì, cần nhờ nơi thuê điều gì", "says what works on the server, and what to ask the host for"},
    {"Đăng nhập, ghi, đọc lại, thay, xóa một tệp thử ở đích, hỏi dung lượng còn trống; rồi xem trang công khai: https, tiêu đề bảo mật, giờ, danh sách thư mục, trang 404. "
     "Không để lại gì.",
     "Logs in, writes, reads back, replaces and deletes a file for trial, asks for free space; then looks at the public site: https, headers of security, clock, listings, "
     "the page 404. Leaves nothing behind."},
    {{"--target", "NAME", {"đích, nếu có nhiều", "the target, where there are several"}}},
    run_doctor};

}  // namespace congbo
