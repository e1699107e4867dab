#include "recognise/closing_reader.h"

#include <algorithm>

#include "recognise/annex_heading.h"
#include "recognise/closing.h"
#include "recognise/closing_items.h"
#include "recognise/columns.h"
#include "recognise/head_pieces.h"
#include "recognise/signature_words.h"
#include "recognise/wording.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

using Kind = ClosingPiece::Kind;

// Reads the closing line by line.
class ClosingReader {
 public:
  explicit ClosingReader(Reading& reading) : m_reading(reading) {}

  LineRange read(std::size_t begin) {
    LineRange range{begin, begin};
    int strangers = 0;
    const Line& first = m_reading.lines[begin];
    m_listing = first.bullet != 0 && opens_recipient_list(first.folded); // its label is lost
    for (std::size_t i = begin; i < m_reading.lines.size(); ++i) {
      const Line& line = m_reading.lines[i];
      if (!is_said(line) || only_marks(line.text)) continue;
      if (i > begin && opens_annex(line)) break;
      if (take_line(line, i)) {
        range.end = i + 1;
        strangers = 0;
      } else if (++strangers > 3 || line.text.size() > short_closing_line ||
                 line.kind == LineKind::table_row) {
        break;
      }
    }
    if (m_names == 0 && m_bare_name.kind == Kind::name)
      m_reading.closing.push_back(std::move(m_bare_name));
    return range;
  }

 private:
  Reading& m_reading;
  bool m_listing = false;    // recipients are being listed
  bool m_finished = false;   // and the last of them ended
  bool m_dashed = false;     // they have dashes
  bool m_numbered = false;   // or numbers
  bool m_filed = false;      // "Lưu: …" was read, which is the last of them
  bool m_label_open = false; // nothing was listed yet
  bool m_has_recipient = false;
  int m_list_column = 0;
  std::size_t m_line = 0;
  int m_column = 0;

  int m_positions = 0; // blocks of authority or position that were read
  int m_names = 0;
  bool m_names_listed = false; // names one below the other are no signature
  ClosingPiece m_bare_name{};  // a name for which no position was read yet

  void add(Kind kind, std::string_view text, bool goes_on = false) {
    text = trimmed(text);
    if (text.empty()) return;
    if (!goes_on && (kind == Kind::authority || kind == Kind::position)) ++m_positions;
    if (kind == Kind::name) ++m_names;
    m_reading.closing.push_back({kind, std::string(text), m_line, m_column, goes_on});
  }

  bool opens_annex(const Line& line) const {
    if (names_annex(line)) return true;
    const bool closed = m_positions > 0 || (m_filed && m_finished);
    return closed && (titles_annex(line) || (m_names > 0 && speaks_of_enclosing(line.folded)));
  }

  // Recipients with numbers before them.
  static bool is_item_numeral(const Line& line) {
    const NumeralKind kind = line.numeral.kind;
    return line.bullet == 0 && (kind == NumeralKind::arabic || kind == NumeralKind::letter);
  }

  bool take_line(const Line& line, std::size_t index) {
    m_line = index;
    bool taken = false;
    bool first = true;
    for (const Segment& segment : segments_of(line)) {
      m_column = segment.column;
      if (first && m_listing && !m_filed && (m_numbered || !m_dashed) && is_item_numeral(line)) {
        m_numbered = true;
        taken = take(behind_numeral(line), true) || taken;
        break;
      }
      // A list marker was taken off the line, not off a cell.
      const bool bullet =
          (first && line.bullet != 0) ||
          without_bullet(segment.words.text).size() < segment.words.text.size();
      taken = take(segment.words, bullet) || taken;
      first = false;
    }
    return taken;
  }

  bool take(Wording words, bool bullet) {
    constexpr std::size_t longest = 4000;
    const auto [text, folded] = words;
    if (text.size() > longest) return false;
    if (opens_recipients(text, folded)) return take_label(text, folded);
    const bool listed = m_listing && (m_column == m_list_column || m_column == unknown_column ||
                                      m_list_column == unknown_column);
    if (listed && bullet && !(m_filed && m_names > 0)) return take_recipients(text, true);
    if (take_signature(text, folded) || (!bullet && take_bare_name(text))) return true;
    if (!listed || bullet || m_filed) return false;
    const bool remark = text.starts_with('(') && m_has_recipient;
    if (m_finished && !remark && (m_dashed || m_names > 0)) return false;
    return take_recipients(text, false);
  }

  bool take_label(std::string_view text, std::string_view folded) {
    const std::size_t behind = recipients_label(text, folded);
    add(Kind::recipients_label, without_end_marks(text.substr(0, behind)));
    m_listing = m_label_open = true;
    m_finished = m_filed = m_dashed = false;
    m_list_column = m_column;
    const std::string_view rest = trimmed(text.substr(behind));
    if (rest.empty() || only_marks(rest) || take_signature(rest, fold(rest))) return true;
    take_recipients(rest, false);
    return true;
  }

