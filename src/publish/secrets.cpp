#include "publish/secrets.h"

#include <algorithm>

#include "base/account.h"
#include "publish/addresses.h"

namespace congbo {
namespace {

std::string variable_for(const std::string& name) {
  std::string text = "CONGBO_PASSWORD_";
  for (const char c : name) text += c == '-' ? '_' : c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  return text;
}

// A file with a secret, whole.
Result<std::string> read_private(const std::string& path, FileSystem& files) {
  if (Outcome own = look_at_private(path, files); !own) return own.failure();
  const auto resolved = files.canonical(path);
  if (!resolved) return resolved.failure();
  constexpr std::uint64_t most = 1 << 16;
  return files.read(resolved.value(), most);
}

std::string without_line_ends(std::string text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.pop_back();
  return text;
}

std::string host_alone(const std::string& url) {
  const std::string host = address_parts(url).host;
  return host.substr(0, host.find(':'));
}

}  // namespace

std::string in_home(const std::string& path, const std::string& home) {
  return path.starts_with("~/") ? join_path(home, path.substr(2)) : path;
}

Outcome look_at_private(const std::string& path, FileSystem& files) {
  if (files.kind(path) == FileKind::none) return Failure{{"không có tệp '" + path + "'", "there is no file '" + path + "'"}};
  if (readable_by_owner_alone(path)) return Done{};
  return Failure{{"tệp '" + path + "' có mật khẩu hoặc khóa mà người khác đọc được, hoặc không phải của bạn: chạy chmod 600 '" + path + "'",
                  "the file '" + path + "' holds a secret that others can read, or is not yours: run chmod 600 '" + path + "'"}};
}

Secret netrc_entry(std::string_view text, std::string_view host, std::string_view user) {
  Secret found, current;
  bool ours = false, complete = false;
  const auto close = [&] {
    if (ours && !complete && !current.password.empty() && (user.empty() || current.user.empty() || current.user == user)) {
      found = current;
      complete = true;
    }
    current = {};
  };
  const auto next = [&]() -> std::string {
    const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    text.remove_prefix(begin);
    const std::size_t end = std::min(text.find_first_of(" \t\r\n"), text.size());
    std::string word(text.substr(0, end));
    text.remove_prefix(end);
    return word;
  };
  for (std::string word = next(); !word.empty(); word = next()) {
    if (word == "machine" || word == "default") {
      close();
      ours = word == "default" || next() == host;
    } else if (word == "login") {
      current.user = next();
    } else if (word == "password") {
      current.password = next();
    }
  }
  close();
  return found;
}

Result<Secret> find_secret(const PublishTarget& target, FileSystem& files, const std::function<std::string(const char*)>& variable,
                           const std::string& home) {
  Secret secret{target.user.empty() ? address_parts(target.url).user : target.user, ""};
  for (const std::string& name : {variable_for(target.name), std::string("CONGBO_PASSWORD")})
    if (secret.password.empty()) secret.password = variable(name.c_str());
  const bool s3 = target.url.starts_with("s3://");
  if (s3 && secret.password.empty() && (secret.user.empty() || secret.user == variable("AWS_ACCESS_KEY_ID"))) {
    secret.password = variable("AWS_SECRET_ACCESS_KEY");
    if (!secret.password.empty()) secret.user = variable("AWS_ACCESS_KEY_ID");
  }
  if (!secret.password.empty()) return secret;
  if (!target.secret_file.empty()) {
    auto text = read_private(in_home(target.secret_file, home), files);
    if (!text) return text.failure();
    secret.password = without_line_ends(std::move(*text));
    return secret;
  }
  std::string netrc = variable("NETRC");
  if (netrc.empty()) netrc = join_path(home, ".netrc");
  if (files.kind(netrc) == FileKind::none) return secret;
  auto text = read_private(netrc, files);
  if (!text) return text.failure();
  const Secret entry = netrc_entry(*text, host_alone(s3 ? target.endpoint : target.url), secret.user);
  if (entry.password.empty()) return secret;
  return Secret{secret.user.empty() ? entry.user : secret.user, entry.password};
}

}  // namespace congbo
