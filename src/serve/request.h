#pragma once
// A request, judged by its text alone before anything is looked up (RFC 9110, RFC 9112, RFC 3986). Pure
// functions: what a hostile page or program on this machine may send ends here.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace congbo {

// As it came.
struct HttpRequest {
  std::string method;
  std::string target;                // "/2026/x/?a=b", nothing decoded
  std::vector<std::string> hosts;    // each Host header
  std::vector<std::string> origins;  // each Origin header
};

// Whether `host` is localhost, 127.0.0.1 or [::1] with this port (80 may be left out). Any other name may be
// one that its owner let lead to 127.0.0.1, so that his page may read what is served here (DNS rebinding).
bool is_own_host(std::string_view host, int port);

// "http://" before such a host.
bool is_own_origin(std::string_view origin, int port);

enum class Refusal { none, method, host, origin };
Refusal judge(const HttpRequest& request, int port);

struct TargetPath {
  std::string path;   // decoded, relative to the root: "", "2026/x/", "lich.ics"
  std::string query;  // as it came, without '?'
};

// The path of a target in origin form. Nothing where it is longer than 8,000 bytes, is not ASCII, has an escape
// that is none, decodes to '/', '\', a control sign or bytes that are not UTF-8, or has a part that is empty, "." or
// "..": so a path never leads out of the folder that it is joined to.
std::optional<TargetPath> parse_target(std::string_view target);

// Whether a part begins with a dot. Such files are for servers, not for readers, but for .well-known (RFC 8615).
bool is_hidden(std::string_view path);

// The value of `name` in a query, decoded; empty where it is not there or cannot be decoded.
std::string query_value(std::string_view query, std::string_view name);

}  // namespace congbo
