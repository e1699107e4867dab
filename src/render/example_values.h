#pragma once
// The examples of a theme (examples/*.json): whole trees of invented values, as templates take them.

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.h"
#include "render/render.h"
#include "template/value.h"

namespace congbo {

// Where the values of a partial stand.
struct PartialExample {
  std::string partial;                // "event-card"
  std::string list;                   // class of the list around a list item, or empty
  std::vector<std::string> addresses; // "home#/coming/items/0": file, then JSON Pointer (RFC 6901)
};

class Examples {
 public:
  // Reads the files below "examples/" among `files`, later ones over earlier ones of the same path.
  // What is not JSON, and an address that leads nowhere, is a finding (V08) in `where`.
  Examples(const std::vector<ThemeFile>& files, std::string_view where);
  ~Examples();
  Examples(Examples&&) noexcept;
  Examples& operator=(Examples&&) noexcept;

  // Names of examples of whole pages, ascending: "event.outcome" is one of the page "event".
  std::vector<std::string> pages() const;
  const std::vector<PartialExample>& partials() const;

  // The values at "home#/coming/items/0", or of a whole file: "home". Text whose name says that it
  // is HTML (`html`, `…_html`, `svg`, `structured_data`) may be written raw. Borrows from this;
  // nothing where the address leads to no object.
  std::optional<Object> values(std::string_view address) const;

  const Findings& findings() const;

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

} // namespace congbo
