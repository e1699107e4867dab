// Reads the files of a theme. The only file of this folder that knows the JSON library.

#include <algorithm>
#include <map>

#include <nlohmann/json.hpp>

#include "base/hash.h"
#include "render/theme.h"

namespace congbo {
namespace {

using nlohmann::json;
using Files = std::map<std::string, std::string, std::less<>>;
using Texts = std::map<std::string, std::string, std::less<>>;

constexpr std::string_view template_folder = "templates/";
constexpr std::string_view template_suffix = ".html";

bool is_built_in(const std::string& name) {
  const auto names = built_in_themes();
  return std::find(names.begin(), names.end(), name) != names.end();
}

// "default, nhat-bao"
std::string names_of_built_in() {
  std::string list;
  for (const std::string& name : built_in_themes()) list += (list.empty() ? "" : ", ") + name;
  return list;
}

struct Manifest {
  std::vector<std::string> styles;
  std::vector<std::string> scripts;
  std::string mark, share, touch_icon, accent;
};

class Loader {
 public:
  Loader(std::string where, const Settings& settings)
      : m_theme(std::make_shared<Theme>()), m_settings(settings) {
    m_theme->where = std::move(where);
    m_theme->language = parse_language(settings.language).value_or(Language::vi);
  }

  LoadedTheme load(const std::vector<ThemeFile>& own, const ThemeFile& mark) {
    if (own.empty() && !is_built_in(m_settings.theme)) tell_unknown();
    const std::vector<ThemeFile> all = layers(own);
    Files files;
    for (const ThemeFile& file : all) files[file.path] = file.bytes;
    m_theme->strict = !own.empty();
    m_theme->phrases = Phrases(read_texts(all));
    compile_templates(files);
    publish(files, read_manifest(files), mark);
    const bool usable = count_findings(m_findings).errors == 0;
    sort_findings(m_findings);
    return {usable ? std::shared_ptr<const Theme>(m_theme) : nullptr, std::move(m_findings)};
  }

 private:
  void tell_unknown() {
    const std::string theme = "'" + m_settings.theme + "'";
    m_findings.push_back(
        {RuleId::V08,
         {"congbo.json", 0, 0, 0},
         {Words{"không có giao diện " + theme + ": trang không có thư mục " + m_theme->where +
                    "/, và có sẵn chỉ là: " + names_of_built_in(),
                "there is no theme " + theme + ": the site has no folder " + m_theme->where +
                    "/, and the built-in ones are: " + names_of_built_in()}},
         {}});
  }

  // Every file, later ones over earlier ones of the same path: the default theme's, those of the
  // built-in theme that is chosen or that the town's own names as its base, the town's own.
  std::vector<ThemeFile> layers(const std::vector<ThemeFile>& own) {
    const std::string first = built_in_themes().front(), base = base_theme(own, first);
    std::vector<ThemeFile> all = built_in_theme(first);
    if (base != first)
      for (ThemeFile& file : built_in_theme(base)) all.push_back(std::move(file));
    all.insert(all.end(), own.begin(), own.end());
    return all;
  }

  // A theme.json that is no JSON is told when it is read for its lists.
  std::string base_theme(const std::vector<ThemeFile>& own, const std::string& first) {
    if (is_built_in(m_settings.theme)) return m_settings.theme;
    for (const ThemeFile& file : own) {
      if (file.path != "theme.json") continue;
      const json root = json::parse(file.bytes, nullptr, false, true);
      if (!root.is_object() || !root.contains("base")) return first;
      if (root["base"].is_string() && is_built_in(root["base"].get<std::string>()))
        return root["base"].get<std::string>();
      const std::string base = root["base"].dump(-1, ' ', false, json::error_handler_t::replace);
      complain("theme.json", 0, 0,
               {"'base' là " + base + ", không phải giao diện có sẵn: " + names_of_built_in(),
                "'base' is " + base + ", which is no built-in theme: " + names_of_built_in()});
    }
    return first;
  }

  void complain(const std::string& path, int line, int column, Words why) {
    m_findings.push_back(
        {RuleId::V08, {m_theme->where + "/" + path, line, column, 0}, {std::move(why)}, {}});
  }

