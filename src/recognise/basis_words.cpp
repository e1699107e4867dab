#include "recognise/basis_words.h"

#include <array>

#include "recognise/phrase.h"

namespace congbo {
namespace {

constexpr std::array certain_words = in_order(
    {"can cu", "xet de nghi", "xet to trinh", "xet cong van", "xet", "theo de nghi", "tren co so"});
constexpr PhraseList certain(certain_words);
constexpr std::array likely_words = in_order(
    {"thuc hien", "theo", "thi hanh", "trien khai", "tiep tuc thuc hien", "tiep theo", "phuc dap",
     "tra loi", "tiep nhan", "nhan duoc", "sau khi xem xet", "sau khi nghien cuu", "de thuc hien",
     "de trien khai", "nham thuc hien", "nham trien khai", "duoc su dong y", "duoc su thong nhat",
     "thua uy quyen", "thuc hien theo", "trien khai thuc hien", "thua lenh"});
constexpr PhraseList likely(likely_words);
constexpr std::array resolving_words = in_order(
    {"quyet dinh", "quyet nghi", "nay quyet dinh", "nay quyet nghi", "chi thi"});
constexpr PhraseList resolving(resolving_words);

// Emphasis that lost its other half, dashes, spots: "_Căn cứ", "- Căn cứ", ". Căn cứ".
std::size_t front_marks(std::string_view folded) {
  const std::size_t first = folded.find_first_not_of(" _*-+.,'`\"");
  constexpr std::size_t most = 4;
  return first == nowhere || first > most ? 0 : first;
}

} // namespace

std::size_t basis_opening(std::string_view folded) {
  const std::size_t marks = front_marks(folded);
  const std::string_view words = folded.substr(marks);
  std::size_t length = opening(words, certain);
  if (length == 0) length = opening(words, likely);
  return length == 0 ? 0 : marks + length;
}

bool is_certain_basis(std::string_view folded) {
  return opening(folded.substr(front_marks(folded)), certain) != 0;
}

bool is_resolving_line(std::string_view folded) {
  const std::size_t length = opening(without_end_marks(folded), resolving);
  return length != 0 && without_end_marks(folded).size() == length;
}

} // namespace congbo
