#include "publish/checkup.h"

#include <algorithm>
#include <cstdlib>

#include "base/hash.h"
#include "publish/manifest.h"
#include "publish/network_causes.h"
#include "publish/read_back.h"
#include "publish/size_text.h"
#include "publish/transfer.h"

namespace congbo {
namespace {

const Words right_to_write{"cấp cho tài khoản quyền tạo, ghi, đổi tên và xóa tệp trong thư mục của trang",
                           "the right for the account to make, write, rename and delete files in the site's folder"};
const Words more_space{"thêm dung lượng cho tài khoản", "more space for the account"};

// What the host can do about a cause; nothing where it is none of the host's.
Words ask_for(Cause cause) {
  switch (cause) {
    case Cause::unreachable: case Cause::timed_out:
      return {"cho biết đúng tên máy chủ, cổng, giờ hoạt động, và tường lửa nhận kết nối từ địa chỉ nào",
              "to tell the server's name, port and hours, and which addresses its firewall lets in"};
    case Cause::busy: return {"cho biết tài khoản được mở mấy kết nối cùng lúc (ghi vào 'connections')", "to tell how many connections an account may open ('connections')"};
    case Cause::wrong_password: return {"xác nhận tên đăng nhập, đặt lại mật khẩu", "to confirm the login name, and set the password anew"};
    case Cause::key_refused: return {"thêm khóa công khai ed25519 vào authorized_keys của tài khoản", "to add an ed25519 public key to the account's authorized_keys"};
    case Cause::unknown_host_key: case Cause::changed_host_key:
      return {"cho biết dấu vân tay SHA256 của khóa máy chủ, bằng điện thoại hoặc văn bản", "to tell the SHA256 fingerprint of the server's key, by telephone or letter"};
    case Cause::certificate: return {"dùng chứng thư TLS hợp lệ cho tên máy chủ này, hoặc gửi tệp chứng thư của họ", "a valid TLS certificate for the server's name, or theirs as a file"};
    case Cause::tls: return {"bật TLS 1.2 trở lên", "TLS 1.2 or later"};
    case Cause::passive_mode: return {"mở các cổng thụ động (passive) của FTP trên tường lửa", "to open FTP's passive ports in the firewall"};
    case Cause::session_reuse: return {"tắt require_ssl_reuse của máy chủ FTP, hoặc mở SFTP", "to turn require_ssl_reuse of the FTP server off, or SFTP"};
    case Cause::no_space: case Cause::quota: return more_space;
    case Cause::no_folder: return {"cho biết đúng thư mục của trang web trên máy chủ", "to tell the right folder of the web site on the server"};
    case Cause::server_fault: return {"xem nhật ký lỗi của máy chủ lúc này", "to look into the server's error log of this moment"};
    case Cause::no_right: return right_to_write;
    default: return {};
  }
}

// Rows as they come; after the first that is bad no more are tried.
class Rows {
 public:
  bool tried(const Tried<Done>& result, Words what) {
    if (result) return good(std::move(what));
    what.vi += ": " + result.trouble().message.vi;
    what.en += ": " + result.trouble().message.en;
    m_rows.push_back({CheckupState::bad, std::move(what), ask_for(result.trouble().cause)});
    return false;
  }
  bool good(Words what) {
    m_rows.push_back({CheckupState::good, std::move(what), {}});
    return true;
  }
  void add(CheckupState state, Words what, Words ask) { m_rows.push_back({state, std::move(what), std::move(ask)}); }
  // `good` where it holds, else advice.
  void hold(bool holds, Words good_words, Words bad_words, Words ask) {
    if (holds) good(std::move(good_words));
    else add(CheckupState::advice, std::move(bad_words), std::move(ask));
  }
  std::vector<CheckupRow> take() { return std::move(m_rows); }

