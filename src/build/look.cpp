// The site as it is read: documents each by itself, then all of them together.

#include <algorithm>

#include "base/parallel.h"
#include "base/release.h"
#include "build/site_build.h"
#include "check/check.h"

namespace congbo {
namespace {

const Words reading{"Đọc văn bản", "Reading"};

void add(Findings& all, Findings some) {
  std::move(some.begin(), some.end(), std::back_inserter(all));
}

// What needs whole addresses is left out (contract, "A site"); advice, not an error.
Finding without_base_url() {
  const Words said{"chưa có base_url nên không làm feed.xml, sitemap.xml, mã QR của giấy mời và hình khi chia sẻ",
                   "without base_url there is no feed.xml, no sitemap.xml, no QR code on invitations and no picture of shared links"};
  return {RuleId::V08, {"congbo.json", 0, 0, 0}, {said}, {}, Severity::advice};
}

// A path that was mistyped would publish what is to be held back.
Outcome held_are_there(const std::vector<std::string>& hold, const std::vector<FoundFile>& documents) {
  for (const std::string& path : hold)
    if (std::ranges::find(documents, path, &FoundFile::path) == documents.end())
      return Failure{{"--hold: trang không có văn bản '" + path + "' (ghi từ thư mục của trang, như content/2026/hop-mat/ke-hoach.md)",
                      "--hold: the site has no document '" + path + "' (as seen from the site's folder, such as content/2026/hop-mat/ke-hoach.md)"}};
  return Done{};
}

std::vector<DocumentPlace> places_of(const Site& site) {
  std::vector<DocumentPlace> places;
  for (const SiteDocument& entry : site.documents)
    places.push_back({entry.document.source, entry.address, entry.event ? site.events[*entry.event].address : std::string()});
  std::sort(places.begin(), places.end(), [](const auto& a, const auto& b) { return a.source < b.source; });
  return places;
}

}  // namespace

Result<Register> read_registers(const std::vector<FoundFile>& found, FileSystem& files, Findings& findings) {
  Register registers = Register::built_in();
  for (const FoundFile& file : found) {
    const std::size_t slash = file.path.rfind('/');
    if (!file.path.ends_with(".json")) continue;
    auto bytes = files.read(file.on_disk);
    if (!bytes) return bytes.failure();
    const std::string name = file.path.substr(slash + 1, file.path.size() - slash - 6);
    registers.add(name, file.path, *bytes, findings);
  }
  return registers;
}

// read → parse → recognise → check, each document by itself.
Outcome Build::read_site() {
  auto settings = read_settings(m_options.site, m_files);
  if (!settings) return settings.failure();
  auto found = find_files(m_options.site, *settings, m_files, m_report.findings);
  if (!found) return found.failure();
  m_found = std::move(*found);
  if (Outcome known = held_are_there(m_options.hold, m_found.documents); !known) return known;
  m_settings = std::move(settings->settings);
  if (m_options.base_url) m_settings.base_url = *m_options.base_url;
  if (m_options.preview) m_settings.compressed = false;
  add(m_report.findings, std::move(settings->findings));
  if (m_settings.base_url.empty()) m_report.findings.push_back(without_base_url());
  auto registers = read_registers(m_found.registers, m_files, m_report.findings);
  if (!registers) return registers.failure();
  m_registers = std::move(*registers);
  tell(reading, 0, m_found.documents.size());
  std::vector<std::pair<std::string, Digest>> rows;
  for (const FoundFile& file : m_found.registers) rows.emplace_back(file.path, m_files.hash_of(file.on_disk));
  m_reading_key = reading_key(m_settings, rows);
  if (m_remembers && !m_options.clean) {
    m_documents_file = read_cache_file(documents_path(m_options.site), m_disk);
    m_since_file = read_cache_file(documents_since_path(m_options.site), m_disk);
  }
  for (const CacheFile* file : {&m_documents_file, &m_since_file})
    if (file->note && m_report.notes.empty()) m_report.notes.push_back(*file->note);
  m_cache = DocumentCache(m_documents_file.content, m_since_file.content, m_reading_key);
  m_prepared = prepare_documents(m_found.documents, m_options, PrivacyPolicy(m_settings), m_registers, m_cache, m_files);
  m_decomposed["congbo.json"] = join_path(m_options.site, "congbo.json");
  std::vector<std::string> paths;
  for (std::size_t i = 0; i < m_prepared.size(); ++i) {
    if (m_prepared[i].failure) return *m_prepared[i].failure;
    if (m_prepared[i].decomposed) m_decomposed[m_found.documents[i].path] = m_found.documents[i].on_disk;
    m_report.profile.documents_kept += m_prepared[i].cached ? 1 : 0;
    paths.push_back(m_found.documents[i].path);
  }
  DocumentCache::Files news;
  if (m_remembers) news = m_cache.new_files(m_prepared, paths, m_reading_key);
  m_cache = {};
  m_documents_file = m_since_file = {};
  lap({"đọc văn bản", "documents"});
  if (m_remembers && !save_documents(news)) m_forgetful = true;
  return Done{};
}

// What is published of the documents, and what they say.
void Build::take_documents(Material& material, std::vector<TextSilence>& silences, std::set<std::size_t>& withheld) {
  material.sources.reserve(m_prepared.size());
  for (std::size_t i = 0; i < m_prepared.size(); ++i) {
    PreparedDocument& document = m_prepared[i];
    add(m_report.findings, std::move(document.findings));
    if (document.quotable) m_quotable.insert(m_found.documents[i].path);
    withheld.insert(document.withheld.begin(), document.withheld.end());
    std::move(document.silences.begin(), document.silences.end(), std::back_inserter(silences));
    if (document.held || (document.draft && !m_options.drafts)) {
      ++m_report.drafts;
      material.held_back.push_back(std::move(document.source));
      continue;
    }
    m_texts[document.source.document.source] = {m_found.documents[i].on_disk, document.source.source_hash, std::move(document.text)};
    material.sources.push_back(std::move(document.source));
  }
  release(m_prepared);
}

// assemble → check, the site as a whole; and its theme.
Outcome Build::make_site() {
  const PrivacyPolicy policy(m_settings);
  std::set<std::size_t> withheld;
  auto sides = prepare_side_files(m_found.others, policy, m_registers, m_files, withheld, m_report.findings);
  if (!sides) return sides.failure();
  Material material{{}, std::move(*sides), {}};
  std::vector<TextSilence> silences;
  take_documents(material, silences, withheld);
  AssembledSite assembled = assemble(m_settings, m_options.date, std::move(material), m_registers);
  m_site = std::move(assembled.site);
  add(m_report.findings, std::move(assembled.findings));
  lap({"ghép trang", "assembling"});
  auto rewritten = guard_attachments(m_site, m_found.others, policy, m_files, withheld, m_report.findings);
  if (!rewritten) return rewritten.failure();
  m_rewritten = std::move(*rewritten);
  if (m_with_pictures) {
    auto pictures = make_pictures(m_site, m_found.others, m_options.site, m_options.jobs, m_files, m_report.findings);
    if (!pictures) return pictures.failure();
    m_pictures = std::move(pictures->files);
    m_rewritten.merge(pictures->upright);
  }
  report_idle_withheld(m_settings, withheld, m_report.findings);
  lap({"tệp kèm theo", "attachments"});
  Findings of_all;
  parallel_for(m_remembers ? 2 : 1, m_options.jobs, [&](std::size_t i) {
    if (i == 0) of_all = check_site(m_site, m_registers);
    else m_facts = facts_of(m_site, m_options.jobs);  // which publish_site() asks for
  });
  add(m_report.findings, std::move(of_all));
  if (Outcome told = report_lost_addresses(m_site, m_options.site, m_files, m_report.findings); !told) return told;
  auto theme = read_site_theme(m_settings, m_options.site, m_found.theme, m_files);
  if (!theme) return theme.failure();
  m_theme = std::move(theme->theme);
  m_theme_read = theme->read;
  add(m_report.findings, std::move(theme->findings));
  m_report.findings = apply_text_silences(silences, std::move(m_report.findings));
  m_report.findings = apply_rule_settings(m_settings, std::move(m_report.findings));
  m_report.documents = m_site.documents.size();
  m_report.places = places_of(m_site);
  m_report.honorees = m_site.honorees.size();
  lap({"soát cả trang", "checking"});
  return Done{};
}

}  // namespace congbo
