#include "vietnamese/name_tables.h"

namespace congbo::names {
namespace {

// Kinh, Hoa, Khmer, Chăm, Tày, Thái, Mường, Hmông, Dao, and peoples of the central highlands. Words
// that mostly mean something else at the head of a line are left out.
constexpr std::string_view family_name_list[] = {
    "alăng",    "arất",   "ayun",    "bh'riu", "biện",   "blúp",   "bnướch", "bríu",   "byă",
    "bàn",      "bá",     "bùi",     "bạc",    "bạch",   "bế",     "bồ",     "cam",    "cao",
    "chamaléa", "chang",  "chu",     "chung",  "chá",    "cháng",  "châu",   "chảo",   "chẻo",
    "chế",      "chử",    "cil",     "coor",   "cung",   "cà",     "cát",    "công",   "cù",
    "cầm",      "dagout", "danh",    "diệp",   "doãn",   "dư",     "dương",  "giang",  "giàng",
    "giáp",     "h'mok",  "hiên",    "hmok",   "hoa",    "hoàng",  "huỳnh",  "hà",     "hàn",
    "hán",      "hầu",    "hồ",      "hứa",    "k'sor",  "katơr",  "kbuôr",  "kha",    "khuất",
    "khúc",     "khương", "khổng",   "kim",    "kiều",   "kpa",    "kpă",    "krajan", "kră",
    "kso",      "ksor",   "la",      "liêng",  "liêu",   "liễu",   "lo",     "luyện",  "ly",
    "lâm",      "lã",     "lèng",    "lê",     "lò",     "lô",     "lù",     "lý",     "lăng",
    "lưu",      "lương",  "lường",   "lại",    "lầu",    "lều",    "lồ",     "lộc",    "lục",
    "lữ",       "lỳ",     "lỷ",      "ma",     "mai",    "mlô",    "moong",  "mã",     "mông",
    "mùa",      "mạc",    "mẫn",     "ndu",    "nghiêm", "nguyễn", "ngân",   "ngô",    "ngọ",
    "ngụ",      "ngụy",   "nhan",    "nhâm",   "nhữ",    "ninh",   "niê",    "nông",   "nùng",
    "phan",     "phàn",   "phàng",   "phí",    "phó",    "phùng",  "phương", "phạm",   "pinăng",
    "puih",     "păng",   "pơloong", "quan",   "quàng",  "quách",  "quản",   "rah",    "rmah",
    "rơ",       "siu",    "sái",     "sùng",   "sơn",    "sầm",    "sộng",   "sử",     "thi",
    "thiều",    "thào",   "thái",    "thân",   "thôi",   "thạch",  "thẩm",   "thền",   "tiêu",
    "trang",    "triều",  "triệu",   "tráng",  "trì",    "trương", "trần",   "trịnh",  "tào",
    "tòng",     "tô",     "tôn",     "tăng",   "tơngôl", "tưởng",  "tạ",     "tấn",    "tẩn",
    "tếnh",     "tống",   "từ",      "uông",   "vi",     "viên",   "viêng",  "vàng",   "vân",
    "võ",       "văn",    "vũ",      "vưu",    "vương",  "vừ",     "xa",     "xồng",   "y",
    "yên",      "zơrâm",  "âu",      "êban",   "ênuôl",  "ôn",     "ông",    "đinh",   "điêu",
    "điểu",     "đoàn",   "đàm",     "đàng",   "đào",    "đèo",    "đường",  "đặng",   "đồng",
    "đổng",     "đỗ",     "đới",     "ưng",    "ấu",     "ứng"};

} // namespace

std::span<const std::string_view> family_names() {
  return family_name_list;
}

} // namespace congbo::names
