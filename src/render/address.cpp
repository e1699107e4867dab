#include "render/address.h"

#include <algorithm>

namespace congbo {
namespace {

constexpr std::string_view index_file = "index.html";

std::string folder(std::string_view parent, std::size_t name) {
  return std::string(parent) + std::to_string(name) + "/";
}

std::string folder(std::string_view parent, int year) {
  return std::string(parent) + std::to_string(year) + "/";
}

// The bytes up to and with the last slash that both share.
std::size_t shared_folders(std::string_view a, std::string_view b) {
  std::size_t shared = 0;
  for (std::size_t i = 0; i < a.size() && i < b.size() && a[i] == b[i]; ++i)
    if (a[i] == '/') shared = i + 1;
  return shared;
}

} // namespace

std::string year_address(int year) {
  return folder("", year);
}
std::string feed_address() {
  return "feed.xml";
}
std::string feed_address(int year) {
  return year_address(year) + feed_address();
}
std::string invitation_address(const SiteEvent& event) {
  return event.address + "thu-moi/";
}
std::string calendar_address(const SiteEvent& event) {
  return event.address + "lich.ics";
}
std::string source_address(const SiteDocument& document) {
  return document.address + "nguon.md";
}
std::string invitations_address() {
  return "giay-moi/";
}
std::string invitations_address(int year) {
  return folder("giay-moi/", year);
}
std::string honours_address() {
  return "khen-thuong/";
}
std::string honours_address(int year) {
  return folder("khen-thuong/", year);
}

std::string award_address(int year, std::string_view award, std::size_t page) {
  std::string first = honours_address(year) + std::string(award) + "/";
  return page < 2 ? first : folder(first, page);
}

std::string by_name_address(int year) {
  return honours_address(year) + "a-z/";
}
std::string register_address() {
  return "van-ban/";
}

std::string register_address(int year, std::size_t page) {
  return folder(folder("van-ban/", year), page);
}

std::string role_models_address() {
  return "dien-hinh/";
}
std::string articles_address() {
  return "tin-bai/";
}
std::string data_address() {
  return "du-lieu/";
}

std::string search_address() {
  return "tim-kiem/";
}

std::string output_path(std::string_view address) {
  std::string path(address);
  if (path.empty() || path.back() == '/') path += index_file;
  return path;
}

std::string_view address_of(std::string_view path) {
  if (path == index_file || path.ends_with("/index.html")) path.remove_suffix(index_file.size());
  return path;
}

std::string relative_link(std::string_view from, std::string_view to) {
  const std::string_view path = to.substr(0, to.find('#'));
  const std::size_t shared = shared_folders(from, path);
  std::string link;
  for (std::size_t i = shared; i < from.size(); ++i)
    if (from[i] == '/') link += "../";
  link += to.substr(shared);
  if (link.empty() || link.front() == '#') link.insert(0, "./");
  return link;
}

std::string base_path(std::string_view base_url) {
  const std::size_t host = base_url.find("://");
  if (host == std::string_view::npos) return "/";
  const std::size_t path = base_url.find('/', host + 3);
  if (path == std::string_view::npos) return "/";
  std::string out(base_url.substr(path));
  if (out.back() != '/') out += '/';
  return out;
}

std::string host_of(std::string_view base_url) {
  const std::size_t scheme = base_url.find("://");
  if (scheme == std::string_view::npos) return "congbo.invalid";
  std::string_view host = base_url.substr(scheme + 3);
  host = host.substr(0, host.find('/'));
  if (const auto user = host.rfind('@'); user != std::string_view::npos)
    host.remove_prefix(user + 1);
  const std::size_t literal = host.find(']'); // "[2001:db8::1]:80"
  host = host.substr(0, literal == std::string_view::npos ? host.rfind(':') : literal + 1);
  return host.empty() ? "congbo.invalid" : std::string(host);
}

std::string phone_url(std::string_view phone) {
  std::string digits;
  for (const char c : phone)
    if ((c >= '0' && c <= '9') || (c == '+' && digits.empty())) digits += c;
  if (digits.empty()) return {};
  // National numbers begin with a 0 that the country's 84 replaces (ITU-T E.164).
  if (digits.front() == '0') digits.replace(0, 1, "+84");
  return "tel:" + digits;
}

std::string whole_url(std::string_view base_url, std::string_view address) {
  if (base_url.ends_with('/')) base_url.remove_suffix(1);
  return std::string(base_url) + "/" + std::string(address);
}

std::string written_address(std::string_view path) {
  if (path.starts_with('/')) path.remove_prefix(1);
  std::string address(path);
  if (!address.empty() && address.back() != '/' && !address.ends_with(".html")) address += '/';
  const bool safe = std::all_of(address.begin(), address.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.' || c == '/';
  });
  const bool climbs = address.starts_with('.') || address.find("/.") != std::string::npos ||
                      address.find("//") != std::string::npos;
  return safe && !climbs && address != "/" ? address : std::string();
}

} // namespace congbo
