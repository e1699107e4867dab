#include "render/rewrite.h"

#include <vector>

#include "render/line_markdown.h"
#include "vietnamese/letters.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

constexpr std::size_t short_line = 60;     // code points: not broken by the edge of a page
constexpr std::size_t short_capitals = 80; // a line of a banner or a signature

bool begins_lower(std::string_view text) {
  return !text.empty() && is_lower(decode(text, 0).c);
}

bool ends_sentence(std::string_view text) {
  return text.empty() || std::string_view(".;:!?/").find(text.back()) != std::string_view::npos ||
         text.ends_with("…") || text.ends_with("”");
}

// "QUYẾT ĐỊNH:" on a line of its own, before the articles of a decision.
bool opens_articles(const Line& line) {
  constexpr std::string_view words = "quyet dinh";
  return line.capitals && line.folded.starts_with(words) && line.folded.size() <= words.size() + 2;
}

// A line of a paragraph, waiting for the paragraph's end.
struct Piece {
  std::string markdown;
  std::string plain; // escaped text, for a line whose marks have no partner
  bool hard_break = false;
};

// A list that is open, the outermost first.
struct OpenList {
  char marker = '-';      // '-', '+', '*', or '1' for numbers
  int next = 1;           // of numbers
  std::size_t column = 0; // where its items' text begins
};

// Two lists in a row are two only where their Markdown markers differ (CommonMark, 5.3).
enum class Style { first, second };

class Rewriter {
 public:
  explicit Rewriter(const RewriteFacts& facts) : m_facts(facts) {}

