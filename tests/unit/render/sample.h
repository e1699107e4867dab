#pragma once
// A small site made by hand: an invented town with an event that ran its course, one that is
// planned for a vague date, one that was cancelled by a lone notice, and a plain page.

#include <map>
#include <memory>
#include <string>

#include "model/site.h"
#include "render/page.h"
#include "render/page_kinds.h"
#include "render/render.h"

namespace congbo::sample {

// Indices of the documents.
enum : std::size_t {
  plan,
  invitation,
  decision,
  notice,
  pledge,
  story,
  hope,
  cancelled,
  plain,
  documents
};
// Indices of the events.
enum : std::size_t { off_event, conference, festival };

struct Sample {
  Site site;
  std::map<std::size_t, std::string> texts;

  TextSource source() const;
};

Sample make();

// The sample's Markdown read as a source document.
SourceDocument read(const std::string& text);

// A theme of the built-in files, strict.
std::shared_ptr<const Theme> theme(const Settings& settings);

// All outputs by path.
std::map<std::string, std::string> render_all(const Sample& sample);

} // namespace congbo::sample
