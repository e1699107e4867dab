#pragma once
// The repairs one by one. Internal to repair/.

#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "model/source.h"
#include "base/finding.h"
#include "repair/repair.h"

namespace congbo {

// One line in NFC, its invisible characters gone, white space of other kinds as spaces, and letters of
// other scripts in words of ours as the letters they look like (O08).
std::string with_plain_letters(std::string_view line);

// What stands around a line, as far as its spaces depend on it.
struct Surroundings {
  bool running_text = false;  // wide gaps part no columns here
  bool table_row = false;
};

// One line with one space between words, marks behind their word at once (O07), ' - ' with a hyphen.
std::string with_single_spaces(std::string_view line, Surroundings around);

// One line (not of a table) whose pairs of ** work as CommonMark reads them: no space inside them, one
// outside where a mark would stick to a word. Left as it is where they are not in pairs.
std::string with_working_strong(std::string_view line);

// Without blanks and tabs at its ends.
std::string_view without_blanks(std::string_view text);

// Behind a sign that stands for a list mark ('•', Word's own signs, a dash and a space), or nothing.
std::string_view behind_bullet(std::string_view line);

// One line (not of a table) with '- ' for such a sign.
std::string with_plain_bullet(std::string_view line);

// Joins, splits and unmarks lines as findings of N03 and N05–N09 ask. `lines[i]` is line i + 1 of `source`.
void mend_structure(const SourceDocument& source, const Findings& findings, std::vector<RepairedLine>& lines);

}  // namespace congbo
