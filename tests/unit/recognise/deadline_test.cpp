// Deadlines of tasks, absolute and reckoned from the event.

#include "recognise/deadline.h"

#include <gtest/gtest.h>

#include "vietnamese/edtf.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

struct Row {
  std::string_view task, printed, edtf;
};

// The event is on 12/3/2032; the plan is issued on 05/01/2032.
constexpr Row deadlines[] = {
    {"Gửi giấy mời trước ngày 01/3/2032", "trước ngày 01/3/2032", "../2032-02-29"},
    {"Gửi giấy mời (trước ngày 01/3/2032)", "trước ngày 01/3/2032", "../2032-02-29"},
    {"Gửi giấy mời, chậm nhất ngày 01/3/2032", "chậm nhất ngày 01/3/2032", "../2032-03-01"},
    {"Gửi giấy mời chậm nhất vào ngày 01/3/2032 để tổng hợp", "chậm nhất vào ngày 01/3/2032", "../2032-03-01"},
    {"Lập dự toán (hoàn thành trước ngày 20/02/2032)", "hoàn thành trước ngày 20/02/2032", "../2032-02-19"},
    {"Lập dự toán; hoàn thành trong tháng 02/2032", "hoàn thành trong tháng 02/2032", "2032-02"},
    {"Lập dự toán, thời hạn: 20/02/2032", "thời hạn: 20/02/2032", "../2032-02-20"},
    {"Lập dự toán xong trước 17 giờ 00 ngày 20/02/2032", "xong trước 17 giờ 00 ngày 20/02/2032", "../2032-02-20T17:00"},
    {"Nộp hồ sơ đến hết ngày 20/02/2032", "đến hết ngày 20/02/2032", "../2032-02-20"},
    {"Nộp hồ sơ không muộn hơn ngày 20/02/2032", "không muộn hơn ngày 20/02/2032", "../2032-02-20"},
    {"Gửi bài trước ngày 20/02", "trước ngày 20/02", "../2032-02-19"},
    {"Gửi bài trước ngày tổ chức Hội nghị ít nhất 15 ngày", "trước ngày tổ chức Hội nghị ít nhất 15 ngày",
     "../2032-02-26"},
    {"Phát giấy mời trước Hội nghị 05 ngày", "trước Hội nghị 05 ngày", "../2032-03-07"},
    {"Phát giấy mời trước khi tổ chức Hội nghị 5 ngày", "trước khi tổ chức Hội nghị 5 ngày", "../2032-03-07"},
    {"Trang trí xong trước ngày tổ chức Hội nghị", "xong trước ngày tổ chức Hội nghị", "../2032-03-11"},
    {"Trang trí hội trường hoàn thành trước ngày diễn ra Lễ 01 ngày", "hoàn thành trước ngày diễn ra Lễ 01 ngày",
     "../2032-03-11"},
    {"Báo cáo về UBND xã (qua Văn phòng) trước ngày 20 tháng 02 năm 2032", "trước ngày 20 tháng 02 năm 2032",
     "../2032-02-19"},
    {"Thời gian hoàn thành: Quý I/2032", "Thời gian hoàn thành: Quý I/2032", "2032-33"},
    {"Tham mưu theo Kế hoạch số 05/KH-UBND ngày 03/01/2032", "", ""},
    {"Chuẩn bị Hội nghị ngày 12/3/2032", "", ""},
    {"Tuyên truyền trước, trong và sau Hội nghị", "", ""},
    {"Hoàn thành tốt nhiệm vụ năm 2032", "", ""},
    {"Tổng hợp kết quả 6 tháng đầu năm 2032", "", ""},
};

TEST(Deadline, EveryWrittenForm) {
  const DeadlineContext context{CivilDate{2032, 3, 12}, CivilDate{2032, 1, 5}};
  for (const Row& row : deadlines) {
    const OwnWording task(row.task);
    const std::optional<When> found = deadline_in(task.view(), context);
    EXPECT_EQ(found ? found->text : "", row.printed) << row.task;
    EXPECT_EQ(found ? found->edtf : "", row.edtf) << row.task;
  }
}

// Capitals, and text without any accent, say the same day.
TEST(Deadline, CaseAndAccentsDoNotMatter) {
  const DeadlineContext context{CivilDate{2032, 3, 12}, CivilDate{2032, 1, 5}};
  for (const Row& row : deadlines) {
    for (const std::string& written : {upper(row.task), fold(row.task)}) {
      const OwnWording task(written);
      const std::optional<When> found = deadline_in(task.view(), context);
      EXPECT_EQ(found ? found->edtf : "", row.edtf) << written;
    }
  }
}

TEST(Deadline, OfAnEventWithoutADayHasNoDate) {
  const OwnWording task("Gửi bài trước ngày tổ chức Hội nghị ít nhất 15 ngày");
  const std::optional<When> found = deadline_in(task.view(), {});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->edtf, "");
}

TEST(Deadline, DaysBeforeTheEventForEveryCount) {
  const CivilDate event{2032, 3, 12};
  for (int days = 1; days <= 400; ++days) {
    const OwnWording task("Gửi bài trước ngày tổ chức Hội nghị " + std::to_string(days) + " ngày.");
    const std::optional<When> found = deadline_in(task.view(), {event, {}});
    ASSERT_TRUE(found) << days;
    EXPECT_EQ(found->edtf, "../" + edtf(from_days(days_from_epoch(event) - days))) << days;
  }
}

} // namespace
} // namespace congbo
