#pragma once
// Writes JSON (RFC 8259) into a buffer: UTF-8, no white space, members in the order of the calls.
// Commas are set by the writer; that objects and arrays are closed again is the caller's affair.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include "base/pieces.h"

namespace congbo {

class JsonWriter {
 public:
  // Appends to `out`, which must be empty or end in '[', ',' or a line end, and outlive the writer.
  explicit JsonWriter(std::string& out) : m_out(out), m_first(true) {}

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }

  // The same, but what is written is handed on and taken out of `out` whenever much has gathered at the begin of a
  // line; the caller hands on the rest.
  JsonWriter(std::string& out, const Sink& sink) : m_out(out), m_first(true), m_sink(&sink) {}

  // The next value of an array, or the array's end, begins on a line of its own.
  void begin_line() {
    m_line = true;
    if (m_sink && m_out.size() >= piece_size) hand_on();
  }

  // The next value's name.
  void key(std::string_view name);

  void text(std::string_view value);         // UTF-8
  void text_or_null(std::string_view value); // empty = null
  void integer(std::int64_t value);
  void
  number(double value); // shortest form that reads back the same; whole numbers without a point
  void boolean(bool value);
  void null();

  // key() and the value in one.
  void member(std::string_view name, std::string_view value) { key(name), text(value); }
  void member_or_null(std::string_view name, std::string_view value) {
    key(name), text_or_null(value);
  }
  void member(std::string_view name, std::int64_t value) { key(name), integer(value); }
  template <class Number>
  void member_or_null(std::string_view name, const std::optional<Number>& value) {
    key(name);
    if (!value)
      null();
    else if constexpr (std::is_floating_point_v<Number>)
      number(*value);
    else
      integer(*value);
  }

 private:
  void separate();
  void open(char bracket);
  void close(char bracket);
  void hand_on();
  static constexpr std::size_t piece_size = 1U << 18U;

  std::string& m_out;
  bool m_first;        // no comma before the next value or name
  bool m_line = false; // a line end before it
  const Sink* m_sink = nullptr;
};

// `value` between quotes, with the escapes of RFC 8259; '<' is written \u003c so that the text may
// also stand inside an HTML script element.
void append_json_text(std::string& out, std::string_view value);

} // namespace congbo
