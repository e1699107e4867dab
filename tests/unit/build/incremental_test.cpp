// A build after any edits leaves the very bytes that a build from nothing leaves.

#include <gtest/gtest.h>

#include <cstdlib>
#include <functional>
#include <random>

#include "../picture/made_picture.h"
#include "base/message.h"
#include "build/build.h"
#include "picture/pixels.h"
#include "small_site.h"

namespace congbo::test {
namespace {

const std::string site_with_two_years =
    R"({"title": "Phường An Lạc", "base_url": "https://anlac.example", "organisation": {"name": "UBND phường An Lạc"}})";

// A town of few documents that are tied in every way: citations, lists, articles, stories, plain pages.
void fill_town(MemoryDisk& disk) {
  fill(disk);
  disk.put("/site/congbo.json", site_with_two_years);
  std::string older = plan;
  const auto change = [](std::string& text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) text.replace(at, from.size(), to);
  };
  change(older, "năm 2026", "năm 2025");
  change(older, "12/KH-UBND", "8/KH-UBND");
  disk.put("/site/content/2025/so-ket.md", older);
  disk.put("/site/content/2026/tong-ket/bai-viet.md",
           "# Hội nghị tổng kết ở An Lạc\n\nSáng 30/01/2026, phường An Lạc tổng kết công tác thi đua.\n\n[Danh sách](phu-luc.csv)\n");
  disk.put("/site/content/2026/tong-ket/phu-luc.csv", "STT,Nội dung,Số lượng\n1,Cờ,12\n2,Hoa,30\n");
  disk.put("/site/content/2026/guong-sang/chi-inh.md", "---\ntopic: dien-hinh\n---\n# Chị Inh chăm lớp học\n\nTrường Mầm non Hoa Ban có lớp học vui.\n");
  disk.put("/site/content/2026/guong-sang/anh-doi.md", "---\ntopic: dien-hinh\n---\n# Anh Đôi giữ trạm xá\n\nTrạm Y tế phường mở cửa cả đêm.\n");
  disk.put("/site/content/lien-he.md", "# Liên hệ\n\nTrụ sở: số 1 đường Hoa Ban. Xem [giới thiệu](gioi-thieu.md).\n");
}

// Edits by chance, each from a table: what people, programs and accidents do to a site.
class Town {
 public:
  explicit Town(unsigned seed) : m_chance(seed) { fill_town(disk); }

  MemoryDisk disk;
  BuildOptions options = test::options();
  std::string told;  // the edits so far

  void edit() {
    static const std::vector<std::pair<const char*, void (Town::*)()>> kinds = {
        {"word", &Town::word}, {"word", &Town::word}, {"line", &Town::line}, {"add", &Town::add}, {"remove", &Town::remove},
        {"rename", &Town::rename}, {"move", &Town::move}, {"touch", &Town::touch}, {"theme", &Town::theme},
        {"strings", &Town::strings}, {"settings", &Town::settings}, {"register", &Town::registers}, {"day", &Town::day}, {"cache", &Town::cache},
        {"killed", &Town::killed}, {"issuer", &Town::issuer}, {"honoree", &Town::honoree}, {"link", &Town::link},
        {"list", &Town::list}, {"amend", &Town::amend}, {"picture", &Town::picture}, {"draft", &Town::draft}, {"matter", &Town::matter}, {"matter", &Town::matter}, {"hand", &Town::hand}, {"same tick", &Town::same_tick}};
    const auto& [name, does] = kinds[below(kinds.size())];
    told += std::string(name) + " ";
    (this->*does)();
  }

 private:
  std::size_t below(std::size_t end) { return end == 0 ? 0 : m_chance() % end; }
  bool perhaps(std::size_t one_in) { return below(one_in) == 0; }

  std::vector<std::string> files(const std::string& begin, const std::string& end) const {
    std::vector<std::string> some;
    for (const auto& [path, bytes] : disk.files())
      if (path.starts_with(begin) && path.ends_with(end)) some.push_back(path);
    return some;
  }
  std::string document() {
    const auto all = files("/site/content/", ".md");
    return all.empty() ? std::string() : all[below(all.size())];
  }
  std::string bytes_of(const std::string& path) const { return disk.files().at(path); }
  void take_away(const std::string& path) { EXPECT_TRUE(disk.remove_file(path)); }
  void replace(const std::string& path, const std::string& from, const std::string& to) {
    if (path.empty()) return;
    std::string bytes = bytes_of(path);
    if (const std::size_t at = bytes.find(from); at != std::string::npos) bytes.replace(at, from.size(), to);
    disk.put(path, bytes);
  }
  void insert(const std::string& path, const std::string& line) {
    if (path.empty()) return;
    std::string bytes = bytes_of(path);
    std::size_t at = bytes.starts_with("---\n") ? bytes.find("---\n", 4) + 4 : 0;
    for (std::size_t n = below(20); n > 0 && bytes.find("\n\n", at) != std::string::npos; --n) at = bytes.find("\n\n", at) + 2;
    disk.put(path, bytes.insert(at, line));
  }

