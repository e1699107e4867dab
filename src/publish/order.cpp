#include "publish/order.h"

#include <algorithm>
#include <iterator>

namespace congbo {
namespace {

constexpr std::string_view lists[] = {"giay-moi", "khen-thuong", "van-ban", "dien-hinh", "tin-bai", "du-lieu"};
constexpr std::string_view feeds[] = {"feed.xml", "lich.ics", "robots.txt", "404.html", ".htaccess", "web.config", "nginx.conf"};

bool is_year(std::string_view part) {
  return part.size() == 4 && std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "style-3a0b4dab.css": '-', at least six hexadecimal digits, an ending; a compressed copy has two endings.
bool has_hash(std::string_view name) {
  for (const std::string_view copy : {".gz", ".br"})
    if (name.ends_with(copy)) name.remove_suffix(copy.size());
  const std::size_t dot = name.rfind('.');
  const std::size_t dash = name.rfind('-', dot);
  if (dot == name.npos || dash == name.npos || dot - dash < 7) return false;
  const std::string_view digits = name.substr(dash + 1, dot - dash - 1);
  return std::all_of(digits.begin(), digits.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

template <std::size_t n>
bool among(std::string_view word, const std::string_view (&words)[n]) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

}  // namespace

SitePart site_part(std::string_view path) {
  const std::size_t slash = path.find('/');
  const std::string_view first = path.substr(0, slash), name = path.substr(path.rfind('/') + 1);
  std::string_view whole = path;  // of a compressed copy: what it is a copy of
  for (const std::string_view copy : {".gz", ".br"})
    if (whole.ends_with(copy)) whole.remove_suffix(copy.size());
  if ((first == "assets" || first == "tim-kiem") && has_hash(name)) return SitePart::asset;
  if (first == "tim-kiem") return SitePart::search;
  const bool of_a_year = is_year(first) && slash != path.npos && path.find('/', slash + 1) == path.npos;
  if (whole.ends_with("feed.xml") || first == ".well-known" ||
      (slash == path.npos && (among(whole, feeds) || first.starts_with("sitemap"))))
    return SitePart::feed;
  if (whole == "index.html" || of_a_year || among(first, lists)) return SitePart::list;
  return SitePart::page;
}

std::string_view name_of(SitePart part) {
  constexpr std::string_view names[] = {"asset", "page", "list", "search", "feed"};
  return names[static_cast<std::size_t>(part)];
}

std::string_view cache_control_of(std::string_view path) {
  return site_part(path) == SitePart::asset ? "public, max-age=31536000, immutable" : "no-cache";
}

}  // namespace congbo
