// Canaries: one secret in every field of every kind of source, and no byte of the output that holds any of
// them, in no spelling.

#include <gtest/gtest.h>

#include <array>

#include "base/message.h"
#include "../parse/made_zip.h"
#include "small_site.h"
#include "small_workbook.h"
#include "vietnamese/fold.h"

namespace congbo::test {
namespace {

struct Canary {
  std::string_view value;
  std::string_view where;
};

constexpr auto canaries = std::to_array<Canary>({
    {"001175010001", "title"},         {"0912000002", "body"},           {"001175010003", "cell"},
    {"17/8/1963", "column of a table"}, {"0912000005", "front matter"},   {"0912000006", "escaped front matter"},
    {"001175010007", "cell of a list"}, {"19/9/1964", "column of a list"}, {"1903000000091", "column of a list"},
    {"thotho@thu-rieng.example", "text of a link"},  {"xomxom@thu-rieng.example", "target of a link"},
    {"0912000011", "title of a picture"}, {"001175010012", "comment"},    {"0912000013", "comment inside a line"},
    {"040117514", "after a label"},    {"1903000000152", "account"},     {"0912000016", "over emphasis"},
    {"0912000017", "entity"},          {"21/3/1966", "over a line end"}, {"ngõ 4519", "home"},
    {"0912000020", "attached text"},   {"001175010021", "attached table"}, {"22/4/1967", "column of an attached table"},
    {"0912000023", "article"},         {"0912000024", "venue"},          {"0912000025", "programme"},
    {"0912000026", "name of an event"}, {"0912000027", "correction"},     {"0912000028", "plain page"},
    {"Thoongg", "drafter"},            {"0912000030", "link definition"},
});

const std::string private_plan =
    "---\nevent.chair: Lò Văn Piêng 0912000005\nevent_name: Hội nghị 0912000026\n"
    "event.venue: \"Nhà bà Xôm \\x30912000006\"\ncorrections:\n  - date: 2026-01-06\n    text: Sửa số 0912000027\n---\n"
    "ỦY BAN NHÂN DÂN\nPHƯỜNG AN LẠC\n\nSố: 12/KH-UBND\n\nAn Lạc, ngày 05 tháng 01 năm 2026\n\nKẾ HOẠCH\n\n"
    "Tổ chức Hội nghị biểu dương ông Lường Văn Dẻn 001175010001\n\n<!-- 001175010012 -->\n\n"
    "I. MỤC ĐÍCH\n\nLiên hệ 0912000002 hoặc 0912**000**016, <!-- 0912000013 --> &#48;912000017.\n\n"
    "Thư [thotho@thu-rieng.example](mailto:xomxom%40thu-rieng.example), [gọi][so].\n\n[so]: tel:0912000030\n\n"
    "![ảnh](anh.png \"0912000011\") Bà Quàng Thị Xôm, CMND 040117514, STK 1903000000152, sinh\nngày 21/3/1966, "
    "số nhà 7, ngõ 4519, tổ dân phố 3.\n\n"
    "II. THỜI GIAN, ĐỊA ĐIỂM\n\n- Thời gian: 08 giờ 00, ngày 30 tháng 01 năm 2026.\n- Địa điểm: Hội trường A (0912000024).\n\n"
    "III. CHƯƠNG TRÌNH\n\n1. Khai mạc (0912000025).\n2. Bế mạc.\n\nKèm theo [phụ lục](phu-luc.txt), [bảng](bang.csv).\n\n"
    "Trên đây là Kế hoạch./.\n\nNơi nhận:\n\n- Lưu: VT, NV (Thoongg).\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLò Văn Piêng\n";

const std::string private_decision =
    "ỦY BAN NHÂN DÂN\nPHƯỜNG AN LẠC\n\nSố: 45/QĐ-UBND\n\nAn Lạc, ngày 20 tháng 01 năm 2026\n\nQUYẾT ĐỊNH\n\n"
    "Về việc tặng Giấy khen\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Tặng Giấy khen cho các cá nhân sau (có danh sách kèm theo):\n\n"
    "| STT | Họ và tên | Ngày sinh | Chức vụ, đơn vị |\n|---|---|---|---|\n"
    "| 1 | Lường Thị Inh | 17/8/1963 | Trường Mầm non Hoa Ban, 001175010003 |\n\n"
    "Điều 2. Quyết định có hiệu lực từ ngày ký./.\n\nNơi nhận:\n\n- Lưu: VT.\n\nCHỦ TỊCH\n\nLò Văn Piêng\n";

void put_canaries(MemoryDisk& disk, std::string_view privacy) {
  disk.put("/site/congbo.json", R"({"title": "Phường An Lạc", "base_url": "https://anlac.example", "privacy": ")" +
                                    std::string(privacy) + "\"}");
  disk.put("/site/content/2026/tong-ket/ke-hoach.md", private_plan);
  disk.put("/site/content/2026/tong-ket/quyet-dinh.md", private_decision);
  disk.put("/site/content/2026/tong-ket/bai-viet.md", "# Bà Xôm nhận thưởng\n\nGọi bà Xôm theo số 0912000023.\n");
  disk.put("/site/content/lien-he.md", "# Liên hệ\n\nÔng Dẻn: 0912000028\n");
  disk.put("/site/content/2026/tong-ket/anh.png", "\x89PNG");
  disk.put("/site/content/2026/tong-ket/phu-luc.txt", "Phụ lục\n0912000020\n");
  disk.put("/site/content/2026/tong-ket/bang.csv", "Nội dung;Số\nMua hoa;001175010021\n\nHọ tên;Ngày sinh\nLò Thị Mây;22/4/1967\n");
  disk.put("/site/content/2026/tong-ket/danh-sach.csv",
           "STT,Họ và tên,Ngày sinh,Số tài khoản,Đơn vị\n1,Quàng Thị Xôm,19/9/1964,1903000000091,Trường A 001175010007\n");
}

// Without what separates digits, and with escapes of the web undone.
std::string squeezed(std::string_view bytes) {
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const char c = bytes[i];
    if (c == '%' && i + 2 < bytes.size() && std::isxdigit(static_cast<unsigned char>(bytes[i + 1])) &&
        std::isxdigit(static_cast<unsigned char>(bytes[i + 2]))) {
      out += static_cast<char>(std::stoi(std::string(bytes.substr(i + 1, 2)), nullptr, 16));
      i += 2;
    } else if (c == '&' && bytes.substr(i).starts_with("&#")) {
      const std::size_t end = bytes.find(';', i);
      if (end == bytes.npos || end - i > 8) continue;
      const bool hex = bytes[i + 2] == 'x';
      out += static_cast<char>(std::strtol(std::string(bytes.substr(i + (hex ? 3 : 2), end - i)).c_str(), nullptr, hex ? 16 : 10));
      i = end;
    } else if (std::string_view(" .-_*<>/\\\"\n").find(c) == std::string_view::npos && c != '\0') {
      out += c;
    }
  }
  return out;
}

void expect_no(std::string_view secret, std::string_view where, const std::map<std::string, std::string>& output) {
  const std::string bare = squeezed(secret);
  for (const auto& [path, bytes] : output) {
    EXPECT_EQ(bytes.find(secret), std::string::npos) << where << " in " << path;
    EXPECT_EQ(path.find(secret), std::string::npos) << where << " in " << path;
    const std::size_t at = squeezed(bytes).find(bare);
    EXPECT_EQ(at, std::string::npos) << where << " in " << path << ": " << squeezed(bytes).substr(at == std::string::npos ? 0 : at, 60);
  }
}

TEST(PrivacyOfASite, NothingPrivateReachesTheOutputWhereItIsMasked) {
  MemoryDisk disk;
  put_canaries(disk, "redact");
  const auto report = build_site(options(), disk);
  ASSERT_TRUE(report);
  for (const Finding& finding : report->findings)
    EXPECT_NE(finding.severity, Severity::error) << rule_of(finding.rule).code << " " << finding.place.file << ":"
                                                 << finding.place.line << " " << message_of(finding, Language::en);
  ASSERT_FALSE(report->stopped);
  const auto output = output_of(disk);
  ASSERT_GT(output.size(), 20U);
  for (const Canary& canary : canaries) expect_no(canary.value, canary.where, output);
  EXPECT_TRUE(output.at("2026/tong-ket/quyet-dinh/nguon.md").find("Ngày sinh") == std::string::npos);
  EXPECT_NE(output.at("du-lieu/khen-thuong.csv").find("Quàng Thị Xôm"), std::string::npos);
  EXPECT_NE(output.at("du-lieu/khen-thuong.csv").find("Lường Thị Inh"), std::string::npos);
}

// Without a canary in a place that this test names, it would prove nothing.
TEST(PrivacyOfASite, EveryCanaryIsInASource) {
  MemoryDisk disk;
  put_canaries(disk, "redact");
  std::string all;
  for (const auto& [path, bytes] : disk.files()) all += squeezed(bytes) + "\n";
  for (const Canary& canary : canaries) {
    if (canary.where == "escaped front matter") continue;
    EXPECT_NE(all.find(squeezed(canary.value)), std::string::npos) << canary.where;
  }
}

TEST(PrivacyOfASite, NothingIsWrittenWhereItIsBlocked) {
  MemoryDisk disk;
  put_canaries(disk, "block");
  const auto report = build_site(options(), disk);
  ASSERT_TRUE(report);
  EXPECT_TRUE(report->stopped);
  EXPECT_TRUE(output_of(disk).empty());
}

TEST(PrivacyOfASite, NoFindingHoldsAPrivateValue) {
  for (const char* privacy : {"block", "redact"}) {
    MemoryDisk disk;
    put_canaries(disk, privacy);
    const auto report = build_site(options(), disk);
    ASSERT_TRUE(report);
    std::string said;
    for (const Finding& finding : report->findings) {
      said += message_of(finding, Language::vi) + "\n" + hint_of(finding, Language::vi) + "\n";
      for (const RelatedPlace& related : finding.related) said += related.message.vi + "\n";
    }
    for (const Canary& canary : canaries) EXPECT_EQ(said.find(canary.value), std::string::npos) << canary.where;
  }
}

TEST(PrivacyOfASite, WhatIsSilencedWithAReasonIsPublished) {
  MemoryDisk disk;
  fill(disk);
  disk.put("/site/content/lien-he.md", "# Liên hệ\n\nTrực ban: 0912000028\n");
  EXPECT_TRUE(build_site(options(), disk)->stopped);
  disk.put("/site/congbo.json", R"({"title": "Phường An Lạc", "rules": [{"rule": "P03", "severity": "off",
      "path": "content/lien-he.md", "reason": "số trực ban của phường"}]})");
  for (const char* privacy : {"block", "redact"}) {
    const auto report = build_site(options(), disk);
    ASSERT_FALSE(report->stopped) << privacy;
    EXPECT_NE(output_of(disk).at("lien-he/index.html").find("0912000028"), std::string::npos) << privacy;
  }
}

