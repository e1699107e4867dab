#include "recognise/head_motto.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "recognise/wording.h"

namespace congbo {
namespace {

constexpr std::array<std::string_view, 5> name_parts = {"cong hoa", "xa hoi", "chu nghia",
                                                        "viet nam", "vietnam"};
constexpr std::array<std::string_view, 3> motto_parts = {"doc lap", "tu do", "hanh phuc"};
constexpr std::string_view party_name = "dang cong san viet nam";

struct Found {
  MottoPlace place;
  int count = 0;
};

// From the first to the last of `parts`, those next to `anchor` where one stands twice: "VÀ XÃ HỘI CỘNG HÒA XÃ
// HỘI CHỦ NGHĨA …", "MTTQ VIỆT NAM TỈNH … CỘNG HÒA …".
Found span_of(std::string_view folded, std::span<const std::string_view> parts, std::string_view anchor) {
  Found found;
  const std::size_t middle = folded.find(anchor);
  bool before = true;
  for (const std::string_view part : parts) {
    before = before && part != anchor;
    std::size_t at = folded.find(part);
    if (at == nowhere) continue;
    if (middle != nowhere)
      if (const std::size_t near = before ? folded.rfind(part, middle) : folded.find(part, middle); near != nowhere) at = near;
    ++found.count;
    found.place.begin = std::min(found.place.begin, at);
    found.place.end = std::max(found.place.end, at + part.size());
  }
  return found;
}

// Whether `words` are `part`, misread by some letters.
bool nearly(std::string_view words, std::string_view part, std::size_t most) {
  return distance(compact(words), compact(part), most) <= most;
}

// Takes in the misread first part that stands right before: "CQNG HOA XA HOI …", "Poc lap - Tu do".
void extend_front(std::string_view folded, std::string_view part, MottoPlace& place) {
  std::size_t begin = place.begin;
  int words = 0;
  while (begin > 0 && words < 4) {
    std::size_t end = begin;
    while (end > 0 && folded[end - 1] == ' ')
      --end;
    const std::size_t space = end == 0 ? nowhere : folded.rfind(' ', end - 1);
    begin = space == nowhere ? 0 : space + 1;
    ++words;
    if (words >= 2 && nearly(folded.substr(begin, place.begin - begin), part, 2)) {
      place.begin = begin;
      return;
    }
  }
}

// The same for the last part behind: "… CHU NGHIA VIỆT NAMI", "… Tự do - Hanh phục".
void extend_back(std::string_view folded, std::string_view part, MottoPlace& place) {
  std::size_t end = place.end;
  for (int words = 0; words < 4 && end < folded.size(); ++words) {
    while (end < folded.size() && folded[end] == ' ')
      ++end;
    end = std::min(folded.find(' ', end), folded.size());
    if (words >= 1 && nearly(folded.substr(place.end, end - place.end), part, 2)) {
      place.end = end;
      return;
    }
  }
}

// A line of the motto that a converter wrapped: "CỘNG HÒA XÃ HỘI" / "CHỦ NGHĨA VIỆT NAM".
bool is_part_of_name(std::string_view folded) {
  constexpr std::string_view whole = "cong hoa xa hoi chu nghia viet nam";
  const std::string_view line = trimmed(without_end_marks(folded));
  const std::size_t at = whole.find(line);
  return at != nowhere && (at == 0 || whole[at - 1] == ' ') && word_count(line) >= 3;
}

} // namespace

MottoPlace find_motto(std::string_view folded) {
  if (is_part_of_name(folded)) return {0, folded.size()};
  if (Found name = span_of(folded, name_parts, "chu nghia");
      name.count >= 3 || (name.count == 2 && folded.find("chu nghia") != nowhere)) {
    if (folded.find(name_parts[0]) == nowhere) extend_front(folded, name_parts[0], name.place);
    if (folded.find(name_parts[3]) == nowhere) extend_back(folded, name_parts[3], name.place);
    return name.place;
  }
  Found motto = span_of(folded, motto_parts, "tu do");
  if (motto.count >= 1) {
    const MottoPlace exact = motto.place;
    if (folded.find(motto_parts[0]) == nowhere) extend_front(folded, motto_parts[0], motto.place);
    if (folded.find(motto_parts[2]) == nowhere) extend_back(folded, motto_parts[2], motto.place);
    const bool grown = motto.place.begin != exact.begin || motto.place.end != exact.end;
    if (motto.count >= 2 || grown) return motto.place;
  }
  const std::size_t party = folded.find(party_name);
  return party == nowhere ? MottoPlace{} : MottoPlace{party, party + party_name.size()};
}

} // namespace congbo