 private:
  std::vector<CheckupRow> m_rows;
};

// Everything a publication does, once.
void check_writing(Target& target, Rows& rows) {
  const std::string path = std::string(temporary_prefix) + "doctor", folder = path + "-folder";
  const auto put = [&](const std::string& bytes) { return target.put({path, path + ".part", bytes, sha256_hex(bytes), Over::anything}); };
  const bool well = rows.tried(put("một"), {"ghi tệp dưới tên tạm rồi đổi tên", "writes under a temporary name and renames"}) &&
                    rows.tried(read_back(target, path, "một", path), {"đọc lại đúng như đã ghi", "reads back what was written"}) &&
                    rows.tried(put("hai"), {"thay tệp đang có", "replaces a file"}) &&
                    rows.tried(read_back(target, path, "hai", path), {"tệp thay vào đọc đúng", "reads back what replaced it"}) &&
                    rows.tried(target.remove(path), {"xóa tệp", "deletes a file"}) &&
                    rows.tried(target.make_folder(folder), {"tạo thư mục", "makes a folder"});
  if (well) rows.tried(target.remove_empty_folder(folder), {"xóa thư mục rỗng", "removes an empty folder"});
  if (!well) (void)target.remove(path).ok();  // as far as it goes
}

// A header's value, or empty.
std::string header(const TransferReply& reply, std::string_view name) {
  const auto values = header_values(reply, name);
  return values.empty() ? std::string() : values.front();
}

Words size_words(std::uint64_t bytes) { return {size_text(bytes, Language::vi), size_text(bytes, Language::en)}; }

// Where the protocol has no word for free space, or the server no answer: what to ask a person instead.
void ask_for_space(const std::string& place, std::uint64_t needed, Rows& rows) {
  const Words size = needed == 0 ? Words{} : Words{" (trang này nặng " + size_words(needed).vi + ")", " (this site takes " + size_words(needed).en + ")"};
  if (place.starts_with("s3://"))
    return rows.add(CheckupState::unknown, {"kho kiểu S3 không có cách hỏi dung lượng còn trống", "stores of S3's kind have no word for free space"},
                    {"cho biết kho có hạn mức dung lượng không, còn bao nhiêu" + size.vi + ", vượt thì bị từ chối hay tính thêm tiền",
                     "to tell whether the store has a limit, how much is left" + size.en + ", and whether more is refused or charged"});
  rows.add(CheckupState::unknown,
           {"máy chủ không cho biết dung lượng còn trống", "the server does not tell how much space is left"},
           {"cho biết tài khoản còn bao nhiêu dung lượng, và bao nhiêu tệp (quota, inode)" + size.vi + "; thường xem được trong bảng điều khiển, hoặc bằng lệnh quota, df -h",
            "to tell how much space, and how many files (quota, inodes), the account has left" + size.en + "; often a control panel shows it, or quota and df -h do"});
}

// What is left of the account's share of the disk, beside what the site takes.
void check_space(Target& target, std::uint64_t needed, Rows& rows) {
  constexpr std::uint64_t little = 100'000'000;
  const auto space = target.free_space();
  if (!space || !*space) return ask_for_space(target.place(), needed, rows);
  const Words left = size_words(**space), site = size_words(needed);
  if (**space < needed)
    return rows.add(CheckupState::advice, {"chỉ còn trống " + left.vi + ", ít hơn cả trang (" + site.vi + ")", "only " + left.en + " are free, less than the site takes (" + site.en + ")"},
                    more_space);
  rows.hold(**space >= little, {"còn trống " + left.vi, left.en + " are free"}, {"chỉ còn trống " + left.vi, "only " + left.en + " are free"},
            more_space);
}

TransferReply fetch(const std::string& url, bool old_tls = false) {
  TransferAccess access;
  access.only_old_tls = old_tls;
  Transfer transfer(access);
  TransferRequest request;
  request.url = url;
  return transfer.perform(request);
}

void check_headers(const TransferReply& home, Rows& rows) {
  constexpr std::string_view wanted[] = {"content-security-policy", "x-content-type-options", "referrer-policy"};
  std::string missing;
  for (const std::string_view name : wanted)
    if (header(home, name).empty()) missing += (missing.empty() ? "" : ", ") + std::string(name);
  rows.hold(missing.empty(), {"có các tiêu đề bảo mật", "headers of security are sent"}, {"thiếu tiêu đề: " + missing, "headers are missing: " + missing},
            {"cho dùng tệp .htaccess (AllowOverride FileInfo), hoặc thêm các tiêu đề: " + missing + "; docs/hosting.md có mẫu",
             "to allow .htaccess (AllowOverride FileInfo), or to send the headers: " + missing + "; docs/hosting.md has examples"});
}

void check_clock(const TransferReply& home, std::int64_t now, Rows& rows) {
  const std::string date = header(home, "date");
  const std::int64_t theirs = date.empty() ? -1 : seconds_of_http_date(date);
  if (theirs < 0) return;
  const std::int64_t off = std::abs(theirs - now);
  rows.hold(off < 300, {"đồng hồ máy chủ và máy này khớp nhau", "the clocks agree"},
            {"đồng hồ lệch nhau " + std::to_string(off / 60) + " phút", "the clocks are " + std::to_string(off / 60) + " minutes apart"},
            {"chỉnh giờ máy chủ theo NTP (hoặc chỉnh giờ máy này)", "to set the server's clock by NTP (or set this machine's)"});
}

void check_encryption(const std::string& base_url, const TransferReply& home, Rows& rows) {
  const bool https = base_url.starts_with("https://");
  rows.hold(https, {"trang dùng https", "the site uses https"}, {"trang chưa dùng https", "the site does not use https"},
            {"chứng thư TLS cho tên miền (Let's Encrypt được cấp miễn phí)", "a TLS certificate for the domain (Let's Encrypt gives them free)"});
  if (!https) return;
  rows.hold(!header(home, "strict-transport-security").empty(), {"có Strict-Transport-Security", "Strict-Transport-Security is sent"},
            {"thiếu Strict-Transport-Security", "Strict-Transport-Security is missing"},
            {"thêm tiêu đề Strict-Transport-Security: max-age=31536000", "to send Strict-Transport-Security: max-age=31536000"});
  rows.hold(fetch(base_url + "/", true).fault != Fault::none, {"TLS 1.0 và 1.1 đã tắt", "TLS 1.0 and 1.1 are off"},
            {"còn nhận TLS 1.0 hoặc 1.1", "TLS 1.0 or 1.1 is still taken"}, {"tắt TLS 1.0 và 1.1", "to turn TLS 1.0 and 1.1 off"});
}

}  // namespace

std::int64_t seconds_of_http_date(const std::string& text) {
  constexpr std::string_view months = "JanFebMarAprMayJunJulAugSepOctNovDec";
  // "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110, section 5.6.7)
  if (text.size() < 29) return -1;
  const std::size_t month = months.find(text.substr(8, 3));
  if (month == months.npos || month % 3 != 0) return -1;
  const auto number = [&](std::size_t at, std::size_t length) { return std::strtol(text.substr(at, length).c_str(), nullptr, 10); };
  // Days since 1970 of a civil date, years that begin in March.
  const long m = static_cast<long>(month / 3) + 1, y = number(12, 4) - (m <= 2), era = y / 400, of_era = y - era * 400;
  const long of_year = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + number(5, 2) - 1;
  const long days = era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
  return std::int64_t{days} * 86400 + number(17, 2) * 3600 + number(20, 2) * 60 + number(23, 2);
}

ServerCheckup check_server(const TargetOpener& opener, std::uint64_t needed) {
  Rows rows;
  auto target = opener();
  if (!target) {
    rows.tried(target.trouble(), {"mở kết nối", "opens a connection"});
    return {rows.take()};
  }
  const auto names = (*target)->list("");
  const Tried<Done> entered = names ? Tried<Done>(Done{}) : names.failed_by(Cause::not_found) ? trouble(Cause::no_folder, (*target)->place(), "") : names.trouble();
  if (!rows.tried(entered, {"đăng nhập và xem thư mục " + (*target)->place(), "logs in and lists the folder of " + (*target)->place()})) return {rows.take()};
  check_writing(**target, rows);
  check_space(**target, needed, rows);
  if (!(*target)->replaces_in_one_step())
    rows.add(CheckupState::note, {"giao thức này không thay tệp trong một bước: mỗi tệp được thay vắng mặt một khoảnh khắc",
                                  "this protocol does not replace a file in one step: each is absent for a moment"}, {});
  return {rows.take(), (*target)->get(std::string(manifest_path)).ok()};
}

std::vector<CheckupRow> check_public_site(const std::string& base_url, std::int64_t now, bool published) {
  Rows rows;
  const TransferReply home = fetch(base_url + "/");
  const std::string status = home.fault == Fault::none ? "HTTP " + std::to_string(home.status) : home.detail;
  if (!published && home.fault == Fault::none && (home.status == 404 || home.status == 403)) {
    rows.add(CheckupState::unknown, {"chưa đăng lần nào nên chưa xem được " + base_url + "/ (" + status + "): đăng xong hãy chạy lại congbo doctor",
                                     "nothing is published yet, so " + base_url + "/ cannot be looked at (" + status + "): run congbo doctor again after the first publication"}, {});
    return rows.take();
  }
  if (home.fault != Fault::none || home.status != 200) {
    rows.add(CheckupState::bad, {"không mở được " + base_url + "/ (" + status + ")", base_url + "/ does not open (" + status + ")"},
             {"trỏ tên miền vào thư mục của trang, có chứng thư TLS hợp lệ", "to lead the domain to the site's folder, with a valid TLS certificate"});
    return rows.take();
  }
  rows.good({"mở được " + base_url + "/", base_url + "/ opens"});
  check_encryption(base_url, home, rows);
  check_headers(home, rows);
  check_clock(home, now, rows);
  const TransferReply folder = fetch(base_url + "/assets/");
  const bool listed = folder.status == 200 && folder.body.find("style-") != folder.body.npos;
  rows.hold(!listed, {"không phơi danh sách thư mục", "folders are not listed"}, {"máy chủ web phơi danh sách thư mục", "the web server lists folders"},
            {"tắt liệt kê thư mục (Options -Indexes, autoindex off)", "to turn listings off (Options -Indexes, autoindex off)"});
  const TransferReply nothing = fetch(base_url + "/congbo-khong-co-trang-nay/");
  rows.hold(nothing.status == 404, {"trang không có thì trả 404", "what is not there gives 404"},
            {"trang không có lại trả HTTP " + std::to_string(nothing.status), "what is not there gives HTTP " + std::to_string(nothing.status)},
            {"dùng 404.html của trang cho lỗi 404 (ErrorDocument, error_page)", "to use the site's 404.html for errors (ErrorDocument, error_page)"});
  return rows.take();
}

}  // namespace congbo
