// Where each document stands: content/<year>/<event>/<document>.md and the shorter forms (contract, "A
// site"), and its address (contract, "Output").

#include <algorithm>
#include <array>
#include <map>

#include "assemble/stages.h"
#include "vietnamese/edtf.h"
#include "vietnamese/fold.h"
#include "vietnamese/slug.h"

namespace congbo {
namespace {

// First parts of addresses that congbo itself makes at the root of a site.
constexpr std::array reserved_at_root{"assets", "dien-hinh", "du-lieu", "giay-moi",
                                      "khen-thuong", "tim-kiem", "tin-bai", "van-ban"};
// Last parts that congbo itself makes inside an event.
constexpr std::string_view reserved_in_event = "thu-moi";

std::vector<std::string> split_path(const std::string& path) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (std::size_t at = path.find('/'); at != std::string::npos; at = path.find('/', begin)) {
    parts.push_back(path.substr(begin, at - begin));
    begin = at + 1;
  }
  parts.push_back(path.substr(begin));
  return parts;
}

int year_of(const std::string& name) {
  const bool digits = name.size() == 4 && std::all_of(name.begin(), name.end(), [](char c) {
    return c >= '0' && c <= '9';
  });
  return digits ? std::stoi(name) : 0;
}

std::string without_extension(std::string name) {
  if (name.size() > 3 && name.ends_with(".md")) name.resize(name.size() - 3);
  return name;
}

int year_in(const std::optional<When>& when) {
  const auto range = when ? edtf_range(when->edtf) : std::nullopt;
  if (!range) return 0;
  return range->open_start ? range->last.year : range->first.year;
}

// The year in which an event takes place, else that of the earliest issue date; 0 = not known.
int computed_year(const std::vector<const RecognisedSource*>& sources) {
  int held = 0;
  int issued = 0;
  for (const RecognisedSource* source : sources) {
    const Document& document = source->document;
    const int year = document.event ? year_in(document.event->time) : 0;
    if (year != 0) held = std::max(held, year);
    const int issue = year_in(document.date);
    if (issue != 0) issued = issued == 0 ? issue : std::min(issued, issue);
  }
  return held != 0 ? held : issued;
}

struct Home {
  enum class Kind { page, single, event, nowhere } kind = Kind::nowhere;
  int year = 0;
  std::string folder;  // key of the event
  Words why;           // nowhere: the reason
};

Home home_of(const RecognisedSource& source, const std::map<std::string, int>& folder_years) {
  const std::vector<std::string> parts = split_path(source.document.source);
  const std::size_t depth = parts.size();  // content / … / name
  if (depth == 2) {
    const int year = computed_year({&source});
    return {year != 0 ? Home::Kind::single : Home::Kind::page, year, source.document.source, {}};
  }
  const int year = depth >= 3 ? year_of(parts[1]) : 0;
  if (depth == 3 && year != 0) return {Home::Kind::single, year, source.document.source, {}};
  const std::string folder = folder_of(source.document.source);
  if (depth == 4 && year != 0) return {Home::Kind::event, year, folder, {}};
  if (depth == 3) {
    const int computed = folder_years.at(folder);
    if (computed != 0) return {Home::Kind::event, computed, folder, {}};
    return {Home::Kind::nowhere, 0, folder,
            {"không rõ năm của thư mục '" + parts[1] + "'", "the year of the folder '" + parts[1] + "' is not known"}};
  }
  return {Home::Kind::nowhere, 0, folder, {"tệp nằm quá sâu trong thư mục", "the file lies too deep in the folders"}};
}

std::string display_title(const Document& document) {
  if (!document.title.empty()) return document.title;
  for (const Section& section : document.sections)
    if (!section.heading.empty()) return section.heading;
  return collapse_spaces(without_extension(split_path(document.source).back()));
}

// Which source holds which address, compared as written (slugs are lower-case ASCII already).
class Claims {
 public:
  explicit Claims(Findings& findings) : m_findings(findings) {}

  // False, with V01, where the address is taken or cannot be.
  bool take(const std::string& address, const std::string& source, bool empty_part, bool reserved) {
    if (empty_part) return refuse(source, {"tên không còn chữ nào để làm địa chỉ", "no letter is left of its name"}, {});
    if (reserved)
      return refuse(source, {"'/" + address + "' là địa chỉ riêng của congbo", "'/" + address + "' is an address of congbo's own"}, {});
    const auto [held, fresh] = m_owners.emplace(address, source);
    if (fresh) return true;
    return refuse(source, {"'/" + address + "' đã thuộc về '" + held->second + "'", "'/" + address + "' belongs to '" + held->second + "'"},
                  {{{held->second, 0, 0, 0}, {"tệp kia", "the other file"}}});
  }

