// What is published beside documents, freed of private data; what cannot be, left out.

#include <algorithm>
#include <array>

#include "build/stages.h"
#include "parse/attachment_text.h"
#include "parse/file_notes.h"
#include "parse/media_facts.h"
#include "picture/picture.h"

namespace congbo {
namespace {

constexpr auto text_endings =
    std::to_array<std::string_view>({".txt", ".md", ".json", ".geojson", ".xml", ".svg", ".html",
                                     ".htm", ".ics", ".vcf", ".yaml", ".yml", ".log", ".vtt", ".srt"});

// Of word processors, spreadsheets and the like: read for the search only.
constexpr auto office_endings = std::to_array<std::string_view>(
    {".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".pdf", ".doc", ".xls", ".ppt", ".rtf"});

bool has_one_of(std::string_view path, std::span<const std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view end) { return has_ending(path, end); });
}

// RFC 4180; with a byte order mark, by which spreadsheets know UTF-8.
std::string csv_of(std::span<const GuardedRow> rows) {
  std::string text = "\xEF\xBB\xBF";
  for (const GuardedRow& row : rows) {
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      if (c > 0) text += ',';
      const std::string& cell = row.cells[c];
      const bool quoted = cell.find_first_of(",\"\n;") != std::string::npos;
      if (quoted) text += '"';
      for (const char sign : cell)
        text += sign == '"' ? std::string("\"\"") : std::string(1, sign);
      if (quoted) text += '"';
    }
    text += "\r\n";
  }
  return text;
}

std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells;
  for (std::size_t tab = line.find('\t'); tab != line.npos; tab = line.find('\t')) {
    cells.emplace_back(line.substr(0, tab));
    line.remove_prefix(tab + 1);
  }
  cells.emplace_back(line);
  return cells;
}

// Whether the guard took anything out.
bool differ(std::span<const RowText> rows, std::span<const GuardedRow> guarded) {
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (!std::ranges::equal(rows[i].cells, guarded[i].cells)) return true;
  return false;
}

const Words in_search{" để tìm dữ liệu cá nhân", " in search of personal data"};

struct Judged {
  std::optional<std::string> bytes; // to be published instead
  bool left_out = false;
  bool scan = false;
  bool readable = false;
  MediaFacts media;
  FileNotes notes;
  std::size_t size = 0; // as published
};

// What a file shows and says besides its text.
void look_at(const std::string& bytes, Judged& judged) {
  judged.media = read_media_facts(bytes);
  judged.notes = read_file_notes(bytes);
  judged.notes.scan = judged.scan || bytes.starts_with(std::string_view("II*\0", 4)) ||
                      bytes.starts_with(std::string_view("MM\0*", 4));
  judged.notes.readable = judged.readable && !judged.notes.scan;
  judged.size = judged.bytes ? judged.bytes->size() : bytes.size();
  if (const auto picture = without_metadata(bytes)) {
    judged.notes.taken_out = true;
    judged.size = picture->size();
  }
}

class Guard {
 public:
  Guard(const PrivacyPolicy& policy, std::set<std::size_t>& withheld, Findings& findings)
      : m_policy(policy), m_withheld(withheld), m_findings(findings) {}

  Judged judge(const std::string& path, const std::string& bytes) {
    guard_name(path, m_policy, m_findings);
    if (has_ending(path, ".csv") || has_ending(path, ".tsv") || has_ending(path, ".xlsx"))
      return judge_table(path, bytes);
    Judged judged;
    judged.readable = has_one_of(path, office_endings) || has_one_of(path, text_endings);
    if (has_one_of(path, office_endings)) judged.left_out = has_private_text(path, bytes, judged.scan);
    if (has_one_of(path, text_endings)) {
      DecodedText decoded = decode_text(path, bytes);
      std::move(decoded.findings.begin(), decoded.findings.end(), std::back_inserter(m_findings));
      GuardedText text = guard_text(path, decoded.text, m_policy, m_findings, m_withheld);
      if (text.changed) judged.bytes = std::move(text.text);
    }
    return judged;
  }