TEST(PrivacyOfASite, AWithheldPersonIsNamedNowhere) {
  MemoryDisk disk;
  fill(disk);
  const std::string settings = R"({"title": "Phường An Lạc", "withheld": [
    {"document": "content/2026/tong-ket/quyet-dinh.md", "name": "LƯỜNG THỊ INH", "reason": "theo yêu cầu"},
    {"document": "content/2026/tong-ket/quyet-dinh.md", "name": "Hòa Thị Thơ", "reason": "theo yêu cầu"}]})";
  disk.put("/site/congbo.json", settings);
  disk.put("/site/content/2026/tong-ket/danh-sach.csv",
           "STT,Họ và chữ đệm,Tên,Đơn vị\n1,Hoà Thị,Thơ,Trường A\n2,Quàng Thị,Xôm,Trường B\n");
  const auto report = build_site(options(), disk);
  ASSERT_TRUE(report);
  for (const Finding& finding : report->findings)
    if (finding.severity != Severity::advice) ADD_FAILURE() << message_of(finding, Language::en);
  const auto output = output_of(disk);
  for (const auto& [path, bytes] : output) {
    EXPECT_EQ(fold(bytes).find("thi inh"), std::string::npos) << path;
    EXPECT_EQ(fold(bytes).find("luong-thi-inh"), std::string::npos) << path;
    EXPECT_EQ(fold(bytes).find("hoa thi tho"), std::string::npos) << path;
  }
  EXPECT_NE(output.at("2026/tong-ket/quyet-dinh/index.html").find("(không nêu tên)"), std::string::npos);
  EXPECT_NE(output.at("du-lieu/khen-thuong.csv").find("(không nêu tên)"), std::string::npos);
  EXPECT_EQ(report->honorees, 4U);
}

