#include "recognise/closing_items.h"

#include <algorithm>
#include <array>
#include <string>

#include "recognise/phrase.h"
#include "vietnamese/fold.h"
#include "vietnamese/letters.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

// "Nơi gửi" is the older usage.
constexpr std::array<std::string_view, 2> labels = {"noi nhan", "noi gui"};

// Letters, digits and the marks that names of offices are written with.
bool is_ordinary(char32_t c) {
  constexpr std::u32string_view marks = U" .,;:-–()/&'’\"“”+_*";
  return is_letter(c) || is_digit(c) || marks.find(c) != marks.npos;
}

struct Letters {
  std::size_t letters = 0; // and digits
  bool small = false;
  bool strange = false;
};
Letters letters_of(std::string_view text) {
  Letters found;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded read = decode(text, at);
    at += read.size;
    found.letters += is_letter(read.c) || is_digit(read.c) ? 1 : 0;
    found.small = found.small || is_lower(read.c);
    found.strange = found.strange || !is_ordinary(read.c);
  }
  return found;
}

// What is left where a stamp or a pen crossed the text: a letter, or marks among capitals.
bool is_stray(std::string_view tail) {
  const Letters found = letters_of(tail);
  return found.letters <= 1 || (found.strange && !found.small);
}

bool is_dash(std::string_view text) {
  return text.starts_with('-') || text.starts_with('+') || text.starts_with("–") ||
         text.starts_with("—");
}

// The dash at or behind `from` that begins an item; the end of the text where there is none.
std::size_t next_dash(std::string_view text, std::size_t from) {
  constexpr std::string_view ends = ";.)";
  for (std::size_t at = text.find_first_of("-+\xE2", from); at != nowhere;
       at = text.find_first_of("-+\xE2", at + 1)) {
    if (!is_dash(text.substr(at)) || at == 0 || text[at - 1] == '/') continue;
    const std::size_t last = text.find_last_not_of(' ', at - 1);
    if (last == nowhere) continue;
    if (last + 1 < at || text[last] == ';') {
      if (ends.find(text[last]) != nowhere) return at;
      const std::string behind = fold(text.substr(at, std::min<std::size_t>(16, text.size() - at)));
      if (opens_with(without_bullet(behind), "luu")) return at;
    }
  }
  return text.size();
}

// A label misread in a letter or two, which a colon closes.
std::size_t misread_label(std::string_view folded) {
  const std::size_t colon = folded.find(':');
  constexpr std::string_view words = labels.front();
  if (colon == nowhere || colon > words.size() + 3 || colon + 3 < words.size()) return 0;
  std::string_view printed = folded.substr(0, colon);
  while (printed.ends_with(' '))
    printed.remove_suffix(1);
  // "Lời nhắn:", "Tôi nhận:" and "Người nhận:" are words of their own.
  constexpr std::string_view others[] = {"loi", "toi", "nguoi"};
  if (printed.empty() || opening(printed, others) != 0) return 0;
  const std::size_t most = printed.front() == 'n' ? 2 : 1;
  return distance(printed, words, most) <= most ? colon + 1 : 0;
}

} // namespace

