// Which documents correct (đính chính) or revoke (hủy bỏ, thu hồi) which, and whose awards are revoked.
// A name wrongly struck out is worse than one that a clerk is asked about: where the text fits more than
// one document or honoree, nothing is linked.

#include <algorithm>
#include <array>
#include <set>

#include "assemble/stages.h"
#include "vietnamese/edtf.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

std::optional<CivilDate> issued(const Document& document) {
  const auto range = document.date ? edtf_range(document.date->edtf) : std::nullopt;
  return range ? std::optional(range->first) : std::nullopt;
}

bool is_letter(std::string_view text, std::size_t at) {
  const char c = text[at];
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

// Whether what stands before a name leads to it: the beginning of a line or a cell, a mark, or one of these
// words, with "ông", "bà" and the like between them. "Giao Phòng Nội vụ" speaks of somebody else.
bool leads_to_name(std::string_view before) {
  constexpr auto titles = std::to_array<std::string_view>(
      {"ông", "bà", "đồng chí", "đ/c", "anh", "chị", "em", "cô", "thầy", "hộ", "tập thể", "cá nhân", "hộ gia đình", "gia đình"});
  constexpr auto leads = std::to_array<std::string_view>({"đối với", "cho", "gồm", "là", "và", "với", "tặng", "trao"});
  const auto trim = [&] {
    while (!before.empty() && (before.back() == ' ' || before.back() == '"' || before.ends_with("“")))
      before.remove_suffix(before.ends_with("“") ? std::string_view("“").size() : 1);
  };
  const auto ends_in = [&](std::string_view word) {
    return before.ends_with(word) && (before.size() == word.size() || !is_letter(before, before.size() - word.size() - 1));
  };
  trim();
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view title : titles)
      if (ends_in(title)) {
        before.remove_suffix(title.size());
        trim();
        again = true;
      }
  }
  if (before.empty() || std::string_view("\n,;:.-)|").find(before.back()) != std::string_view::npos) return true;
  if (!ends_in("của")) return std::any_of(leads.begin(), leads.end(), ends_in);
  // "số 12/QĐ-UBND ngày 05/01/2024 của …" and "theo đề nghị của …" name who issued or asked.
  before.remove_suffix(std::string_view("của").size());
  trim();
  const std::string_view last = before.substr(before.rfind(' ') + 1);
  return last.find('/') == std::string_view::npos && !ends_in("đề nghị") && !ends_in("báo cáo");
}

