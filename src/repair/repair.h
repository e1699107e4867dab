#pragma once
// Mechanical repairs of what converters and scanners do to a text: text → text. The words stay: every
// letter and digit comes out in its order (a look-alike of another script as the letter it stands for),
// only white space, list, heading and emphasis marks and invisible characters change. Front matter,
// HTML comments and code between fences stay byte for byte.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "register/register.h"

namespace congbo {

// A line of the mended text, and the lines of the given one that it is made of: [first, last), from 0.
struct RepairedLine {
  std::string text;  // without its line end
  std::size_t first = 0, last = 0;
};

struct RepairedText {
  std::vector<std::string> before;  // the lines given, without line ends
  std::vector<RepairedLine> after;  // in order; a line given that none of these is made of is gone
  std::size_t changed = 0;          // lines given that are changed or gone
  std::string bytes;                // the file to write: UTF-8, line ends as they were
};

// Mends the document that lies in a file of these bytes, by the rules that find such damage (N03,
// N05–N09, O05, O07, O08). Mending the result again changes nothing. A file that cannot be read as text
// (V09) comes back as it is, nothing changed. Linear in the text.
RepairedText repair_document(std::string_view bytes, const Register& registers);

// What was changed, as unified diff (POSIX, diff -u) of `name` with three lines of context; empty where
// nothing was.
std::string unified_diff(const RepairedText& repaired, std::string_view name);

}  // namespace congbo
