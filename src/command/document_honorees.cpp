// Honorees and rankings of a document for people.

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include "command/document_sheet.h"
#include "vietnamese/number_words.h"

namespace congbo {
namespace {

// How many of each kind.
struct Tally {
  std::array<int, 3> of{};

  void count(HonoreeKind kind) { ++of[static_cast<std::size_t>(kind)]; }

  // "57: 12 tập thể, 45 cá nhân".
  std::string text(Language language) const {
    struct Row {
      HonoreeKind kind;
      Words one, many;
    };
    static const Row rows[] = {
        {HonoreeKind::tap_the, {"tập thể", "collective"}, {"tập thể", "collectives"}},
        {HonoreeKind::ca_nhan, {"cá nhân", "individual"}, {"cá nhân", "individuals"}},
        {HonoreeKind::ho_gia_dinh, {"hộ gia đình", "household"}, {"hộ gia đình", "households"}}};
    std::string parts;
    for (const Row& row : rows) {
      const int count = of[static_cast<std::size_t>(row.kind)];
      if (count == 0) continue;
      parts += parts.empty() ? "" : ", ";
      parts += format_integer(count) + " " + in(count == 1 ? row.one : row.many, language);
    }
    return parts;
  }
};

// 97,25 in Vietnamese, 97.25 in English; the shortest that reads back the same.
std::string decimal(double value, Language language) {
  char digits[32];
  std::string text(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
  if (language == Language::vi) std::ranges::replace(text, '.', ',');
  return text;
}

struct AwardTally {
  const std::string* award; // as printed; empty = none is named
  Tally tally;
};

// Award and reason only where they are not those of the row above.
std::string text_of(const Honoree& honoree, const Honoree& above) {
  std::string text = honoree.order.empty() ? "" : honoree.order + ". ";
  if (!honoree.honorific.empty()) text += honoree.honorific + " ";
  text += honoree.name;
  for (const std::string* part : {&honoree.position, &honoree.unit})
    if (!part->empty()) text += " | " + *part;
  for (const auto member : {&Honoree::award, &Honoree::reason, &Honoree::list})
    if (!(honoree.*member).empty() && honoree.*member != above.*member)
      text += " | " + honoree.*member;
  return text;
}

} // namespace

void add_honorees(DocumentSheet& sheet) {
  const std::vector<Honoree>& honorees = sheet.document.honorees;
  if (honorees.empty()) return;
  Tally all;
  std::vector<AwardTally> awards; // in the order of the document
  std::map<std::string_view, std::size_t> places;
  for (const Honoree& honoree : honorees) {
    all.count(honoree.kind);
    const auto [place, is_new] = places.try_emplace(honoree.award, awards.size());
    if (is_new) awards.push_back({&honoree.award, {}});
    awards[place->second].tally.count(honoree.kind);
  }
  sheet.text.blank();
  sheet.text.row(in({"Được khen thưởng", "Honorees"}, sheet.language),
                 format_integer(static_cast<long long>(honorees.size())) + ": " +
                     all.text(sheet.language));
  const Words no_award{"chưa rõ hình thức khen", "award not named"};
  for (const AwardTally& row : awards)
    sheet.text.row("", (row.award->empty() ? in(no_award, sheet.language) : *row.award) + ": " +
                           row.tally.text(sheet.language));
  const Honoree none;
  const Honoree* above = &none;
  for (const Honoree& honoree : honorees) {
    sheet.item(text_of(honoree, *above), "honorees", honoree.line);
    above = &honoree;
  }
}

void add_rankings(DocumentSheet& sheet) {
  const std::vector<Ranking>& rankings = sheet.document.rankings;
  if (rankings.empty()) return;
  sheet.text.blank();
  sheet.text.row(in({"Xếp loại", "Rankings"}, sheet.language), std::to_string(rankings.size()));
  for (const Ranking& ranking : rankings) {
    std::string text = ranking.unit;
    if (!ranking.rank.empty()) text += " | " + ranking.rank;
    if (ranking.score) text += " | " + decimal(*ranking.score, sheet.language);
    sheet.item(text, "rankings", ranking.line);
  }
}

} // namespace congbo
