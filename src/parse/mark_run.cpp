#include "parse/mark_run.h"

#include "vietnamese/letters.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

MarkRun::Side side_of(char32_t c) {
  using enum MarkRun::Side;
  if (is_space(c)) return space;
  if (c < 0x80) return ascii_punctuation(static_cast<char>(c)) ? punctuation : other;
  return c == 0xAB || c == 0xBB || (c >= 0x2010 && c <= 0x2027) ? punctuation : other;
}

} // namespace

bool ascii_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
         (c >= '{' && c <= '~');
}

MarkRun run_at(std::string_view text, std::size_t at) {
  MarkRun run;
  std::size_t end = at;
  while (end < text.size() && text[end] == text[at])
    ++end;
  run.size = end - at;
  if (at > 0) run.before = side_of(decode_before(text, at).c);
  if (end < text.size()) run.after = side_of(decode(text, end).c);
  return run;
}

} // namespace congbo
