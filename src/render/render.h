#pragma once
// Site → pages. One table of page kinds (page_kinds.cpp): which addresses a kind has, and what the
// page at one of them is. Every page is rendered by itself, so pages may be rendered on any thread,
// in any order, and again alone.

#include <cstddef>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "base/pieces.h"
#include "model/site.h"

namespace congbo {

// One file of the output to be made.
struct PageTask {
  std::string path;        // relative to output/, "2024/hoi-nghi/index.html"
  std::size_t kind = 0;    // row in the table of page kinds
  std::size_t subject = 0; // what it shows: an index into the site, by the kind's own meaning
  std::size_t part = 0;    // page of a long list, from 1; 0 = the only one
};

// A theme file: path relative to the theme's folder, and its bytes.
struct ThemeFile {
  std::string path;
  std::string bytes;
};

struct PreviewPage; // preview.h
class Theme; // compiled templates, words, stylesheet; read-only

struct LoadedTheme {
  std::shared_ptr<const Theme> theme; // null where there is an error among the findings
  Findings findings;                  // V08
};

// Compiles the theme: the files of the built-in "default"; over them those of the built-in theme
// that settings.theme names, or that `own`'s theme.json names as "base"; over them `own`. Each
// replaces or completes file by file, and string by string in strings/*.json. A name that is no
// built-in theme's, without files of its own, is a finding, which lists the built-in ones.
// `where` is the folder that findings name ("themes/default"). `mark` is the file that
// settings.look.mark names, with its path; an empty path: the theme's own mark.
LoadedTheme load_theme(const std::vector<ThemeFile>& own, const std::string& where,
                       const Settings& settings, const ThemeFile& mark = {});

// The built-in themes' names, "default" first; the files of one, of others than the default only
// those that replace or complete it.
std::vector<std::string> built_in_themes();
std::vector<ThemeFile> built_in_theme(std::string_view name);

// The source of a document as parse left it, fetched when its page is rendered so that texts need
// not stay in memory. Called from the thread that renders; may be called more than once.
struct TextSource {
  std::function<SourceDocument(std::size_t document)> document;
  std::function<std::string(std::size_t document)> body; // SourceDocument::body of it
};

// What makes planning cheaper.
struct RenderHints {
  unsigned jobs = 1; // threads for what concerns the whole site
  // Addresses of the search index, where it is known from an earlier build of a site with the same facts. A part that is
  // rendered all the same is made then.
  std::vector<std::string> search = {};
};

// Plans the output of a site and renders any file of it. `site` and `theme` must outlive it.
class Renderer {
 public:
  Renderer(const Site& site, const Theme& theme, TextSource texts, const RenderHints& hints = {});
  ~Renderer();
  Renderer(Renderer&&) noexcept;
  Renderer& operator=(Renderer&&) noexcept;

  // Every file of the output but the attachments (which are copied as they are), by path.
  std::span<const PageTask> pages() const;

  // The bytes of one of them. Thread-safe; the same bytes at every call.
  std::string render(const PageTask& page) const;

  // Whether its bytes may be so many that they are better taken in pieces; and these.
  static bool comes_in_pieces(const PageTask& page);
  void render(const PageTask& page, const Sink& sink) const;

  // The pages of an event, in the order of a preview (preview.h).
  std::vector<PreviewPage> preview(std::size_t event) const;

  // The name of a page's kind: "event", "sitemap".
  static std::string_view kind_of(const PageTask& page);

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

// Faults of the theme that showed while rendering: names that no value has, once each (only where
// the town has theme files of its own).
Findings theme_findings(const Theme& theme);

} // namespace congbo
