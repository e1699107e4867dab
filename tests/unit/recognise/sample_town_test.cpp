// The documents of the sample town against what a careful reader finds in them (sample_town.tsv).

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "parse/parse.h"
#include "recognise/recognise.h"

namespace congbo {
namespace {

std::string read(const std::string& path) {
  std::ifstream in(std::string(CONGBO_SOURCE) + "/" + path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  std::istringstream in(line + "\t");
  for (std::string cell; std::getline(in, cell, '\t');) cells.push_back(cell);
  return cells;
}

TEST(SampleTown, IsReadAsACarefulReaderReadsIt) {
  std::istringstream table(read("tests/unit/recognise/sample_town.tsv"));
  int documents = 0;
  for (std::string line; std::getline(table, line);) {
    if (line.starts_with('#')) continue;
    const std::vector<std::string> expected = cells_of(line);
    ASSERT_EQ(expected.size(), 8u) << line;
    const ParsedSource parsed = parse_source(expected[0], read(expected[0]));
    ASSERT_FALSE(parsed.source.text.empty()) << expected[0];
    const Document document = recognise(parsed.source, Register::built_in());
    const bool timed = document.event && document.event->time;
    const std::vector<std::string> found{expected[0], document.number, document.symbol,
                                         document.date ? document.date->edtf : "",
                                         document.signature ? document.signature->name : "",
                                         std::to_string(document.honorees.size()), std::to_string(document.rankings.size()),
                                         timed ? document.event->time->edtf : ""};
    EXPECT_EQ(found, expected);
    ++documents;
  }
  EXPECT_GT(documents, 70);
}

}  // namespace
}  // namespace congbo