 private:
  bool refuse(const std::string& source, Words why, std::vector<RelatedPlace> related) {
    m_findings.push_back({RuleId::V01, {source, 0, 0, 0}, {source, std::move(why)}, std::move(related)});
    return false;
  }
  Findings& m_findings;
  std::map<std::string, std::string> m_owners;
};

std::string own_slug(const RecognisedSource& source) {
  if (!source.front_matter.slug.empty()) return slug(source.front_matter.slug);
  return slug(without_extension(split_path(source.document.source).back()));
}

bool reserved_root(const std::string& part) {
  return std::find(reserved_at_root.begin(), reserved_at_root.end(), part) != reserved_at_root.end() ||
         year_of(part) != 0;
}

class Placing {
 public:
  Placing(Site& site, Findings& findings) : m_site(site), m_findings(findings), m_claims(findings) {}

  void place(RecognisedSource&& source, const Home& home) {
    if (home.kind == Home::Kind::nowhere) {
      m_findings.push_back({RuleId::V15, {source.document.source, 0, 0, 0}, {home.why}, {}});
    } else if (home.kind == Home::Kind::page) {
      place_page(std::move(source));
    } else {
      place_in_event(std::move(source), home);
    }
  }

 private:
  void place_page(RecognisedSource&& source) {
    const std::string part = own_slug(source);
    if (!m_claims.take(part + "/", source.document.source, part.empty(), reserved_root(part))) return;
    m_site.pages.push_back(add(std::move(source), part + "/"));
  }

  void place_in_event(RecognisedSource&& source, const Home& home) {
    const std::string part = own_slug(source);
    const bool single = home.kind == Home::Kind::single;
    const std::string event_part = single ? part : slug(split_path(home.folder).back());
    const std::string event_address = std::to_string(home.year) + "/" + event_part + "/";
    auto known = m_events.find(home.folder);
    if (known == m_events.end()) {
      if (!m_claims.take(event_address, home.folder, event_part.empty(), false)) return void(m_events.emplace(home.folder, npos));
      known = m_events.emplace(home.folder, m_site.events.size()).first;
      SiteEvent& event = m_site.events.emplace_back();
      event.year = home.year;
      event.slug = event_part;
      event.address = event_address;
      event.folder = home.folder;
      event.single = single;
    }
    if (known->second == npos) return;
    const std::string address = single ? event_address : event_address + part + "/";
    if (!single && !m_claims.take(address, source.document.source, part.empty(), part == reserved_in_event)) return;
    const std::size_t index = add(std::move(source), address);
    m_site.documents[index].year = home.year;
    m_site.documents[index].event = known->second;
    m_site.events[known->second].documents.push_back(index);
  }

  std::size_t add(RecognisedSource&& source, std::string address) {
    SiteDocument& document = m_site.documents.emplace_back();
    document.title = display_title(source.document);
    document.document = std::move(source.document);
    document.front_matter = std::move(source.front_matter);
    document.links = std::move(source.links);
    document.source_hash = std::move(source.source_hash);
    document.recognised = source.recognised;
    document.address = std::move(address);
    return m_site.documents.size() - 1;
  }

  static constexpr std::size_t npos = static_cast<std::size_t>(-1);
  Site& m_site;
  Findings& m_findings;
  Claims m_claims;
  std::map<std::string, std::size_t> m_events;  // folder → event; npos = refused
};

// Orders events by year and address, and mends the indices that documents hold.
void sort_events(Site& site) {
  std::vector<std::size_t> order(site.events.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const SiteEvent& left = site.events[a];
    const SiteEvent& right = site.events[b];
    return left.year != right.year ? left.year < right.year : left.address < right.address;
  });
  std::vector<SiteEvent> sorted;
  sorted.reserve(order.size());
  for (const std::size_t old : order) {
    for (const std::size_t document : site.events[old].documents)
      site.documents[document].event = sorted.size();
    sorted.push_back(std::move(site.events[old]));
  }
  site.events = std::move(sorted);
}

}  // namespace

void place_documents(std::vector<RecognisedSource> sources, Site& site, Findings& findings) {
  const auto by_source = [](const RecognisedSource& a, const RecognisedSource& b) { return a.document.source < b.document.source; };
  if (!std::is_sorted(sources.begin(), sources.end(), by_source)) std::sort(sources.begin(), sources.end(), by_source);
  std::map<std::string, std::vector<const RecognisedSource*>> folders;
  for (const RecognisedSource& source : sources)
    folders[folder_of(source.document.source)].push_back(&source);
  std::map<std::string, int> folder_years;
  for (const auto& [folder, members] : folders) folder_years[folder] = computed_year(members);

  site.documents.reserve(sources.size());
  Placing placing(site, findings);
  for (RecognisedSource& source : sources) {
    const Home home = home_of(source, folder_years);
    placing.place(std::move(source), home);
  }
  std::erase_if(site.events, [](const SiteEvent& event) { return event.documents.empty(); });
  sort_events(site);
}

}  // namespace congbo
