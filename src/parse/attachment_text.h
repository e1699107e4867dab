#pragma once
// Files beside documents that readers take home → the text in them, to search for personal data
// (contract, "Findings").

#include <string>
#include <string_view>
#include <vector>

namespace congbo {

struct AttachmentText {
  // Every text that the file holds, seen or not, in NFC, in the order of the file's parts: a
  // paragraph, a comment or a row of a table each; the cells of a row are parted by tabs. Never
  // holds '\n'.
  std::vector<std::string> lines;
  // Whether that is all. It is not where the file is encrypted, damaged, too large, of a kind not
  // known, holds other files that cannot be read, or shows pages or pictures without any text.
  bool complete = false;
  // Pages or pictures are there, and no text at all.
  bool scan = false;
};

// Reads Word, Excel and PowerPoint files of today (.docx, .xlsx, .pptx: ISO/IEC 29500),
// OpenDocument
// (.odt, .ods, .odp: ISO/IEC 26300) and .pdf, which of them the bytes say; and what the ending of
// `path` says to be plain text (.txt, .csv, .md, .ics). Of texts: headers, notes, comments, text
// boxes, hidden and deleted (tracked) text. Of workbooks: hidden and very hidden sheets, comments,
// the values that a pivot table keeps; numbers as typed, filled with the zeros that their format
// shows. What a file says of itself (its author) is no part of it. Never throws; linear in what is
// unpacked, at most ZipArchive::most_bytes.
AttachmentText read_attachment_text(std::string_view path, std::string_view bytes);

} // namespace congbo
