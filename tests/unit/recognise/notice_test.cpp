// Draft marks, notices that put an event off, lists that lie beside a document; front matter.

#include <gtest/gtest.h>

#include "reading_of.h"

namespace congbo {
namespace {

using test::edtf_of;
using test::read;
using Notice = Document::Notice;

struct NoticeCase {
  std::string_view text;
  Notice notice;
};

TEST(Notice, SaysWhetherAnEventIsOff) {
  const NoticeCase cases[] = {
      {"THÔNG BÁO\n\nVề việc tạm hoãn tổ chức Hội nghị tổng kết\n\nUBND xã thông báo.\n",
       Notice::postponed},
      {"THÔNG BÁO\n\nVề việc lùi thời gian tổ chức Đại hội\n\nUBND xã thông báo.\n",
       Notice::postponed},
      {"THÔNG BÁO\n\nVề việc hủy Hội nghị tổng kết\n\nUBND xã thông báo.\n", Notice::cancelled},
      {"THÔNG BÁO\n\nVề việc không tổ chức Lễ phát động\n\nUBND xã thông báo.\n",
       Notice::cancelled},
      {"Số: 4/UBND-VX\nV/v hoãn Hội nghị tổng kết\n\nKính gửi: Các thôn.\n\nUBND xã báo tin.\n",
       Notice::postponed},
      {"THÔNG BÁO\n\nVề Hội nghị tổng kết\n\nUBND xã thông báo tạm hoãn tổ chức Hội nghị tổng "
       "kết.\n",
       Notice::postponed},
      {"THÔNG BÁO\n\nVề việc hoàn thành công tác tổ chức Hội nghị\n\nUBND xã thông báo.\n",
       Notice::none},
      {"THÔNG BÁO\n\nVề việc tiêu hủy hồ sơ cũ\n\nUBND xã thông báo.\n", Notice::none},
      {"KẾ HOẠCH\n\nTổ chức Hội nghị\n\nKhông tổ chức Hội nghị phô trương.\n", Notice::none},
      {"# Hội nghị bị hoãn\n\nHội nghị đã hoãn do mưa bão.\n", Notice::none},
  };
  for (const NoticeCase& c : cases)
    EXPECT_EQ(read(c.text).notice, c.notice) << c.text;
}

TEST(Notice, SeesTheDraftMark) {
  EXPECT_TRUE(read("DỰ THẢO\n\nUBND XÃ AN KHÊ\n\nKẾ HOẠCH\n\nTổ chức Hội nghị\n").draft_mark);
  EXPECT_TRUE(read("Dự thảo lần 2\n\nUBND XÃ AN KHÊ\n\nKẾ HOẠCH\n\nTổ chức Hội nghị\n").draft_mark);
  EXPECT_TRUE(read("UBND XÃ AN KHÊ\n\nKẾ HOẠCH (DỰ THẢO)\n\nTổ chức Hội nghị\n").draft_mark);
  EXPECT_FALSE(read("UBND XÃ AN KHÊ\n\nKẾ HOẠCH\n\nGóp ý dự thảo Quy chế\n").draft_mark);
}

TEST(Notice, SeesThatAListIsSpokenOf) {
  const auto speaks = [](std::string_view sentence) {
    return read("QUYẾT ĐỊNH\n\nVề việc tặng Giấy khen\n\nĐiều 1. " + std::string(sentence) + "\n")
        .speaks_of_list;
  };
  EXPECT_TRUE(speaks("Tặng Giấy khen cho 06 tập thể (có danh sách kèm theo)."));
  EXPECT_TRUE(speaks("Tặng Giấy khen cho các cá nhân theo danh sách đính kèm."));
  EXPECT_TRUE(speaks("Kèm theo Quyết định này danh sách tập thể."));
  EXPECT_FALSE(speaks("Lập danh sách đại biểu."));
}

TEST(FrontMatter, OverridesWhatWasRead) {
  const Document document = read("---\nnumber: '99'\ndate: 2024-05-06\nissuer:\n  name: UBND xã An "
                                 "Hòa\nevent:\n  venue: Nhà văn hóa\n"
                                 "recipients:\n  - Các thôn\nsignature:\n  name: Lê Văn "
                                 "Tám\n---\nSố: 1/KH-UBND\n\nKẾ HOẠCH\n\nTổ chức Hội nghị\n");
  EXPECT_EQ(document.number, "99");
  EXPECT_EQ(document.symbol, "KH-UBND");
  EXPECT_EQ(edtf_of(document.date), "2024-05-06");
  ASSERT_TRUE(document.issuer);
  EXPECT_EQ(document.issuer->name, "UBND xã An Hòa");
  ASSERT_TRUE(document.event);
  EXPECT_EQ(document.event->venue, "Nhà văn hóa");
  EXPECT_EQ(document.recipients, std::vector<std::string>{"Các thôn"});
  ASSERT_TRUE(document.signature);
  EXPECT_EQ(document.signature->name, "Lê Văn Tám");
}

TEST(FrontMatter, TakesEveryKeyOfItsTable) {
  const FrontMatterEntry texts[] = {{"kind", {"bao-cao"}, false, 2, 1},
                                    {"symbol", {"BC-X"}, false, 3, 1},
                                    {"place", {"An Lạc"}, false, 4, 1},
                                    {"title", {"Tên"}, false, 5, 1},
                                    {"addressees", {"A", "B"}, true, 6, 1},
                                    {"event.name", {"Hội nghị"}, false, 7, 1},
                                    {"event.time", {"2024-02-29T08:00"}, false, 8, 1},
                                    {"event.chair", {"Ông A"}, false, 9, 1},
                                    {"event.delegates.total", {"120"}, false, 10, 1},
                                    {"event.programme", {"Khai mạc"}, true, 11, 1},
                                    {"event.backdrop", {"HỘI NGHỊ"}, true, 12, 1},
                                    {"budget.source", {"Quỹ"}, false, 13, 1},
                                    {"budget.total", {"2500000"}, false, 14, 1},
                                    {"budget.total_in_words", {"Hai triệu"}, false, 15, 1},
                                    {"signature.authority", {"TM. UBND"}, false, 16, 1},
                                    {"signature.position", {"CHỦ TỊCH"}, false, 17, 1},
                                    {"issuer.parent", {"UBND tỉnh"}, false, 18, 1},
                                    {"issuer.name", {"Sở"}, false, 19, 1},
                                    {"no.such", {"x"}, false, 20, 1}};
  FrontMatter front_matter;
  front_matter.overrides.assign(std::begin(texts), std::end(texts));
  Document document;
  apply_front_matter(front_matter, document);
  EXPECT_EQ(document.kind, DocumentKind::bao_cao);
  EXPECT_EQ(document.symbol, "BC-X");
  EXPECT_EQ(document.place, "An Lạc");
  EXPECT_EQ(document.title, "Tên");
  EXPECT_EQ(document.addressees.size(), 2u);
  EXPECT_EQ(document.event->name, "Hội nghị");
  EXPECT_EQ(edtf_of(document.event->time), "2024-02-29T08:00");
  EXPECT_EQ(document.event->chair, "Ông A");
  EXPECT_EQ(document.event->delegates->total, 120);
  EXPECT_EQ(document.event->programme.size(), 1u);
  EXPECT_EQ(document.event->backdrop.size(), 1u);
  EXPECT_EQ(document.budget->source, "Quỹ");
  EXPECT_EQ(document.budget->total, 2500000);
  EXPECT_EQ(document.budget->total_in_words, "Hai triệu");
  EXPECT_EQ(document.signature->authority, "TM. UBND");
  EXPECT_EQ(document.signature->position, "CHỦ TỊCH");
  EXPECT_EQ(document.issuer->parent, "UBND tỉnh");
}

} // namespace
} // namespace congbo
