// congbo new: beginnings that build and pass the checks.

#include <algorithm>
#include <charconv>

#include "base/file_system.h"
#include "build/build.h"
#include "command/answer.h"
#include "command/ask.h"
#include "command/command.h"
#include "command/date_option.h"
#include "command/event_operand.h"
#include "command/new_theme.h"
#include "command/scaffold.h"
#include "vietnamese/slug.h"

namespace congbo {
namespace {

int refuse_new(const Words& why, Language language) { return refuse("new", why, language); }

Words no_town(const std::string& name) {
  const std::string vi = "tên địa phương phải bắt đầu bằng phường, xã hoặc đặc khu, như 'phường Hoa Lau', 'xã Suối Mây'";
  const std::string en = "a town's name begins with phường, xã or đặc khu, such as 'phường Hoa Lau', 'xã Suối Mây'";
  if (name.empty()) return {vi + "; ghi --town, hoặc 'organisation' trong congbo.json", en + "; give --town, or 'organisation' in congbo.json"};
  return {"'" + name + "': " + vi, "'" + name + "': " + en};
}

// Asked until it is one; scripts get the sample.
Town ask_town(Language language) {
  for (;;) {
    const std::string name = ask({"Địa phương", "Town"}, "phường Hoa Lau", language);
    if (const auto town = read_town(name)) return *town;
    print(stderr, "  " + in(no_town(name), language) + "\n");
  }
}

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
  if (arguments.operands.size() < 2) return refuse_new({"thiếu tên giao diện; cách ghi: congbo new theme ven-song", "the theme's name is missing, as in: congbo new theme ven-song"}, language);
  const std::string& name = arguments.operands[1];
  if (!fits_theme_name(name))
    return refuse_new({"tên giao diện chỉ gồm a-z, 0-9 và gạch nối: '" + name + "'", "a theme's name has a-z, 0-9 and hyphens only: '" + name + "'"}, language);
  const std::string site = arguments.has("--site") ? arguments.value("--site") : ".";
  if (!is_site(site)) return refuse_new(no_site(site), language);
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

// new site DIR
int run_new_site(const Arguments& arguments) {
  const Language language = arguments.language;
  if (arguments.operands.size() != 2) return refuse_new({"cần tên một thư mục (có dấu cách thì đặt trong dấu nháy), như: congbo new site trang-phuong",
                                                               "one folder is needed (with spaces, between quotes), as in: congbo new site my-town"}, language);
  CivilDate today;
  if (const auto wrong = read_date_option(arguments, today)) return refuse_new(*wrong, language);
  const std::string& folder = arguments.operands[1];
  if (const auto there = disk().list(folder); there && !there->empty())
    return refuse_new({"'" + folder + "' đã có tệp, không ghi vào; chọn thư mục mới hoặc còn trống",
                       "'" + folder + "' has files and is left alone; take a new or an empty folder"}, language);
  const std::string name = arguments.value("--town");
  const auto town = name.empty() ? ask_town(language) : read_town(name);
  if (!town) return refuse_new(no_town(name), language);
  std::string title = arguments.value("--title");
  if (title.empty()) title = ask({"Tên trang", "Name of the site"}, "Trang công bố " + town->name, language);
  const std::vector<ThemeFile> files = new_site(*town, title, today);
  if (const auto wrong = write_new(folder, files)) return refuse_new(*wrong, language);
  for (const ThemeFile& file : files) print(stdout, join_path(folder, file.path) + "\n");
  print(stdout, in({"Văn bản là mẫu, tên người và số liệu được đặt ra. Xem thử: ", "The documents are samples, people and numbers in them invented. To see it: "}, language) +
                    "congbo build '" + folder + "'\n");
  return done;
}

// What the site says already: the next number of this kind in the year, and what the event's plan states.
void take_from_site(const Site& site, const std::string& folder, DocumentKind kind, DocumentFacts& facts) {
  for (const SiteDocument& entry : site.documents) {
    const Document& document = entry.document;
    int number = 0;  // "12a" counts as 12
    std::from_chars(document.number.data(), document.number.data() + document.number.size(), number);
    if (document.kind == kind && document.date && document.date->edtf.starts_with(std::to_string(facts.issued.year)) && number < 100000)
      facts.number = std::max(facts.number, number + 1);
    if (!document.source.starts_with(folder + "/") || !document.event) continue;
    if (!document.event->name.empty()) facts.event = document.event->name;
    if (document.event->time) facts.time = document.event->time->text;
    if (!document.event->venue.empty()) facts.venue = document.event->venue;
  }
}

struct NewDocument {
  std::string_view what;
  DocumentKind kind;
  Words label;
};

int write_document(const Arguments& arguments, const NewDocument& wanted, const std::string& folder, const DocumentFacts& facts) {
  const std::string site = arguments.has("--site") ? arguments.value("--site") : ".";
  const std::vector<ThemeFile> files{{std::string(wanted.what) + ".md", new_document(wanted.what, facts)}};
  if (const auto wrong = write_new(join_path(site, folder), files)) return refuse_new(*wrong, arguments.language);
  print(stdout, join_path(join_path(site, folder), files[0].path) + "\n");
  print(stdout, in({"Bản mẫu: sửa tên người, số liệu, rồi chạy congbo check.", "A sample: put in the people and numbers, then run congbo check."}, arguments.language) + "\n");
  return done;
}

int run_new_document(const Arguments& arguments, const NewDocument& wanted) {
  const Language language = arguments.language;
  const std::string site = arguments.has("--site") ? arguments.value("--site") : ".";
  if (!is_site(site)) return refuse_new(no_site(site), language);
  if (arguments.operands.size() > 2) return refuse_new({"chỉ một sự kiện mỗi lần; tên có dấu cách thì đặt trong dấu nháy", "one event at a time; a name with spaces goes between quotes"}, language);
  BuildOptions options;
  options.site = site;
  options.drafts = true;
  if (const auto wrong = read_date_option(arguments, options.date)) return refuse_new(*wrong, language);
  const auto read = read_site_folder(options, disk());
  if (!read) return refuse_new(read.failure().message, language);
  const std::string name = arguments.has("--town") ? arguments.value("--town") : read->site.settings.organisation.name;
  const auto town = read_town(name);
  if (!town) return refuse_new(no_town(name), language);
  DocumentFacts facts{*town, {}, {}, {}, 1, options.date, {}};
  propose_event(facts);
  const std::string given = arguments.operands.size() == 2 ? arguments.operands[1] : "";
  std::string event = arguments.value("--title");
  const std::string usual = "Hội nghị tổng kết phong trào thi đua năm " + std::to_string(options.date.year);
  const auto known = event_folder(site, given, options.date.year);
  const bool there = known && disk().kind(join_path(site, *known)) == FileKind::folder;
  if (event.empty()) event = event_in_words(given);
  if (event.empty()) event = there ? usual : ask(wanted.label, usual, language);
  facts.event = event;
  const auto folder = event_folder(site, given.empty() ? slug(event) : given, options.date.year);
  if (!folder) return refuse_new(outside_site(given), language);
  take_from_site(read->site, *folder, wanted.kind, facts);
  if (arguments.has("--title")) facts.event = event;
  return write_document(arguments, wanted, *folder, facts);
}

int run_new_plan(const Arguments& arguments) {
  return run_new_document(arguments, {"ke-hoach", DocumentKind::ke_hoach, {"Tổ chức gì", "What is planned"}});
}
int run_new_invitation(const Arguments& arguments) {
  return run_new_document(arguments, {"giay-moi", DocumentKind::giay_moi, {"Mời dự gì", "Invitation to what"}});
}
int run_new_outcome(const Arguments& arguments) {
  return run_new_document(arguments, {"ket-qua", DocumentKind::quyet_dinh, {"Kết quả của sự kiện nào", "Outcome of what"}});
}

struct Beginning {
  std::string_view what;
  int (*run)(const Arguments&);
};
constexpr Beginning beginnings[] = {{"site", run_new_site}, {"ke-hoach", run_new_plan}, {"giay-moi", run_new_invitation},
                                    {"ket-qua", run_new_outcome}, {"theme", run_new_theme}};

int run_new(const Arguments& arguments) {
  for (const Beginning& beginning : beginnings)
    if (arguments.operands[0] == beginning.what) return beginning.run(arguments);
  std::string names;
  for (const Beginning& beginning : beginnings) names += (names.empty() ? "" : ", ") + std::string(beginning.what);
  return refuse_new({"không biết tạo '" + arguments.operands[0] + "'; chỉ có: " + names, "cannot make '" + arguments.operands[0] + "'; there are: " + names},
                    arguments.language);
}

}  // namespace

const Command new_command{"new", "site DIR | ke-hoach|giay-moi|ket-qua [EVENT] | theme NAME [PART…]", 1, static_cast<std::size_t>(-1),
    {"tạo trang mới, văn bản mẫu hoặc giao diện riêng", "starts a site, a document or a theme of one's own"},
    {"site: một trang đủ cài đặt, văn bản mẫu đúng thể thức và tệp cho trình soạn thảo, trong thư mục mới DIR. ke-hoach, giay-moi, "
    "ket-qua: văn bản mẫu trong thư mục của EVENT (như 2026/hoi-nghi, hay tên sự kiện trong dấu nháy); giấy mời lấy tên, thời gian, địa điểm từ kế hoạch đã có, số "
    "lấy tiếp số lớn nhất trong năm. theme: ghi vào themes/NAME/ của trang theme.json và css/7-own.css để đổi màu, cỡ chữ, thêm PART "
    "(tệp hay thư mục của giao diện có sẵn, như templates/partials/site-footer.html) để sửa; cái gì không ghi thì lấy của giao diện có "
    "sẵn. Trên màn hình dòng lệnh thì hỏi điều chưa biết; trong kịch bản thì lấy giá trị mẫu. Không bao giờ ghi đè.",
    "site: a site with settings, sample documents in the official layout and what editors read, in a new folder DIR. ke-hoach, giay-moi, "
    "ket-qua: a sample document in the folder of EVENT (such as 2026/hoi-nghi, or its name between quotes); an invitation takes name, time and venue from the plan "
    "that is there, and the number goes on from the year's highest. theme: writes to the site's themes/NAME/ a theme.json and "
    "css/7-own.css for colours and sizes, and each PART (a file or folder of the built-in theme, such as "
    "templates/partials/site-footer.html) to edit; what is not there comes from the built-in theme. At a terminal it asks for what is "
    "not known; in scripts it takes sample values. Nothing is ever overwritten."},
    {{"--town", "NAME", {"địa phương, như 'phường Hoa Lau'", "the town, such as 'phường Hoa Lau'"}},
    {"--title", "TEXT", {"tên trang, hoặc tên sự kiện", "name of the site, or of the event"}},
    {"--date", "YYYY-MM-DD", {"ngày ban hành của văn bản mẫu (mặc định: hôm nay, giờ Việt Nam)", "day of issue of the samples (default: today, UTC+7)"}},
    {"--site", "SITE", {"thư mục có congbo.json (mặc định: thư mục hiện tại)", "folder with congbo.json (default: the current one)"}}},
   run_new};

}  // namespace congbo
