#include "render/page_kinds.h"

#include <array>

#include "render/address.h"

namespace congbo {
namespace {

// In this order they claim addresses; the site map comes last, since it lists the others.
constexpr std::array kinds{
    &home_page,          &year_page,         &event_page,
    &document_page,      &article_page,      &plain_page,
    &invitation_page,    &invitations_page,  &invitations_year_page,
    &honours_page,       &honours_year_page, &honours_award_page,
    &honours_names_page, &register_page,     &register_year_page,
    &role_models_page,   &articles_page,     &open_data_page,    &not_found_page,
    &search_page,        &search_part_file,
    &asset_file,         &source_file,       &event_calendar_file,
    &site_calendar_file, &data_json_file,    &data_csv_file,
    &data_schema_file,   &atom_file,         &robots_text_file,
    &server_file,        &security_file,
    &moved_page,         &removed_page,      &site_map_file,
};

} // namespace

void Planner::add(std::string_view address, std::size_t subject, std::size_t part) {
  std::string path = output_path(address);
  if (!claim(path)) return;
  m_tasks.push_back({std::move(path), m_kind, subject, part});
}

void Planner::keep(std::string_view address) {
  claim(output_path(address));
}

bool Planner::claim(const std::string& path) {
  if (m_folders.contains(path)) return false;
  for (std::size_t slash = path.find('/'); slash != path.npos; slash = path.find('/', slash + 1))
    if (m_paths.contains(path.substr(0, slash))) return false;
  if (!m_paths.insert(path).second) return false;
  for (std::size_t slash = path.rfind('/'); slash != path.npos && slash > 0;
       slash = path.rfind('/', slash - 1))
    if (!m_folders.insert(path.substr(0, slash)).second) break; // those above are there already
  return true;
}

bool Planner::has(std::string_view address) const {
  return m_paths.contains(output_path(address));
}

std::span<const PageKind* const> page_kinds() {
  return kinds;
}

bool in_site_map(const PageKind& kind) {
  return !kind.template_name.empty() && &kind != &not_found_page && &kind != &moved_page &&
         &kind != &removed_page;
}

} // namespace congbo
