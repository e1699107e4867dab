#include "command/check_files.h"

#include <optional>

#include "build/guard.h"
#include "check/check.h"
#include "command/word_text.h"
#include "parse/parse.h"
#include "vietnamese/normalize.h"

namespace congbo {
namespace {

constexpr std::uint64_t most_bytes = 64ULL << 20;

// A site that holds a file, read once for all its files.
struct Home {
  std::string folder;
  std::optional<SiteRules> rules;
  std::optional<Findings>
      findings; // of the whole site; nothing until a document of it is asked for
  bool checked = false;
};

class Checker {
 public:
  explicit Checker(const BuildOptions& options) : m_options(options) {}

  Outcome add(const std::string& path) {
    const std::string name = nfc(path);
    const bool word = is_word_file(name);
    auto bytes = word ? word_file_as_markdown(path) : disk().read(path, most_bytes);
    if (!bytes) return bytes.failure();
    if (word) m_out.converted.push_back(name);
    const auto whole = disk().canonical(path);
    Home* home = whole ? home_of(*whole) : nullptr;
    const std::string inside = home ? nfc(whole->substr(home->folder.size() + 1)) : name;
    if (!word && home && inside.starts_with("content/") && inside.ends_with(".md") &&
        check_whole(*home))
      take_from_site(*home, inside, name);
    else
      check_alone(home, inside, name, *bytes);
    m_out.texts[name] = std::move(*bytes);
    return Done{};
  }

  CheckedFiles take() {
    sort_findings(m_out.findings);
    return std::move(m_out);
  }

 private:
  // The nearest folder above with congbo.json, if its settings can be read.
  Home* home_of(const std::string& file) {
    for (std::size_t slash = file.rfind('/'); slash != file.npos && slash > 0;
         slash = file.rfind('/', slash - 1)) {
      const std::string folder = file.substr(0, slash);
      if (disk().kind(folder + "/congbo.json") != FileKind::file) continue;
      const auto [home, fresh] = m_homes.try_emplace(folder, Home{folder, {}, {}, false});
      if (fresh)
        if (auto rules = read_site_rules(folder, disk())) home->second.rules = std::move(*rules);
      return home->second.rules ? &home->second : nullptr;
    }
    return nullptr;
  }

  bool check_whole(Home& home) {
    if (!home.checked) {
      home.checked = true;
      BuildOptions options = m_options;
      options.site = home.folder;
      if (auto findings = check_site_folder(options, disk())) home.findings = std::move(*findings);
    }
    return home.findings.has_value();
  }

  void take_from_site(const Home& home, const std::string& inside, const std::string& name) {
    const std::string shown = outside_of(name, inside);
    for (Finding finding : *home.findings) {
      if (finding.place.file != inside) continue;
      finding.place.file = name;
      for (RelatedPlace& related : finding.related)
        related.place.file =
            related.place.file == inside ? name : join_path(shown, related.place.file);
      m_out.findings.push_back(std::move(finding));
    }
  }

  // The site's folder as the user writes it, where the file was named through it: "../town" of
  // "../town/content/a.md". Otherwise empty: other files are then named from the site.
  static std::string outside_of(const std::string& name, const std::string& inside) {
    if (!name.ends_with("/" + inside)) return {};
    return name.substr(0, name.size() - inside.size() - 1);
  }

  // `inside` is what the site's settings call the file.
  void check_alone(const Home* home, const std::string& inside, const std::string& name,
                   const std::string& bytes) {
    const Register& registers = home ? home->rules->registers : Register::built_in();
    const Settings no_settings;
    const PrivacyPolicy policy(home ? home->rules->settings : no_settings);
    GuardedSource guarded = guard_document(inside, bytes, policy, registers);
    Findings findings = apply_text_silences(guarded.silences, std::move(guarded.findings));
    if (home) findings = apply_rule_settings(home->rules->settings, std::move(findings));
    std::vector<Place*> places;
    for (Finding& finding : findings) {
      if (finding.place.file != inside) continue; // a setting that silences nothing here
      rename(finding.place, inside, name, places);
      for (RelatedPlace& related : finding.related)
        rename(related.place, inside, name, places);
    }
    std::erase_if(findings, [&](const Finding& finding) { return finding.place.file != name; });
    if (guarded.decomposed) place_on_disk(bytes, places);
    std::move(findings.begin(), findings.end(), std::back_inserter(m_out.findings));
  }

  static void rename(Place& place, const std::string& inside, const std::string& name,
                     std::vector<Place*>& places) {
    if (place.file != inside) return;
    place.file = name;
    if (place.column > 0) places.push_back(&place);
  }

  const BuildOptions& m_options;
  CheckedFiles m_out;
  std::map<std::string, Home> m_homes;
};

} // namespace

Result<CheckedFiles> check_files(const std::vector<std::string>& paths,
                                 const BuildOptions& options) {
  Checker checker(options);
  for (const std::string& path : paths)
    if (Outcome added = checker.add(path); !added) return added.failure();
  return checker.take();
}

} // namespace congbo
