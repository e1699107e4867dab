#include "command/event_operand.h"

#include "base/file_system.h"
#include "vietnamese/fold.h"
#include "vietnamese/normalize.h"
#include "vietnamese/slug.h"

namespace congbo {
namespace {

std::string last_part(const std::string& path) { return path.substr(path.rfind('/') + 1); }

// content/<year>/<name> where one year alone has it.
std::optional<std::string> in_some_year(const std::string& name) {
  const auto years = disk().list("content");
  std::optional<std::string> found;
  if (!years || name.find('/') != name.npos) return found;
  for (const FolderEntry& year : *years) {
    const std::string path = join_path(join_path("content", year.name), name);
    if (disk().kind(path) != FileKind::folder) continue;
    if (found) return std::nullopt;
    found = path;
  }
  return found;
}

}  // namespace

std::string event_in_words(const std::string& event) {
  const std::string name = last_part(event.substr(0, event.find_last_not_of('/') + 1));
  constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.";
  return name.find_first_not_of(plain) == name.npos ? std::string() : collapse_spaces(nfc(name));
}

std::optional<std::string> event_folder(const std::string& site, std::string event, int year) {
  while (event.ends_with('/')) event.pop_back();
  while (event.starts_with("./")) event.erase(0, 2);
  if (event.empty() || event.starts_with('/') || ("/" + event + "/").find("/../") != event.npos) return std::nullopt;
  if (event.starts_with("content/")) event.erase(0, 8);
  if (event.find('/') == event.npos) event = std::to_string(year) + "/" + event;
  const std::string folder = "content/" + event, name = last_part(event), plain = slug(name);
  if (event_in_words(event).empty() || plain.empty() || disk().kind(join_path(site, folder)) == FileKind::folder) return folder;
  return folder.substr(0, folder.size() - name.size()) + plain;
}

std::optional<EventFolder> find_event(std::string operand) {
  while (operand.size() > 1 && operand.ends_with('/')) operand.pop_back();
  while (operand.starts_with("./")) operand.erase(0, 2);
  if (disk().kind(operand) == FileKind::none) operand = in_some_year(operand).value_or(join_path("content", operand));
  const FileKind kind = disk().kind(operand);
  if (kind != FileKind::folder && kind != FileKind::file) return std::nullopt;
  const std::size_t inside = operand.rfind("/content/");
  if (inside != std::string::npos) return EventFolder{operand.substr(0, inside), operand.substr(inside + 1)};
  if (operand.starts_with("content/")) return EventFolder{".", operand};
  return std::nullopt;
}

bool belongs(const std::string& path, const EventFolder& event) {
  return path.starts_with(event.path) && (path.size() == event.path.size() || path[event.path.size()] == '/');
}

Words no_event(const std::string& operand) {
  if (disk().kind(operand) == FileKind::none && !is_site("."))
    return {"không thấy sự kiện '" + operand + "'; thư mục này cũng không phải thư mục của một trang (không có congbo.json): vào thư mục của trang rồi chạy lại",
            "there is no event '" + operand + "', and this folder is no site's (it has no congbo.json): run it in the site's folder"};
  return {"không thấy sự kiện '" + operand + "' trong content/; ghi tên thư mục của nó, như 2026/hoi-nghi",
          "there is no event '" + operand + "' in content/; give its folder, such as 2026/hoi-nghi"};
}

Words outside_site(const std::string& event) {
  return {"'" + event + "' không phải một sự kiện trong content/, như 2026/hoi-nghi",
          "'" + event + "' is no event in content/, such as 2026/hoi-nghi"};
}

bool is_site(const std::string& site) { return disk().kind(join_path(site, "congbo.json")) == FileKind::file; }

Words no_site(const std::string& site) {
  return {"không thấy congbo.json trong '" + site + "'; chạy trong thư mục của trang hoặc ghi --site",
          "there is no congbo.json in '" + site + "'; run it in the site's folder or give --site"};
}

}  // namespace congbo
