// Who is honoured: walks through the text of documents that award, and reads the lists and tables that its
// sentences and headings announce.

#include <algorithm>

#include "recognise/award_words.h"
#include "recognise/event_name.h"
#include "recognise/honoree_name.h"
#include "recognise/honoree_row.h"
#include "recognise/honoree_table.h"
#include "recognise/honoree_words.h"
#include "recognise/passage.h"
#include "recognise/reading.h"
#include "vietnamese/fold.h"
#include "vietnamese/personal_name.h"

namespace congbo {
namespace {

class HonoreesReader {
 public:
  HonoreesReader(const Reading& reading, Document& document)
      : m_reading(reading), m_document(document), m_table(reading.registers, m_context, document.honorees, document.unread_rows) {}

  void read() {
    const OwnWording title(m_document.title);
    m_decides = m_document.kind == DocumentKind::quyet_dinh && speaks_of_awards(title.folded);
    if (const auto award = only_award_in(title.view(), m_reading.registers)) m_title.award = award->name;
    m_title.reason = reason_in(title.view());
    note_all(title.view());
    const bool listing = !m_title.award.empty() && opens_with(title.folded, "danh sach") && !lists_others(title.folded);
    read_main(title.view(), listing);
    for (const LineRange annex : m_reading.annexes) read_annex(annex);
    if (m_statements == 1) complete(0, m_statement);
    complete(0, m_title);
    restore_capitals();
    note_honoree_evidence(m_reading, m_document);
  }

 private:
  void read_main(Wording title, bool listing) {
    m_passages = passages_in(m_reading, m_reading.main);
    if (listing) open(0, {}), enter_heading(title, 0);
    walk(0);
    close();
  }

  void read_annex(LineRange annex) {
    m_passages = passages_in(m_reading, annex);
    m_context.clear();
    // The heading of an annex says what it lists: all of it, up to the first item, table or remark.
    std::string heading;
    std::size_t at = 0;
    for (; at < m_passages.size(); ++at) {
      const Passage& passage = m_passages[at];
      if (passage.is_item() || passage.is_row() || passage.wording().text.starts_with('(')) break;
      if (holds_torn_row(m_reading, passage.line, passage.end)) break;
      heading.append(heading.empty() ? "" : " ").append(passage.wording().text);
    }
    const OwnWording words(heading);
    const bool lists = has_words(words.folded, "danh sach") && speaks_of_awards(words.folded);
    m_open = (lists || m_decides || m_statements > 0) && !lists_others(words.folded) &&
             (!is_proposal(words.folded) || m_decides);
    m_zone = m_document.honorees.size();
    if (m_open) enter_heading(words.view(), 0);
    const std::size_t begin = m_zone;
    walk(at);
    close();
    if (m_listed.size() == 1) complete(begin, m_listed.front());
  }

  void enter_heading(Wording words, int rank) {
    HonoreeGroup group;
    if (const auto award = only_award_in(words, m_reading.registers)) group.award = award->name;
    const auto said = group_heading(words, m_reading.registers);
    if (said) group.kind = said->kind;
    group.reason = reason_in(words);
    m_context.enter(rank, std::move(group));
  }

  void walk(std::size_t from) {
    for (std::size_t at = from; at < m_passages.size(); ++at) {
      const Passage& passage = m_passages[at];
      if (passage.is_row()) {
        read_row(at);
        continue;
      }
      const Wording words = passage.body();
      if (closes_document(words.folded)) close();
      else if (passage.head->numeral.kind == NumeralKind::dieu) read_article(passage);
      else if (m_open) read_listed(at);
      else open_at(at);
    }
  }

  // --- what opens and closes a list -------------------------------------------------------------

  void open(int rank, HonoreeGroup group) {
    close();
    m_open = true;
    m_zone = m_document.honorees.size();
    m_context.clear();
    m_context.enter(rank, std::move(group));
  }

  void close() {
    m_open = false;
    m_context.clear();
  }

  void read_article(const Passage& passage) {
    close();
    const Wording words = trim_signs(passage.body());
    const bool awards = static_cast<bool>(
        opening_phrase(words.folded, {"tang", "tang thuong", "truy tang", "phong tang", "cong nhan", "khen thuong",
                                      "tuyen duong", "nay tang", "bieu duong", "nay khen thuong", "trao tang"}));
    if (!awards) return;
    auto statement = award_statement(words, m_reading.registers);
    if (!statement || speaks_of_money_first(words.folded.substr(0, 200), m_reading.registers)) return;
    // "Công nhận …" and "Tặng quà …" award only what is an award.
    if (statement->award.empty() && !m_decides) return;
    ++m_statements;
    m_statement = {statement->award, statement->reason, {}, {}};
    note_all(words);
    if (has_words(words.folded, "danh sach")) m_listed.push_back(m_statement);
    open(passage.rank, m_statement);
    read_addressed(statement->to, passage.head->number);
  }

