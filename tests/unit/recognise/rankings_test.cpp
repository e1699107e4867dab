// Rankings of a cluster's members: "unit|self score|score|rank" of each.

#include <gtest/gtest.h>

#include "reading_of.h"

namespace congbo {
namespace {

using test::read;

std::string number(const std::optional<double>& value) {
  if (!value) return "-";
  std::string text = std::to_string(*value);
  return text.substr(0, text.find('.') + 2);
}

std::vector<std::string> shown(const Document& document) {
  std::vector<std::string> all;
  for (const Ranking& r : document.rankings)
    all.push_back(r.unit + "|" + number(r.self_score) + "|" + number(r.score) + "|" + r.rank);
  return all;
}

Document notice(std::string_view body) {
  return read("CỤM THI ĐUA SỐ 3\n\nSố: 8/TB-CTĐ3\n\nTHÔNG BÁO\n\nKết quả chấm điểm, xếp loại năm 2023\n\n"
              "Cụm thi đua số 3 thông báo kết quả như sau:\n\n" + std::string(body) + "\n\nCỤM TRƯỞNG\n\nLê Hữu Tường\n");
}

struct RankingCase {
  std::string_view body;
  std::vector<std::string> rankings;
};

TEST(Rankings, AreReadFromTablesAndItems) {
  const RankingCase cases[] = {
      {"| STT | Đơn vị | Điểm tự chấm | Điểm thẩm định | Xếp loại |\n|---|---|---|---|---|\n"
       "| 1 | Xã Lâm Khê | 98,5 | 97 | Nhất |\n| 2 | Xã An Lạc | 95 | 94,5 | Nhì |\n",
       {"Xã Lâm Khê|98.5|97.0|Nhất", "Xã An Lạc|95.0|94.5|Nhì"}},
      {"| TT | TÊN ĐƠN VỊ | TỔNG ĐIỂM | XẾP HẠNG |\n|---|---|---|---|\n| 1 | Xã Lâm Khê | 970 | 1 |\n| | Tổng cộng | 970 | |\n",
       {"Xã Lâm Khê|-|970.0|1"}},
      {"| TT | Đơn vị | Điểm tự chấm | Điểm Cụm chấm | Tổng điểm thống nhất | Xếp loại |\n|---|---|---|---|---|---|\n"
       "| 1 | Xã Lâm Khê | 98 | 97 | 96 | Khá |\n",
       {"Xã Lâm Khê|98.0|96.0|Khá"}},
      {"- Nhất: Xã Lâm Khê (97,5 điểm);\n- Nhì: Xã An Lạc (96 điểm).\n",
       {"Xã Lâm Khê|-|97.5|Nhất", "Xã An Lạc|-|96.0|Nhì"}},
      {"1. Xã Lâm Khê: tự chấm 98 điểm, cụm chấm 97 điểm, xếp loại Nhất;\n2. Xã An Lạc: tự chấm 95 điểm, cụm chấm 94 điểm, xếp loại Nhì.\n",
       {"Xã Lâm Khê|98.0|97.0|Nhất", "Xã An Lạc|95.0|94.0|Nhì"}},
      {"| TT | Họ và tên | Đơn vị | Xếp loại |\n|---|---|---|---|\n| 1 | Ngô Lan Hương | Thôn Hạ | Tốt |\n", {}},
  };
  for (const RankingCase& c : cases) EXPECT_EQ(shown(notice(c.body)), c.rankings) << c.body;
}

TEST(Rankings, AreNotTheFormsOfAPlan) {
  EXPECT_TRUE(read("KẾ HOẠCH\n\nChấm điểm thi đua\n\n| TT | Đơn vị | Điểm tự chấm | Xếp loại |\n|---|---|---|---|\n"
                   "| 1 | Xã Lâm Khê | 98 | Nhất |\n").rankings.empty());
}

TEST(Parties, AreThoseOfAPledge) {
  const Document document = read(
      "BẢN GIAO ƯỚC THI ĐUA\n\nNăm 2024\n\nChúng tôi đại diện các đơn vị:\n\n- Ủy ban nhân dân xã Lâm Khê;\n"
      "- Ủy ban nhân dân xã An Lạc.\n\nCùng ký kết giao ước.\n");
  EXPECT_EQ(document.kind, DocumentKind::giao_uoc);
  EXPECT_EQ(document.parties, (std::vector<std::string>{"Ủy ban nhân dân xã Lâm Khê", "Ủy ban nhân dân xã An Lạc"}));
}

} // namespace
} // namespace congbo
