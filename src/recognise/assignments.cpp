// Who does what (tổ chức thực hiện, phân công nhiệm vụ): agencies and their tasks, with deadlines.

#include <algorithm>
#include <array>

#include "recognise/columns.h"
#include "recognise/deadline.h"
#include "recognise/label.h"
#include "recognise/reading.h"
#include "recognise/task_agency.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

// Which cells of a table of tasks hold what; nowhere where there is none.
struct TaskColumns {
  std::size_t agency = nowhere, partner = nowhere, task = nowhere, deadline = nowhere;
};

std::optional<TaskColumns> task_header(const Line& row) {
  TaskColumns columns;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const std::string cell = fold(row.cells[i]);
    if (has_words(cell, "phoi hop")) columns.partner = i;
    else if (has_any(cell, {"chu tri", "thuc hien", "phu trach", "phan cong"}) && !has_words(cell, "thoi gian") &&
             columns.agency == nowhere)
      columns.agency = i;
    else if (has_any(cell, {"thoi gian", "thoi han", "han", "hoan thanh", "tien do"})) columns.deadline = i;
    else if (has_any(cell, {"noi dung", "nhiem vu", "cong viec"}) && columns.task == nowhere) columns.task = i;
  }
  if (columns.agency == nowhere || columns.task == nowhere) return std::nullopt;
  return columns;
}

class AssignmentsReader {
 public:
  AssignmentsReader(std::vector<Passage> passages, const DeadlineContext& context,
                    std::vector<Assignment>& out)
      : m_passages(std::move(passages)), m_context(context), m_out(out) {}

  void read(std::size_t from = 1) {
    for (std::size_t at = from; at < m_passages.size(); ++at) {
      const Passage& passage = m_passages[at];
      if (passage.is_row()) {
        read_row(*passage.head);
        continue;
      }
      if (closes_document(passage.wording().folded)) break;
      if (passage.is_item() || passage.head->heading > 0) read_item(at);
      else read_paragraph(passage);
    }
  }

 private:
  bool heads_list(std::size_t at) const {
    if (at + 1 >= m_passages.size()) return false;
    const Passage& next = m_passages[at + 1];
    return next.rank > m_passages[at].rank && !closes_document(next.wording().folded);
  }

  void read_item(std::size_t at) {
    const Passage& passage = m_passages[at];
    const Wording body = passage.body();
    if (m_open && passage.rank > m_rank) {
      m_listed = true;
      return add_task(body, passage.head->number);
    }
    if (const auto label = read_label(m_passages, at); label && (label->topics & topic_assignments)) {
      m_open = false;  // "1. Phân công nhiệm vụ" heads the agencies below it
      return;
    }
    m_open = open(assignment_head(body, heads_list(at)), passage.head->number);
    m_rank = passage.rank;
  }

  void read_paragraph(const Passage& passage) {
    const Wording words = passage.wording();
    if (m_open && take_limit(words)) return;
    if (m_open) {
      // Behind a list, or with what is asked of everybody, a paragraph belongs to no agency.
      const bool general = static_cast<bool>(opening_phrase(
          words.folded, {"de nghi", "yeu cau", "tran trong", "nhan duoc", "ke hoach nay", "uy ban nhan dan"}));
      if (general || m_listed) m_open = false;
      else add_task(words, passage.head->number);
      // "**Các thôn:**" behind the list of another agency heads a list of its own.
      if (general || !m_listed || !heads_agency(passage)) return;
    }
    // Without numbering, an agency must be told something in so many words.
    const AssignmentHead head = assignment_head(words, false);
    if (head.agency.empty() || (head.task.empty() && !words.folded.ends_with(':'))) return;
    if (word_count(head.agency.folded) > 25) return;
    open(head, passage.head->number);
    m_open = words.folded.ends_with(':');
    m_rank = m_open ? -1 : Passage::plain;
  }

  // "Hoàn thành trước ngày 25/8/2031." on a line of its own below what is to be done.
  bool take_limit(Wording words) {
    std::vector<Task>& tasks = m_out[m_current].tasks;
    if (tasks.empty() || tasks.back().deadline) return false;
    if (!opening_phrase(words.folded, {"hoan thanh", "xong truoc", "thoi gian hoan thanh", "thoi han", "cham nhat"})) return false;
    tasks.back().deadline = deadline_in(words, m_context);
    if (!tasks.back().deadline) return false;
    tasks.back().text.append(". ").append(trim_signs(words).text);
    return true;
  }

  static bool heads_agency(const Passage& passage) {
    return passage.head->bold || passage.wording().folded.ends_with(':');
  }

  // Begins the assignment of an agency; false where none is named.
  bool open(const AssignmentHead& head, int line) {
    if (head.agency.empty()) return false;
    const auto same = std::ranges::find(m_out, head.agency.text, &Assignment::agency);
    m_current = static_cast<std::size_t>(same - m_out.begin());
    if (same == m_out.end()) m_out.push_back({std::string(head.agency.text), {}});
    // "Chủ trì, phối hợp với các đơn vị thực hiện:" only leads to the tasks below.
    m_listed = !head.task.empty() && !head.task.folded.ends_with(':');
    if (m_listed) add_task(head.task, line);
    return true;
  }

