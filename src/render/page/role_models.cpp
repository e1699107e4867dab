// dien-hinh/index.html: role models' stories, the newest first.

#include "render/address.h"
#include "render/article_media.h"
#include "render/page_kinds.h"

namespace congbo {
namespace {

void plan(const SiteIndex& index, const Theme&, Planner& planner) {
  if (!index.role_models.empty()) planner.add(role_models_address());
}

Composed compose(const Page& page) {
  List stories;
  for (const std::size_t d : page.index().role_models)
    stories.emplace_back(pictured_card(page, d));
  Composed composed;
  composed.head.title = page.say("role_models.title");
  composed.head.description = page.say("role_models.lead");
  composed.values.set("stories", std::move(stories));
  return composed;
}

} // namespace

const PageKind role_models_page{"role-models", "pages/role-models", plan, compose, nullptr};

} // namespace congbo
