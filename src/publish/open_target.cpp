#include "publish/open_target.h"

#include "base/percent.h"
#include "base/terminal.h"
#include "publish/addresses.h"
#include "publish/secrets.h"
#include "publish/targets.h"

namespace congbo {
namespace {

Trouble unusable(std::string vi, std::string en) { return {Cause::refused, {std::move(vi), std::move(en)}}; }

// `plain` of a target that is encrypted all the same warns of nothing.
std::optional<PlainWarning> plain_warning(const PublishTarget& target) {
  if (!target.plain) return std::nullopt;
  const auto warning = [&](const Words& harm, const Words& way, Words ask) {
    return PlainWarning{{"đích '" + target.name + "' không mã hóa (\"plain\": true): " + harm.vi + "; nên " + way.vi,
                         "the target '" + target.name + "' is not encrypted (\"plain\": true): " + harm.en + "; " + way.en}, std::move(ask)};
  };
  if (target.url.starts_with("ftp://"))
    return warning({"mật khẩu đi qua mạng ai cũng đọc được", "anybody on the way can read the password"},
                   {"hỏi nơi thuê SFTP hoặc FTPS", "ask the host for SFTP or FTPS"}, {"mở SFTP hoặc FTPS cho tài khoản", "SFTP or FTPS for the account"});
  if (target.url.starts_with("dav://"))
    return warning({"ai ở dọc đường cũng đọc và sửa được tệp gửi đi, và đọc được mật khẩu nếu máy chủ chỉ nhận Basic",
                    "anybody on the way can read and change what is sent, and read the password where the server takes nothing but Basic"},
                   {"hỏi nơi thuê HTTPS rồi dùng davs://", "ask the host for HTTPS and use davs://"}, {"mở HTTPS cho WebDAV", "HTTPS for WebDAV"});
  if (target.url.starts_with("s3://") && target.endpoint.starts_with("http://"))
    return warning({"ai ở dọc đường cũng đọc được tệp gửi đi (mật khẩu thì không gửi)", "anybody on the way can read what is sent (the secret key is not)"},
                   {"dùng 'endpoint' https://", "use an 'endpoint' of https://"}, {"cho biết địa chỉ https:// của kho", "to tell the store's https:// address"});
  return std::nullopt;
}

TransferAccess access_of(const PublishTarget& target, const Secret& secret, const std::string& home) {
  TransferAccess access;
  access.user = secret.user;
  access.password = secret.password;
  access.key = in_home(target.key, home);
  access.passphrase = environment("CONGBO_KEY_PASSPHRASE");
  access.host_keys = target.host_keys;
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
  const std::string scheme = address_parts(target.url).scheme, url = place_of(target), server = scheme + "://" + address_parts(url).host;
  const TransferAccess access = access_of(target, secret, home_folder());
  const bool by_key = scheme == "sftp" && secret.password.empty();  // a key, or an agent
  if (secret.user.empty()) return trouble(Cause::no_user, server, "");
  if (!by_key && secret.password.empty()) return trouble(Cause::no_secret, server, "");
  if (scheme == "sftp" && !access.key.empty())
    if (Outcome own = look_at_private(access.key, files); !own) return Trouble{Cause::no_secret, own.failure().message};
  if (scheme == "s3") return s3_opener(target, secret, access);
  return TargetOpener([=]() -> Tried<std::unique_ptr<Target>> {
    if (scheme == "sftp") return sftp_target(url, access);
    if (scheme == "dav" || scheme == "davs") return dav_target(url, access);
    return ftp_target(url, access);
  });
}

}  // namespace

std::string place_of(const PublishTarget& target) {
  const AddressParts parts = address_parts(target.url);
  return parts.scheme + "://" + parts.host + parts.path;
}

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
