#pragma once
// The parts of a search index, read back as search.h and search_record.h describe them. What does not fit is a failure
// of the test.

#include <cstdio>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "base/hash.h"
#include "render/search.h"
#include "render/search_code.h"
#include "vietnamese/slug.h"

namespace congbo {

// One word's form as the index has it.
struct SearchForm {
  std::string text, lists[2], best;
};

// The index, read back.
class SearchReader {
 public:
  explicit SearchReader(const SearchFiles& files) {
    for (const SearchFile& file : files.files) {
      EXPECT_TRUE(file.bytes.starts_with("congbo_tim(") && file.bytes.ends_with(");\n")) << file.address;
      const nlohmann::json call = nlohmann::json::parse("[" + file.bytes.substr(11, file.bytes.size() - 14) + "]");
      const std::string name = call[0];
      EXPECT_EQ(file.address, "tim-kiem/" + name + "-" + sha256_hex(file.bytes).substr(0, 8) + ".js");
      m_parts[name] = call;
      m_hashes[name] = file.address.substr(file.address.size() - 11, 8);
    }
    m_root = m_parts.at("root")[2];
    for (const char letter : std::string("eptsbu"))
      check_names(letter);
    take_terms(m_root["common"]);
    for (std::size_t n = 0; m_parts.contains("t" + std::to_string(n)); ++n)
      take_terms(m_parts["t" + std::to_string(n)][2]);
    m_people = 0;
    for (std::size_t kind = 0; kind < 5; ++kind)
      m_people += m_root["counts"][kind].get<std::size_t>();
    read_entries('e');
    read_entries('p');
  }

  const std::map<std::string, std::vector<SearchForm>>& terms() const { return m_terms; }
  const nlohmann::json& root() const { return m_root; }
  std::size_t people() const { return m_people; }
  const std::vector<std::string>& records(char letter) const { return m_records.at(letter); }

  std::vector<std::uint32_t> list(const SearchForm& form, int domain) const {
    std::string_view list = form.lists[domain];
    if (!list.starts_with('!')) return read_id_list(list);
    list.remove_prefix(1);
    const std::uint32_t place = take_code(list), count = take_code(list);
    const auto [name, at] = item('s', place);
    const auto ids = read_id_list(m_parts.at(name)[2][at].get<std::string>());
    EXPECT_EQ(ids.size(), count);
    return ids;
  }

  // The names of the records that entry `at` of a part of pairs shows, and its list.
  std::pair<std::vector<std::uint32_t>, std::vector<std::string>> shown(char letter, std::uint32_t place) const {
    const auto [name, at] = item(letter, place);
    const nlohmann::json& part = m_parts.at(name);
    return {read_id_list(part[2][2 * at].get<std::string>()), read_records(part[2][2 * at + 1], part[1])};
  }

 private:
  void check_names(char letter) const {
    const nlohmann::json& starts = m_root[std::string(1, letter)];
    for (std::size_t n = 0; n + 1 < starts.size(); ++n)
      EXPECT_EQ(starts[0].get<std::string>().substr(n * 8, 8), m_hashes.at(letter + std::to_string(n)));
  }

  std::pair<std::string, std::size_t> item(char letter, std::uint32_t place) const {
    const nlohmann::json& starts = m_root[std::string(1, letter)];
    std::size_t part = 1;
    while (part + 1 < starts.size() && starts[part + 1].get<std::uint32_t>() <= place)
      ++part;
    return {letter + std::to_string(part - 1), place - starts[part].get<std::uint32_t>()};
  }

  void take_terms(const nlohmann::json& terms) {
    for (std::size_t t = 0; t < terms.size(); t += 2) {
      const nlohmann::json& flat = terms[t + 1];
      std::vector<SearchForm>& forms = m_terms[terms[t]];
      EXPECT_TRUE(forms.empty()) << terms[t] << " stands twice";
      for (std::size_t f = 0; f + 3 < flat.size(); f += 4)
        forms.push_back({flat[f], {flat[f + 1], flat[f + 2]}, flat[f + 3]});
    }
  }

  static std::string read_record(std::string_view& codes, const nlohmann::json& texts, const nlohmann::json& root) {
    const auto text = [&] { return texts.at(take_code(codes)).get<std::string>(); };
    std::uint32_t kind = take_code(codes);
    const bool revoked = kind > 7;
    if (revoked) kind -= 4;
    const auto numbers = [&](int count) {
      for (int n = 0; n < count; ++n)
        take_code(codes);
    };
    if (kind == 2) {
      const std::string name = root["awards"][2 * take_code(codes) + 1];
      return numbers(2), name;
    }
    std::string name = text();
    if (kind == 0) numbers(3);
    if (kind == 1) {
      numbers(2);
      const std::uint32_t amended = take_code(codes) / 15;
      if (amended > 0) name += amended == 1 ? " (corrected)" : " (revoked)";
      numbers(3);
    }
    if (kind == 3) numbers(1);
    if (kind > 3) {
      const std::string award = root["awards"][2 * take_code(codes)];
      const std::uint32_t year = root["year"].get<std::uint32_t>() - take_code(codes), page = take_code(codes);
      numbers(2);
      std::string end;
      if (kind > 5) {
        end = text();
      } else {
        std::uint32_t bits = 0;
        for (int n = 0; n < 4; ++n, codes.remove_prefix(1))
          bits = bits * 64 + static_cast<std::uint32_t>(codes[0] - '#' - (codes[0] > '\\' ? 1 : 0));
        char hex[8];
        std::snprintf(hex, sizeof hex, "%06x", bits);
        end = slug(name) + "-" + hex;
      }
      name += "|khen-thuong/" + std::to_string(year) + "/" + award + "/" + (page > 1 ? std::to_string(page) + "/" : "") + "#" + end + (revoked ? " (revoked)" : "");
    }
    return name;
  }

  std::vector<std::string> read_records(const nlohmann::json& list, const nlohmann::json& texts) const {
    const std::string codes = list;
    std::vector<std::string> records;
    for (std::string_view rest = codes; !rest.empty();)
      records.push_back(read_record(rest, texts, m_root));
    return records;
  }

  void read_entries(char letter) {
    std::vector<std::string>& all = m_records[letter];
    const nlohmann::json& starts = m_root[std::string(1, letter)];
    for (std::size_t n = 0; n + 1 < starts.size(); ++n) {
      EXPECT_EQ(starts[n + 1], all.size());
      const nlohmann::json& part = m_parts.at(letter + std::to_string(n));
      for (std::string& record : read_records(part[2], part[1]))
        all.push_back(std::move(record));
    }
  }

  std::map<std::string, nlohmann::json> m_parts;
  std::map<std::string, std::string> m_hashes;
  std::map<std::string, std::vector<SearchForm>> m_terms;
  std::map<char, std::vector<std::string>> m_records;
  nlohmann::json m_root;
  std::size_t m_people = 0;
};

} // namespace congbo
