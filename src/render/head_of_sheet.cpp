// The head of the sheet: letterhead, title, addressees (decree 30/2020/NĐ-CP, annex I, boxes 1 to
// 5, 9a).

#include <algorithm>

#include "render/coverage.h"
#include "render/event_facts.h"
#include "render/section_plan.h"
#include "render/sheet.h"
#include "render/sheet_parts.h"
#include "vietnamese/edtf.h"
#include "vietnamese/fold.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

constexpr std::string_view nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"; // Quốc hiệu
constexpr std::string_view motto = "Độc lập - Tự do - Hạnh phúc";         // Tiêu ngữ
constexpr std::string_view party = "ĐẢNG CỘNG SẢN VIỆT NAM";
constexpr std::string_view party_folded = "dang cong san viet nam";

std::string said_in(const LineList& lines) {
  std::string said;
  for (const Line* line : lines)
    said += said_on(*line) + "\n";
  return said;
}

// "ngày 26 tháng 8 năm 2019" as printed; a blank day or month shows as "…".
std::string spelled_date(const When& when) {
  const std::string folded = fold(when.text);
  if (folded.starts_with("ngay") && folded.find("thang") != std::string::npos) {
    std::string text = when.text;
    for (const std::string_view blank : {"ngày tháng", "tháng năm"}) {
      const std::size_t at = lower(text).find(blank);
      if (at != std::string::npos) text.insert(at + blank.find(' '), " …");
    }
    return text;
  }
  const auto day = edtf_day(when.edtf);
  return day ? spell_date(*day) : when.text;
}

std::string place_and_date(const Document& document) {
  const std::string date = document.date ? spelled_date(*document.date) : std::string();
  if (document.place.empty() || date.empty()) return document.place + date;
  return document.place + ", " + date;
}

// Official documents show the nation's name even where a conversion lost it; pledges and texts
// without a number or an issuer do only as printed.
bool has_letterhead(const Document& document, const SheetParts& parts) {
  if (document.kind == DocumentKind::bai_viet) return false;
  const bool printed = !words_of(said_in(parts.letterhead)).empty();
  const bool unofficial =
      document.kind == DocumentKind::khac || document.kind == DocumentKind::giao_uoc;
  return printed || (!unofficial && (document.issuer || !document.symbol.empty()));
}

void leave_aside(const LineList& lines, const ShownWords& shown, LineList& aside) {
  for (const Line* line : lines)
    if (!shown.cover(said_on(*line))) aside.push_back(line);
}

void place_letterhead(const Document& document, const SheetParts& parts, Sheet& sheet,
                      LineList& aside) {
  ShownWords shown;
  if (has_letterhead(document, parts)) {
    SheetLetterhead head;
    if (document.issuer) {
      head.parent = upper(document.issuer->parent);
      head.issuer = upper(document.issuer->name);
    }
    head.number = reference_of(document);
    if (document.kind == DocumentKind::cong_van) head.subject = document.title;
    const std::string printed = words_line(said_in(parts.letterhead));
    const bool of_party = printed.find(party_folded) != std::string::npos;
    head.nation = of_party ? party : nation;
    head.motto = of_party ? std::string_view() : motto;
    head.place_date = place_and_date(document);
    for (const std::string* text : {&head.parent, &head.issuer, &head.number, &head.subject,
                                    &head.nation, &head.motto, &head.place_date})
      shown.add(*text);
    shown.add("Số");
    sheet.letterhead = std::move(head);
  }
  leave_aside(parts.letterhead, shown, aside);
}

bool is_authority(const Line& line) {
  constexpr std::size_t longest = 120;
  return line.kind == LineKind::text && line.capitals && code_points(line.text) < longest;
}

void append_line(std::string& text, std::string_view line) {
  if (!text.empty()) text += ' ';
  text += line;
}

void place_title(const Document& document, const SheetParts& parts, Sheet& sheet, LineList& aside) {
  sheet.type_name = document.type_name;
  sheet.abstract = document.title;
  ShownWords shown;
  shown.add(sheet.type_name);
  shown.add(sheet.abstract);
  ShownWords row = shown; // of a table: a letter's reference, subject, place and date
  if (sheet.letterhead)
    row.add("Số " + sheet.letterhead->number + " " + sheet.letterhead->place_date);
  for (const Line* line : parts.title) {
    if ((line->kind == LineKind::table_row ? row : shown).cover(said_on(*line))) continue;
    // Below the title of a decision stands who decides.
    if (is_authority(*line) && document.title_line > 0 && line->number > document.title_line)
      append_line(sheet.authority, line->text);
    else
      aside.push_back(line);
  }
}

// The same line at the beginning of the preamble, where the title ends with the abstract.
void take_authority(SheetParts& parts, Sheet& sheet) {
  LineList& lines = parts.preamble;
  auto line = lines.begin();
  for (; line != lines.end(); ++line) {
    if ((*line)->kind == LineKind::blank) continue;
    const bool decides = (*line)->folded.starts_with("quyet dinh");
    if (!sheet.authority.empty() || !is_authority(**line) || decides) break;
    std::string authority;
    for (; line != lines.end() && is_authority(**line); ++line)
      append_line(authority, (*line)->text);
    sheet.authority = authority;
    break;
  }
  if (!sheet.authority.empty()) lines.erase(lines.begin(), line);
}

void place_addressees(const Document& document, const SheetParts& parts, Sheet& sheet,
                      LineList& aside) {
  // "… trân trọng kính mời: …" in the running text stays there, and is not said twice.
  if (!parts.addressees.empty()) sheet.addressees = document.addressees;
  if (sheet.addressees.empty()) return leave_aside(parts.addressees, {}, aside);
  for (const Line* line : parts.addressees) {
    const std::size_t colon = line->text.find(':');
    if (line->text.empty() || colon == std::string_view::npos) continue;
    sheet.addressees_label = line->text.substr(0, colon + 1);
    break;
  }
  ShownWords shown;
  shown.add(sheet.addressees_label);
  for (const std::string& name : sheet.addressees)
    shown.add(name);
  leave_aside(parts.addressees, shown, aside);
}

} // namespace

void place_head(const Document& document, SheetParts& parts, Sheet& sheet, LineList& aside) {
  place_letterhead(document, parts, sheet, aside);
  place_title(document, parts, sheet, aside);
  take_authority(parts, sheet);
  place_addressees(document, parts, sheet, aside);
}

} // namespace congbo
