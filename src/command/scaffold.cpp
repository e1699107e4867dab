#include "command/scaffold.h"

#include <array>

#include "base/embedded.h"
#include "command/schema.h"
#include "render/json.h"
#include "vietnamese/fold.h"
#include "vietnamese/normalize.h"
#include "vietnamese/slug.h"

namespace congbo {

extern const std::span<const EmbeddedFile> command_files;

namespace {

struct Blank {
  std::string_view name;  // "{{town}}"
  std::string value;
};

std::string filled(std::string_view pattern, const std::vector<Blank>& blanks) {
  std::string out;
  for (std::size_t at = 0; at < pattern.size();) {
    const std::size_t open = std::min(pattern.find("{{", at), pattern.size());
    out += pattern.substr(at, open - at);
    at = open;
    if (at == pattern.size()) break;
    const std::size_t close = pattern.find("}}", at) + 2;
    for (const Blank& blank : blanks)
      if (blank.name == pattern.substr(at, close - at)) out += blank.value;
    at = close;
  }
  return out;
}

std::string_view pattern_named(std::string_view path) {
  for (const EmbeddedFile& file : command_files)
    if (file.path == path) return file.bytes;
  return {};
}

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string slashed(CivilDate date) {
  return two_digits(date.day) + "/" + two_digits(date.month) + "/" + std::to_string(date.year);
}

CivilDate days_after(CivilDate date, long days) { return from_days(days_from_epoch(date) + days); }

std::string json_text(std::string_view text) {
  std::string out;
  append_json_text(out, text);
  return out;
}

std::vector<Blank> blanks_of(const Town& town) {
  return {{"{{town}}", town.name}, {"{{TOWN}}", upper(town.name)}, {"{{kind}}", town.kind}, {"{{place}}", town.place}};
}

std::vector<ThemeFile> new_event(const Town& town, const std::string& event, CivilDate issued, int number, bool held) {
  DocumentFacts facts{town, event, {}, {}, number, issued, {}};
  propose_event(facts);
  const std::string folder = "content/" + std::to_string(issued.year) + "/" + slug(event) + "/";
  std::vector<ThemeFile> files{{folder + "ke-hoach.md", new_document("ke-hoach", facts)}};
  facts.issued = days_after(issued, 14);
  if (held) facts.issued = days_after(issued, 7);
  files.push_back({folder + (held ? "ket-qua.md" : "giay-moi.md"), new_document(held ? "ket-qua" : "giay-moi", facts)});
  return files;
}

}  // namespace

std::optional<Town> read_town(std::string_view name) {
  const std::string text = collapse_spaces(nfc(name));
  static constexpr std::array<std::string_view, 3> kinds = {"phường ", "xã ", "đặc khu "};
  const std::string lowered = lower(text);
  for (const std::string_view kind : kinds) {
    std::size_t at = lowered.find(kind);
    if (at == lowered.npos || (at > 0 && lowered[at - 1] != ' ')) continue;
    const std::string place = text.substr(at + kind.size());  // case alone changes no length here
    if (place.empty() || lowered.size() != text.size()) return std::nullopt;
    const std::string word(kind.substr(0, kind.size() - 1));
    return Town{word + " " + place, word, place};
  }
  return std::nullopt;
}

std::string date_in_words(CivilDate date) {
  const std::string month = date.month <= 2 ? two_digits(date.month) : std::to_string(date.month);
  return "ngày " + two_digits(date.day) + " tháng " + month + " năm " + std::to_string(date.year);
}

void propose_event(DocumentFacts& facts) {
  constexpr int friday = 5, wednesday = 3;
  CivilDate day = days_after(facts.issued, 28);
  while (weekday(day) != friday) day = days_after(day, 1);
  facts.time = "08 giờ 00 phút, thứ Sáu, " + date_in_words(day);
  facts.venue = "Hội trường Ủy ban nhân dân " + facts.town.name;
  facts.deadline = days_after(day, -7);
  while (weekday(facts.deadline) != wednesday) facts.deadline = days_after(facts.deadline, -1);
}

std::string new_document(std::string_view what, const DocumentFacts& facts) {
  if (what != "ke-hoach" && what != "giay-moi" && what != "ket-qua") return {};
  std::vector<Blank> blanks = blanks_of(facts.town);
  blanks.push_back({"{{number}}", two_digits(facts.number)});
  blanks.push_back({"{{issued}}", date_in_words(facts.issued)});
  blanks.push_back({"{{event}}", facts.event});
  blanks.push_back({"{{time}}", facts.time});
  blanks.push_back({"{{venue}}", facts.venue});
  blanks.push_back({"{{deadline}}", slashed(facts.deadline)});
  return filled(pattern_named("new/" + std::string(what) + ".md"), blanks);
}

std::vector<ThemeFile> new_site(const Town& town, const std::string& title, CivilDate today) {
  std::vector<Blank> blanks = blanks_of(town);
  blanks.push_back({"{{title-json}}", json_text(title)});
  blanks.push_back({"{{organisation-json}}", json_text("Ủy ban nhân dân " + town.name)});
  std::vector<ThemeFile> files;
  const auto put = [&](std::string path, std::string_view pattern) {
    files.push_back({std::move(path), filled(pattern_named("new/site/" + std::string(pattern)), blanks)});
  };
  put("congbo.json", "congbo.json");
  put("DOC-TOI.md", "DOC-TOI.md");
  put(".gitignore", "gitignore");
  put("content/gioi-thieu.md", "gioi-thieu.md");
  put(".vscode/tasks.json", "tasks.json");
  put(".vscode/settings.json", "settings.json");
  files.push_back({".vscode/congbo.schema.json", settings_schema()});
  files.push_back({".vscode/front-matter.schema.json", front_matter_schema()});
  const std::string year = std::to_string(today.year);
  for (ThemeFile& file : new_event(town, "Hội nghị biểu dương gương người tốt, việc tốt năm " + year, today, 2, false))
    files.push_back(std::move(file));
  const CivilDate earlier = days_after(today, -90);
  for (ThemeFile& file : new_event(town, "Lễ tuyên dương tập thể, cá nhân điển hình tiên tiến năm " + std::to_string(earlier.year), earlier, 1, true))
    files.push_back(std::move(file));
  return files;
}

}  // namespace congbo