  // One line of the list: one item, several ("- a; - b"), or the rest of the one above; words of
  // the signature may stand behind it, from the column beside.
  bool take_recipients(std::string_view text, bool bullet) {
    const std::size_t cut = signature_suffix(text);
    const std::string_view suffix = cut == nowhere ? std::string_view{} : text.substr(cut);
    text = without_stray_tail(trimmed(text.substr(0, cut)));
    const bool joined = m_reading.continuation[m_line] == Continuation::joined_name;
    const bool remark = text.starts_with('(');
    const bool goes_on =
        m_has_recipient && ((!m_finished && (!bullet || joined)) || (remark && !bullet));
    const bool label_rest = m_label_open && !bullet && text.find(';') == nowhere;
    if (label_rest && (all_capitals(text) || !may_be_recipient(text))) {
      // A stamp over the label, or words of the column beside.
    } else if (goes_on && !begins_plain_item(text)) {
      add(Kind::recipient, joined ? "- " + std::string(without_bullet(text)) : std::string(text),
          true);
      finish(text, text);
    } else {
      add_items(text, bullet);
    }
    m_label_open = false;
    if (!suffix.empty() && !take_signature(suffix, fold(suffix))) take_bare_name(suffix);
    return true;
  }

  // In a list without dashes a line with a capital begins an item, unless the one above goes on.
  bool begins_plain_item(std::string_view text) const {
    if (m_dashed || !begins_upper(text)) return false;
    return m_reading.continuation[m_line] == Continuation::none || is_file_copy(text);
  }

  void add_items(std::string_view text, bool bullet) {
    m_dashed = m_dashed || bullet;
    if (bullet && m_list_column == unknown_column) m_list_column = m_column;
    for (const std::string_view item : split_recipients(text, bullet)) {
      m_dashed = m_dashed || without_bullet(item).size() < item.size();
      add(Kind::recipient, without_stray_tail(without_bullet(item)));
      m_has_recipient = true;
      finish(item, text);
    }
  }

  // "- Lưu: VT." ends the list; what follows without a dash is something else.
  void finish(std::string_view item, std::string_view text) {
    m_filed = m_filed || is_file_copy(item);
    m_finished = text.ends_with(';') || text.ends_with('.') || is_file_copy(item);
  }

  // Where words of the signature begin behind a recipient: at a prefix of authority, at a position
  // in capitals with the name perhaps behind it, or at a name behind the mark that ends the item.
  static std::size_t signature_suffix(std::string_view text) {
    const std::size_t lower_end = after_last_lower(text);
    for (std::size_t space = text.find(' '); space != nowhere; space = text.find(' ', space + 1)) {
      const std::string_view rest = text.substr(space + 1);
      const bool behind_item = space > 0 && ends_recipient(text[space - 1]);
      if (rest.size() > 2 * short_closing_line || (space < lower_end && !behind_item)) continue;
      if (begins_signature(rest)) return space + 1;
    }
    const std::size_t mark = text.find_last_of(";.");
    if (mark == nowhere || mark + 2 >= text.size() || text[mark + 1] != ' ') return nowhere;
    return has_family_name(signer_name(text.substr(mark + 1))) ? mark + 2 : nowhere;
  }

  static bool ends_recipient(char c) { return c == ';' || c == '.' || c == ',' || c == ')'; }

  // "KT. CHỦ TỊCH PHÓ CHỦ TỊCH (Đã ký) Trần Văn An", "CHỦ TỊCH", "CHỦ TỊCH Trần Văn An".
  static bool begins_signature(std::string_view text) {
    while (!text.empty() && only_marks(text.substr(0, 1)) && text.front() > ' ' &&
           text.front() != '(')
      text.remove_prefix(1);
    const std::size_t end = leading_capitals(text);
    const std::string_view capitals = text.substr(0, end);
    if (!all_capitals(capitals)) return false;
    const std::string folded = fold(capitals);
    if (authority_prefix(capitals, folded) == 0 && !opens_position(folded)) return false;
    const std::string_view behind = trimmed(text.substr(end));
    return behind.empty() || !name_in(behind).empty();
  }

  // The name in what stands behind a position, a mark of signing left out.
  static std::string name_in(std::string_view text) {
    const std::string_view behind = behind_signature_mark(trimmed(text), fold(text));
    return signer_name(behind.empty() ? text : behind);
  }

