#include "base/entity.h"

#include <utility>

namespace congbo {

ReadCharacter read_character(std::string_view text) {
  constexpr std::pair<std::string_view, char> entities[] = {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}, {"&#39;", '\''}};
  if (text.front() == '&')
    for (const auto& [entity, character] : entities)
      if (text.starts_with(entity)) return {character, entity.size()};
  return {text.front(), 1};
}

}  // namespace congbo
