// What a document corrects (đính chính) or revokes (hủy bỏ, thu hồi): by its title, or by a clause of its
// text that opens with those words. Accents must stand as printed: "ổn định chính trị" corrects nothing.

#include <algorithm>
#include <array>

#include "recognise/phrase.h"
#include "recognise/reading.h"
#include "recognise/reference.h"
#include "vietnamese/date_phrase.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

using Kind = Amendment::Kind;

constexpr std::size_t most_clause_bytes = 200'000;
constexpr std::size_t near = 48; // bytes of folded text behind the verb in which its object stands

struct Verb {
  std::string_view folded, printed;
  Kind kind;
};
constexpr std::array<Verb, 4> verbs{{{"dinh chinh", "đính chính", Kind::corrects},
                                     {"huy bo", "hủy bỏ", Kind::revokes},
                                     {"huy bo", "huỷ bỏ", Kind::revokes},
                                     {"thu hoi", "thu hồi", Kind::revokes}}};

constexpr auto leads = std::to_array<std::string_view>({"ve viec", "v/v", "ve", "nay", "quyet dinh", "thong bao", "cong van"});
constexpr auto papers = std::to_array<std::string_view>({"quyet dinh", "thong bao", "giay moi", "ke hoach",  "cong van", "van ban",
                            "bao cao",    "chi thi",   "huong dan", "danh sach", "nghi quyet"});
constexpr auto honours = std::to_array<std::string_view>({"danh hieu",  "giay khen",      "bang khen",   "huan chuong", "huy chuong",
                             "khen thuong", "co thi dua",     "ky niem chuong", "giai thuong",
                             "tang thuong", "hinh thuc khen", "ket qua khen"});
// Not all of a document: parts of it, or persons.
constexpr auto partial = std::to_array<std::string_view>({"doi voi", "mot phan", "khoan", "diem",      "dieu",     "muc",       "noi dung",
                             "cua ong", "cua ba",   "co ten", "ca nhan sau", "tap the sau", "truong hop",
                             "phu luc", "danh sach", "cho ong", "cho ba",  "ho gia dinh sau"});
// Behind these a number is that of a reason or a rule, not of a further document that is amended.
constexpr auto aside = std::to_array<std::string_view>({"ve viec", "kem theo", "theo", "can cu", "ban hanh", "tai"});

struct FoundVerb {
  const Verb* verb = nullptr;
  std::size_t begin = 0, end = 0; // in the folded text
  explicit operator bool() const { return verb != nullptr; }
};

// The verb that opens the text, behind "Về việc" and the like.
FoundVerb opening_verb(Wording text) {
  std::size_t at = 0;
  const auto skip_spaces = [&] {
    while (at < text.folded.size() && text.folded[at] == ' ') ++at;
  };
  for (int steps = 0; steps < 3; ++steps) {
    skip_spaces();
    for (const Verb& verb : verbs) {
      if (!opens_with(text.folded.substr(at), verb.folded)) continue;
      const Wording words = text.between(at, at + verb.folded.size());
      if (lower(words.text) == verb.printed) return {&verb, at, at + verb.folded.size()};
    }
    const std::size_t lead = opening(text.folded.substr(at), leads);
    if (lead == 0) return {};
    at += lead;
  }
  return {};
}

// "Quyết định số 97/QĐ-UBND ngày … và Quyết định số 98/QĐ-UBND …": those that are amended together.
std::vector<Amendment> targets_in(std::string_view text, Kind kind, int line) {
  std::vector<Amendment> targets;
  std::size_t at = 0;
  while (const auto found = find_reference(text, at)) {
    const std::string between = fold(text.substr(at, found->begin - at));
    const bool joined = has_words(between, "va") || between.find(',') != nowhere || between.find(';') != nowhere;
    if (!targets.empty() && (!joined || find_any(between, aside))) break;
    Amendment target;
    target.kind = kind;
    target.reference = found->written();
    target.line = line;
    const std::string_view behind = text.substr(found->end, 60);
    const auto date = find_date(behind);
    if (date && date->begin <= 2 && !date->edtf.empty())
      target.date = When{std::string(behind.substr(date->begin, date->end - date->begin)), date->edtf, false};
    targets.push_back(std::move(target));
    at = found->end;
  }
  return targets;
}

