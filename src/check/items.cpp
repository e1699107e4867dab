// N02 item-numbering: Arabic and lettered items, and articles (Điều), each one more than the one before.

#include <vector>

#include "check/rules.h"

namespace congbo {
namespace {

// A run of items of one kind that is still open.
struct Run {
  NumeralKind kind;
  char mark;  // what stands behind the numeral: '.', ')', '/'
  int last;
  int line;
  std::string printed;
};

char mark_behind(const Line& line) {
  const std::size_t at = line.numeral.printed.size();
  return at < line.text.size() ? line.text[at] : '.';
}

std::string next_of(const Run& run) {
  static constexpr std::string_view letters[] = {"a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l",
                                                 "m", "n", "o", "p", "q", "r", "s", "t", "u", "v"};
  if (run.kind == NumeralKind::letter)
    return run.last < 21 ? std::string(letters[static_cast<std::size_t>(run.last)]) : std::string();
  if (run.kind == NumeralKind::dieu) return "Điều " + std::to_string(run.last + 1);
  if (run.kind != NumeralKind::dotted) return std::to_string(run.last + 1);
  return run.printed.substr(0, run.printed.rfind('.') + 1) + std::to_string(run.last + 1);
}

class Items {
 public:
  Items(const DocumentView& view, Findings& findings) : m_view(view), m_findings(findings) {}

  void take(const Line& line) {
    const Numeral& numeral = line.numeral;
    switch (numeral.kind) {
      case NumeralKind::none: return;
      case NumeralKind::arabic:
      case NumeralKind::letter: return item(line);
      case NumeralKind::dieu: return article(line);
      case NumeralKind::dotted: return;
      default: close();
    }
  }

  // A new count begins: items of the annex, or of the next section.
  void close() {
    m_runs.clear();
  }
  void begin_annex() {
    close();
    m_article = 0;
  }

 private:
  void article(const Line& line) {
    close();
    const int value = line.numeral.value;
    if (m_article > 0 && value != 1 && value != m_article + 1)
      report(line, {NumeralKind::dieu, '.', m_article, m_article_line, "Điều " + std::to_string(m_article)});
    m_article = value;
    m_article_line = line.number;
  }

  void item(const Line& line) {
    const Numeral& numeral = line.numeral;
    const char mark = mark_behind(line);
    for (std::size_t i = m_runs.size(); i-- > 0;) {
      Run& run = m_runs[i];
      if (run.kind != numeral.kind || run.last + 1 != numeral.value || run.mark != mark) continue;
      run.last = numeral.value;
      run.line = line.number;
      run.printed = numeral.printed;
      m_runs.resize(i + 1);
      return;
    }
    if (numeral.value == 1) return open(line, mark);
    for (std::size_t i = m_runs.size(); i-- > 0;) {
      Run& run = m_runs[i];
      if (run.kind != numeral.kind || run.mark != mark) continue;
      if (fault(run, numeral.value)) report(line, run);
      run = {numeral.kind, mark, numeral.value, line.number, std::string(numeral.printed)};
      m_runs.resize(i + 1);
      return;
    }
    // Counted on from the section before, or from where nothing is known.
    open(line, mark);
  }

  // A jump of more than a few is another count, or a number of something else.
  static bool fault(const Run& run, int value) {
    constexpr int widest_gap = 3;
    return value <= run.last + widest_gap && value >= run.last - widest_gap;
  }

  void open(const Line& line, char mark) {
    constexpr std::size_t deepest = 8;
    if (m_runs.size() >= deepest) m_runs.erase(m_runs.begin());
    m_runs.push_back({line.numeral.kind, mark, line.numeral.value, line.number, std::string(line.numeral.printed)});
  }

  void report(const Line& line, const Run& run) {
    const std::string& before = run.printed;
    Words why{"sau " + before + " phải là " + next_of(run), "after " + before + " comes " + next_of(run)};
    if (run.last == line.numeral.value) why = {"số này đã dùng ở dòng " + std::to_string(run.line),
                                               "the numeral was used in line " + std::to_string(run.line)};
    m_findings.push_back({RuleId::N02, place_of_words(m_view, line.number, line.numeral.printed),
                          {std::string(line.numeral.printed), why},
                          {{place_of(m_view, run.line), {"mục đứng trước", "the item before"}}}});
    // Leaving đ out is against the rule, and so usual that no clerk would stop a paper for it.
    constexpr int d = 4, e = 6;
    if (run.kind == NumeralKind::letter && run.last == d && line.numeral.value == e)
      m_findings.back().severity = Severity::advice;
  }

  const DocumentView& m_view;
  Findings& m_findings;
  std::vector<Run> m_runs;
  int m_article = 0;
  int m_article_line = 0;
};

bool begins_part(const DocumentView& view, int line) {
  for (const Part& part : view.document.parts)
    if (part.first_line == line) return true;
  return false;
}

}  // namespace

void check_items(const DocumentView& view, Findings& findings) {
  Items items(view, findings);
  bool quoted = false;  // inside the words of another document that this one amends
  for (const Line& line : view.source.lines) {
    if (line.kind != LineKind::text) continue;
    if (begins_part(view, line.number)) items.begin_annex();
    if (line.text.starts_with("“") || line.text.starts_with("\"")) quoted = true;
    if (!quoted) items.take(line);
    if (quoted && (line.text.find("”") != std::string_view::npos || (line.text.size() > 1 && line.text.find('"', 1) != std::string_view::npos)))
      quoted = false;
    if (line.numeral.kind == NumeralKind::none && line.bold && line.capitals) items.close();
  }
}

}  // namespace congbo
