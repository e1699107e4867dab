// The budget (kinh phí, dự toán): where the money comes from, its lines and its total.

#include <algorithm>
#include <array>

#include "recognise/budget_line.h"
#include "recognise/label.h"
#include "recognise/reading.h"

namespace congbo {
namespace {

constexpr std::array money_words =
    in_order({"kinh phi", "du toan", "du tru", "tien thuong", "nguon von"});
constexpr PhraseList money_word_list(money_words);

// Whether the first words of a line speak of money: only such lines head a budget.
bool speaks_of_money(std::string_view folded) {
  constexpr std::size_t first_words = 40;
  return money_word_list.any_in(folded.substr(0, first_words));
}

struct SourceMark {
  std::string_view words;
  std::size_t keep = 0;  // bytes of it that belong to the source
};

// The earliest in the text counts.
constexpr SourceMark source_marks[] = {
    {"duoc trich tu", 0},  {"trich tu", 0},      {"lay tu", 0},       {"su dung tu", 0},
    {"chi tu", 0},         {"bo tri tu", 0},     {"dam bao tu", 0},   {"bao dam tu", 0},
    {"huy dong tu", 0},    {"cap tu", 0},        {"trich quy", 3},    {"thuc hien theo phan cap", 23},
    {"bo tri trong", 0},  {"can doi trong", 0},  {"can doi tu", 0},
    {"theo phan cap", 13}, {"su dung", 0},       {"tu nguon", 8},     {"tu ngan sach", 12},
    {"tu quy", 6},
};

constexpr auto source_ends = {". ", ";", " va chi tra", " theo quy dinh hien hanh", ", giao ", " trinh "};

std::string tidy_source(Wording source) {
  std::size_t end = source.folded.size();
  for (const std::string_view stop : source_ends)
    end = std::min(end, source.folded.find(stop));
  source = trim_signs(source.to(end));
  const Wording bare = without_closing_remark(source);
  const std::string_view remark = source.folded.substr(std::min(bare.folded.size(), source.folded.size()));
  if (has_any(remark, {"kem theo", "du tru", "du toan", "gan voi"})) source = bare;
  return std::string(trim_signs(source).text);
}

// "do ngân sách xã đảm bảo" → "ngân sách xã".
std::string provider(Wording sentence) {
  const std::size_t begin = find_phrase(sentence.folded, "do");
  if (begin == nowhere) return {};
  const PhrasePlace verb = earliest(sentence.folded, {"dam bao", "bao dam", "chi tra", "bo tri", "cap phat"}, begin);
  if (!verb || !has_any(sentence.folded.substr(begin, verb.begin - begin), {"ngan sach", "quy", "nguon"}))
    return {};
  return std::string(trim_signs(sentence.between(begin + 2, verb.begin)).text);
}

std::string source_in(Wording sentence, bool labelled) {
  std::size_t begin = nowhere, keep_from = 0;
  for (const SourceMark& mark : source_marks) {
    const std::size_t at = find_phrase(sentence.folded, mark.words);
    if (at == nowhere || (begin != nowhere && at >= begin)) continue;
    begin = at;
    keep_from = at + mark.words.size() - mark.keep;
  }
  if (begin != nowhere) {
    // "được đảm bảo từ nguồn …" gives the source without its preposition, "Từ nguồn …" as it stands.
    if (begin > 0 && opens_with(sentence.folded.substr(keep_from), "tu")) keep_from += 3;
    return tidy_source(sentence.from(keep_from));
  }
  if (std::string source = provider(sentence); !source.empty()) return source;
  if (labelled && opening_phrase(sentence.folded, {"nguon", "ngan sach", "quy", "kinh phi", "xa hoi hoa"}))
    return tidy_source(sentence);
  return {};
}

class BudgetReader {
 public:
  BudgetReader(const std::vector<Passage>& passages, Budget& budget) : m_passages(passages), m_budget(budget) {}

  void read_label(const Label& label) {
    const Passage& head = m_passages[label.passage];
    // What the heading itself states is the sum of what stands below it.
    if (!m_budget.total) take_total(head.body(), head.head->number);
    if (!label.value.empty()) take_source(label.passage, label.value, true);
    else take_source(label.passage, head.body(), false);
    for (std::size_t at = label.passage + 1; at < label.end; ++at)
      take_source_below(at);
    read_figures(label.passage + 1, label.end);
  }

  // A sentence that opens with the money: "Kinh phí tổ chức Hội nghị được trích từ Quỹ …".
  void read_sentence(std::size_t at) {
    take_source(at, m_passages[at].body(), false);
    if (has_any(m_passages[at].wording().folded, {"tong kinh phi", "tong so tien"}))
      take_total(m_passages[at].body(), m_passages[at].head->number);
  }

  int source_line() const { return m_source_line; }

  void read_figures(std::size_t begin, std::size_t end) {
    BudgetTable table;
    for (std::size_t at = begin; at < end; ++at) {
      const Passage& passage = m_passages[at];
      const Wording words = passage.body();
      if (passage.is_row()) read_row(table, *passage.head);
      else if (table.take_unit(words.folded); opens_total(label_words(words.folded)))
        take_total(words, passage.head->number);
      else if (passage.is_item())
        take_line(words, passage.head->number);
      else if (m_budget.total && m_budget.total_in_words.empty())
        m_budget.total_in_words = amount_in_words(words);
    }
  }

 private:
  static std::string_view label_words(std::string_view folded) { return folded.substr(0, 60); }

