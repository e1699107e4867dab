#include "command/reference_rows.h"

namespace congbo {
namespace {

constexpr ReferenceRow settings[] = {
    {"title", "text", "tên trang; mục duy nhất bắt buộc", "name of the site; the only setting required"},
    {"base_url", "URL", "địa chỉ công khai (http, https; có thể kèm đường dẫn); thiếu thì không có feed và sitemap",
     "public address (http, https; may hold a path); without it there is no feed and no sitemap"},
    {"language", "vi, en", "ngôn ngữ của lời dẫn trên trang; mặc định vi", "language of the words around the documents; default vi"},
    {"theme", "text", "giao diện: default, nhat-bao hoặc tên một thư mục trong themes/ của trang; mặc định default",
     "theme: default, nhat-bao or the name of a folder in the site's themes/; default default"},
    {"look.mark", "path", "biểu trưng, tệp SVG hoặc PNG; PNG từ 200 điểm ảnh mỗi chiều còn là hình khi chia sẻ liên kết",
     "mark of the town, an SVG or PNG; a PNG of 200 pixels or more each way is also the picture of shared links"},
    {"look.accent", "#rrggbb", "màu nhấn; phải đạt tương phản 4,5:1", "accent colour; contrast 4.5:1 or it is refused"},
    {"look.honour", "#rrggbb", "màu dành cho khen thưởng; phải đạt tương phản 4,5:1", "colour of honours; contrast 4.5:1 or it is refused"},
    {"look.footer", "text", "dòng chữ cuối trang", "a line at the foot of each page"},
    {"organisation.name", "text", "cơ quan chủ quản trang", "the agency that answers for the site"},
    {"organisation.parent", "text", "cơ quan cấp trên", "the agency above it"},
    {"organisation.address", "text", "địa chỉ trụ sở", "address of its office"},
    {"organisation.phone", "text", "điện thoại cơ quan", "its telephone"},
    {"organisation.email", "text", "thư điện tử công vụ", "its mailbox"},
    {"organisation.domains", "list of text", "tên miền của thư công vụ", "domains whose mail is official"},
    {"links", "list of {label, url}", "liên kết ở cuối trang", "links at the foot of each page"},
    {"licence", "text", "giấy phép của dữ liệu mở", "licence of the open data"},
    {"privacy", "block, redact", "dữ liệu cá nhân: block (mặc định) thì dừng, redact thì che khi đăng",
     "personal data: block (the default) stops a build, redact masks what is published"},
    {"withheld", "list of {document, name, unit, reason}",
     "người không nêu tên trong một văn bản và danh sách kèm theo; unit (tùy chọn) phân biệt người trùng tên",
     "persons not named in a document and the lists beside it; unit (optional) tells namesakes apart"},
    {"rules", "list of {rule, severity, path, reason}", "nâng, hạ hoặc tắt một quy tắc; path là mẫu như content/2019/**",
     "raises, lowers or silences a rule; path is a pattern such as content/2019/**"},
    {"extends", "path", "congbo.json ở thư mục bên trên mà trang dùng chung (cả themes/, register/); base_url, withheld, removed thì không",
     "a congbo.json in a folder above that the site takes over (themes/ and register/ too); not its base_url, withheld, removed"},
    {"hosting", "list of apache, iis, nginx", "tạo tệp cấu hình cho máy chủ web: tiêu đề bảo mật, bộ nhớ đệm, kiểu tệp, trang 404",
     "makes files for web servers: headers of security and caching, types, the 404 page"},
    {"compressed", "true, false", "ghi thêm bản nén .gz và .br cạnh mỗi tệp chữ; mặc định false",
     "writes .gz and .br beside every file of text; default false"},
    {"publish", "{name: {url, user, …}}", "nơi đăng, theo tên: url, user, secret_file, key, host_key, known_hosts, certificate, endpoint, region, keep, plain, connections, timeout; xem docs/publish.md",
     "places to publish to, by name: url, user, secret_file, key, host_key, known_hosts, certificate, endpoint, region, keep, plain, connections, timeout; see docs/publish.md"},
    {"removed", "{address: reason}", "địa chỉ đã gỡ và lý do", "addresses that were taken down, and why"},
};

constexpr ReferenceRow front_matter[] = {
    {"draft", "true, false", "bản thảo: giữ lại, không đăng", "a draft: held back"},
    {"slug", "text", "phần địa chỉ thay cho tên tệp", "the part of the address instead of the file's name"},
    {"aliases", "list of addresses", "địa chỉ cũ của văn bản", "former addresses of the document"},
    {"event_name", "text", "tên sự kiện; văn bản ban hành sau cùng được lấy", "name of the event; the latest issued wins"},
    {"status", "postponed, cancelled", "sự kiện hoãn hoặc hủy", "the event is postponed or cancelled"},
    {"attachments", "list of paths", "tệp đăng kèm", "files published beside the document"},
    {"list", "path", "danh sách khen thưởng (.csv) của quyết định", "the decision's list of honorees (.csv)"},
    {"topic", "dien-hinh", "bài về gương điển hình", "a role model's story"},
    {"corrections", "list of {date, text}", "các lần đính chính", "corrections"},
    {"kind, number, symbol, place, title", "text", "thay cho điều đọc được", "instead of what was read"},
    {"date, event.time", "EDTF", "thời gian, ví dụ 2024-02-29T08:00", "a time, such as 2024-02-29T08:00"},
    {"issuer.name, issuer.parent", "text", "cơ quan ban hành, cơ quan chủ quản", "issuer, and the agency above it"},
    {"addressees, recipients", "list of text", "kính gửi, nơi nhận", "addressees, recipients"},
    {"event.name, event.venue, event.chair", "text", "tên, địa điểm, người chủ trì", "name, venue, chair"},
    {"event.delegates.total", "number", "tổng số đại biểu", "persons invited"},
    {"event.programme, event.backdrop", "list of text", "chương trình, maket", "programme, backdrop"},
    {"budget.source, budget.total_in_words", "text", "nguồn kinh phí, số tiền bằng chữ", "source of the money, total in words"},
    {"budget.total", "number", "tổng kinh phí (đồng)", "total in đồng"},
    {"signature.authority, signature.position, signature.name", "text", "thẩm quyền ký, chức vụ, họ tên", "authority, position, name of the signer"},
};

constexpr ReferenceRow addresses[] = {
    {"index.html", "", "trang chủ: sắp diễn ra, mới đăng, các năm", "home: what is coming, what is new, the years"},
    {"<year>/", "", "trang của một năm", "a year"},
    {"<year>/feed.xml", "", "văn bản của một năm (Atom)", "a year's documents (Atom)"},
    {"<year>/<event>/", "", "sự kiện: tình trạng, thời gian, địa điểm, chương trình, phân công, kinh phí, kết quả",
     "an event: state, time, place, programme, tasks, budget, outcome"},
    {"<year>/<event>/<document>/", "", "văn bản, trên màn hình và khi in", "a document, on screen and in print"},
    {"<year>/<event>/<document>/nguon.md", "", "lời văn gốc, không có phần khai báo", "its text, without front matter"},
    {"<year>/<event>/<file>", "", "tệp đăng kèm; hình không còn thông tin của máy ảnh", "an attachment; pictures without what cameras write into them"},
    {"<year>/<event>/<picture>-<width>w-<hash>.webp, .jpg, .png", "", "hình ở một cỡ khác", "a picture in another size"},
    {"<year>/<event>/thu-moi/", "", "giấy mời, hoặc dự kiến theo kế hoạch", "the invitation, or a tentative one from the plan"},
    {"<year>/<event>/lich.ics", "", "tệp lịch của sự kiện, khi đã rõ ngày", "the event's calendar file, where the day is known"},
    {"<slug>/", "", "trang riêng (giới thiệu, liên hệ)", "a plain page (introduction, contact)"},
    {"giay-moi/, giay-moi/<year>/", "", "giấy mời: sắp tới; đã qua theo năm", "invitations: coming; past ones by year"},
    {"lich.ics", "", "1.000 sự kiện gần nhất", "the latest 1,000 events"},
    {"khen-thuong/", "", "khen thưởng qua các năm, bằng con số", "honorees of all years in figures"},
    {"khen-thuong/<year>/", "", "khen thưởng trong năm theo thứ bậc", "a year's honorees in order of precedence"},
    {"khen-thuong/<year>/<award>/", "", "một hình thức; mỗi người, mỗi tập thể có neo riêng; quá 500 thì sang …/2/",
     "one award; each honoree has an anchor; goes on at …/2/ over 500"},
    {"khen-thuong/<year>/a-z/", "", "cá nhân xếp theo tên", "individuals by given name"},
    {"van-ban/, van-ban/<year>/<n>/", "", "sổ văn bản: 100 văn bản mới nhất; theo năm", "register of documents: the newest 100; by year"},
    {"dien-hinh/", "", "gương điển hình", "role models' stories"},
    {"tin-bai/", "", "tin bài của mọi năm", "articles of all years"},
    {"du-lieu/", "", "dữ liệu mở: giải thích", "the open data explained"},
    {"du-lieu/van-ban.json", "", "mọi văn bản đã đọc", "every recognised document"},
    {"du-lieu/su-kien.json", "", "mọi sự kiện", "every event"},
    {"du-lieu/khen-thuong.json, .csv", "", "mọi người, tập thể được khen thưởng", "every honoree"},
    {"du-lieu/<year>/khen-thuong.csv", "", "người, tập thể được khen thưởng trong năm", "the honorees of a year"},
    {"du-lieu/xep-loai.json, .csv", "", "xếp loại", "rankings"},
    {".well-known/security.txt", "", "báo lỗ hổng cho ai (RFC 9116)", "whom to tell of a weakness (RFC 9116)"},
    {".htaccess, web.config, nginx.conf", "", "cho máy chủ web mà hosting nêu", "for the web servers that hosting names"},
    {"feed.xml, sitemap.xml, robots.txt, 404.html", "", "tin mới (Atom), sơ đồ trang, cho máy tìm kiếm, trang không có",
     "Atom feed, site map, for search engines, page not found"},
};

}  // namespace

std::span<const ReferenceRow> setting_rows() { return settings; }
std::span<const ReferenceRow> front_matter_rows() { return front_matter; }
std::span<const ReferenceRow> address_rows() { return addresses; }

}  // namespace congbo
