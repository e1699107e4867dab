#include "render/open_data.h"

#include <array>

#include "render/address.h"
#include "render/document_members.h"
#include "render/event_facts.h"

namespace congbo {
namespace {

std::string rooted(std::string_view address) {
  return "/" + std::string(address);
}

const SiteYear& year_of(const SiteIndex& index, int year) {
  return index.site.years[index.find_year(year)->year];
}

void write_event_url(JsonWriter& json, const SiteIndex& index, const SiteDocument& document) {
  json.key("event_url");
  if (document.event)
    json.text(rooted(index.site.events[*document.event].address));
  else
    json.null();
}

// ---- documents

constexpr auto document_columns = std::to_array<std::string_view>(
    {"source",       "kind",    "number",      "symbol",     "issuer",    "place",
     "date",         "title",   "addressees",  "bases",      "sections",  "event",
     "other_events", "budget",  "assignments", "recipients", "signature", "honorees",
     "rankings",     "annexes", "url",         "year",       "event_url"});

std::size_t count_documents(const SiteIndex& index, int year) {
  return year_of(index, year).documents.size();
}

void write_documents(const SiteIndex& index, int year, JsonWriter& json) {
  for (const std::size_t d : year_of(index, year).documents) {
    const SiteDocument& document = index.site.documents[d];
    json.begin_line();
    json.begin_object();
    write_document_members(json, document.document);
    json.member("url", rooted(document.address));
    json.member("year", year);
    write_event_url(json, index, document);
    json.end_object();
  }
}

// ---- events

constexpr auto event_columns = std::to_array<std::string_view>(
    {"url", "year", "name", "state", "time", "venue", "chair", "delegates", "programme",
     "assignments", "budget", "documents", "honorees"});

std::size_t count_events(const SiteIndex& index, int year) {
  return year_of(index, year).events.size();
}

void write_site_event(JsonWriter& json, const Site& site, const SiteEvent& event) {
  static const std::vector<Assignment> none;
  json.begin_object();
  json.member("url", rooted(event.address));
  json.member("year", event.year);
  json.member_or_null("name", event.name);
  json.member_or_null("state", event.state == EventState::none ? "" : name_of(event.state));
  write_when(json, "time", event.time);
  json.member_or_null("venue", event.venue);
  json.member_or_null("chair", event.chair);
  write_delegates(json, event.delegates);
  write_texts(json, "programme", event.programme);
  json.key("assignments");
  const auto holder = assignments_of(site, event);
  write_assignments(json, holder ? site.documents[*holder].document.assignments : none);
  json.key("budget");
  write_budget(json, event.budget);
  json.key("documents");
  json.begin_array();
  for (const std::size_t d : event.documents)
    json.text(rooted(site.documents[d].address));
  json.end_array();
  json.member("honorees", static_cast<std::int64_t>(event.honorees.size()));
  json.end_object();
}

void write_events(const SiteIndex& index, int year, JsonWriter& json) {
  for (const std::size_t e : year_of(index, year).events) {
    json.begin_line();
    write_site_event(json, index.site, index.site.events[e]);
  }
}

// ---- honorees and rankings: what both say of the document that they stand in

void write_origin(JsonWriter& json, const SiteIndex& index, const SiteDocument& document,
                  const std::string& url) {
  json.member("url", url);
  json.member("year", document.year);
  write_event_url(json, index, document);
  json.member("document_url", rooted(document.address));
  json.member_or_null("decision", reference_of(document.document));
  json.member_or_null("date", document.document.date ? document.document.date->edtf : "");
}

void write_origin(CsvWriter& csv, const SiteIndex& index, const SiteDocument& document,
                  const std::string& url) {
  csv.cell(url);
  csv.number(document.year);
  csv.cell(document.event ? rooted(index.site.events[*document.event].address) : "");
  csv.cell(rooted(document.address));
  csv.cell(reference_of(document.document));
  csv.cell(document.document.date ? document.document.date->edtf : "");
}

constexpr auto honoree_columns = std::to_array<std::string_view>(
    {"order", "honorific", "name", "kind", "position", "unit", "award", "reason", "line", "url",
     "year", "event_url", "document_url", "decision", "date", "revoked_by", "revoked_url"});

std::size_t count_honorees(const SiteIndex& index, int year) {
  return year_of(index, year).honorees.size();
}

// Number and address of the document that revokes the award; empty where it stands.
std::pair<std::string, std::string> revocation(const Site& site, const SiteHonoree& honoree) {
  if (!honoree.revoked_by) return {};
  const SiteDocument& by = site.documents[*honoree.revoked_by];
  const std::string reference = reference_of(by.document);
  return {reference.empty() ? by.title : reference, rooted(by.address)};
}

void write_honorees(const SiteIndex& index, int year, JsonWriter& json) {
  for (const std::size_t h : year_of(index, year).honorees) {
    const SiteHonoree& honoree = index.site.honorees[h];
    const SiteDocument& document = index.site.documents[honoree.document];
    json.begin_line();
    json.begin_object();
    write_honoree_members(json, document.document.honorees[honoree.index]);
    write_origin(json, index, document, rooted(honoree_address(index, h)));
    const auto [by, url] = revocation(index.site, honoree);
    json.member_or_null("revoked_by", by);
    json.member_or_null("revoked_url", url);
    json.end_object();
  }
}

void write_honoree_rows(const SiteIndex& index, int year, CsvWriter& csv) {
  for (const std::size_t h : year_of(index, year).honorees) {
    const SiteHonoree& place = index.site.honorees[h];
    const SiteDocument& document = index.site.documents[place.document];
    const Honoree& honoree = document.document.honorees[place.index];
    csv.cell(honoree.order);
    csv.cell(honoree.honorific);
    csv.cell(honoree.name);
    csv.cell(slug_of(honoree.kind));
    csv.cell(honoree.position);
    csv.cell(honoree.unit);
    csv.cell(honoree.award);
    csv.cell(honoree.reason);
    csv.number(honoree.line);
    write_origin(csv, index, document, rooted(honoree_address(index, h)));
    const auto [by, url] = revocation(index.site, place);
    csv.cell(by);
    csv.cell(url);
    csv.end_row();
  }
}

constexpr auto ranking_columns =
    std::to_array<std::string_view>({"unit", "self_score", "score", "rank", "line", "url", "year",
                                     "event_url", "document_url", "decision", "date"});

std::size_t count_rankings(const SiteIndex& index, int year) {
  std::size_t count = 0;
  for (const std::size_t d : year_of(index, year).documents)
    count += index.site.documents[d].document.rankings.size();
  return count;
}

// Where a ranking is shown: the event's page.
std::string ranking_url(const SiteIndex& index, const SiteDocument& document) {
  return document.event ? rooted(index.site.events[*document.event].address) + "#xep-loai"
                        : rooted(document.address);
}

void write_rankings(const SiteIndex& index, int year, JsonWriter& json) {
  for (const std::size_t d : year_of(index, year).documents) {
    const SiteDocument& document = index.site.documents[d];
    for (const Ranking& ranking : document.document.rankings) {
      json.begin_line();
      json.begin_object();
      write_ranking_members(json, ranking);
      write_origin(json, index, document, ranking_url(index, document));
      json.end_object();
    }
  }
}

void write_ranking_rows(const SiteIndex& index, int year, CsvWriter& csv) {
  const auto score = [&](const std::optional<double>& value) {
    if (value)
      csv.number(*value);
    else
      csv.cell("");
  };
  for (const std::size_t d : year_of(index, year).documents) {
    const SiteDocument& document = index.site.documents[d];
    for (const Ranking& ranking : document.document.rankings) {
      csv.cell(ranking.unit);
      score(ranking.self_score);
      score(ranking.score);
      csv.cell(ranking.rank);
      csv.number(ranking.line);
      write_origin(csv, index, document, ranking_url(index, document));
      csv.end_row();
    }
  }
}

constexpr auto sets = std::to_array<DataSet>({
    {"documents", "van-ban", document_columns, count_documents, write_documents, nullptr},
    {"events", "su-kien", event_columns, count_events, write_events, nullptr},
    {"honorees", "khen-thuong", honoree_columns, count_honorees, write_honorees,
     write_honoree_rows},
    {"rankings", "xep-loai", ranking_columns, count_rankings, write_rankings, write_ranking_rows},
});

// ---- files

std::string list_of_years(const SiteIndex& index, const DataSet& set, DataFormat format) {
  constexpr auto columns = std::to_array<std::string_view>({"year", "url", "count"});
  std::string out;
  JsonWriter json(out);
  CsvWriter csv(columns);
  json.begin_object();
  json.key("years");
  json.begin_array();
  for (const SiteYear& year : index.site.years) {
    const std::size_t count = set.count(index, year.year);
    if (count == 0) continue;
    const std::string url = rooted(data_file_address(set, format, year.year));
    json.begin_object();
    json.member("year", year.year);
    json.member("url", url);
    json.member("count", static_cast<std::int64_t>(count));
    json.end_object();
    csv.number(year.year);
    csv.cell(url);
    csv.number(static_cast<double>(count));
    csv.end_row();
  }
  json.end_array();
  json.end_object();
  return format == DataFormat::csv ? csv.take() : out + "\n";
}

template <class Action>
void each_year(const SiteIndex& index, std::optional<int> only, Action action) {
  if (only) return action(*only);
  for (const SiteYear& year : index.site.years)
    action(year.year);
}

} // namespace

std::span<const DataSet> data_sets() {
  return sets;
}

std::size_t count_objects(const SiteIndex& index, const DataSet& set) {
  std::size_t count = 0;
  for (const SiteYear& year : index.site.years)
    count += set.count(index, year.year);
  return count;
}

std::string data_file_address(const DataSet& set, DataFormat format, std::optional<int> year) {
  std::string address = data_address();
  if (year) address += std::to_string(*year) + "/";
  address += set.file;
  return address + (format == DataFormat::csv ? ".csv" : ".json");
}

void pour_data_file(const SiteIndex& index, const DataSet& set, std::optional<int> year, const Sink& sink,
                    std::size_t most_in_one) {
  if (!year && count_objects(index, set) > most_in_one) return sink(list_of_years(index, set, DataFormat::json));
  std::string out;
  JsonWriter json(out, sink);
  json.begin_array();
  each_year(index, year, [&](int y) { set.objects(index, y, json); });
  json.begin_line();
  json.end_array();
  out += '\n';
  sink(out);
}

std::string data_file(const SiteIndex& index, const DataSet& set, DataFormat format,
                      std::optional<int> year, std::size_t most_in_one) {
  if (format == DataFormat::json)
    return gather([&](const Sink& sink) { pour_data_file(index, set, year, sink, most_in_one); });
  if (!year && count_objects(index, set) > most_in_one) return list_of_years(index, set, format);
  CsvWriter csv(set.columns);
  each_year(index, year, [&](int y) { set.rows(index, y, csv); });
  return csv.take();
}

} // namespace congbo
