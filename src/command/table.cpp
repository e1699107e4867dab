#include "command/command.h"

namespace congbo {

std::span<const Command> all_commands() {
  static const std::vector<Command> commands{
      {"build", "[SITE]", 0, 1,
       {"dựng trang: từ content/ thành output/", "builds the site: content/ → output/"},
       {"SITE là thư mục có congbo.json; không ghi thì là thư mục hiện tại. Có lỗi thì dừng trước khi "
        "ghi bất cứ tệp nào.",
        "SITE is the folder with congbo.json; the current folder where it is left out. Errors stop the "
        "build before it writes anything."},
       {{"--output", "DIR", {"thư mục kết quả (mặc định: SITE/output)", "output folder (default: SITE/output)"}},
        {"--base-url", "URL",
         {"địa chỉ công khai của trang, thay cho base_url", "public address of the site, over base_url"}},
        {"--drafts", "", {"đăng cả bản thảo", "publish drafts too"}},
        {"--hold", "PATH",
         {"giữ lại một văn bản như bản thảo; dùng được nhiều lần", "hold back a document as a draft; repeatable"},
         true},
        {"--strict", "", {"cảnh báo cũng làm dừng", "warnings stop the build too"}},
        {"--date", "YYYY-MM-DD",
         {"ngày để xét cái gì đã qua, cái gì sắp tới (mặc định: hôm nay, giờ Việt Nam)",
          "the day that decides what is past and what is coming (default: today, UTC+7)"}},
        {"--jobs", "N", {"số luồng (mặc định: mỗi bộ xử lý một luồng)", "threads (default: one a processor)"}},
        {"--clean", "", {"không dùng bộ nhớ đệm", "ignore the cache"}},
        {"--format", "text|json",
         {"cách in kết quả", "how to print the result"}}},
       run_build},
      {"check", "[SITE|FILE…]", 0, static_cast<std::size_t>(-1),
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
       run_check},
      {"explain", "[RULE…]", 0, static_cast<std::size_t>(-1),
       {"giải thích một quy tắc, với ví dụ sai và đúng", "explains a rule, with a bad and a good example"},
       {"Không ghi RULE thì liệt kê mọi quy tắc.", "Without RULE it lists all of them."},
       {},
       run_explain},
      {"inspect", "FILE…", 1, static_cast<std::size_t>(-1),
       {"cho biết congbo đọc được gì trong văn bản", "shows what congbo reads in a document"},
       {"Đọc tệp Markdown, không ghi gì. Nhiều tệp với --json: mỗi văn bản một dòng.",
        "Reads Markdown files and writes nothing. Several files with --json: one document a line."},
       {{"--json", "", {"in theo lược đồ của dữ liệu mở", "print as in the open data's schema"}}},
       run_inspect},
      {"proof", "EVENT", 1, 1,
       {"in phiếu để đọc to, dò tên người được khen với bản đã ký", "prints sheets to read honorees aloud against the signed paper"},
       {"EVENT là thư mục của sự kiện trong content/. Phiếu là một tệp HTML để in: chữ to, ô đánh dấu, tổng theo hình thức "
        "khen thưởng; không nằm trong output/ và không ghi đè tệp đã có.",
        "EVENT is the event's folder in content/. The sheet is an HTML file for print: large type, boxes to tick, totals by "
        "award; it stays outside output/ and overwrites nothing."},
       {{"--output", "FILE", {"tệp để ghi (mặc định: proof-<sự kiện>.html)", "file to write (default: proof-<event>.html)"}},
        {"--since", "FILE",
         {"phiếu đã in lần trước: chỉ in các hàng đã đổi", "an earlier sheet: only the rows that changed since"}}},
       run_proof},
  };
  return commands;
}

std::span<const CommandOption> common_options() {
  static const std::vector<CommandOption> options{
      {"--lang", "vi|en",
       {"ngôn ngữ của thông báo (mặc định: vi, hoặc biến CONGBO_LANG)",
        "language of messages (default: vi, or the variable CONGBO_LANG)"}},
      {"--help", "", {"in hướng dẫn này", "print this help"}},
  };
  return options;
}

}  // namespace congbo