  void add_task(Wording words, int line) {
    const Wording text = trim_signs(words);
    if (text.empty()) return;
    m_out[m_current].tasks.push_back({std::string(text.text), deadline_in(text, m_context), line});
  }

  void read_row(const Line& row) {
    if (const auto header = task_header(row)) {
      m_columns = header;
      return;
    }
    if (!m_columns) return;
    const auto cell = [&](std::size_t column) {
      return column < row.cells.size() ? trim_signs(row.cells[column]) : std::string_view();
    };
    const OwnWording agency(cell(m_columns->agency)), task(cell(m_columns->task));
    if (agency.text.empty() || task.text.empty()) return;
    open({agency.view(), {}}, row.number);
    add_task(task.view(), row.number);
    const OwnWording deadline(cell(m_columns->deadline));
    if (deadline.text.empty()) return;
    Task& added = m_out[m_current].tasks.back();
    // The column says that it is a deadline, whatever the words.
    const OwnWording said("Hoàn thành " + deadline.text);
    added.deadline = deadline_in(said.view(), m_context);
    if (!added.deadline) added.deadline.emplace();
    added.deadline->text = deadline.text;
  }

  std::vector<Passage> m_passages;
  const DeadlineContext& m_context;
  std::vector<Assignment>& m_out;
  std::size_t m_current = 0;
  bool m_open = false;  // what follows, deeper than m_rank, is a task of m_current
  bool m_listed = false;  // m_current has tasks that are items, or stand on its own line
  int m_rank = -1;
  std::optional<TaskColumns> m_columns;
};

// "Nội dung | Đơn vị thực hiện | Thời gian hoàn thành"; a programme has its hours in such a table.
bool plans_tasks(const Line& row) {
  const auto columns = task_header(row);
  if (!columns || columns->deadline == nowhere) return false;
  return has_any(fold(row.cells[columns->deadline]), {"hoan thanh", "tien do", "thoi han", "han", "thoi gian thuc hien"});
}

bool is_assignment_heading(Wording words) {
  constexpr std::size_t longest = 160;
  static constexpr std::array openings = in_order(
      {"to", "trien", "phan", "trach", "nhiem", "giao", "cac", "ve", "du", "mot", "kinh", "muc", "hinh", "cong"});
  static constexpr PhraseList headings(openings);
  if (!headings.opening(words.folded)) return false;
  const std::size_t colon = label_colon(words.folded);
  const std::string_view label = trim_signs(words.folded.substr(0, std::min(colon, longest)));
  return (topics_of(label) & topic_assignments) != 0;
}

// "Trách nhiệm" also opens sentences; only headings head assignments.
bool may_head(const Line& line) {
  if (line.kind != LineKind::text) return false;
  return line.numeral.kind != NumeralKind::none || line.heading > 0 || line.capitals || line.bold;
}

// "PHỤ LỤC III / PHÂN CÔNG NHIỆM VỤ": the title of an annex.
bool titles_assignments(const Reading& reading, LineRange annex) {
  int said = 0;
  for (std::size_t i = annex.begin; i < annex.end && said < 4; ++i) {
    const Line& line = reading.lines[i];
    if (!is_said(line)) continue;
    ++said;
    if (line.numeral.kind != NumeralKind::none || line.bullet != 0) return false;
    if (may_head(line) && is_assignment_heading(wording_of(line))) return true;
  }
  return false;
}

}  // namespace

void read_assignments(const Reading& reading, Document& document) {
  const DeadlineContext context = deadline_context(document);
  const auto read_range = [&](LineRange range) {
    for (std::size_t i = range.begin; i < range.end; ++i) {
      if (!may_head(reading.lines[i]) || !is_assignment_heading(behind_numeral(reading.lines[i]))) continue;
      const LineRange found{i, std::max(i + 1, end_below(reading, i, range.end))};
      AssignmentsReader(passages_in(reading, found), context, document.assignments).read();
      i = found.end - 1;
    }
  };
  read_range(reading.main);
  // A plan may say who does what by when in a table under any heading.
  if (document.kind == DocumentKind::ke_hoach && document.assignments.empty()) {
    for (std::size_t i = reading.main.begin; i < reading.main.end; ++i) {
      const Line& line = reading.lines[i];
      if (line.kind != LineKind::table_row || (i > 0 && in_table(reading.lines[i - 1])) || !plans_tasks(line)) continue;
      std::size_t end = i;
      while (end < reading.main.end && in_table(reading.lines[end])) ++end;
      AssignmentsReader(passages_in(reading, {i, end}), context, document.assignments).read(0);
      i = end - 1;
    }
  }
  // A decision that issues a plan has the plan for its annex; other annexes may be all about who does what.
  for (const LineRange annex : reading.annexes)
    if (document.kind == DocumentKind::quyet_dinh || titles_assignments(reading, annex)) read_range(annex);
  for (const Assignment& made : document.assignments)
    if (!made.tasks.empty())
      document.saw("assignments", made.tasks.front().line, Mark::opening_words, made.agency);
  std::erase_if(document.assignments, [](const Assignment& made) { return made.tasks.empty(); });
}

}  // namespace congbo
