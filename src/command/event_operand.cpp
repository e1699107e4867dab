#include "command/event_operand.h"

#include "base/file_system.h"

namespace congbo {

std::optional<std::string> event_folder(std::string event, int year) {
  while (event.ends_with('/')) event.pop_back();
  while (event.starts_with("./")) event.erase(0, 2);
  if (event.empty() || event.starts_with('/') || ("/" + event + "/").find("/../") != event.npos) return std::nullopt;
  if (event.starts_with("content/")) return event;
  if (event.find('/') == event.npos) event = std::to_string(year) + "/" + event;
  return "content/" + event;
}

std::optional<EventFolder> find_event(std::string operand) {
  while (operand.size() > 1 && operand.ends_with('/')) operand.pop_back();
  while (operand.starts_with("./")) operand.erase(0, 2);
  if (disk().kind(operand) == FileKind::none) operand = join_path("content", operand);
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