TEST(PrivacyOfASite, AnEntryThatMeetsNobodyIsSaid) {
  MemoryDisk disk;
  fill(disk);
  disk.put("/site/congbo.json", "{\"title\": \"A\",\n\"withheld\": [\n{\"document\": \"content/2026/tong-ket/quyet-dinh.md\", "
                                "\"name\": \"Ai Đó Khác\", \"reason\": \"x\"}]}");
  const auto report = build_site(options(), disk);
  ASSERT_TRUE(report);
  ASSERT_TRUE(report->stopped);
  bool said = false;
  for (const Finding& finding : report->findings)
    said = said || (finding.rule == RuleId::V08 && finding.place == Place{"congbo.json", 3, 1, 0});
  EXPECT_TRUE(said);
}

TEST(PrivacyOfASite, AWorkbookIsReadButNotPublishedWhereItHoldsPrivateData) {
  MemoryDisk disk;
  fill(disk);
  disk.put("/site/content/2026/tong-ket/danh-sach.xlsx",
           workbook({{"STT", "Họ và tên", "Ngày sinh", "Đơn vị"}, {"1", "Lò Thị Mây", "19/9/1964", "Trường A, 0912000032"}}));
  disk.put("/site/content/2026/tong-ket/bai-viet.md", "# Bài viết\n\nXem [danh sách](danh-sach.xlsx).\n");
  EXPECT_TRUE(build_site(options(), disk)->stopped);
  disk.put("/site/congbo.json", R"({"title": "Phường An Lạc", "privacy": "redact"})");
  const auto report = build_site(options(), disk);
  ASSERT_FALSE(report->stopped);
  const auto output = output_of(disk);
  for (const char* secret : {"19/9/1964", "0912000032"}) expect_no(secret, "workbook", output);
  for (const auto& [path, bytes] : output) EXPECT_FALSE(path.ends_with(".xlsx")) << path;
  EXPECT_NE(output.at("du-lieu/khen-thuong.csv").find("Lò Thị Mây"), std::string::npos);
  EXPECT_EQ(output.at("2026/tong-ket/bai-viet/index.html").find("danh-sach.xlsx\""), std::string::npos) << "a list is read, never published";
}

