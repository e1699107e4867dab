#include "render/invite_sheet.h"

#include <algorithm>
#include <map>

#include "render/qr.h"
#include "template/escape.h"
#include "vietnamese/collate.h"
#include "vietnamese/fold.h"

namespace congbo {
namespace {

constexpr std::string_view invite_style = R"(
@page { size: A5 portrait; margin: 10mm 12mm }
* { box-sizing: border-box }
body { font: 12pt/1.4 "Times New Roman", "Noto Serif", serif; color: #000; margin: 0 }
section { break-after: page; break-inside: avoid; position: relative; max-width: 124mm; margin: 0 auto; padding: 2mm 0 }
section:last-of-type { break-after: auto }
header { display: table; width: 100%; font-size: 8.5pt; line-height: 1.3; text-align: center }
header div { display: table-cell; width: 40%; vertical-align: top } header div + div { width: 60%; white-space: nowrap }
header b { display: block }
h1 { font-size: 20pt; letter-spacing: 1mm; text-align: center; margin: 9mm 0 5mm }
p { margin: 0 0 2.5mm } .centre { text-align: center } .guest { font-size: 15pt; font-weight: bold; text-align: center; margin-bottom: 1mm }
.event { font-weight: bold; text-align: center; margin: 3mm 0 4mm }
footer { display: table; width: 100%; margin-top: 6mm } footer div { display: table-cell; vertical-align: top; width: 50% }
.sign { text-align: center; font-weight: bold; font-size: 11pt } .sign span { display: block } .name { padding-top: 18mm }
.qr { font-size: 8pt } .qr svg { width: 24mm; height: 24mm; display: block }
)";

constexpr std::string_view list_style = R"(
@page { size: A4; margin: 15mm 12mm }
body { font: 12pt/1.35 "Times New Roman", "Noto Serif", serif; color: #000; margin: 0 auto; max-width: 190mm }
h1 { font-size: 15pt } h2 { font-size: 13pt; margin: 5mm 0 1mm; break-after: avoid }
table { border-collapse: collapse; width: 100% } thead { display: table-header-group } tr { break-inside: avoid }
th, td { border: 1px solid #555; padding: 1.5mm 2mm; text-align: left; vertical-align: top }
.n { width: 10mm } .sign { width: 45mm }
)";

std::string html(std::string_view text) {
  std::string out;
  append_escaped(out, text, Escape::html);
  return out;
}

std::string head(std::string_view title, std::string_view style) {
  return "<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n"
         "<meta name=\"robots\" content=\"noindex\">\n<title>" + html(title) + "</title>\n<style>" + std::string(style) + "</style>\n</head>\n<body>\n";
}

void append_letterhead(std::string& out, const InviteSheet& sheet) {
  out += "<header><div>" + html(sheet.parent) + (sheet.parent.empty() ? "" : "<br>") + "<b>" + html(sheet.issuer) + "</b>Số: " + html(sheet.number) +
         "</div><div><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><b>Độc lập - Tự do - Hạnh phúc</b><i>" + html(sheet.place_date) + "</i></div></header>\n";
}

void append_detail(std::string& out, std::string_view label, const std::string& value) {
  if (!value.empty()) out += "<p>" + std::string(label) + ": <b>" + html(value) + "</b>.</p>\n";
}

void append_foot(std::string& out, const InviteSheet& sheet, const std::string& code) {
  out += "<footer><div class=\"qr\">";
  if (!code.empty()) out += code + "Giấy mời và lịch trên trang công bố";
  out += "</div><div class=\"sign\">";
  for (const std::string& line : sheet.signer) out += "<span>" + html(line) + "</span>";
  out += "<span class=\"name\">" + html(sheet.signer_name) + "</span></div></footer>\n";
}

std::string_view unknown_agency = "Chưa rõ đơn vị";

// As an invitation says it: a list's "Đ/c" is written out.
std::string called(const Honoree& honoree) {
  if (honoree.honorific.empty()) return "Ông/Bà";
  return lower(honoree.honorific).starts_with("đ/c") ? "Đồng chí" : honoree.honorific;
}

}  // namespace

Guest guest_of(const Honoree& honoree) {
  Guest guest;
  switch (honoree.kind) {
    case HonoreeKind::ca_nhan: guest.address = called(honoree) + " " + honoree.name; break;
    case HonoreeKind::ho_gia_dinh: guest.address = "Gia đình " + lower(called(honoree)) + " " + honoree.name; break;
    case HonoreeKind::tap_the:
      guest.address = fold(honoree.name).starts_with("dai dien") ? honoree.name : "Đại diện " + honoree.name;
      break;
  }
  guest.position = honoree.position;
  if (!honoree.unit.empty() && fold(honoree.position).find(fold(honoree.unit)) == std::string::npos)
    guest.position += (guest.position.empty() ? "" : ", ") + honoree.unit;
  guest.agency = !honoree.unit.empty() ? honoree.unit : honoree.kind == HonoreeKind::tap_the ? honoree.name : "";
  return guest;
}

std::string invite_pages(const InviteSheet& sheet) {
  std::string out = head("Giấy mời: " + sheet.event, invite_style);
  const std::string code = sheet.notice_url.empty() ? std::string() : qr_svg(sheet.notice_url, "Mã QR của giấy mời trên trang công bố");
  for (const Guest& guest : sheet.guests) {
    out += "<section>\n";
    append_letterhead(out, sheet);
    out += "<h1>GIẤY MỜI</h1>\n<p class=\"centre\">" + html(sheet.inviter) + "<br>trân trọng kính mời:</p>\n<p class=\"guest\">" + html(guest.address) + "</p>\n";
    if (!guest.position.empty()) out += "<p class=\"centre\">" + html(guest.position) + "</p>\n";
    out += "<p class=\"centre\">tới dự</p>\n<p class=\"event\">" + html(sheet.event) + "</p>\n";
    append_detail(out, "Thời gian", sheet.time);
    append_detail(out, "Địa điểm", sheet.venue);
    append_detail(out, "Chủ trì", sheet.chair);
    out += "<p>Rất hân hạnh được đón tiếp.</p>\n";
    append_foot(out, sheet, code);
    out += "</section>\n";
  }
  return out + "</body>\n</html>\n";
}

std::string delivery_page(const InviteSheet& sheet) {
  std::map<std::pair<bool, std::string>, std::vector<const Guest*>> agencies;  // by collation key, the unknown last
  for (const Guest& guest : sheet.guests)
    agencies[{guest.agency.empty(), collation_key(comparison_key(guest.agency))}].push_back(&guest);
  std::string out = head("Danh sách giao giấy mời: " + sheet.event, list_style) + "<h1>Danh sách giao giấy mời</h1>\n<p>" + html(sheet.event) + "<br>Số: " +
                    html(sheet.number) + "; " + std::to_string(sheet.guests.size()) + " giấy mời, " + std::to_string(agencies.size()) + " nơi nhận.</p>\n";
  for (const auto& [key, guests] : agencies) {
    const std::string_view agency = guests[0]->agency.empty() ? unknown_agency : std::string_view(guests[0]->agency);
    out += "<h2>" + html(agency) + " (" + std::to_string(guests.size()) + ")</h2>\n<table><thead><tr><th class=\"n\">TT</th><th>Khách mời</th>"
           "<th>Chức vụ, đơn vị</th><th class=\"sign\">Ngày nhận, ký nhận</th></tr></thead><tbody>\n";
    for (std::size_t i = 0; i < guests.size(); ++i)
      out += "<tr><td>" + std::to_string(i + 1) + "</td><td>" + html(guests[i]->address) + "</td><td>" + html(guests[i]->position) + "</td><td></td></tr>\n";
    out += "</tbody></table>\n";
  }
  return out + "</body>\n</html>\n";
}

}  // namespace congbo
