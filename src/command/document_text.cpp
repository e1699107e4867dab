#include "command/document_text.h"

#include "vietnamese/number_words.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

class Sheet {
 public:
  explicit Sheet(Language language) : m_language(language) {}

  void field(const Words& name, const std::string& value, int line = 0) {
    if (value.empty()) return;
    row(in(name, m_language), value, line, 0);
  }

  void heading(const Words& name, int line = 0) { row(in(name, m_language), "", line, 0); }

  void item(const std::string& text, int line = 0, int depth = 1) { row("", text, line, depth); }

  std::string take() { return std::move(m_text); }

 private:
  void row(const std::string& name, const std::string& value, int line, int depth) {
    constexpr std::size_t column = 22;
    m_text += name;
    const std::size_t width = code_points(name);
    m_text += std::string(width < column ? column - width : 1, ' ');
    m_text += std::string(static_cast<std::size_t>(depth > 1 ? (depth - 1) * 2 : 0), ' ');
    m_text += value;
    if (line > 0) m_text += (m_language == Language::vi ? "  (dòng " : "  (line ") + std::to_string(line) + ")";
    while (m_text.ends_with(' ')) m_text.pop_back();
    m_text += '\n';
  }
  Language m_language;
  std::string m_text;
};

std::string shown(const std::optional<When>& when) {
  if (!when) return {};
  std::string text = when->text;
  text += " → " + (when->edtf.empty() ? std::string("?") : when->edtf);
  return when->tentative ? text + " (?)" : text;
}

std::string counted(const std::string& text, const std::optional<int>& count) {
  return count ? text + ": " + std::to_string(*count) : text;
}

void add_sections(Sheet& sheet, const std::vector<Section>& sections, int depth) {
  constexpr int deepest_shown = 4;
  for (const Section& section : sections) {
    sheet.item(section.numeral + "  " + (section.heading.empty() ? "…" : section.heading), section.line, depth);
    if (depth < deepest_shown) add_sections(sheet, section.children, depth + 1);
  }
}

void add_event(Sheet& sheet, const AnnouncedEvent& event) {
  sheet.field({"Sự kiện", "Event"}, event.name);
  sheet.field({"Thời gian", "Time"}, shown(event.time), event.time_line);
  sheet.field({"Địa điểm", "Venue"}, event.venue, event.venue_line);
  sheet.field({"Chủ trì", "Chair"}, event.chair);
  if (event.delegates) {
    const Delegates& delegates = *event.delegates;
    sheet.heading({"Đại biểu", "Delegates"}, delegates.total_line);
    if (delegates.total) sheet.item(format_integer(*delegates.total), delegates.total_line);
    for (const DelegateGroup& group : delegates.groups) {
      sheet.item(counted(group.label.empty() ? "–" : group.label, group.stated), group.line);
      for (const DelegateMember& member : group.members) sheet.item(counted(member.text, member.count), member.line, 2);
    }
  }
  if (!event.programme.empty()) sheet.heading({"Chương trình", "Programme"});
  for (const std::string& item : event.programme) sheet.item(item);
  if (!event.backdrop.empty()) sheet.heading({"Maket", "Backdrop"});
  for (const std::string& line : event.backdrop) sheet.item(line);
}

void add_budget(Sheet& sheet, const Budget& budget) {
  sheet.heading({"Kinh phí", "Budget"});
  if (!budget.source.empty()) sheet.item(budget.source);
  for (const BudgetLine& line : budget.lines)
    sheet.item(line.text + (line.amount ? ": " + format_integer(*line.amount) : ""), line.line);
  if (budget.total) sheet.item("= " + format_integer(*budget.total), budget.total_line);
}

void add_outcome(Sheet& sheet, const Document& document) {
  if (!document.honorees.empty())
    sheet.field({"Được khen thưởng", "Honorees"}, std::to_string(document.honorees.size()));
  for (const Honoree& honoree : document.honorees) {
    std::string text = honoree.order.empty() ? "" : honoree.order + ". ";
    for (const std::string* part : {&honoree.honorific, &honoree.name})
      if (!part->empty()) text += *part + " ";
    for (const std::string* part : {&honoree.position, &honoree.unit, &honoree.award})
      if (!part->empty()) text += "| " + *part + " ";
    sheet.item(text, honoree.line);
  }
  if (!document.rankings.empty()) sheet.heading({"Xếp loại", "Rankings"});
  for (const Ranking& ranking : document.rankings) sheet.item(ranking.unit + " | " + ranking.rank, ranking.line);
}

}  // namespace

std::string document_as_text(const Document& document, Language language) {
  Sheet sheet(language);
  sheet.field({"Tệp", "File"}, document.source);
  sheet.field({"Loại", "Kind"}, std::string(slug_of(document.kind)));
  sheet.field({"Số", "Number"}, document.number, document.number_line);
  sheet.field({"Ký hiệu", "Symbol"}, document.symbol, document.number_line);
  if (document.issuer) sheet.field({"Cơ quan ban hành", "Issuer"}, document.issuer->name);
  if (document.issuer) sheet.field({"Cơ quan chủ quản", "Parent"}, document.issuer->parent);
  sheet.field({"Địa danh", "Place"}, document.place);
  sheet.field({"Ngày ban hành", "Date"}, shown(document.date), document.date_line);
  sheet.field({"Trích yếu", "Title"}, document.title, document.title_line);
  for (const std::string& addressee : document.addressees) sheet.field({"Kính gửi", "Addressee"}, addressee);
  for (const LegalBasis& basis : document.bases) sheet.field({"Căn cứ", "Legal basis"}, basis.reference, basis.line);
  if (!document.sections.empty()) sheet.heading({"Bố cục", "Sections"});
  add_sections(sheet, document.sections, 1);
  if (document.event) add_event(sheet, *document.event);
  for (const AnnouncedEvent& event : document.other_events) add_event(sheet, event);
  if (document.budget) add_budget(sheet, *document.budget);
  for (const Assignment& assignment : document.assignments) {
    sheet.field({"Phân công", "Assignment"}, assignment.agency);
    for (const Task& task : assignment.tasks)
      sheet.item(task.text + (task.deadline ? " [" + shown(task.deadline) + "]" : ""), task.line, 2);
  }
  for (const std::string& recipient : document.recipients) sheet.field({"Nơi nhận", "Recipient"}, recipient);
  if (document.signature) {
    const Signature& signature = *document.signature;
    sheet.field({"Thẩm quyền ký", "Authority"}, signature.authority, signature.line);
    sheet.field({"Chức vụ", "Position"}, signature.position, signature.line);
    sheet.field({"Người ký", "Signer"}, signature.name, signature.line);
    for (const Signer& signer : signature.cosigners)
      sheet.field({"Cùng ký", "Cosigner"}, signer.position + " " + signer.name);
  }
  add_outcome(sheet, document);
  for (const Annex& annex : document.annexes) sheet.field({"Phụ lục", "Annex"}, annex.title, annex.line);
  return sheet.take() + "\n";
}

}  // namespace congbo
