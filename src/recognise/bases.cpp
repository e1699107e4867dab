// Legal bases (căn cứ): the documents that the preamble cites, one a line or several in a running
// sentence.

#include <algorithm>
#include <array>
#include <unordered_set>

#include "recognise/agency.h"
#include "recognise/basis_words.h"
#include "recognise/reading.h"
#include "recognise/reference.h"
#include "recognise/wording.h"
#include "vietnamese/date_phrase.h"
#include "vietnamese/fold.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

constexpr std::size_t longest = std::size_t{64} << 10; // bytes of one sentence that are searched

// Names of documents that are cited by number, folded, the longer ones first where one ends
// another.
constexpr std::array<std::string_view, 31> cited_types = {"nghi quyet lien tich",
                                                          "thong tu lien tich",
                                                          "thong bao ket luan",
                                                          "van ban hop nhat",
                                                          "bo luat",
                                                          "phap lenh",
                                                          "chi thi",
                                                          "nghi quyet",
                                                          "nghi dinh",
                                                          "thong tu",
                                                          "quyet dinh",
                                                          "quy dinh",
                                                          "quy che",
                                                          "huong dan",
                                                          "ke hoach",
                                                          "cong van",
                                                          "cong dien",
                                                          "van ban",
                                                          "thong bao",
                                                          "ket luan",
                                                          "to trinh",
                                                          "bao cao",
                                                          "chuong trinh",
                                                          "giay moi",
                                                          "de an",
                                                          "phuong an",
                                                          "dieu le",
                                                          "luat",
                                                          "lenh",
                                                          "bien ban",
                                                          "thong tri"};

// Documents that are cited by name alone.
constexpr std::array<std::string_view, 11> named_types = {"luat",
                                                          "bo luat",
                                                          "phap lenh",
                                                          "hien phap",
                                                          "dieu le",
                                                          "chuong trinh cong tac",
                                                          "ke hoach cong tac",
                                                          "nghi quyet",
                                                          "quy che",
                                                          "ket luan",
                                                          "thong bao ket luan"};

// A sentence with the lines that it stands on.
struct Sentence {
  std::string text;
  std::vector<std::pair<std::size_t, int>> lines; // first byte, line number

  int line_at(std::size_t offset) const {
    int number = lines.front().second;
    for (const auto& [first, line] : lines) {
      if (first > offset) break;
      number = line;
    }
    return number;
  }
};

Sentence sentence_of(const Reading& reading, LineRange item) {
  Sentence sentence;
  for (std::size_t i = item.begin; i < item.end && sentence.text.size() < longest; ++i) {
    const Line& line = reading.lines[i];
    if (line.kind != LineKind::text ||
        (i > item.begin && reading.continuation[i] == Continuation::none))
      continue;
    if (i > item.begin && reading.continuation[i] == Continuation::joined_name)
      sentence.text += " -";
    append_words(sentence.text, line.text);
    sentence.lines.emplace_back(sentence.text.size() - line.text.size(), line.number);
  }
  return sentence;
}

// Where the name of the type begins that stands right before a reference ("Chỉ thị số "), not
// before `least`; the reference itself where there is none.
std::size_t type_begin(std::string_view text, std::size_t least, std::size_t reference) {
  constexpr std::size_t widest = 60;
  const std::size_t from = whole_from(text, std::max(least, reference > widest ? reference - widest : 0));
  const std::string_view window = text.substr(from, reference - from);
  const std::string folded = fold(window);
  std::string_view before = without_end_marks(folded);
  if (before.ends_with(" so")) before = trimmed(before.substr(0, before.size() - 3));
  if (before.ends_with(" lien tich")) before = trimmed(before.substr(0, before.size() - 10));
  for (const std::string_view type : cited_types) {
    if (!before.ends_with(type)) continue;
    const std::size_t at = before.size() - type.size();
    if (at == 0 || before[at - 1] == ' ') return from + SourceOffsets(window).at(at);
  }
  return reference;
}

