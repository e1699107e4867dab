#include "render/page.h"

#include "render/address.h"
#include "template/escape.h"

namespace congbo {
namespace {

constexpr std::string_view not_found_path = "404.html";

} // namespace

Page::Page(const PageContext& context, const PageTask& task)
    : m_context(context), m_task(task), m_address(address_of(task.path)),
      m_absolute(task.path == not_found_path) {}

std::string Page::link(std::string_view address) const {
  if (m_absolute) return base_path(settings().base_url) + std::string(address);
  return relative_link(m_address, address);
}

bool Page::exists(std::string_view address) const {
  return m_context.paths.contains(output_path(address.substr(0, address.find_first_of("?#"))));
}

std::string Page::link_if(std::string_view address) const {
  return exists(address) ? link(address) : std::string();
}

std::string Page::whole_address(std::string_view address) const {
  const std::string& base = settings().base_url;
  return base.empty() ? "/" + std::string(address) : whole_url(base, address);
}

Value Page::date(const std::optional<When>& when, DateShape shape) const {
  return date_value(when, words(), m_context.theme.language, shape);
}

std::string Page::long_date(const std::optional<When>& when) const {
  return congbo::long_date(when, words(), m_context.theme.language);
}

Value items(List list) {
  if (list.empty()) return false;
  Object object;
  object.set("items", std::move(list));
  return object;
}

Object link_value(std::string url, std::string label) {
  Object link;
  link.set("url", std::move(url));
  link.set("label", std::move(label));
  return link;
}

Value state_value(const Page& page, EventState state) {
  if (state == EventState::none) return false;
  Object value;
  value.set("key", name_of(state));
  value.set("label", page.say("state." + std::string(name_of(state))));
  return value;
}

std::string mail_link(const Page& page, std::string_view subject, std::string_view body) {
  const std::string& email = page.settings().organisation.email;
  if (email.empty()) return {};
  std::string link = "mailto:" + email + "?subject=";
  append_escaped(link, subject, Escape::url);
  if (!body.empty()) {
    link += "&body=";
    for (const char c : body) // lines end in CR LF (RFC 6068, 5)
      append_escaped(link, c == '\n' ? std::string_view("\r\n") : std::string_view(&c, 1),
                     Escape::url);
  }
  return link;
}

} // namespace congbo