  // Nothing, with a finding, where the text is not JSON.
  json parse(const std::string& path, const std::string& bytes) {
    try {
      return json::parse(bytes, nullptr, true, true);
    } catch (const json::parse_error& error) {
      const std::size_t at = std::min(error.byte == 0 ? 0 : error.byte - 1, bytes.size());
      const auto line =
          std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n');
      const std::size_t begin = at == 0 ? 0 : bytes.rfind('\n', at - 1) + 1;
      complain(path, static_cast<int>(line) + 1, static_cast<int>(at - begin) + 1,
               {"không phải JSON đúng", "this is not valid JSON"});
      return json();
    }
  }

  // The texts of all groups, by dotted key. Groups nest only a few deep; deeper ones are left out.
  void flatten(const json& group, const std::string& prefix, int depth, Texts& texts) {
    constexpr int most_levels = 8;
    if (!group.is_object() || depth > most_levels) return;
    for (const auto& [name, value] : group.items()) {
      if (value.is_string())
        texts[prefix + name] = value.get<std::string>();
      else
        flatten(value, prefix + name + ".", depth + 1, texts);
    }
  }

  // Vietnamese beneath, so that a word missing in another language is still a word; a later
  // layer's words over an earlier one's of the same language.
  Texts read_texts(const std::vector<ThemeFile>& all) {
    Texts texts;
    std::vector<std::string> paths = {"strings/vi.json"};
    if (m_settings.language != "vi") paths.push_back("strings/" + m_settings.language + ".json");
    for (const std::string& path : paths)
      for (const ThemeFile& file : all)
        if (file.path == path) flatten(parse(path, file.bytes), "", 0, texts);
    return texts;
  }

  Manifest read_manifest(const Files& files) {
    Manifest manifest;
    const auto found = files.find("theme.json");
    if (found == files.end()) return manifest;
    const json root = parse("theme.json", found->second);
    const auto list = [&](const char* name, std::vector<std::string>& paths) {
      if (!root.is_object() || !root.contains(name)) return;
      for (const json& path : root[name]) {
        if (path.is_string() && files.contains(path.get<std::string>()))
          paths.push_back(path.get<std::string>());
        else
          complain("theme.json", 0, 0,
                   {std::string("'") + name + "' nêu tệp không có: " + path.dump(),
                    std::string("'") + name + "' names a file that is not there: " + path.dump()});
      }
    };
    list("styles", manifest.styles);
    list("scripts", manifest.scripts);
    const auto text = [&](const char* name, std::string& value) {
      if (root.is_object() && root.contains(name) && root[name].is_string())
        value = root[name].get<std::string>();
    };
    text("mark", manifest.mark);
    text("share", manifest.share);
    text("touch_icon", manifest.touch_icon);
    text("accent", manifest.accent);
    return manifest;
  }

  void compile_templates(const Files& files) {
    std::vector<TemplateSource> sources;
    std::vector<std::string> names;
    names.reserve(files.size());
    for (const auto& [path, bytes] : files) {
      if (!path.starts_with(template_folder) || !path.ends_with(template_suffix)) continue;
      names.push_back(path.substr(template_folder.size(),
                                  path.size() - template_folder.size() - template_suffix.size()));
      sources.push_back({names.back(), bytes});
    }
    Compiled compiled = TemplateSet::compile(sources);
    m_theme->templates = std::move(compiled.set);
    for (const TemplateProblem& problem : compiled.problems)
      m_findings.push_back(finding_of(problem, m_theme->where));
  }

  // A sheet without comments, indents and empty lines, which readers would load for nothing. Texts
  // in quotes stay as they are.
  static std::string slim(std::string_view sheet) {
    std::string out;
    char quote = 0;
    for (std::size_t at = 0; at < sheet.size(); ++at) {
      const char c = sheet[at];
      const bool line_begins = out.empty() || out.back() == '\n';
      if (quote != 0) {
        if (c == '\\' && at + 1 < sheet.size()) out += sheet[at++];
        if (c == quote || c == '\n') quote = 0;
      } else if (sheet.substr(at).starts_with("/*")) {
        const std::size_t close = sheet.find("*/", at + 2);
        if (close == sheet.npos) break;
        at = close + 1;
        // What nothing but a comment parts stays parted.
        const bool apart = line_begins || out.back() == ' ' || at + 1 == sheet.size() ||
                           sheet[at + 1] == ' ' || sheet[at + 1] == '\n';
        if (!apart) out += "/**/";
        continue;
      } else if (line_begins && (c == ' ' || c == '\t' || c == '\n' || c == '\r')) {
        continue;
      } else if (c == '"' || c == '\'') {
        quote = c;
      }
      out += sheet[at];
    }
    return out;
  }