  // Outside articles: headings and sentences that announce a list.
  void open_at(std::size_t at) {
    const Passage& passage = m_passages[at];
    const Wording words = passage.body();
    const bool lists_below = at + 1 < m_passages.size() && (m_passages[at + 1].is_row() || m_passages[at + 1].is_item());
    const bool announces = words.folded.ends_with(':') && lists_below;
    const bool inline_list = words.folded.find(':') != nowhere &&
                             has_any(words.folded, {"do la:", "gom:", "gom co:", "cu the la:", "bao gom:"});
    if (announces || inline_list) {
      if (lists_others(words.folded) || is_proposal(words.folded)) return;
      const auto statement = award_statement(words, m_reading.registers);
      if (!statement || statement->award.empty()) return;
      open(passage.rank, {statement->award, statement->reason, {}, {}});
      if (!announces) {
        read_inline(words, passage.head->number);
        close();
      }
      return;
    }
    const bool heading = passage.is_numbered() || passage.head->heading > 0 || passage.head->bold || passage.head->capitals;
    if (!heading || words.folded.ends_with('.')) return;
    if (lists_others(words.folded) || is_proposal(words.folded)) return;
    const bool list = opens_with(words.folded, "danh sach") && (m_decides || speaks_of_awards(words.folded));
    const auto group = group_heading(words, m_reading.registers);
    if (!list && (!lists_below || !group || group->award.empty())) return;
    open(passage.rank, group.value_or(HonoreeGroup{}));
    if (list) enter_heading(words, 0);
  }

  // --- lists --------------------------------------------------------------------------------------

  bool has_items_below(std::size_t at) const {
    if (at + 1 >= m_passages.size()) return false;
    const Passage& next = m_passages[at + 1];
    const int rank = m_passages[at].rank;
    if (next.is_row()) return true;
    if (!next.is_item() || next.rank <= rank) return false;
    // "a) Tập thể: 1. …; 2. …; b) Cá nhân:": the items stand below a group of the next one's rank.
    return m_context.holds(rank) || !m_context.holds(next.rank);
  }

  void read_listed(std::size_t at) {
    const Passage& passage = m_passages[at];
    const Wording words = passage.body();
    const bool numbered = passage.is_item() || passage.head->heading > 0;
    const int rank = numbered ? passage.rank : HonoreeContext::unnumbered;
    if (words.text.starts_with('(')) return;
    if (read_kind_and_names(passage, rank)) return;
    const bool heads = has_items_below(at);
    if (passage.is_item() && !heads && may_be_addressed(words.folded)) return read_item(passage);
    if (heads && lists_others(words.folded) && !awards_in_group(words, m_reading.registers)) return close();
    if (auto group = group_heading(words, m_reading.registers)) {
      note_printed(group->award);
      return m_context.enter(rank, std::move(*group));
    }
    if (passage.is_item() && !heads) return read_item(passage);
    if (passage.is_plain() && read_reason(words)) return;
    if (heads)
      if (const auto statement = award_statement(words, m_reading.registers))
        return m_context.enter(rank, {statement->award, statement->reason, {}, {}});
    if (passage.is_item() || passage.head->heading > 0 || passage.head->capitals || passage.head->bold)
      return enter_other(words, passage.is_item() ? passage.rank : rank);
    if (read_torn_rows(passage)) return;
    constexpr std::size_t short_words = 12;
    const bool speaks = !words.folded.ends_with(':') && word_count(words.folded) > short_words;
    if (speaks && m_document.kind != DocumentKind::quyet_dinh) close();
  }

  bool read_kind_and_names(const Passage& passage, int rank) {
    const auto said = kind_and_names(passage.body(), m_reading.registers);
    if (said) m_context.enter(rank, said->group);
    if (said)
      for (const Wording name : named_in_sentence(said->names, 0)) add(name, passage.head->number, {}, m_decides);
    return said.has_value();
  }

