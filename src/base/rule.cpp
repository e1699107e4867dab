#include "base/rule.h"

#include <array>
#include <cassert>
#include <cctype>

namespace congbo {
namespace {

using enum Severity;
using enum Mender;

constexpr std::array rules{
    Rule{RuleId::H01, "H01", "number-missing", warning, author,
         "văn bản chưa có số", "the document has no number",
         "ghi số trước dấu gạch chéo, ví dụ 'Số: 54/KH-UBND'",
         "write the number before the slash, as in 'Số: 54/KH-UBND'"},
    Rule{RuleId::H03, "H03", "issue-date-blank", warning, author,
         "ngày ban hành còn để trống: '{0}'", "the date of issue is left blank: '{0}'",
         "ghi đủ ngày, tháng, năm ban hành", "write day, month and year of issue"},
    Rule{RuleId::H12, "H12", "draft-mark", warning, author,
         "văn bản mang dấu DỰ THẢO: được giữ lại, không đăng",
         "the document is marked DỰ THẢO (draft): it is held back",
         "bỏ dấu DỰ THẢO khi văn bản đã ban hành", "remove the mark once the document is issued"},
    Rule{RuleId::N01, "N01", "section-numbering", warning, author,
         "mục {0} sai thứ tự: {1}", "section {0} is out of order: {1}",
         "đánh lại số các mục lớn cho liền mạch", "number the main sections without repetition or gap"},
    Rule{RuleId::Q01, "Q01", "part-sum", warning, author,
         "'{0}' ghi {1}, nhưng các phần cộng lại là {2} (lệch {3})",
         "'{0}' states {1}, but its parts add up to {2} (a difference of {3})",
         "đối chiếu lại từng dòng với con số tổng", "compare each line with the stated total"},
    Rule{RuleId::V01, "V01", "address-collision", error, site,
         "'{0}' không có địa chỉ riêng: {1}", "'{0}' has no address of its own: {1}",
         "đổi tên tệp hoặc đặt 'slug' ở đầu tệp", "rename the file or give it a 'slug' in its front matter"},
    Rule{RuleId::V02, "V02", "link-broken", error, site,
         "liên kết '{0}' không dẫn tới đâu", "the link '{0}' leads nowhere",
         "sửa đường dẫn, hoặc đặt tệp vào đúng chỗ", "mend the path, or put the file in its place"},
    Rule{RuleId::V05, "V05", "outcome-missing", advice, site,
         "sự kiện đã qua ({0}) mà chưa có kết quả", "the event is past ({0}) and no outcome is there",
         "đăng quyết định khen thưởng hoặc báo cáo vào thư mục của sự kiện",
         "put the award decision or the report into the event's folder"},
    Rule{RuleId::V06, "V06", "invitation-missing", advice, site,
         "sự kiện sắp diễn ra ({0}) mà chưa có giấy mời",
         "the event is near ({0}) and no invitation is there",
         "đăng giấy mời vào thư mục của sự kiện", "put the invitation into the event's folder"},
    Rule{RuleId::V07, "V07", "front-matter", error, site,
         "phần khai báo đầu tệp không đọc được: {0}", "the front matter cannot be read: {0}", "", ""},
    Rule{RuleId::V08, "V08", "site-file", error, site,
         "cài đặt hoặc giao diện: {0}", "settings or theme: {0}", "", ""},
    Rule{RuleId::V09, "V09", "encoding", error, file,
         "tệp không phải văn bản Unicode: {0}", "the file is not Unicode text: {0}",
         "lưu lại tệp dưới dạng UTF-8", "save the file again as UTF-8"},
    Rule{RuleId::V10, "V10", "outside-path", error, site,
         "'{0}' dẫn ra ngoài thư mục của trang", "'{0}' leads outside the site's folder",
         "đặt tệp vào trong thư mục của trang và dùng đường dẫn tương đối",
         "put the file inside the site's folder and use a relative path"},
    Rule{RuleId::V12, "V12", "plan-missing", advice, site,
         "sự kiện có {0} nhưng không có kế hoạch", "the event has {0} but no plan",
         "đăng kế hoạch vào cùng thư mục, nếu có", "put the plan into the same folder, if there is one"},
    Rule{RuleId::V13, "V13", "invitation-differs", warning, author,
         "giấy mời khác kế hoạch về {0}: '{1}' so với '{2}'",
         "the invitation differs from the plan in {0}: '{1}' against '{2}'",
         "kiểm tra lại giấy mời; nếu đã đổi lịch thì ra thông báo",
         "check the invitation; where plans have changed, issue a notice"},
    Rule{RuleId::V14, "V14", "list-unassigned", warning, site,
         "không rõ danh sách '{0}' thuộc văn bản nào", "it is not clear which document the list '{0}' belongs to",
         "ghi 'list: {0}' ở đầu tệp quyết định", "write 'list: {0}' in the decision's front matter"},
    Rule{RuleId::V15, "V15", "file-misplaced", advice, site,
         "tệp không thuộc sự kiện nào nên không đăng: {0}",
         "the file belongs to no event and is not published: {0}",
         "chuyển tệp lên content/<năm>/<sự kiện>/", "move it up to content/<year>/<event>/"},
    Rule{RuleId::V16, "V16", "file-unused", advice, site,
         "không văn bản nào nhắc tới tệp này: không đăng",
         "no document links to this file or names it: it is not published",
         "thêm liên kết trong văn bản, hoặc bỏ tệp đi", "link to it from a document, or remove it"},
    Rule{RuleId::V17, "V17", "several-documents", warning, file,
         "tệp chứa nhiều văn bản; chỉ đọc văn bản đầu, văn bản sau bắt đầu ở đây",
         "the file holds several documents; only the first is read, another begins here",
         "tách mỗi văn bản thành một tệp", "split them into one file a document"},
};

}  // namespace

std::span<const Rule> all_rules() { return rules; }

const Rule& rule_of(RuleId id) {
  const Rule& rule = rules[static_cast<std::size_t>(id)];
  assert(rule.id == id);
  return rule;
}

std::optional<RuleId> find_rule(std::string_view code) {
  const auto same = [](std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
      if (std::toupper(static_cast<unsigned char>(a[i])) != b[i]) return false;
    return true;
  };
  for (const Rule& rule : rules)
    if (same(code, rule.code)) return rule.id;
  return std::nullopt;
}

std::string_view name_of(Severity severity) {
  switch (severity) {
    case error: return "error";
    case warning: return "warning";
    case advice: break;
  }
  return "advice";
}

}  // namespace congbo
