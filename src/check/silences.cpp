// Silences in the text (contract, "Findings"): `<!-- congbo: N01, Q02: lý do -->` on a line of its own
// silences those rules on the next line that says something; above the first such line, in the whole
// document. At the end of a line it silences them on that line. And V19: a silence without a reason,
// or one that silences nothing.

#include <algorithm>

#include "check/check.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

constexpr std::string_view opening = "<!--", closing = "-->", name = "congbo:";

bool says_something(const Line& line) {
  return line.kind == LineKind::text || line.kind == LineKind::table_row;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

// "N01, Q02: lý do" → a silence a rule. A word that is no rule is kept, to be reported.
void read_silences(std::string_view said, const TextSilence& model, std::vector<TextSilence>& silences) {
  const std::size_t colon = said.find(':');
  const std::string_view reason = colon == said.npos ? std::string_view() : trimmed(said.substr(colon + 1));
  std::string_view codes = said.substr(0, colon);
  while (!trimmed(codes).empty()) {
    const std::size_t comma = codes.find(',');
    const std::string_view code = trimmed(codes.substr(0, comma));
    codes = comma == codes.npos ? std::string_view() : codes.substr(comma + 1);
    if (code.empty()) continue;
    TextSilence& silence = silences.emplace_back(model);
    silence.code = code;
    silence.rule = find_rule(code);
    silence.reason = reason;
  }
}

// The first line at or after `from` that says something; the end where there is none.
std::size_t next_said(const std::vector<Line>& lines, std::size_t from) {
  while (from < lines.size() && !says_something(lines[from])) ++from;
  return from;
}

TextSilence silence_at(const SourceDocument& source, std::size_t index, std::size_t at) {
  const std::vector<Line>& lines = source.lines;
  const Line& line = lines[index];
  TextSilence silence;
  silence.place = {source.path, line.number, static_cast<int>(code_points(line.raw.substr(0, at))) + 1, 0};
  if (says_something(line)) {
    silence.first_line = silence.last_line = line.number;
  } else if (next_said(lines, 0) >= index) {
    silence.first_line = 0;
    silence.last_line = lines.back().number;
  } else if (const std::size_t next = next_said(lines, index); next < lines.size()) {
    silence.first_line = silence.last_line = lines[next].number;
  }
  return silence;
}

bool same_rule(const TextSilence& silence, const Finding& finding) {
  return silence.rule == finding.rule && finding.place.file == silence.place.file &&
         finding.place.line >= silence.first_line && finding.place.line <= silence.last_line;
}

Finding idle(Place place, std::string what, Words why) {
  return {RuleId::V19, std::move(place), {std::move(what), std::move(why)}, {}};
}

const Words no_reason{"chưa ghi lý do", "it gives no reason"};
const Words nothing_silenced{"không tắt phát hiện nào", "it silences nothing"};

}  // namespace

std::vector<TextSilence> text_silences(const SourceDocument& source) {
  std::vector<TextSilence> silences;
  if (source.body.find(opening) == source.body.npos) return silences;
  for (std::size_t i = 0; i < source.lines.size(); ++i) {
    const std::string_view raw = source.lines[i].raw;
    for (std::size_t at = raw.find(opening); at != raw.npos; at = raw.find(opening, at + 1)) {
      const std::size_t end = raw.find(closing, at + opening.size());
      if (end == raw.npos) break;
      const std::string_view said = trimmed(raw.substr(at + opening.size(), end - at - opening.size()));
      if (said.starts_with(name)) read_silences(said.substr(name.size()), silence_at(source, i, at), silences);
    }
  }
  return silences;
}

Findings apply_text_silences(std::span<const TextSilence> silences, Findings findings) {
  std::vector<bool> used(silences.size());
  std::erase_if(findings, [&](const Finding& finding) {
    bool silenced = false;
    for (std::size_t i = 0; i < silences.size(); ++i) {
      if (silences[i].reason.empty() || !same_rule(silences[i], finding)) continue;
      used[i] = silenced = true;
    }
    return silenced;
  });
  for (std::size_t i = 0; i < silences.size(); ++i) {
    const TextSilence& silence = silences[i];
    if (!silence.rule)
      findings.push_back(idle(silence.place, silence.code, {"không có quy tắc này", "there is no such rule"}));
    else if (silence.reason.empty())
      findings.push_back(idle(silence.place, silence.code, no_reason));
    else if (!used[i])
      findings.push_back(idle(silence.place, silence.code, nothing_silenced));
  }
  return findings;
}

}  // namespace congbo
