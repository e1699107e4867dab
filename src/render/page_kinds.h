#pragma once
// The kinds of files that the output has. To add one: a file in page/ that defines its row, a line
// in the list below, and one in the table in page_kinds.cpp.

#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/pieces.h"
#include "render/page.h"

namespace congbo {

// Collects the files of the output, kind by kind in the order of the table.
class Planner {
 public:
  explicit Planner(const SearchFiles& search) : m_search(search) {}
  const SearchFiles& search() const { return m_search; }
  // A page at an address. Nothing happens where an earlier kind has it already, or where it would
  // need a folder of an earlier file's name (`aliases` may name anything).
  void add(std::string_view address, std::size_t subject = 0, std::size_t part = 0);
  // An address of a file that is no page: an attachment.
  void keep(std::string_view address);
  bool has(std::string_view address) const;
  const std::vector<PageTask>& tasks() const { return m_tasks; }
  std::vector<PageTask> take() { return std::move(m_tasks); }
  void begin_kind(std::size_t kind) { m_kind = kind; }

 private:
  bool claim(const std::string& path);
  const SearchFiles& m_search;
  std::vector<PageTask> m_tasks;
  std::unordered_set<std::string> m_paths;
  std::unordered_set<std::string> m_folders; // of m_paths, each with all above it
  std::size_t m_kind = 0;
};

struct PageKind {
  std::string_view name;          // "event"; the theme's `page.kind`
  std::string_view template_name; // "pages/event"; empty where `write` or `pour` makes the bytes itself
  // Which addresses the kind has.
  void (*plan)(const SiteIndex& index, const Theme& theme, Planner& planner);
  // The page's values (with a template), or its bytes (without), or these in pieces where they may be many.
  Composed (*compose)(const Page& page);
  std::string (*write)(const Page& page);
  void (*pour)(const Page& page, const Sink& sink) = nullptr;
};

std::span<const PageKind* const> page_kinds();

// What a template page is in the site map: `false` for pages that stand for another or for none.
bool in_site_map(const PageKind& kind);

extern const PageKind home_page, year_page, event_page, document_page, article_page, plain_page,
    invitation_page, invitations_page, invitations_year_page, honours_page, honours_year_page,
    honours_award_page, honours_names_page, register_page, register_year_page, role_models_page,
    articles_page,
    open_data_page, not_found_page, moved_page, removed_page;
extern const PageKind search_page, search_part_file;
extern const PageKind asset_file, source_file, event_calendar_file, site_calendar_file,
    data_json_file, data_csv_file, data_schema_file, atom_file, robots_text_file, site_map_file, server_file,
    security_file;

} // namespace congbo
