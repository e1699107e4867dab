#pragma once
// Numbering and lists. Rows of the catalogue, in the order of RuleId; only base/rule.cpp
// includes them.

#include <array>

#include "base/rule.h"

namespace congbo::rules {

using enum Severity;
using enum Mender;

// clang-format off
inline constexpr std::array numbering_rules{
    Rule{RuleId::N01, "N01", "section-numbering", warning, author,
         "mục {0} sai thứ tự: {1}", "section {0} is out of order: {1}",
         "đánh lại số các mục lớn cho liền mạch",
         "number the main sections without repetition or gap",
         "Mục trùng hoặc thiếu số làm người đọc ngờ văn bản mất trang, và không viện dẫn được.",
         "A repeated or missing number makes readers suspect a lost page, and cannot be cited.",
         "II. THỜI GIAN\nII. KINH PHÍ",
         "II. THỜI GIAN\nIII. KINH PHÍ"},
    Rule{RuleId::N02, "N02", "item-numbering", warning, author,
         "mục {0} sai thứ tự: {1}", "item {0} is out of order: {1}",
         "đánh lại cho liền mạch; thứ tự chữ là a, b, c, d, đ, e, g, h, i, k",
         "number them on; the letters go a, b, c, d, đ, e, g, h, i, k",
         "Khoản, điểm trùng hoặc nhảy số thì không viện dẫn được, và có thể đã mất một khoản.",
         "Repeated or skipped items cannot be cited, and one may have been lost.",
         "c) Phòng Nội vụ\nđ) Công an phường",
         "c) Phòng Nội vụ\nd) Công an phường"},
    Rule{RuleId::N03, "N03", "heading-depth", warning, file,
         "tiêu đề '{0}' ở bậc {1}, các tiêu đề ngang hàng ở bậc {2}", "heading '{0}' has depth {1}, its equals have depth {2}",
         "đặt cùng số dấu # cho các mục ngang hàng",
         "give headings of one level the same number of # marks",
         "Bậc tiêu đề là mục lục của trang: người dùng máy đọc màn hình đi theo nó.",
         "Heading depths are the outline of a page: people with screen readers walk by them.",
         "## I. MỤC ĐÍCH\n#### II. THỜI GIAN",
         "## I. MỤC ĐÍCH\n## II. THỜI GIAN"},
    Rule{RuleId::N04, "N04", "heading-run-in", advice, file,
         "tiêu đề '{0}' dính liền với câu", "heading '{0}' is fused with its sentence",
         "tách tiêu đề thành một dòng riêng",
         "put the heading on a line of its own",
         "Tiêu đề lẫn trong câu thì mất khỏi mục lục của trang.",
         "A heading inside a sentence is lost from the page's outline.",
         "**III. KINH PHÍ** tổ chức Hội nghị",
         "**III. KINH PHÍ TỔ CHỨC HỘI NGHỊ**"},
    Rule{RuleId::N05, "N05", "list-broken", advice, file,
         "dòng trống cắt danh sách làm đôi ở đây", "a blank line cuts the list in two here",
         "bỏ dòng trống giữa các ý của một danh sách", "delete the blank line between the items of one list",
         "Danh sách bị cắt hiện thành nhiều đoạn rời, cách quãng không đều; máy đọc màn hình đếm sai số ý.",
         "A list that is cut shows as several, unevenly spaced; a screen reader counts its items wrongly.",
         "1. Chào cờ.\n2. Khai mạc.\n3. Báo cáo.\n\n4. Bế mạc.",
         "1. Chào cờ.\n2. Khai mạc.\n3. Báo cáo.\n4. Bế mạc."},
    Rule{RuleId::N06, "N06", "false-bullet", warning, file,
         "dòng này không phải một ý mới: nó là phần cuối của tên bị ngắt ở dấu ' - '", "this is no item: it is the tail of a name broken at ' - '",
         "nối dòng này vào dòng trên",
         "join it to the line above",
         "Tên cơ quan bị ngắt làm đôi thành một nhiệm vụ không có thật.",
         "A name cut in two becomes a task that nobody was given.",
         "phối hợp với Phòng Tài chính\n- Kế hoạch chuẩn bị",
         "phối hợp với Phòng Tài chính - Kế hoạch chuẩn bị"},
    Rule{RuleId::N07, "N07", "paragraph-broken", warning, file,
         "câu bị ngắt giữa chừng, viết tiếp ở dòng {0}", "the sentence is broken off and goes on in line {0}",
         "nối hai dòng thành một đoạn",
         "join the two lines",
         "Câu bị ngắt đọc thành hai ý cụt, và máy đọc màn hình dừng ở giữa câu.",
         "A broken sentence reads as two stumps, and a screen reader stops in its middle.",
         "Tổ chức khen thưởng các tập thể, cá nhân\n\ncó thành tích xuất sắc.",
         "Tổ chức khen thưởng các tập thể, cá nhân có thành tích xuất sắc."},
    Rule{RuleId::N08, "N08", "double-bullet", warning, file,
         "hai dấu đầu dòng trên một dòng", "two list markers on one line",
         "giữ một dấu; ý con thì thụt vào dưới ý trên",
         "keep one; indent it where it belongs to the item above",
         "Hai dấu đầu dòng là dấu vết chuyển đổi: ý con bị đẩy ra ngoài chỗ của nó.",
         "Two markers are left by a conversion: the item has lost its place.",
         "- + Chiến sĩ thi đua các cấp",
         "- Chiến sĩ thi đua các cấp"},
    Rule{RuleId::N09, "N09", "item-as-heading", warning, file,
         "một ý trong danh sách bị đặt thành tiêu đề: '{0}'", "a list item was made a heading: '{0}'",
         "bỏ dấu # ở đầu dòng",
         "remove the # marks",
         "Mọi ý đứng sau trở thành con của tiêu đề giả, mục lục của trang sai.",
         "All items behind it become children of a false heading, and the outline is wrong.",
         "#### - Văn nghệ chào mừng",
         "- Văn nghệ chào mừng"},
};
// clang-format on

}  // namespace congbo::rules
