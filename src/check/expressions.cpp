// O01 confusable-phrase, O06 phrase-incomplete, C02 capitals-vary, and O02 repeated-words in
// repeats.cpp: one pass over the words of a document.

#include "check/expressions.h"

#include <array>
#include <map>
#include <span>

#include "vietnamese/fold.h"
#include "vietnamese/letters.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

using Kind = PhraseIndex::Kind;

bool has_capital(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Decoded read = decode(text, at);
    if (is_upper(read.c)) return true;
    at += read.size;
  }
  return false;
}

bool listed_as_wrong(Kind kind) { return kind == Kind::confusable || kind == Kind::incomplete; }

// How a fixed name was first written, and whether its other spelling has been reported.
struct SpellingSeen {
  std::string spelling;  // 'X' for a word with a capital, 'x' for one without
  std::string printed;
  int line = 0;
  bool reported = false;
};

class ExpressionPass {
 public:
  ExpressionPass(const DocumentView& view, Findings& findings) : m_view(view), m_findings(findings) {}

  void line(const Line& line) {
    find_words(line.raw, m_words);
    const WordedLine worded{m_view, line, m_words};
    std::size_t free_from = 0;  // words before it are part of a phrase already reported
    const PhraseIndex& phrases = m_view.registers.phrases();
    for (std::size_t at = 0; at < m_words.size(); ++at) {
      const std::span<const Word> ahead(m_words.data() + at, m_words.size() - at);
      if (ahead.size() > 1)
        for (const PhraseIndex::Entry& entry : phrases.opening(ahead[0].key, ahead[1].key)) {
          if (entry.kind != Kind::name && at < free_from) continue;
          const bool as_listed = spelt_as(ahead, entry);
          if (listed_as_wrong(entry.kind) && !as_listed) continue;
          if (!opens_with(ahead, entry)) continue;
          if (take(worded, at, entry, as_listed)) free_from = at + entry.words.size();
        }
      if (at >= free_from && is_impossible(worded, at)) free_from = at + 1;
    }
    find_repeats(worded, m_findings);
  }

 private:
  // O01, of the word alone. Words come again and again: one that passed need not be judged anew.
  bool is_impossible(const WordedLine& worded, std::size_t at) {
    const Word& word = worded.words[at];
    if (word.capital || !word.marked) return false;
    const std::uint64_t spelling = word.key + word.marks;
    std::uint64_t& passed = m_passed[spelling % m_passed.size()];
    if (passed == spelling) return false;
    if (find_impossible_syllable(worded, at, m_findings)) return true;
    passed = spelling;
    return false;
  }

  bool take(const WordedLine& worded, std::size_t at, const PhraseIndex::Entry& entry, bool as_listed) {
    const std::size_t last = at + entry.words.size() - 1;
    const Register& registers = m_view.registers;
    switch (entry.kind) {
      case Kind::fixed: return !as_listed && take_fixed(worded, at, last, registers.fixed_expressions()[entry.row]);
      case Kind::confusable: {
        const ConfusablePhrase& phrase = registers.confusable_phrases()[entry.row];
        return report(RuleId::O01, worded, at, last, phrase.right, phrase.standing);
      }
      case Kind::incomplete: {
        const IncompletePhrase& phrase = registers.incomplete_phrases()[entry.row];
        return report(RuleId::O06, worded, at, last, phrase.right, phrase.standing);
      }
      case Kind::name: take_name(worded, at, last, entry.row); return false;
    }
    return false;
  }

  bool take_fixed(const WordedLine& worded, std::size_t at, std::size_t last, const FixedExpression& expression) {
    // Words without any mark are of a text typed without them, a link or a foreign name.
    bool marked = false;
    bool name = last > at;  // "ấp Kinh Mới": every word with a capital, as in a name
    for (std::size_t i = at; i <= last; ++i) {
      marked = marked || worded.words[i].marked;
      name = name && worded.words[i].capital && worded.words[i].lower;
    }
    if (!marked || (name && !has_capital(expression.right))) return false;
    const std::string key = key_of(worded, at, last);
    if (key == expression.key) return false;
    for (const std::string& also : expression.also)
      if (key == also) return false;
    return report(RuleId::O01, worded, at, last, expression.right, expression.standing);
  }

  // As written, without emphasis, at one place for each tone.
  static std::string key_of(const WordedLine& worded, std::size_t at, std::size_t last) {
    std::string words;
    for (std::size_t i = at; i <= last; ++i) {
      if (i > at) words += ' ';
      words += worded.between(i, i);
    }
    return comparison_key(words);
  }

  bool report(RuleId rule, const WordedLine& worded, std::size_t at, std::size_t last, const std::string& right,
              const Standing& standing) {
    Argument instead = right;
    if (rule == RuleId::O01) instead = Words{"có lẽ là '" + right + "'", "perhaps '" + right + "'"};
    m_findings.push_back(
        {rule, worded.place(at, last), {std::string(worded.between(at, last)), std::move(instead)}, {}});
    if (!standing.verified) m_findings.back().severity = Severity::advice;
    return true;
  }

  // Capitals alone are compared, from the second word on: the first one's depends on its sentence. With
  // other marks between the words it may be another name ("Thi đua - Khen thưởng", "thi đua, khen thưởng").
  void take_name(const WordedLine& worded, std::size_t at, std::size_t last, std::size_t row) {
    std::string spelling;
    std::pair<std::size_t, std::string> name{row, {}};
    for (std::size_t i = at; i <= last; ++i) {
      if (!worded.words[i].lower) return;  // in capitals throughout: a heading
      spelling += i > at && worded.words[i].capital ? 'X' : 'x';
      if (i > at) name.second += worded.line.raw.substr(worded.words[i - 1].end, worded.words[i].begin - worded.words[i - 1].end);
    }
    SpellingSeen& seen = m_spellings[name];
    if (seen.line == 0) {
      seen = {spelling, std::string(worded.between(at, last)), worded.line.number, false};
    } else if (seen.spelling != spelling && !seen.reported) {
      seen.reported = true;
      m_findings.push_back({RuleId::C02, worded.place(at, last),
                            {std::string(worded.between(at, last)), seen.printed, static_cast<long long>(seen.line)},
                            {}});
    }
  }

  const DocumentView& m_view;
  Findings& m_findings;
  std::vector<Word> m_words;
  std::array<std::uint64_t, 512> m_passed{};  // words found possible, each at the place of its hash
  // By row of the register and the marks between its words.
  std::map<std::pair<std::size_t, std::string>, SpellingSeen> m_spellings;
};

}  // namespace

void check_expressions(const DocumentView& view, Findings& findings) {
  ExpressionPass pass(view, findings);
  for (const Line& line : view.source.lines)
    if (line.kind == LineKind::text || line.kind == LineKind::table_row) pass.line(line);
}

}  // namespace congbo