  // One file of all parts, named by its hash so that caches never show an old one.
  std::string join(const Files& files, const std::vector<std::string>& parts, std::string tail,
                   std::string_view name, std::string_view extension) {
    std::string bytes;
    for (const std::string& part : parts) {
      const std::string& text = files.find(part)->second;
      bytes += extension == ".css" ? slim(text) : text;
      if (!bytes.ends_with('\n')) bytes += '\n';
    }
    bytes += tail;
    if (bytes.empty()) return {};
    constexpr std::size_t digits = 8;
    std::string path = "assets/" + std::string(name) + "-" + sha256_hex(bytes).substr(0, digits) +
                       std::string(extension);
    m_theme->assets.push_back({path, std::move(bytes)});
    return path;
  }

  // Scripts of one page alone, which a theme's list need not name.
  void publish_search(const Files& files, std::vector<std::string> scripts) {
    const auto add = [&](std::vector<std::string>& parts, const char* path) {
      if (files.contains(path)) parts.emplace_back(path);
    };
    std::vector<std::string> engine;
    add(scripts, "scripts/search-page.js");
    add(engine, "scripts/search-index.js");
    add(engine, "scripts/search-answer.js");
    m_theme->search_script = join(files, scripts, "", "search", ".js");
    m_theme->search_engine = join(files, engine, "", "search-engine", ".js");
  }

  void publish(const Files& files, const Manifest& manifest, const ThemeFile& mark) {
    for (const auto& [path, bytes] : files)
      if (path.starts_with("assets/")) m_theme->assets.push_back({path, bytes});
    m_theme->style =
        join(files, manifest.styles, look_stylesheet(m_settings.look), "style", ".css");
    m_theme->script = join(files, manifest.scripts, "", "site", ".js");
    publish_search(files, manifest.scripts);
    m_theme->accent = m_settings.look.accent.empty() ? manifest.accent : m_settings.look.accent;
    if (mark.path.empty())
      take_theme_mark(files, manifest);
    else
      take_town_mark(mark);
    std::sort(m_theme->assets.begin(), m_theme->assets.end(),
              [](const ThemeFile& a, const ThemeFile& b) { return a.path < b.path; });
  }

  void take_theme_mark(const Files& files, const Manifest& manifest) {
    if (files.contains(manifest.mark)) m_theme->mark = manifest.mark;
    if (files.contains(manifest.touch_icon)) m_theme->touch_icon = manifest.touch_icon;
    if (const auto share = files.find(manifest.share); share != files.end())
      if (const auto size = png_size(share->second)) m_theme->share = {share->first, *size};
  }

  // A town's own mark is never shared under the theme's: a PNG is the picture itself. An SVG would
  // have to be drawn, which other machines do with other bytes, so the town is told.
  void take_town_mark(const ThemeFile& mark) {
    const std::size_t dot = mark.path.rfind('.');
    m_theme->mark = "assets/mark" + (dot == std::string::npos ? "" : mark.path.substr(dot));
    std::erase_if(m_theme->assets,
                  [&](const ThemeFile& file) { return file.path == m_theme->mark; });
    m_theme->assets.push_back({m_theme->mark, mark.bytes});
    constexpr std::uint32_t least = 200; // pixels; smaller pictures are not shown beside a link
    const auto size = png_size(mark.bytes);
    if (size) m_theme->touch_icon = m_theme->mark;
    if (size && size->width >= least && size->height >= least)
      m_theme->share = {m_theme->mark, *size};
    else
      advise({"look.mark: muốn liên kết chia sẻ (Zalo, Facebook) có hình thì dùng tệp PNG, mỗi "
              "chiều từ 200 điểm ảnh",
              "look.mark: for links shared on Zalo or Facebook to have a picture, use a PNG of 200 "
              "pixels or more each way"});
  }

  void advise(Words what) {
    m_findings.push_back(
        {RuleId::V08, {"congbo.json", 0, 0, 0}, {std::move(what)}, {}, Severity::advice});
  }

  std::shared_ptr<Theme> m_theme;
  const Settings& m_settings;
  Findings m_findings;
};

} // namespace

LoadedTheme load_theme(const std::vector<ThemeFile>& own, const std::string& where,
                       const Settings& settings, const ThemeFile& mark) {
  return Loader(where, settings).load(own, mark);
}

} // namespace congbo
