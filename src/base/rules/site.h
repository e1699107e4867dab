#pragma once
// The site: addresses, links, files, events. Rows of the catalogue, in the order of RuleId; only base/rule.cpp
// includes them.

#include <array>

#include "base/rule.h"

namespace congbo::rules {

using enum Severity;
using enum Mender;

inline constexpr std::array site_rules{
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
    Rule{RuleId::V19, "V19", "silence-idle", warning, site,
         "chỗ tắt quy tắc {0} không có tác dụng hoặc không rõ: {1}", "the silence of {0} is idle or unclear: {1}",
         "ghi lý do, hoặc bỏ chỗ tắt này", "give the reason, or remove it",
         "Tắt một quy tắc là nhận trách nhiệm về chỗ đó. Không ghi lý do thì người sau không biết vì sao; "
         "không còn tắt gì thì chỉ che mắt lần sau.",
         "To silence a rule is to answer for the place. Without a reason nobody knows why later; one that "
         "silences nothing only hides what comes next.",
         "<!-- congbo: Q01 -->", "<!-- congbo: Q01: bản ký ghi như vậy, đã báo người soạn -->"},
};

}  // namespace congbo::rules
