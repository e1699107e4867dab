// `publish` in congbo.json: the places on servers, by name.

#include <charconv>

#include "parse/settings_reader.h"
#include "parse/site_path.h"

namespace congbo {
namespace {

constexpr std::string_view schemes[] = {"file://", "sftp://", "ftp://", "ftps://", "dav://", "davs://", "s3://"};

// Names go into commands, names of variables and folders.
bool is_target_name(std::string_view name) {
  return !name.empty() && name.size() <= 40 &&
         std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

// user:password@host, with a scheme or without.
bool holds_password(std::string_view url) {
  const std::size_t scheme = url.find("://"), begin = scheme == url.npos ? 0 : scheme + 3;
  const std::string_view host = url.substr(begin, std::min(url.find('/', begin), url.size()) - begin);
  return host.find('@') != host.npos && host.substr(0, host.rfind('@')).find(':') != host.npos;
}

}  // namespace

void SettingsReader::publish(const JsonMember& member) {
  if (member.value.kind != JsonNode::Kind::object)
    return fault(member.value, {"'publish' phải là một nhóm '{ \"tên\": { \"url\": \"…\" } }'",
                                "'publish' must be a group '{ \"name\": { \"url\": \"…\" } }'"});
  for (const JsonMember& named : member.value.members) publish_target(named);
}

void SettingsReader::publish_target(const JsonMember& member) {
  using Self = SettingsReader;
  constexpr std::array<Key, 14> keys{{{"url", &Self::target_url},
                                      {"user", &Self::target_user},
                                      {"host_key", &Self::target_host_key},
                                      {"known_hosts", &Self::target_known_hosts},
                                      {"key", &Self::target_key},
                                      {"certificate", &Self::target_certificate},
                                      {"secret_file", &Self::target_secret_file},
                                      {"password", &Self::target_password},
                                      {"endpoint", &Self::target_endpoint},
                                      {"region", &Self::target_region},
                                      {"keep", &Self::target_keep},
                                      {"plain", &Self::target_plain},
                                      {"connections", &Self::target_connections},
                                      {"timeout", &Self::target_timeout}}};
  if (!is_target_name(member.name))
    return fault(member.line, member.column,
                 {quoted(member.name) + " phải là tên ngắn gồm chữ thường không dấu, chữ số, dấu '-'",
                  quoted(member.name) + " must be a short name of lower-case ASCII letters, digits and '-'"});
  for (const PublishTarget& other : m_settings.publish)
    if (other.name == member.name)
      return fault(member.line, member.column,
                   {"khóa " + quoted(member.name) + " viết hai lần", "the key " + quoted(member.name) + " stands twice"});
  m_settings.publish.emplace_back();
  target().name = member.name;
  target().line = member.line;
  target().column = member.column;
  const std::size_t faults = m_findings.size();
  read_object(member.value, member.name, keys);
  const PublishTarget& read = target();
  if (read.url.empty() && m_findings.size() == faults)
    fault(member.value, {"đích " + quoted(member.name) + " thiếu 'url'", "the target " + quoted(member.name) + " lacks 'url'"});
  if (read.url.starts_with("dav://") && !read.plain && m_findings.size() == faults)
    fault(member.value, {"'dav://' không mã hóa: dùng 'davs://', hoặc chấp nhận bằng \"plain\": true",
                         "'dav://' is not encrypted: use 'davs://', or accept that with \"plain\": true"});
  if (m_findings.size() != faults) m_settings.publish.pop_back();
}

void SettingsReader::target_url(const JsonMember& member) {
  auto url = text_of(member);
  if (!url) return;
  // The finding must not show what it warns of.
  if (holds_password(*url))
    return fault(member.value, {"địa chỉ có mật khẩu; bỏ đi, và để mật khẩu ở biến môi trường, netrc hoặc 'secret_file'",
                                "the address holds a password; take it out, and keep it in the environment, netrc or 'secret_file'"});
  const bool known = std::any_of(std::begin(schemes), std::end(schemes), [&](std::string_view scheme) {
    return url->starts_with(scheme) && url->size() > scheme.size();
  });
  if (!known || std::any_of(url->begin(), url->end(), [](char c) { return static_cast<unsigned char>(c) <= ' '; }))
    return fault(member.value, {quoted(*url) + " không phải địa chỉ như 'sftp://may-chu.vn/thu-muc' (file, sftp, ftp, ftps, davs, dav, s3)",
                                quoted(*url) + " is not an address such as 'sftp://host.vn/folder' (file, sftp, ftp, ftps, davs, dav, s3)"});
  while (url->ends_with('/') && !url->ends_with("://") && !url->ends_with(":///")) url->pop_back();
  target().url = std::move(*url);
}

void SettingsReader::target_password(const JsonMember& member) {
  fault(member.line, member.column,
        {"không ghi mật khẩu trong congbo.json; để ở biến môi trường, netrc hoặc 'secret_file'",
         "no password in congbo.json; keep it in the environment, netrc or 'secret_file'"});
}

void SettingsReader::target_host_key(const JsonMember& member) {
  if (member.value.kind != JsonNode::Kind::list) return take_host_key(member.value, member.name);
  for (const JsonNode& item : member.value.items) take_host_key(item, member.name);
  // An empty list pins nothing, though it looks as if it did.
  if (member.value.items.empty()) fault(member.value, {"'host_key' để trống", "'host_key' is empty"});
}

void SettingsReader::take_host_key(const JsonNode& node, std::string_view name) {
  const auto print = text_of(node, name);
  if (!print) return;
  constexpr std::size_t base64_of_32_bytes = 43;
  if (!print->starts_with("SHA256:") || print->size() != 7 + base64_of_32_bytes)
    return fault(node, {quoted(*print) + " không phải dấu vân tay như 'SHA256:…' mà ssh-keygen -lf in ra",
                                quoted(*print) + " is not a fingerprint such as 'SHA256:…', as ssh-keygen -lf prints it"});
  target().host_keys.push_back(*print);
}

void SettingsReader::target_endpoint(const JsonMember& member) {
  auto url = text_of(member);
  if (!url) return;
  while (url->ends_with('/')) url->pop_back();
  if ((!url->starts_with("https://") && !url->starts_with("http://")) || holds_password(*url))
    return fault(member.value, {quoted(member.name) + " phải là địa chỉ như 'https://s3.nha-cung-cap.vn'",
                                quoted(member.name) + " must be an address such as 'https://s3.provider.vn'"});
  target().endpoint = std::move(*url);
}

void SettingsReader::target_keep(const JsonMember& member) {
  if (!is_list(member)) return;
  for (const JsonNode& item : member.value.items) {
    const auto path = text_of(item, member.name);
    if (!path) continue;
    if (leads_outside(*path)) outside(item, *path);
    else target().keep.push_back(*path);
  }
}

void SettingsReader::target_plain(const JsonMember& member) {
  if (member.value.kind != JsonNode::Kind::boolean)
    return fault(member.value, {"'plain' phải là true hoặc false", "'plain' must be true or false"});
  target().plain = member.value.text == "true";
}

void SettingsReader::take_number(const JsonMember& member, int least, int most, int& into) {
  int number = 0;
  const std::string& text = member.value.text;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (member.value.kind != JsonNode::Kind::number || error != std::errc() || end != text.data() + text.size() ||
      number < least || number > most)
    return fault(member.value, {quoted(member.name) + " cần một số từ " + std::to_string(least) + " đến " + std::to_string(most),
                                quoted(member.name) + " takes a number from " + std::to_string(least) + " to " + std::to_string(most)});
  into = number;
}

}  // namespace congbo
