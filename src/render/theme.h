#pragma once
// A theme ready to use: compiled templates, words of one language, and the files of assets/.

#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/message.h"
#include "model/settings.h"
#include "render/phrases.h"
#include "render/png.h"
#include "render/render.h"
#include "template/template.h"

namespace congbo {

// A PNG among the theme's assets. Programs that show links to pages read no SVG.
struct ThemePicture {
  std::string address; // empty = none
  PixelSize size;
};

class Theme {
 public:
  Phrases phrases;
  Language language = Language::vi;
  TemplateSet templates;
  std::vector<ThemeFile> assets; // to be written, by path: "assets/style-1a2b3c4d.css"
  std::string style;             // address of the stylesheet; empty = none
  std::string script;
  // Of the search page: its script, with `script` in it, and what answers queries, which that loads.
  std::string search_script;
  std::string search_engine;
  std::string mark;  // address of the mark (dấu hiệu của cổng); empty = none
  ThemePicture share;      // the picture of links to the site that people share
  std::string touch_icon;  // address of the icon on a phone's home screen (PNG); empty = none
  std::string accent;      // "#rrggbb": what browsers colour their frame with; empty = not said
  std::string where; // the folder that findings name
  // Whether rendering looks for names that no value has: where a town has files of its own (the
  // built-in theme is checked by the tests).
  bool strict = false;

  // Renders a page; what goes wrong, and what strict rendering finds, is noted for findings().
  std::string render(std::string_view page, const Value& values) const;

  // Of all pages rendered so far, sorted.
  Findings findings() const;

 private:
  mutable std::mutex m_mutex; // guards m_report, which pages on several threads add to
  mutable StrictReport m_report;
};

// The values `assets` of a page that loads `script`; `link` makes the page's link to an address.
template <class Link>
Object assets_value(const Theme& theme, const std::string& script, Link link) {
  Object assets;
  for (const auto& [key, address] :
       {std::pair(Key("style"), &theme.style), std::pair(Key("script"), &script),
        std::pair(Key("mark"), &theme.mark), std::pair(Key("touch_icon"), &theme.touch_icon)})
    assets.set(key, address->empty() ? std::string() : link(*address));
  assets.set_ref("accent", theme.accent);
  return assets;
}

// A problem of a template as a finding in its file.
Finding finding_of(const TemplateProblem& problem, const std::string& where);

// The `look` of the settings as a stylesheet that goes behind the theme's own: custom properties
// for the colours a town chose. Empty where it chose none.
std::string look_stylesheet(const Look& look);

} // namespace congbo
