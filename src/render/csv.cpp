#include "render/csv.h"

#include <algorithm>

#include "render/json.h"

namespace congbo {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// CSV injection: what a spreadsheet may evaluate (OWASP's list).
bool may_be_formula(std::string_view text) {
  return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

} // namespace

CsvWriter::CsvWriter(std::span<const std::string_view> header) : m_out(byte_order_mark) {
  for (const std::string_view name : header)
    cell(name);
  end_row();
}

void CsvWriter::separate() {
  if (!m_first) m_out += ',';
  m_first = false;
}

void CsvWriter::cell(std::string_view text) {
  separate();
  const bool formula = may_be_formula(text);
  const auto parts_cells = [](char c) { return c == ',' || c == '"' || c == '\r' || c == '\n'; };
  if (std::none_of(text.begin(), text.end(), parts_cells)) {
    if (formula) m_out += '\'';
    m_out += text;
    return;
  }
  m_out += formula ? "\"'" : "\"";
  for (const char c : text) {
    if (c == '"') m_out += '"';
    m_out += c;
  }
  m_out += '"';
}

void CsvWriter::number(double value) {
  separate();
  JsonWriter(m_out).number(value);
}

void CsvWriter::end_row() {
  m_out += "\r\n";
  m_first = true;
}

} // namespace congbo
