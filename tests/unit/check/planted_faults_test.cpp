// Faults planted into clean made-up decisions: at least nine in ten are found, at their line, and the
// clean ones stay silent.

#include <gtest/gtest.h>

#include <array>
#include <random>

#include "checked.h"

namespace congbo::test {
namespace {

constexpr std::array families = {"Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Đặng", "Bùi", "Đỗ", "Dương", "Trương"};
constexpr std::array middles = {"Văn", "Thị", "Đức", "Hữu", "Ngọc", "Quang"};
constexpr std::array given = {"Hạnh", "Cường", "Phương", "Tuyết", "Khuê", "Thành", "Loan", "Vinh", "Nguyệt", "Quyết"};
constexpr std::array units = {"Trường Tiểu học Bình Sơn", "Trạm Y tế xã", "Hội Nông dân xã", "Văn phòng UBND xã"};

struct Town {
  std::mt19937 random;
  template <std::size_t size>
  std::string one_of(const std::array<const char*, size>& list) { return list[random() % size]; }

  // Rows from line 19 on: a table of `size` honorees below Điều 1.
  std::vector<std::string> names(std::size_t size) {
    std::vector<std::string> all;
    for (std::size_t i = 0; i < size; ++i) all.push_back(one_of(families) + " " + one_of(middles) + " " + one_of(given));
    return all;
  }
};

constexpr int article_line = 15, first_row = 19;

std::string decision(const std::vector<std::string>& names, std::size_t stated, std::string_view award) {
  std::string text(decision_head);
  text += "**Về việc khen thưởng năm 2025**\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ BÌNH SƠN\n\n";
  text += "Điều 1. Tặng " + std::string(award) + " cho " + std::to_string(stated) + " cá nhân, gồm:\n\n| STT | Họ và tên | Chức vụ | Đơn vị |\n| --- | --- | --- | --- |\n";
  for (std::size_t i = 0; i < names.size(); ++i)
    text += "| " + std::to_string(i + 1) + " | " + names[i] + " | Chức danh " + std::to_string(i + 1) + " | " + units[i % units.size()] + " |\n";
  return text;
}

bool holds(const std::string& found, const std::string& finding) { return (" " + found + " ").find(" " + finding + " ") != std::string::npos; }

// A letter lost to '?', a tone lost before a stop, a hook lost in ươ, a mark off the family name, a digit.
std::string damaged(std::string name, unsigned way) {
  const auto replace = [&](std::string_view right, std::string_view wrong) {
    const std::size_t at = name.find(right);
    if (at != std::string::npos) name.replace(at, right.size(), wrong);
    return at != std::string::npos;
  };
  if (way == 0) return name.replace(name.rfind(' ') + 1, 1, "?");
  if (way == 1) return name + "1";
  if (way == 2 && (replace("ươ", "uơ") || replace("ường", "uờng"))) return name;
  if (way == 3 && (replace("yết", "yêt") || replace("yệt", "yêt"))) return name;
  for (const auto& [right, wrong] : {std::pair{"Nguyễn", "Nguyển"}, {"Trần", "Trân"}, {"Phạm", "Phạn"}, {"Hoàng", "Hoáng"},
                                     {"Đặng", "Đăng"}, {"Bùi", "Búi"}, {"Lê", "Lề"}, {"Đỗ", "Đổ"}, {"Dương", "Dưong"}, {"Trương", "Trưong"}})
    if (replace(right, wrong)) return name;
  return name + "?";
}

TEST(PlantedFaults, AreFoundAtTheirLine) {
  int planted = 0, found = 0, alarms = 0, clean = 0;
  for (unsigned seed = 0; seed < 60; ++seed) {
    Town town{std::mt19937(seed)};
    const std::vector<std::string> names = town.names(5 + town.random() % 20);
    ++clean;
    alarms += checked(decision(names, names.size(), "Giấy khen của Chủ tịch Ủy ban nhân dân xã"), "QA").empty() ? 0 : 1;

    ++planted;  // one figure
    found += holds(checked(decision(names, names.size() + 1 + town.random() % 3, "Giấy khen"), "Q"), "Q07:" + std::to_string(article_line)) ? 1 : 0;
    ++planted;  // one letter of a name
    std::vector<std::string> wrong = names;
    const std::size_t row = town.random() % wrong.size();
    wrong[row] = damaged(wrong[row], town.random() % 5);
    found += holds(checked(decision(wrong, names.size(), "Giấy khen"), "A"), "A07:" + std::to_string(first_row + static_cast<int>(row))) ? 1 : 0;
    ++planted;  // one award
    found += holds(checked(decision(names, names.size(), "Bằng khen của Chủ tịch Ủy ban nhân dân xã"), "A"), "A02:" + std::to_string(article_line)) ? 1 : 0;
  }
  EXPECT_EQ(alarms, 0) << "of " << clean;
  EXPECT_GE(found * 10, planted * 9) << found << " of " << planted;
}

}  // namespace
}  // namespace congbo::test
