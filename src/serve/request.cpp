#include "serve/request.h"

#include <algorithm>

#include "base/percent.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

constexpr std::size_t most_target = 8000;

bool is_printable(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7f; });
}

bool is_safe_part(std::string_view part) {
  if (part.empty() || part == "." || part == ".." || first_invalid(part)) return false;
  return std::none_of(part.begin(), part.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7f || c == '/' || c == '\\';
  });
}

bool equal_ignoring_case(std::string_view a, std::string_view lower) {
  const auto same = [](char x, char y) { return (x >= 'A' && x <= 'Z' ? x - 'A' + 'a' : x) == y; };
  return std::equal(a.begin(), a.end(), lower.begin(), lower.end(), same);
}

}  // namespace

bool is_own_host(std::string_view host, int port) {
  const std::size_t colon = host.rfind(':');
  const bool with_port = colon != host.npos && host.find(']', colon) == host.npos;
  if (with_port ? host.substr(colon + 1) != std::to_string(port) : port != 80) return false;
  const std::string_view name = with_port ? host.substr(0, colon) : host;
  return name == "127.0.0.1" || name == "[::1]" || equal_ignoring_case(name, "localhost");
}

bool is_own_origin(std::string_view origin, int port) {
  constexpr std::string_view scheme = "http://";
  return origin.starts_with(scheme) && is_own_host(origin.substr(scheme.size()), port);
}

Refusal judge(const HttpRequest& request, int port) {
  if (request.hosts.size() != 1 || !is_own_host(request.hosts[0], port)) return Refusal::host;
  for (const std::string& origin : request.origins)
    if (!is_own_origin(origin, port)) return Refusal::origin;
  return request.method == "GET" || request.method == "HEAD" ? Refusal::none : Refusal::method;
}

std::optional<TargetPath> parse_target(std::string_view target) {
  if (target.size() > most_target || !target.starts_with('/') || !is_printable(target)) return std::nullopt;
  const std::size_t mark = std::min(target.find('?'), target.size());
  TargetPath parsed;
  parsed.query = target.substr(std::min(mark + 1, target.size()));
  for (std::size_t begin = 1; begin < mark;) {
    const std::size_t end = std::min(target.find('/', begin), mark);
    const auto part = percent_decoded_strictly(target.substr(begin, end - begin));
    if (!part || !is_safe_part(*part)) return std::nullopt;
    parsed.path += *part;
    if (end < mark) parsed.path += '/';
    begin = end + 1;
  }
  return parsed;
}

bool is_hidden(std::string_view path) {
  for (std::size_t begin = 0; begin < path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string_view part = path.substr(begin, end - begin);
    if (part.starts_with('.') && part != ".well-known") return true;
    begin = end + 1;
  }
  return false;
}

std::string query_value(std::string_view query, std::string_view name) {
  for (std::size_t begin = 0; begin < query.size();) {
    const std::size_t end = std::min(query.find('&', begin), query.size());
    const std::string_view pair = query.substr(begin, end - begin);
    const std::size_t equals = pair.find('=');
    if (equals != pair.npos && pair.substr(0, equals) == name) return percent_decoded_strictly(pair.substr(equals + 1)).value_or("");
    begin = end + 1;
  }
  return {};
}

}  // namespace congbo