std::set<std::string_view> words_of(std::string_view text) {
  std::set<std::string_view> words;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin;
    while (end < text.size() && is_letter(text, end)) ++end;
    if (end > begin) words.insert(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

// Whether the text, in small letters, speaks of the one so named. `words`: those of the text, by which
// nearly all names are passed by.
bool names(std::string_view text, const std::set<std::string_view>& words, const std::string& name) {
  for (const std::string_view word : words_of(name))
    if (!words.contains(word)) return false;
  for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
    const std::size_t end = at + name.size();
    const bool begins = at == 0 || !is_letter(text, at - 1);
    if (begins && (end == text.size() || !is_letter(text, end)) && leads_to_name(text.substr(0, at))) return true;
  }
  return false;
}

bool holds(std::string_view text, const std::string& part) {
  return !part.empty() && text.find(lower(part)) != std::string_view::npos;
}

// Without sentences that give work to somebody: "Giao Phòng Nội vụ thu hồi …".
std::string without_tasks(const std::string& text) {
  std::string out;
  const std::string small = lower(text);
  std::size_t begin = 0;
  while (begin < small.size()) {
    std::size_t end = std::min({small.find(". ", begin), small.find('\n', begin), small.size()});
    const std::string_view sentence = std::string_view(small).substr(begin, end - begin);
    const auto says = [&](std::string_view words) { return sentence.find(words) != std::string_view::npos; };
    if (!sentence.starts_with("giao ") && !says(" giao ") && !says("chịu trách nhiệm") && !says("có trách nhiệm") &&
        !says("yêu cầu "))
      (out += '\n') += sentence;
    begin = end + 1;
  }
  return out;
}

class Linking {
 public:
  Linking(Site& site, Findings& findings) : m_site(site), m_findings(findings), m_numbers(site) {
    for (std::size_t h = 0; h < site.honorees.size(); ++h) m_roll[{site.honorees[h].document, site.honorees[h].index}] = h;
  }

  void run() {
    for (const std::size_t d : by_date())
      for (const Amendment& amendment : m_site.documents[d].document.amendments) link(d, amendment);
  }

 private:
  // So that what amends a document first is told first.
  std::vector<std::size_t> by_date() const {
    std::vector<std::size_t> order;
    for (std::size_t d = 0; d < m_site.documents.size(); ++d)
      if (!m_site.documents[d].document.amendments.empty()) order.push_back(d);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      const auto day = [&](std::size_t d) { return issued(m_site.documents[d].document).value_or(CivilDate{9999, 1, 1}); };
      return day(a) < day(b);
    });
    return order;
  }

  void link(std::size_t d, const Amendment& amendment) {
    const auto candidates = amendment.reference.empty() ? unnumbered(d, amendment) : numbered(d, amendment);
    if (candidates.size() != 1) return report_document(d, amendment, candidates);
    const std::size_t other = candidates[0];
    std::vector<std::size_t> revoked;
    if (amendment.kind == Amendment::Kind::revokes && !amendment.whole) {
      const auto found = revoked_in(d, amendment, other);
      if (!found) return;
      revoked = *found;
    }
    m_site.documents[d].amends.push_back({other, amendment.kind, amendment.whole});
    m_site.documents[other].amended_by.push_back({d, amendment.kind, amendment.whole});
    add_citation(m_site, d, other, amendment.line);
    if (amendment.whole)
      for (std::size_t i = 0; i < m_site.documents[other].document.honorees.size(); ++i) revoked.push_back(i);
    for (const std::size_t index : revoked)
      if (const auto place = m_roll.find({other, index}); place != m_roll.end())
        if (SiteHonoree& honoree = m_site.honorees[place->second]; !honoree.revoked_by) honoree.revoked_by = d;
  }

  // Nothing amends what is issued after it.
  bool earlier(std::size_t other, std::size_t d) const {
    const auto a = issued(m_site.documents[other].document), b = issued(m_site.documents[d].document);
    return !a || !b || *a <= *b;
  }

  std::vector<std::size_t> numbered(std::size_t d, const Amendment& amendment) const {
    auto some = m_numbers.find(amendment.reference, amendment.date, {}, d);
    std::erase_if(some, [&](std::size_t other) { return !earlier(other, d); });
    if (some.size() < 2) return some;
    const auto& own = m_site.documents[d].document.issuer;
    std::vector<std::size_t> same;  // of two with one number, that of the same agency
    for (const std::size_t other : some) {
      const auto& issuer = m_site.documents[other].document.issuer;
      if (own && issuer && fold(own->name) == fold(issuer->name)) same.push_back(other);
    }
    return same.size() == 1 ? same : some;
  }

  // Without a number: the one document with honorees that it cites; else its event's one outcome.
  std::vector<std::size_t> unnumbered(std::size_t d, const Amendment& amendment) const {
    const bool revokes = amendment.kind == Amendment::Kind::revokes;
    const auto fits = [&](std::size_t other) {
      const SiteDocument& entry = m_site.documents[other];
      return other != d && earlier(other, d) && (revokes ? awards(entry.document) : entry.role == Role::outcome);
    };
    std::vector<std::size_t> some;
    for (const Citation& citation : m_site.documents[d].cites)
      if (fits(citation.document)) some.push_back(citation.document);
    if (some.empty() && m_site.documents[d].event)
      for (const std::size_t other : m_site.events[*m_site.documents[d].event].documents)
        if (fits(other)) some.push_back(other);
    return some;
  }

  // Whose awards of `other` the amendment revokes; nothing, and a finding, where that is not clear.
  std::optional<std::vector<std::size_t>> revoked_in(std::size_t d, const Amendment& amendment, std::size_t other) {
    const auto& honorees = m_site.documents[other].document.honorees;
    std::vector<std::size_t> revoked;
    if (honorees.empty()) return revoked;
    const std::string text = without_tasks(amendment.text);
    const std::set<std::string_view> words = words_of(text);
    std::map<std::string, std::vector<std::size_t>> by_name;
    for (std::size_t i = 0; i < honorees.size(); ++i) by_name[lower(honorees[i].name)].push_back(i);
    bool unclear = false;
    for (const auto& [name, rows] : by_name) {
      if (name.empty() || !names(text, words, name)) continue;
      const auto one = the_one(text, honorees, rows);
      if (one) revoked.push_back(*one);
      else unclear = true;
    }
    if (unclear || revoked.empty()) report_honorees(d, amendment, other);
    if (revoked.empty()) return std::nullopt;
    return revoked;
  }

  // Of rows with one name the one whose unit, or else whose award, the text names.
  static std::optional<std::size_t> the_one(std::string_view text, const std::vector<Honoree>& honorees,
                                            std::vector<std::size_t> rows) {
    for (const auto member : {&Honoree::unit, &Honoree::position, &Honoree::award}) {
      if (rows.size() == 1) break;
      std::vector<std::size_t> told;
      for (const std::size_t row : rows)
        if (holds(text, honorees[row].*member)) told.push_back(row);
      if (!told.empty()) rows = told;
    }
    return rows.size() == 1 ? std::optional(rows[0]) : std::nullopt;
  }

  void report_document(std::size_t d, const Amendment& amendment, const std::vector<std::size_t>& candidates) {
    const bool revokes = amendment.kind == Amendment::Kind::revokes;
    const Words which = amendment.reference.empty()
                            ? Words{"văn bản không ghi số", "a document without its number"}
                            : Words{"văn bản số " + amendment.reference, "the document " + amendment.reference};
    const std::string count = std::to_string(candidates.size());
    const Words verb = revokes ? Words{"hủy bỏ", "revoked"} : Words{"đính chính", "corrected"};
    const Words why = candidates.empty() ? Words{"để " + verb.vi + ", nhưng trang không có văn bản ấy",
                                                 "to be " + verb.en + ", which the site does not hold"}
                                         : Words{"để " + verb.vi + ", nhưng có " + count + " văn bản như thế, không rõ văn bản nào",
                                                 "to be " + verb.en + ", and " + count + " documents fit: it is not clear which"};
    Finding finding{RuleId::L05, {m_site.documents[d].document.source, amendment.line, 0, 0}, {which, why}, {}};
    for (const std::size_t other : candidates)
      finding.related.push_back({{m_site.documents[other].document.source, 0, 0, 0}, {"có thể là văn bản này", "perhaps this one"}});
    m_findings.push_back(std::move(finding));
  }

  void report_honorees(std::size_t d, const Amendment& amendment, std::size_t other) {
    const Words why{"văn bản này hủy bỏ khen thưởng nhưng không rõ của ai trong danh sách đã công bố; chưa đánh dấu ai",
                    "this document revokes awards, and it is not clear whose of the published list; nobody is marked"};
    m_findings.push_back({RuleId::A05, {m_site.documents[d].document.source, amendment.line, 0, 0}, {why},
                          {{{m_site.documents[other].document.source, 0, 0, 0}, {"danh sách đã công bố", "the published list"}}}});
  }

  Site& m_site;
  Findings& m_findings;
  DocumentNumbers m_numbers;
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> m_roll;  // document, index → place in the roll
};

}  // namespace

void settle_lists_of_amendments(Site& site) {
  for (SiteDocument& entry : site.documents) {
    Document& document = entry.document;
    if (!document.amends_only || document.amendments.empty()) continue;
    for (const Honoree& honoree : document.honorees)
      for (const std::string* part : {&honoree.name, &honoree.position, &honoree.unit, &honoree.award})
        if (!part->empty()) (document.amendments.front().text += '\n') += *part;
    document.honorees.clear();
  }
}

void link_amendments(Site& site, Findings& findings) { Linking(site, findings).run(); }

}  // namespace congbo
