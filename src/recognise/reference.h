#pragma once
// Numbers and symbols of documents (số, ký hiệu; decree 30/2020/NĐ-CP, annex I): "56/KH-UBND",
// "31/2023/QĐ-UBND", and of the Party "34-CT/TW". Read tolerantly, written strictly.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace congbo {

struct Reference {
  std::string number; // "56"; empty where it was left blank
  // What follows the mark behind the number: "KH-UBND", "2023/QĐ-UBND"; "CT/TW" of the Party, whose
  // symbols alone have a slash without a year before it.
  std::string symbol;
  std::size_t begin = 0; // bytes that it takes in the text
  std::size_t end = 0;

  // "56/KH-UBND", "34-CT/TW".
  std::string written() const;
};

// The first reference in running text at or after `from`. Linear.
std::optional<Reference> find_reference(std::string_view text, std::size_t from = 0);

// A document's own number, from what stands behind "Số:" ("56/KH-UBND …", " /KH-UBND", "…/…").
// Nothing where neither digits nor a symbol stand there.
std::optional<Reference> read_own_reference(std::string_view text);

} // namespace congbo
