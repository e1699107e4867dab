// What lies beside documents: lists of honorees, attachments, and where links lead.

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "assemble/stages.h"
#include "base/percent.h"
#include "base/site_path.h"
#include "vietnamese/fold.h"
#include "vietnamese/normalize.h"
#include "vietnamese/slug.h"

namespace congbo {
namespace {

std::string name_of_file(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? path : path.substr(slash + 1);
}

bool leaves_the_site(std::string_view url) {
  if (url.starts_with('#') || url.empty() || url.starts_with("//")) return true;
  const std::size_t colon = url.find(':');
  return colon != std::string_view::npos && url.find_first_of("/?#") > colon;
}

std::string attachment_address(const std::string& base, const std::string& path) {
  const std::string name = name_of_file(path);
  const std::size_t dot = name.rfind('.');
  const bool has_extension = dot != std::string::npos && dot > 0;
  std::string address = base + slug(has_extension ? name.substr(0, dot) : name);
  if (has_extension) address += "." + slug(name.substr(dot + 1));
  return address;
}

// The captions that belong to a film or recording: the .vtt of its name; empty for other files.
std::string captions_of(const std::string& path) {
  const std::size_t dot = path.rfind('.');
  if (dot == std::string::npos) return {};
  const std::string ending = fold(std::string_view(path).substr(dot + 1));
  return ending == "mp4" || ending == "mp3" ? path.substr(0, dot) + ".vtt" : std::string();
}

class Resolving {
 public:
  Resolving(const Material& material, Site& site, Findings& findings)
      : m_site(site), m_findings(findings) {
    for (const RecognisedSource& held : material.held_back) hold_back(held);
    for (const SideFile& file : material.files) m_files[file.path] = &file;
    for (const SiteDocument& document : site.documents) {
      m_documents[document.document.source] = &document;
      m_addresses.insert(document.address);
    }
    for (const SiteEvent& event : site.events) {
      m_addresses.insert(event.address);
      m_addresses.insert(std::to_string(event.year) + "/");
    }
    for (const char* list : {"", "giay-moi/", "khen-thuong/", "van-ban/", "du-lieu/", "lich.ics", "feed.xml"})
      m_addresses.insert(list);
  }

  void run() {
    for (SiteDocument& document : m_site.documents) {
      for (const SourceLink& link : document.links) follow(document, link);
      for (const std::string& name : document.front_matter.attachments)
        attach_named(document, name);
      find_list(document);
    }
    for (const auto& [path, file] : m_files)
      if (!file->list && !m_used.contains(path))
        m_findings.push_back({RuleId::V16, {path, 0, 0, 0}, {}, {}});
  }

 private:
  // The files that it links to or names are no mistake (V16), though nothing publishes them yet.
  void hold_back(const RecognisedSource& held) {
    const std::string folder = folder_of(held.document.source);
    m_held_back.insert(held.document.source);
    const auto keep = [&](const std::string& name) {
      if (const auto path = path_in_site(folder, nfc(name))) m_used.insert(*path);
    };
    for (const SourceLink& link : held.links) keep(percent_decoded(link.url.substr(0, link.url.find_first_of("?#"))));
    for (const std::string& name : held.front_matter.attachments) keep(name);
  }

  void follow(SiteDocument& document, const SourceLink& link) {
    if (leaves_the_site(link.url)) return;
    const Place place{document.document.source, link.line, link.column, 0};
    const std::string path_part = link.url.substr(0, link.url.find_first_of("?#"));
    const std::string tail = link.url.substr(path_part.size());
    const std::string decoded = nfc(percent_decoded(path_part));
    std::optional<std::string> target;
    if (decoded.starts_with('/')) {
      target = m_addresses.contains(decoded.substr(1)) ? std::optional(decoded.substr(1)) : std::nullopt;
    } else {
      const auto path = path_in_site(folder_of(document.document.source), decoded);
      if (!path) return complain(RuleId::V10, place, link.url);
      if (m_held_back.contains(*path) || is_list(*path)) return;
      target = address_of(document, *path);
    }
    if (!target) return complain(RuleId::V02, place, link.url);
    document.link_targets[link.url] = *target + tail;
  }

  // A list of honorees is read, never published: a link to one leads nowhere, as to what is held back.
  bool is_list(const std::string& path) const {
    const auto found = m_files.find(path);
    return found != m_files.end() && found->second->list.has_value();
  }

  std::optional<std::string> address_of(SiteDocument& document, const std::string& path) {
    if (const auto found = m_documents.find(path); found != m_documents.end()) return found->second->address;
    if (const auto found = m_files.find(path); found != m_files.end()) return attach(document, *found->second);
    return std::nullopt;
  }

  std::string attach(SiteDocument& document, const SideFile& file) {
    m_used.insert(file.path);
    const std::string base = document.event ? m_site.events[*document.event].address : document.address;
    Attachment attachment{file.path, attachment_address(base, file.path), collapse_spaces(name_of_file(file.path)), file.size};
    std::string address = attachment.address;
    if (is_own(base, address))
      m_findings.push_back({RuleId::V01, {file.path, 0, 0, 0},
                            {file.path, Words{"'/" + address + "' là địa chỉ riêng của congbo",
                                              "'/" + address + "' is an address of congbo's own"}}, {}});
    const auto [owner, fresh] = m_owners.emplace(address, file.path);
    if (!fresh && owner->second != file.path)
      m_findings.push_back({RuleId::V01, {file.path, 0, 0, 0},
                            {file.path, Words{"'/" + address + "' đã thuộc về '" + owner->second + "'",
                                              "'/" + address + "' belongs to '" + owner->second + "'"}}, {}});
    const auto same = [&](const Attachment& other) { return other.source == file.path; };
    if (std::none_of(document.attachments.begin(), document.attachments.end(), same)) {
      document.attachments.push_back(std::move(attachment));
      if (const auto captions = m_files.find(captions_of(file.path)); captions != m_files.end())
        attach(document, *captions->second);
    }
    return address;
  }

