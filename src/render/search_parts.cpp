#include "render/search_parts.h"

#include <algorithm>
#include <cmath>

#include "base/hash.h"
#include "base/parallel.h"
#include "base/release.h"
#include "render/address.h"

namespace congbo {
namespace {

constexpr std::size_t hash_digits = 8; // by which hosting.cpp knows files that never change

} // namespace

SearchFile search_file_of(std::string_view name, const std::vector<std::string_view>& texts,
                          std::string_view payload) {
  std::string bytes = "congbo_tim(";
  append_json_text(bytes, name);
  bytes += ",[";
  for (const std::string_view text : texts) {
    if (bytes.back() != '[') bytes += ',';
    append_json_text(bytes, text);
  }
  bytes += "],";
  bytes += payload;
  bytes += ");\n";
  std::string address = search_address() + std::string(name) + "-" +
                        sha256_hex(bytes).substr(0, hash_digits) + ".js";
  return {std::move(address), std::move(bytes)};
}

void SearchParts::append(std::span<const RecordCode> record) {
  constexpr std::size_t quotes = 3; // and a comma
  if (m_places.empty()) m_places.resize(m_all_texts.size());
  for (const RecordCode& code : record) {
    if (code.kind == RecordCode::Kind::digit) {
      append_digit(m_payload, code.value);
    } else if (code.kind == RecordCode::Kind::number) {
      append_code(m_payload, code.value);
    } else {
      std::uint32_t& place = m_places[code.value];
      if (place == 0) {
        m_texts.push_back(code.value);
        m_text_bytes += m_all_texts[code.value].size() + quotes;
        place = static_cast<std::uint32_t>(m_texts.size());
      }
      append_code(m_payload, place - 1);
    }
  }
}

void SearchParts::end_item() {
  ++m_count;
  if (m_payload.size() + m_text_bytes >= m_target) close();
}

void SearchParts::close() {
  if (m_count == m_begin) return;
  for (const std::uint32_t text : m_texts)
    m_places[text] = 0;
  m_starts.push_back(m_begin);
  m_begin = m_count;
  m_closed.push_back({std::move(m_payload), std::move(m_texts)});
  m_payload.clear();
  m_texts.clear();
  m_text_bytes = 0;
}

void SearchParts::make_files(unsigned jobs) {
  // Records stand one after another in one text; the digits need no escapes (search_code.h).
  const bool records = m_letter == 'e' || m_letter == 'p';
  m_files.resize(m_closed.size());
  parallel_for(m_closed.size(), jobs, [&](std::size_t n) {
    const Closed& part = m_closed[n];
    std::vector<std::string_view> texts;
    for (const std::uint32_t text : part.texts)
      texts.push_back(m_all_texts[text]);
    const std::string payload = records ? "\"" + part.payload + "\"" : "[" + part.payload + "]";
    m_files[n] = search_file_of(m_letter + std::to_string(n), texts, payload);
  });
  for (const SearchFile& file : m_files)
    m_hashes += file.address.substr(file.address.size() - hash_digits - 3, hash_digits);
  release(m_closed);
}

std::size_t SearchParts::part_of(std::uint32_t item) const {
  const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), item);
  return static_cast<std::size_t>(after - m_starts.begin()) - 1;
}

SearchParts cut_parts(const PartPlan& plan, std::uint32_t items,
                      const std::vector<std::string_view>& texts, unsigned jobs,
                      const std::function<void(SearchParts&, std::uint32_t)>& write) {
  constexpr double least_step = 1.02;
  constexpr double share = 0.8; // larger parts repeat fewer texts, so less than in proportion
  for (std::size_t target = plan.least_bytes;;) {
    SearchParts parts(plan.letter, target, texts);
    std::uint32_t item = 0;
    for (; item < items && parts.parts() <= plan.most_parts; ++item) {
      write(parts, item);
      parts.end_item();
    }
    parts.close();
    if (parts.parts() <= plan.most_parts) {
      parts.make_files(jobs);
      return parts;
    }
    const double excess = static_cast<double>(items) / static_cast<double>(item);
    const double factor = std::max(least_step, std::pow(excess, share));
    target = static_cast<std::size_t>(static_cast<double>(target) * factor) + 1;
  }
}

} // namespace congbo