namespace {

std::size_t bare_label(std::string_view text, std::string_view folded) {
  if (folded.size() < 6) return 0;
  const std::size_t marks = std::min(folded.find_first_not_of("'\"_.,|*~ "), folded.size());
  if (marks > 3) return 0;
  folded.remove_prefix(marks); // bytes alike on both sides
  text.remove_prefix(std::min(marks, text.size()));
  std::size_t length = opening(folded, labels);
  if (length == 0) {
    length = misread_label(folded.substr(0, 16));
    if (length == 0) return 0;
    return marks + SourceOffsets(text).at(length);
  }
  while (length < folded.size() && (folded[length] == ' ' || folded[length] == ':'))
    ++length;
  const std::size_t behind = SourceOffsets(text).at(length);
  const bool label = length >= folded.size() || folded[length - 1] == ':' ||
                     folded.substr(0, length).find(':') != nowhere ||
                     only_marks(folded.substr(length, 1)) ||
                     // "Nơi nhận TM. …" of two columns, not "Nơi nhận hồ sơ".
                     begins_upper(text.substr(behind));
  return label && begins_upper(text) ? marks + behind : 0;
}

// "<u>**Nơi nhận:**</u>": bytes of the tags that a converter left, alike in the folded text.
std::size_t tags_before(std::string_view folded) {
  constexpr std::size_t longest = 40;
  constexpr int most = 4;
  std::size_t at = 0;
  for (int i = 0; i < most && at < folded.size() && folded[at] == '<'; ++i) {
    const std::size_t close = folded.substr(at, longest).find('>');
    if (close == nowhere) break;
    at += close + 1;
  }
  return at;
}

} // namespace

std::size_t recipients_label(std::string_view text, std::string_view folded) {
  const std::size_t tags = std::min(tags_before(folded), text.size());
  const std::size_t label = bare_label(text.substr(tags), folded.substr(tags));
  return label == 0 ? 0 : tags + label;
}

std::vector<std::string_view> split_recipients(std::string_view text, bool dashed) {
  std::vector<std::string_view> items;
  text = trimmed(text);
  if (dashed || is_dash(text) || text.find("; -") != nowhere) {
    for (std::size_t from = 0; from < text.size();) {
      const std::size_t dash = next_dash(text, from + 1);
      items.push_back(trimmed(text.substr(from, dash - from)));
      from = dash;
    }
    return items;
  }
  for (std::size_t from = 0; from < text.size();) {
    std::size_t cut = std::min(text.find(';', from), text.size());
    // "Thường trực Đảng ủy; (để b/c)": the remark is of the item before it.
    const std::string_view behind = trimmed(text.substr(std::min(cut + 1, text.size())));
    if (behind.starts_with('(')) {
      const std::size_t close = text.find(')', cut);
      cut = close == nowhere ? text.size() : std::min(text.find(';', close), close + 1);
    }
    items.push_back(trimmed(text.substr(from, cut - from)));
    from = cut < text.size() && text[cut] == ';' ? cut + 1 : cut;
  }
  return items;
}

std::string_view without_stray_tail(std::string_view item) {
  // "Lưu: VT. (Đã ký)": from the column beside it.
  if (const std::size_t bracket = item.rfind(" ("); bracket != nowhere && fold(item.substr(bracket)).starts_with(" (da ky"))
    item = trimmed(item.substr(0, bracket));
  const std::size_t mark = item.rfind(';');
  if (mark != nowhere && mark + 1 < item.size() && is_stray(item.substr(mark + 1)))
    return item.substr(0, mark + 1);
  const std::size_t colon = item.rfind(": ");
  if (colon == nowhere || colon + 2 >= item.size()) return item;
  const char next = item[colon + 2];
  const bool marked = std::string_view("/\\=~|<>)%#").find(next) != nowhere;
  return marked && !letters_of(item.substr(colon + 2)).small ? item.substr(0, colon) : item;
}

bool may_be_recipient(std::string_view text) {
  if (text.find(';') != nowhere) return true;
  const Letters found = letters_of(text);
  return found.letters >= 3 && !found.strange && !text.ends_with(".-");
}

bool is_file_copy(std::string_view item) {
  const std::string_view words = without_bullet(item);
  return opens_with(fold(words.substr(0, std::min<std::size_t>(words.size(), 12))), "luu");
}

bool opens_recipient_list(std::string_view folded) {
  constexpr std::string_view openings[] = {"nhu dieu", "nhu tren", "nhu kinh gui", "nhu thanh phan",
                                           "nhu kinh moi"};
  constexpr std::size_t longest = 80;
  return folded.size() <= longest && opening(folded, openings) != 0;
}

} // namespace congbo