  // Lines of a paragraph in the list of a decision that are rows of a table without columns; what cannot be read is told.
  bool read_torn_rows(const Passage& passage) {
    if (!m_decides || !passage.is_plain()) return false;
    const std::vector<TornRow> rows = torn_rows(m_reading, passage.line, passage.end);
    for (const TornRow& row : rows) {
      Honoree honoree;
      if (read_torn_row(row.text, m_context.kind(), honoree)) take(std::move(honoree), row.line->number, row.order);
      else m_document.unread_rows.push_back({row.line->number, row_opening(row.line->text)});
    }
    return !rows.empty();
  }

  // A heading that says neither award nor kind; the name of a body is where those below it work.
  void enter_other(Wording words, int rank) {
    HonoreeGroup group;
    const Wording bare = without_closing_remark(words);
    if (is_collective(bare.text) && !opening_phrase(bare.folded, {"khoi", "cum"})) group.unit = bare.text;
    if (has_words(bare.folded, "gia dinh")) group.kind = HonoreeKind::ho_gia_dinh;
    m_context.enter(rank, std::move(group));
  }

  // "Đã có thành tích …" below a list is the reason of all in it.
  bool read_reason(Wording words) {
    const PhrasePlace opening = opening_phrase(words.folded, {"da co", "co thanh tich", "da hoan thanh", "da lap",
                                                              "vi da co", "vi co", "do da co", "da dat"});
    if (!opening || m_document.honorees.size() == m_zone) return false;
    std::string reason = reason_in(words);
    if (reason.empty()) return false;
    for (std::size_t i = m_zone; i < m_document.honorees.size(); ++i)
      if (m_document.honorees[i].reason.empty() || m_document.honorees[i].reason == m_statement.reason)
        m_document.honorees[i].reason = reason;
    return true;
  }

  void read_item(const Passage& passage) {
    const Wording words = trim_signs(passage.body());
    if (counts_at_end(words.folded) || opens_with_event(words)) return;
    // "Tặng Giấy khen cho ông Nguyễn Văn A, …" holds its own award.
    const PhrasePlace verb = opening_phrase(words.folded, {"tang", "truy tang", "cong nhan", "khen thuong", "trao"});
    if (verb) {
      const auto statement = award_statement(words, m_reading.registers);
      if (statement && !statement->to.empty()) {
        m_context.enter(passage.rank, {statement->award, statement->reason, {}, {}});
        read_addressed(statement->to, passage.head->number);
        m_context.leave(passage.rank);
      }
      return;
    }
    add(words, passage.head->number, passage.head->numeral.printed);
  }

  // Items of no known form are believed in the lists of decisions only.
  bool may_be_unnamed_form(Wording words) const {
    constexpr std::size_t longest = 25;
    return m_document.kind == DocumentKind::quyet_dinh && begins_upper(words.text) &&
           word_count(words.text) <= longest && !counts_honorees(words.folded);
  }

  void add(Wording words, int line, std::string_view order, bool believe_unsure = true) {
    Honoree honoree;
    const Named named = read_named(words, m_context.kind(), honoree);
    if (named == Named::nobody) return;
    if (named == Named::unsure && !(believe_unsure && may_be_unnamed_form(words))) {
      // A numbered item among honorees that cannot be read is told, not dropped in silence.
      if (!order.empty() && m_decides && m_document.honorees.size() > m_zone)
        m_document.unread_rows.push_back({line, row_opening(words.text)});
      return;
    }
    take(std::move(honoree), line, order);
  }

  void take(Honoree honoree, int line, std::string_view order) {
    honoree.line = line;
    honoree.order = order;
    m_context.complete(honoree);
    m_document.honorees.push_back(std::move(honoree));
  }

  // "… cho ông Nguyễn Văn A, Trưởng phòng …, đã có thành tích …", "… cho 02 cá nhân: ông …, và bà …": named in the
  // sentence itself.
  void read_addressed(Wording to, int line) {
    constexpr std::size_t longest_count = 40;
    to = trim_signs(to);
    std::size_t said = 0;
    to = to.to(std::min(to.folded.find(" (co danh sach"), to.folded.size()));
    if (!to.empty() && !is_digit_byte(to.folded.front()))
      for (const std::string_view listed_below : {" va 0", " va 1"})  // "… và 04 cá nhân sau đây"
        to = to.to(std::min(to.folded.find(listed_below), to.folded.size()));
    if (counts_honorees(to.folded.substr(0, longest_count))) {
      const std::size_t colon = label_colon(to.folded, longest_count);
      if (colon == nowhere) return;
      for (const char c : to.folded.substr(0, colon).substr(0, 4)) said = is_digit_byte(c) ? 10 * said + static_cast<std::size_t>(c - '0') : said;
      to = trim_signs(to.from(colon + 1));
    }
    if (to.empty() || opening_phrase(to.folded, {"cac", "nhung", "tap the, ca nhan", "tap the va ca nhan"})) return;
    for (const Wording name : named_in_sentence(to, said)) add(name, line, {}, false);
  }

