#include "corpus.h"

#include <array>

#include "people.h"

namespace congbo::bench {
namespace {

constexpr std::array positions{"Trưởng phòng", "Chuyên viên", "Hiệu trưởng", "Giáo viên", "Tổ trưởng", "Hội viên", "Công chức"};
constexpr std::array units{"Phòng Kinh tế", "Trường Tiểu học Suối Mơ", "Trạm Y tế phường", "Tổ dân phố số 7",
                           "Hội Phụ nữ phường", "Văn phòng Ủy ban nhân dân", "Ban Chỉ huy Quân sự phường"};
constexpr std::array topics{
    "công tác thi đua, khen thưởng", "phong trào toàn dân đoàn kết", "xây dựng đô thị văn minh", "cải cách hành chính", "phòng, chống thiên tai",
    "giáo dục và đào tạo", "xây dựng nông thôn mới", "chuyển đổi số", "công tác dân số", "phòng, chống cháy rừng", "bảo vệ môi trường", "khuyến học, khuyến tài",
    "công tác người cao tuổi", "chăm sóc trẻ em", "phong trào văn nghệ quần chúng", "thể dục thể thao", "vệ sinh an toàn thực phẩm", "trật tự an toàn giao thông",
    "hiến máu tình nguyện", "giảm nghèo bền vững", "đền ơn đáp nghĩa", "hòa giải ở cơ sở", "sản xuất vụ đông", "làm đường giao thông nông thôn", "tiêm phòng gia súc", "thu gom rác thải"};
constexpr std::array sentences{
    "Đánh giá kết quả các phong trào thi đua trên địa bàn, làm rõ những việc đã làm được và những việc còn phải cố gắng.",
    "Biểu dương các tập thể, cá nhân có nhiều đóng góp; nhân rộng những cách làm hay ở cơ sở.",
    "Việc tổ chức bảo đảm trang trọng, thiết thực, tiết kiệm và đúng quy định.",
    "Các đơn vị chủ động phối hợp, báo cáo kết quả về cơ quan thường trực để tổng hợp.",
    "Phát huy tinh thần đoàn kết của Nhân dân trong thực hiện nhiệm vụ năm tới."};

struct Town {
  std::size_t event;
  int year;
  int number;
  std::string topic;
};

std::string letterhead(const Town& town, const std::string& symbol, int day, int month) {
  const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return "ỦY BAN NHÂN DÂN\n**PHƯỜNG SUỐI MƠ**\n\nSố: " + std::to_string(town.number) + "/" + symbol +
         "\n\n*Suối Mơ, ngày " + two(day) + " tháng " + two(month) + " năm " + std::to_string(town.year) + "*\n\n";
}

const std::string closing = "\n\nNơi nhận:\n\n- Thường trực Đảng ủy;\n- Các đơn vị liên quan;\n- Lưu: VT.\n\n"
                            "**TM. ỦY BAN NHÂN DÂN\\\nCHỦ TỊCH**\n\n**Hồ Quang Sơn**\n";

std::string name_of_event(const Town& town) {
  return "Hội nghị tổng kết " + town.topic + " năm " + std::to_string(town.year) + " lần thứ " + std::to_string(town.event + 1);
}

std::string plan(const Town& town, Chance& chance) {
  const std::string event = name_of_event(town);
  std::string text = letterhead(town, "KH-UBND", 5, 1) + "**KẾ HOẠCH**\n\n**Tổ chức " + event +
                     "**\n\nỦy ban nhân dân phường Suối Mơ ban hành Kế hoạch tổ chức " + event + " như sau:\n\n## I. MỤC ĐÍCH, YÊU CẦU\n\n";
  for (int i = 1; i <= 8; ++i) text += std::to_string(i) + ". " + chance.of(sentences) + " " + chance.of(sentences) + "\n\n";
  text += "## II. THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN\n\n1. Thời gian: 08 giờ 00, ngày " + std::to_string(10 + chance.below(18)) +
          " tháng 02 năm " + std::to_string(town.year) + ".\n\n2. Địa điểm: Hội trường Ủy ban nhân dân phường.\n\n3. Thành phần: 100 đại biểu, gồm:\n\n";
  text += "- Thường trực Đảng ủy: 10 đại biểu;\n- Đại diện các tổ dân phố: 40 đại biểu;\n- Các tập thể, cá nhân được khen thưởng: 50 đại biểu.\n\n";
  text += "## III. KINH PHÍ\n\n1. Hoa tặng: 20 bó x 150.000 đồng/bó = 3.000.000 đồng.\n2. Nước uống: 100 người x 20.000 đồng/người = 2.000.000 đồng.\n\n"
          "Tổng cộng: 5.000.000 đồng (Năm triệu đồng).\n\n## IV. TỔ CHỨC THỰC HIỆN\n\n";
  for (int i = 1; i <= 5; ++i) {
    text += std::to_string(i) + ". " + chance.of(units) + "\n\n";
    for (int j = 0; j < 3; ++j) text += "- " + chance.of(sentences) + " Hoàn thành trước ngày " + std::to_string(10 + j) + "/02/" + std::to_string(town.year) + ".\n";
    text += "\n";
  }
  return text + "Trên đây là Kế hoạch tổ chức " + event + ", đề nghị các đơn vị thực hiện./." + closing;
}

std::string invitation(const Town& town, Chance& chance) {
  const std::string event = name_of_event(town);
  return letterhead(town, "GM-UBND", 1, 2) + "**GIẤY MỜI**\n\n**Dự " + event +
         "**\n\nỦy ban nhân dân phường Suối Mơ trân trọng kính mời các tập thể, cá nhân được khen thưởng tới dự " + event +
         ".\n\n- Thời gian: 08 giờ 00, ngày " + std::to_string(10 + chance.below(18)) + " tháng 02 năm " + std::to_string(town.year) +
         ".\n- Địa điểm: Hội trường Ủy ban nhân dân phường.\n\n" + chance.of(sentences) + "./." + closing;
}

std::string decision(const Town& town, Chance& chance) {
  const std::size_t count = 10 + chance.below(51);
  std::string text = letterhead(town, "QĐ-UBND", 20, 2) + "**QUYẾT ĐỊNH**\n\n**Về việc tặng Giấy khen tại " + name_of_event(town) +
                     "**\n\n**CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG SUỐI MƠ**\n\nCăn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;\n\n"
                     "Xét đề nghị của Trưởng phòng Văn hóa - Xã hội.\n\n**QUYẾT ĐỊNH:**\n\n**Điều 1.** Tặng Giấy khen của Chủ tịch Ủy ban nhân dân phường cho các tập thể, cá nhân sau:\n\n"
                     "**I. TẬP THỂ**\n\n| STT | Tên tập thể |\n| --- | --- |\n";
  for (std::size_t i = 1; i <= 3; ++i) text += "| " + std::to_string(i) + " | " + collective(chance) + " |\n";
  text += "\n**II. CÁ NHÂN**\n\n| STT | Họ và tên | Chức vụ | Đơn vị |\n| --- | --- | --- | --- |\n";
  for (std::size_t i = 1; i <= count; ++i)
    text += "| " + std::to_string(i) + " | " + person(chance) + " | " + chance.of(positions) + " | " + unit(chance) + " |\n";
  return text + "\n**Điều 2.** Quyết định này có hiệu lực kể từ ngày ký./." + closing;
}

}  // namespace

CorpusFile corpus_file(std::size_t index) {
  constexpr std::size_t events_a_year = 40;
  Chance chance(index * 2654435761u + 1);
  const std::size_t event = index / 3;
  Chance topic(event + 77);
  const Town town{event % events_a_year, static_cast<int>(2000 + event / events_a_year), static_cast<int>(index % 120 + 1), topic.of(topics)};
  const std::string folder = "content/" + std::to_string(town.year) + "/su-kien-" + std::to_string(town.event + 1) + "/";
  if (index % 3 == 0) return {folder + "ke-hoach.md", plan(town, chance)};
  if (index % 3 == 1) return {folder + "giay-moi.md", invitation(town, chance)};
  return {folder + "quyet-dinh.md", decision(town, chance)};
}

std::vector<CorpusFile> corpus(std::size_t count) {
  std::vector<CorpusFile> files{{"congbo.json", "{\"title\": \"Phường Suối Mơ\", \"base_url\": \"https://suoimo.example\"}\n"}};
  for (std::size_t i = 0; i < count; ++i) files.push_back(corpus_file(i));
  return files;
}

}  // namespace congbo::bench
