#include "render/roll.h"

#include <algorithm>
#include <array>

#include "render/address.h"
#include "render/corrections.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

struct KindWords {
  HonoreeKind kind;
  std::string_view label; // in honours.*
  std::string_view count; // in count.*
};

// Collectives first, then households, then individuals (domain: order of a ceremony).
constexpr auto kinds = std::to_array<KindWords>({
    {HonoreeKind::tap_the, "honours.collectives", "collectives"},
    {HonoreeKind::ho_gia_dinh, "honours.households", "households"},
    {HonoreeKind::ca_nhan, "honours.individuals", "individuals"},
});

std::vector<std::size_t> of_kind(const Site& site, const std::vector<std::size_t>& honorees,
                                 HonoreeKind kind) {
  std::vector<std::size_t> some;
  for (const std::size_t h : honorees)
    if (honoree_at(site, h).kind == kind) some.push_back(h);
  return some;
}

// "Ông"; of a household "Hộ ông".
std::string honorific_of(const Honoree& honoree) {
  if (honoree.kind != HonoreeKind::ho_gia_dinh) return honoree.honorific;
  return honoree.honorific.empty() ? "Hộ" : "Hộ " + lower(honoree.honorific);
}

// A letter with subject, row and address filled in; where the organisation has no mail, a call.
std::string report_link(const Page& page, const SiteHonoree& place, const Honoree& honoree) {
  const Organisation& organisation = page.settings().organisation;
  if (organisation.email.empty()) return phone_url(organisation.phone);
  const std::string url = page.whole_address(page.address()) + "#" + place.anchor;
  std::string row = honoree.name;
  for (const std::string* part : {&honoree.position, &honoree.unit})
    if (!part->empty()) row += ", " + *part;
  return mail_link(page, page.words().fill("honours.report_subject", {{"name", honoree.name}}),
                   page.words().fill("honours.report_body", {{"url", url}, {"row", row}}));
}

// Where all rows have one reason, it stands once, with the decision.
std::string common_reason(const Site& site, const std::vector<std::size_t>& rows) {
  const std::string& first = honoree_at(site, rows.front()).reason;
  const bool common = rows.size() > 1 && std::all_of(rows.begin(), rows.end(), [&](std::size_t h) {
                        return honoree_at(site, h).reason == first;
                      });
  return common ? first : std::string();
}

Object decision_value(const Page& page, const std::vector<std::size_t>& rows, RowPlace place) {
  const Site& site = page.site();
  const SiteDocument& document = site.documents[site.honorees[rows.front()].document];
  const std::string reason = common_reason(site, rows);
  List list;
  for (const std::size_t h : rows)
    list.emplace_back(honoree_row(page, h, place, reason.empty()));
  Object decision;
  decision.set("text", document_name_and_date(page, document));
  decision.set("url", page.link(document.address));
  decision.set("reason", reason);
  decision.set("rows", std::move(list));
  return decision;
}

List decisions(const Page& page, const std::vector<std::size_t>& honorees, RowPlace place) {
  List list;
  std::vector<std::size_t> rows;
  for (const std::size_t h : honorees) {
    const auto& all = page.site().honorees;
    if (!rows.empty() && all[rows.front()].document != all[h].document) {
      list.emplace_back(decision_value(page, rows, place));
      rows.clear();
    }
    rows.push_back(h);
  }
  if (!rows.empty()) list.emplace_back(decision_value(page, rows, place));
  return list;
}

Object group_head(const Page& page, const KindWords& kind, std::string count) {
  Object group;
  group.set("key", slug_of(kind.kind));
  group.set("label", page.say(kind.label));
  group.set("count", std::move(count));
  return group;
}

} // namespace

const Honoree& honoree_at(const Site& site, std::size_t honoree) {
  const SiteHonoree& place = site.honorees[honoree];
  return site.documents[place.document].document.honorees[place.index];
}

Value honoree_detail(const Honoree& honoree) {
  if (honoree.position.empty() && honoree.unit.empty()) return false;
  Object detail;
  detail.set("position", honoree.position);
  detail.set("unit", honoree.unit);
  return detail;
}

