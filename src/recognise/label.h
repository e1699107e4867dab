#pragma once
// Labels: headings and run-in heads such as "2. Thời gian:", "III. KINH PHÍ", "- Maket Hội nghị:", and
// what they announce. Internal to recognise/.

#include <cstddef>
#include <optional>
#include <vector>

#include "recognise/passage.h"

namespace congbo {

// What a label announces; one may announce several: "THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN THAM DỰ".
enum Topic : unsigned {
  topic_time = 1,         // thời gian
  topic_venue = 2,        // địa điểm
  topic_chair = 4,        // chủ trì
  topic_delegates = 8,    // thành phần
  topic_programme = 16,   // chương trình
  topic_content = 32,     // nội dung: a programme, unless a better one is there
  topic_backdrop = 64,    // maket
  topic_budget = 128,     // kinh phí
  topic_assignments = 256,  // tổ chức thực hiện
  topic_duration = 512,   // thời gian thực hiện: an event's time only where nothing else says it
};

// The topics of a label's folded words; 0 where it announces none of them.
unsigned topics_of(std::string_view folded_label);

struct Label {
  unsigned topics = 0;
  Wording words;  // the label without numeral and colon
  Wording value;  // behind the colon; empty where nothing is
  std::size_t passage = 0;
  std::size_t end = 0;  // one past the last passage that belongs to it
  int outer = -1;       // index of the label that encloses it, in labels_in; -1 = none
};

// The label that opens a passage, if it announces something.
std::optional<Label> read_label(const std::vector<Passage>& passages, std::size_t at);

// All labels of `passages`, in order; outer ones before those inside them.
std::vector<Label> labels_in(const std::vector<Passage>& passages);

}  // namespace congbo
