#include "assemble/assemble.h"

#include <algorithm>
#include <map>

#include "assemble/stages.h"

namespace congbo {
namespace {

// Days of issue first, undated last, then the path.
bool issued_before(const SiteDocument& a, const SiteDocument& b) {
  const auto key = [](const SiteDocument& d) {
    return d.document.date && !d.document.date->edtf.empty() ? std::string_view(d.document.date->edtf) : std::string_view("~");
  };
  const std::string_view left = key(a);
  const std::string_view right = key(b);
  return left != right ? left < right : a.document.source < b.document.source;
}

// Events whose day is known first, by that day; then by address.
bool happens_before(const SiteEvent& a, const SiteEvent& b) {
  const auto day = [](const SiteEvent& e) { return e.first_day ? e.first_day : e.last_day; };
  if (day(a) && day(b) && day(a) != day(b)) return day(a) < day(b);
  if (day(a).has_value() != day(b).has_value()) return day(a).has_value();
  return a.address < b.address;
}

void gather_years(Site& site) {
  std::map<int, SiteYear> years;
  for (std::size_t i = 0; i < site.events.size(); ++i) {
    SiteYear& year = years[site.events[i].year];
    year.events.push_back(i);
    for (const std::size_t document : site.events[i].documents) year.documents.push_back(document);
  }
  for (std::size_t i = 0; i < site.honorees.size(); ++i)
    years[site.honorees[i].year].honorees.push_back(i);
  for (auto& [number, year] : years) {
    year.year = number;
    std::sort(year.events.begin(), year.events.end(), [&](std::size_t a, std::size_t b) {
      return happens_before(site.events[a], site.events[b]);
    });
    std::sort(year.documents.begin(), year.documents.end(), [&](std::size_t a, std::size_t b) {
      return issued_before(site.documents[a], site.documents[b]);
    });
    site.years.push_back(std::move(year));
  }
}

}  // namespace

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? std::string() : path.substr(0, slash);
}

bool awards(const Document& document) {
  return document.kind != DocumentKind::to_trinh && document.kind != DocumentKind::ke_hoach &&
         !document.honorees.empty();
}

AssembledSite assemble(Settings settings, CivilDate today, Material material, const Register& registers) {
  AssembledSite assembled;
  Site& site = assembled.site;
  site.settings = std::move(settings);
  site.today = today;
  place_documents(std::move(material.sources), site, assembled.findings);
  assign_lists(material, registers, site, assembled.findings);
  settle_lists_of_amendments(site);
  describe_events(site);
  call_the_roll(site, registers);
  link_citations(site);
  link_amendments(site, assembled.findings);
  resolve_links(material, site, assembled.findings);
  gather_years(site);
  return assembled;
}

}  // namespace congbo
