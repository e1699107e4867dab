// du-lieu/index.html: the open data explained; and the data files beside it.

#include "render/open_data.h"

#include "base/embedded.h"
#include "render/address.h"
#include "render/page_kinds.h"

namespace congbo {

extern const std::span<const EmbeddedFile> render_data_files;

namespace {

constexpr std::string_view schema_file = "van-ban.schema.json";

std::string schema_address() {
  return data_address() + std::string(schema_file);
}

bool has_data(const SiteIndex& index) {
  for (const DataSet& set : data_sets())
    if (count_objects(index, set) > 0) return true;
  return false;
}

void plan(const SiteIndex& index, const Theme&, Planner& planner) {
  if (has_data(index)) planner.add(data_address());
}

// `subject`: the set; `part`: the year, 0 = all.
void plan_files(const SiteIndex& index, DataFormat format, Planner& planner) {
  for (std::size_t s = 0; s < data_sets().size(); ++s) {
    const DataSet& set = data_sets()[s];
    const std::size_t count = count_objects(index, set);
    if (count == 0 || (format == DataFormat::csv && !set.rows)) continue;
    planner.add(data_file_address(set, format, std::nullopt), s);
    // A year's honorees always have a table of their own: the roll of the year leads to it.
    const bool roll = set.id == "honorees" && format == DataFormat::csv;
    if (count <= most_objects && !roll) continue;
    for (const SiteYear& year : index.site.years)
      if (set.count(index, year.year) > 0)
        planner.add(data_file_address(set, format, year.year), s,
                    static_cast<std::size_t>(year.year));
  }
}

void plan_json(const SiteIndex& index, const Theme&, Planner& planner) {
  plan_files(index, DataFormat::json, planner);
}
void plan_csv(const SiteIndex& index, const Theme&, Planner& planner) {
  plan_files(index, DataFormat::csv, planner);
}

void plan_schema(const SiteIndex& index, const Theme&, Planner& planner) {
  if (has_data(index)) planner.add(schema_address());
}

const DataSet& set_of(const Page& page) {
  return data_sets()[page.task().subject];
}

std::optional<int> year_of(const Page& page) {
  const int year = static_cast<int>(page.task().part);
  return year == 0 ? std::nullopt : std::optional(year);
}

void pour_json(const Page& page, const Sink& sink) {
  pour_data_file(page.index(), set_of(page), year_of(page), sink);
}
std::string write_csv(const Page& page) {
  return data_file(page.index(), set_of(page), DataFormat::csv, year_of(page));
}

std::string write_schema(const Page&) {
  for (const EmbeddedFile& file : render_data_files)
    if (file.path == schema_file) return std::string(file.bytes);
  return {};
}

// Every file of the set: CSV first, which most people open.
List formats(const Page& page, const DataSet& set) {
  List list;
  const auto add = [&](std::string label, const std::string& address) {
    if (!page.exists(address)) return;
    Object format = link_value(page.link(address), std::move(label));
    format.set("note", "");
    list.emplace_back(std::move(format));
  };
  for (const DataFormat format : {DataFormat::csv, DataFormat::json}) {
    const std::string whole = data_file_address(set, format, std::nullopt);
    add(whole.substr(data_address().size()), whole);
    for (const SiteYear& year : page.site().years) {
      const std::string part = data_file_address(set, format, year.year);
      add(part.substr(data_address().size()), part);
    }
  }
  if (set.id == "documents") add(page.say("open_data.schema"), schema_address());
  return list;
}

Value columns(const Page& page, const DataSet& set) {
  List list;
  for (const std::string_view name : set.columns) {
    Object column;
    column.set("name", name);
    column.set("description", page.say("open_data.column." + std::string(name)));
    list.emplace_back(std::move(column));
  }
  return items(std::move(list));
}

Object data_set_value(const Page& page, const DataSet& set) {
  const std::string key = "open_data." + std::string(set.id);
  Object value;
  value.set("anchor", set.file);
  value.set("title", page.say(key));
  value.set("count", page.words().count("rows", count_objects(page.index(), set)));
  value.set("description", page.say(key + "_description"));
  value.set("formats", formats(page, set));
  value.set("columns", columns(page, set));
  return value;
}

Value feeds(const Page& page) {
  List list;
  for (const auto& [address, key] :
       {std::pair("feed.xml", "open_data.feed"), std::pair("lich.ics", "open_data.calendar")}) {
    if (!page.exists(address)) continue;
    Object feed = link_value(page.link(address), page.say(key));
    feed.set("note", "");
    list.emplace_back(std::move(feed));
  }
  return items(std::move(list));
}

Composed compose(const Page& page) {
  List files;
  for (const DataSet& set : data_sets())
    if (count_objects(page.index(), set) > 0) files.emplace_back(data_set_value(page, set));
  Composed composed;
  composed.head.title = page.say("open_data.title");
  composed.head.description = page.say("open_data.lead");
  Object value;
  value.set("licence", licence_value(page.settings().licence));
  value.set("files", std::move(files));
  value.set("feeds", feeds(page));
  composed.values.set("open_data", std::move(value));
  return composed;
}

} // namespace

const PageKind open_data_page{"open-data", "pages/open-data", plan, compose, nullptr};
const PageKind data_json_file{"data-json", "", plan_json, nullptr, nullptr, pour_json};
const PageKind data_csv_file{"data-csv", "", plan_csv, nullptr, write_csv};
const PageKind data_schema_file{"data-schema", "", plan_schema, nullptr, write_schema};

} // namespace congbo