// "của …" right behind a date or number: the issuer, up to what the document is about.
std::string issuer_behind(std::string_view text) {
  constexpr std::size_t most = 300;
  text = text.substr(0, std::min(text.size(), most));
  const std::string folded = fold(text);
  const std::size_t of = find_words(folded, "cua");
  constexpr std::size_t near = 6; // a comma, a bracket
  if (of == nowhere || of > near) return {};
  constexpr std::array<std::string_view, 12> ends = {
      "ve",        "v/v",        "ban hanh", "quy dinh",          "huong dan", "sua doi",
      "phe duyet", "trien khai", "ve viec",  "quy dinh chi tiet", "thong qua", "thuc hien"};
  const FoundWords about = find_any(folded, ends, of + 3);
  const std::size_t mark = folded.find_first_of(",;.()", of + 3);
  const std::size_t end = std::min({about.begin, mark, folded.size()});
  SourceOffsets offsets(text);
  const std::size_t begin = offsets.at(of + 3);
  return std::string(trimmed(text.substr(begin, offsets.at(end) - begin)));
}

struct DateBehind {
  std::optional<When> date;
  std::size_t end = 0;
};

// "ngày 21/8/2019" right behind a reference or a name.
DateBehind date_behind(std::string_view text) {
  constexpr std::size_t near = 8;
  constexpr std::size_t widest = 70;
  const std::string_view window = text.substr(0, std::min(text.size(), widest));
  const auto phrase = find_date(window);
  if (!phrase || phrase->begin > near) return {};
  return {When{std::string(window.substr(phrase->begin, phrase->end - phrase->begin)), phrase->edtf,
               false},
          phrase->end};
}

std::string_view without_joints(std::string_view text) {
  text = trimmed(without_end_marks(text));
  const std::string folded = fold(text.size() > 4 ? text.substr(text.size() - 4) : text);
  if (folded.ends_with(" va")) text = trimmed(without_end_marks(text.substr(0, text.rfind(' '))));
  return text;
}

class BasisReader {
 public:
  BasisReader(const Sentence& sentence, std::unordered_set<std::string>& known, Document& document)
      : m_sentence(sentence), m_known(known), m_document(document) {}

  // The references of `text`, the part of the sentence that cites, and documents named without one.
  void read(std::string_view text) {
    std::vector<Reference> references;
    for (auto found = find_reference(text); found; found = find_reference(text, found->end))
      references.push_back(*found);
    std::vector<std::size_t> begins;
    for (std::size_t i = 0; i < references.size(); ++i)
      begins.push_back(type_begin(text, i == 0 ? 0 : references[i - 1].end, references[i].begin));
    read_named(text, references.empty() ? text.size() : begins.front());
    for (std::size_t i = 0; i < references.size(); ++i) {
      const std::size_t end = i + 1 < references.size() ? begins[i + 1] : text.size();
      const bool alone = references.size() == 1;
      add(references[i], text, alone ? 0 : begins[i], end);
    }
  }

 private:
  const Sentence& m_sentence;
  std::unordered_set<std::string>& m_known; // references that were added already
  Document& m_document;

  void add(const Reference& reference, std::string_view text, std::size_t begin, std::size_t end) {
    LegalBasis basis;
    basis.reference = reference.written();
    if (!m_known.insert(basis.reference).second) return;
    const std::string_view behind =
        text.substr(reference.end, std::max(end, reference.end) - reference.end);
    DateBehind date = date_behind(behind);
    basis.date = std::move(date.date);
    basis.issuer = issuer_behind(behind.substr(date.end));
    basis.text = std::string(without_joints(text.substr(begin, end - begin)));
    basis.line = m_sentence.line_at(reference.begin);
    keep(std::move(basis));
  }

  void keep(LegalBasis basis) {
    const auto& seen = m_document.evidence;
    if (seen.empty() || seen.back().member != "bases" || seen.back().line != basis.line)
      m_document.saw("bases", basis.line, Mark::opening_words, first_words());
    m_document.bases.push_back(std::move(basis));
  }