  void word() {
    static const std::pair<const char*, const char*> words[] = {
        {"Hội trường A", "Nhà văn hóa phường"}, {"Nhà văn hóa phường", "Hội trường A"}, {"ngày 30", "ngày 29"}, {"ngày 29", "ngày 30"},
        {"Giấy khen", "Bằng khen"}, {"Bằng khen", "Giấy khen"}, {"12/KH-UBND", "13/KH-UBND"}, {"13/KH-UBND", "12/KH-UBND"},
        {"Biểu dương", "Tôn vinh"}, {"Tôn vinh", "Biểu dương"}, {"vui", "rất vui"}, {"cả đêm", "cả ngày"}, {"cả ngày", "cả đêm"},
        {"tổng kết", "sơ kết"}, {"sơ kết", "tổng kết"}, {"tháng 01 năm 2026", "tháng 12 năm 2026"}, {"tháng 12 năm 2026", "tháng 01 năm 2026"}};
    const auto& [from, to] = words[below(std::size(words))];
    replace(document(), from, to);
  }
  void line() { insert(document(), "Thêm một dòng " + std::to_string(below(9)) + ".\n\n"); }
  void add() {
    static const char* folders[] = {"2025/", "2026/", "2026/tong-ket/", "2026/guong-sang/", "2024/hoi-nghi/", ""};
    std::string text = perhaps(3) ? decision : perhaps(2) ? plan : "# Tin mới\n\nTin ngắn của phường.\n";
    for (const char* number : {"12/KH", "45/QĐ"})
      if (const std::size_t at = text.find(number); at != std::string::npos) text.replace(at, 2, std::to_string(10 + below(40)));
    disk.put("/site/content/" + std::string(folders[below(std::size(folders))]) + "them-" + std::to_string(below(4)) + ".md", text);
  }
  void remove() {
    if (const std::string path = document(); !path.empty() && files("/site/content/", ".md").size() > 3) take_away(path);
  }
  void rename_to(const std::string& path, const std::string& to) {
    if (path.empty() || disk.files().contains(to)) return;
    disk.put(to, bytes_of(path));
    take_away(path);
  }
  void rename() {
    const std::string path = document();
    if (!path.empty()) rename_to(path, path.substr(0, path.size() - 3) + "-x.md");
  }
  void move() {
    const std::string path = document();
    if (path.empty()) return;
    static const char* folders[] = {"2025/so-ket-nam/", "2026/tong-ket/", "2024/"};
    rename_to(path, "/site/content/" + std::string(folders[below(3)]) + path.substr(path.rfind('/') + 1));
  }
  void touch() {
    if (const std::string path = document(); !path.empty()) disk.touch(path);
    if (perhaps(3)) disk.touch("/site/congbo.json");
    if (const auto made = files("/site/output/", ".html"); perhaps(3) && !made.empty()) disk.touch(made[below(made.size())]);
  }
  void theme() {
    const std::string path = "/site/themes/default/assets/them.css";
    if (perhaps(2)) disk.put(path, "main { margin: " + std::to_string(below(3)) + "px; }\n");
    else take_away(path);
  }
  void strings() { disk.put("/site/themes/default/strings/vi.json", perhaps(2) ? R"({"nav": {"home": "Trang đầu"}})" : R"({"nav": {"home": "Trang chủ"}})"); }
  void settings() {
    static const char* all[] = {R"({"title": "Phường An Lạc"})", R"({"title": "An Lạc", "base_url": "https://anlac.example"})",
                                R"({"title": "Phường An Lạc", "base_url": "https://anlac.example", "compressed": true})",
                                R"({"title": "Phường An Lạc", "withheld": [{"document": "content/2026/tong-ket/quyet-dinh.md", "name": "Lường Thị Inh", "unit": "Trường Mầm non Hoa Ban", "reason": "đề nghị"}]})",
                                R"({"title": "Phường An Lạc", "language": "en", "look": {"accent": "#7a1f1f", "footer": "Chân trang"}, "links": []})",
                                R"({"title": "Phường An Lạc", "extends": "../congbo.json"})", R"({"title": "Phường An Lạc", "privacy": "redact"})",
                                R"({"title": "Phường An Lạc", "licence": "CC BY 4.0", "rules": []})"};
    disk.put("/site/congbo.json", perhaps(2) ? site_with_two_years : all[below(std::size(all))]);
  }
  // A row of the town's own, and what the town takes over from above it.
  void registers() {
    if (perhaps(2)) disk.put("/congbo.json", R"({"title": "Xứ Mường", "organisation": {"name": "UBND phường An Lạc )" + std::to_string(below(3)) + R"("}})");
    const std::string path = "/site/register/awards.json";
    if (perhaps(3) && disk.files().contains(path)) return take_away(path);
    disk.put(path, R"({"rows": [{"id": "giay-khen", "name": "Giấy khen của phường", "variants": ["giấy khen"], "kinds": "cth", "level": "co-so",
                       "decree": "98/2023/NĐ-CP", "clause": "Điều 1", "verified": true, "precedence": )" + std::to_string(below(3)) + "}]}");
  }
  void day() {
    static const CivilDate days[] = {{2026, 11, 21}, {2026, 11, 22}, {2026, 1, 29}, {2026, 1, 30}, {2026, 1, 31}, {2026, 1, 10}, {2025, 1, 1}};
    options.date = days[below(std::size(days))];
  }
  void cache() {
    const auto all = files("/site/.congbo/", "");
    if (all.empty()) return;
    const std::string& path = all[below(all.size())];
    std::string bytes = bytes_of(path);
    switch (below(4)) {
      case 0: return take_away(path);
      case 1: bytes.resize(bytes.size() / 2); break;
      case 2: bytes = "của người khác"; break;
      default: if (!bytes.empty()) bytes[below(bytes.size())] ^= 1;
    }
    if (!path.ends_with("addresses")) disk.put(path, bytes);
  }
  // The disk fails at some call, and goes on failing nowhere: what a full disk or a kill leaves behind.
  void killed() {
    disk.forget_calls();
    disk.fail_at(1 + static_cast<int>(below(120)));
    static_cast<void>(build_site(options, disk).ok());
    disk.forget_calls();
  }
  void issuer() { replace(document(), "ỦY BAN NHÂN DÂN\nPHƯỜNG AN LẠC", perhaps(2) ? "Đảng ủy phường An Lạc" : "HỘI ĐỒNG NHÂN DÂN\nPHƯỜNG AN LẠC"); }
  void honoree() { replace(document(), "| 2 | Quàng Văn Đôi |", "| 2 | Lò Thị Hoa | Tổ dân phố 3 |\n| 3 | Quàng Văn Đôi |"); }
  void link() { insert(document(), "Xem [văn bản](" + std::string(perhaps(2) ? "ke-hoach.md" : "../tong-ket/quyet-dinh.md") + ") và Kế hoạch số 12/KH-UBND.\n\n"); }
  void list() {
    disk.put("/site/content/2026/tong-ket/phu-luc.csv", "STT,Nội dung,Số lượng\n1,Cờ," + std::to_string(below(5)) + "\n");
    if (perhaps(2)) disk.put("/site/content/2026/tong-ket/danh-sach.csv", "STT,Họ và tên,Đơn vị\n1,Lò Văn Ánh,Tổ " + std::to_string(below(3)) + "\n");
  }
  // A decision that takes awards back, or corrects names; in the same event, another one or another year.
  void amend() {
    static const char* folders[] = {"2026/tong-ket/", "2026/guong-sang/", "2025/"};
    static const char* articles[] = {"hủy bỏ Giấy khen của bà Lường Thị Inh tại Quyết định số 45/QĐ-UBND ngày 20/01/2026",
                                     "hủy bỏ Quyết định số 45/QĐ-UBND ngày 20/01/2026",
                                     "đính chính Quyết định số 45/QĐ-UBND ngày 20/01/2026"};
    const std::string path = "/site/content/" + std::string(folders[below(3)]) + "sua-sai.md";
    if (disk.files().contains(path)) return take_away(path);
    const std::string article = articles[below(3)];
    std::string text = decision.substr(0, decision.find("Về việc"));
    text.replace(text.find("45/QĐ"), 2, "60");
    disk.put(path, text + "Về việc " + article + "\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Nay " + article +
                       ".\n\nĐiều 2. Quyết định có hiệu lực từ ngày ký./.\n\nNơi nhận:\n\n- Như Điều 1;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nLò Văn Piêng\n");
  }
  void picture() {
    const std::string folder = "/site/content/2026/tong-ket/";
    if (perhaps(3) && disk.files().contains(folder + "anh.png")) return take_away(folder + "anh.png");
    disk.put(folder + "anh.png", pictures[below(2)]);
    if (perhaps(2)) disk.put(folder + "hinh.md", "# Ảnh hội nghị\n\nHội trường sáng nay.\n\n![Hội trường phường](anh.png)\n");
  }
  // What somebody says of a document above it; or what was said is taken away.
  void matter() {
    static const char* all[] = {"draft: true", "slug: dia-chi", "aliases: [/cu/]", "event_name: Ngày hội phường", "status: postponed", "status: cancelled",
                                "topic: dien-hinh", "title: Tên khác", "event.venue: Nhà văn hóa", "event.time: 2026-02-03T08:00", "list: danh-sach.csv",
                                "attachments: [phu-luc.csv]", "corrections:\n  - date: 2026-02-01\n    text: Sửa tên một người"};
    const std::string path = document();
    if (path.empty()) return;
    std::string bytes = bytes_of(path);
    if (bytes.starts_with("---\n")) bytes.erase(0, bytes.find("---\n", 4) + 4);
    else bytes.insert(0, "---\n" + std::string(all[below(std::size(all))]) + "\n---\n");
    disk.put(path, bytes);
  }
  void draft() { options.drafts = !options.drafts; }
  // Somebody edits or removes what congbo made, and puts it back: a build leaves the first alone.
  void hand() {
    const auto made = files("/site/output/", ".html");
    if (!made.empty()) take_away(made[below(made.size())]);
  }
  // Two edits of the same length within one tick, with a build between them.
  void same_tick() {
    const std::string path = document();
    if (path.empty()) return;
    disk.stop_clock(true);
    insert(path, "Dòng 1.\n\n");
    static_cast<void>(build_site(options, disk).ok());
    replace(path, "Dòng 1.", "Dòng 2.");
    disk.stop_clock(false);
  }

  // Wide enough for one smaller copy.
  const std::vector<std::string> pictures{encode_png(slope(500, 20, 3)), encode_png(slope(500, 24, 3))};
  std::mt19937 m_chance;
};