  // "… cho 04 tập thể, đó là: A; B; C."
  void read_inline(Wording sentence, int line) {
    const std::size_t colon = sentence.folded.rfind(':');
    for (const Wording item : names_apart(sentence.from(colon + 1)))
      if (!counts_honorees(item.folded)) add(item, line, {}, false);
  }

  // --- tables ---------------------------------------------------------------------------------------

  // Whether the row stands in one table with the passage above it: nothing but a rule between them.
  bool goes_on_as_table(std::size_t at) const {
    if (at == 0 || !m_passages[at - 1].is_row()) return false;
    for (std::size_t i = m_passages[at - 1].end; i < m_passages[at].line; ++i)
      if (m_reading.lines[i].kind != LineKind::table_rule) return false;
    return true;
  }

  void read_row(std::size_t at) {
    const Line& row = *m_passages[at].head;
    if (!goes_on_as_table(at)) m_table.begin_table();
    m_table.read_bare_lists(m_open && m_decides);
    const std::size_t before = m_document.honorees.size();
    const std::size_t unread_before = m_document.unread_rows.size();
    m_table.take(row.cells, row.number);
    // Names alone make nobody honoured.
    if (m_open) return;
    m_document.unread_rows.resize(unread_before);
    auto& honorees = m_document.honorees;
    honorees.erase(std::remove_if(honorees.begin() + static_cast<std::ptrdiff_t>(before), honorees.end(),
                                  [&](const Honoree& honoree) {
                                    return honoree.award.empty() || !m_table.has_award_column() ||
                                           !m_reading.registers.find_award(fold(honoree.award));
                                  }),
                   honorees.end());
  }

  // --- what is said of all --------------------------------------------------------------------------

  void complete(std::size_t from, const HonoreeGroup& group) {
    for (std::size_t i = from; i < m_document.honorees.size(); ++i) {
      Honoree& honoree = m_document.honorees[i];
      if (honoree.award.empty()) honoree.award = group.award;
      if (honoree.reason.empty()) honoree.reason = group.reason;
    }
  }

  // Headings print an award in capitals; where the title or an article prints it in small letters too,
  // that is its name.
  void restore_capitals() {
    for (Honoree& honoree : m_document.honorees) {
      if (!all_capitals(honoree.award)) continue;
      const std::string folded = fold(honoree.award);
      const auto printed = std::ranges::find(m_printed, folded, [](const OwnWording& award) {
        return std::string_view(award.folded);
      });
      if (printed != m_printed.end()) honoree.award = printed->text;
    }
  }

  // Every award that a title or an article names.
  void note_all(Wording words) {
    constexpr std::size_t longest = 400;
    words = words.to(std::min(words.folded.size(), longest));
    for (auto award = award_in(words, m_reading.registers); award && m_printed.size() < 8;
         award = award_in(words, m_reading.registers, award->end))
      note_printed(award->name);
  }

  void note_printed(const std::string& award) {
    constexpr std::size_t most = 64;
    if (!award.empty() && !all_capitals(award) && m_printed.size() < most) m_printed.emplace_back(award);
  }

  const Reading& m_reading;
  Document& m_document;
  HonoreeContext m_context;
  HonoreeTable m_table;
  std::vector<Passage> m_passages;
  bool m_decides = false;  // a decision whose title awards
  bool m_open = false;     // items and rows are honorees
  std::size_t m_zone = 0;  // the first honoree of the list that is open
  int m_statements = 0;    // articles that award
  HonoreeGroup m_statement, m_title;
  std::vector<HonoreeGroup> m_listed;  // of the articles that refer to a list
  std::vector<OwnWording> m_printed;  // awards in small letters, from sentences and headings
};

}  // namespace

void read_honorees(const Reading& reading, Document& document) {
  if (!may_award(document.kind)) return;
  if (title_forbids(fold(document.title))) return;
  HonoreesReader(reading, document).read();
}

}  // namespace congbo
