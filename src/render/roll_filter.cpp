// What readers may filter a page of the roll by.

#include <algorithm>
#include <map>
#include <set>

#include "render/roll.h"
#include "vietnamese/collate.h"

namespace congbo {
namespace {

constexpr std::size_t few_rows = 8; // are found with the eye

Object choice(std::string value, std::string label) {
  Object object;
  object.set("value", std::move(value));
  object.set("label", std::move(label));
  return object;
}

Value choices(List list) {
  return list.size() < 2 ? Value(false) : items(std::move(list));
}

// By precedence.
Value awards(const Page& page, const std::vector<std::size_t>& honorees) {
  std::set<std::size_t> some;
  for (const std::size_t h : honorees)
    some.insert(page.site().honorees[h].award);
  List list;
  for (const std::size_t award : some)
    list.emplace_back(choice(award_name(page, award), award_name(page, award)));
  return choices(std::move(list));
}

Value kinds(const Page& page, const KindCount& count) {
  List list;
  const auto add = [&](std::size_t number, HonoreeKind kind, std::string_view label) {
    if (number > 0) list.emplace_back(choice(std::string(slug_of(kind)), page.say(label)));
  };
  add(count.collectives, HonoreeKind::tap_the, "honours.collectives");
  add(count.households, HonoreeKind::ho_gia_dinh, "honours.households");
  add(count.individuals, HonoreeKind::ca_nhan, "honours.individuals");
  return choices(std::move(list));
}

// In the order of the dictionary; spelled in two ways (capitals) they are two.
Value units(const Page& page, const std::vector<std::size_t>& honorees) {
  std::set<std::string_view> names;
  for (const std::size_t h : honorees)
    if (const std::string& unit = honoree_at(page.site(), h).unit; !unit.empty())
      names.insert(unit);
  std::map<std::pair<std::string, std::string_view>, std::string_view> sorted;
  for (const std::string_view name : names)
    sorted[{collation_key(name), name}] = name;
  List list;
  for (const auto& [key, name] : sorted)
    list.emplace_back(choice(std::string(name), std::string(name)));
  return choices(std::move(list));
}

} // namespace

Value filter_value(const Page& page, const std::vector<std::size_t>& honorees,
                   bool several_awards) {
  if (honorees.size() < few_rows) return false;
  Object filter;
  filter.set("awards", several_awards ? awards(page, honorees) : Value(false));
  filter.set("kinds", kinds(page, count_kinds(page.site(), honorees)));
  filter.set("units", units(page, honorees));
  return filter;
}

} // namespace congbo
