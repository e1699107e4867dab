#pragma once
// A time as a document states it.

#include <string>

namespace congbo {

struct When {
  std::string text;        // the phrase as printed
  std::string edtf;        // EDTF (ISO 8601-2), see vietnamese/edtf.h; empty = cannot be placed on a calendar
  bool tentative = false;  // dự kiến, thông báo sau
  friend bool operator==(const When&, const When&) = default;
};

}  // namespace congbo
