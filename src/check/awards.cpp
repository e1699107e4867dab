// A01 award-unknown, A02 award-authority, A03 award-kind, A06 award-level-abolished: the awards of a
// decision against the registers at its date.

#include <algorithm>
#include <map>

#include "check/rules.h"
#include "check/words.h"
#include "vietnamese/edtf.h"
#include "vietnamese/fold.h"
#include "vietnamese/personal_name.h"

namespace congbo {
namespace {

struct Level {
  std::string_view id;  // as in the register: "xa", "huyen", "tinh", "so"
  Words chairman;
};

// Of whom "của …" or a letterhead speaks; nothing where it may be either of two levels ("thành phố").
std::optional<Level> level_of(std::string_view folded, bool below_another) {
  const auto opens = [&](std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return folded.starts_with(word); });
  };
  if (opens({"so "})) return Level{"so", {"Giám đốc sở", "the head of a department"}};
  for (const std::string_view committee : {"uy ban nhan dan ", "ubnd "}) {
    const std::size_t at = folded.find(committee);
    if (at == std::string_view::npos) continue;
    folded.remove_prefix(at + committee.size());
    if (opens({"xa", "phuong", "thi tran", "dac khu"})) return Level{"xa", {"Chủ tịch UBND cấp xã", "a commune's chairman"}};
    if (opens({"huyen", "quan", "thi xa"}) || (opens({"thanh pho"}) && below_another))
      return Level{"huyen", {"Chủ tịch UBND cấp huyện", "a district's chairman"}};
    if (opens({"tinh"})) return Level{"tinh", {"Chủ tịch UBND cấp tỉnh", "a province's chairman"}};
    return std::nullopt;
  }
  return std::nullopt;
}

// Class words with which a name of an award opens that the law alone may give.
bool reads_as_award(std::string_view folded) {
  for (const std::string_view lead : {"danh hieu ", "\"", "“"})
    if (folded.starts_with(lead)) folded.remove_prefix(lead.size());
  for (const std::string_view opening : {"huan chuong", "huy chuong", "chien si thi dua", "chien sy thi dua", "cstd",
                                         "lao dong tien", "tap the lao dong", "bang khe", "giay khe", "co thi du"})
    if (folded.starts_with(opening)) return true;
  return false;
}

class AwardsCheck {
 public:
  AwardsCheck(const HonoreeView& view, Findings& findings) : m_view(view), m_findings(findings) {
    const auto range = view.document.date ? edtf_range(view.document.date->edtf) : std::nullopt;
    if (range && !range->open_start) m_day = range->first;
    if (!view.document.issuer) return;
    const std::string issuer = fold(view.document.issuer->name);
    m_issuer = level_of(issuer, !view.document.issuer->parent.empty());
  }

  void run() {
    // One finding an award as printed; each row for what concerns the row.
    std::map<std::string, const Award*> seen;
    if (m_view.text != nullptr && m_view.document.kind == DocumentKind::quyet_dinh) check_articles(seen);
    for (const Honoree& honoree : m_view.document.honorees) {
      if (honoree.award.empty()) continue;
      const auto [entry, fresh] = seen.emplace(honoree.award, nullptr);
      if (fresh) {
        const std::string folded = fold(honoree.award);
        const auto found = m_view.registers.find_award(folded);
        entry->second = found ? found->award : nullptr;
        if (m_view.concerns(honoree)) check_award(honoree, folded, entry->second);
      }
      if (entry->second && m_view.concerns(honoree)) check_kind(honoree, *entry->second);
    }
  }

 private:
  // "Điều 1. Tặng Bằng khen của … cho …": said of a list whose heading may say otherwise.
  void check_articles(std::map<std::string, const Award*>& seen) {
    for (const Line& line : m_view.text->source.lines) {
      if (line.numeral.kind != NumeralKind::dieu) continue;
      std::string_view said = line.rest();
      constexpr std::string_view verb = "Tặng ";
      const std::size_t to = said.find(" cho ");
      if (!said.starts_with(verb) || to == std::string_view::npos) continue;
      said = said.substr(verb.size(), to - verb.size());
      Honoree stated;
      stated.award = said;
      stated.line = line.number;
      const std::string folded = fold(said);
      const auto found = m_view.registers.find_award(folded);
      if (!found || !seen.emplace(stated.award, found->award).second) continue;
      check_award(stated, folded, found->award);
    }
  }

