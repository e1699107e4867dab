#include "render/render.h"

#include <algorithm>
#include <cassert>
#include <mutex>

#include "render/page_kinds.h"
#include "render/preview_pages.h"
#include "render/site_index.h"

namespace congbo {

struct Renderer::State {
  SiteIndex index;
  SearchFiles search;
  bool search_is_made;  // else only its addresses are known
  mutable SearchFiles made_later;
  mutable std::once_flag making;
  const Theme& theme;
  TextSource texts;
  std::vector<PageTask> tasks;
  std::unordered_set<std::string_view> paths; // of tasks and of attachments

  State(const Site& site, const Theme& all_theme, TextSource all_texts, const RenderHints& hints)
      : index(site), search(hints.search.empty() ? search_files(index, hints.jobs) : known_search_files(hints.search)),
        search_is_made(hints.search.empty()), theme(all_theme), texts(std::move(all_texts)) {
    Planner planner(search);
    for (const SiteDocument& document : site.documents)
      for (const Attachment& attachment : document.attachments)
        planner.keep(attachment.address);
    for (std::size_t kind = 0; kind < page_kinds().size(); ++kind) {
      planner.begin_kind(kind);
      page_kinds()[kind]->plan(index, theme, planner);
    }
    tasks = planner.take();
    std::sort(tasks.begin(), tasks.end(),
              [](const PageTask& a, const PageTask& b) { return a.path < b.path; });
    for (const PageTask& task : tasks)
      paths.insert(task.path);
    for (const SiteDocument& document : site.documents)
      for (const Attachment& attachment : document.attachments)
        paths.insert(attachment.address);
  }

  PageContext context() const { return {index, theme, texts, tasks, paths, search}; }

  std::string search_part(const std::string& address) const {
    std::call_once(making, [&] { made_later = search_files(index); });
    for (const SearchFile& file : made_later.files)
      if (file.address == address) return file.bytes;
    return {};
  }
};

Renderer::Renderer(const Site& site, const Theme& theme, TextSource texts, const RenderHints& hints)
    : m_state(std::make_unique<State>(site, theme, std::move(texts), hints)) {}
Renderer::~Renderer() = default;
Renderer::Renderer(Renderer&&) noexcept = default;
Renderer& Renderer::operator=(Renderer&&) noexcept = default;

std::span<const PageTask> Renderer::pages() const {
  return m_state->tasks;
}

std::string Renderer::render(const PageTask& task) const {
  assert(task.kind < page_kinds().size());
  const State& state = *m_state;
  const PageKind& kind = *page_kinds()[task.kind];
  if (&kind == &search_part_file && !state.search_is_made) return state.search_part(task.path);
  const PageContext context = state.context();
  const Page page(context, task);
  if (kind.pour) return gather([&](const Sink& sink) { kind.pour(page, sink); });
  if (kind.write) return kind.write(page);
  Composed composed = kind.compose(page);
  add_frame(page, kind.name, composed.head, composed.values);
  return state.theme.render(kind.template_name, Value(std::move(composed.values)));
}

bool Renderer::comes_in_pieces(const PageTask& page) {
  return page_kinds()[page.kind]->pour != nullptr;
}

void Renderer::render(const PageTask& task, const Sink& sink) const {
  if (!comes_in_pieces(task)) return sink(render(task));
  const PageContext context = m_state->context();
  page_kinds()[task.kind]->pour(Page(context, task), sink);
}

std::vector<PreviewPage> Renderer::preview(std::size_t event) const {
  return preview_pages(m_state->context(), event, [this](const PageTask& task) { return render(task); });
}

std::string_view Renderer::kind_of(const PageTask& page) {
  return page_kinds()[page.kind]->name;
}

Findings theme_findings(const Theme& theme) {
  return theme.findings();
}

} // namespace congbo
