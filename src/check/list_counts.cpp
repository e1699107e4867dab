// Q07 list-count: "cho 06 tập thể, 12 cá nhân" against the rows of the list.

#include <algorithm>
#include <map>

#include "check/rules.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

Words name_of_kind(HonoreeKind kind) {
  if (kind == HonoreeKind::tap_the) return {"tập thể", "collectives"};
  return kind == HonoreeKind::ca_nhan ? Words{"cá nhân", "individuals"} : Words{"hộ gia đình", "households"};
}

// Rows by award and kind.
class Rows {
 public:
  explicit Rows(const HonoreeView& view) {
    std::map<std::string, std::string> ids;
    for (const Honoree& honoree : view.document.honorees) {
      const auto [id, fresh] = ids.emplace(honoree.award, std::string());
      if (fresh)
        if (const auto found = view.registers.find_award(fold(honoree.award))) id->second = found->award->id;
      ++m_rows[{id->second, honoree.kind}];
    }
  }

  // Of an award, or of all where it is empty; of one kind, or of every kind. Rows that name no award may
  // have any.
  int count(const std::string& award, std::optional<HonoreeKind> kind) const {
    int rows = 0;
    for (const auto& [key, number] : m_rows)
      if ((award.empty() || key.first.empty() || key.first == award) && (!kind || key.second == *kind)) rows += number;
    return rows;
  }

 private:
  std::map<std::pair<std::string, HonoreeKind>, int> m_rows;
};

// Whether the counts of one line agree with the rows in sum: then a kind was misread, nobody is missing.
bool agree_in_sum(const Document& document, const StatedCount& of, const Rows& rows) {
  int stated = 0;
  for (const StatedCount& other : document.stated_counts)
    if (other.line == of.line && other.award == of.award) stated += other.count;
  return stated == rows.count(of.award, std::nullopt);
}

Place place_of_count(const HonoreeView& view, const StatedCount& stated) {
  if (view.text == nullptr) return {view.document.source, stated.line, 0, 0};
  const std::string words = name_of_kind(stated.kind).vi;
  for (const std::string& number : {std::to_string(stated.count), "0" + std::to_string(stated.count)}) {
    const Line* line = line_at(*view.text, stated.line);
    const std::string printed = number + " " + words;
    if (line != nullptr && line->raw.find(printed) != std::string_view::npos)
      return place_of_words(*view.text, stated.line, printed);
  }
  return place_of(*view.text, stated.line);
}

}  // namespace

void check_list_counts(const HonoreeView& view, Findings& findings) {
  const Document& document = view.document;
  if (document.stated_counts.empty() || document.honorees.empty()) return;
  // A list that lies beside the document is not at hand yet.
  if (view.text != nullptr && document.speaks_of_list && document.annexes.empty()) return;
  const Rows rows(view);
  for (const StatedCount& stated : document.stated_counts) {
    const int all = rows.count(stated.award, std::nullopt);
    const int found = rows.count(stated.award, stated.kind);
    if (all == 0 || found == stated.count || agree_in_sum(document, stated, rows)) continue;
    // Several articles give one award each to their own: what is said of all is said in the title alone.
    const bool several = std::count_if(document.stated_counts.begin(), document.stated_counts.end(), [&](const StatedCount& other) {
                           return other.award == stated.award && other.kind == stated.kind && other.line != document.title_line &&
                                  stated.line != document.title_line;
                         }) > 1;
    if (several) continue;
    findings.push_back({RuleId::Q07, place_of_count(view, stated), {static_cast<long long>(stated.count), name_of_kind(stated.kind),
                                                                    static_cast<long long>(found)}, {}});
  }
}

}  // namespace congbo
