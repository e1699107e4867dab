#pragma once
// Open data (dữ liệu mở): the facts of the whole site as JSON and CSV under du-lieu/.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "render/csv.h"
#include "render/json.h"
#include "render/site_index.h"

namespace congbo {

// A file with more objects than this is split by year.
inline constexpr std::size_t most_objects = 20'000;

// One of the lists that are published. To add one: a row in data_sets(), and its words in the
// theme's strings (open_data.ID, open_data.ID_description, open_data.column.NAME).
struct DataSet {
  std::string_view id;                       // "documents": in the theme's strings
  std::string_view file;                     // "van-ban": the file name without extension
  std::span<const std::string_view> columns; // members of an object; the CSV's header
  std::size_t (*count)(const SiteIndex& index, int year);
  void (*objects)(const SiteIndex& index, int year, JsonWriter& json);
  void (*rows)(const SiteIndex& index, int year, CsvWriter& csv); // null: no CSV
};

// Documents, events, honorees, rankings.
std::span<const DataSet> data_sets();

// Objects of all years.
std::size_t count_objects(const SiteIndex& index, const DataSet& set);

enum class DataFormat { json, csv };

// du-lieu/van-ban.json, or du-lieu/2024/van-ban.json.
std::string data_file_address(const DataSet& set, DataFormat format, std::optional<int> year);

// The bytes of that file: the objects of the year, or of all years. Where all are more than
// `most_in_one` and no year is given, the list of the years' files instead.
std::string data_file(const SiteIndex& index, const DataSet& set, DataFormat format,
                      std::optional<int> year, std::size_t most_in_one = most_objects);

// The same bytes of a JSON file in pieces: of ten thousand documents they are some 60 MB.
void pour_data_file(const SiteIndex& index, const DataSet& set, std::optional<int> year, const Sink& sink,
                    std::size_t most_in_one = most_objects);

} // namespace congbo
