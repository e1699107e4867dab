// The guests of an event (thành phần tham dự): groups, members, and the numbers said of them.

#include <algorithm>

#include "recognise/event_parts.h"
#include "vietnamese/number_words.h"

namespace congbo {
namespace {


struct Persons {
  int count = 0;
  std::size_t begin = 0;  // of the digits
  std::size_t end = 0;    // behind the word for persons
};

bool digit(char c) { return c >= '0' && c <= '9'; }

// The persons counted at `at`: "02 đại biểu", "1.200 người".
std::optional<Persons> persons_at(std::string_view folded, std::size_t at) {
  std::size_t end = at;
  while (end < folded.size() && (digit(folded[end]) || folded[end] == '.')) ++end;
  const auto number = parse_integer(folded.substr(at, end - at));
  if (!number || *number > 1'000'000) return std::nullopt;
  while (end < folded.size() && folded[end] == ' ') ++end;
  const PhrasePlace word = opening_phrase(folded.substr(end), {"dai bieu", "nguoi", "dong chi", "d/c", "vi",
                                                        "khach", "thanh vien", "phong vien", "em", "hoc sinh",
                                                        "giao vien", "doan vien", "hoi vien", "sinh vien",
                                                        "truong thon", "ca nhan", "can bo", "cong chuc", "vien chuc",
                                                        "chuyen vien", "nhan vien", "lanh dao", "chien si",
                                                        "nha giao", "ong", "cu", "thanh nien", "quan nhan"});
  if (!word) return std::nullopt;
  return Persons{static_cast<int>(*number), at, end + word.end};
}

// The first count of persons, or the one that sums up ("15 xã x 02 người = 30 người").
std::optional<Persons> persons_in(std::string_view folded) {
  std::optional<Persons> first;
  for (std::size_t at = 0; at < folded.size(); ++at) {
    if (!digit(folded[at])) continue;
    if (at > 0 && (digit(folded[at - 1]) || folded[at - 1] == '.' || folded[at - 1] == '/')) continue;
    const std::optional<Persons> found = persons_at(folded, at);
    if (!found) continue;
    const std::size_t equals = folded.substr(0, at).rfind('=');
    if (equals != nowhere && trim_signs(folded.substr(equals + 1, at - equals - 1)).empty())
      return found;
    if (!first) first = found;
  }
  return first;
}

// "mỗi đơn vị 02 đại biểu", "02 người/đơn vị" count no group.
bool counts_each(Wording words, const Persons& persons) {
  if (words.folded.substr(persons.end).starts_with('/')) return true;
  // "(mỗi khu phố 10 hộ): 120 người": said in brackets, it tells how the number came about.
  const std::string_view before = words.folded.substr(0, persons.begin);
  const std::size_t bracket = before.rfind(')');
  const std::size_t at = find_phrase(before, "moi", bracket == nowhere ? 0 : bracket);
  if (at == nowhere) return false;
  const std::string_view word = words.from(at).text;
  return word.starts_with("mỗi") || word.starts_with("Mỗi") || word.starts_with("moi");
}

bool only_a_count(std::string_view folded, const Persons& persons) {
  const std::string_view before = trim_signs(folded.substr(0, persons.begin));
  const std::string_view after = trim_signs(folded.substr(persons.end));
  const auto filler = [](std::string_view words) {
    return words.empty() || words == "du kien" || words == "khoang" || words == "du kien khoang" ||
           words == "so luong" || words == "tong so" || words == "gom" || words == "trong do" ||
           words == "bao gom";
  };
  return filler(before) && filler(after);
}

// "một trăm năm mươi đại biểu": the number that words say before the persons.
std::optional<int> spelled_persons(Wording words) {
  words = trim_signs(words);
  const PhrasePlace persons = earliest(words.folded.substr(0, 80), {"dai bieu", "nguoi", "dong chi"});
  if (!persons) return std::nullopt;
  const auto number = parse_number_words(words.to(persons.begin).text);
  return number && *number > 0 && *number <= 1'000'000 ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

// The count behind a colon at the end, without a word for persons: "Đại biểu khách mời: 20".
std::optional<int> bare_count(Wording words) {
  const std::size_t colon = words.folded.rfind(": ");
  if (colon == nowhere) return std::nullopt;
  const auto number = parse_integer(trim_signs(words.folded.substr(colon + 1)));
  return number && *number > 0 && *number < 100'000 ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

// A line that counts all guests: "Tổng số đại biểu: 350", "Dự kiến mời 110 đại biểu. Trong đó:".
std::optional<int> total_said(Wording words) {
  const PhrasePlace lead = opening_phrase(
      words.folded, {"tong so", "so luong", "du kien moi", "du kien so luong", "du kien", "tong cong",
                     "khoang", "tong", "so dai bieu", "dai bieu du kien", "quy mo"});
  if (!lead) return std::nullopt;
  if (const std::optional<Persons> persons = persons_in(words.folded))
    return counts_each(words, *persons) ? std::nullopt : std::optional(persons->count);
  const std::size_t colon = label_colon(words.folded);
  if (const std::optional<int> spelled = spelled_persons(colon == nowhere ? words.from(lead.end) : words.from(colon + 1)))
    return spelled;
  if (colon == nowhere || !has_any(words.folded.substr(0, colon), {"dai bieu", "khach", "nguoi"}))
    return std::nullopt;
  const auto number = parse_integer(trim_signs(words.folded.substr(colon + 1)));
  return number && *number >= 0 && *number <= 1'000'000 ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

// Text and count of one member; a count that stands by itself at the end leaves the text.
DelegateMember member_of(Wording words, int line) {
  words = trim_signs(words);
  DelegateMember member{std::string(words.text), {}, line};
  const std::optional<Persons> persons = persons_in(words.folded);
  if (!persons && bare_count(words)) {
    member.count = bare_count(words);
    member.text = trim_signs(words.to(words.folded.rfind(": "))).text;
  }
  if (!persons || counts_each(words, *persons)) return member;
  member.count = persons->count;
  const std::size_t colon = label_colon(words.folded, words.folded.size());
  const std::size_t bracket = words.folded.rfind('(');
  for (const std::size_t cut : {colon, bracket}) {
    if (cut == nowhere || cut == 0) continue;
    std::string_view tail = trim_signs(words.folded.substr(cut + 1));
    if (tail.ends_with(')')) tail.remove_suffix(1);
    const std::optional<Persons> inside = persons_in(tail);
    if (!inside || !only_a_count(tail, *inside)) continue;
    member.text = trim_signs(words.to(cut)).text;
    break;
  }
  return member;
}

// "45 người, gồm: Thường trực Tỉnh ủy; các sở": those behind the count of their group; empty where a value
// is no such list.
std::vector<DelegateMember> members_behind_count(Wording value, int line) {
  constexpr std::size_t near = 12;
  std::vector<DelegateMember> members;
  const std::optional<Persons> persons = persons_in(value.folded);
  if (!persons || persons->begin > near) return members;
  const Wording rest = trim_signs(value.from(persons->end));
  const PhrasePlace lead = opening_phrase(rest.folded, {"gom", "bao gom", "gom co", "trong do", "cu the"});
  if (!lead) return members;
  Wording list = trim_signs(rest.from(lead.end));
  while (!list.folded.empty()) {
    const std::size_t end = std::min(list.folded.find(';'), list.folded.size());
    if (DelegateMember member = member_of(list.to(end), line); !member.text.empty())
      members.push_back(std::move(member));
    list = list.from(std::min(end + 1, list.folded.size()));
  }
  return members;
}

// The heading of a group, with the number that it states and members named in brackets.
DelegateGroup group_of(Wording words, int line) {
  DelegateGroup group;
  group.line = line;
  Wording label = trim_signs(words);
  const std::size_t colon = label_colon(words.folded, 200);
  const Wording value = colon == nowhere ? Wording{} : trim(words.from(colon + 1));
  if (colon != nowhere) label = trim_signs(words.to(colon));
  const std::optional<Persons> persons = persons_in(words.folded);
  if (persons && !counts_each(words, *persons)) group.stated = persons->count;
  if (!persons) group.stated = bare_count(words);
  const std::size_t bracket = label.folded.rfind('(');
  if (bracket != nowhere && bracket > 0 && persons_in(label.folded.substr(bracket)))
    label = trim_signs(label.to(bracket));
  group.label = label.text;
  // "02 đại biểu (mời Ban … 02 đại biểu)"; or the members themselves behind the colon.
  const std::size_t invited = value.folded.find("(moi ");
  const std::size_t closing = value.folded.find(')', invited == nowhere ? 0 : invited);
  if (invited != nowhere && closing != nowhere) {
    group.members.push_back(member_of(value.between(invited + 5, closing), line));
    const std::optional<Persons> inside = persons_in(value.folded.substr(0, closing).substr(invited));
    const std::string_view counted = value.folded.substr(0, closing).substr(invited);
    if (inside && invited + inside->end == invited + counted.size())
      group.members.back().text =
          trim_signs(value.between(invited + 5, invited + inside->begin)).text;
  } else if (auto members = members_behind_count(value, line); !members.empty()) {
    group.members = std::move(members);
  } else if (!value.empty() && !bare_count(words) && !(persons_in(value.folded) &&
                                 only_a_count(value.folded, *persons_in(value.folded)))) {
    group.members.push_back(member_of(value, line));
    if (group.members.back().count == group.stated) group.stated.reset();
  }
  // Signs alone name nobody.
  std::erase_if(group.members, [](const DelegateMember& member) { return member.text.empty(); });
  return group;
}

class DelegatesReader {
 public:
  DelegatesReader(const EventText& text, std::size_t begin, std::size_t end)
      : m_text(text), m_begin(begin), m_end(end) {}

  Delegates read() {
    for (std::size_t at = m_begin; at < m_end; ++at) read_passage(at);
    return std::move(m_delegates);
  }

  // "Thành phần (dự kiến 300 đại biểu)".
  void take_heading(Wording words, int line) {
    const std::size_t bracket = words.folded.find('(');
    if (bracket == nowhere) return;
    const Wording inside = words.from(bracket + 1);
    if (const auto persons = persons_in(inside.folded); persons && !counts_each(inside, *persons))
      set_total(persons->count, line);
  }

  void take_value(Wording value, int line) {
    if (trim_signs(value).empty()) return;
    if (const std::optional<Persons> persons = persons_in(value.folded);
        persons && persons->begin < 24 && !counts_each(value, *persons)) {
      set_total(persons->count, line);
      if (m_begin >= m_end)
        for (DelegateMember& member : members_behind_count(value, line)) add_member(std::move(member), Passage::plain + 1);
      if (!value.folded.ends_with(')') || m_begin < m_end) return;
    }
    for (std::size_t from = 0; from < value.folded.size();) {
      const std::size_t end = std::min(value.folded.find(';', from), value.folded.size());
      add_member(member_of(value.between(from, end), line), Passage::plain + 1);
      from = end + 1;
    }
  }

 private:
  bool has_items_below(std::size_t at) const {
    const std::size_t next = at + 1;
    return next < m_end && m_text.passages[next].is_item() &&
           m_text.passages[next].rank > m_text.passages[at].rank;
  }

  bool lists_below(std::size_t at) const {
    return at + 1 < m_end && m_text.passages[at + 1].is_item();
  }

  void set_total(int total, int line) {
    if (m_delegates.total) return;
    m_delegates.total = total;
    m_delegates.total_line = line;
  }

  void add_group(DelegateGroup group, int rank) {
    m_delegates.groups.push_back(std::move(group));
    m_group_rank = rank;
  }

  void add_member(DelegateMember member, int rank) {
    if (member.text.empty()) return;
    if (m_delegates.groups.empty() || rank <= m_group_rank) {
      DelegateGroup group;
      group.line = member.line;
      add_group(std::move(group), -1);
    }
    m_delegates.groups.back().members.push_back(std::move(member));
  }

  void read_row(const Line& line) {
    std::string_view name;
    std::optional<int> count;
    for (const std::string_view cell : line.cells) {
      if (const auto number = parse_integer(cell); number && !name.empty() &&
          *number >= 0 && *number < 1'000'000)
        count = static_cast<int>(*number);
      else if (!number && name.empty() && word_count(OwnWording(cell).folded) > 1)
        name = cell;
    }
    const OwnWording folded(name);
    if (name.empty() || !count) return;
    if (opening_phrase(folded.folded, {"tong cong", "tong so", "cong"})) return set_total(*count, line.number);
    add_member({std::string(trim_signs(name)), count, line.number}, Passage::plain + 1);
  }

  void read_passage(std::size_t at) {
    const Passage& passage = m_text.passages[at];
    const int line = passage.head->number;
    if (passage.is_row()) return read_row(*passage.head);
    // "Thời gian", "Địa điểm" below a heading that announces guests too.
    if (const auto inner = read_label(m_text.passages, at)) {
      // … and "1. Thành phần:" below "THÀNH PHẦN, SỐ LƯỢNG" is no group.
      if (!(inner->topics & topic_delegates) || (inner->words.folded == "thanh phan" && inner->value.empty())) return;
    }
    const Wording words = passage.body();
    if (const std::optional<int> total = total_said(words)) return set_total(*total, line);
    if (passage.is_numbered() || passage.head->heading > 0 ||
        (passage.is_bullet() && has_items_below(at)))
      return add_group(group_of(words, line), passage.rank);
    if (passage.is_bullet()) return add_member(member_of(words, line), passage.rank);
    // A paragraph is a heading where a list follows its colon, and the whole list where none is there.
    if (words.folded.ends_with(':') && lists_below(at)) {
      if (!opening_phrase(words.folded, {"trong do", "gom", "bao gom", "cu the"}))
        add_group(group_of(words, line), m_text.passages[at + 1].rank - 1);
    } else if (!m_delegates.groups.empty() && m_delegates.groups.back().members.empty() && !lists_below(at)) {
      if (DelegateMember member = member_of(words, line); !member.text.empty())
        m_delegates.groups.back().members.push_back(std::move(member));
    } else if (m_delegates.groups.empty() && !lists_below(at)) {
      take_value(words, line);
    }
  }

  const EventText& m_text;
  std::size_t m_begin, m_end;
  Delegates m_delegates;
  int m_group_rank = -1;
};

bool leaves_to_inner(const EventText& text, const Label& label) {
  const auto inner = text.labels.begin() + (&label - text.labels.data()) + 1;
  return std::any_of(inner, std::find_if(inner, text.labels.end(),
                                         [&](const Label& next) { return next.passage >= label.end; }),
                     [](const Label& next) { return (next.topics & topic_delegates) != 0; });
}

// "Số lượng đại biểu: 250 người", "Quy mô: 200 đại biểu".
std::optional<int> counts_guests(Wording words) {
  if (!opening_phrase(words.folded, {"so luong", "tong so", "quy mo", "du kien so luong", "so dai bieu"})) return std::nullopt;
  if (!has_any(words.folded, {"dai bieu", "nguoi", "khach"}) || has_any(words.folded, {"tap the", "ca nhan"})) return std::nullopt;
  return total_said(words);
}

// The count of guests that stands beside time and place, under no label of guests.
void take_total_beside(const EventScope& scope, std::optional<Delegates>& delegates, Sighting& seen) {
  const std::vector<Passage>& passages = scope.text->passages;
  std::size_t done = scope.begin;
  for (const Label& label : scope.text->labels) {
    if (!(label.topics & (topic_time | topic_venue)) || !scope.holds(label) || label.passage < done ||
        has_labels_below(*scope.text, label))
      continue;
    const int rank = passages[label.passage].rank;
    std::size_t at = label.passage;
    while (at > done && passages[at - 1].rank >= rank) --at;
    for (; at < scope.end && passages[at].rank >= rank; ++at) {
      const Wording words = passages[at].body();
      const std::optional<int> total = passages[at].rank == rank && passages[at].is_item() ? counts_guests(words) : std::nullopt;
      if (!total) continue;
      if (!delegates) delegates.emplace();
      delegates->total = total;
      delegates->total_line = passages[at].head->number;
      const std::size_t colon = std::min(label_colon(words.folded), words.folded.size());
      if (seen.line == 0) seen = {passages[at].head->number, Mark::label, std::string(words.to(colon).text)};
      return;
    }
    done = at;
  }
}

}  // namespace

std::optional<Delegates> event_delegates(const EventScope& scope, Sighting& seen) {
  const EventText& text = *scope.text;
  std::optional<Delegates> best;
  std::size_t done = 0;  // passages before it have been read
  for (const Label& label : text.labels) {
    if (!(label.topics & topic_delegates) || !scope.holds(label) || label.passage < done) continue;
    // "THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN" leaves the guests to a heading below it; "Đại biểu cấp tỉnh" below
    // "Thành phần" is a group.
    if (label.topics != topic_delegates && leaves_to_inner(text, label)) continue;
    done = label.end;
    DelegatesReader reader(text, label.passage + 1, label.end);
    reader.take_heading(label.words, text.passages[label.passage].head->number);
    reader.take_value(label.value, text.passages[label.passage].head->number);
    Delegates delegates = reader.read();
    if (label.topics != topic_delegates)
      std::erase_if(delegates.groups, [](const DelegateGroup& group) { return group.members.empty() && !group.stated; });
    if (delegates.groups.empty() && !delegates.total) continue;
    if (!best) {
      best = std::move(delegates);
      seen = sighting_of(text, label);
      continue;
    }
    if (best->groups.empty()) std::swap(best->groups, delegates.groups);
  }
  if (!best || !best->total) take_total_beside(scope, best, seen);
  return best;
}

std::optional<Delegates> delegates_of_annex(const EventText& annex, Sighting& seen) {
  constexpr std::size_t title_lines = 3;
  if (annex.labels.empty() || !(annex.labels[0].topics & topic_delegates)) return std::nullopt;
  const Label& title = annex.labels[0];
  if (title.passage >= title_lines || annex.passages[title.passage].is_item()) return std::nullopt;
  std::size_t begin = title.passage + 1;
  while (begin < annex.passages.size() && annex.passages[begin].wording().text.starts_with('(')) ++begin;
  DelegatesReader reader(annex, begin, annex.passages.size());
  reader.take_heading(title.words, annex.passages[title.passage].head->number);
  Delegates delegates = reader.read();
  if (delegates.groups.empty()) return std::nullopt;
  seen = sighting_of(annex, title);
  return delegates;
}

}  // namespace congbo
