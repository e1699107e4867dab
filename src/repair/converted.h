#pragma once
// What other programs make of Word and PDF files → Markdown as content/ has it. Words and their order stay.

#include <string>
#include <string_view>

#include "register/register.h"

namespace congbo {

// Text of a word processor's file (Markdown): typed list marks and numerals without the backslash that
// hides them, one mark for all kinds of bullets, items of a list close together, block quotations (indents)
// as plain paragraphs, tabs as spaces, and the tables that only set the letterhead or the signature in
// columns as lines. UTF-8, lines end in \n.
std::string mended_word_text(std::string_view markdown, const Register& registers);

// Plain text with the lines of its pages: a blank line before each that begins a paragraph, page numbers
// and page ends left out.
std::string mended_page_text(std::string_view text);

}  // namespace congbo
