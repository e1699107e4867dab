// What stands around every page: head, navigation, footer.

#include <algorithm>
#include <array>

#include "render/address.h"
#include "render/page.h"
#include "render/structured_data.h"
#include "vietnamese/utf8.h"

namespace congbo {
namespace {

constexpr std::size_t longest_head_title = 70; // code points; search pages cut longer ones
constexpr std::size_t most_plain_pages = 8;    // in the footer
constexpr std::string_view introduction = "gioi-thieu/"; // the plain page that is in the navigation

// "Title – Site", the title alone where that is too long, or its beginning.
std::string head_title(const std::string& title, const std::string& site) {
  const std::string whole = title == site ? title : title + " – " + site;
  if (code_points(whole) <= longest_head_title) return whole;
  if (code_points(title) <= longest_head_title) return title;
  std::size_t bytes = 0;
  for (std::size_t n = 0; n + 2 < longest_head_title; ++n)
    bytes += decode(title, bytes).size;
  const std::size_t space = title.rfind(' ', bytes);
  return title.substr(0, space == std::string::npos ? bytes : space) + "…";
}

Object organisation_value(const Organisation& organisation) {
  Object value;
  value.set_ref("name", organisation.name);
  value.set_ref("parent", organisation.parent);
  value.set_ref("address", organisation.address);
  value.set("phone", unbroken(organisation.phone));
  value.set("phone_url", phone_url(organisation.phone));
  value.set_ref("email", organisation.email);
  value.set("email_url",
            organisation.email.empty() ? std::string() : "mailto:" + organisation.email);
  return value;
}

void add_link(const Page& page, List& list, std::string label, std::string_view address,
              bool mark_current) {
  if (!page.exists(address)) return;
  Object link = link_value(page.link(address), std::move(label));
  if (mark_current) link.set("current", page.address() == address);
  list.emplace_back(std::move(link));
}

List navigation(const Page& page) {
  List list;
  const Site& site = page.site();
  if (!site.years.empty()) {
    const int year = site.years.back().year;
    add_link(page, list, page.words().fill("nav.year", {{"year", std::to_string(year)}}),
             year_address(year), true);
  }
  add_link(page, list, page.say("nav.invitations"), invitations_address(), true);
  add_link(page, list, page.say("nav.honours"), honours_address(), true);
  add_link(page, list, page.say("nav.register"), register_address(), true);
  add_link(page, list, page.say("nav.role_models"), role_models_address(), true);
  for (const std::size_t d : site.pages)
    if (site.documents[d].address == introduction)
      add_link(page, list, site.documents[d].title, introduction, true);
  return list;
}

List footer_navigation(const Page& page) {
  List list;
  const Site& site = page.site();
  for (std::size_t i = 0; i < site.pages.size() && i < most_plain_pages; ++i) {
    const SiteDocument& document = site.documents[site.pages[i]];
    add_link(page, list, document.title, document.address, false);
  }
  add_link(page, list, page.say("nav.open_data"), data_address(), false);
  add_link(page, list, page.say("search.title"), search_address(), false);
  return list;
}

Object site_value(const Page& page) {
  const Settings& settings = page.settings();
  Object site;
  site.reserve(13);
  site.set_ref("title", settings.title);
  const bool named = settings.organisation.name != settings.title;
  site.set("tagline", named ? settings.organisation.name : std::string());
  site.set_ref("language", settings.language);
  site.set("home_url", page.link(""));
  site.set("organisation", organisation_value(settings.organisation));
  site.set("nav", navigation(page));
  site.set("footer_nav", footer_navigation(page));
  List links;
  for (const NamedLink& link : settings.links)
    links.emplace_back(link_value(link.url, link.label));
  site.set("links", items(std::move(links)));
  // The search page has a form of its own.
  const bool searching = page.address() == search_address();
  site.set("search_url", searching ? std::string() : page.link_if(search_address()));
  site.set("feed_url", page.link_if("feed.xml"));
  site.set("calendar_url", page.link_if("lich.ics"));
  site.set_ref("footer", settings.look.footer);
  site.set("licence", licence_value(settings.licence));
  return site;
}

Value breadcrumbs(const Page& page, const PageHead& head) {
  if (!head.has_crumbs) return false;
  List list;
  list.emplace_back(link_value(page.link(""), page.say("nav.home")));
  for (const Crumb& crumb : head.crumbs)
    if (page.exists(crumb.address))
      list.emplace_back(link_value(page.link(crumb.address), crumb.label));
  list.emplace_back(link_value("", head.title));
  return items(std::move(list));
}

// Programs that show a shared link load its picture from elsewhere: whole addresses only.
Value share_picture(const Page& page) {
  const ThemePicture& picture = page.context().theme.share;
  const Settings& settings = page.settings();
  if (settings.base_url.empty() || picture.address.empty()) return false;
  Object value;
  value.set("url", whole_url(settings.base_url, picture.address));
  value.set("width", std::to_string(picture.size.width));
  value.set("height", std::to_string(picture.size.height));
  value.set_ref("alt", settings.title);
  return value;
}

Object page_value(const Page& page, std::string_view kind, const PageHead& head) {
  const Settings& settings = page.settings();
  Object value;
  value.reserve(15);
  value.set_ref("kind", kind);
  value.set_ref("title", head.title);
  value.set("head_title",
            head_title(head.head_title.empty() ? head.title : head.head_title, settings.title));
  value.set_ref("description", head.description.empty() ? head.title : head.description);
  value.set_ref("type", head.type);
  value.set_ref("url", page.address());
  const std::string root = page.link("");
  value.set("root", root == "./" ? std::string() : root);
  const std::string& shown = head.canonical.empty() ? page.address() : head.canonical;
  const bool canonical = !settings.base_url.empty() && (!head.noindex || !head.canonical.empty());
  value.set("canonical", canonical ? whole_url(settings.base_url, shown) : std::string());
  value.set("image", share_picture(page));
  value.set("feed_url", head.feed.empty() ? std::string() : page.link_if(head.feed));
  value.set("noindex", head.noindex);
  value.set("structured_data", Html{structured_data(page, kind, head)});
  value.set("breadcrumbs", breadcrumbs(page, head));
  value.set("state", state_value(page, head.state));
  value.set_ref("print", head.print);
  return value;
}

} // namespace

std::string unbroken(std::string_view phone) {
  std::string out;
  for (const char c : phone) {
    if (c == ' ')
      out += "\u00a0";
    else
      out += c;
  }
  return out;
}

Value licence_value(std::string_view licence) {
  struct Known {
    std::string_view label, url;
  };
  constexpr auto known = std::to_array<Known>({
      {"CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/deed.vi"},
      {"CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/deed.vi"},
      {"CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/deed.vi"},
  });
  if (licence.empty()) return false;
  const bool address = licence.starts_with("https://") || licence.starts_with("http://");
  std::string url(address ? licence : std::string_view());
  for (const Known& entry : known)
    if (entry.label == licence) url = entry.url;
  return link_value(std::move(url), std::string(licence));
}

void add_frame(const Page& page, std::string_view kind, const PageHead& head, Object& values) {
  const Theme& theme = page.context().theme;
  const bool searching = page.address() == search_address() && !theme.search_script.empty();
  const std::string& script = searching ? theme.search_script : theme.script;
  values.set_ref("s", theme.phrases.tree());
  values.set("site", site_value(page));
  values.set("page", page_value(page, kind, head));
  values.set("assets", assets_value(theme, script, [&](const std::string& address) { return page.link(address); }));
}

} // namespace congbo