std::string word_file(const std::string& body, const std::string& comment = {}) {
  const auto paragraph = [](const std::string& text) { return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>"; };
  return archive({{"[Content_Types].xml", "<Types/>"},
                  {"word/document.xml", R"(<w:document xmlns:w="http://x/w"><w:body>)" + body + paragraph("Hết") + "</w:body></w:document>"},
                  {"word/comments.xml", R"(<w:comments xmlns:w="http://x/w"><w:comment>)" + paragraph(comment) + "</w:comment></w:comments>"}});
}

// A small town with a page that links to a file.
void fill_with(MemoryDisk& disk, const std::string& name, const std::string& bytes, const std::string& privacy) {
  fill(disk);
  disk.put("/site/congbo.json", R"({"title": "Phường An Lạc", "privacy": ")" + privacy + R"("})");
  disk.put("/site/content/2026/tong-ket/" + name, bytes);
  disk.put("/site/content/2026/tong-ket/bai-viet.md", "# Bài viết\n\nXem [hồ sơ](" + name + ").\n");
}

TEST(PrivacyOfASite, WordFilesAreSearchedAndLeftOut) {
  const std::string row = "<w:tr><w:tc><w:p><w:r><w:t>";
  const std::string cell = "</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>", end = "</w:t></w:r></w:p></w:tc></w:tr>";
  const std::string files[] = {
      word_file("<w:p><w:r><w:t>CCCD: 00117</w:t></w:r><w:r><w:t>5010041</w:t></w:r></w:p>"),
      word_file("", "gọi 0912 000 042 nhé"),
      word_file("<w:tbl>" + row + "Họ và tên" + cell + "Ngày sinh" + end + row + "Lò Thị Mây" + cell + "19/9/1964" + end + "</w:tbl>"),
  };
  for (const std::string& file : files) {
    MemoryDisk blocked;
    fill_with(blocked, "ho-so.docx", file, "block");
    EXPECT_TRUE(build_site(options(), blocked)->stopped);
    EXPECT_TRUE(output_of(blocked).empty());
    MemoryDisk redacted;
    fill_with(redacted, "ho-so.docx", file, "redact");
    ASSERT_FALSE(build_site(options(), redacted)->stopped);
    const auto output = output_of(redacted);
    for (const auto& [path, bytes] : output) EXPECT_FALSE(path.ends_with(".docx")) << path;
    EXPECT_NE(output.at("2026/tong-ket/bai-viet/index.html").find("ho-so.docx: không công bố vì có dữ liệu cá nhân"), std::string::npos);
  }
  MemoryDisk harmless;
    fill_with(harmless, "ho-so.docx", word_file("<w:p><w:r><w:t>Kính gửi UBND phường</w:t></w:r></w:p>"), "block");
  ASSERT_FALSE(build_site(options(), harmless)->stopped);
  const auto output = output_of(harmless);
  EXPECT_TRUE(std::any_of(output.begin(), output.end(), [](const auto& file) { return file.first.ends_with("/ho-so.docx"); }));
}

TEST(PrivacyOfASite, AnAttachmentThatCannotBeReadIsSaid) {
  for (const char* name : {"ho-so.pdf", "ho-so.docx", "ho-so.doc"}) {
    MemoryDisk disk;
    fill_with(disk, name, "không phải tệp ấy", "block");
    const auto report = build_site(options(), disk);
    EXPECT_FALSE(report->stopped);
    EXPECT_TRUE(std::any_of(report->findings.begin(), report->findings.end(),
                            [](const Finding& finding) { return finding.rule == RuleId::P11; })) << name;
  }
}

TEST(PrivacyOfASite, ANameOfAFileIsSearchedToo) {
  MemoryDisk disk;
  fill(disk);
  disk.put("/site/content/2026/tong-ket/ho-so-0912000031.md", "# Bài\n\nMột bài viết.\n");
  EXPECT_TRUE(build_site(options(), disk)->stopped);
}

TEST(PrivacyOfASite, AWithheldPersonsNameInAFilesNameStops) {
  for (const char* name : {"ảnh Lường Thị Inh.jpg", "anh-luong-thi-inh.jpg"}) {
    MemoryDisk disk;
    fill_with(disk, name, "JPEG", "redact");
    disk.put("/site/congbo.json", R"({"title": "Phường An Lạc", "withheld": [{"document": "content/2026/tong-ket/quyet-dinh.md",
              "name": "Lường Thị Inh", "reason": "theo đề nghị"}]})");
    disk.put("/site/content/2026/tong-ket/bai-viet.md", "---\nattachments: [" + std::string(name) + "]\n---\n# Bài viết\n\nMột bài.\n");
    EXPECT_TRUE(build_site(options(), disk)->stopped) << name;
  }
}

}  // namespace
}  // namespace congbo::test
