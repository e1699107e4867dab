#include "serve/pages.h"

#include <algorithm>
#include <span>

#include "base/embedded.h"
#include "base/hash.h"
#include "base/percent.h"
#include "serve/request.h"
#include "template/template.h"

namespace congbo {

extern const std::span<const EmbeddedFile> serve_files;

namespace {

// More are on the overview.
constexpr std::size_t most_on_a_page = 100;

const TemplateSet& templates() {
  static const TemplateSet set = [] {
    std::vector<TemplateSource> sources;
    for (const EmbeddedFile& file : serve_files)
      if (file.path.ends_with(".html")) sources.push_back({file.path.substr(0, file.path.size() - 5), file.bytes});
    return TemplateSet::compile(sources).set;
  }();
  return set;
}

Object words_in(Language language) {
  const std::pair<Key, Words> all[] = {
      {"preview", {"BẢN XEM TRƯỚC", "PREVIEW"}},
      {"findings", {"Những điều cần xem lại", "Findings"}},
      {"all", {"Xem tất cả", "All findings"}},
      {"hint", {"nên", "hint"}},
      {"page", {"xem trang", "see the page"}},
      {"home", {"trang chủ", "home page"}},
      {"last_good", {"Đang xem bản dựng được gần nhất.", "This is the last version that could be built."}},
  };
  Object words;
  for (const auto& [key, value] : all) words.set(key, in(value, language));
  return words;
}

std::string counted(const FindingCount& count, Language language) {
  const auto number = [](int n) { return std::to_string(n); };
  return in({number(count.errors) + " lỗi, " + number(count.warnings) + " cảnh báo, " + number(count.advice) + " lời khuyên",
             number(count.errors) + " errors, " + number(count.warnings) + " warnings, " + number(count.advice) + " pieces of advice"},
            language);
}

std::string place_text(const Place& place) {
  std::string text = place.file;
  if (place.line > 0) text += ":" + std::to_string(place.line);
  if (place.line > 0 && place.column > 0) text += ":" + std::to_string(place.column);
  return text;
}

Object value_of(const Snapshot& snapshot, const Finding& finding, bool with_page) {
  const Rule& rule = rule_of(finding.rule);
  Object value;
  value.set("severity", name_of(finding.severity));
  value.set("label", label_of(finding.severity, snapshot.language));
  value.set("place", place_text(finding.place));
  value.set("editor", editor_address(snapshot.site + "/" + finding.place.file, finding.place.line, finding.place.column));
  value.set("message", message_of(finding, snapshot.language));
  value.set("rule", std::string(rule.code) + " " + std::string(rule.name));
  value.set("hint", hint_of(finding, snapshot.language));
  value.set("page", with_page && snapshot.built ? snapshot.by_page.page_of(finding.place.file) : std::string());
  return value;
}

// The findings that a page's bar lists: its own, or what keeps the whole site from being built.
std::vector<const Finding*> listed(const Snapshot& snapshot, std::string_view path) {
  std::vector<const Finding*> all;
  if (snapshot.trouble) {
    for (const Finding& finding : snapshot.findings)
      if (finding.severity == Severity::error) all.push_back(&finding);
  } else {
    for (const std::size_t i : snapshot.by_page.of(path)) all.push_back(&snapshot.findings[i]);
  }
  return all;
}

Object page_values(const Snapshot& snapshot) {
  Object data;
  data.set("language", snapshot.language == Language::vi ? "vi" : "en");
  data.set("words", words_in(snapshot.language));
  data.set("built", snapshot.built);
  data.set("trouble", snapshot.trouble ? in(*snapshot.trouble, snapshot.language) : std::string());
  data.set("version", std::to_string(snapshot.version));
  return data;
}

std::string filled(std::string_view name, Object data, std::string state) {
  std::string html;
  data.set("state", std::move(state));
  if (templates().render(name, Value(std::move(data)), html)) html.clear();
  return html;
}

Object bar_values(const Snapshot& snapshot, std::string_view path) {
  Object data = page_values(snapshot);
  List rows;
  for (const Finding* finding : listed(snapshot, path)) {
    if (rows.size() == most_on_a_page) break;
    rows.push_back(value_of(snapshot, *finding, snapshot.trouble.has_value()));
  }
  data.set("findings", std::move(rows));
  return data;
}

// The findings of each file together; files with errors first, then those with warnings, else by path.
std::vector<std::span<const Finding>> by_gravity(const Findings& findings) {
  std::vector<std::span<const Finding>> files;
  for (auto first = findings.begin(); first != findings.end();) {
    const auto other = [&](const Finding& finding) { return finding.place.file != first->place.file; };
    const auto last = std::find_if(first, findings.end(), other);
    files.emplace_back(first, last);
    first = last;
  }
  const auto gravest = [](std::span<const Finding> file) {
    const auto graver = [](const Finding& a, const Finding& b) { return a.severity < b.severity; };
    return std::min_element(file.begin(), file.end(), graver)->severity;
  };
  std::stable_sort(files.begin(), files.end(), [&](const auto& a, const auto& b) { return gravest(a) < gravest(b); });
  return files;
}

Object overview_values(const Snapshot& snapshot) {
  Object data = page_values(snapshot);
  data.set("summary", snapshot.version == 1 && !snapshot.built && !snapshot.trouble
                          ? in({"Đang dựng trang …", "Building the site …"}, snapshot.language)
                          : counted(count_findings(snapshot.findings), snapshot.language));
  List groups;
  for (const std::span<const Finding> file : by_gravity(snapshot.findings)) {
    List rows;
    for (const Finding& finding : file) rows.push_back(value_of(snapshot, finding, true));
    Object group;
    group.set("file", file.front().place.file);
    group.set("findings", std::move(rows));
    groups.push_back(std::move(group));
  }
  data.set("groups", std::move(groups));
  return data;
}

constexpr std::string_view overview_path = "__congbo/";

}  // namespace

std::string bar_of(const Snapshot& snapshot, std::string_view path, const QuickPages& quick) {
  Object data = bar_values(snapshot, path);
  data.set("summary", summary_for(snapshot, path));
  return filled("bar", std::move(data), state_of(snapshot, path, quick));
}

std::string overview_of(const Snapshot& snapshot) {
  return filled("overview", overview_values(snapshot), state_of(snapshot, overview_path));
}

std::string summary_for(const Snapshot& snapshot, std::string_view path) {
  const FindingCount site = count_findings(snapshot.findings);
  if (snapshot.trouble)
    return in({"CHƯA DỰNG ĐƯỢC · " + counted(site, Language::vi), "NOT BUILT · " + counted(site, Language::en)}, snapshot.language);
  Findings here;
  for (const Finding* finding : listed(snapshot, path)) here.push_back(*finding);
  const FindingCount page = count_findings(here);
  return in({"trang này: " + counted(page, Language::vi) + " · cả cổng: " + counted(site, Language::vi),
             "this page: " + counted(page, Language::en) + " · the site: " + counted(site, Language::en)},
            snapshot.language);
}

// A digest of what is shown, with its own place in it left empty; version and summary change without anything else.
std::string state_of(const Snapshot& snapshot, std::string_view path, const QuickPages& quick) {
  const bool overview = !snapshot.built || path == overview_path;
  Object data = overview ? overview_values(snapshot) : bar_values(snapshot, path);
  data.set("version", std::string());
  if (!overview) data.set("summary", std::string());
  const auto file = snapshot.file_at(path);
  const auto page = file ? quick.find(*file) : quick.end();
  const std::string hash = page != quick.end() ? page->second.hash : file ? snapshot.files.find(*file)->second : std::string();
  return sha256_hex(hash + "\n" + filled(overview ? "overview" : "bar", std::move(data), {})).substr(0, 16);
}

std::string_view own_file(std::string_view name) {
  for (const EmbeddedFile& file : serve_files)
    if (file.path == name && !name.ends_with(".html")) return file.bytes;
  return {};
}

std::string editor_address(std::string_view path, int line, int column) {
  std::string address = "vscode://file" + percent_encoded(path);
  if (line > 0) address += ":" + std::to_string(line);
  if (line > 0 && column > 0) address += ":" + std::to_string(column);
  return address;
}

}  // namespace congbo
