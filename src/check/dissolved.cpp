// L06 unit-dissolved: a body of a dissolved level or province, named as acting.

#include <array>
#include <optional>

#include "check/rules.h"
#include "vietnamese/edtf.h"

namespace congbo {
namespace {

// Bodies before a level's name, and offices whose name says the level (folded).
constexpr std::array<std::string_view, 10> bodies = {
    "ubnd ", "uy ban nhan dan ", "hdnd ", "hoi dong nhan dan ", "uy ban mttqvn ", "ubmttqvn ", "ubmttq viet nam ",
    "hoi dong thi dua - khen thuong ", "phong noi vu ", "cong an "};
constexpr std::array<std::string_view, 4> levels = {"huyen", "quan", "thi xa", "thi tran"};
constexpr std::string_view province_word = "tỉnh ";
constexpr std::array<std::string_view, 3> party_bodies = {"huyen uy", "thi uy", "quan uy"};

struct Found {
  std::size_t begin, end;  // bytes of Line::folded
};

bool word_byte(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

bool whole_word(std::string_view folded, std::size_t begin, std::size_t end) {
  return (begin == 0 || !word_byte(folded[begin - 1])) && (end == folded.size() || !word_byte(folded[end]));
}

std::optional<Found> level_body(std::string_view folded) {
  for (const std::string_view body : bodies)
    for (std::size_t at = folded.find(body); at != std::string_view::npos; at = folded.find(body, at + 1)) {
      const std::string_view rest = folded.substr(at + body.size());
      for (const std::string_view level : levels) {
        const std::size_t end = at + body.size() + level.size();
        if (!rest.starts_with(level) || !whole_word(folded, at, end)) continue;
        // 'UBND quận': but 'Công an quân sự' is no district.
        return Found{at, end};
      }
    }
  for (const std::string_view body : party_bodies) {
    const std::size_t at = folded.find(body);
    if (at != std::string_view::npos && whole_word(folded, at, at + body.size())) return Found{at, at + body.size()};
  }
  return std::nullopt;
}

// What is told of the past, or quoted: '(cũ)', 'trước đây', a year before the dissolution, a cited number.
bool of_the_past(const Line& line) {
  constexpr std::array<std::string_view, 12> words = {"(cu)", " cu)", "truoc day", "nguyen ", "sap nhap", "giai the", "cham dut",
                                                     "hop nhat", "ban giao", "ket thuc hoat dong", "truoc ngay 01/7/2025", "so "};
  for (const std::string_view word : words)
    if (line.folded.find(word) != std::string_view::npos) return true;
  for (std::size_t at = line.folded.find("20"); at != std::string_view::npos; at = line.folded.find("20", at + 1))
    if (at + 4 <= line.folded.size() && word_byte(line.folded[at + 3]) && line.folded.substr(at, 4) <= "2025" &&
        (at == 0 || !word_byte(line.folded[at - 1])))
      return true;
  return false;
}

// Where the parts of a document say who acts, whatever else the line says.
bool says_who_acts(const DocumentView& view, int line) {
  for (const Part& part : view.document.parts)
    if (part.first_line <= line && line <= part.last_line)
      return part.kind == PartKind::letterhead || part.kind == PartKind::addressees || part.kind == PartKind::recipients ||
             part.kind == PartKind::signature;
  return false;
}

bool in_annex(const DocumentView& view, int line) {
  for (const Part& part : view.document.parts)
    if (part.first_line <= line && line <= part.last_line)
      return part.kind == PartKind::annex || part.kind == PartKind::preamble;
  return false;
}

// The unit's own name in marks: 'tỉnh Trà Vinh', 'UBND tỉnh Trà Vinh'.
const DissolvedUnit* province_on(const DocumentView& view, const Line& line, std::size_t& begin, std::size_t& end) {
  constexpr std::string_view word = province_word;
  for (std::size_t at = line.raw.find(word); at != std::string_view::npos; at = line.raw.find(word, at + 1)) {
    const std::string_view rest = line.raw.substr(at + word.size());
    for (const DissolvedUnit& unit : view.registers.dissolved_units()) {
      if (unit.kind != "tỉnh" || !rest.starts_with(unit.name)) continue;
      begin = at;
      end = at + word.size() + unit.name.size();
      return &unit;
    }
  }
  return nullptr;
}

const DissolvedUnit* level_named(const DocumentView& view, std::string_view folded) {
  const std::array<std::pair<std::string_view, std::string_view>, 6> names = {
      {{"thi tran", "thị trấn"}, {"thi xa", "thị xã"}, {"thi uy", "thị xã"}, {"huyen", "huyện"}, {"quan uy", "quận"}, {"quan", "quận"}}};
  for (const auto& [key, name] : names)
    if (folded.find(key) != std::string_view::npos)
      for (const DissolvedUnit& unit : view.registers.dissolved_units())
        if (unit.kind == "cấp" && unit.name == name) return &unit;
  return nullptr;
}

// Nearly all lines name no level at all: all that is sought above holds one of these.
bool may_name(const Line& line) {
  for (const std::string_view part : {"huyen", "quan", "thi xa", "thi tran", "thi uy"})
    if (line.folded.find(part) != std::string_view::npos) return true;
  return line.raw.find(province_word) != std::string_view::npos;
}

}  // namespace

void check_dissolved(const DocumentView& view, Findings& findings) {
  if (!view.document.date) return;
  const auto day = edtf_day(view.document.date->edtf);
  if (!day) return;
  bool any = false;
  for (const DissolvedUnit& unit : view.registers.dissolved_units())
    any = any || (unit.standing.valid_to && *unit.standing.valid_to < *day);
  if (!any) return;
  const auto dissolved_by = [&](const DissolvedUnit& unit) {
    return unit.standing.valid_to && *unit.standing.valid_to < *day;
  };
  for (const Line& line : view.source.lines) {
    if (line.kind != LineKind::text || !may_name(line) || in_annex(view, line.number)) continue;
    if (!says_who_acts(view, line.number) && of_the_past(line)) continue;
    if (line.folded.find("(cu)") != std::string_view::npos || line.folded.find(" cu)") != std::string_view::npos) continue;
    if (const auto found = level_body(line.folded)) {
      const std::string_view words = line.folded.substr(found->begin, found->end - found->begin);
      const DissolvedUnit* unit = level_named(view, words);
      if (unit == nullptr || !dissolved_by(*unit)) continue;
      findings.push_back({RuleId::L06, place_of(view, line.number), {unit->name, std::string("xã, phường, đặc khu")}, {}});
      if (!unit->standing.verified) findings.back().severity = Severity::advice;
      continue;
    }
    std::size_t begin = 0, end = 0;
    const DissolvedUnit* unit = province_on(view, line, begin, end);
    if (unit == nullptr || !dissolved_by(*unit)) continue;
    findings.push_back({RuleId::L06, place_in(view, line, begin, end), {"tỉnh " + unit->name, unit->successor}, {}});
    if (!unit->standing.verified) findings.back().severity = Severity::advice;
  }
}

}  // namespace congbo