// What is said, but for what only the memory of earlier builds says.
std::string said(const BuildReport& report) {
  std::string text = std::to_string(report.documents) + " " + std::to_string(report.honorees) + " " + std::to_string(report.drafts);
  for (const Finding& finding : report.findings)
    if (finding.rule != RuleId::V11)
      text += "\n" + finding.place.file + ":" + std::to_string(finding.place.line) + ":" + std::to_string(finding.place.column) + ": " +
              message_of(finding, Language::en);
  return text;
}

// One script of edits, each followed by a build. Stops at the first difference; counts the builds that were not
// stopped by findings.
void run_script(unsigned seed, int edits, int& compared) {
  Town town(seed);
  ASSERT_TRUE(build_site(town.options, town.disk));
  for (; edits > 0; --edits) {
    town.edit();
    const std::string when = "; seed " + std::to_string(seed) + ": " + town.told;
    const auto report = build_site(town.options, town.disk);
    ASSERT_TRUE(report) << report.failure().message.en << when;
    const CleanBuild clean = build_clean(town.disk, town.options);
    ASSERT_EQ(report->stopped, clean.report.stopped) << when;
    ASSERT_EQ(said(*report), said(clean.report)) << when;
    if (report->stopped) continue;
    ++compared;
    const auto output = output_of(town.disk);
    for (const auto& [path, bytes] : clean.output) {
      const auto made = output.find(path);
      ASSERT_NE(made, output.end()) << path << " is missing" << when;
      ASSERT_TRUE(made->second == bytes) << path << when;
    }
    ASSERT_EQ(output.size(), clean.output.size()) << "something should be gone" << when;
  }
}

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int few = 100;  // ten times as slow
#else
constexpr int few = 2000;
#endif

TEST(Incremental, EqualsACleanBuildAfterAnyEdits) {
  const int edits = std::getenv("CONGBO_LONG") ? 20000 : few;
  int done = 0, compared = 0;
  for (unsigned seed = 1; done < edits && !HasFatalFailure(); ++seed) {
    const int script = 5 + static_cast<int>(seed % 16);
    run_script(seed, script, compared);
    done += script;
  }
  EXPECT_GT(compared, edits / 3);
}

}  // namespace
}  // namespace congbo::test
