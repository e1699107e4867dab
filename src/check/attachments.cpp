// P10 file-metadata, V04 scan-without-text: what files beside documents say unasked, and what they leave
// unsaid.

#include <algorithm>
#include <array>
#include <set>

#include "check/rules.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

// What programs write where nobody gave a name.
constexpr auto nobody = std::to_array<std::string_view>(
    {"admin", "administrator", "user", "users", "windows user", "microsoft office user", "microsoft", "pc", "hp",
     "dell", "asus", "acer", "lenovo", "unknown", "author", "tac gia", "python-docx", "openpyxl", "libreoffice",
     "writer", "word", "scanner", "root"});

// Words that an agency's name begins with or holds.
constexpr auto agencies = std::to_array<std::string_view>(
    {"uy ban", "ubnd", "hdnd", "hoi dong", "dang uy", "mttq", "mat tran", "van phong", "phong ", "so ", "trung tam",
     "cong an", "ban chi huy", "hoi lien hiep", "doan thanh nien", "cong doan"});

bool names_a_person(std::string_view author, const Settings& settings) {
  const std::string name = fold(author);
  if (name.empty() || std::ranges::find(nobody, name) != nobody.end()) return false;
  if (name == fold(settings.organisation.name) || name == fold(settings.title)) return false;
  return std::ranges::none_of(agencies, [&](std::string_view words) { return name.starts_with(words); });
}

std::string_view stem_of(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  return dot == path.npos || path.find('/', dot) != path.npos ? path : path.substr(0, dot);
}

void report_notes(const Attachment& file, const Settings& settings, Findings& findings) {
  const Words done = file.notes.taken_out ? Words{"; congbo gỡ đi khi đăng", "; congbo publishes it without"} : Words{};
  const auto say = [&](Words what) {
    findings.push_back({RuleId::P10, {file.source, 0, 0, 0}, {std::move(what), done}, {}});
    if (file.notes.taken_out) findings.back().severity = Severity::advice;
  };
  if (file.notes.position) say({"vị trí nơi chụp (GPS)", "the place where it was taken (GPS)"});
  const std::string& author = file.notes.author;
  if (names_a_person(author, settings)) say({"tên tác giả '" + author + "'", "the author's name '" + author + "'"});
}

// What has its text on the site: documents, and files that can be read.
std::set<std::string_view> stems_with_text(const Site& site) {
  std::set<std::string_view> stems;
  for (const SiteDocument& document : site.documents) {
    stems.insert(stem_of(document.document.source));
    for (const Attachment& file : document.attachments)
      if (file.notes.readable) stems.insert(stem_of(file.source));
  }
  return stems;
}

}  // namespace

void check_attachments(const Site& site, Findings& findings) {
  const std::set<std::string_view> stems = stems_with_text(site);
  for (const SiteDocument& document : site.documents) {
    for (const Attachment& file : document.attachments) {
      report_notes(file, site.settings, findings);
      if (file.notes.scan && !stems.contains(stem_of(file.source)))
        findings.push_back({RuleId::V04, {file.source, 0, 0, 0}, {file.label}, {}});
    }
  }
}

}  // namespace congbo
