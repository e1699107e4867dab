// congbo invite: invitations to print, a page a guest.

#include "base/file_system.h"
#include "build/build.h"
#include "command/answer.h"
#include "command/command.h"
#include "command/event_operand.h"
#include "command/import_plan.h"
#include "render/address.h"
#include "render/invite_sheet.h"
#include "vietnamese/fold.h"
#include "vietnamese/slug.h"

namespace congbo {
namespace {

int refuse_invite(const Words& why, Language language) { return refuse("invite", why, language); }

const SiteEvent* event_at(const Site& site, const EventFolder& folder) {
  for (const SiteEvent& event : site.events)
    if (event.folder == folder.path) return &event;
  return nullptr;
}

// What the invitation says, from its letterhead to its signature.
InviteSheet sheet_of(const Site& site, const SiteEvent& event) {
  const Document& invitation = site.documents[*event.invitation].document;
  InviteSheet sheet;
  if (invitation.issuer) {
    sheet.parent = upper(invitation.issuer->parent);
    sheet.issuer = upper(invitation.issuer->name);
    sheet.inviter = invitation.issuer->name;
  }
  if (sheet.inviter.empty()) sheet.inviter = site.settings.organisation.name;
  if (all_capitals(sheet.inviter) && !site.settings.organisation.name.empty()) sheet.inviter = site.settings.organisation.name;
  sheet.number = invitation.number + "/" + invitation.symbol;
  sheet.place_date = invitation.place + (invitation.place.empty() || !invitation.date ? "" : ", ") + (invitation.date ? invitation.date->text : "");
  sheet.event = event.name;
  if (event.time) sheet.time = event.time->text;
  sheet.venue = event.venue;
  sheet.chair = event.chair;
  if (invitation.signature) {
    for (const std::string& line : {invitation.signature->authority, invitation.signature->position})
      if (!line.empty()) sheet.signer.push_back(line);
    sheet.signer_name = invitation.signature->name;
  }
  if (!site.settings.base_url.empty()) sheet.notice_url = whole_url(site.settings.base_url, invitation_address(event));
  return sheet;
}

void add_honorees(const Site& site, const SiteEvent& event, InviteSheet& sheet) {
  for (const std::size_t document : event.outcomes)
    for (const Honoree& honoree : site.documents[document].document.honorees)
      if (!honoree.name.empty()) sheet.guests.push_back(guest_of(honoree));
}

// Whether a folder lies in the output of the site, which is published.
bool in_output(const std::string& folder, const std::string& site) {
  const auto whole = disk().canonical(folder), output = disk().canonical(join_path(site, "output"));
  return whole && output && (*whole == *output || whole->starts_with(*output + "/"));
}

int write_pages(const InviteSheet& sheet, const std::string& folder, Language language) {
  const std::pair<std::string, std::string> files[] = {{join_path(folder, "giay-moi.html"), invite_pages(sheet)},
                                                       {join_path(folder, "danh-sach-giao.html"), delivery_page(sheet)}};
  for (const auto& [path, bytes] : files)
    if (disk().kind(path) != FileKind::none)
      return refuse_invite({"'" + path + "' đã có, không ghi đè: ghi --output với thư mục khác", "'" + path + "' is there and is not overwritten: give another folder with --output"}, language);
  for (const auto& [path, bytes] : files)
    if (const Outcome written = disk().replace(path, bytes); !written) return refuse_invite(written.failure().message, language);
  print(stdout, files[0].first + "\n" + files[1].first + "\n");
  const std::string count = std::to_string(sheet.guests.size());
  print(stdout, in({count + " giấy mời, mỗi khách một trang A5: mở bằng trình duyệt rồi in.\n", count + " invitations, an A5 page a guest: open in a browser and print.\n"}, language));
  if (sheet.notice_url.empty())
    print(stdout, in({"Không có mã QR: congbo.json chưa có base_url.\n", "Without a QR code: congbo.json has no base_url.\n"}, language));
  return done;
}

int run_invite(const Arguments& arguments) {
  const Language language = arguments.language;
  const auto folder = find_event(arguments.operands[0]);
  if (!folder) return refuse_invite(no_event(arguments.operands[0]), language);
  BuildOptions options;
  options.site = folder->site;
  options.drafts = true;  // invitations are printed before they are published
  const auto read = read_site_folder(options, disk());
  if (!read) return refuse_invite(read.failure().message, language);
  const SiteEvent* event = event_at(read->site, *folder);
  if (event == nullptr) return refuse_invite(no_event(arguments.operands[0]), language);
  if (!event->invitation) {
    const std::string make = "congbo new giay-moi " + folder->path.substr(8);
    return refuse_invite({"sự kiện này chưa có giấy mời; tạo bằng: " + make, "this event has no invitation yet; make one with: " + make}, language);
  }
  InviteSheet sheet = sheet_of(read->site, *event);
  if (arguments.has("--list")) {
    const auto rules = read_site_rules(options.site, disk());
    if (!rules) return refuse_invite(rules.failure().message, language);
    const auto plan = plan_list(arguments.value("--list"), rules->settings, rules->registers);
    if (!plan) return refuse_invite(plan.failure().message, language);
    for (const Honoree& honoree : plan->document.honorees) sheet.guests.push_back(guest_of(honoree));
    for (const Words& told : plan->told) print(stderr, in(told, language) + "\n");
  } else {
    add_honorees(read->site, *event, sheet);
  }
  if (sheet.guests.empty())
    return refuse_invite({"sự kiện chưa có người được khen; ghi --list với danh sách khách", "the event has no honorees; give a list of guests with --list"}, language);
  std::string output = arguments.value("--output");
  if (output.empty()) output = "thu-moi-" + slug(folder->path.substr(folder->path.rfind('/') + 1));
  if (in_output(output, options.site))
    return refuse_invite({"'" + output + "' nằm trong output/, nơi sẽ đăng lên mạng; chọn thư mục khác", "'" + output + "' is in output/, which is published; take another folder"}, language);
  return write_pages(sheet, output, language);
}

}  // namespace

const Command invite_command{"invite", "EVENT", 1, 1,
    {"in giấy mời riêng cho từng khách", "prints an invitation for each guest"},
    {"EVENT là thư mục của sự kiện có giấy mời trong content/. Khách là người, tập thể được khen của sự kiện, hoặc danh sách của --list (.csv, .xlsx có cột họ "
    "tên, chức vụ, đơn vị). Mỗi khách một trang A5 có mã QR dẫn tới giấy mời trên trang công bố; kèm danh sách giao theo đơn vị. Không nằm trong output/, "
    "không ghi đè.",
    "EVENT is the folder in content/ of an event with an invitation. Guests are the event's honorees, or the rows of --list (.csv, .xlsx with columns "
    "of name, position, unit). Each has an A5 page with a QR code to the public notice; a delivery list by agency lies beside. They stay outside "
    "output/, and nothing is overwritten."},
    {{"--list", "FILE", {"danh sách khách mời (.csv, .xlsx)", "list of guests (.csv, .xlsx)"}},
    {"--output", "DIR", {"thư mục để ghi (mặc định: thu-moi-<sự kiện>)", "folder to write to (default: thu-moi-<event>)"}}},
   run_invite};

}  // namespace congbo
