#include "render/json.h"

#include <array>
#include <charconv>
#include <cmath>

namespace congbo {
namespace {

// Of each byte, whether it stands in a JSON text as it is.
constexpr auto plain = []() {
  std::array<bool, 256> all{};
  for (std::size_t c = 0x20; c < all.size(); ++c)
    all[c] = c != '"' && c != '\\' && c != '<';
  return all;
}();

void append_escape(std::string& out, unsigned char c) {
  constexpr std::string_view digits = "0123456789abcdef";
  switch (c) {
  case '"':
    out += "\\\"";
    return;
  case '\\':
    out += "\\\\";
    return;
  case '\n':
    out += "\\n";
    return;
  case '\r':
    out += "\\r";
    return;
  case '\t':
    out += "\\t";
    return;
  default:
    break;
  }
  out += "\\u00";
  out += digits[c >> 4U];
  out += digits[c & 15U];
}

} // namespace

void append_json_text(std::string& out, std::string_view value) {
  out += '"';
  std::size_t from = 0;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const auto c = static_cast<unsigned char>(value[i]);
    if (plain[c]) continue;
    out += value.substr(from, i - from);
    append_escape(out, c);
    from = i + 1;
  }
  out += value.substr(from);
  out += '"';
}

void JsonWriter::hand_on() {
  (*m_sink)(m_out);
  m_out.clear();
}

void JsonWriter::separate() {
  if (!m_first) m_out += ',';
  if (m_line) m_out += '\n';
  m_first = m_line = false;
}

void JsonWriter::open(char bracket) {
  separate();
  m_out += bracket;
  m_first = true;
}

void JsonWriter::close(char bracket) {
  if (m_line) m_out += '\n';
  m_line = false;
  m_out += bracket;
  m_first = false;
}

void JsonWriter::key(std::string_view name) {
  separate();
  m_out += '"';
  m_out += name; // one of ours: nothing in it is to be escaped
  m_out += "\":";
  m_first = true;
}

void JsonWriter::text(std::string_view value) {
  separate();
  append_json_text(m_out, value);
}

void JsonWriter::text_or_null(std::string_view value) {
  if (value.empty())
    null();
  else
    text(value);
}

void JsonWriter::integer(std::int64_t value) {
  separate();
  m_out += std::to_string(value);
}

void JsonWriter::number(double value) {
  constexpr double exact = 9007199254740992.0; // 2^53: up to here whole doubles are exact
  if (!std::isfinite(value)) return null();
  if (std::trunc(value) == value && std::fabs(value) < exact)
    return integer(static_cast<std::int64_t>(value));
  separate();
  char digits[32];
  const auto end = std::to_chars(std::begin(digits), std::end(digits), value).ptr;
  m_out.append(std::begin(digits), end);
}

void JsonWriter::boolean(bool value) {
  separate();
  m_out += value ? "true" : "false";
}

void JsonWriter::null() {
  separate();
  m_out += "null";
}

} // namespace congbo
