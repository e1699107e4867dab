// khen-thuong/<year>/a-z/index.html: a year's individuals by given name.

#include <algorithm>

#include "render/address.h"
#include "render/page_kinds.h"
#include "render/roll.h"
#include "vietnamese/collate.h"
#include "vietnamese/fold.h"
#include "vietnamese/letters.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

bool has_individuals(const Site& site, const SiteYear& year) {
  return std::any_of(year.honorees.begin(), year.honorees.end(), [&](std::size_t h) {
    return honoree_at(site, h).kind == HonoreeKind::ca_nhan;
  });
}

void plan(const SiteIndex& index, const Theme&, Planner& planner) {
  for (std::size_t y = 0; y < index.site.years.size(); ++y)
    if (has_individuals(index.site, index.site.years[y]))
      planner.add(by_name_address(index.site.years[y].year), y);
}

// The letter under which a name stands: of the given name, in capitals, without its tone.
std::string letter_of(std::string_view full_name) {
  const std::size_t space = full_name.rfind(' ');
  const std::string_view given =
      space == std::string_view::npos ? full_name : full_name.substr(space + 1);
  if (given.empty()) return "#";
  char32_t first = decode(given, 0).c;
  if (is_vowel(first)) first = take_tone(first).vowel;
  std::string letter;
  append(letter, to_upper(first));
  return is_letter(first) ? letter : "#";
}

// "chu-a", "chu-dd", "chu-uw": letters with marks as they are typed (Telex).
std::string anchor_of(std::string_view letter) {
  struct Typed {
    std::string_view letter, keys;
  };
  constexpr Typed typed[] = {{"Ă", "aw"}, {"Â", "aa"}, {"Đ", "dd"}, {"Ê", "ee"},
                             {"Ô", "oo"}, {"Ơ", "ow"}, {"Ư", "uw"}, {"#", "khac"}};
  for (const Typed& entry : typed)
    if (entry.letter == letter) return "chu-" + std::string(entry.keys);
  return "chu-" + fold(letter);
}

struct Named {
  std::string key;
  std::size_t honoree;
};

std::vector<Named> by_given_name(const Site& site, const SiteYear& year) {
  std::vector<Named> names;
  for (const std::size_t h : year.honorees)
    if (const Honoree& honoree = honoree_at(site, h); honoree.kind == HonoreeKind::ca_nhan)
      names.push_back({given_name_key(honoree.name), h});
  std::stable_sort(names.begin(), names.end(),
                   [](const Named& a, const Named& b) { return a.key < b.key; });
  return names;
}

Object name_row(const Page& page, std::size_t h) {
  const SiteHonoree& entry = page.site().honorees[h];
  const Honoree& honoree = honoree_at(page.site(), h);
  const bool both = !honoree.position.empty() && !honoree.unit.empty();
  Object row;
  row.set("name", honoree.name);
  row.set("url", page.link(honoree_address(page.index(), h)));
  row.set("detail", honoree.position + (both ? ", " : "") + honoree.unit);
  row.set("award", award_name(page, entry.award));
  return row;
}

List letters(const Page& page, const SiteYear& year) {
  List list, rows;
  std::string letter;
  const auto close = [&] {
    if (rows.empty()) return;
    Object value;
    value.set("letter", letter);
    value.set("anchor", anchor_of(letter));
    value.set("rows", std::move(rows));
    list.emplace_back(std::move(value));
    rows = List();
  };
  for (const Named& named : by_given_name(page.site(), year)) {
    std::string next = letter_of(honoree_at(page.site(), named.honoree).name);
    if (next != letter) close();
    letter = std::move(next);
    rows.emplace_back(name_row(page, named.honoree));
  }
  close();
  return list;
}

Composed compose(const Page& page) {
  const SiteYear& year = page.site().years[page.task().subject];
  const std::string number = std::to_string(year.year);
  Composed composed;
  composed.head.title = page.words().fill("honours.names_title", {{"year", number}});
  composed.head.print = "roll";
  composed.head.crumbs = {
      {page.say("honours.title"), honours_address()},
      {page.words().fill("year.title", {{"year", number}}), honours_address(year.year)}};
  Object names;
  names.set("title", composed.head.title);
  names.set("letters", letters(page, year));
  names.set("report", report_value(page));
  composed.values.set("names", std::move(names));
  return composed;
}

} // namespace

const PageKind honours_names_page{"honours-names", "pages/honours-names", plan, compose, nullptr};

} // namespace congbo