  // "Căn cứ", "Thực hiện": the words that open the sentence.
  std::string_view first_words() const {
    const std::string_view text = m_sentence.text;
    const std::size_t space = text.find(' ');
    return text.substr(0, space == nowhere ? nowhere : text.find(' ', space + 1));
  }

  // A law before the first reference, or in a sentence without one: "Căn cứ Luật … ngày …".
  void read_named(std::string_view text, std::size_t limit) {
    std::string_view clause = text.substr(0, limit);
    for (int count = 0; count < 20 && !clause.empty(); ++count) {
      const std::size_t cut = clause.find(';');
      read_name(clause.substr(0, cut), static_cast<std::size_t>(clause.data() - text.data()));
      clause = cut == nowhere ? std::string_view{} : clause.substr(cut + 1);
    }
  }

  void read_name(std::string_view clause, std::size_t offset) {
    constexpr std::size_t most = 600;
    if (clause.size() > most) return;
    const std::string_view start = trimmed(clause);
    const std::string folded = fold(start);
    std::size_t opening_end = basis_opening(folded);
    while (opening_end < folded.size() &&
           (folded[opening_end] == ' ' || folded[opening_end] == ':'))
      ++opening_end;
    if (opening(std::string_view(folded).substr(opening_end), named_types) == 0) return;
    if (without_end_marks(folded).ends_with(" so")) return; // its number follows
    SourceOffsets offsets(start);
    const std::string_view name = start.substr(offsets.at(opening_end));
    const std::string folded_name = folded.substr(opening_end);
    const std::size_t day = find_words(folded_name, "ngay");
    const bool law = folded_name.find("luat") < 4 || opens_with(folded_name, "phap lenh");
    std::size_t end = std::min(day, folded_name.size());
    if (!law) end = std::min(end, folded_name.find(','));
    const std::size_t name_end = SourceOffsets(name).at(end);
    LegalBasis basis;
    basis.reference = std::string(without_joints(name.substr(0, name_end)));
    if (word_count(basis.reference) < 2) return;
    if (day != nowhere) basis.date = date_behind(name.substr(name_end)).date;
    basis.text = std::string(without_joints(start));
    basis.line = m_sentence.line_at(offset);
    keep(std::move(basis));
  }
};

} // namespace

bool opens_basis(const Reading& reading, std::size_t line) {
  const std::string_view folded = reading.lines[line].folded;
  if (basis_opening(folded) != 0) return true;
  constexpr std::size_t one_word = 6;
  if (folded.size() > one_word || line + 1 >= reading.lines.size()) return false;
  if (reading.continuation[line + 1] != Continuation::goes_on) return false;
  return basis_opening(std::string(folded) + ' ' + std::string(reading.lines[line + 1].folded)) != 0;
}

void read_bases(const Reading& reading, Document& document) {
  if (document.kind == DocumentKind::bai_viet) return;
  std::unordered_set<std::string> known;
  bool listing = false; // below "Căn cứ:"
  for (std::size_t i = reading.preamble.begin; i < reading.preamble.end;) {
    const Line& line = reading.lines[i];
    if (line.kind != LineKind::text) {
      ++i;
      continue;
    }
    const LineRange item = item_at(reading, i, reading.preamble.end);
    listing = (listing && line.bullet != 0) ||
              (opens_basis(reading, i) && line.text.size() < 40 && line.text.ends_with(':'));
    const bool certain =
        is_certain_basis(line.folded) || (line.folded == "can" && opens_basis(reading, i));
    i = item.end;
    if (is_resolving_line(line.folded) || line.capitals) continue;
    const Sentence sentence = sentence_of(reading, item);
    // What the issuer does in the same sentence cites no more.
    const bool opens_body = !certain || sentence.text.ends_with(':');
    const ActingAgency acting = opens_body ? acting_agency(sentence.text) : ActingAgency{};
    const std::size_t cited_end = acting.name.empty() ? sentence.text.size() : acting.begin;
    BasisReader(sentence, known, document)
        .read(std::string_view(sentence.text).substr(0, cited_end));
  }
}

} // namespace congbo
