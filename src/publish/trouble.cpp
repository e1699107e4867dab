#include "publish/trouble.h"

#include <iterator>

namespace congbo {
namespace {

struct CauseRow {
  Cause cause;
  std::string_view name;
  bool again;
  std::string_view vi, en;  // {0}: the server
};

constexpr CauseRow rows[] = {
    {Cause::not_found, "not-found", false, "không có tệp ấy trên {0}", "{0} has no such file"},
    {Cause::exists, "exists", false, "trên {0} đã có tệp trùng tên không phải do congbo đăng",
     "{0} already has a file of that name, which congbo did not publish"},
    {Cause::unreachable, "unreachable", true,
     "không tới được {0}: xem lại tên máy chủ, cổng, đường mạng; máy chủ có thể đang nghỉ",
     "{0} cannot be reached: check the host's name, the port and the network; the server may be down"},
    {Cause::cut, "cut", true, "mất kết nối với {0}", "the connection to {0} broke"},
    {Cause::timed_out, "timed-out", true, "{0} không trả lời trong thời gian chờ ('timeout')",
     "{0} did not answer in time ('timeout')"},
    {Cause::busy, "busy", true, "{0} đang bận hoặc giới hạn số kết nối: thử lại sau, hoặc giảm 'connections'",
     "{0} is busy or limits connections: try later, or lower 'connections'"},
    {Cause::wrong_password, "wrong-password", false, "{0} không nhận tên hoặc mật khẩu: xem lại 'user' và mật khẩu",
     "{0} does not accept the name or the password: check 'user' and the password"},
    {Cause::key_refused, "key-refused", false,
     "{0} không nhận khóa SSH: khóa công khai phải có trong authorized_keys của máy chủ; khóa RSA thì thư viện libssh2 cũ "
     "không ký được cho OpenSSH mới, hãy tạo khóa ed25519: ssh-keygen -t ed25519",
     "{0} does not accept the SSH key: its public half must be in the server's authorized_keys; with RSA keys older libssh2 "
     "cannot sign for a new OpenSSH, so make an ed25519 key: ssh-keygen -t ed25519"},
    {Cause::unknown_host_key, "unknown-host-key", false,
     "chưa biết khóa của máy chủ {0}: hỏi nơi thuê dấu vân tay rồi ghi vào 'host_key', hoặc thêm vào known_hosts",
     "the key of {0} is not known: ask the host for its fingerprint and put it in 'host_key', or add it to known_hosts"},
    {Cause::changed_host_key, "changed-host-key", false,
     "khóa của {0} đã ĐỔI so với khóa đã biết: có thể có kẻ đứng giữa; hỏi nơi thuê trước khi sửa 'host_key' hoặc known_hosts",
     "the key of {0} has CHANGED: somebody may stand in between; ask the host before you change 'host_key' or known_hosts"},
    {Cause::certificate, "certificate", false,
     "chứng thư TLS của {0} không hợp lệ (hết hạn, sai tên, hoặc không rõ nơi cấp); nơi thuê tự cấp thì ghi tệp của họ vào 'certificate'",
     "the TLS certificate of {0} is not valid (expired, another name, or unknown authority); where the host made its own, name its file in 'certificate'"},
    {Cause::tls, "tls", false, "không mở được kết nối mã hóa tới {0}: hỏi nơi thuê cách bật TLS 1.2 trở lên",
     "no encrypted connection to {0} comes about: ask the host for TLS 1.2 or later"},
    {Cause::passive_mode, "passive-mode", true,
     "{0} đăng nhập được nhưng không mở được kết nối dữ liệu: cổng thụ động (passive) bị chặn; nhờ nơi thuê hoặc quản trị mạng mở",
     "{0} lets in, but its data connection does not open: passive ports are blocked; ask the host or the network's administrator to open them"},
    {Cause::session_reuse, "session-reuse", false,
     "{0} đòi kết nối dữ liệu dùng lại phiên TLS mà thư viện ở máy này không làm được: nhờ nơi thuê tắt require_ssl_reuse, hoặc dùng sftp://",
     "{0} demands TLS session reuse that this machine's library does not manage: ask the host to turn require_ssl_reuse off, or use sftp://"},
    {Cause::no_right, "no-right", false, "tài khoản không có quyền ghi ở đó trên {0}: xem lại thư mục trong 'url', hỏi nơi thuê quyền ghi",
     "the account has no right to write there on {0}: check the folder in 'url', ask the host for the right"},
    {Cause::no_space, "no-space", false, "đĩa của {0} đã đầy", "the disk of {0} is full"},
    {Cause::quota, "quota", false, "tài khoản trên {0} đã hết dung lượng được cấp", "the account's quota on {0} is used up"},
    {Cause::corrupted, "corrupted", true, "tệp đến {0} không còn nguyên", "a file did not arrive whole at {0}"},
    {Cause::clock, "clock", false, "đồng hồ máy này lệch so với {0}: chỉnh lại giờ", "this machine's clock disagrees with {0}: set it"},
    {Cause::no_secret, "no-secret", false,
     "chưa có mật khẩu cho {0}: đặt biến môi trường, netrc, hoặc 'secret_file' (quyền 0600)",
     "there is no password for {0}: give it in the environment, netrc or 'secret_file' (mode 0600)"},
    {Cause::interrupted, "interrupted", false, "đã dừng theo yêu cầu", "stopped as you asked"},
    {Cause::refused, "refused", false, "{0} từ chối", "{0} refused"},
    {Cause::local, "local", false, "máy này", "this machine"},
};

const CauseRow& row_of(Cause cause) {
  for (const CauseRow& row : rows)
    if (row.cause == cause) return row;
  assert(false && "every cause has a row");
  return rows[0];
}

std::string with_place(std::string_view pattern, const std::string& place, const std::string& detail) {
  std::string text(pattern);
  if (const std::size_t at = text.find("{0}"); at != text.npos) text.replace(at, 3, place);
  return detail.empty() ? text : text + " (" + detail + ")";
}

}  // namespace

bool worth_retrying(Cause cause) { return row_of(cause).again; }

std::string_view name_of(Cause cause) { return row_of(cause).name; }

Trouble trouble(Cause cause, const std::string& place, const std::string& detail) {
  const CauseRow& row = row_of(cause);
  const std::string said = cause == Cause::interrupted ? "" : detail;  // who stops it needs no library's words for that
  return {cause, {with_place(row.vi, place, said), with_place(row.en, place, said)}};
}

}  // namespace congbo
