#pragma once
// A recognised document: what a careful clerk reads out of its text (spec: document.schema.json, whose
// members these are). Nothing is invented: empty text, an empty optional or an empty list means that
// the document does not say. Text is NFC, with white space folded and Markdown marks removed.
// Lines are those of the file on disk, from 1.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/evidence.h"
#include "model/when.h"

namespace congbo {

enum class DocumentKind {
  ke_hoach,    // plan
  giay_moi,    // invitation
  quyet_dinh,  // decision
  thong_bao,   // notice
  bao_cao,     // report
  cong_van,    // official letter, without a type name ("V/v …")
  huong_dan,   // guidance
  chi_thi,     // directive
  to_trinh,    // submission
  nghi_quyet,  // resolution
  bien_ban,    // minutes
  quy_che,     // regulation
  giao_uoc,    // signed pledge
  bai_viet,    // article: no letterhead, number or signature block
  khac,        // anything else
};

// "ke-hoach", as in the schema.
std::string_view slug_of(DocumentKind kind);
std::optional<DocumentKind> parse_document_kind(std::string_view slug);

struct Issuer {  // cơ quan ban hành
  std::string name;
  std::string parent;  // cơ quan chủ quản, printed above it
};

struct LegalBasis {  // căn cứ
  std::string reference;  // "65/KH-UBND"; a law without a number by its name
  std::optional<When> date;
  std::string issuer;
  std::string text;
  int line = 0;
};

struct Section {
  std::string numeral;  // "I", "1", "a", "Điều 1"
  std::string heading;  // empty where the numeral opens a sentence
  int line = 0;
  std::vector<Section> children;
};

struct DelegateMember {
  std::string text;
  std::optional<int> count;
  int line = 0;
};

struct DelegateGroup {
  std::string label;
  std::optional<int> stated;  // persons, as the heading of the group states
  int line = 0;               // of the heading; of the first member where there is none
  std::vector<DelegateMember> members;
};

struct Delegates {  // thành phần tham dự
  std::optional<int> total;
  int total_line = 0;
  std::vector<DelegateGroup> groups;
};

struct AnnouncedEvent {
  std::string name;
  std::optional<When> time;
  std::string venue;
  std::string chair;  // chủ trì
  std::optional<Delegates> delegates;
  std::vector<std::string> programme;  // agenda items, in order
  std::vector<std::string> backdrop;   // maket: the lines on the banner
  int time_line = 0;
  int venue_line = 0;
};

struct BudgetLine {
  std::string text;
  std::optional<double> quantity;
  std::optional<long long> unit_price;  // đồng
  std::optional<long long> amount;      // đồng
  int line = 0;
};

struct Budget {  // kinh phí, dự toán
  std::string source;
  std::vector<BudgetLine> lines;
  std::optional<long long> total;  // đồng
  std::string total_in_words;
  int total_line = 0;
};

struct Task {
  std::string text;
  std::optional<When> deadline;
  int line = 0;
};

struct Assignment {  // phân công nhiệm vụ
  std::string agency;
  std::vector<Task> tasks;
};

struct Signer {
  std::string authority;  // "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"
  std::string position;   // "CHỦ TỊCH"
  std::string name;
};

struct Signature : Signer {
  std::vector<Signer> cosigners;  // left to right
  int line = 0;                   // where the block begins
};

enum class HonoreeKind { ca_nhan, tap_the, ho_gia_dinh };  // individual, collective, household
std::string_view slug_of(HonoreeKind kind);
std::optional<HonoreeKind> parse_honoree_kind(std::string_view slug);

struct Honoree {
  std::string order;      // STT as printed
  std::string honorific;  // "Ông", "Bà", "Đồng chí"
  std::string name;       // without the honorific and Hộ; a household by its head
  HonoreeKind kind = HonoreeKind::ca_nhan;
  std::string position;
  std::string unit;
  std::string award;   // as printed in the row, else in its group, else in the title or Điều 1
  std::string reason;  // thành tích, of the row or its group
  int line = 0;
  std::string list;  // the list file beside the document that it comes from; empty = the document
};

// A row or item of a list of honorees in which no name could be read (A05): nothing is dropped in silence.
struct UnreadRow {
  int line = 0;
  std::string text;
};

// How many are honoured, as the title or an article says: "cho 06 tập thể, 12 cá nhân".
struct StatedCount {
  int count = 0;
  HonoreeKind kind = HonoreeKind::ca_nhan;
  std::string award;  // the one award that the same words name, by its id in the register; empty = all
  int line = 0;
};

struct Ranking {  // xếp loại
  std::string unit;
  std::optional<double> self_score;  // điểm tự chấm
  std::optional<double> score;
  std::string rank;  // "Nhất"
  int line = 0;
};

struct Annex {  // phụ lục
  std::string title;
  int line = 0;
};

// What a document says of another one: that it corrects it (đính chính), or revokes it or awards of it
// (hủy bỏ, thu hồi).
struct Amendment {
  enum class Kind { corrects, revokes } kind = Kind::corrects;
  std::string reference;     // of the other, "97/QĐ-UBND"; empty where none is named
  std::optional<When> date;  // of the other, as said beside its number
  bool whole = false;        // revokes all of it: neither parts nor persons are named
  std::string text;          // a line a paragraph, row or cell: whom the revocation names stands here
  int line = 0;
};

// The part of the official layout (decree 30/2020/NĐ-CP, annex I) that a run of lines belongs to, for
// showing the text at its official places. Parts cover the body's lines in order, without overlap;
// lines of no part are empty or left-over marks.
enum class PartKind {
  letterhead,  // agency, motto, number, place and date
  title,       // type name and abstract (trích yếu)
  addressees,  // kính gửi
  preamble,    // legal bases and the sentence that opens
  body,
  recipients,  // nơi nhận
  signature,
  annex,
};

struct Part {
  PartKind kind = PartKind::body;
  int first_line = 0;
  int last_line = 0;  // inclusive
};

struct Document {
  std::string source;  // path relative to the site (as given for `inspect`), NFC, with '/'
  DocumentKind kind = DocumentKind::khac;
  std::string type_name;  // the type's name as printed ("KẾ HOẠCH"); empty where there is none
  std::string number;     // "54"
  std::string symbol;     // "KH-UBND"
  int number_line = 0;
  std::optional<Issuer> issuer;
  std::string place;
  std::optional<When> date;  // of issue
  int date_line = 0;
  std::string title;  // trích yếu, the abstract under the type's name
  int title_line = 0;
  std::vector<std::string> addressees;
  std::vector<LegalBasis> bases;
  std::vector<Section> sections;
  std::optional<AnnouncedEvent> event;
  std::vector<AnnouncedEvent> other_events;
  std::optional<Budget> budget;
  std::vector<Assignment> assignments;
  std::vector<std::string> recipients;
  std::optional<Signature> signature;
  std::vector<Honoree> honorees;
  std::vector<UnreadRow> unread_rows;
  std::vector<StatedCount> stated_counts;  // of those honoured, in order
  std::vector<Ranking> rankings;
  std::vector<std::string> parties;  // of a pledge
  std::vector<Annex> annexes;

  std::vector<Part> parts;
  std::vector<int> joined_lines;  // lines that begin with a false bullet: the tail of a name broken at ' - '
  bool draft_mark = false;        // DỰ THẢO
  bool speaks_of_list = false;    // "có danh sách kèm theo"
  bool date_blank = false;        // day or month left blank in 'ngày … tháng … năm …'
  bool number_blank = false;      // 'Số:' with nothing before the slash
  // A notice that its event is off: hủy, không tổ chức / hoãn, tạm hoãn, lùi.
  enum class Notice { none, postponed, cancelled } notice = Notice::none;
  std::vector<Amendment> amendments;
  // Its title says that it corrects or revokes: those whom it names are not honoured by it.
  bool amends_only = false;
  std::vector<int> further_documents;  // lines where another document begins in the same file (V17)

  // Why, for `inspect`: in the order of reading; at most one entry a member and line.
  std::vector<Evidence> evidence;
  void saw(std::string_view member, int line, Mark mark, std::string_view seen = {}) {
    evidence.push_back({member, line, mark, std::string(seen)});
  }
};

}  // namespace congbo