// A clause that amends: its words from the verb on, and where it stands.
struct Clause {
  FoundVerb verb;
  OwnWording words;  // of the item, from its verb on
  std::string below; // its lists and tables, a line each
  LineRange lines;
  int line = 0;
};

void append_lines(const Reading& reading, LineRange range, std::string& out) {
  for (std::size_t i = range.begin; i < range.end && out.size() < most_clause_bytes; ++i) {
    const Line& line = reading.lines[i];
    if (line.kind == LineKind::text) (out += '\n') += line.text;
    if (line.kind == LineKind::table_row)
      for (const std::string_view cell : line.cells) (out += '\n') += cell;
  }
}

// Whether what follows the verb is a document, or an award: not land, money, a project.
bool has_object(std::string_view behind) {
  const std::string_view first = behind.substr(0, near);
  return (find_any(first, papers) || find_any(first, honours)) && !opens_with(trimmed(first), "dat") &&
         !opens_with(trimmed(first), "tien");
}

std::vector<Clause> clauses_of(const Reading& reading) {
  std::vector<Clause> clauses;
  std::size_t covered = 0;
  for (const OutlineNode& node : reading.outline) {
    if (node.annex >= 0 || node.line < covered || !reading.main.holds(node.line)) continue;
    if (!opening_verb(behind_numeral(reading.lines[node.line]))) continue;
    const LineRange item = item_at(reading, node.line, node.end);
    const OwnWording all(item_text(reading, item, true));
    const FoundVerb verb = opening_verb(all.view());
    if (!verb || !has_object(std::string_view(all.folded).substr(verb.end))) continue;
    Clause clause{verb, OwnWording(all.view().from(verb.begin).text), {}, {node.line, node.end},
                  reading.lines[node.line].number};
    append_lines(reading, {item.end, node.end}, clause.below);
    covered = node.end;
    clauses.push_back(std::move(clause));
  }
  return clauses;
}

// "Hủy bỏ (toàn bộ) Quyết định số …" and nobody named.
bool is_whole(const Clause& clause) {
  std::string_view behind = std::string_view(clause.words.folded).substr(clause.verb.verb->folded.size());
  behind = trimmed(behind);
  for (const std::string_view lead : {"toan bo", "hieu luc thi hanh", "hieu luc"})
    if (opens_with(behind, lead)) behind = trimmed(behind.substr(lead.size()));
  if (opening(behind, papers) == 0 || opens_with(behind, "danh sach")) return false;
  return !find_any(clause.words.folded, partial) && clause.below.empty();
}

bool may_amend(DocumentKind kind, Kind amends) {
  if (kind == DocumentKind::quyet_dinh) return true;
  return amends == Kind::corrects && (kind == DocumentKind::thong_bao || kind == DocumentKind::cong_van ||
                                      kind == DocumentKind::bai_viet || kind == DocumentKind::khac);
}

// "… và tặng Giấy khen cho …", "đính chính, bổ sung …": a decision that amends and awards anew.
bool awards_too(std::string_view folded) {
  constexpr auto again = std::to_array<std::string_view>({"va tang", "va khen", "va cong nhan", "dong thoi", "bo sung"});
  return static_cast<bool>(find_any(folded, again));
}

void add(std::vector<Amendment>& all, Amendment amendment) {
  const auto same = [&](const Amendment& other) {
    return other.kind == amendment.kind && other.reference == amendment.reference;
  };
  const auto found = std::find_if(all.begin(), all.end(), same);
  if (found == all.end()) {
    all.push_back(std::move(amendment));
    return;
  }
  found->whole = found->whole || amendment.whole;
  (found->text += '\n') += amendment.text;
}

// Where a letter speaks of what it corrects only in its text: "Ủy ban nhân dân xã đính chính Quyết định số …".
std::vector<Amendment> corrected_in_text(const Reading& reading) {
  constexpr std::string_view printed = "đính chính";
  for (std::size_t i = reading.main.begin; i < reading.main.end; ++i) {
    const Line& line = reading.lines[i];
    const std::size_t at = find_words(line.folded, "dinh chinh");
    if (line.kind != LineKind::text || at == nowhere) continue;
    const Wording words = wording_of(line).from(at);
    if (!lower(words.text).starts_with(printed)) continue;
    auto targets = targets_in(words.text, Kind::corrects, line.number);
    if (!targets.empty()) return targets;
  }
  return {};
}