Object honoree_row(const Page& page, std::size_t h, RowPlace place, bool with_reason) {
  const SiteHonoree& entry = page.site().honorees[h];
  const Honoree& honoree = honoree_at(page.site(), h);
  const bool home = place == RowPlace::home;
  Object row;
  row.reserve(8);
  row.set("name", honoree.name);
  row.set("detail", honoree_detail(honoree));
  row.set("url", home ? std::string() : page.link(honoree_address(page.index(), h)));
  row.set("anchor", home ? entry.anchor : std::string());
  row.set("honorific", honorific_of(honoree));
  row.set("reason", with_reason ? honoree.reason : std::string());
  row.set("revoked", revoked_value(page, entry));
  row.set("report_url", home ? report_link(page, entry, honoree) : std::string());
  return row;
}

KindCount count_kinds(const Site& site, const std::vector<std::size_t>& honorees) {
  KindCount count;
  for (const std::size_t h : honorees) {
    if (site.honorees[h].revoked_by) ++count.revoked;
    switch (honoree_at(site, h).kind) {
    case HonoreeKind::tap_the:
      ++count.collectives;
      break;
    case HonoreeKind::ho_gia_dinh:
      ++count.households;
      break;
    case HonoreeKind::ca_nhan:
      ++count.individuals;
      break;
    }
  }
  return count;
}

std::string count_words(const Page& page, const KindCount& count) {
  std::string words;
  const auto add = [&](std::string_view key, std::size_t number) {
    if (number == 0) return;
    if (!words.empty()) words += ", ";
    words += page.words().count(key, number);
  };
  add("collectives", count.collectives);
  add("households", count.households);
  add("individuals", count.individuals);
  if (count.revoked) words += " (" + page.words().count("revoked", count.revoked) + ")";
  return words;
}

List roll_groups(const Page& page, const std::vector<std::size_t>& honorees, RowPlace place) {
  List list;
  for (const KindWords& kind : kinds) {
    const auto members = of_kind(page.site(), honorees, kind.kind);
    if (members.empty()) continue;
    Object group = group_head(page, kind, grouped(members.size()));
    group.set("decisions", decisions(page, members, place));
    list.emplace_back(std::move(group));
  }
  return list;
}

List short_roll_groups(const Page& page, const std::vector<std::size_t>& honorees,
                       std::size_t most) {
  List list;
  for (const KindWords& kind : kinds) {
    auto members = of_kind(page.site(), honorees, kind.kind);
    if (members.empty()) continue;
    Object group = group_head(page, kind, grouped(members.size()));
    if (members.size() > most) members.resize(most);
    group.set("decisions", decisions(page, members, RowPlace::elsewhere));
    list.emplace_back(std::move(group));
  }
  return list;
}

std::string award_name(const Page& page, std::size_t award) {
  const std::string& name = page.site().awards[award].name;
  return name.empty() ? page.say("honours.unknown_award") : name;
}

Object award_bar(const Page& page, const AwardGroup& group, std::size_t largest) {
  const std::size_t count = group.honorees.size();
  Object bar;
  bar.set("name", award_name(page, group.award));
  bar.set("url", page.link(award_address(group.year, page.site().awards[group.award].id, 1)));
  bar.set("count", grouped(count));
  bar.set("percent", std::max<std::size_t>(1, (count * 100 + largest / 2) / largest));
  return bar;
}

List award_bars(const Page& page, const std::vector<std::size_t>& groups) {
  std::size_t largest = 1;
  for (const std::size_t g : groups)
    largest = std::max(largest, page.index().groups[g].honorees.size());
  List list;
  for (const std::size_t g : groups)
    list.emplace_back(award_bar(page, page.index().groups[g], largest));
  return list;
}

Value report_value(const Page& page, const std::string& title) {
  const Organisation& organisation = page.settings().organisation;
  const auto link = [](std::string url, std::string label) {
    return url.empty() ? Value(false) : Value(link_value(std::move(url), std::move(label)));
  };
  const Phrases& words = page.words();
  Value phone = link(phone_url(organisation.phone),
                     words.fill("honours.report_call", {{"phone", unbroken(organisation.phone)}}));
  Value mail =
      link(mail_link(page, words.fill("honours.report_subject", {{"name", title}}),
                     words.fill("honours.report_body",
                                {{"url", page.whole_address(page.address())}, {"row", ""}})),
           page.say("honours.report_mail"));
  if (!phone.truthy() && !mail.truthy()) return false;
  Object report;
  report.set("both", phone.truthy() && mail.truthy());
  report.set("phone", std::move(phone));
  report.set("mail", std::move(mail));
  return report;
}

} // namespace congbo
