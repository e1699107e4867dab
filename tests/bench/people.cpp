#include "people.h"

namespace congbo::bench {
namespace {

// Of 100 people; the rest have a family name of the tail.
struct Share {
  const char* name;
  unsigned percent;
};
constexpr std::array families{Share{"Nguyễn", 33}, Share{"Trần", 11}, Share{"Lê", 9},   Share{"Phạm", 7}, Share{"Hoàng", 4},
                              Share{"Phan", 4},    Share{"Vũ", 4},    Share{"Đặng", 3}, Share{"Bùi", 3},  Share{"Đỗ", 2},
                              Share{"Hồ", 2},      Share{"Ngô", 2},   Share{"Dương", 2}};
constexpr std::array tail{"Lý",   "Đào",  "Đoàn", "Vương", "Trịnh", "Trương", "Đinh", "Lâm",  "Phùng", "Mai",  "Tô",   "Hà",   "Tạ",
                          "Chu",  "Cao",  "Thái", "Lương", "Lưu",   "Quách",  "Kiều", "Nghiêm", "Lò",  "Quàng", "Cầm", "Vàng", "Giàng",
                          "Sùng", "Thào", "Lầu",  "Bàn",   "Triệu", "Hứa",    "Mạc",  "La",   "Nông",  "Bế",   "Ninh", "Ma", "Tẩn"};
constexpr std::array men{"Văn", "Văn", "Văn", "Đức", "Minh", "Hữu", "Quang", "Xuân", "Công", "Đình", "Ngọc", "Trọng", "Thanh", "Quốc",
                         "Mạnh", "Duy", "Tiến", "Anh", "Hoàng", "Thế", "Bá", "Viết", "Trung", "Việt", "Hải", "Gia", "Nhật", "Đăng", "Chí", "Phúc"};
constexpr std::array women{"Thị", "Thị", "Thị", "Thị", "Thị Ngọc", "Thị Thu", "Thị Thanh", "Thị Hồng", "Thị Kim", "Thị Bích", "Thị Minh", "Thị Mỹ",
                           "Thị Phương", "Thị Lan", "Thị Tuyết", "Thị Thúy", "Thị Hải", "Ngọc", "Thu", "Thanh", "Hồng", "Phương", "Kim", "Mai", "Diệu", "Khánh", "Quỳnh", "Bảo", "Như", "Thùy"};
constexpr std::array names_of_men{
    "An", "Bình", "Cường", "Đức", "Hùng", "Hưng", "Khánh", "Phúc", "Sơn", "Tuấn", "Anh", "Dũng", "Hải", "Hiếu", "Hòa", "Hoàng", "Huy", "Khoa", "Kiên", "Lâm",
    "Long", "Lộc", "Mạnh", "Minh", "Nam", "Nghĩa", "Nhân", "Phong", "Quân", "Quang", "Quý", "Tài", "Tâm", "Tân", "Thái", "Thắng", "Thành", "Thiện", "Thịnh", "Thuận",
    "Tiến", "Toàn", "Trí", "Trung", "Trường", "Tú", "Tùng", "Việt", "Vinh", "Vũ", "Công", "Chiến", "Chung", "Đạt", "Điệp", "Định", "Đông", "Giang", "Hậu", "Khải",
    "Lực", "Lượng", "Ngọc", "Phát", "Phú", "Phước", "Sang", "Sinh", "Thạch", "Thanh", "Thế", "Thọ", "Thông", "Tín", "Tỉnh", "Tráng", "Triều", "Trọng", "Vương", "Xuân"};
constexpr std::array names_of_women{
    "Lan", "Mai", "Nga", "Oanh", "Quyên", "Thảo", "Uyên", "Vân", "Yến", "Dung", "Hà", "Anh", "Ánh", "Bích", "Châu", "Chi", "Cúc", "Diễm", "Diệp", "Dịu",
    "Duyên", "Đào", "Gấm", "Giang", "Hạnh", "Hằng", "Hậu", "Hiền", "Hoa", "Hoài", "Hồng", "Huế", "Huệ", "Hương", "Hường", "Huyền", "Khuyên", "Kiều", "Lành", "Lệ",
    "Liên", "Liễu", "Linh", "Loan", "Lụa", "Luyến", "Lý", "Mận", "Minh", "Mơ", "My", "Na", "Ngân", "Ngoan", "Ngọc", "Nguyệt", "Nhàn", "Nhi", "Nhung", "Nương",
    "Phượng", "Quế", "Quỳnh", "Sen", "Tâm", "Thái", "Thanh", "Thắm", "Thêu", "Thơm", "Thu", "Thủy", "Thúy", "Thương", "Tình", "Trang", "Trinh", "Tuyết", "Vui", "Xuân"};
constexpr std::array villages{"Suối Mơ", "Bến Sen", "Đồng Lau", "Gò Cát", "Hòa An", "Khe Vàng", "Lũng Mây", "Mai Thượng", "Nà Lúa", "Phú Điền", "Quan Lạn Đông",
                              "Rừng Thông", "Sông Nhạn", "Tân Kỳ Hạ", "Thác Bạc", "Vân Thủy", "Xuân Cảnh", "Yên Lãng Tây", "An Bồi", "Cầu Mây"};
constexpr std::array schools{"Trường Mầm non", "Trường Tiểu học", "Trường Trung học cơ sở", "Trạm Y tế", "Hợp tác xã nông nghiệp", "Chi bộ thôn", "Hội Phụ nữ", "Đoàn Thanh niên"};

template <std::size_t n>
const char* often_first(const std::array<const char*, n>& names, Chance& chance) {
  const std::size_t a = chance.below(n), b = chance.below(n);
  return names[a < b ? a : b];
}

}  // namespace

std::string person(Chance& chance) {
  std::string name;
  std::size_t drawn = chance.below(100);
  for (const Share& family : families) {
    if (drawn < family.percent) {
      name = family.name;
      break;
    }
    drawn -= family.percent;
  }
  if (name.empty()) name = often_first(tail, chance);
  const bool woman = chance.below(2) == 0;
  name += std::string(" ") + (woman ? women[chance.below(women.size())] : men[chance.below(men.size())]);
  return name + " " + (woman ? often_first(names_of_women, chance) : often_first(names_of_men, chance));
}

std::string unit(Chance& chance) {
  if (chance.below(4) == 0) return "Tổ dân phố số " + std::to_string(chance.below(60) + 1);
  return collective(chance);
}

std::string collective(Chance& chance) {
  return std::string(often_first(schools, chance)) + " " + often_first(villages, chance);
}

}  // namespace congbo::bench
