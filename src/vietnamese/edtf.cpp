#include "vietnamese/edtf.h"

namespace congbo {
namespace {

using Clock = std::pair<int, int>;

// One side of an EDTF value: its first and last day, and its clock time.
struct Side {
  CivilDate first, last;
  std::optional<Clock> clock;
};

// Reads fixed-width fields from the front of a text; once one fails, all that follow fail.
class Fields {
 public:
  explicit Fields(std::string_view text) : m_rest(text) {}

  std::optional<int> digits(std::size_t count) {
    if (m_rest.size() < count) return std::nullopt;
    int value = 0;
    for (const char digit : m_rest.substr(0, count)) {
      if (digit < '0' || digit > '9') return std::nullopt;
      value = value * 10 + (digit - '0');
    }
    m_rest.remove_prefix(count);
    return value;
  }

  bool sign(char c) {
    if (m_rest.empty() || m_rest.front() != c) return false;
    m_rest.remove_prefix(1);
    return true;
  }

  bool done() const { return m_rest.empty(); }

 private:
  std::string_view m_rest;
};

std::optional<Side> months(int year, int first, int last) {
  const CivilDate end{year, last, days_in_month(year, last)};
  if (!valid(end)) return std::nullopt;
  return Side{{year, first, 1}, end, std::nullopt};
}

std::optional<Side> read_month(Fields& fields, int year, int month) {
  if (month >= 33 && month <= 36) { // quarters, ISO 8601-2 table of sub-year groupings
    const int first = (month - 33) * 3 + 1;
    return fields.done() ? months(year, first, first + 2) : std::nullopt;
  }
  if (month < 1 || month > 12) return std::nullopt;
  fields.sign('~');
  return fields.done() ? months(year, month, month) : std::nullopt;
}

std::optional<Side> read_clock(Fields& fields, CivilDate day) {
  const auto hour = fields.digits(2);
  if (!hour || *hour > 23 || !fields.sign(':')) return std::nullopt;
  const auto minute = fields.digits(2);
  if (!minute || *minute > 59 || !fields.done()) return std::nullopt;
  return Side{day, day, Clock{*hour, *minute}};
}

std::optional<Side> read_side(std::string_view text) {
  Fields fields(text);
  const auto year = fields.digits(4);
  if (!year || *year < 1) return std::nullopt;
  if (fields.done()) return months(*year, 1, 12);
  if (!fields.sign('-')) return std::nullopt;
  const auto month = fields.digits(2);
  if (!month) return std::nullopt;
  if (!fields.sign('-')) return read_month(fields, *year, *month);
  const auto day = fields.digits(2);
  const CivilDate date{*year, *month, day.value_or(0)};
  if (!valid(date)) return std::nullopt;
  if (fields.sign('T')) return read_clock(fields, date);
  return fields.done() ? std::optional(Side{date, date, std::nullopt}) : std::nullopt;
}

struct Value {
  std::optional<Side> start, end; // not both absent
  bool interval = false;
};

std::optional<Value> read_value(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) {
    const auto side = read_side(text);
    return side ? std::optional(Value{side, side, false}) : std::nullopt;
  }
  const std::string_view before = text.substr(0, slash), after = text.substr(slash + 1);
  Value value{read_side(before), read_side(after), true};
  if ((!value.start && before != "..") || (!value.end && after != "..")) return std::nullopt;
  if (!value.start && !value.end) return std::nullopt;
  if (!value.start || !value.end) return value;
  if (value.end->last < value.start->first) return std::nullopt;
  const bool one_day = value.start->first == value.end->last;
  if (one_day && value.start->clock && value.end->clock && value.end->clock < value.start->clock)
    return std::nullopt;
  return value;
}

std::string padded(int value, std::size_t width) {
  std::string digits = std::to_string(value);
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

std::string day_text(int day) {
  return padded(day, 2);
}
std::string month_text(int month) {
  return padded(month, month <= 2 ? 2 : 1);
}

} // namespace

bool edtf_valid(std::string_view edtf) {
  return read_value(edtf).has_value();
}

std::optional<DateRange> edtf_range(std::string_view edtf) {
  const auto value = read_value(edtf);
  if (!value) return std::nullopt;
  DateRange range;
  range.open_start = !value->start;
  range.open_end = !value->end;
  if (value->start) range.first = value->start->first;
  if (value->end) range.last = value->end->last;
  return range;
}

std::optional<CivilDate> edtf_day(std::string_view edtf) {
  const auto range = edtf_range(edtf);
  if (!range || !valid(range->first) || range->first != range->last) return std::nullopt;
  return range->first;
}

std::optional<Clock> edtf_clock(std::string_view edtf) {
  const auto value = read_value(edtf);
  return value && value->start ? value->start->clock : std::nullopt;
}

std::optional<Clock> edtf_end_clock(std::string_view edtf) {
  const auto value = read_value(edtf);
  return value && value->interval && value->end ? value->end->clock : std::nullopt;
}

std::string edtf(CivilDate date) {
  return padded(date.year, 4) + '-' + padded(date.month, 2) + '-' + padded(date.day, 2);
}

std::string spell_date(CivilDate date) {
  return "ngày " + day_text(date.day) + " tháng " + month_text(date.month) + " năm " +
         std::to_string(date.year);
}

std::string short_date(CivilDate date) {
  return day_text(date.day) + '/' + month_text(date.month) + '/' + std::to_string(date.year);
}

} // namespace congbo
