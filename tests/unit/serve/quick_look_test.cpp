#include "serve/quick_look.h"

#include <gtest/gtest.h>

#include "base/memory_disk.h"
#include "serve/event_disk.h"

namespace congbo {
namespace {

std::string plan(const std::string& number, const std::string& hall) {
  return "ỦY BAN NHÂN DÂN\nPHƯỜNG AN LẠC\n\nSố: " + number + "/KH-UBND\n\nAn Lạc, ngày 05 tháng 01 năm 2026\n\nKẾ HOẠCH\n\n"
         "Tổ chức Hội nghị tổng kết công tác thi đua năm 2025\n\n"
         "Căn cứ Kế hoạch số 11/KH-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân phường An Lạc.\n\nI. MỤC ĐÍCH\n\nBiểu dương các tập thể.\n\n"
         "II. ĐỊA ĐIỂM\n\nTại " + hall + ".\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLò Văn Piêng\n";
}

constexpr const char* document = "site/content/2026/tong-ket/ke-hoach.md";
constexpr const char* page = "2026/tong-ket/ke-hoach/index.html";

class QuickLookTest : public testing::Test {
 protected:
  QuickLookTest() : quick(disk) {
    disk.put("site/congbo.json", R"({"title": "Phường An Lạc"})");
    disk.put(document, plan("12", "Hội trường A"));
    disk.put("site/content/2026/khac/ke-hoach.md", plan("11", "Hội trường B"));
    options.site = "site";
    options.date = {2026, 1, 20};
    options.jobs = 1;
    built = build();
  }

  std::map<std::string, std::string> build() {
    EXPECT_TRUE(build_site(options, disk));
    std::map<std::string, std::string> files;
    for (const auto& [path, bytes] : disk.files())
      if (path.starts_with("site/output/")) files[path.substr(12)] = bytes;
    return files;
  }

  QuickPages after(const std::string& path, const std::string& text, const std::string& folder) {
    disk.put(path, text);
    return quick.after_edit(options, {folder}, [this](const std::string& wanted) -> std::optional<std::string> { return built.at(wanted); });
  }

  MemoryDisk disk;
  BuildOptions options;
  QuickLook quick;
  std::map<std::string, std::string> built;
};

TEST_F(QuickLookTest, GivesThePagesOfTheNextBuild) {
  ASSERT_NE(built.at(page).find("khac/ke-hoach/"), std::string::npos) << "the page leads to another event";
  quick.prepare(options, "content/2026/tong-ket");
  const QuickPages pages = after(document, plan("12", "Nhà văn hóa"), "content/2026/tong-ket");
  const auto next = build();
  ASSERT_TRUE(pages.contains(page));
  EXPECT_NE(pages.at(page).bytes.find("Nhà văn hóa"), std::string::npos);
  for (const auto& [path, quick_page] : pages) EXPECT_EQ(quick_page.bytes, next.at(path)) << path;
}

TEST_F(QuickLookTest, OfOneEditAfterAnother) {
  quick.prepare(options, "content/2026/tong-ket");
  for (const char* hall : {"Nhà văn hóa", "Hội trường C"})
    for (const auto& [path, made] : after(document, plan("12", hall), "content/2026/tong-ket")) built[path] = made.bytes;
  EXPECT_EQ(built.at(page), build().at(page));
}

TEST_F(QuickLookTest, LeavesTheRestToTheBuild) {
  const std::string other = plan("12", "Nhà văn hóa");
  EXPECT_TRUE(after(document, other, "content/2026/tong-ket").empty()) << "not prepared";
  quick.prepare(options, "content/2026/tong-ket");
  EXPECT_TRUE(after("site/content/2026/khac/ke-hoach.md", plan("11", "Hội trường D"), "content/2026/khac").empty()) << "another event";
  EXPECT_TRUE(after(document, "---\ntitel: x\n---\n" + other, "content/2026/tong-ket").empty()) << "an error";
  EXPECT_TRUE(after("site/content/2026/tong-ket/giay-moi.md", plan("13", "Nhà văn hóa"), "content/2026/tong-ket").empty()) << "a new page";
  EXPECT_EQ(quick.forget(), std::vector<std::string>{"content/2026/tong-ket"});
  EXPECT_TRUE(after(document, plan("12", "Hội trường E"), "content/2026/tong-ket").empty()) << "forgotten";
}

TEST(EventOfPage, IsTheFolderOrTheDocument) {
  const std::vector<DocumentPlace> places = {{"content/2026/x/a.md", "2026/x/a/", "2026/x/"}, {"content/2026/x-y/a.md", "2026/x-y/a/", "2026/x-y/"},
                                             {"content/2026/le-hoi.md", "2026/le-hoi/", "2026/le-hoi/"}, {"content/hop/a.md", "2025/hop/a/", "2025/hop/"},
                                             {"content/gioi-thieu.md", "gioi-thieu/", ""}};
  const std::pair<const char*, const char*> rows[] = {{"2026/x/a/", "content/2026/x"}, {"2026/x/", "content/2026/x"}, {"2026/x/thu-moi/", "content/2026/x"},
                                                      {"2026/x-y/", "content/2026/x-y"}, {"2026/le-hoi/", "content/2026/le-hoi.md"}, {"2025/hop/a/", "content/hop"},
                                                      {"gioi-thieu/", ""}, {"", ""}, {"2026/", ""}};
  for (const auto& [address, event] : rows) EXPECT_EQ(event_of_page(places, address), event) << address;
}

TEST(EventDisk, HasOneEvent) {
  MemoryDisk below;
  for (const char* path : {"site/congbo.json", "site/content/a.md", "site/content/2025/x/a.md", "site/content/2026/x/a.md", "site/content/2026/x/anh.jpg",
                           "site/content/2026/y/a.md", "site/content/2026/le.md", "site/content/2026/le.pdf", "site/.congbo/addresses"})
    below.put(path, "x");
  const auto names = [](FileSystem& files, const char* folder) {
    std::string text;
    const auto entries = files.list(folder);
    for (const FolderEntry& entry : *entries) text += entry.name + " ";
    return text;
  };
  EventDisk of_folder(below, "site", "content/2026/x");
  EXPECT_EQ(names(of_folder, "site/content"), "2026 ");
  EXPECT_EQ(names(of_folder, "site/content/2026"), "x ");
  EXPECT_EQ(names(of_folder, "site/content/2026/x"), "a.md anh.jpg ");
  EXPECT_FALSE(of_folder.read("site/.congbo/addresses"));
  EventDisk of_document(below, "site", "content/2026/le.md");
  EXPECT_EQ(names(of_document, "site/content/2026"), "le.md le.pdf ");
  EXPECT_FALSE(of_document.replace("site/a", "x"));
}

}  // namespace
}  // namespace congbo
