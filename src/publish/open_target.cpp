#include "publish/open_target.h"

#include "base/percent.h"
#include "base/terminal.h"
#include "publish/addresses.h"
#include "publish/secrets.h"
#include "publish/targets.h"

namespace congbo {
namespace {

Trouble unusable(std::string vi, std::string en) { return {Cause::refused, {std::move(vi), std::move(en)}}; }

std::optional<Words> plain_warning(const PublishTarget& target) {
  if (!target.plain) return std::nullopt;
  return Words{"đích '" + target.name + "' không mã hóa (\"plain\": true): mật khẩu đi qua mạng ai cũng đọc được; nên hỏi nơi thuê SFTP hoặc FTPS",
               "the target '" + target.name + "' is not encrypted (\"plain\": true): anybody on the way can read the password; ask the host for SFTP or FTPS"};
}

// "user" out of the address; ports and paths stay.
std::string without_user(const PublishTarget& target) {
  const AddressParts parts = address_parts(target.url);
  return parts.scheme + "://" + parts.host + parts.path;
}

TransferAccess access_of(const PublishTarget& target, const Secret& secret, const std::string& home) {
  TransferAccess access;
  access.user = secret.user;
  access.password = secret.password;
  access.key = in_home(target.key, home);
  access.passphrase = environment("CONGBO_KEY_PASSPHRASE");
  access.host_key = target.host_key;
  access.known_hosts = in_home(target.known_hosts.empty() ? "~/.ssh/known_hosts" : target.known_hosts, home);
  access.certificate = in_home(target.certificate, home);
  access.tls = target.url.starts_with("ftp://") && !target.plain;
  access.timeout = target.timeout;
  return access;
}

Tried<TargetOpener> s3_opener(const PublishTarget& target, const Secret& secret, const TransferAccess& access) {
  const std::string region = target.region.empty() ? "us-east-1" : target.region;
  const std::string endpoint = target.endpoint.empty() ? "https://s3." + region + ".amazonaws.com" : target.endpoint;
  if (endpoint.starts_with("http://") && !target.plain)
    return unusable("'endpoint' không mã hóa: dùng https://, hoặc chấp nhận bằng \"plain\": true",
                    "'endpoint' is not encrypted: use https://, or accept that with \"plain\": true");
  TransferAccess unnamed = access;  // requests are signed, nothing else is told
  unnamed.user.clear();
  unnamed.password.clear();
  return TargetOpener([=]() -> Tried<std::unique_ptr<Target>> {
    return s3_target(target.url, endpoint, {secret.user, secret.password, region}, unnamed);
  });
}

Tried<TargetOpener> opener_of(const PublishTarget& target, const Secret& secret, FileSystem& files) {
  const std::string scheme = address_parts(target.url).scheme, url = without_user(target);
  const TransferAccess access = access_of(target, secret, home_folder());
  const bool by_key = scheme == "sftp" && secret.password.empty();  // a key, or an agent
  if (!by_key && (secret.user.empty() || secret.password.empty())) return trouble(Cause::no_secret, scheme + "://" + address_parts(url).host, "");
  if (scheme == "sftp" && target.host_key.empty() && files.kind(access.known_hosts) == FileKind::none)
    return trouble(Cause::unknown_host_key, url, "");
  if (scheme == "s3") return s3_opener(target, secret, access);
  return TargetOpener([=]() -> Tried<std::unique_ptr<Target>> {
    if (scheme == "sftp") return sftp_target(url, access);
    if (scheme == "dav" || scheme == "davs") return dav_target(url, access);
    return ftp_target(url, access);
  });
}

}  // namespace

Tried<OpenedTarget> open_target(const PublishTarget& target, FileSystem& files) {
  if (target.url.starts_with("file://")) {
    const std::string folder = percent_decoded(address_parts(target.url).path);
    return OpenedTarget{[folder, &files]() -> Tried<std::unique_ptr<Target>> { return folder_target(folder, files); }, std::nullopt};
  }
  const auto secret = find_secret(target, files, environment, home_folder());
  if (!secret) return Trouble{Cause::no_secret, secret.failure().message};
  auto opener = opener_of(target, secret.value(), files);
  if (!opener) return opener.trouble();
  return OpenedTarget{std::move(*opener), plain_warning(target)};
}

}  // namespace congbo
