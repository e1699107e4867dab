#include "render/gallery.h"

#include <span>

#include "base/embedded.h"
#include "render/example_values.h"
#include "render/theme.h"

namespace congbo {

extern const std::span<const EmbeddedFile> default_example_files;

namespace {

class GalleryMaker {
 public:
  GalleryMaker(const Theme& theme, const Examples& examples, std::string where)
      : m_theme(theme), m_examples(examples), m_where(std::move(where)) {}

  Gallery make() {
    Gallery gallery;
    for (const ThemeFile& asset : m_theme.assets)
      gallery.files.push_back(asset);
    List pages;
    for (const std::string& name : m_examples.pages()) {
      std::string html = page(name);
      if (html.empty()) continue;
      Object link;
      link.set("url", name + "/index.html");
      link.set("label", name);
      pages.emplace_back(std::move(link));
      gallery.files.push_back({name + "/index.html", std::move(html)});
    }
    gallery.files.push_back({"index.html", index(std::move(pages))});
    gallery.findings = m_examples.findings();
    for (const TemplateProblem& problem : m_report.problems())
      gallery.findings.push_back(finding_of(problem, m_where));
    sort_findings(gallery.findings);
    return gallery;
  }

 private:
  // What the examples cannot know: the words, and the names of the stylesheet and the script.
  void add_theme(Object& values, std::string_view root) {
    values.set_ref("s", m_theme.phrases.tree());
    values.set("assets", assets_value(m_theme, m_theme.script, [&](const std::string& address) {
                 return std::string(root) + address;
               }));
  }

  std::string render(const std::string& name, Object values) {
    std::string out;
    const auto failure = m_theme.templates.render(name, Value(std::move(values)), out, &m_report);
    if (failure) m_report.add(*failure);
    return out;
  }

  // "event.outcome" is the page "event"; empty where the theme has no such page.
  std::string page(const std::string& name) {
    const std::string kind = "pages/" + name.substr(0, name.find('.'));
    auto values = m_examples.values(name);
    if (!values || !m_theme.templates.contains(kind)) return {};
    add_theme(*values, "../");
    return render(kind, std::move(*values));
  }

  Object part(const PartialExample& partial) {
    List rendered;
    for (const std::string& address : partial.addresses) {
      auto values = m_examples.values(address);
      if (!values) continue;
      values->set_ref("s", m_theme.phrases.tree());
      Object example;
      example.set("html", Html{render("partials/" + partial.partial, std::move(*values))});
      rendered.emplace_back(std::move(example));
    }
    Object value;
    value.set_ref("name", partial.partial);
    value.set_ref("list", partial.list);
    value.set("examples", std::move(rendered));
    return value;
  }

  std::string index(List pages) {
    auto values = m_examples.values("gallery");
    if (!values) return {};
    List parts;
    for (const PartialExample& partial : m_examples.partials())
      if (m_theme.templates.contains("partials/" + partial.partial))
        parts.emplace_back(part(partial));
    Object gallery;
    gallery.set("parts", std::move(parts));
    gallery.set("pages", std::move(pages));
    values->set("gallery", std::move(gallery));
    add_theme(*values, "");
    return render("layouts/gallery", std::move(*values));
  }

  const Theme& m_theme;
  const Examples& m_examples;
  std::string m_where;
  StrictReport m_report;
};

} // namespace

Gallery make_gallery(const Theme& theme, const std::vector<ThemeFile>& own,
                     const std::string& where) {
  std::vector<ThemeFile> files = built_in_examples();
  files.insert(files.end(), own.begin(), own.end());
  const Examples examples(files, where);
  return GalleryMaker(theme, examples, where).make();
}

std::vector<ThemeFile> built_in_examples() {
  std::vector<ThemeFile> files;
  for (const EmbeddedFile& file : default_example_files)
    files.push_back({"examples/" + std::string(file.path), std::string(file.bytes)});
  return files;
}

} // namespace congbo
