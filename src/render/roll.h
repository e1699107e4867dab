#pragma once
// Parts of the honour roll that several pages show.

#include <vector>

#include "render/cards.h"

namespace congbo {

// The members by kind (collectives, households, individuals), each kind by decision:
// [{key, label, count, decisions: [{text, url, reason, rows}]}]. `honorees` are of one award, in
// order.
List roll_groups(const Page& page, const std::vector<std::size_t>& honorees, RowPlace place);

// The same with at most `most` rows of a kind; `count` is of all.
List short_roll_groups(const Page& page, const std::vector<std::size_t>& honorees,
                       std::size_t most);

// {name, url, count, percent}: a bar of the chart of awards; `largest` has 100 percent.
Object award_bar(const Page& page, const AwardGroup& group, std::size_t largest);
List award_bars(const Page& page, const std::vector<std::size_t>& groups);

// {phone, mail (each {url, label} or false), both}: whom to tell of a mistake, with the page's title
// and address filled in; false where the organisation gives no way.
Value report_value(const Page& page, const std::string& title);

// {position, unit}, or false where the row says neither.
Value honoree_detail(const Honoree& honoree);

// What the script of the theme can choose by on a page with these rows: {awards, kinds, units}, each
// {items} of {value, label} or false where there is nothing to choose. False for a short roll.
Value filter_value(const Page& page, const std::vector<std::size_t>& honorees, bool several_awards);

// The name of an award; words of the theme where the document names none.
std::string award_name(const Page& page, std::size_t award);

} // namespace congbo