  // Where a stamp hid the position, the name stands alone behind the recipients.
  bool take_bare_name(std::string_view text) {
    const bool ended = m_finished || m_filed || m_reading.lines[m_line].blank_before;
    if (!m_has_recipient || m_positions > 0 || !ended) return false;
    if (m_bare_name.kind == Kind::name || text.size() > short_closing_line) return false;
    std::string name = signer_name(text);
    if (!has_family_name(name)) return false;
    if (name_stands_below()) m_names_listed = true;
    if (m_names_listed) return false;
    m_bare_name = {Kind::name, std::move(name), m_line, m_column, false};
    return true;
  }

  // One of several names is one of a list.
  bool name_stands_below() const {
    int said = 0;
    for (std::size_t i = m_line + 1; i < m_reading.lines.size() && said < 2; ++i) {
      const Line& line = m_reading.lines[i];
      if (!is_said(line) || line.text.empty()) continue;
      if (line.text.size() <= short_closing_line && has_family_name(signer_name(line.text)))
        return true;
      ++said;
    }
    return false;
  }

  bool take_signature(std::string_view text, std::string_view folded) {
    if (text.size() > 2 * short_closing_line) return false;
    if (is_signature_mark(folded) ||
        (text.size() <= short_closing_line &&
         find_spelled_date(Wording{text, folded}).begin != nowhere)) {
      const std::string_view behind = behind_signature_mark(text, folded);
      add(Kind::mark, text.substr(0, text.size() - behind.size()));
      if (!behind.empty()) add(Kind::name, signer_name(behind));
      return true;
    }
    if (authority_prefix(text, folded) != 0) return take_block(Kind::authority, text);
    if (is_position_line(text.substr(0, capitals_or_all(text)), folded))
      return take_block(Kind::position, text);
    // In the end of a document marks around a position and a misread letter are damage.
    if (all_capitals(text) && (m_has_recipient || m_positions > 0)) {
      const std::string_view words = without_marks_around(text);
      if (words.size() < text.size() && words.size() > 2) return take_signature(words, fold(words));
      if (is_misread_position(folded)) return take_block(Kind::position, text);
    }
    if (m_positions > 0) {
      const std::string name = m_names < m_positions ? signer_name(text) : std::string{};
      // A line in capitals below a name is the heading of something else.
      if (!name.empty() && !(m_names > 0 && m_column == unknown_column && all_capitals(name))) {
        add(Kind::name, name);
        return true;
      }
      if (all_capitals(text) && m_names == 0 && text.size() <= short_closing_line)
        return take_more_capitals(text);
    }
    return false;
  }

  // The words in capitals where there are any, else the whole text.
  static std::size_t capitals_or_all(std::string_view text) {
    const std::size_t end = leading_capitals(text);
    return end == 0 || !all_capitals(text.substr(0, end)) ? text.size() : end;
  }

  // Authority or position, then perhaps a position and a name on the same line; other words behind
  // capitals are stray marks.
  bool take_block(Kind kind, std::string_view text) {
    std::size_t end = capitals_or_all(text);
    // "KT. Chủ tịch": nothing but the prefix is in capitals.
    if (kind == Kind::authority && text.find(' ') >= end) end = text.size();
    const std::string_view words = text.substr(0, end);
    const std::size_t inner = kind == Kind::authority ? inner_position(words) : nowhere;
    add(kind, without_marks_around(words.substr(0, inner)));
    if (inner != nowhere) add(Kind::position, without_marks_around(words.substr(inner)));
    if (end < text.size()) add(Kind::name, name_in(text.substr(end)));
    return true;
  }

  // "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH": where the signer's own position begins; the
  // one behind a prefix is of the authority.
  static std::size_t inner_position(std::string_view text) {
    const std::string folded = fold(text);
    SourceOffsets offsets(text);
    std::size_t behind_prefix = authority_prefix(text, folded);
    for (std::size_t space = folded.find(' ', behind_prefix); space != nowhere;
         space = folded.find(' ', space + 1)) {
      const std::size_t at = space + 1;
      const std::string_view rest = std::string_view(folded).substr(at);
      if (at == behind_prefix) continue;
      if (opens_position(rest)) return offsets.at(at);
      if (const std::size_t prefix = authority_prefix(text.substr(offsets.at(at)), rest);
          prefix != 0)
        behind_prefix = at + prefix;
    }
    return nowhere;
  }

  // A line in capitals goes on with what stands above it in its column.
  bool take_more_capitals(std::string_view text) {
    int looked_at = 0;
    for (auto piece = m_reading.closing.rbegin();
         piece != m_reading.closing.rend() && looked_at < 12; ++piece) {
      ++looked_at;
      if ((piece->column != m_column && m_column != unknown_column) ||
          (piece->kind != Kind::authority && piece->kind != Kind::position))
        continue;
      add(piece->kind, text, true);
      return true;
    }
    return false;
  }
};

} // namespace

LineRange read_closing(Reading& reading, std::size_t begin) {
  return ClosingReader(reading).read(begin);
}

} // namespace congbo
