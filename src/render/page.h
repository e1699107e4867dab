#pragma once
// One page while it is composed: where it stands, what it may link to, the words of the theme. And
// what every page has around its own part: head, navigation, footer.

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "render/dates.h"
#include "render/render.h"
#include "render/search.h"
#include "render/site_index.h"
#include "render/theme.h"

namespace congbo {

// What is the same for all pages. Everything referred to outlives the pages.
struct PageContext {
  const SiteIndex& index;
  const Theme& theme;
  const TextSource& texts;
  const std::vector<PageTask>& tasks;
  const std::unordered_set<std::string_view>&
      paths; // of the output, attachments too; for looking up
  const SearchFiles& search;
};

class Page {
 public:
  Page(const PageContext& context, const PageTask& task);

  const PageContext& context() const { return m_context; }
  const SiteIndex& index() const { return m_context.index; }
  const Site& site() const { return m_context.index.site; }
  const Settings& settings() const { return site().settings; }
  const PageTask& task() const { return m_task; }
  const std::string& address() const { return m_address; }

  const Phrases& words() const { return m_context.theme.phrases; }
  std::string say(std::string_view key) const { return std::string(words().text(key)); }

  // The link from this page to an address of the site.
  std::string link(std::string_view address) const;
  // Whether the output has that address.
  bool exists(std::string_view address) const;
  // The link, or empty where there is no such page.
  std::string link_if(std::string_view address) const;
  // With base_url and host where they are known, else from the root.
  std::string whole_address(std::string_view address) const;

  Value date(const std::optional<When>& when, DateShape shape = plain_date) const;
  std::string long_date(const std::optional<When>& when) const;

 private:
  const PageContext& m_context;
  const PageTask& m_task;
  std::string m_address;
  bool m_absolute; // links start from the root: a 404 page is shown at any address
};

struct Crumb {
  std::string label;
  std::string address;
};

// What the frame of a page needs to know of it.
struct PageHead {
  std::string title;
  std::string head_title;  // before the site's name; empty = title
  std::string description; // empty = title
  std::string_view type = "website";
  std::string_view print = "page"; // page, document, invitation, roll
  EventState state = EventState::none;
  std::vector<Crumb> crumbs; // between home and the page itself
  bool has_crumbs = true;
  bool noindex = false;
  std::string canonical; // address, where it is not the page's own
  std::string feed;      // address of the feed of what the page shows; empty = none of its own
};

// A page without its frame.
struct Composed {
  PageHead head;
  Object values;
};

// Adds `s`, `site`, `page` and `assets` to the values. `kind`: the page kind's name.
void add_frame(const Page& page, std::string_view kind, const PageHead& head, Object& values);

// {items: list}, or false for an empty list.
Value items(List list);

// {url, label}
Object link_value(std::string url, std::string label);

// {key, label}, or false for none.
Value state_value(const Page& page, EventState state);

// {label, url} of a licence: its page where it is a known one or an address.
Value licence_value(std::string_view licence);

// Its groups of digits joined by no-break spaces.
std::string unbroken(std::string_view phone);

// mailto: with subject and body; empty where the organisation has no address.
std::string mail_link(const Page& page, std::string_view subject, std::string_view body);

} // namespace congbo