 private:
  // Whether there is something private in the text of a file that congbo cannot rewrite: hidden sheets,
  // comments and all. Findings name the whole file: its lines are nobody's.
  bool has_private_text(const std::string& path, const std::string& bytes, bool& scan) {
    const AttachmentText read = read_attachment_text(path, bytes);
    scan = read.scan;
    if (!read.complete) m_findings.push_back({RuleId::P11, {path, 0, 0, 0}, {path, in_search}, {}});
    std::string text;
    std::vector<std::vector<std::string>> cells; // of the lines that are rows of a table
    for (const std::string& line : read.lines) {
      (text += line) += '\n';
      if (line.find('\t') != std::string::npos) cells.push_back(cells_of(line));
    }
    std::vector<RowText> rows;
    for (const auto& row : cells)
      rows.push_back({0, row});
    Findings told;
    bool changed = guard_text(path, text, m_policy, told, m_withheld).changed;
    changed = differ(rows, guard_rows(path, rows, m_policy, told, m_withheld)) || changed;
    for (Finding& finding : told) {
      finding.place = {path, 0, 0, 0};
      finding.related.clear();
      m_findings.push_back(std::move(finding)); // told twice, it is dropped where findings are sorted
    }
    return changed;
  }

  Judged judge_table(const std::string& path, const std::string& bytes) {
    Judged judged;
    const bool workbook = has_ending(path, ".xlsx");
    Findings unread; // said where lists are read
    for (const Worksheet& sheet : read_sheets(path, bytes, unread)) {
      const auto rows = rows_of(sheet);
      const auto guarded = guard_rows(path, rows, m_policy, m_findings, m_withheld);
      if (!differ(rows, guarded)) continue;
      if (workbook)
        judged.left_out = true;
      else
        judged.bytes = csv_of(guarded);
    }
    // What the cells in sight do not say: hidden sheets and comments.
    if (workbook && !judged.left_out) judged.left_out = has_private_text(path, bytes, judged.scan);
    judged.readable = true;
    return judged;
  }

  const PrivacyPolicy& m_policy;
  std::set<std::size_t>& m_withheld;
  Findings& m_findings;
};

void leave_out(SiteDocument& document, const Attachment& attachment) {
  document.left_out.push_back(attachment.label);
  std::erase_if(document.link_targets, [&](const auto& link) {
    return link.second == attachment.address || link.second.starts_with(attachment.address + "#") ||
           link.second.starts_with(attachment.address + "?");
  });
}

} // namespace

Result<std::map<std::string, std::string>>
guard_attachments(Site& site, const std::vector<FoundFile>& others, const PrivacyPolicy& policy,
                  FileSystem& files, std::set<std::size_t>& withheld, Findings& findings) {
  std::map<std::string_view, std::string_view> on_disk;
  for (const FoundFile& file : others)
    on_disk[file.path] = file.on_disk;
  std::map<std::string, Judged> judged;
  Guard guard(policy, withheld, findings);
  for (SiteDocument& document : site.documents) {
    for (const Attachment& attachment : document.attachments) {
      if (judged.contains(attachment.source)) continue;
      auto bytes = files.read(std::string(on_disk[attachment.source]));
      if (!bytes) return bytes.failure();
      Judged one = guard.judge(attachment.source, *bytes);
      look_at(*bytes, one);
      judged.emplace(attachment.source, std::move(one));
    }
    for (const Attachment& attachment : document.attachments)
      if (judged[attachment.source].left_out) leave_out(document, attachment);
    std::erase_if(document.attachments,
                  [&](const Attachment& attachment) { return judged[attachment.source].left_out; });
    for (Attachment& attachment : document.attachments) {
      const Judged& one = judged[attachment.source];
      attachment.media = one.media;
      attachment.notes = one.notes;
      attachment.size = one.size;
    }
  }
  std::map<std::string, std::string> rewritten;
  for (auto& [path, one] : judged)
    if (one.bytes) rewritten.emplace(path, std::move(*one.bytes));
  return rewritten;
}

} // namespace congbo
