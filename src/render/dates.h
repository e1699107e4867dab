#pragma once
// Dates and times as pages show them, in the theme's words.

#include <optional>
#include <string>
#include <utility>

#include "base/message.h"
#include "model/when.h"
#include "render/phrases.h"
#include "vietnamese/civil_date.h"

namespace congbo {

// What a date on a page shows beside its words.
struct DateShape {
  bool weekday = false; // "Thứ Năm"
  bool leaf = false;    // a calendar leaf
};
inline constexpr DateShape plain_date{};
inline constexpr DateShape event_date{true, true};
inline constexpr DateShape article_date{true, false};

// The template value `date` {iso, long, short, weekday, time, tentative, leaf}, or false where
// there is none. Exact days are spelled as decree 30/2020/NĐ-CP asks; vague ones stand as printed.
Value date_value(const std::optional<When>& when, const Phrases& phrases, Language language,
                 DateShape shape = plain_date);

// "ngày 26 tháng 8 năm 2019", or the words as printed; empty where there is none.
std::string long_date(const std::optional<When>& when, const Phrases& phrases, Language language);

// "7 giờ 30".
std::string clock_words(std::pair<int, int> clock, const Phrases& phrases);

// The last possible day as ISO text for scripts; empty where it is open or unknown.
std::string last_day(const std::optional<When>& when);

} // namespace congbo
