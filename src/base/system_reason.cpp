#include "base/system_reason.h"

#include <array>
#include <cerrno>
#include <string_view>
#include <system_error>

namespace congbo {
namespace {

struct Reason {
  int error;
  std::string_view vi;
};

constexpr std::array<Reason, 18> reasons{{
    {ENOENT, "không có tệp hay thư mục này"},
    {EACCES, "không có quyền"},
    {EPERM, "hệ thống không cho phép"},
    {EROFS, "ổ đĩa chỉ cho đọc"},
    {ENOSPC, "ổ đĩa đã đầy"},
    {EDQUOT, "đã hết dung lượng được cấp"},
    {EEXIST, "đã có tệp hay thư mục này"},
    {ENOTDIR, "một phần của đường dẫn không phải thư mục"},
    {EISDIR, "đây là thư mục"},
    {ENOTEMPTY, "thư mục không trống"},
    {ENAMETOOLONG, "tên quá dài"},
    {ELOOP, "đây là liên kết tượng trưng, hoặc liên kết vòng quanh"},
    {EBUSY, "đang có chương trình khác dùng"},
    {EMFILE, "mở quá nhiều tệp cùng lúc"},
    {EFBIG, "tệp quá lớn"},
    {EIO, "ổ đĩa đọc, ghi lỗi"},
    {ENOMEM, "máy hết bộ nhớ"},
    {EINVAL, "hệ thống không nhận"},
}};

}  // namespace

Words system_reason(int error) {
  const std::string said = std::generic_category().message(error);
  for (const Reason& reason : reasons)
    if (reason.error == error) return {std::string(reason.vi), said};
  return {said, said};
}

Failure system_failure(std::string_view vi, std::string_view en, const std::string& path, int error) {
  const Words reason = system_reason(error);
  return {{std::string(vi) + " '" + path + "': " + reason.vi, std::string(en) + " '" + path + "': " + reason.en}};
}

}  // namespace congbo
