#include "publish/addresses.h"

#include <algorithm>

#include "base/entity.h"
#include "base/percent.h"

namespace congbo {
namespace {

std::string without_entities(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    const ReadCharacter read = read_character(text);
    plain += read.character;
    text.remove_prefix(read.bytes);
  }
  return plain;
}

}  // namespace

AddressParts address_parts(std::string_view url) {
  AddressParts parts;
  const std::size_t colon = url.find("://");
  if (colon == url.npos) return parts;
  parts.scheme = url.substr(0, colon);
  url.remove_prefix(colon + 3);
  const std::size_t slash = std::min(url.find('/'), url.size());
  std::string_view host = url.substr(0, slash);
  parts.path = url.substr(slash);
  if (const std::size_t at = host.rfind('@'); at != host.npos) {
    parts.user = percent_decoded(host.substr(0, at));
    host.remove_prefix(at + 1);
  }
  parts.host = host;
  return parts;
}

std::vector<std::string> element_texts(std::string_view xml, std::string_view name) {
  std::vector<std::string> texts;
  for (std::size_t at = xml.find('<'); at != xml.npos; at = xml.find('<', at + 1)) {
    const std::size_t end = xml.find('>', at);
    if (end == xml.npos) break;
    std::string_view tag = xml.substr(at + 1, end - at - 1);
    tag = tag.substr(0, tag.find_first_of(" \t\r\n/"));
    if (const std::size_t prefix = tag.find(':'); prefix != tag.npos) tag.remove_prefix(prefix + 1);
    if (tag != name || xml[end - 1] == '/') continue;
    texts.push_back(without_entities(xml.substr(end + 1, std::min(xml.find('<', end), xml.size()) - end - 1)));
  }
  return texts;
}

std::string below(const std::string& base, const std::string& path) {
  if (base.empty() || path.empty()) return base + path;
  return base.back() == '/' ? base + path : base + "/" + path;
}

std::vector<std::string> names_from_lines(std::string_view lines) {
  std::vector<std::string> names;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    std::string_view name = lines.substr(0, end);
    lines.remove_prefix(std::min(end + 1, lines.size()));
    while (!name.empty() && (name.back() == '\r' || name.back() == '/')) name.remove_suffix(1);
    name = name.substr(name.rfind('/') + 1);
    if (!name.empty() && name != "." && name != "..") names.emplace_back(name);
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

}  // namespace congbo
