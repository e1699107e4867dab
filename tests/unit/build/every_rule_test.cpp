// Every rule that only a build finds is found where a fault of its kind is planted into a small town.

#include <gtest/gtest.h>

#include <algorithm>

#include "../check/rules_of_builds.h"
#include "small_site.h"

namespace congbo::test {
namespace {

struct File {
  std::string path, bytes;
};

// Files put into the town: with the fault, and mended.
struct SiteFault {
  RuleId rule;
  std::vector<File> faulty, mended;
};

const std::string folder = "/site/content/2026/tong-ket/";

std::string page(const std::string& text) { return "# Hướng dẫn\n\n" + text + "\n"; }

// The rules of personal data: the bad example of each, and the good one.
std::vector<SiteFault> private_faults() {
  std::vector<SiteFault> faults;
  for (const RuleId rule : {RuleId::P01, RuleId::P02, RuleId::P03, RuleId::P04, RuleId::P05, RuleId::P06,
                            RuleId::P07, RuleId::P08, RuleId::P09}) {
    const auto with = [&](std::string_view example) {
      return std::vector<File>{{folder + "huong-dan.md", page("Nơi nhận:\n\n" + std::string(example))}};
    };
    faults.push_back({rule, with(rule_of(rule).bad), with(rule_of(rule).good)});
  }
  return faults;
}

// The head of a film, then where a telephone says that it was taken.
const std::string with_position = std::string("\0\0\0\x14" "ftypisom\0\0\2\0isom", 20) + "\xA9xyz" + std::string("\0\x12\x15\xC7", 4) + "+21.3256+103.9188/";

std::vector<SiteFault> site_faults() {
  const std::string rows = "STT,Họ và tên,Đơn vị\n1,Lường Thị Inh,Trường Mầm non Hoa Ban\n";
  const std::string guide = folder + "huong-dan.md";
  const auto one_page = [&](const std::string& text) { return std::vector<File>{{guide, page(text)}}; };
  std::vector<SiteFault> faults = {
      {RuleId::P11,
       {{folder + "so-do.pdf", "%PDF"}, {guide, page("Xem [sơ đồ](so-do.pdf).")}},
       {{folder + "so-do.txt", "Cổng, sân, hội trường."}, {guide, page("Xem [sơ đồ](so-do.txt).")}}},
      {RuleId::P10,
       {{folder + "phim.mp4", with_position}, {guide, page("Xem [phim](phim.mp4).")}},
       {{folder + "phim.mp4", with_position.substr(0, 20)}, {guide, page("Xem [phim](phim.mp4).")}}},
      {RuleId::V01, {{folder + "Kế hoạch.md", plan}}, {{folder + "ke-hoach-bo-sung.md", plan}}},
      {RuleId::V02, one_page("Xem [quyết định](quyet-dnh.md)."), one_page("Xem [quyết định](quyet-dinh.md).")},
      {RuleId::V04,
       {{folder + "phu-luc.tif", std::string("II*\0", 4)}, {guide, page("Xem [phụ lục](phu-luc.tif).")}},
       {{folder + "phu-luc.tif", std::string("II*\0", 4)}, {folder + "phu-luc.txt", "Danh mục quà tặng."},
        {guide, page("Xem [phụ lục](phu-luc.tif), [bản chữ](phu-luc.txt).")}}},
      {RuleId::V07,
       {{guide, "---\ntitel: Hướng dẫn\n---\n\nNội dung.\n"}},
       {{guide, "---\ntitle: Hướng dẫn\n---\n\nNội dung.\n"}}},
      {RuleId::V08,
       {{"/site/congbo.json", R"({"titel": "Phường An Lạc", "base_url": "https://anlac.example"})"}},
       {{"/site/congbo.json", R"({"title": "Phường An Lạc", "base_url": "https://anlac.example"})"}}},
      {RuleId::V09, one_page("H\xE9i ngh\xDE"), one_page("Hội nghị")},
      {RuleId::V10, one_page("Xem [phụ lục](../../../../noi-bo/phu-luc.pdf)."), one_page("Xem phụ lục.")},
      {RuleId::V11,
       {{"/site/.congbo/addresses", "2026/tong-ket/\n2026/tong-ket/ke-hoach-cu/\n"}},
       {{"/site/.congbo/addresses", "2026/tong-ket/\n2026/tong-ket/ke-hoach-cu/\n2026/tong-ket/bo/\n"},
        {"/site/congbo.json", R"({"title": "Phường An Lạc", "removed": {"/2026/tong-ket/bo/": "đăng nhầm"}})"},
        {folder + "huong-dan.md", "---\naliases: [/2026/tong-ket/ke-hoach-cu/]\n---\n\nNội dung.\n"}}},
      {RuleId::V14,
       {{folder + "quyet-dinh-2.md", decision}, {folder + "danh-sach.csv", rows}},
       {{folder + "quyet-dinh-2.md", "---\nlist: danh-sach.csv\n---\n" + decision}, {folder + "danh-sach.csv", rows}}},
      {RuleId::V15, {{folder + "ban-chinh/bao-cao.md", page("Nội dung.")}}, {{folder + "bao-cao.md", page("Nội dung.")}}},
      {RuleId::V16,
       {{folder + "so-do.pdf", "%PDF"}},
       {{folder + "so-do.pdf", "%PDF"}, {guide, page("Xem [sơ đồ](so-do.pdf).")}}},
      {RuleId::V19,
       one_page("<!-- congbo: O02 -->\n\nCác các đơn vị thực hiện."),
       one_page("<!-- congbo: O02: bản ký ghi như vậy -->\n\nCác các đơn vị thực hiện.")},
  };
  for (SiteFault& fault : private_faults()) faults.push_back(std::move(fault));
  return faults;
}

bool finds(const std::vector<File>& files, RuleId rule) {
  MemoryDisk disk;
  fill(disk);
  for (const File& file : files) disk.put(file.path, file.bytes);
  const auto findings = check_site_folder(options(), disk);
  EXPECT_TRUE(findings) << rule_of(rule).code;
  return findings && std::any_of(findings->begin(), findings->end(), [rule](const Finding& finding) { return finding.rule == rule; });
}

TEST(EveryRuleOfBuilds, IsFoundWhereItsFaultIsPlanted) {
  for (const SiteFault& fault : site_faults()) {
    EXPECT_TRUE(finds(fault.faulty, fault.rule)) << rule_of(fault.rule).code;
    EXPECT_FALSE(finds(fault.mended, fault.rule)) << rule_of(fault.rule).code << ": mended";
  }
}

TEST(EveryRuleOfBuilds, HasAFault) {
  const std::vector<SiteFault> faults = site_faults();
  for (const RuleId rule : rules_of_builds)
    EXPECT_TRUE(std::any_of(faults.begin(), faults.end(), [rule](const SiteFault& fault) { return fault.rule == rule; }))
        << rule_of(rule).code << " is never exercised: give it a row above";
}

}  // namespace
}  // namespace congbo::test
