#include "publish/trouble.h"

#include <iterator>

namespace congbo {
namespace {

struct CauseRow {
  Cause cause;
  std::string_view name;
  bool again;
  std::string_view vi, en;  // {0}: the server; {1}: the detail, which else stands behind in parentheses
};

constexpr CauseRow rows[] = {
    {Cause::not_found, "not-found", false, "không có tệp ấy trên {0}", "{0} has no such file"},
    {Cause::no_folder, "no-folder", false, "không có thư mục hay kho ấy trên {0}: xem lại 'url', hoặc tạo nó trên máy chủ trước",
     "there is no such folder or bucket on {0}: check 'url', or make it on the server first"},
    {Cause::exists, "exists", false, "trên {0} đã có tệp trùng tên không phải do congbo đăng",
     "{0} already has a file of that name, which congbo did not publish"},
    {Cause::unreachable, "unreachable", true,
     "không tới được {0}: xem lại tên máy chủ, cổng, đường mạng; máy chủ có thể đang nghỉ",
     "{0} cannot be reached: check the host's name, the port and the network; the server may be down"},
    {Cause::cut, "cut", true, "mất kết nối với {0}", "the connection to {0} broke"},
    {Cause::cut_in_writing, "cut-in-writing", true,
     "mất kết nối với {0} khi đang gửi tệp: do đường truyền, hoặc máy chủ hết chỗ mà không nói; chạy lại, vẫn thế thì hỏi nơi thuê tài khoản còn bao nhiêu dung lượng",
     "the connection to {0} broke while a file was sent: by the line, or the server has no room left and does not say so; run again, and if it stays ask the host how much space the account has left"},
    {Cause::timed_out, "timed-out", true, "{0} không trả lời trong thời gian chờ ('timeout')",
     "{0} did not answer in time ('timeout')"},
    {Cause::busy, "busy", true, "{0} đang bận hoặc giới hạn số kết nối: thử lại sau, hoặc giảm 'connections'",
     "{0} is busy or limits connections: try later, or lower 'connections'"},
    {Cause::server_fault, "server-fault", true,
     "{0} báo lỗi bên trong máy chủ: thử lại sau; vẫn thế thì nhờ nơi thuê xem nhật ký lỗi (đĩa đầy, hết dung lượng, thư mục không ghi được?)",
     "{0} reports a fault of its own: try later; if it stays, ask the host to look into its error log (disk or quota full, folder not writable?)"},
    {Cause::wrong_password, "wrong-password", false, "{0} không nhận tên hoặc mật khẩu: xem lại 'user' và mật khẩu",
     "{0} does not accept the name or the password: check 'user' and the password"},
    {Cause::key_refused, "key-refused", false,
     "{0} không nhận khóa SSH: xem lại 'user', 'key' và mật khẩu của khóa (CONGBO_KEY_PASSPHRASE); khóa công khai phải có trong authorized_keys của máy chủ; khóa RSA thì thư viện libssh2 cũ "
     "không ký được cho OpenSSH mới, hãy tạo khóa ed25519: ssh-keygen -t ed25519",
     "{0} does not accept the SSH key: check 'user', 'key' and the key's passphrase (CONGBO_KEY_PASSPHRASE); its public half must be in the server's authorized_keys; with RSA keys older libssh2 "
     "cannot sign for a new OpenSSH, so make an ed25519 key: ssh-keygen -t ed25519"},
    {Cause::unknown_host_key, "unknown-host-key", false,
     "chưa biết khóa của máy chủ {0}; nó đưa ra {1}: hỏi nơi thuê dấu vân tay, trùng thì ghi vào 'host_key', hoặc thêm vào known_hosts",
     "the key of {0} is not known; it shows {1}: ask the host for its fingerprint, and put it in 'host_key' if it is the same, or add it to known_hosts"},
    {Cause::changed_host_key, "changed-host-key", false,
     "khóa của {0} đã ĐỔI so với khóa đã biết, nay là {1}: có thể có kẻ đứng giữa, hoặc đã ghi dấu vân tay của khóa loại khác (một máy chủ thường có "
     "ba khóa: ED25519, ECDSA, RSA; 'host_key' nhận cả danh sách); hỏi nơi thuê trước khi sửa 'host_key' hoặc known_hosts",
     "the key of {0} has CHANGED, to {1}: somebody may stand in between, or the fingerprint written down is that of a key of another kind (a server "
     "often has three: ED25519, ECDSA, RSA; 'host_key' takes a list); ask the host before you change 'host_key' or known_hosts"},
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
    {Cause::no_right, "no-right", false, "tài khoản không có quyền ghi ở đó trên {0}, hoặc không có thư mục ấy: xem lại thư mục trong 'url', hỏi nơi thuê quyền ghi",
     "the account has no right to write there on {0}, or there is no such folder: check the folder in 'url', ask the host for the right"},
    {Cause::no_space, "no-space", false, "{0} không còn chỗ để ghi: đĩa đầy hoặc tài khoản hết dung lượng; bớt tệp, hoặc nhờ nơi thuê thêm chỗ",
     "{0} has no room left to write: its disk or the account's share is full; remove files, or ask the host for more"},
    {Cause::quota, "quota", false, "tài khoản trên {0} đã hết dung lượng được cấp: bớt tệp, hoặc nhờ nơi thuê thêm chỗ",
     "the account's quota on {0} is used up: remove files, or ask the host for more"},
    {Cause::corrupted, "corrupted", true, "tệp đến {0} không còn nguyên", "a file did not arrive whole at {0}"},
    {Cause::clock, "clock", false, "đồng hồ máy này lệch so với {0}: chỉnh lại giờ", "this machine's clock disagrees with {0}: set it"},
    {Cause::no_user, "no-user", false, "chưa có tên đăng nhập cho {0}: ghi vào 'user' (hoặc 'login' trong ~/.netrc)",
     "there is no login name for {0}: give it in 'user' (or as 'login' in ~/.netrc)"},
    {Cause::no_secret, "no-secret", false,
     "chưa có mật khẩu cho {0}: ghi vào một tệp quyền 0600 và nêu tệp ấy ở 'secret_file', hoặc đặt biến CONGBO_PASSWORD, hoặc ~/.netrc",
     "there is no password for {0}: write it into a file of mode 0600 and name that in 'secret_file', or set CONGBO_PASSWORD, or use ~/.netrc"},
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
  if (const std::size_t at = text.find("{1}"); at != text.npos) return text.replace(at, 3, detail.empty() ? "?" : detail);
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
