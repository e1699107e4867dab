#include "recognise/head_number.h"

#include <algorithm>
#include <optional>

#include "model/reference.h"
#include "recognise/wording.h"
#include "vietnamese/fold.h"
#include "vietnamese/letters.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::size_t next_sign(std::string_view text, std::size_t at) { return whole_from(text, at + 1); }

bool opens_with_letter(std::string_view text) {
  return !text.empty() && is_letter(decode(text, 0).c);
}

// "Số", and what scans make of it ("Só", "Sỏ", "SỐ"): two letters that fold to "so". The place
// behind it, or nowhere where another word begins so ("số" of a name: "CỤM THI ĐUA SỐ 2").
struct Label {
  std::size_t value = nowhere; // in folded text
  bool colon = false;
};

Label label_at(std::string_view folded, std::size_t at) {
  std::size_t next = at + 2;
  while (next < folded.size() && folded[next] == ' ')
    ++next;
  const bool colon = next < folded.size() && (folded[next] == ':' || folded[next] == ';');
  return {at + 2, colon};
}

// The place of a label: "so" as a word, or with the digits right behind it ("Số2753/TTr-STP").
std::size_t find_label(std::string_view folded, std::size_t from) {
  for (std::size_t at = folded.find("so", from); at != nowhere; at = folded.find("so", at + 1)) {
    const bool free = at == 0 || folded[at - 1] == ' ' || only_marks(folded.substr(at - 1, 1));
    const char next = at + 2 < folded.size() ? folded[at + 2] : ' ';
    const bool ends = is_digit(next) || find_words(folded.substr(at), "so") == 0;
    if (free && ends) return at;
  }
  return nowhere;
}

// The symbol behind a number that cannot be read: at the first slash behind which one stands.
NumberPlace behind_damage(std::string_view text, std::size_t begin, std::size_t value) {
  constexpr std::size_t widest = 40;
  const std::size_t limit = std::min(text.size(), value + widest);
  for (std::size_t at = value; at < limit; at = next_sign(text, at)) {
    const bool slash = text[at] == '/';
    const bool dash = text[at] == '-' && at > value;
    if (!slash && !dash) continue;
    auto read = read_own_reference(text.substr(at));
    // A slash may be part of the damage, a dash joins the Party's symbols alone.
    if (!read || read->symbol.empty() || !read->number.empty()) continue;
    if (dash && !is_party_symbol(read->symbol)) continue;
    NumberPlace place{begin, at + read->end, std::move(*read)};
    place.reference.number.clear();
    return place;
  }
  return {};
}

// Signs that a number may have behind it where no symbol follows.
bool ends_number(std::string_view rest) {
  const std::string_view next = trimmed(rest);
  if (next.empty() || next.front() == '/' || next.front() == '-') return true;
  return rest.front() == ' ' && opens_with_letter(next);
}

NumberPlace number_behind(std::string_view text, std::size_t begin, std::size_t value,
                          bool labelled) {
  const std::string_view rest = text.substr(value);
  auto read = read_own_reference(rest);
  if (read && !read->symbol.empty()) {
    std::size_t end = value + read->end;
    if (const auto rest_of = trimmed(text.substr(end));
        rest_of.size() <= 3 && is_cut_number(rest_of))
      end = text.size(); // "Số: 5/KH-": the rest is on the next line
    return {begin, end, std::move(*read)};
  }
  if (NumberPlace place = behind_damage(text, begin, value); place.found()) return place;
  // "CỤM THI ĐUA SỐ 2": the number of a name, not of the document.
  if (!labelled) return {};
  if (!read) return only_marks(rest) ? NumberPlace{begin, text.size(), {}} : NumberPlace{};
  if (!ends_number(rest.substr(read->end))) read->number.clear();
  std::size_t end = value + read->end;
  if (only_marks(text.substr(end))) end = text.size();
  return {begin, end, std::move(*read)};
}

} // namespace

NumberPlace find_number(std::string_view text, std::string_view folded) {
  SourceOffsets offsets(text);
  for (std::size_t at = find_label(folded, 0); at != nowhere;) {
    const std::size_t next = find_label(folded, at + 1);
    const Label label = label_at(folded, at);
    const std::size_t begin = offsets.at(at);
    const std::size_t value = offsets.at(label.value);
    const std::size_t end = next == nowhere ? text.size() : SourceOffsets(text).at(next);
    // "SỞ Y TẾ" folds alike; behind a number's label stands no word.
    const std::string_view behind = trimmed(without_end_marks(text.substr(value, end - value)));
    if (label.colon || !opens_with_letter(behind)) {
      NumberPlace place = number_behind(text.substr(0, end), begin, value, at == 0 || label.colon);
      if (place.found()) return place;
    }
    at = next;
  }
  // "S6: 12/KH-UBND", "$ố: …": a label misread beyond knowing.
  constexpr std::size_t longest_label = 6;
  if (const std::size_t colon = text.find(':'); colon != nowhere && colon <= longest_label)
    if (NumberPlace place = number_behind(text, 0, colon + 1, false); place.found()) return place;
  if (!folded.empty() && (is_digit(folded[0]) || folded[0] == '/')) {
    auto read = folded[0] == '/' ? read_own_reference(text) : find_reference(text);
    if (read && (read->begin == 0 || folded[0] == '/') && !read->symbol.empty())
      return {0, read->end, std::move(*read)};
  }
  return {};
}

bool is_cut_number(std::string_view text) {
  text = trimmed(text);
  if (text.ends_with("--") || text.ends_with("–-")) return false; // a rule
  return text.ends_with('/') || text.ends_with('-') || text.ends_with("–");
}

} // namespace congbo