  std::string run(std::span<const Line* const> lines) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const Line& line = *lines[i];
      if (const PlannedSection* planned = section_at(line);
          planned && planned->form == SectionForm::heading) {
        heading(lines, i, *planned);
        i += static_cast<std::size_t>(planned->lines) - 1;
      } else {
        one(line);
      }
    }
    end_block();
    return std::move(m_out);
  }

 private:
  const PlannedSection* section_at(const Line& line) const {
    const auto found = m_facts.sections.find(line.number);
    return found == m_facts.sections.end() ? nullptr : &found->second;
  }

  void one(const Line& line) {
    switch (line.kind) {
    case LineKind::blank:
      m_blank = true;
      return;
    case LineKind::comment:
    case LineKind::page_mark:
      return;
    case LineKind::rule:
      if (!m_in_table || !m_aligned) end_all(); // else one between its rows
      return; // drawn by a converter; no words
    case LineKind::table_row:
    case LineKind::table_rule:
      table(line);
      return;
    case LineKind::text:
      break;
    }
    if (m_in_table) end_all();
    if (!line.text.empty() || !inline_markdown(line).empty()) text(line);
    m_blank = false;
  }

  void text(const Line& line) {
    const PlannedSection* section = section_at(line);
    if (opens_articles(line)) return decision_line(line);
    if (m_facts.joined.contains(line.number) && !m_pieces.empty()) return join(line, " - ");
    if (line.heading > 0 && !section) return bold_line(line);
    if (section && section->form == SectionForm::run_in) return run_in(line, section->opening);
    if (line.bullet != 0 && !m_facts.joined.contains(line.number)) return bullet(line);
    if (goes_on(line)) return join(line, " ");
    if (is_item(line, section)) return numbered(line);
    if (!m_blank && !m_pieces.empty() && !starts_paragraph(line)) return soft_break(line);
    paragraph(line);
  }

  // The sentence above was cut by a page's end: it has no stop, and this line begins in lower case.
  bool goes_on(const Line& line) const {
    return m_blank && !m_pieces.empty() && line.numeral.kind == NumeralKind::none &&
           begins_lower(line.text) && !ends_sentence(m_last_text);
  }

  bool is_item(const Line& line, const PlannedSection* section) const {
    if (section) return section->form == SectionForm::item;
    if (line.numeral.kind != NumeralKind::arabic || line.numeral.printed.starts_with('0'))
      return false;
    if (line.numeral.value == 1) return true;
    return !m_lists.empty() && m_lists.front().marker == '1' &&
           m_lists.front().next == line.numeral.value;
  }

  // Whether a line right below another begins a paragraph of its own, rather than going on.
  bool starts_paragraph(const Line& line) const {
    if (line.numeral.kind != NumeralKind::none) return true;
    if (line.folded.starts_with("can cu ") || line.folded.starts_with("theo de nghi ")) return true;
    if (begins_lower(line.text) || m_last_text.empty() || m_last_hard) return false;
    const char last = m_last_text.back();
    if (last == ';' || last == ':' || m_last_text.ends_with("./.")) return true;
    return last == '.' && code_points(m_last_text) < short_line;
  }

  void heading(std::span<const Line* const> lines, std::size_t at, const PlannedSection& planned) {
    end_all();
    std::string words;
    for (std::size_t i = at; i < at + static_cast<std::size_t>(planned.lines) && i < lines.size();
         ++i) {
      if (lines[i]->text.empty()) continue;
      if (!words.empty()) words += ' ';
      words += lines[i]->text;
    }
    m_after_list = false;
    m_out += std::string(static_cast<std::size_t>(planned.level), '#') + " " +
             escape_markdown(words) + "\n\n";
    m_blank = true;
  }

  void bold_line(const Line& line) {
    end_all();
    m_pieces.push_back(
        {"**" + escape_markdown(line.text) + "**", escape_markdown(line.text), false});
    m_last_text = line.text;
    end_block();
  }

  void run_in(const Line& line, std::size_t opening) {
    if (line.raw.find("](") != std::string_view::npos) return paragraph(line); // keep the link
    end_all();
    std::string_view head = line.text.substr(0, opening), tail = line.text.substr(opening);
    // A closing mark behind punctuation must be followed by a space (CommonMark, 6.2).
    const bool apart =
        head.ends_with(' ') || tail.starts_with(' ') || head.ends_with(':') || head.ends_with('.');
    while (head.ends_with(' '))
      head.remove_suffix(1);
    while (tail.starts_with(' '))
      tail.remove_prefix(1);
    const std::string bold = "**" + escape_markdown(head) + "**";
    add({changed(line, tail.empty() ? bold : bold + (apart ? " " : "") + escape_markdown(tail)),
         guard_start(escape_markdown(line.text)), line.hard_break},
        line);
  }

  void decision_line(const Line& line) {
    end_all();
    m_after_list = false;
    m_out += "## " + escape_markdown(line.text) + "\n\n";
    m_blank = true;
  }

  void paragraph(const Line& line) {
    // Indented below an item, the text belongs to it.
    const bool inside = m_blank && !m_lists.empty() && line.indent >= 2;
    if (inside)
      end_block();
    else
      end_all();
    const std::string markdown = guard_start(changed(line, inline_markdown(line)));
    if (inside) m_indent = std::string(m_lists.back().column, ' ');
    add({markdown, guard_start(escape_markdown(line.text)), line.hard_break}, line);
  }

  void soft_break(const Line& line) {
    // Lines of a banner or a signature stand one below the other.
    const bool banner =
        m_last_capitals && (line.capitals || line.bold) && code_points(line.text) < short_capitals;
    if (banner) m_pieces.back().hard_break = true;
    add({guard_start(changed(line, inline_markdown(line))), guard_start(escape_markdown(line.text)),
         line.hard_break},
        line);
  }

  // Goes on with the sentence above, behind `between`.
  void join(const Line& line, std::string_view between) {
    Piece& last = m_pieces.back();
    last.markdown += std::string(between) + changed(line, inline_markdown(line));
    last.plain += std::string(between) + escape_markdown(line.text);
    last.hard_break = line.hard_break;
    m_last_text = line.text;
  }

  void bullet(const Line& line) {
    end_block();
    close_lists_for(line);
    if (m_lists.empty()) change_style();
    if (m_lists.empty() || m_lists.back().marker != line.bullet)
      m_lists.push_back({line.bullet, 0, next_column() + 2});
    start_item(m_style == Style::first ? "- " : "* ", m_lists.back().column);
    add({guard_start(changed(line, inline_markdown(line))), guard_start(escape_markdown(line.text)),
         line.hard_break},
        line);
  }

  // Leaves open the list that this bullet goes on with, or the one below which it begins.
  void close_lists_for(const Line& line) {
    for (std::size_t i = m_lists.size(); i-- > 0;) {
      if (m_lists[i].marker != line.bullet) continue;
      m_lists.resize(i + 1);
      return;
    }
    // A new kind of bullet stands below those there are; the '*' of converters only where indented.
    if (line.bullet == '*' && line.indent < 2 && !m_lists.empty() && m_lists.front().marker != '1')
      end_lists();
  }

  void numbered(const Line& line) {
    end_block();
    const bool goes_on = !m_lists.empty() && m_lists.front().marker == '1' &&
                         m_lists.front().next == line.numeral.value;
    if (!goes_on) {
      end_lists();
      change_style();
    }
    const std::string marker =
        std::to_string(line.numeral.value) + (m_style == Style::first ? ". " : ") ");
    if (!goes_on) {
      m_lists.push_back({'1', line.numeral.value, marker.size()});
    }
    m_lists.resize(1);
    m_lists.front().next = line.numeral.value + 1;
    m_lists.front().column = marker.size();
    start_item(marker, marker.size());
    std::string markdown = inline_markdown(line);
    // The numeral is the marker now. Where emphasis opens before it, plain text is safer.
    if (markdown.starts_with(line.numeral.printed))
      markdown = markdown.substr(std::min(markdown.size(), markdown.find_first_of(" \t")));
    else
      markdown = escape_markdown(line.rest());
    const std::size_t first = markdown.find_first_not_of(" \t");
    markdown.erase(0, std::min(first, markdown.size()));
    add({guard_start(changed(line, markdown)), guard_start(escape_markdown(line.rest())),
         line.hard_break},
        line);
  }

  void table(const Line& line) {
    const bool aligned = line.kind == LineKind::table_row && line.raw.find('|') == line.raw.npos;
    const bool first = !m_in_table || aligned != m_aligned;
    if (first) end_all();
    m_in_table = true;
    m_aligned = aligned;
    m_after_list = false;
    m_blank = false;
    if (aligned) {
      m_out += changed(line, aligned_row_markdown(line, first));
      return;
    }
    std::string_view row = line.raw;
    row.remove_prefix(std::min(row.find_first_not_of("> \t"), row.size()));
    m_out += changed(line, std::string(row)) + "\n";
  }

  void change_style() {
    if (m_after_list) m_style = m_style == Style::first ? Style::second : Style::first;
    m_after_list = false;
  }

  std::size_t next_column() const { return m_lists.empty() ? 0 : m_lists.back().column; }

  void start_item(const std::string& marker, std::size_t column) {
    m_opening = std::string(column - marker.size(), ' ') + marker;
    m_indent = std::string(column, ' ');
  }

  std::string changed(const Line& line, std::string markdown) const {
    const auto [from, to] = m_facts.changes.equal_range(line.number);
    for (auto change = from; change != to; ++change)
      markdown = with_citation_link(markdown, change->second);
    return markdown;
  }

  void add(Piece piece, const Line& line) {
    m_pieces.push_back(std::move(piece));
    m_last_text = line.text;
    m_last_capitals = line.capitals && code_points(line.text) < short_capitals;
    m_last_hard = line.hard_break;
  }

  // Writes the paragraph or item that is open; its list stays open.
  void end_block() {
    if (m_pieces.empty()) return;
    std::string whole;
    for (const Piece& piece : m_pieces)
      whole += piece.markdown + "\n";
    const bool stray = has_stray_strong(whole);
    m_out += m_opening.empty() ? m_indent : m_opening;
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
      const Piece& piece = m_pieces[i];
      const bool plain = stray && has_stray_strong(piece.markdown);
      m_out += plain ? piece.plain : piece.markdown;
      if (i + 1 < m_pieces.size()) m_out += (piece.hard_break ? "\\\n" : "\n") + m_indent;
    }
    // Items of a list stand close together; everything else is set apart.
    m_out += m_opening.empty() ? "\n\n" : "\n";
    if (m_lists.empty()) m_after_list = false;
    m_pieces.clear();
    m_opening.clear();
  }

  void end_lists() {
    if (!m_lists.empty()) {
      m_out += "\n";
      m_after_list = true;
    }
    m_lists.clear();
    m_indent.clear();
  }

  void end_all() {
    end_block();
    end_lists();
    if (m_in_table) m_out += "\n";
    m_in_table = false;
    m_indent.clear();
  }

  const RewriteFacts& m_facts;
  std::string m_out;
  std::vector<Piece> m_pieces; // the paragraph that is open
  std::vector<OpenList> m_lists;
  std::string m_opening;   // of an item: indentation and marker
  std::string m_indent;    // of the lines below
  std::string m_last_text; // of the line above
  Style m_style = Style::first;
  bool m_after_list = false; // nothing was written since a list ended
  bool m_last_capitals = false;
  bool m_last_hard = false;
  bool m_blank = true; // the line above is blank
  bool m_aligned = false; // the table under way has no pipes
  bool m_in_table = false;
};

} // namespace

std::string rewrite_lines(std::span<const Line* const> lines, const RewriteFacts& facts) {
  return Rewriter(facts).run(lines);
}

} // namespace congbo