  void take_source(std::size_t at, Wording sentence, bool labelled) {
    if (!m_budget.source.empty()) return;
    m_budget.source = source_in(sentence, labelled);
    m_source_line = m_passages[at].head->number;
  }

  void take_source_below(std::size_t at) {
    if (m_passages[at].is_row()) return;
    const std::optional<Label> inner = congbo::read_label(m_passages, at);
    const Wording body = m_passages[at].body();
    if (inner && (inner->topics & topic_budget) && !inner->value.empty()) {
      take_source(at, inner->value, true);
      if (!m_budget.total && !m_passages[at].is_item()) take_total(inner->value, m_passages[at].head->number);
    } else if (!m_passages[at].is_item() || !stated_amount(body)) {
      // "III. KINH PHÍ" / "Ngân sách tỉnh và nguồn xã hội hóa.": nothing but the source.
      constexpr std::size_t longest = 20;  // words
      const bool source_alone = word_count(body.folded) <= longest &&
                                opening_phrase(body.folded, {"ngan sach", "nguon", "quy", "xa hoi hoa"});
      // "Nguồn sự nghiệp văn hóa năm 2032: 48.600.000 đồng, gồm:"
      const std::size_t colon = source_alone ? body.folded.find(':') : nowhere;
      take_source(at, colon == nowhere ? body : body.to(colon), source_alone);
    }
  }

  void take_total(Wording words, int line) {
    const std::optional<long long> amount = stated_amount(words);
    if (!amount) return;
    m_budget.total = amount;
    m_budget.total_line = line;
    m_budget.total_in_words = amount_in_words(words);
  }

  void take_line(Wording words, int line) {
    if (std::optional<BudgetLine> read = budget_line(words, line)) m_budget.lines.push_back(std::move(*read));
  }

  void read_row(BudgetTable& table, const Line& row) {
    if (table.take_header(row) || !table.has_header()) return;
    BudgetLine line = table.read(row);
    const OwnWording text(line.text);
    if (opens_total(text.folded)) {
      if (line.amount) m_budget.total = line.amount, m_budget.total_line = row.number;
    } else if ((line.amount || line.unit_price) && !table.is_group(row)) {
      m_budget.lines.push_back(std::move(line));
    } else if (m_budget.total && m_budget.total_in_words.empty()) {
      m_budget.total_in_words = amount_in_words(text.view());
    }
  }

  const std::vector<Passage>& m_passages;
  Budget& m_budget;
  int m_source_line = 0;
};

bool speaks_of_money(const Reading& reading, LineRange range) {
  for (std::size_t i = range.begin; i < range.end; ++i)
    if (speaks_of_money(reading.lines[i].folded)) return true;
  return false;
}

Budget budget_of_text(const Reading& reading, int& source_line) {
  Budget budget;
  for (std::size_t i = reading.main.begin; i < reading.main.end; ++i) {
    const Line& line = reading.lines[i];
    if (line.kind != LineKind::text || !speaks_of_money(line.folded)) continue;
    const LineRange range{i, end_below(reading, i, reading.main.end)};
    const std::vector<Passage> passages = passages_in(reading, range);
    if (passages.empty()) continue;
    const bool had_source = !budget.source.empty();
    BudgetReader reader(passages, budget);
    const std::optional<Label> label = read_label(passages, 0);
    if (label && (label->topics & topic_budget)) {
      reader.read_label(*label);
      i = range.end - 1;
    } else if (!label && opening_phrase(passages[0].body().folded,
                                        {"kinh phi", "nguon kinh phi", "tien thuong", "tong kinh phi"})) {
      reader.read_sentence(0);
    }
    if (!had_source && !budget.source.empty()) source_line = reader.source_line();
  }
  return budget;
}

bool says_nothing(const Budget& budget) {
  return budget.source.empty() && budget.lines.empty() && !budget.total;
}

// An annex that is an estimate, by its first lines.
Budget budget_of_annex(const Reading& reading, LineRange annex) {
  constexpr std::size_t title_lines = 12;
  Budget budget;
  if (!speaks_of_money(reading, {annex.begin, std::min(annex.end, annex.begin + title_lines)})) return budget;
  const std::vector<Passage> passages = passages_in(reading, annex);
  BudgetReader(passages, budget).read_figures(0, passages.size());
  return budget;
}

// What was taken, with the lines it stands on.
void note_evidence(const Budget& budget, int source_line, Document& document) {
  if (!budget.source.empty()) document.saw("budget.source", source_line, Mark::opening_words);
  if (!budget.lines.empty()) document.saw("budget.lines", budget.lines.front().line, Mark::form);
  if (budget.total) document.saw("budget.total", budget.total_line, Mark::form);
  if (!budget.total_in_words.empty()) document.saw("budget.total_in_words", budget.total_line, Mark::form);
}

}  // namespace

void read_budget(const Reading& reading, Document& document) {
  int source_line = 0;
  Budget budget = budget_of_text(reading, source_line);
  for (const LineRange annex : reading.annexes) {
    Budget found = budget_of_annex(reading, annex);
    if (budget.lines.empty()) budget.lines = std::move(found.lines);
    if (budget.total) continue;
    budget.total = found.total;
    budget.total_in_words = std::move(found.total_in_words);
    budget.total_line = found.total_line;
  }
  if (says_nothing(budget)) return;
  note_evidence(budget, source_line, document);
  document.budget = std::move(budget);
}

}  // namespace congbo