class Amending {
 public:
  Amending(const Reading& reading, Document& document) : m_reading(reading), m_document(document) {}

  void run() {
    const OwnWording title(m_document.title);
    const FoundVerb verb = opening_verb(title.view());
    const bool by_title = verb && may_amend(m_document.kind, verb.verb->kind) && amends(title, verb);
    m_title = by_title ? targets_in(title.view().from(verb.end).text, verb.verb->kind, m_document.title_line)
                       : std::vector<Amendment>();
    if (m_document.kind == DocumentKind::quyet_dinh)
      for (const Clause& clause : clauses_of(m_reading)) take(clause);
    if (by_title) take_title(title, verb);
    if (by_title && !awards_too(title.folded)) forget_honours();
    const bool award = find_any(title.folded, honours) || has_words(title.folded, "tang") ||
                       has_words(title.folded, "cong nhan");
    if (by_title && verb.verb->kind == Kind::revokes && award) m_document.notice = Document::Notice::none;
  }

 private:
  static bool amends(const OwnWording& title, const FoundVerb& verb) {
    const Wording behind = title.view().from(verb.end);
    return has_object(behind.folded) || (verb.verb->kind == Kind::corrects && find_reference(behind.text));
  }

  void take(const Clause& clause) {
    const Kind kind = clause.verb.verb->kind;
    auto targets = targets_in(clause.words.text, kind, clause.line);
    if (targets.empty()) targets = m_title;
    if (targets.empty()) targets.push_back({kind, {}, {}, false, {}, clause.line});
    const bool whole = kind == Kind::revokes && is_whole(clause);
    for (Amendment& target : targets) {
      if (target.kind != kind) continue;
      target.whole = whole;
      target.text = clause.words.text + clause.below;
      add(m_document.amendments, std::move(target));
    }
    forget_rows(clause.lines);
  }

  // What the title alone says; where a clause says it too, with whom it names, that goes before.
  void take_title(const OwnWording& title, const FoundVerb& verb) {
    const Kind kind = verb.verb->kind;
    if (m_document.amendments.empty()) {
      auto targets = m_title;
      if (targets.empty() && kind == Kind::corrects) targets = corrected_in_text(m_reading);
      if (targets.empty()) targets.push_back({kind, {}, {}, false, {}, m_document.title_line});
      const Clause clause{{verb.verb, 0, verb.end - verb.begin}, OwnWording(title.view().from(verb.begin).text),
                          {}, {}, m_document.title_line};
      for (Amendment& target : targets) {
        target.whole = kind == Kind::revokes && is_whole(clause);
        target.text = clause.words.text;
        target.line = line_in_text(target);
        add(m_document.amendments, std::move(target));
      }
    }
    for (Amendment& amendment : m_document.amendments)
      for (const LineRange& annex : m_reading.annexes) append_lines(m_reading, annex, amendment.text);
  }

  // Where the text names the document that the title names: there its number becomes a link.
  int line_in_text(const Amendment& target) const {
    for (std::size_t i = m_reading.main.begin; i < m_reading.main.end && !target.reference.empty(); ++i)
      if (m_reading.lines[i].text.find(target.reference) != std::string_view::npos) return m_reading.lines[i].number;
    return target.line;
  }

  // Rows of a clause that revokes or corrects honour nobody.
  void forget_rows(LineRange range) {
    const int first = m_reading.lines[range.begin].number, last = m_reading.lines[range.end - 1].number;
    std::erase_if(m_document.honorees, [&](const Honoree& h) { return h.line >= first && h.line <= last; });
    std::erase_if(m_document.unread_rows, [&](const UnreadRow& r) { return r.line >= first && r.line <= last; });
    std::erase_if(m_document.stated_counts, [&](const StatedCount& c) { return c.line >= first && c.line <= last; });
  }

  void forget_honours() {
    m_document.amends_only = true;
    m_document.honorees.clear();
    m_document.unread_rows.clear();
    m_document.stated_counts.clear();
  }

  const Reading& m_reading;
  Document& m_document;
  std::vector<Amendment> m_title; // the documents that the title names
};

} // namespace

void read_amendments(const Reading& reading, Document& document) {
  Amending(reading, document).run();
}

} // namespace congbo
