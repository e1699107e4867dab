#include "render/preview_pages.h"

#include <algorithm>
#include <map>

#include "render/address.h"
#include "render/corrections.h"
#include "render/page_kinds.h"
#include "render/roll.h"
#include "render/xml.h"

namespace congbo {
namespace {

constexpr std::string_view roll_name = "khen-thuong";

class Pages {
 public:
  Pages(const PageContext& context, std::size_t event, const std::function<std::string(const PageTask&)>& render)
      : m_context(context), m_render(render), m_site(context.index.site), m_event(m_site.events[event]) {}

  std::vector<PreviewPage> run() {
    const bool draft = m_event.single && is_draft(m_event.documents.front());
    add(m_event.address, m_event.name, draft);
    if (m_event.invitation || m_event.plan)
      add(invitation_address(m_event), say("invitation.title") + ": " + m_event.name,
          is_draft(m_event.invitation.value_or(m_event.plan.value_or(0))));
    for (const std::size_t d : m_event.documents) add(m_site.documents[d].address, title_of(d), is_draft(d));
    if (!m_event.honorees.empty()) add_roll();
    return std::move(m_pages);
  }

 private:
  std::string say(std::string_view key) const { return std::string(m_context.theme.phrases.text(key)); }

  bool is_draft(std::size_t d) const {
    const SiteDocument& entry = m_site.documents[d];
    return entry.front_matter.draft || entry.document.draft_mark;
  }

  // "Kế hoạch số 12/KH-UBND: Tổ chức Hội nghị …"; of an article its headline.
  std::string title_of(std::size_t d) const {
    const SiteDocument& entry = m_site.documents[d];
    const std::string title = entry.title.empty() ? say("document.untitled") : entry.title;
    return is_article(entry) ? title : numbered_name(m_context.theme.phrases, entry.document) + ": " + title;
  }

  // How the page is printed: by the class that its frame has.
  std::string kind_of(const PageTask& task) const {
    const PageKind* kind = page_kinds()[task.kind];
    if (kind == &document_page || (kind == &event_page && m_event.single)) return "document";
    return std::string(kind->name);
  }

  void add(const std::string& address, const std::string& title, bool draft) {
    const std::string path = output_path(address);
    const auto known = [&](const PreviewPage& page) { return page.address == address; };
    if (std::any_of(m_pages.begin(), m_pages.end(), known)) return; // a lone document is its event's page
    const auto task = std::lower_bound(m_context.tasks.begin(), m_context.tasks.end(), path,
                                       [](const PageTask& a, const std::string& b) { return a.path < b; });
    if (task == m_context.tasks.end() || task->path != path) return;
    m_pages.push_back({address, path, title, m_render(*task), kind_of(*task), draft});
  }

  // Every honoree: the event's page shows the first of each kind. On no page of the site.
  void add_roll() {
    const PageTask task{m_event.address + std::string(roll_name) + "/index.html", 0, 0, 0};
    const Page page(m_context, task);
    std::map<std::size_t, std::vector<std::size_t>> by_group; // in order of precedence
    for (const std::size_t h : m_event.honorees) by_group[page.index().group_of[h]].push_back(h);
    const std::string title = page.say("honours.title") + ": " + m_event.name;
    std::string html = "<h1 class=\"page-head__title\">";
    append_xml(html, title);
    html += "</h1>\n";
    for (const auto& [group, honorees] : by_group) html += award(page, page.index().groups[group], honorees);
    m_pages.push_back({page.address(), m_event.address + std::string(roll_name), title, std::move(html), "roll", false});
  }

  std::string award(const Page& page, const AwardGroup& group, const std::vector<std::size_t>& honorees) const {
    Object award;
    award.set_ref("s", page.words().tree());
    award.set("anchor", "giai-" + m_site.awards[group.award].id);
    award.set("name", award_name(page, group.award));
    award.set("url", "");
    award.set("count", grouped(honorees.size()));
    award.set("summary", count_words(page, count_kinds(m_site, honorees)));
    award.set("groups", roll_groups(page, honorees, RowPlace::elsewhere));
    award.set("more", false);
    return m_context.theme.render("partials/award", Value(std::move(award)));
  }

  const PageContext& m_context;
  const std::function<std::string(const PageTask&)>& m_render;
  const Site& m_site;
  const SiteEvent& m_event;
  std::vector<PreviewPage> m_pages;
};

} // namespace

std::vector<PreviewPage> preview_pages(const PageContext& context, std::size_t event,
                                       const std::function<std::string(const PageTask&)>& render) {
  return Pages(context, event, render).run();
}

} // namespace congbo
