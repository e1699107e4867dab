#include "recognise/closing_reader.h"

#include <algorithm>

#include "recognise/annex_heading.h"
#include "recognise/closing.h"
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
    for (std::size_t i = begin; i < m_reading.lines.size(); ++i) {
      const Line& line = m_reading.lines[i];
      if (!is_said(line)) continue;
      if (i > begin && (names_annex(line) || (titles_annex(line) && m_positions > 0))) break;
      if (take_line(line, i)) {
        range.end = i + 1;
        strangers = 0;
      } else if (++strangers > 3 || line.text.size() > short_closing_line ||
                 line.kind == LineKind::table_row) {
        break;
      }
    }
    return range;
  }

 private:
  Reading& m_reading;
  bool m_listing = false;  // recipients are being listed
  bool m_finished = false; // and the last of them ended
  int m_list_column = 0;
  std::size_t m_line = 0;
  int m_column = 0;

  int m_positions = 0; // blocks of authority or position that were read
  int m_names = 0;

  void add(Kind kind, std::string_view text, bool goes_on = false) {
    text = trimmed(text);
    if (text.empty()) return;
    if (!goes_on && (kind == Kind::authority || kind == Kind::position)) ++m_positions;
    if (kind == Kind::name) ++m_names;
    m_reading.closing.push_back({kind, std::string(text), m_line, m_column, goes_on});
  }

  bool take_line(const Line& line, std::size_t index) {
    m_line = index;
    bool taken = false;
    for (const Segment& segment : segments_of(line)) {
      m_column = segment.column;
      const bool bullet = line.bullet != 0 || segment.text.starts_with('-') ||
                          segment.text.starts_with("–") || segment.text.starts_with('+');
      taken = take(segment.text, bullet) || taken;
    }
    return taken;
  }

  bool take(std::string_view text, bool bullet) {
    constexpr std::size_t longest = 4000;
    if (text.size() > longest) return false;
    const std::string folded = fold(text);
    if (opens_recipients(text, folded)) return take_label(text, folded);
    const bool listed = m_listing && (m_column == m_list_column || m_column == unknown_column ||
                                      m_list_column == unknown_column);
    if (listed && bullet) return take_recipients(text, true);
    if (take_signature(text, folded)) return true;
    if (!listed || bullet || m_finished) return false;
    return take_recipients(text, false);
  }

  bool take_label(std::string_view text, std::string_view folded) {
    add(Kind::recipients_label, text.substr(0, std::min(text.size(), text.find(':'))));
    m_listing = true;
    m_finished = false;
    m_list_column = m_column;
    const std::size_t colon = folded.find(':');
    const std::size_t behind =
        colon != nowhere && colon < 24 ? colon + 1 : folded.find_first_of(' ', 4);
    const std::string_view rest =
        trimmed(text.substr(std::min(text.size(), SourceOffsets(text).at(behind))));
    if (!rest.empty() && !only_marks(rest)) {
      if (!take_signature(rest, fold(rest))) take_recipients(rest, false);
    }
    return true;
  }

  // One line of the list: one item, several ("- a; - b"), or the rest of the one above; words of
  // the signature may stand behind it, from the column beside.
  bool take_recipients(std::string_view text, bool bullet) {
    const std::size_t cut = signature_suffix(text);
    const std::string_view suffix = cut == nowhere ? std::string_view{} : text.substr(cut);
    text = trimmed(text.substr(0, cut));
    const bool joined = m_reading.continuation[m_line] == Continuation::joined_name;
    if (!m_reading.closing.empty() && m_reading.closing.back().kind == Kind::recipient &&
        !m_finished && (!bullet || joined)) {
      add(Kind::recipient, joined ? "- " + std::string(without_bullet(text)) : std::string(text),
          true);
    } else {
      add_items(text, bullet);
    }
    // "- Lưu: VT." ends the list; what follows without a dash is something else.
    m_finished = text.ends_with(';') || text.ends_with('.') ||
                 (bullet && opens_with(fold(without_bullet(text)), "luu"));
    if (!suffix.empty()) take_signature(suffix, fold(suffix));
    return true;
  }

  void add_items(std::string_view text, bool bullet) {
    while (!text.empty()) {
      std::size_t cut = text.find(';');
      while (bullet && cut != nowhere && !trimmed(text.substr(cut + 1)).starts_with('-') &&
             cut + 1 < text.size())
        cut = text.find(';', cut + 1);
      add(Kind::recipient, without_bullet(text.substr(0, cut == nowhere ? cut : cut + 1)));
      text = cut == nowhere ? std::string_view{} : trimmed(text.substr(cut + 1));
    }
  }

  // Where words of the signature begin behind a recipient: in capitals at the end, or a name behind
  // the mark that ends the item.
  static std::size_t signature_suffix(std::string_view text) {
    const std::size_t lower_end = after_last_lower(text);
    for (std::size_t space = text.find(' ', lower_end); space != nowhere;
         space = text.find(' ', space + 1)) {
      const std::string_view rest = text.substr(space + 1);
      const std::string folded = fold(rest);
      if (rest.size() > short_closing_line) continue;
      if (all_capitals(rest) && (authority_prefix(rest, folded) != 0 || opens_position(folded)))
        return space + 1;
    }
    const std::size_t mark = text.find_last_of(";.");
    if (mark == nowhere || mark + 2 >= text.size() || text[mark + 1] != ' ') return nowhere;
    return signer_name(text.substr(mark + 1)).empty() ? nowhere : mark + 2;
  }

  bool take_signature(std::string_view text, std::string_view folded) {
    if (text.size() > 2 * short_closing_line) return false;
    if (is_signature_mark(folded) ||
        (find_spelled_date(text).begin != nowhere && text.size() <= short_closing_line)) {
      add(Kind::mark, text);
      return true;
    }
    if (authority_prefix(text, folded) != 0) return take_block(Kind::authority, text);
    if (is_position_line(text.substr(0, capitals_or_all(text)), folded))
      return take_block(Kind::position, text);
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
    const std::size_t end = capitals_or_all(text);
    const std::string_view words = text.substr(0, end);
    const std::size_t inner = kind == Kind::authority ? inner_position(words) : nowhere;
    add(kind, words.substr(0, inner));
    if (inner != nowhere) add(Kind::position, words.substr(inner));
    if (end < text.size()) add(Kind::name, signer_name(text.substr(end)));
    return true;
  }

  // "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH": where the position begins behind the agency.
  static std::size_t inner_position(std::string_view text) {
    const std::string folded = fold(text);
    const std::size_t prefix = authority_prefix(text, folded);
    SourceOffsets offsets(text);
    for (std::size_t space = folded.find(' ', prefix); space != nowhere;
         space = folded.find(' ', space + 1)) {
      if (!opens_position(std::string_view(folded).substr(space + 1))) continue;
      return offsets.at(space + 1);
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
