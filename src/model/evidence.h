#pragma once
// Why a reader took a text for a member of a document: what `congbo inspect` tells people. It is not
// part of the recognised document (document.schema.json) and takes no part in any page.

#include <cstdint>
#include <string>
#include <string_view>

namespace congbo {

// By what a reader knows that a text is what it takes it for.
enum class Mark : std::uint8_t {
  label,          // a label before it: "Số:", "Thời gian:", "Nơi nhận"
  official_place, // it stands where the decree's layout has it: under the type's name, beside the motto
  opening_words,  // the words that open the sentence: "Căn cứ", "Thực hiện", "Hội trường"
  form,           // the form of the value itself: "ngày … tháng … năm …", "12/KH-UBND"
  numbering,      // the numeral before it
  heading,        // the heading or group that it stands below
  column,         // the header of its table column
  signature,      // its place in the signature block
  enclosing,      // the line that ties an annex to its document: "(Kèm theo Kế hoạch số …)"
  running_text,   // a sentence that names it in passing
  front_matter,   // written by the town in the front matter
};

struct Evidence {
  std::string_view member; // as in the schema, dotted: "number", "event.venue", "signature.name"; static
  int line = 0;            // of the file on disk, from 1
  Mark mark = Mark::label;
  std::string seen; // the mark as printed: "Số:", "TM.", "Họ và tên"; empty where the place is the mark
};

} // namespace congbo
