#include "command/date_option.h"

#include "base/moment.h"
#include "base/terminal.h"
#include "vietnamese/edtf.h"

namespace congbo {
namespace {

CivilDate today_in_vietnam() {
  return from_days(day_in_vietnam(unix_time()));
}

}  // namespace

std::optional<Words> read_date_option(const Arguments& arguments, CivilDate& date) {
  date = today_in_vietnam();
  if (!arguments.has("--date")) return std::nullopt;
  const std::string text = arguments.value("--date");
  const auto day = text.size() == 10 ? edtf_day(text) : std::nullopt;
  if (!day) return Words{"--date cần một ngày như 2026-11-21", "--date takes a day such as 2026-11-21"};
  date = *day;
  return std::nullopt;
}

}  // namespace congbo