  // What congbo itself makes in the folder of an event or page: its page, its calendar, its notice,
  // and the folders of its documents.
  bool is_own(const std::string& base, const std::string& address) const {
    const std::string name = address.substr(base.size());
    return name == "index.html" || name == "lich.ics" || name == "thu-moi" || m_addresses.contains(address + "/");
  }

  void attach_named(SiteDocument& document, const std::string& name) {
    const Place place{document.document.source, 0, 0, 0};
    const auto path = path_in_site(folder_of(document.document.source), nfc(name));
    if (!path) return complain(RuleId::V10, place, name);
    const auto found = m_files.find(*path);
    if (found == m_files.end()) return complain(RuleId::V02, place, name);
    if (is_list(*path)) return;
    attach(document, *found->second);
  }

  // assign_lists() knows a list by its name, in the document's own folder.
  void find_list(const SiteDocument& document) {
    const std::string& name = document.front_matter.list;
    const std::string& source = document.document.source;
    if (name.empty()) return;
    const auto found = m_files.find(folder_of(source) + "/" + nfc(name));
    if (found == m_files.end()) return complain(RuleId::V02, {source, 0, 0, 0}, name);
    if (found->second->list || !m_used.insert(found->first).second) return;
    const Words why{"không thấy cột họ tên hay tên đơn vị trong tệp này", "this file has no column of names"};
    m_findings.push_back({RuleId::A05, {found->first, 0, 0, 0}, {why}, {}});
  }

  void complain(RuleId rule, const Place& place, const std::string& url) {
    m_findings.push_back({rule, place, {url}, {}});
  }

  Site& m_site;
  Findings& m_findings;
  std::set<std::string> m_held_back;
  std::map<std::string, const SideFile*> m_files;
  std::map<std::string, const SiteDocument*> m_documents;
  std::set<std::string> m_addresses;
  std::set<std::string> m_used;
  std::map<std::string, std::string> m_owners;
};

// The documents of a folder that could own a list there, in each group by what makes them its owner.
template <typename Entry>
struct Owners {
  std::vector<const Entry*> named, speaking, awarding;

  Owners(const SideFile& file, const std::vector<Entry>& entries) {
    for (const Entry& entry : entries) {
      if (folder_of(entry.document.source) != folder_of(file.path)) continue;
      const DocumentKind kind = entry.document.kind;
      const bool decides = kind == DocumentKind::quyet_dinh || kind == DocumentKind::thong_bao;
      if (nfc(entry.front_matter.list) == name_of_file(file.path)) named.push_back(&entry);
      if (decides && entry.document.speaks_of_list) speaking.push_back(&entry);
      if (decides && awards(entry.document)) awarding.push_back(&entry);
    }
  }
};

// The surest reason goes first: the one document that it singles out, if any. What is published goes before what is
// held back for the same reason: a draft may lie beside the signed text.
struct Owner {
  const SiteDocument* published = nullptr;
  bool held_back = false;
};

Owner owner_of(const SideFile& file, const Material& material, const Site& site) {
  const Owners<SiteDocument> published(file, site.documents);
  const Owners<RecognisedSource> held(file, material.held_back);
  const auto only = [](const std::vector<const SiteDocument*>& some) {
    return Owner{some.size() == 1 ? some[0] : nullptr, false};
  };
  if (!published.named.empty()) return only(published.named);
  if (!held.named.empty()) return {nullptr, true};
  if (!published.speaking.empty()) return only(published.speaking);
  if (!held.speaking.empty()) return {nullptr, true};
  if (!published.awarding.empty()) return only(published.awarding);
  return {nullptr, !held.awarding.empty()};
}

// The award that a title names, where it names one only.
std::string only_award(const std::string& title, const Register& registers) {
  const std::string folded = fold(title);
  const auto first = registers.find_award(folded);
  if (!first) return {};
  for (auto next = registers.find_award(folded, first->end); next; next = registers.find_award(folded, next->end))
    if (next->award != first->award) return {};
  return first->award->name;
}

}  // namespace

void assign_lists(const Material& material, const Register& registers, Site& site, Findings& findings) {
  for (const SideFile& file : material.files) {
    if (!file.list) continue;
    const Owner owner = owner_of(file, material, site);
    if (owner.held_back) continue;
    if (!owner.published) {
      findings.push_back({RuleId::V14, {file.path, 0, 0, 0}, {name_of_file(file.path)}, {}});
      continue;
    }
    Document& document = site.documents[static_cast<std::size_t>(owner.published - site.documents.data())].document;
    const std::string award = only_award(document.title, registers);
    for (Honoree honoree : *file.list) {
      honoree.list = file.path;
      if (honoree.award.empty()) honoree.award = award;
      document.honorees.push_back(std::move(honoree));
    }
  }
}

void resolve_links(const Material& material, Site& site, Findings& findings) {
  Resolving(material, site, findings).run();
}

}  // namespace congbo
