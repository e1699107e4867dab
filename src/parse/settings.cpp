#include "parse/settings_reader.h"

#include "parse/colour.h"
#include "parse/nearest.h"
#include "parse/site_path.h"
#include "vietnamese/fold.h"
#include "vietnamese/normalize.h"

namespace congbo {

void SettingsReader::unknown_key(const JsonMember& member, std::string_view within,
                                 const std::vector<std::string_view>& known) {
  Words what{"không có khóa " + quoted(member.name), "there is no key " + quoted(member.name)};
  if (!within.empty()) {
    what.vi += " trong " + quoted(within);
    what.en += " in " + quoted(within);
  }
  if (const auto near = nearest_word(member.name, known); !near.empty()) {
    what.vi += "; có phải " + quoted(near) + "?";
    what.en += "; did you mean " + quoted(near) + "?";
  }
  fault(member.line, member.column, std::move(what));
}

std::optional<std::string> SettingsReader::text_of(const JsonNode& node, std::string_view key) {
  if (node.kind == JsonNode::Kind::text)
    if (std::string text = collapse_spaces(nfc(node.text)); !text.empty()) return text;
  fault(node, {quoted(key) + " phải là chữ trong dấu ngoặc kép",
               quoted(key) + " must be text in quotes"});
  return std::nullopt;
}

bool SettingsReader::is_list(const JsonMember& member) {
  if (member.value.kind == JsonNode::Kind::list) return true;
  fault(member.value, {quoted(member.name) + " phải là danh sách '[ … ]'",
                       quoted(member.name) + " must be a list '[ … ]'"});
  return false;
}

void SettingsReader::take_colour(const JsonMember& member, std::string& into) {
  const auto text = text_of(member);
  if (!text) return;
  const auto colour = parse_colour(*text);
  if (!colour)
    return fault(member.value, {quoted(*text) + " không phải màu như '#9b1c1f'",
                                quoted(*text) + " is not a colour such as '#9b1c1f'"});
  const std::string readable = readable_colour(*colour);
  if (readable == *colour) {
    into = readable;
    return;
  }
  fault(member.value,
        {"màu " + quoted(*colour) + " quá nhạt so với nền (cần 4,5:1); gần nhất là " +
             quoted(readable),
         "the colour " + quoted(*colour) +
             " is too pale on the page (4.5:1 is needed); the nearest is " + quoted(readable)});
}

void SettingsReader::base_url(const JsonMember& member) {
  auto url = text_of(member);
  if (!url) return;
  if (!is_base_url(*url))
    return fault(member.value,
                 {quoted(*url) + " không phải địa chỉ như 'https://ten-mien.vn/duong-dan'",
                  quoted(*url) + " is not an address such as 'https://host.vn/path'"});
  while (url->ends_with('/'))
    url->pop_back();
  m_settings.base_url = std::move(*url);
}

void SettingsReader::language(const JsonMember& member) {
  const auto code = text_of(member);
  if (!code) return;
  if (*code != "vi" && *code != "en")
    return fault(member.value, {quoted(*code) + " không phải 'vi' hay 'en'",
                                quoted(*code) + " is neither 'vi' nor 'en'"});
  m_settings.language = *code;
}

void SettingsReader::privacy(const JsonMember& member) {
  const auto word = text_of(member);
  if (!word) return;
  if (*word != "block" && *word != "redact")
    return fault(member.value, {quoted(*word) + " không phải 'block' hay 'redact'",
                                quoted(*word) + " is neither 'block' nor 'redact'"});
  m_settings.privacy = *word == "redact" ? Privacy::redact : Privacy::block;
}

void SettingsReader::theme(const JsonMember& member) {
  const auto folder = text_of(member);
  if (!folder) return;
  if (leads_outside(*folder)) return outside(member.value, *folder);
  if (folder->find_first_of("/\\") != folder->npos || *folder == ".")
    return fault(member.value, {quoted(*folder) + " phải là tên một thư mục trong 'themes/'",
                                quoted(*folder) + " must be the name of a folder in 'themes/'"});
  m_settings.theme = *folder;
}

void SettingsReader::look(const JsonMember& member) {
  using Self = SettingsReader;
  constexpr std::array<Key, 4> keys{{{"mark", &Self::mark},
                                     {"accent", &Self::accent},
                                     {"honour", &Self::honour},
                                     {"footer", &Self::footer}}};
  read_object(member.value, "look", keys);
}

void SettingsReader::mark(const JsonMember& member) {
  const auto file = text_of(member);
  if (!file) return;
  if (leads_outside(*file)) return outside(member.value, *file);
  const std::string lowered = lower(*file);
  if (!lowered.ends_with(".svg") && !lowered.ends_with(".png"))
    return fault(member.value, {quoted(*file) + " không phải tệp SVG hay PNG",
                                quoted(*file) + " is neither SVG nor PNG"});
  m_settings.look.mark = *file;
}

void SettingsReader::organisation(const JsonMember& member) {
  using Self = SettingsReader;
  constexpr std::array<Key, 6> keys{{{"name", &Self::name},
                                     {"parent", &Self::parent},
                                     {"address", &Self::address},
                                     {"phone", &Self::phone},
                                     {"email", &Self::email},
                                     {"domains", &Self::domains}}};
  read_object(member.value, "organisation", keys);
}

void SettingsReader::email(const JsonMember& member) {
  const auto mail = text_of(member);
  if (!mail) return;
  const auto at = mail->find('@');
  if (at == 0 || at == mail->npos || at + 1 == mail->size() ||
      mail->find_first_of(" <>\"") != mail->npos)
    return fault(member.value, {quoted(*mail) + " không phải địa chỉ thư điện tử",
                                quoted(*mail) + " is not a mail address"});
  m_settings.organisation.email = *mail;
}

void SettingsReader::domains(const JsonMember& member) {
  if (!is_list(member)) return;
  m_settings.organisation.domains.clear();
  for (const JsonNode& item : member.value.items)
    if (auto domain = text_of(item, member.name))
      m_settings.organisation.domains.push_back(lower(*domain));
}

// The one path that may lead outside the site: to a congbo.json in a folder above it.
void SettingsReader::extends(const JsonMember& member) {
  constexpr std::string_view up = "../", file = "congbo.json";
  constexpr std::size_t most_levels = 8;
  const auto path = text_of(member);
  if (!path) return;
  std::string_view rest = *path;
  std::size_t levels = 0;
  for (; rest.starts_with(up); ++levels) rest.remove_prefix(up.size());
  if (rest != file || levels == 0 || levels > most_levels)
    return fault(member.value, {quoted(*path) + " phải là congbo.json ở thư mục bên trên, như '../congbo.json'",
                                quoted(*path) + " must be a congbo.json in a folder above, as '../congbo.json'"});
  m_settings.extends = {*path, member.value.line, member.value.column};
}

void SettingsReader::hosting(const JsonMember& member) {
  if (!is_list(member)) return;
  m_settings.hosting.clear();
  for (const JsonNode& item : member.value.items) {
    const auto server = text_of(item, member.name);
    if (!server) continue;
    if (*server == "apache" || *server == "iis" || *server == "nginx")
      m_settings.hosting.push_back(*server);
    else
      fault(item, {quoted(*server) + " không phải 'apache', 'iis' hay 'nginx'",
                   quoted(*server) + " is none of 'apache', 'iis' and 'nginx'"});
  }
}

void SettingsReader::compressed(const JsonMember& member) {
  if (member.value.kind != JsonNode::Kind::boolean)
    return fault(member.value, {"'compressed' phải là true hoặc false", "'compressed' must be true or false"});
  m_settings.compressed = member.value.text == "true";
}

void SettingsReader::read(const JsonTree& tree) {
  using Self = SettingsReader;
  constexpr std::array<Key, 17> keys{{{"$schema", &Self::later},
                                      {"title", &Self::title},
                                      {"base_url", &Self::base_url},
                                      {"language", &Self::language},
                                      {"theme", &Self::theme},
                                      {"look", &Self::look},
                                      {"organisation", &Self::organisation},
                                      {"links", &Self::links},
                                      {"licence", &Self::licence},
                                      {"rules", &Self::rules},
                                      {"removed", &Self::removed},
                                      {"privacy", &Self::privacy},
                                      {"withheld", &Self::withheld},
                                      {"hosting", &Self::hosting},
                                      {"compressed", &Self::compressed},
                                      {"publish", &Self::publish},
                                      {"extends", &Self::extends}}};
  if (tree.fault) fault(tree.fault->line, tree.fault->column, tree.fault->what);
  if (tree.root.kind != JsonNode::Kind::object) {
    if (!tree.fault)
      fault(tree.root, {"tệp phải là một nhóm '{ … }'", "the file must be a group '{ … }'"});
    return;
  }
  read_object(tree.root, "", keys);
  const bool titled = std::any_of(tree.root.members.begin(), tree.root.members.end(),
                                  [](const JsonMember& member) { return member.name == "title"; });
  if (!titled && m_settings.title.empty() && !tree.fault)
    fault(tree.root,
          {"thiếu 'title' (tên của trang)", "'title' (the name of the site) is missing"});
}

ParsedSettings parse_settings(const std::string& path, std::string_view bytes, Settings inherited) {
  ParsedSettings parsed;
  parsed.settings = std::move(inherited);
  const DecodedText decoded = decode_text(path, bytes);
  parsed.findings = decoded.findings;
  if (!decoded.findings.empty()) return parsed;
  SettingsReader(path, parsed).read(read_json(decoded.text));
  return parsed;
}

} // namespace congbo
