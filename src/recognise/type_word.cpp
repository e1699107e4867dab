#include "recognise/type_word.h"

#include "recognise/head_rubbish.h"
#include "recognise/wording.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

constexpr std::size_t longest_alone = 60; // bytes
constexpr std::size_t longest_line = 600;

// The type whose name the text is, letter for letter or, where it stands out, nearly.
const DocumentType* type_named(std::string_view folded, bool stands_out,
                               const Register& registers) {
  const std::string letters = compact(folded);
  if (letters.size() < 5) return nullptr;
  const DocumentType* best = nullptr;
  std::size_t least = letters.size() >= 9 ? 2 : 1;
  for (const DocumentType& type : registers.document_types()) {
    if (type.letters == letters) return &type;
    if (!stands_out || type.letters.size() < 6) continue;
    const std::size_t changes = distance(type.letters, letters, least);
    if (changes > least ||
        (best != nullptr && (changes == least || type.kind == DocumentKind::khac)))
      continue;
    best = &type;
    least = changes;
  }
  return best;
}

// "GIẤY MỜI Dự …", "QUYẾT ĐỊNH SỐ …": the name in capitals, then something else.
std::optional<TypeWord> opening_type(std::string_view text, std::string_view folded,
                                     const Register& registers) {
  const DocumentType* type = registers.type_that_opens(folded);
  if (type == nullptr || folded.size() <= type->folded.size()) return std::nullopt;
  std::size_t length = type->folded.size();
  // "GIAO ƯỚC THI ĐUA" is the whole name of a pledge.
  constexpr std::string_view emulation = " thi dua";
  if (type->kind == DocumentKind::giao_uoc && folded.substr(length).starts_with(emulation))
    length += emulation.size();
  // "KẾ HOẠCH LIÊN TỊCH", "HƯỚNG DẪN LIÊN NGÀNH": of several issuers.
  for (const std::string_view joint : {" lien tich", " lien nganh"})
    if (find_words(folded.substr(length), joint.substr(1)) == 1) length += joint.size();
  // "GIẤY MỜI HỌP" too.
  if (type->kind == DocumentKind::giay_moi && opens_with(trimmed(folded.substr(length)), "hop") &&
      folded.size() == length + 4)
    length += 4;
  const std::size_t end = SourceOffsets(text).at(length);
  const std::string_view name = text.substr(0, end);
  std::string_view rest = trimmed(text.substr(end));
  if (!all_capitals(name)) return std::nullopt;
  const std::string_view folded_rest = trimmed(folded.substr(length));
  const bool numbered = opens_with(folded_rest, "so");
  // "CÔNG VĂN ĐẾN", "CÔNG VĂN ĐI": the stamp of an office.
  if (type->kind == DocumentKind::cong_van &&
      (opens_with(folded_rest, "den") || opens_with(folded_rest, "di")))
    return std::nullopt;
  if (type->kind == DocumentKind::khac && !numbered) return std::nullopt;
  if (rest.starts_with(':') || rest.starts_with('-')) rest = trimmed(rest.substr(1));
  return TypeWord{type, std::string(name), rest};
}

// `folded` is fold(text), of a line without rubbish at its ends.
std::optional<TypeWord> type_word_in(std::string_view text, std::string_view folded,
                                     bool stands_out, const Register& registers) {
  // "KẾ HOẠCH (DỰ THẢO)"
  const std::size_t bracket = text.ends_with(')') ? text.rfind('(') : nowhere;
  const bool remark = bracket != nowhere && bracket > 0;
  const std::string_view alone = without_end_marks(remark ? text.substr(0, bracket) : text);
  if (alone.size() <= longest_alone && word_count(alone) <= 14) {
    const std::string_view name = remark ? folded.substr(0, folded.rfind('(')) : folded;
    if (const DocumentType* type = type_named(name, stands_out, registers))
      return TypeWord{type, std::string(alone), {}};
  }
  return opening_type(text, folded, registers);
}

} // namespace

std::optional<TypeWord> find_type_word(std::string_view text, bool stands_out,
                                       const Register& registers) {
  if (text.size() > longest_line) return std::nullopt;
  text = without_rubbish(text);
  return type_word_in(text, fold(text), stands_out, registers);
}

std::optional<TypeWord> find_type_word(const Line& line, const Register& registers) {
  // A tilde that opens a line of its own is the scanner's, not a list's.
  const bool listed = line.bullet != 0 && !line.raw.starts_with('~');
  if (line.kind != LineKind::text || listed) return std::nullopt;
  if (line.numeral.kind != NumeralKind::none) return std::nullopt;
  const bool stands_out = line.capitals || line.bold || line.heading != 0;
  if (line.text.size() > longest_line) return std::nullopt;
  const std::string_view text = without_rubbish(line.text);
  if (text.size() == line.text.size())
    return type_word_in(text, line.folded, stands_out, registers);
  return type_word_in(text, fold(text), stands_out, registers);
}

} // namespace congbo
