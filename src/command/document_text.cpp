#include "command/document_text.h"

#include "command/document_sheet.h"

namespace congbo {
namespace {

struct KindName {
  DocumentKind kind;
  Words name;
};

const KindName kind_names[] = {
    {DocumentKind::ke_hoach, {"kế hoạch", "plan"}},
    {DocumentKind::giay_moi, {"giấy mời", "invitation"}},
    {DocumentKind::quyet_dinh, {"quyết định", "decision"}},
    {DocumentKind::thong_bao, {"thông báo", "notice"}},
    {DocumentKind::bao_cao, {"báo cáo", "report"}},
    {DocumentKind::cong_van, {"công văn", "official letter"}},
    {DocumentKind::huong_dan, {"hướng dẫn", "guidance"}},
    {DocumentKind::chi_thi, {"chỉ thị", "directive"}},
    {DocumentKind::to_trinh, {"tờ trình", "submission"}},
    {DocumentKind::nghi_quyet, {"nghị quyết", "resolution"}},
    {DocumentKind::bien_ban, {"biên bản", "minutes"}},
    {DocumentKind::quy_che, {"quy chế", "regulation"}},
    {DocumentKind::giao_uoc, {"giao ước", "pledge"}},
    {DocumentKind::bai_viet, {"bài viết", "article"}},
    {DocumentKind::khac, {"khác", "other"}},
};

std::string kind_of(const Document& document, Language language) {
  for (const KindName& row : kind_names)
    if (row.kind == document.kind) return in(row.name, language);
  return std::string(slug_of(document.kind));
}

void add_head(DocumentSheet& sheet) {
  const Document& document = sheet.document;
  const Words blank{"để trống trong văn bản", "left blank in the document"};
  sheet.field({"Loại", "Kind"}, kind_of(document, sheet.language), "kind");
  sheet.field({"Tên loại", "Name of its type"}, document.type_name, "type_name");
  const std::string number = document.number.empty() && document.number_blank
                                 ? in(blank, sheet.language)
                                 : document.number;
  sheet.main_field({"Số", "Number"}, number, "number", document.number_line);
  sheet.field({"Ký hiệu", "Symbol"}, document.symbol, "symbol", document.number_line);
  const Issuer issuer = document.issuer.value_or(Issuer{});
  sheet.main_field({"Cơ quan ban hành", "Issuer"}, issuer.name, "issuer");
  sheet.field({"Cơ quan chủ quản", "Agency above"}, issuer.parent, "issuer.parent");
  sheet.field({"Địa danh", "Place"}, document.place, "place");
  std::string date = shown(document.date, sheet.language);
  if (document.date_blank) {
    const Words blank_day{"ngày hoặc tháng để trống", "day or month left blank"};
    date += (date.empty() ? "" : "; ") + in(blank_day, sheet.language);
  }
  sheet.main_field({"Ngày ban hành", "Date of issue"}, date, "date", document.date_line);
  sheet.main_field({"Trích yếu", "Title"}, document.title, "title", document.title_line);
}

void add_signature(DocumentSheet& sheet) {
  const Signature signature = sheet.document.signature.value_or(Signature{});
  const int line = signature.line;
  sheet.field({"Thẩm quyền ký", "Signs for"}, signature.authority, "signature.authority", line);
  sheet.field({"Chức vụ", "Position"}, signature.position, "signature.position", line);
  sheet.main_field({"Người ký", "Signer"}, signature.name, "signature.name", line);
  for (const Signer& signer : signature.cosigners) {
    std::string text = signer.authority;
    for (const std::string* part : {&signer.position, &signer.name})
      if (!part->empty()) text += (text.empty() ? "" : " · ") + *part;
    sheet.field({"Cùng ký", "Signs too"}, text, "signature.cosigners");
  }
}

void add_texts(DocumentSheet& sheet, const Words& name, const std::vector<std::string>& texts,
               std::string_view member) {
  if (texts.empty()) return;
  sheet.list(name, std::to_string(texts.size()), member);
  for (const std::string& text : texts)
    sheet.item(text);
}

void add_bases(DocumentSheet& sheet) {
  const std::vector<LegalBasis>& bases = sheet.document.bases;
  if (bases.empty()) return;
  // Each item says where it comes from.
  sheet.text.blank();
  sheet.text.row(in({"Căn cứ", "Legal bases"}, sheet.language), std::to_string(bases.size()));
  for (const LegalBasis& basis : bases) {
    std::string text = basis.reference;
    if (basis.date) text += " · " + shown(basis.date, sheet.language);
    if (!basis.issuer.empty()) text += " · " + basis.issuer;
    sheet.item(text, "bases", basis.line);
  }
}

void add_sections(DocumentSheet& sheet) {
  const std::vector<Section>& top = sheet.document.sections;
  if (top.empty()) return;
  sheet.text.blank();
  sheet.text.row(in({"Bố cục", "Outline"}, sheet.language), "");
  struct Level {
    const std::vector<Section>* list;
    std::size_t next = 0;
  };
  std::vector<Level> levels{{&top}};
  while (!levels.empty()) {
    Level& level = levels.back();
    if (level.next == level.list->size()) {
      levels.pop_back();
      continue;
    }
    const Section& section = (*level.list)[level.next++];
    std::string text = section.numeral;
    if (!section.heading.empty()) text += (text.empty() ? "" : ". ") + section.heading;
    sheet.item(text, "sections", section.line, levels.size() - 1);
    if (!section.children.empty()) levels.push_back({&section.children});
  }
}

void add_notes(DocumentSheet& sheet) {
  const Document& document = sheet.document;
  std::vector<Words> notes;
  if (document.draft_mark) notes.push_back({"có dấu DỰ THẢO", "marked DỰ THẢO (draft)"});
  if (document.notice == Document::Notice::postponed)
    notes.push_back({"báo hoãn sự kiện", "says that its event is postponed"});
  if (document.notice == Document::Notice::cancelled)
    notes.push_back({"báo hủy sự kiện", "says that its event is cancelled"});
  if (document.speaks_of_list)
    notes.push_back({"nói có danh sách kèm theo", "speaks of a list attached"});
  for (const Amendment& amendment : document.amendments) {
    const std::string other = amendment.reference.empty() ? "?" : amendment.reference;
    if (amendment.kind == Amendment::Kind::corrects) notes.push_back({"đính chính " + other, "corrects " + other});
    else if (amendment.whole) notes.push_back({"hủy bỏ " + other, "revokes " + other});
    else notes.push_back({"hủy bỏ một phần " + other, "revokes a part of " + other});
  }
  for (const int line : document.further_documents)
    notes.push_back({"văn bản khác bắt đầu ở dòng " + std::to_string(line),
                     "another document begins on line " + std::to_string(line)});
  if (notes.empty()) return;
  sheet.text.blank();
  sheet.text.row(in({"Ghi chú", "Notes"}, sheet.language), "");
  for (const Words& note : notes)
    sheet.text.item(in(note, sheet.language));
}

} // namespace

std::string shown(const std::optional<When>& when, Language language) {
  if (!when) return {};
  const Words nowhere{"không xếp được vào lịch", "no place on a calendar"};
  const Words tentative{" (dự kiến)", " (tentative)"};
  std::string text = when->text + " → " + (when->edtf.empty() ? in(nowhere, language) : when->edtf);
  return when->tentative ? text + in(tentative, language) : text;
}

std::string document_as_text(const Document& document, Language language) {
  DocumentSheet sheet(document, language);
  sheet.text.title(document.source);
  add_head(sheet);
  add_signature(sheet);
  add_event(sheet, document.event.value_or(AnnouncedEvent{}), true);
  for (const AnnouncedEvent& event : document.other_events)
    add_event(sheet, event, false);
  add_texts(sheet, {"Kính gửi", "Addressees"}, document.addressees, "addressees");
  add_bases(sheet);
  if (document.budget) add_budget(sheet, *document.budget);
  add_assignments(sheet);
  add_honorees(sheet);
  add_rankings(sheet);
  add_texts(sheet, {"Bên giao ước", "Parties"}, document.parties, "parties");
  add_texts(sheet, {"Nơi nhận", "Recipients"}, document.recipients, "recipients");
  if (!document.annexes.empty()) {
    sheet.text.blank();
    sheet.text.row(in({"Phụ lục", "Annexes"}, language), std::to_string(document.annexes.size()));
    for (const Annex& annex : document.annexes)
      sheet.item(annex.title, "annexes", annex.line);
  }
  add_sections(sheet);
  add_notes(sheet);
  return sheet.text.take() + "\n";
}

} // namespace congbo
