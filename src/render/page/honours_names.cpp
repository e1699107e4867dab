// khen-thuong/<year>/a-z/index.html: a year's individuals by given name.

#include <algorithm>

#include "render/address.h"
#include "render/corrections.h"
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

constexpr std::string_view no_letter = "#";

// A name without what stands behind it in brackets, "Trần Văn Nam (Năm Đò)"; empty where nothing
// else is there, as for "(không nêu tên)".
std::string_view without_brackets(std::string_view name) {
  name = name.substr(0, name.find('('));
  while (name.ends_with(' '))
    name.remove_suffix(1);
  return name;
}

// The letter under which a name stands: of the given name, in capitals, without its tone. Letters
// that are not Vietnamese stand with those they are sorted with.
std::string letter_of(std::string_view name) {
  constexpr std::string_view vietnamese = "ĂÂĐÊÔƠƯ";
  const std::size_t space = name.rfind(' ');
  const std::string_view given = space == name.npos ? name : name.substr(space + 1);
  if (given.empty()) return std::string(no_letter);
  char32_t first = decode(given, 0).c;
  if (is_vowel(first)) first = take_tone(first).vowel;
  std::string letter;
  append(letter, to_upper(first));
  if (vietnamese.find(letter) != vietnamese.npos) return letter;
  const std::string plain = fold(letter);
  if (plain.size() != 1 || plain[0] < 'a' || plain[0] > 'z') return std::string(no_letter);
  return upper(plain);
}

// "chu-a", "chu-dd", "chu-uw": letters with marks as they are typed (Telex).
std::string anchor_of(std::string_view letter) {
  struct Typed {
    std::string_view letter, keys;
  };
  constexpr Typed typed[] = {{"Ă", "aw"}, {"Â", "aa"}, {"Đ", "dd"}, {"Ê", "ee"},
                             {"Ô", "oo"}, {"Ơ", "ow"}, {"Ư", "uw"}, {no_letter, "khac"}};
  for (const Typed& entry : typed)
    if (entry.letter == letter) return "chu-" + std::string(entry.keys);
  return "chu-" + fold(letter);
}

struct Named {
  std::string letter;
  std::string key;
  std::size_t honoree;
};

// By the key alone, which keeps letters together; those without a letter last.
std::vector<Named> by_given_name(const Site& site, const std::vector<std::size_t>& individuals) {
  std::vector<Named> names;
  for (const std::size_t h : individuals) {
    const std::string_view name = without_brackets(honoree_at(site, h).name);
    names.push_back({letter_of(name), given_name_key(name), h});
  }
  std::stable_sort(names.begin(), names.end(), [](const Named& a, const Named& b) {
    const bool last = a.letter == no_letter, other_last = b.letter == no_letter;
    return last != other_last ? other_last : a.key < b.key;
  });
  return names;
}

std::vector<std::size_t> individuals_of(const Site& site, const SiteYear& year) {
  std::vector<std::size_t> individuals;
  for (const std::size_t h : year.honorees)
    if (honoree_at(site, h).kind == HonoreeKind::ca_nhan) individuals.push_back(h);
  return individuals;
}

Object name_row(const Page& page, std::size_t h) {
  const SiteHonoree& entry = page.site().honorees[h];
  const Honoree& honoree = honoree_at(page.site(), h);
  Object row;
  row.set("name", honoree.name);
  row.set("url", page.link(honoree_address(page.index(), h)));
  row.set("detail", honoree_detail(honoree));
  row.set("award", award_name(page, entry.award));
  row.set("revoked", revoked_value(page, entry));
  return row;
}

List letters(const Page& page, const std::vector<std::size_t>& individuals) {
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
  for (const Named& named : by_given_name(page.site(), individuals)) {
    if (named.letter != letter) close();
    letter = named.letter;
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
  const std::vector<std::size_t> individuals = individuals_of(page.site(), year);
  names.set("long", individuals.size() > honorees_a_page);
  names.set("filter", filter_value(page, individuals, true));
  names.set("letters", letters(page, individuals));
  names.set("report", report_value(page, composed.head.title));
  composed.values.set("names", std::move(names));
  return composed;
}

} // namespace

const PageKind honours_names_page{"honours-names", "pages/honours-names", plan, compose, nullptr};

} // namespace congbo
