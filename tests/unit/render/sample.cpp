#include "sample.h"

#include "parse/parse.h"

namespace congbo::sample {
namespace {

const char* const plan_text = R"(ỦY BAN NHÂN DÂN
THỊ XÃ AN HÒA ĐÔNG

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 12/KH-UBND

An Hòa Đông, ngày 05 tháng 01 năm 2024

## **KẾ HOẠCH**

### **Tổ chức Hội nghị tổng kết phong trào thi đua năm 2023**

Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;

Ủy ban nhân dân thị xã xây dựng kế hoạch như sau:

## **I. MỤC ĐÍCH**

Biểu dương các tập thể, cá nhân; phối hợp với Ban Thi đua
- Khen thưởng tỉnh.

#### II. NỘI DUNG

1. Thời gian: 8 giờ ngày 20 tháng 02 năm 2024.

2. Địa điểm: Hội trường lớn thị xã.

Nơi nhận:

- UBND tỉnh (để báo cáo);
- Lưu: VT.

**TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH**

**Đặng Văn Thuận**

DỰ TOÁN KINH PHÍ

1. Trang trí: 2.000.000 đồng
)";

When when(const char* text, const char* edtf, bool tentative = false) {
  return {text, edtf, tentative};
}

SiteDocument document(const char* source, const char* address, Role role, DocumentKind kind,
                      const char* number, const char* symbol, const char* title, const char* date) {
  SiteDocument entry;
  entry.document.source = source;
  entry.document.kind = kind;
  entry.document.number = number;
  entry.document.symbol = symbol;
  entry.document.title = title;
  if (*date) entry.document.date = when("", date);
  entry.document.issuer =
      Issuer{"Ủy ban nhân dân thị xã An Hòa Đông", "Ủy ban nhân dân tỉnh Hòa Giang"};
  entry.document.place = "An Hòa Đông";
  entry.address = address;
  entry.title = title;
  entry.role = role;
  return entry;
}

void describe_plan(SiteDocument& entry) {
  Document& plan = entry.document;
  plan.type_name = "KẾ HOẠCH";
  plan.date = when("ngày 05 tháng 01 năm 2024", "2024-01-05");
  plan.title_line = 13;
  plan.bases = {{"Luật Thi đua, khen thưởng", std::nullopt, "",
                 "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022", 15}};
  plan.sections = {{"I", "MỤC ĐÍCH", 19, {}},
                   {"II", "NỘI DUNG", 24, {{"1", "Thời gian", 26, {}}, {"2", "Địa điểm", 28, {}}}}};
  plan.recipients = {"UBND tỉnh (để báo cáo)", "Lưu: VT"};
  plan.signature = Signature{{"TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Đặng Văn Thuận"}, {}, 35};
  plan.annexes = {{"DỰ TOÁN KINH PHÍ", 40}};
  plan.parts = {{PartKind::letterhead, 1, 9},   {PartKind::title, 11, 13},
                {PartKind::preamble, 15, 17},   {PartKind::body, 19, 28},
                {PartKind::recipients, 30, 33}, {PartKind::signature, 35, 38},
                {PartKind::annex, 40, 42}};
  plan.joined_lines = {22};
  plan.assignments = {
      {"Phòng Nội vụ",
       {{"Soạn báo cáo tổng kết.", when("trước ngày 10/02/2024", "../2024-02-09"), 27},
        {"Lập danh sách khách mời.", std::nullopt, 27}}},
      {"Văn phòng", {{"Phát hành giấy mời.", when("ngày 01/02/2024", "2024-02-01"), 28}}}};
}

void add_event_facts(SiteEvent& event) {
  event.name = "Hội nghị tổng kết phong trào thi đua năm 2023";
  event.state = EventState::outcome;
  event.time = when("8 giờ ngày 20 tháng 02 năm 2024", "2024-02-20T08:00");
  event.first_day = event.last_day = CivilDate{2024, 2, 20};
  event.venue = "Hội trường lớn thị xã";
  event.chair = "Chủ tịch Ủy ban nhân dân thị xã";
  event.programme = {"Khai mạc; văn nghệ", "Trao thưởng"};
  event.backdrop = {"ỦY BAN NHÂN DÂN THỊ XÃ", "HỘI NGHỊ TỔNG KẾT"};
  event.delegates = Delegates{
      120, 3, {{"Đại biểu tỉnh", 4, 3, {{"Sở Nội vụ", 2, 4}, {"Các sở khác", std::nullopt, 5}}}}};
  event.budget =
      Budget{"Quỹ thi đua, khen thưởng",
             {{"Trang trí", 1.0, 2000000, 2000000, 9}, {"Nước uống", 120.0, 10000, 1200000, 10}},
             3200000,
             "Ba triệu hai trăm nghìn đồng",
             11};
  event.sequence = 1;
  event.stamp = CivilDate{2024, 2, 21};
}

Honoree honoree(const char* name, HonoreeKind kind, const char* honorific, const char* unit,
                const char* award) {
  Honoree honoree;
  honoree.order = "1";
  honoree.name = name;
  honoree.kind = kind;
  honoree.honorific = honorific;
  honoree.unit = unit;
  honoree.award = award;
  honoree.reason = "Thành tích xuất sắc năm 2023";
  honoree.line = 7;
  return honoree;
}

void describe_outcomes(Site& site) {
  auto& honorees = site.documents[decision].document.honorees;
  honorees = {honoree("Trường Tiểu học Bến Sen", HonoreeKind::tap_the, "", "", "Bằng khen"),
              honoree("Bùi Văn Thơm", HonoreeKind::ho_gia_dinh, "Ông", "Khu phố 2", "Giấy khen"),
              honoree("Nguyễn Thị Ánh", HonoreeKind::ca_nhan, "Bà", "Phòng Nội vụ", "Giấy khen"),
              honoree("Trần Quốc Đạt", HonoreeKind::ca_nhan, "Ông",
                      "=Phòng Tài chính, \"Kế hoạch\"", "Giấy khen")};
  honorees.back().position = "Phó Trưởng phòng";
  site.documents[notice].document.rankings = {{"Phường Bến Sen", 98.5, 97.25, "Nhất", 5},
                                              {"Xã Hòa An", std::nullopt, 95.0, "Nhì", 6}};
  site.documents[pledge].document.parties = {"Phường Bến Sen", "Xã Hòa An"};
  site.awards = {{"bang-khen", "Bằng khen", 1}, {"giay-khen", "Giấy khen", 2}};
  site.honorees = {{decision, 0, 2024, 0, "truong-tieu-hoc-ben-sen-000001"},
                   {decision, 1, 2024, 1, "bui-van-thom-000002"},
                   {decision, 2, 2024, 1, "nguyen-thi-anh-000003"},
                   {decision, 3, 2024, 1, "tran-quoc-dat-000004"}};
}

void add_documents(Site& site) {
  const std::string folder = "2024/hoi-nghi-tong-ket/";
  const auto address = [&](const char* name) { return folder + name; };
  site.documents = {
      document("content/2024/hoi-nghi-tong-ket/ke-hoach.md", address("ke-hoach/").c_str(),
               Role::plan, DocumentKind::ke_hoach, "12", "KH-UBND",
               "Tổ chức Hội nghị tổng kết phong trào thi đua năm 2023", "2024-01-05"),
      document("content/2024/hoi-nghi-tong-ket/giay-moi.md", address("giay-moi/").c_str(),
               Role::invitation, DocumentKind::giay_moi, "31", "GM-UBND", "Dự Hội nghị tổng kết",
               "2024-02-01"),
      document("content/2024/hoi-nghi-tong-ket/quyet-dinh.md", address("quyet-dinh/").c_str(),
               Role::outcome, DocumentKind::quyet_dinh, "88", "QĐ-UBND", "Về việc tặng Giấy khen",
               "2024-02-19"),
      document("content/2024/hoi-nghi-tong-ket/thong-bao.md", address("thong-bao/").c_str(),
               Role::outcome, DocumentKind::thong_bao, "9", "TB-UBND", "Kết quả xếp loại",
               "2024-02-21"),
      document("content/2024/hoi-nghi-tong-ket/giao-uoc.md", address("giao-uoc/").c_str(),
               Role::outcome, DocumentKind::giao_uoc, "", "", "Giao ước thi đua năm 2024",
               "2024-02-20"),
      document("content/2024/hoi-nghi-tong-ket/nguoi-gieo-chu.md",
               address("nguoi-gieo-chu/").c_str(), Role::article, DocumentKind::bai_viet, "", "",
               "Người gieo chữ bên sông", "2024-02-22"),
      document("content/2024/ngay-hoi/ke-hoach.md", "2024/ngay-hoi/ke-hoach/", Role::plan,
               DocumentKind::ke_hoach, "40", "KH-UBND", "Tổ chức Ngày hội Đại đoàn kết",
               "2024-09-30"),
      document("content/2023/giai-chay.md", "2023/giai-chay/", Role::other, DocumentKind::thong_bao,
               "61", "TB-UBND", "Không tổ chức Giải chạy", "2023-08-01"),
      document("content/gioi-thieu.md", "gioi-thieu/", Role::article, DocumentKind::bai_viet, "",
               "", "Giới thiệu", ""),
  };
  site.documents[story].front_matter.topic = "dien-hinh";
  site.documents[story].document.issuer.reset();
  site.documents[notice].front_matter.corrections = {{"2024-03-01", "Sửa điểm của xã Hòa An."}};
  site.documents[decision].attachments = {{"content/2024/hoi-nghi-tong-ket/quyet-dinh.pdf",
                                           address("quyet-dinh.pdf"), "quyet-dinh.pdf", 412'345}};
  site.documents[plan].front_matter.aliases = {"/tin-tuc/ke-hoach-cu/"};
  site.documents[cancelled].document.notice = Document::Notice::cancelled;
  site.documents[cancelled].document.event = AnnouncedEvent{};
  site.documents[hope].document.event = AnnouncedEvent{};
  site.documents[decision].cites = {{plan, 3}};
  site.documents[plan].cited_by = {{decision, 3}};
  for (const std::size_t d : {plan, invitation, decision, notice, pledge, story}) {
    site.documents[d].year = 2024;
    site.documents[d].event = conference;
  }
  site.documents[hope].year = 2024;
  site.documents[hope].event = festival;
  site.documents[cancelled].year = 2023;
  site.documents[cancelled].event = off_event;
  site.pages = {plain};
}

void add_events(Site& site) {
  site.events.resize(3);
  SiteEvent& main = site.events[conference];
  main.year = 2024;
  main.slug = "hoi-nghi-tong-ket";
  main.address = "2024/hoi-nghi-tong-ket/";
  main.documents = {plan, invitation, decision, pledge, notice, story};
  main.plan = plan;
  main.invitation = invitation;
  main.outcomes = {decision, pledge, notice};
  main.articles = {story};
  main.honorees = {0, 1, 2, 3};
  add_event_facts(main);
  SiteEvent& later = site.events[festival];
  later.year = 2024;
  later.slug = "ngay-hoi";
  later.address = "2024/ngay-hoi/";
  later.name = "Ngày hội Đại đoàn kết";
  later.state = EventState::planned;
  later.time = when("giữa tháng 11 năm 2024", "2024-11~", true);
  later.first_day = CivilDate{2024, 11, 1};
  later.last_day = CivilDate{2024, 11, 30};
  later.documents = {hope};
  later.plan = hope;
  SiteEvent& off = site.events[off_event];
  off.year = 2023;
  off.slug = "giai-chay";
  off.address = "2023/giai-chay/";
  off.name = "Giải chạy vì sức khỏe";
  off.single = true;
  off.state = EventState::cancelled;
  off.time = when("ngày 19 tháng 8 năm 2023", "2023-08-19");
  off.first_day = off.last_day = CivilDate{2023, 8, 19};
  off.documents = {cancelled};
  off.stamp = CivilDate{2023, 8, 1};
}

void add_texts(Sample& sample) {
  for (std::size_t d = 0; d < documents; ++d)
    sample.texts[d] = sample.site.documents[d].title + "\n\nMột đoạn văn ngắn.\n";
  sample.texts[plan] = plan_text;
  sample.texts[decision] = "QUYẾT ĐỊNH\n\nTheo Kế hoạch số 12/KH-UBND của thị xã, quyết định:\n\n"
                           "| STT | Họ và tên |\n| --- | --- |\n| 1 | Trần Quốc Đạt |\n";
  sample.texts[story] =
      "# Người gieo chữ bên sông\n\n<!-- ghi chú riêng -->\n\nMỗi tối, lớp học lại sáng đèn. "
      "Xem [kế hoạch](ke-hoach.md) và [trang lạ](khong-co.md).\n\n### Ngày đầu\n\nCó ba học trò.\n";
  sample.site.documents[story].link_targets = {{"ke-hoach.md", "2024/hoi-nghi-tong-ket/ke-hoach/"}};
}

} // namespace

TextSource Sample::source() const {
  return {[this](std::size_t d) { return read(texts.at(d)); },
          [this](std::size_t d) { return std::string(read(texts.at(d)).body); }};
}

Sample make() {
  Sample sample;
  Site& site = sample.site;
  site.settings.title = "Thị xã An Hòa Đông";
  site.settings.base_url = "https://anhoadong.example/cong";
  site.settings.licence = "CC BY 4.0";
  site.settings.links = {{"Cổng tỉnh Hòa Giang", "https://hoagiang.example/"}};
  site.settings.organisation = {"Ủy ban nhân dân thị xã An Hòa Đông",
                                "Tỉnh Hòa Giang",
                                "Số 2 đường Bến Sen",
                                "0288 123 456",
                                "congbo@anhoadong.example",
                                {}};
  site.settings.removed = {{"/2022/cu/", "Hết hiệu lực."}};
  site.today = {2024, 10, 1};
  add_documents(site);
  describe_plan(site.documents[plan]);
  add_events(site);
  describe_outcomes(site);
  site.years = {{2023, {off_event}, {cancelled}, {}},
                {2024,
                 {conference, festival},
                 {plan, invitation, decision, pledge, notice, story, hope},
                 {0, 1, 2, 3}}};
  add_texts(sample);
  return sample;
}

SourceDocument read(const std::string& text) {
  return std::move(parse_source("content/x.md", text).source);
}

std::shared_ptr<const Theme> theme(const Settings& settings) {
  // A file of the town's own makes the theme strict.
  return load_theme({{"README.md", "riêng"}}, "themes/default", settings).theme;
}

std::map<std::string, std::string> render_all(const Sample& sample) {
  const auto theme = sample::theme(sample.site.settings);
  const Renderer renderer(sample.site, *theme, sample.source());
  std::map<std::string, std::string> files;
  for (const PageTask& page : renderer.pages())
    files[page.path] = renderer.render(page);
  return files;
}

} // namespace congbo::sample
