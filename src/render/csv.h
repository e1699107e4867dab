#pragma once
// Comma-separated values (RFC 4180: CRLF, quotes doubled), opened by spreadsheets: starts with a
// byte order mark, and a cell that a spreadsheet would take for a formula gets an apostrophe.

#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace congbo {

class CsvWriter {
 public:
  explicit CsvWriter(std::span<const std::string_view> header);

  void cell(std::string_view text);
  void number(double value); // written as in JSON
  void end_row();

  std::string take() { return std::move(m_out); }

 private:
  void separate();
  std::string m_out;
  bool m_first = true;
};

} // namespace congbo
