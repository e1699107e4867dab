// Marks of a document's state: draft, an event put off or called off, a list that lies beside it.

#include <algorithm>
#include <array>

#include "recognise/reading.h"
#include "recognise/wording.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

using Notice = Document::Notice;

constexpr std::array<std::string_view, 6> cancelling = {
    "huy", "khong to chuc", "dung to chuc", "huy bo", "bai bo viec to chuc", "huy to chuc"};
constexpr std::array<std::string_view, 8> postponing = {
    "hoan", "tam hoan", "lui", "lui thoi gian", "doi lich", "tam dung", "hoan to chuc", "lui ngay"};
// What is put off: without one of these the words mean something else ("hủy tài liệu").
constexpr std::array<std::string_view, 16> events = {
    "hoi nghi", "dai hoi",   "le",      "cuoc hop",     "hop",     "hoi thi",
    "hoi thao", "ngay hoi",  "buoi le", "chuong trinh", "to chuc", "su kien",
    "toa dam",  "lien hoan", "gap mat", "giai"};

constexpr std::array<std::string_view, 6> announcing = {"thong bao", "quyet dinh",    "thong nhat",
                                                        "de nghi",   "xin thong bao", "chu truong"};

// The notice that a sentence gives, from words like "hoãn" with an event named close behind.
Notice notice_in(std::string_view folded) {
  constexpr std::size_t near = 120;
  const FoundWords off = find_any(folded, cancelling);
  const FoundWords later = find_any(folded, postponing);
  const bool is_off = off && off.begin < later.begin;
  const FoundWords& words = is_off ? off : later;
  if (!words) return Notice::none;
  const std::size_t from = words.begin;
  if (!find_any(folded.substr(from, near), events)) return Notice::none;
  return is_off ? Notice::cancelled : Notice::postponed;
}

// Folding takes "hoàn" (complete) for "hoãn" (put off), and "lùi" for "lui": the accents must be
// there, unless the text has none at all.
bool accents_agree(std::string_view text, Notice notice) {
  const std::string small = lower(text);
  if (small == fold(text)) return true;
  if (notice == Notice::postponed)
    return small.find("hoãn") != nowhere || small.find("lùi") != nowhere ||
           small.find("đổi lịch") != nowhere || small.find("tạm dừng") != nowhere;
  return small.find("hủy") != nowhere || small.find("huỷ") != nowhere ||
         small.find("không tổ chức") != nowhere || small.find("dừng tổ chức") != nowhere ||
         small.find("bãi bỏ") != nowhere;
}

Notice notice_said(std::string_view text) {
  const Notice notice = notice_in(fold(text));
  return notice != Notice::none && accents_agree(text, notice) ? notice : Notice::none;
}

bool may_give_notice(DocumentKind kind) {
  return kind == DocumentKind::thong_bao || kind == DocumentKind::cong_van ||
         kind == DocumentKind::quyet_dinh || kind == DocumentKind::giay_moi;
}

// "UBND … thông báo tạm hoãn tổ chức Hội nghị …": in the first sentences of a notice or letter.
Notice notice_in_opening(const Reading& reading) {
  int items = 0;
  for (std::size_t i = reading.main.begin; i < reading.main.end && items < 4; ++i) {
    const Line& line = reading.lines[i];
    if (line.kind != LineKind::text) continue;
    ++items;
    const std::size_t words = find_any(line.folded.substr(0, 3000), announcing).end;
    if (words == nowhere) continue;
    const std::size_t begin = SourceOffsets(line.text).at(words);
    const Notice notice = notice_said(line.text.substr(begin, 300));
    if (notice != Notice::none) return notice;
  }
  return Notice::none;
}

bool names_list(std::string_view folded) {
  constexpr std::size_t near = 60;
  for (std::size_t at = folded.find("danh sach"); at != nowhere;
       at = folded.find("danh sach", at + 9)) {
    const std::size_t from = at > 30 ? at - 30 : 0;
    const std::string_view around = folded.substr(from, at - from + near);
    if (has_words(around, "kem theo") || has_words(around, "dinh kem") ||
        has_words(around, "gui kem") || has_words(around, "kem"))
      return true;
  }
  return false;
}

} // namespace

void read_notice(const Reading& reading, Document& document) {
  document.draft_mark =
      std::any_of(reading.head.begin(), reading.head.end(),
                  [](const HeadPiece& piece) { return piece.kind == HeadPiece::Kind::draft; });
  if (reading.type_line) {
    const Line& line = reading.lines[*reading.type_line];
    document.draft_mark =
        document.draft_mark || (line.text.size() < 80 && has_words(line.folded, "du thao"));
  }
  for (std::size_t i = reading.main.begin; i < reading.main.end && !document.speaks_of_list; ++i)
    document.speaks_of_list = names_list(reading.lines[i].folded);
  if (!may_give_notice(document.kind)) return;
  document.notice = notice_said(document.title);
  const bool letter =
      document.kind == DocumentKind::thong_bao || document.kind == DocumentKind::cong_van;
  if (document.notice == Notice::none && letter) document.notice = notice_in_opening(reading);
}

} // namespace congbo
