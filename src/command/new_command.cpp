// congbo new: beginnings that build and pass the checks.

#include "base/file_system.h"
#include "command/answer.h"
#include "command/command.h"
#include "command/new_theme.h"

namespace congbo {
namespace {

int refuse_new(const Words& why, Language language) { return refuse("new", why, language); }

// Writes files to a folder, or none of them where one is there already.
std::optional<Words> write_new(const std::string& folder, const std::vector<ThemeFile>& files) {
  for (const ThemeFile& file : files)
    if (const std::string path = join_path(folder, file.path); disk().kind(path) != FileKind::none)
      return Words{"'" + path + "' đã có, không ghi đè; chưa ghi tệp nào", "'" + path + "' is there and is not overwritten; nothing was written"};
  for (const ThemeFile& file : files)
    if (const Outcome written = disk().replace(join_path(folder, file.path), file.bytes); !written)
      return written.failure().message;
  return std::nullopt;
}

// new theme NAME [PART…]
int run_new_theme(const Arguments& arguments) {
  const Language language = arguments.language;
  if (arguments.operands.size() < 2) return refuse_new({"thiếu tên giao diện", "the theme's name is missing"}, language);
  const std::string& name = arguments.operands[1];
  if (!fits_theme_name(name))
    return refuse_new({"tên giao diện chỉ gồm a-z, 0-9 và gạch nối: '" + name + "'", "a theme's name has a-z, 0-9 and hyphens only: '" + name + "'"}, language);
  const std::string site = arguments.has("--site") ? arguments.value("--site") : ".";
  if (disk().kind(join_path(site, "congbo.json")) != FileKind::file)
    return refuse_new({"không thấy congbo.json trong '" + site + "'; chạy trong thư mục của trang hoặc ghi --site",
                       "there is no congbo.json in '" + site + "'; run it in the site's folder or give --site"}, language);
  const NewTheme made = new_theme(name, {arguments.operands.begin() + 2, arguments.operands.end()});
  if (made.no_such) {
    refuse_new({"giao diện có sẵn không có '" + *made.no_such + "'; các tệp của nó:",
                "the built-in theme has no '" + *made.no_such + "'; its files:"}, language);
    for (const ThemeFile& file : built_in_theme("default")) print(stderr, "  " + file.path + "\n");
    return failed;
  }
  const std::string folder = join_path(join_path(site, "themes"), name);
  if (const auto wrong = write_new(folder, made.files)) return refuse_new(*wrong, language);
  for (const ThemeFile& file : made.files) print(stdout, join_path(folder, file.path) + "\n");
  if (name != "default")
    print(stdout, in({"Để dùng, ghi vào congbo.json: ", "To use it, put into congbo.json: "}, language) + "\"theme\": \"" + name + "\"\n");
  return done;
}

struct Beginning {
  std::string_view what;
  int (*run)(const Arguments&);
};
constexpr Beginning beginnings[] = {{"theme", run_new_theme}};

int run_new(const Arguments& arguments) {
  for (const Beginning& beginning : beginnings)
    if (arguments.operands[0] == beginning.what) return beginning.run(arguments);
  return refuse_new({"không biết tạo '" + arguments.operands[0] + "'; chỉ có: theme", "cannot make '" + arguments.operands[0] + "'; there is: theme"},
                    arguments.language);
}

}  // namespace

const Command new_command{"new", "theme NAME [PART…]", 1, static_cast<std::size_t>(-1),
    {"tạo giao diện riêng từ giao diện có sẵn", "starts a theme of one's own from the built-in one"},
    {"Ghi vào themes/NAME/ của trang: theme.json và css/7-own.css để đổi màu, cỡ chữ; thêm PART (tệp hay thư mục của giao diện có "
    "sẵn, như templates/partials/site-footer.html) để sửa. Cái gì không ghi thì lấy của giao diện có sẵn; không ghi đè tệp đã có.",
    "Writes to the site's themes/NAME/: theme.json and css/7-own.css for colours and sizes, and each PART (a file or folder of "
    "the built-in theme, such as templates/partials/site-footer.html) to edit. What is not there comes from the built-in theme; "
    "nothing is overwritten."},
    {{"--site", "SITE", {"thư mục có congbo.json (mặc định: thư mục hiện tại)", "folder with congbo.json (default: the current one)"}}},
   run_new};

}  // namespace congbo
