#pragma once
// Documents → a site: joins them into events and years, computes states, the honour roll, addresses and
// citations (contract, "A site", "Time and state", "Output").

#include <optional>
#include <string>
#include <vector>

#include "base/finding.h"
#include "base/hash.h"
#include "model/site.h"
#include "register/register.h"

namespace congbo {

// What the earlier stages know of one document.
struct RecognisedSource {
  Document document;
  FrontMatter front_matter;
  std::vector<SourceLink> links;
  std::string source_hash;
  Digest recognised{};  // of `document`; zero: not known
};

// A file below content/ that is not a document.
struct SideFile {
  std::string path;  // relative to the site, NFC, with '/'
  std::size_t size = 0;
  // The honorees of a list (.csv, .xlsx with a column of names); nothing where the file is no list.
  std::optional<std::vector<Honoree>> list;
};

struct AssembledSite {
  Site site;
  Findings findings;  // V01 collisions, V02 broken links, V14, V15, V16
};

// What a site is assembled from, besides its settings.
struct Material {
  std::vector<RecognisedSource> sources;
  std::vector<SideFile> files;
  // Drafts and documents held back: links to them are no fault and lead nowhere yet; their lists and attachments
  // are held back with them.
  std::vector<RecognisedSource> held_back;
};

AssembledSite assemble(Settings settings, CivilDate today, Material material, const Register& registers);

}  // namespace congbo
