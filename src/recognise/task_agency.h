#pragma once
// Who is told to do something: the agency at the head of an assignment. Internal to recognise/.

#include "recognise/phrase.h"

namespace congbo {

struct AssignmentHead {
  Wording agency;  // empty: none is named
  Wording task;    // what the same item says it does; empty where that comes below
};

// Reads "3. Sở Nội vụ: Chủ trì …", "Giao Văn phòng …", "Phòng Văn hóa và Thông tin triển khai …". With
// `heads_list` (items stand below it) a whole heading is an agency.
AssignmentHead assignment_head(Wording item, bool heads_list);

}  // namespace congbo