  // Where the award is printed first: the title, Điều 1, else the row.
  Place place(const Honoree& honoree) const {
    if (m_view.text == nullptr) return m_view.place(honoree, honoree.award);
    for (const Line& line : m_view.text->source.lines) {
      const std::size_t at = line.raw.find(honoree.award);
      if (at != std::string_view::npos) return place_in(*m_view.text, line, at, at + honoree.award.size());
    }
    return m_view.place(honoree, honoree.name);
  }

  void check_award(const Honoree& honoree, std::string_view folded, const Award* award) {
    if (!award || !award->standing.holds(m_day)) {
      if (award || reads_as_award(folded)) m_findings.push_back({RuleId::A01, place(honoree), {honoree.award}, {}});
      return;
    }
    const bool decides = m_view.document.kind == DocumentKind::quyet_dinh;
    const std::size_t of = folded.find(" cua ");
    std::optional<Level> giver = of == std::string_view::npos ? std::nullopt : level_of(folded.substr(of), false);
    if (of == std::string_view::npos && decides) giver = m_issuer;
    // "thị xã" without a name behind "của" is the issuer's own level; a former district is said as such.
    if (giver && !says_any(folded, {"cu", "truoc day"})) check_giver(honoree, *award, *giver, decides);
  }

  void check_giver(const Honoree& honoree, const Award& award, const Level& giver, bool decides) {
    const Award& judged = judged_award(award, fold(honoree.award));
    bool known = false, verified = true, allowed = false;
    std::optional<CivilDate> ended;
    for (const Authority& row : m_view.registers.authorities()) {
      if (row.award != judged.id) continue;
      const bool now = m_day ? row.standing.holds(m_day) : !row.standing.valid_to;
      if (row.level == giver.id && !now && m_day && row.standing.valid_to && *row.standing.valid_to < *m_day)
        ended = std::max(ended.value_or(*row.standing.valid_to), *row.standing.valid_to);
      if (!now) continue;
      known = true;
      verified = verified && row.standing.verified;
      allowed = allowed || row.level == giver.id;
    }
    if (allowed || !known) return;
    const Place where = place(honoree);
    if (ended && giver.id == "huyen") {
      if (decides) m_findings.push_back({RuleId::A06, where, {short_date(*ended), honoree.award}, {}});
      return;
    }
    // Reports of old awards may outlive the level that gave them.
    if (giver.id == "huyen" && !decides) return;
    Finding finding{RuleId::A02, where, {giver.chairman, honoree.award}, {}};
    if (!verified) finding.severity = Severity::advice;
    m_findings.push_back(std::move(finding));
  }

  // "Bằng khen của Chủ tịch UBND xã" names the province's in the register: whatever its giver, a Bằng
  // khen is a Bằng khen.
  const Award& judged_award(const Award& award, std::string_view folded) const {
    const auto bare = m_view.registers.find_award(folded.substr(0, folded.find(" cua ")));
    return bare ? *bare->award : award;
  }

  void check_kind(const Honoree& honoree, const Award& award) {
    if (!award.standing.verified) return;
    Words whom;
    if (honoree.kind == HonoreeKind::ca_nhan && !award.individual && !award.household && looks_like_person_name(honoree.name))
      whom = {"cá nhân", "individuals"};
    else if (honoree.kind == HonoreeKind::tap_the && !award.collective && is_collective(honoree.name))
      whom = {"tập thể", "collectives"};
    if (!whom.vi.empty())
      m_findings.push_back({RuleId::A03, m_view.place(honoree, honoree.name), {honoree.award, whom, honoree.name}, {}});
  }

  const HonoreeView& m_view;
  Findings& m_findings;
  std::optional<CivilDate> m_day;
  std::optional<Level> m_issuer;
};

}  // namespace

void check_awards(const HonoreeView& view, Findings& findings) { AwardsCheck(view, findings).run(); }

}  // namespace congbo
