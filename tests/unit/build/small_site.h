#pragma once
// A small town in memory for the tests of the pipeline.

#include <gtest/gtest.h>

#include <map>
#include <string>

#include "base/memory_disk.h"
#include "build/build.h"

namespace congbo::test {

inline const std::string plan =
    "ỦY BAN NHÂN DÂN\nPHƯỜNG AN LẠC\n\nSố: 12/KH-UBND\n\nAn Lạc, ngày 05 tháng 01 năm 2026\n\nKẾ HOẠCH\n\n"
    "Tổ chức Hội nghị tổng kết công tác thi đua, khen thưởng năm 2025\n\n"
    "Ủy ban nhân dân phường An Lạc ban hành Kế hoạch tổ chức Hội nghị như sau:\n\n"
    "I. MỤC ĐÍCH\n\nBiểu dương các tập thể, cá nhân.\n\n"
    "II. THỜI GIAN, ĐỊA ĐIỂM\n\n- Thời gian: 08 giờ 00, ngày 30 tháng 01 năm 2026.\n- Địa điểm: Hội trường A.\n\n"
    "Trên đây là Kế hoạch, đề nghị các đơn vị thực hiện./.\n\nNơi nhận:\n\n- Đảng ủy phường;\n- Lưu: VT.\n\n"
    "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLò Văn Piêng\n";

inline const std::string decision =
    "ỦY BAN NHÂN DÂN\nPHƯỜNG AN LẠC\n\nSố: 45/QĐ-UBND\n\nAn Lạc, ngày 20 tháng 01 năm 2026\n\nQUYẾT ĐỊNH\n\n"
    "Về việc tặng Giấy khen\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG\n\nCăn cứ Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND phường.\n\n"
    "QUYẾT ĐỊNH:\n\nĐiều 1. Tặng Giấy khen cho các cá nhân sau:\n\n"
    "| STT | Họ và tên | Chức vụ, đơn vị |\n|---|---|---|\n| 1 | Lường Thị Inh | Trường Mầm non Hoa Ban |\n"
    "| 2 | Quàng Văn Đôi | Trạm Y tế phường |\n\nĐiều 2. Quyết định có hiệu lực từ ngày ký./.\n\n"
    "Nơi nhận:\n\n- Như Điều 1;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nLò Văn Piêng\n";

inline void fill(MemoryDisk& disk) {
  disk.put("/site/congbo.json", R"({"title": "Phường An Lạc", "base_url": "https://anlac.example"})");
  disk.put("/site/content/2026/tong-ket/ke-hoach.md", plan);
  disk.put("/site/content/2026/tong-ket/quyet-dinh.md", decision);
  disk.put("/site/content/gioi-thieu.md", "# Giới thiệu\n\nPhường An Lạc có sáu tổ dân phố.\n");
}

inline BuildOptions options(unsigned jobs = 1) {
  BuildOptions options;
  options.site = "/site";
  options.date = {2026, 11, 21};
  options.jobs = jobs;
  return options;
}

// The files of the output, with their bytes.
inline std::map<std::string, std::string> output_of(const MemoryDisk& disk) {
  std::map<std::string, std::string> output;
  for (const auto& [path, bytes] : disk.files())
    if (path.starts_with("/site/output/")) output[path.substr(13)] = bytes;
  return output;
}

struct CleanBuild {
  BuildReport report;
  std::map<std::string, std::string> output;
};

// The same site, built where nothing was built before.
inline CleanBuild build_clean(const MemoryDisk& disk, const BuildOptions& options) {
  MemoryDisk fresh;
  for (const auto& [path, bytes] : disk.files())
    if (!path.starts_with("/site/output/") && !path.starts_with("/site/.congbo/")) fresh.put(path, bytes);
  auto report = build_site(options, fresh);
  EXPECT_TRUE(report);
  return {report ? std::move(*report) : BuildReport{}, output_of(fresh)};
}

}  // namespace congbo::test
