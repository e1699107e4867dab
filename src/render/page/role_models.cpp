// dien-hinh/index.html: role models' stories, the newest first.

#include "render/address.h"
#include "render/article_media.h"
#include "render/cards.h"
#include "render/page_kinds.h"

namespace congbo {
namespace {

void plan(const SiteIndex& index, const Theme&, Planner& planner) {
  if (!index.role_models.empty()) planner.add(role_models_address());
}

Composed compose(const Page& page) {
  List stories;
  for (const std::size_t d : page.index().role_models) {
    Object card = article_card(page, d);
    card.set("image", card_picture(page, page.site().documents[d]));
    stories.emplace_back(std::move(card));
  }
  Composed composed;
  composed.head.title = page.say("role_models.title");
  composed.head.description = page.say("role_models.lead");
  composed.values.set("stories", std::move(stories));
  return composed;
}

} // namespace

const PageKind role_models_page{"role-models", "pages/role-models", plan, compose, nullptr};

} // namespace congbo
