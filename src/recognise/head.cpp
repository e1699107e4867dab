#include "recognise/head.h"

#include <algorithm>

#include "recognise/agency.h"
#include "recognise/basis_words.h"
#include "recognise/columns.h"
#include "recognise/head_pieces.h"
#include "recognise/head_rubbish.h"
#include "recognise/head_torn.h"
#include "recognise/phrase.h"
#include "recognise/signature_words.h"
#include "recognise/type_word.h"
#include "recognise/wording.h"

namespace congbo {
namespace {

using Kind = HeadPiece::Kind;

constexpr std::size_t most_head_lines = 60;    // said lines before the type's name
constexpr std::size_t longest_head_line = 260; // bytes; longer ones are sentences
constexpr std::size_t longest_title = 900;

bool opens_outline(const Line& line) {
  switch (line.numeral.kind) {
  case NumeralKind::roman:
  case NumeralKind::phan:
  case NumeralKind::chuong:
  case NumeralKind::muc:
  case NumeralKind::dieu:
  case NumeralKind::arabic:
  case NumeralKind::capital:
    return true;
  default:
    return false;
  }
}

// Where the text itself begins, for lines above the type's name.
bool starts_text(const Line& line) {
  if (opens_addressees(line)) return true;
  if (line.kind == LineKind::table_row) return false;
  if (basis_opening(line.folded) != 0 && line.text.size() > 40 && !line.capitals) return true;
  if (opens_outline(line) && !line.capitals) return true;
  if (opens_outline(line) && line.numeral.kind != NumeralKind::capital) return true;
  return line.text.size() > longest_head_line && !line.capitals;
}

bool is_letterhead_kind(Kind kind) {
  return kind == Kind::motto || kind == Kind::number || kind == Kind::date || kind == Kind::stamp ||
         kind == Kind::draft;
}

// Whether nothing but letterhead stands on a line.
bool is_letterhead_line(const Line& line, std::size_t index) {
  std::vector<HeadPiece> pieces;
  take_apart(line, index, pieces);
  return !pieces.empty() && std::all_of(pieces.begin(), pieces.end(), [](const HeadPiece& piece) {
    return is_letterhead_kind(piece.kind);
  });
}

// A type's name in small letters is one only while nothing but letterhead stands above it.
bool may_stand_alone(const Line& line, const std::vector<HeadPiece>& above) {
  if (line.capitals || line.bold || line.heading != 0) return true;
  return std::none_of(above.begin(), above.end(),
                      [](const HeadPiece& piece) { return piece.kind == Kind::other; });
}

// Whether what was taken for a letterhead is the top of a page of the portal: a heading in small
// letters, then agencies and telephones, but no motto, number or date ("# Liên hệ" above a table of
// offices).
bool is_page_head(const Reading& reading) {
  const auto first = std::find_if(reading.lines.begin(), reading.lines.end(), is_said);
  return first != reading.lines.end() && first->heading != 0 && !first->capitals &&
         std::none_of(reading.head.begin(), reading.head.end(), [](const HeadPiece& piece) {
           return piece.kind == Kind::motto || piece.kind == Kind::number || piece.kind == Kind::date;
         });
}

// "… theo Quyết định số" / "385/QĐ-UBND của …": the number that a sentence cites, on a line of its own
// where the text is wrapped.
bool cites_in_sentence(const Reading& reading, std::size_t index) {
  constexpr std::size_t sentence = 45, short_sentence = 20, near = 40;
  const Line& line = reading.lines[index];
  if (index == 0 || reading.continuation[index] == Continuation::none || line.text.empty()) return false;
  const Line& above = reading.lines[index - 1];
  if (above.capitals || above.folded.size() < short_sentence) return false;
  if (is_digit_byte(line.text.front())) return without_end_marks(above.folded).ends_with(" so");
  // "… theo Quyết" / "định số 385/QĐ-UBND"
  return above.folded.size() >= sentence && begins_lower(line.text) &&
         has_words(line.folded.substr(0, near), "so");
}

// The type's name above the abstract; takes the letterhead apart on the way. Returns where it
// stopped.
std::size_t find_type(Reading& reading, std::string& abstract) {
  std::size_t said = 0;
  for (std::size_t i = 0; i < reading.lines.size() && said < most_head_lines; ++i) {
    const Line& line = reading.lines[i];
    if (!is_said(line)) continue;
    ++said;
    if (starts_text(line)) return i;
    if (auto word = find_type_word(line, reading.registers);
        word && may_stand_alone(line, reading.head)) {
      reading.type_line = i;
      reading.type = word->type;
      reading.type_name = std::move(word->printed);
      abstract = std::string(word->rest);
      return i;
    }
    if (!cites_in_sentence(reading, i)) take_apart(line, i, reading.head);
  }
  if (said < most_head_lines && !is_page_head(reading)) return reading.lines.size();
  reading.head.clear();
  return 0;
}

bool basis_follows(const Reading& reading, std::size_t index) {
  for (std::size_t i = index + 1; i < reading.lines.size(); ++i)
    if (is_said(reading.lines[i])) return is_certain_basis(reading.lines[i].folded);
  return false;
}

// "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …" between the abstract of a decision and its bases.
bool is_deciding_authority(const Reading& reading, std::size_t index) {
  const Line& line = reading.lines[index];
  if (reading.type == nullptr) return false;
  const DocumentKind kind = reading.type->kind;
  if (kind != DocumentKind::quyet_dinh && kind != DocumentKind::nghi_quyet &&
      kind != DocumentKind::chi_thi)
    return false;
  constexpr std::size_t most_words = 16;
  if (!line.capitals && (line.bullet != 0 || word_count(line.text) > most_words ||
                         !begins_upper(line.text) || !basis_follows(reading, index)))
    return false;
  return agency_word(line.text, line.folded) != 0 || opens_position(line.folded);
}

// How the text begins below an abstract, where no blank line parts them.
constexpr std::string_view sentence_openings[] = {
    "hom nay", "nham", "de", "thoi gian qua", "trong nhung nam", "trong thoi gian", "can cu"};

// Whether the abstract ends before `line`, given the line of it above.
bool ends_title(const Line& above, const Line& line, std::string_view text, std::size_t so_far) {
  if (line.bullet != 0 || opens_outline(line) || line.kind != LineKind::text) return true;
  // "Họp Hội đồng …" above "xét danh hiệu thi đua": wrapped, no basis.
  const bool wrapped = begins_lower(text) && !line.blank_before && !opens_with(line.folded, "can cu");
  if (opens_addressees(line) || (is_certain_basis(line.folded) && !wrapped) || is_resolving_line(line.folded) ||
      has_words(line.folded, "trong kinh moi"))
    return true;
  if (line.text.starts_with('(') && (line.folded.find("kem theo") != nowhere ||
                                     line.folded.starts_with("(ban hanh") ||
                                     line.folded.starts_with("(thay the") || line.folded == "(kem"))
    return true;
  if (so_far + line.text.size() > longest_title) return true;
  const bool small = begins_lower(text);
  const bool strong = line.bold || line.heading != 0 || line.capitals;
  const bool strong_above = above.bold || above.heading != 0 || above.capitals;
  if (basis_opening(line.folded) != 0 && !small && !strong) return true;
  if (line.text.ends_with(':') && !strong && !small) return true;
  if (line.blank_before) {
    if (ends_item(above.text) && !above.text.ends_with(';')) return true;
    return !(strong && strong_above) && !(small && !ends_item(above.text));
  }
  if (above.text.ends_with('.') || above.text.ends_with(':')) return true;
  const bool sentence = line.text.size() > 120 && ends_item(line.text) && !line.text.ends_with(';');
  if (!strong && !small && (sentence || opening(line.folded, sentence_openings) != 0)) return true;
  if (strong_above && !strong && !small && (line.text.size() > 120 || ends_item(line.text)))
    return true;
  return line.text.size() > longest_head_line;
}

// An opening sentence where an abstract should stand.
bool is_no_title(const Line& line) {
  if (line.bullet != 0 || opens_outline(line) || opens_addressees(line) ||
      is_certain_basis(line.folded))
    return true;
  if (line.kind != LineKind::text || is_resolving_line(line.folded)) return true;
  if (line.bold || line.heading != 0 || line.capitals) return false;
  if (has_words(line.folded, "trong kinh moi")) return true;
  const bool ends_open = line.text.ends_with(':') && line.text.size() > 100;
  return ends_open || (basis_opening(line.folded) != 0 && line.text.size() > 300) ||
         line.text.size() > 500;
}

// The lines of the abstract below the type's name. Letterhead that a converter put among them is
// taken apart. Returns the index behind it.
std::size_t find_title(Reading& reading, std::size_t after, bool has_abstract) {
  const Line* above = has_abstract ? &reading.lines[after - 1] : nullptr;
  std::size_t so_far = 0;
  std::size_t end = after;
  for (std::size_t i = after; i < reading.lines.size(); ++i) {
    const Line& line = reading.lines[i];
    if (line.kind == LineKind::rule && above != nullptr) break;
    if (!is_said(line)) continue;
    if (is_letterhead_line(line, i)) {
      take_apart(line, i, reading.head);
      end = i + 1;
      continue;
    }
    if (is_deciding_authority(reading, i)) break;
    const std::string_view text = without_rubbish(line.text);
    constexpr std::size_t longest_rubbish = 40;
    if (text.empty() && line.text.size() < longest_rubbish) continue;
    const Continuation kind = reading.continuation[i];
    const bool number = line.numeral.kind != NumeralKind::none && kind != Continuation::none;
    const bool goes_on = above != nullptr && so_far < longest_title &&
                         (number || kind == Continuation::joined_name);
    if (!goes_on && (above == nullptr ? is_no_title(line) : ends_title(*above, line, text, so_far))) break;
    so_far += line.text.size();
    above = &line;
    end = i + 1;
  }
  return end;
}

// The subject of an official letter ("V/v …"), which stands in the letterhead.
LineRange find_subject(Reading& reading, std::size_t stop) {
  LineRange subject;
  for (std::size_t p = 0; p < reading.head.size(); ++p) {
    if (reading.head[p].kind != Kind::subject) continue;
    subject = {reading.head[p].line, reading.head[p].line + 1};
    for (std::size_t next = p + 1; next < reading.head.size(); ++next) {
      HeadPiece& piece = reading.head[next];
      if (piece.kind == Kind::date || piece.kind == Kind::motto || piece.kind == Kind::stamp)
        continue; // the other column
      if (piece.kind != Kind::other || piece.line > subject.end + 1 || piece.line >= stop) break;
      const Line& line = reading.lines[piece.line];
      if (line.blank_before && !begins_lower(piece.text)) break;
      piece.kind = Kind::subject;
      subject.end = piece.line + 1;
    }
    break;
  }
  return subject;
}

std::size_t next_said(const Reading& reading, std::size_t from) {
  while (from < reading.lines.size() && !is_said(reading.lines[from]))
    ++from;
  return from;
}

// The headline of a text without type, letterhead and subject: an article's.
LineRange find_headline(const Reading& reading, std::size_t& stop) {
  for (std::size_t i = 0; i < reading.lines.size(); ++i) {
    const Line& line = reading.lines[i];
    if (!is_said(line)) continue;
    const bool strong =
        line.heading != 0 || ((line.bold || line.capitals) && !ends_item(line.text));
    if (!strong || line.kind != LineKind::text || line.text.size() > longest_head_line ||
        opens_outline(line))
      break;
    stop = i + 1;
    while (stop < reading.lines.size() && reading.continuation[stop] == Continuation::goes_on)
      ++stop;
    // "DANH SÁCH" / "TẬP THỂ, CÁ NHÂN ĐƯỢC TẶNG BẰNG KHEN": the word alone says not what is listed.
    const std::size_t below = next_said(reading, stop);
    if (line.folded == "danh sach" && below < reading.lines.size() && reading.lines[below].kind == LineKind::text &&
        (reading.lines[below].capitals || reading.lines[below].bold) && !opens_outline(reading.lines[below]))
      stop = below + 1;
    return {i, stop};
  }
  stop = 0;
  return {};
}

// "(thay thế Giấy mời số …)" below the abstract.
bool is_remark(const Line& line) {
  return line.kind == LineKind::text && line.text.starts_with('(') && line.text.ends_with(')');
}

LineRange find_addressees(const Reading& reading, std::size_t from) {
  const std::size_t begin = next_said(reading, from);
  std::size_t i = begin;
  if (i < reading.lines.size() && is_remark(reading.lines[i])) i = next_said(reading, i + 1);
  if (i >= reading.lines.size() || !opens_addressees(reading.lines[i])) return {};
  LineRange range{begin, i + 1};
  if (reading.lines[i].kind == LineKind::table_row) {
    while (range.end < reading.lines.size() && in_table(reading.lines[range.end]))
      ++range.end;
    return range;
  }
  bool open = reading.lines[i].text.ends_with(':') || reading.lines[i].text.ends_with(';');
  for (++i; i < reading.lines.size(); ++i) {
    const Line& line = reading.lines[i];
    if (!is_said(line)) continue;
    if (line.kind != LineKind::text || opens_outline(line) || line.text.size() > 400) break;
    const bool listed = line.bullet != 0 || line.text.starts_with('-') ||
                        reading.continuation[i] != Continuation::none;
    const bool below =
        !line.blank_before && basis_opening(line.folded) == 0 && line.text.size() < 150;
    if (!listed && (has_words(line.folded, "kinh moi") || line.text.ends_with(':'))) break;
    if (!listed && !(open && basis_opening(line.folded) == 0) && !below) break;
    range.end = i + 1;
    open = !listed && (line.text.ends_with(';') || line.text.ends_with(','));
    if (listed && line.text.ends_with('.')) break;
  }
  return range;
}

bool has_letterhead(const Reading& reading) {
  return std::any_of(reading.head.begin(), reading.head.end(), [](const HeadPiece& piece) {
    return is_letterhead_kind(piece.kind) || piece.kind == Kind::subject;
  });
}

} // namespace

bool opens_addressees(const Line& line) {
  std::string_view folded = line.folded;
  // "| Kính gửi: | - Sở Nội vụ;<br>- Sở Tài chính. |"
  if (line.kind == LineKind::table_row) folded = folded.substr(std::min(folded.find_first_not_of("| "), folded.size()));
  return opens_with(folded, "kinh gui") || opens_with(folded, "kinh moi") ||
         opens_with(folded, "dong kinh gui");
}

std::size_t find_head(Reading& reading) {
  std::string abstract;
  std::size_t stop = find_type(reading, abstract);
  mend_torn(reading.head);
  const std::size_t first = next_said(reading, 0);
  if (reading.type_line) {
    reading.letterhead = {first, *reading.type_line};
    stop = find_title(reading, *reading.type_line + 1, !abstract.empty());
    reading.title = {*reading.type_line, stop};
    mend_torn(reading.head);
  } else if (has_letterhead(reading)) {
    reading.title = find_subject(reading, stop);
    reading.letterhead = {first, stop};
  } else {
    reading.head.clear();
    reading.title = find_headline(reading, stop);
  }
  reading.addressees = find_addressees(reading, stop);
  return reading.addressees.empty() ? stop : reading.addressees.end;
}

} // namespace congbo
